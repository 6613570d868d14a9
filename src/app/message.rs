//! What the brain hears.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::delivery::{Delivered, Outlets};
use super::key::Key;
use super::kiosk::PinTried;
use super::notice::Notice;
use crate::plan::ReminderKey;
use crate::profile::{PersonKey, Profile, Told};
use crate::report::{Agenda, Standing};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted or composed: one text, never keys.
    Paste(String),
    /// Something was clicked.
    Click(Target),
    /// The wheel was turned: down or up.
    Wheel {
        /// Down.
        down: bool,
    },
    /// The window has another size.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// The disk has answered.
    Stored(Stored),
    /// At a public machine: for so many seconds nobody has done anything.
    Idle {
        /// Seconds.
        seconds: u32,
    },
    /// Printers and sticks have been looked for.
    Outlets(Outlets),
    /// Something is heard of what is handed over.
    Delivered {
        /// Which.
        number: u64,
        /// What.
        heard: Delivered,
    },
}

/// What can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Something that can be chosen on the page in front.
    Item(usize),
    /// A key of the footer, or the language in the header.
    Action(super::action::Action),
    /// A tab of the result.
    Tab(usize),
    /// Nothing in particular.
    Nowhere,
}

/// What the disk has answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Stored {
    /// What became of a PIN.
    Pin(PinTried),
    /// The saved people, the latest first.
    People {
        /// Who.
        people: Vec<Person>,
        /// What could not be read.
        troubles: Vec<Notice>,
        /// How often they were listed before.
        listing: u64,
    },
    /// Where the people stand who were listed, and what is due to them.
    Standings {
        /// Where they stand, in the order in which they were listed.
        standings: Vec<Option<Standing>>,
        /// What is due to them.
        agenda: Arc<Agenda>,
        /// Which listing this belongs to.
        listing: u64,
    },
    /// A person was opened.
    Opened {
        /// The person.
        profile: Box<Profile>,
        /// Why nothing will be saved, if so.
        read_only: Option<Notice>,
    },
    /// A person's file is damaged; an earlier copy may be there.
    Damaged {
        /// The damaged file was kept aside, or could not be.
        aside: Notice,
        /// The earlier copy.
        backup: Option<Box<Profile>>,
    },
    /// A person could not be opened.
    NotOpened(Notice),
    /// A save has come to an end.
    Saved {
        /// The person's id, once there is a file.
        id: Option<String>,
        /// What went wrong, if it did.
        trouble: Option<Notice>,
    },
    /// A calendar file was written.
    CalendarWritten {
        /// Where.
        path: String,
        /// What the calendar was told.
        calendar: BTreeMap<ReminderKey, Told>,
    },
    /// Something else was done, or not.
    Done(Notice),
}

/// A saved person, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of the file.
    pub id: String,
    /// What the person calls it; a draft has none.
    pub name: Option<String>,
    /// Somebody else is called the same, so that only the number tells them apart.
    pub namesake: bool,
    /// The family or dormitory they belong to.
    pub group: Option<String>,
    /// What they are found by.
    pub key: PersonKey,
    /// Where they stand, once that is known.
    pub standing: Option<Standing>,
    /// The day on which it was begun.
    pub created_on: NaiveDate,
    /// The day of the last save.
    pub saved_on: NaiveDate,
    /// How many answers it holds.
    pub answers: usize,
    /// The file is damaged.
    pub damaged: bool,
}

impl Person {
    /// Somebody whose file is damaged: nothing is known of them but its name.
    pub fn damaged(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: None,
            namesake: false,
            group: None,
            key: PersonKey::new(id, None, None),
            standing: None,
            created_on: NaiveDate::MIN,
            saved_on: NaiveDate::MIN,
            answers: 0,
            damaged: true,
        }
    }
}
