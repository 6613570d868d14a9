//! What stands above a screen: help, the case so far, settings, and small questions.

pub mod calendar;
pub mod confirm;
pub mod delivery;
pub mod form;
pub mod guide;
pub mod hand_over;
pub mod happened;
mod make;
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
use super::kiosk;
use super::list::{Went, step};
use super::model::Model;
use super::place::Place;
use super::scroll::Scroll;
use super::update::Update;
use calendar::CalendarPath;
use confirm::Confirm;
use delivery::DeliveryPage;
use form::{FolderPath, FormMenu};
use guide::GuidePage;
use hand_over::HandOverPage;
use happened::Happening;
use name::Naming;
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
use typed::Typed;

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
