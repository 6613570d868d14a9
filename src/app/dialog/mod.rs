//! What stands above a screen: help, the case so far, settings, and small questions.

pub mod calendar;
pub mod confirm;
pub mod delivery;
pub mod form;
pub mod guide;
pub mod hand_over;
pub mod happened;
pub mod name;
pub mod paper;
pub mod people;
pub mod period;
pub mod person;
pub mod pin;
pub mod qr;
pub mod reminder;
pub mod resume;
pub mod settings;
pub mod since;
pub mod still_there;
pub mod typed;

use super::Field;
use super::action::Action;
use super::kiosk::{self, Staff};
use super::list::{Went, step};
use super::message::Person;
use super::model::Model;
use super::notice::Notice;
use super::place::Place;
use super::scroll::Scroll;
use super::update::Update;
use crate::case::Event;
use crate::i18n::Bilingual;
use crate::plan::Reminder;
use crate::profile::Profile;
use crate::report::event_title;
use crate::ruleset::{Answer, RuleSet};
use calendar::CalendarPath;
use confirm::{Confirm, Then};
use delivery::DeliveryPage;
use form::{FolderPath, FormMenu};
use guide::GuidePage;
use hand_over::HandOverPage;
use happened::Happening;
use name::{Naming, Whom};
use paper::PaperPage;
use people::PeoplePage;
use period::{PeriodDay, PeriodPage};
use person::PersonMenu;
use pin::PinAsked;
use qr::QrPage;
use reminder::{PutOff, ReminderMenu};
use resume::CodeAsked;
use since::SincePage;
use still_there::StillThere;
use typed::{Typed, What};

/// Something above the screen.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// What the keys do.
    Help(Scroll),
    /// The case so far.
    SoFar(Scroll),
    /// The guide to read.
    Guide(Box<GuidePage>),
    /// Settings.
    Settings(Scroll),
    /// Everybody who is saved, or a group of them.
    People(Box<PeoplePage>),
    /// What to do with a saved person.
    Person(PersonMenu),
    /// Really?
    Confirm(Box<Confirm>),
    /// A name, please.
    Name(Box<Naming>),
    /// One paper.
    Paper(PaperPage),
    /// Something typed about a paper.
    Typed(Box<Typed>),
    /// On which day something happened.
    Happened(Box<Happening>),
    /// A period with a permit.
    Period(Box<PeriodPage>),
    /// A day of the period below.
    PeriodDay(Box<PeriodDay>),
    /// What has become of the person at hand.
    Since(Box<SincePage>),
    /// One reminder.
    Reminder(Box<ReminderMenu>),
    /// The day on which a reminder comes back, please.
    PutOff(Box<PutOff>),
    /// Where a calendar file is to be written.
    Calendar(Box<CalendarPath>),
    /// The PIN of the staff of a public machine, please.
    Pin(Box<PinAsked>),
    /// Is anybody there? Otherwise all is erased.
    StillThere(StillThere),
    /// Everywhere the result can be handed over.
    HandOver(Box<HandOverPage>),
    /// In which form something is saved.
    Form(FormMenu),
    /// In which folder, please.
    Folder(Box<FolderPath>),
    /// Something that is being handed over.
    Delivery(Box<DeliveryPage>),
    /// QR codes to be photographed.
    Qr(QrPage),
    /// The code with which a person goes on, please.
    Resume(Box<CodeAsked>),
}

impl Dialog {
    /// What the keys do.
    pub fn help() -> Self {
        Self::Help(Scroll::reading())
    }

    /// The case so far.
    pub fn so_far() -> Self {
        Self::SoFar(Scroll::reading())
    }

    /// Settings.
    pub fn settings() -> Self {
        Self::Settings(Scroll::default())
    }

    /// Everybody who is saved.
    pub fn people() -> Self {
        Self::People(Box::default())
    }

    /// Those of everybody to whom something is due.
    pub fn people_due() -> Self {
        Self::People(Box::new(PeoplePage::of_due()))
    }

