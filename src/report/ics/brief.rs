//! Days worth remembering in few bytes, for QR codes: an event says its day and what it is, no more.

use chrono::NaiveDate;
use icalendar::{Component as _, Event};

use super::event::{day, stamp, uid};
use super::{CalendarPerson, fold, said};
use crate::i18n::Lang;

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:juzhu\r\n";
const FOOT: &str = "END:VCALENDAR\r\n";

/// The events that a calendar is to have, one text each. What it is to drop it does not have yet.
///
/// They bear the names they have in a calendar file: whoever takes in both has each day once.
pub(in crate::report) fn events(person: &CalendarPerson, lang: Lang, on: NaiveDate) -> Vec<String> {
    let events = person.events.iter();
    let events = events.filter(|told| told.reminder.is_some());
    let events = events.filter_map(|told| {
        let mut event = Event::new();
        event
            .uid(&uid(person, told))
            .add_property("DTSTAMP", stamp(on))
            .append_property(day("DTSTART", told.on))
            .summary(&said::summary_in(person, told, lang));
        if told.sequence > 0 {
            event.sequence(told.sequence);
        }
        Some(fold::folded(&event.try_into_string().ok()?))
    });
    events.collect()
}

/// An event without its name and what else a calendar file wants: its day and what it is. Phones read it from
/// a code as well, and it takes half the room.
pub(in crate::report) fn bare(event: &str) -> String {
    const LEFT_OUT: [&str; 3] = ["UID:", "DTSTAMP:", "SEQUENCE:"];
    let mut is_kept = true;
    let lines = event.split_inclusive("\r\n").filter(|line| {
        // A line that was too long goes on behind a blank.
        if !line.starts_with(' ') {
            is_kept = !LEFT_OUT.iter().any(|name| line.starts_with(name));
        }
        is_kept
    });
    lines.collect()
}

/// A calendar of one of these.
pub(in crate::report) fn calendar(event: &str) -> String {
    [HEAD, event, FOOT].concat()
}
