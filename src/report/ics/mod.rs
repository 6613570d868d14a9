//! Days worth remembering as an iCalendar file (RFC 5545): one event of a whole day for each.
//!
//! | file | holds |
//! |---|---|
//! | `brief` | the same days in few bytes, for QR codes |
//! | `event` | one event and its alarms |
//! | `fold` | lines, none too long |
//! | `said` | what an event says, in both languages |
//! | `answers_uid` | whose events they are, where nobody is saved |
//!
//! A calendar knows an event again by its UID, which is made of whose it is and of the reminder's key, and
//! takes the one with the higher SEQUENCE. So taking a file in twice changes nothing, and a day that moved
//! moves the event that is there already. The day asked about stands in for the time at which the file was
//! made: the same question gives the same bytes.

mod answers_uid;
pub(super) mod brief;
mod event;
mod fold;
mod said;

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use icalendar::Calendar;

use crate::i18n::{Lang, tr};
use crate::plan::CalendarEvent;
use crate::ruleset::RuleSet;

pub use answers_uid::answers_uid;

/// The program by its name, as calendars want it.
const PRODID: &str = concat!("-//juzhu//juzhu ", env!("CARGO_PKG_VERSION"), "//ZH");

/// The events of one person.
#[derive(Debug, Clone)]
pub struct CalendarPerson {
    /// By what a calendar tells them from everybody else.
    pub uid: String,
    /// What they are called in a file that holds several people.
    pub called: String,
    /// The language they read first.
    pub lang: Lang,
    /// The rules that the reminders are of.
    pub rules: Arc<RuleSet>,
    /// What a calendar is to be told.
    pub events: Vec<CalendarEvent>,
}

/// A calendar file with the events of these people, made on a day.
///
/// Who they are is said only where they are several: a file of one person goes to whoever it is about.
pub fn ics(people: &[CalendarPerson], on: NaiveDate) -> Result<String, fmt::Error> {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", PRODID))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"));
    let lang = people.first().map(|person| person.lang).unwrap_or_default();
    calendar.name(&said::both(lang, |lang| tr(lang, "calendar-name")));
    for person in people {
        let called = (people.len() > 1).then_some(person.called.as_str());
        for told in &person.events {
            calendar.push(event::event(person, called, told, on));
        }
    }
    let mut text = String::new();
    fmt::Write::write_fmt(&mut text, format_args!("{calendar}"))?;
    Ok(fold::folded(&text))
}