    /// What to do with a saved person.
    pub fn person(person: usize) -> Self {
        Self::Person(PersonMenu::of(person))
    }

    /// Really change an answer? The effect is said in both languages.
    pub fn apply(question: usize, answer: Answer, effect: (Vec<String>, Vec<String>)) -> Self {
        let (zh, en) = effect;
        let said = zh.into_iter().zip(en);
        let said = said.map(|(zh, en)| Bilingual { zh, en }).collect();
        Self::confirm(said, "confirm-apply", Then::Apply { question, answer })
    }

    /// Really take an answer out?
    pub fn take_out(question: usize) -> Self {
        Self::confirm(Vec::new(), "confirm-take-out", Then::TakeOut(question))
    }

    /// Really throw the copy on stage away?
    pub fn discard() -> Self {
        Self::confirm(Vec::new(), "confirm-discard", Then::Discard)
    }

    /// Really delete a saved person?
    pub fn delete(person: &Person) -> Self {
        let id = person.id.clone();
        let name = match &person.name {
            Some(name) => Notice::of(
                "delete-named",
                &[("name", name.clone().into()), ("id", id.clone().into())],
            ),
            None => Notice::of("delete-unnamed", &[("id", id.clone().into())]),
        };
        Self::confirm(vec![name.sentence], "confirm-delete", Then::Delete(id))
    }

    /// Really keep nothing?
    pub fn keep_nothing() -> Self {
        Self::confirm(Vec::new(), "confirm-keep-nothing", Then::KeepNothing)
    }

    /// Go on with the earlier copy of a damaged file?
    pub fn take_backup(aside: Notice, backup: Box<Profile>) -> Self {
        let copy = Notice::of(
            "backup-of",
            &[
                ("day", backup.saved_on.to_string().into()),
                ("answers", backup.answers.len().into()),
            ],
        );
        let said = vec![aside.sentence, copy.sentence];
        Self::confirm(said, "confirm-backup", Then::TakeBackup(backup))
    }

    /// A name for the person at hand.
    pub fn name(name: &str, leaving: bool) -> Self {
        Self::Name(Box::new(Naming::new(name, Whom::AtHand { leaving })))
    }

    /// Another name for a saved person.
    pub fn rename(id: String, name: &str) -> Self {
        Self::Name(Box::new(Naming::new(name, Whom::Saved(id))))
    }

    /// The family or dormitory of a saved person.
    pub fn group(id: String, group: &str) -> Self {
        Self::Name(Box::new(Naming::new(group, Whom::GroupOf(id))))
    }

    /// When is a paper expected?
    pub fn expected(material: usize, text: &str) -> Self {
        Self::Typed(Box::new(Typed::new(material, What::Expected, text)))
    }

    /// A note on a paper.
    pub fn note(material: usize, text: &str) -> Self {
        Self::Typed(Box::new(Typed::new(material, What::Note, text)))
    }

    /// On which day did it happen?
    pub fn happened(happening: Happening) -> Self {
        Self::Happened(Box::new(happening))
    }

    /// Really take an entry of the record back?
    pub fn withdraw(entry: usize, event: &Event, rules: &RuleSet) -> Self {
        let said = Notice::said(|lang| {
            let title = event_title(rules, &event.kind, lang);
            let variables = [
                ("day", event.on.to_string().into()),
                ("event", title.into()),
            ];
            crate::i18n::tr_with(lang, "case-entry", &variables)
        });
        Self::confirm(
            vec![said.sentence],
            "confirm-withdraw",
            Then::Withdraw(entry),
        )
    }

    /// When is a reminder to come back?
    pub fn put_off(reminder: Reminder) -> Self {
        Self::PutOff(Box::new(PutOff {
            reminder,
            field: Field::default(),
            scroll: Scroll::default(),
        }))
    }

    /// Where is a calendar file to be written?
    pub fn calendar(path: &str) -> Self {
        Self::Calendar(Box::new(CalendarPath::new(path)))
    }

