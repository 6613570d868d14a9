//! What the brain wants done in the world. It does nothing by itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::delivery::Delivery;
use crate::config::Settings;
use crate::plan::ReminderKey;
use crate::profile::{Profile, Told};
use crate::report::{CalendarPerson, VisitCounts};

/// Something to be done in the world. The disk answers with a [`Stored`](super::message::Stored).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// List the saved people.
    List,
    /// Open a saved person, by id.
    Open(String),
    /// Keep the damaged file of a person aside and look for what it was before.
    Recover(String),
    /// Save the person at hand: begin a file for them where there is none yet.
    Save(Box<Profile>),
    /// Let go of the person at hand; somebody else may open them.
    Release,
    /// Delete the person at hand, if their file was begun in this run.
    Forget,
    /// Give a saved person another name.
    Rename {
        /// Who.
        id: String,
        /// The name.
        name: String,
    },
    /// Put a saved person into a family or dormitory, or take them out of theirs.
    SetGroup {
        /// Who.
        id: String,
        /// Its name; `None` takes them out.
        group: Option<String>,
    },
    /// Delete a saved person, by id.
    Delete(String),
    /// Save the settings.
    SaveSettings(Box<Settings>),
    /// Write a calendar file.
    WriteCalendar(Box<CalendarOrder>),
    /// Count a visit to a public machine.
    CountVisit {
        /// The day on which it began.
        day: NaiveDate,
        /// What it adds.
        visit: Box<VisitCounts>,
    },
    /// Try the PIN of the staff of a public machine.
    TryPin(String),
    /// Look for printers and sticks; answered with [`Outlets`](super::message::Message::Outlets).
    FindOutlets,
    /// Hand something over; what becomes of it is heard as
    /// [`Delivered`](super::message::Message::Delivered).
    Deliver(Box<Delivery>),
    /// Stop handing over what is under way.
    StopDelivery,
    /// Turn the mouse on or off.
    Mouse(bool),
    /// Draw everything anew.
    Redraw,
    /// Stop for now, as the shell does with its jobs.
    Suspend,
    /// Leave the full screen.
    Leave(Leave),
}

/// A calendar file to be written.
#[derive(Debug, Clone)]
pub struct CalendarOrder {
    /// Where, as the person typed it.
    pub path: String,
    /// The day asked about.
    pub on: NaiveDate,
    /// What the calendar is told.
    pub person: CalendarPerson,
    /// The person has the name of their file already; otherwise it is looked up, if there is a file.
    pub is_named: bool,
    /// What the calendar will have been told.
    pub calendar: BTreeMap<ReminderKey, Told>,
}

/// One order is another's equal if both write the same.
impl PartialEq for CalendarOrder {
    fn eq(&self, other: &Self) -> bool {
        let (this, that) = (&self.person, &other.person);
        (&self.path, self.on, &self.calendar) == (&other.path, other.on, &other.calendar)
            && (&this.uid, this.lang, &this.events) == (&that.uid, that.lang, &that.events)
    }
}

/// How the full screen is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// The person is through.
    Done,
    /// The person broke it off.
    Interrupted,
    /// The person goes on in plain lines.
    ForLineMode,
    /// Everything is erased, for the next person at a public machine.
    Erased,
}
