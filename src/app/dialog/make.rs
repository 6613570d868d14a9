//! Dialogs as they open.

use super::Dialog;
use super::calendar::CalendarPath;
use super::confirm::{Confirm, Then};
use super::happened::Happening;
use super::name::{Naming, Whom};
use super::people::PeoplePage;
use super::person::PersonMenu;
use super::pin::PinAsked;
use super::reminder::PutOff;
use super::still_there::StillThere;
use super::typed::{Typed, What};
use crate::app::Field;
use crate::app::kiosk::Staff;
use crate::app::message::Person;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::case::Event;
use crate::i18n::Bilingual;
use crate::plan::Reminder;
use crate::profile::Profile;
use crate::report::event_title;
use crate::ruleset::{Answer, RuleSet};

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

    /// The code with which a person goes on; above any screen.
    pub fn resume() -> Self {
        Self::Resume(Box::default())
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

    fn confirm(said: Vec<Bilingual>, question: &'static str, then: Then) -> Self {
        Self::Confirm(Box::new(Confirm::new(said, question, then)))
    }
}