    /// The PIN of the staff, please.
    pub fn pin(staff: Staff) -> Self {
        Self::Pin(Box::new(PinAsked::new(staff)))
    }

    /// Is anybody there? So many seconds there are to answer.
    pub fn still_there(left: u32) -> Self {
        Self::StillThere(StillThere {
            left,
            scroll: Scroll::default(),
        })
    }

    /// Really erase everything, for the next person?
    pub fn next_person() -> Self {
        Self::confirm(Vec::new(), "confirm-next-person", Then::NextPerson)
    }

    /// The code with which a person goes on; above any screen.
    pub fn resume() -> Self {
        Self::Resume(Box::default())
    }

    fn confirm(said: Vec<Bilingual>, question: &'static str, then: Then) -> Self {
        Self::Confirm(Box::new(Confirm::new(said, question, then)))
    }

    /// Where the keys go.
    pub const fn place(&self) -> Place {
        match self {
            Self::Help(_) | Self::SoFar(_) | Self::Since(_) => Place::Reading,
            Self::Guide(_) | Self::People(_) => Place::Guide,
            Self::Settings(_) | Self::Paper(_) | Self::Period(_) | Self::HandOver(_) => Place::List,
            Self::Person(_)
            | Self::Confirm(_)
            | Self::Reminder(_)
            | Self::StillThere(_)
            | Self::Form(_)
            | Self::Delivery(_) => Place::Confirm,
            Self::Qr(_) => Place::Code,
            Self::Name(_)
            | Self::Typed(_)
            | Self::Happened(_)
            | Self::PeriodDay(_)
            | Self::PutOff(_)
            | Self::Calendar(_)
            | Self::Pin(_)
            | Self::Folder(_)
            | Self::Resume(_) => Place::Name,
        }
    }

    /// Whether it covers the screen whole.
    pub const fn is_page(&self) -> bool {
        matches!(
            self,
            Self::Help(_)
                | Self::SoFar(_)
                | Self::Settings(_)
                | Self::Guide(_)
                | Self::People(_)
                | Self::Paper(_)
                | Self::Period(_)
                | Self::Since(_)
                | Self::HandOver(_)
                | Self::Qr(_)
        )
    }

    /// Where the person is.
    pub fn scroll(&self) -> &Scroll {
        match self {
            Self::Help(scroll) | Self::SoFar(scroll) | Self::Settings(scroll) => scroll,
            Self::Guide(page) => &page.scroll,
            Self::People(page) => &page.scroll,
            Self::Person(menu) => &menu.scroll,
            Self::Confirm(confirm) => &confirm.scroll,
            Self::Name(naming) => &naming.scroll,
            Self::Paper(page) => &page.scroll,
            Self::Typed(typed) => &typed.scroll,
            Self::Happened(happening) => &happening.scroll,
            Self::Period(page) => &page.scroll,
            Self::PeriodDay(typed) => &typed.scroll,
            Self::Since(page) => &page.scroll,
            Self::Reminder(menu) => &menu.scroll,
            Self::PutOff(asked) => &asked.scroll,
            Self::Calendar(asked) => &asked.scroll,
            Self::Pin(asked) => &asked.scroll,
            Self::StillThere(asked) => &asked.scroll,
            Self::HandOver(page) => &page.scroll,
            Self::Form(menu) => &menu.scroll,
            Self::Folder(asked) => &asked.scroll,
            Self::Delivery(page) => &page.scroll,
            Self::Qr(page) => &page.scroll,
            Self::Resume(asked) => &asked.scroll,
        }
    }

    /// Where the person is, to be moved.
    pub fn scroll_mut(&mut self) -> &mut Scroll {
        match self {
            Self::Help(scroll) | Self::SoFar(scroll) | Self::Settings(scroll) => scroll,
            Self::Guide(page) => &mut page.scroll,
            Self::People(page) => &mut page.scroll,
            Self::Person(menu) => &mut menu.scroll,
            Self::Confirm(confirm) => &mut confirm.scroll,
            Self::Name(naming) => &mut naming.scroll,
            Self::Paper(page) => &mut page.scroll,
            Self::Typed(typed) => &mut typed.scroll,
            Self::Happened(happening) => &mut happening.scroll,
            Self::Period(page) => &mut page.scroll,
            Self::PeriodDay(typed) => &mut typed.scroll,
            Self::Since(page) => &mut page.scroll,
            Self::Reminder(menu) => &mut menu.scroll,
            Self::PutOff(asked) => &mut asked.scroll,
            Self::Calendar(asked) => &mut asked.scroll,
            Self::Pin(asked) => &mut asked.scroll,
            Self::StillThere(asked) => &mut asked.scroll,
            Self::HandOver(page) => &mut page.scroll,
            Self::Form(menu) => &mut menu.scroll,
            Self::Folder(asked) => &mut asked.scroll,
            Self::Delivery(page) => &mut page.scroll,
            Self::Qr(page) => &mut page.scroll,
            Self::Resume(asked) => &mut asked.scroll,
        }
    }

    /// The field that is typed into, if there is one.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        match self {
            Self::Name(naming) => Some(&mut naming.field),
            Self::Typed(typed) => Some(&mut typed.field),
            Self::Happened(happening) => Some(&mut happening.field),
            Self::PeriodDay(typed) => Some(&mut typed.field),
            Self::PutOff(asked) => Some(&mut asked.field),
            Self::Calendar(asked) => Some(&mut asked.field),
            Self::Pin(asked) => Some(&mut asked.field),
            Self::Folder(asked) => Some(&mut asked.field),
            Self::Resume(asked) => Some(&mut asked.field),
            Self::Guide(page) => Some(&mut page.field),
            Self::People(page) => Some(&mut page.field),
            _ => None,
        }
    }
}

/// Does with what stands in front what a person wants done.
pub(super) fn act(model: &mut Model, action: Action) -> Update {
    match model.dialogs.last() {
        Some(Dialog::Settings(_)) => settings::act(model, action),
        Some(Dialog::Guide(_)) => guide::act(model, action),
        Some(Dialog::People(_)) => people::act(model, action),
        Some(Dialog::Person(_)) => person::act(model, action),
        Some(Dialog::Confirm(_)) => confirm::act(model, action),
        Some(Dialog::Name(_)) => name::act(model, action),
        Some(Dialog::Paper(_)) => paper::act(model, action),
        Some(Dialog::Typed(_)) => typed::act(model, action),
        Some(Dialog::Happened(_)) => happened::act(model, action),
        Some(Dialog::Period(_)) => period::act(model, action),
        Some(Dialog::PeriodDay(_)) => period::act_on_day(model, action),
        Some(Dialog::Since(_)) => since::act(model, action),
        Some(Dialog::Reminder(_)) => reminder::act(model, action),
        Some(Dialog::PutOff(_)) => reminder::act_on_day(model, action),
        Some(Dialog::Calendar(_)) => calendar::act(model, action),
        Some(Dialog::Pin(_)) => pin::act(model, action),
        Some(Dialog::StillThere(_)) => kiosk::stay(model),
        Some(Dialog::HandOver(_)) => hand_over::act(model, action),
        Some(Dialog::Form(_)) => form::act(model, action),
        Some(Dialog::Folder(_)) => form::act_on_path(model, action),
        Some(Dialog::Delivery(_)) => delivery::act(model, action),
        Some(Dialog::Qr(_)) => qr::act(model, action),
        Some(Dialog::Resume(_)) => resume::act(model, action),
        Some(Dialog::Help(_) | Dialog::SoFar(_)) => read(model, action),
        None => Update::nothing(),
    }
}

/// Reads on, or goes back to what stands below.
fn read(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let Some(dialog) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let moved = step(dialog.scroll_mut(), &model.seen, 0, action);
    Update::drawn_if(moved == Went::Moved)
}
