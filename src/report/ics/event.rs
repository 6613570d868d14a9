//! One event and its alarms.

use chrono::{Duration, NaiveDate};
use icalendar::{Alarm, Component as _, Event, EventLike as _, Property};

use super::{CalendarPerson, said};
use crate::i18n::tr;
use crate::plan::CalendarEvent;
use crate::ruleset::Thing;

/// Nine in the morning of the day.
const ON_THE_DAY: &str = "PT9H";
/// Nine in the morning of the day before.
const THE_DAY_BEFORE: &str = "-PT15H";

/// One event of a whole day.
///
/// It takes up no time of anybody. A day that is only an estimate is tentative: it may yet move. One that no
/// longer applies is cancelled and rings no more.
pub(super) fn event(
    person: &CalendarPerson,
    called: Option<&str>,
    told: &CalendarEvent,
    on: NaiveDate,
) -> Event {
    let uid = uid(person, told);
    let summary = said::summary(person, called, told);
    let made = stamp(on);
    let status = match &told.reminder {
        None => "CANCELLED",
        Some(reminder) if reminder.estimate => "TENTATIVE",
        Some(_) => "CONFIRMED",
    };
    let mut event = Event::new();
    event
        .uid(&uid)
        .sequence(told.sequence)
        .add_property("DTSTAMP", &made)
        .append_property(day("DTSTART", told.on))
        .add_property("STATUS", status)
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&summary)
        .description(&said::description(person, told));
    // It ends before that day begins. Behind the last day there is, an event without an end is one of a day.
    if let Some(next) = told.on.succ_opt() {
        event.append_property(day("DTEND", next));
    }
    let lang = person.lang;
    event.categories([lang, lang.other()].map(|lang| tr(lang, "calendar-category")));
    for (name, trigger) in alarms(told) {
        event.alarm(alarm(&summary, &format!("{name}-{uid}"), trigger, &made));
    }
    event
}

/// By what a calendar knows it again: by its first name, whatever the rules call it since.
pub(super) fn uid(person: &CalendarPerson, told: &CalendarEvent) -> String {
    let kind = person.rules.former_name(0, Thing::Reminder, &told.key.kind);
    format!(
        "{}-{}-{}-{}@juzhu",
        person.uid, kind, told.key.year, told.key.place
    )
}

/// When it rings. The day itself is told of on its eve as well; what comes ahead of its day anyway is not.
fn alarms(told: &CalendarEvent) -> &'static [(&'static str, &'static str)] {
    const EVE: (&str, &str) = ("eve", THE_DAY_BEFORE);
    const DAY: (&str, &str) = ("day", ON_THE_DAY);
    match &told.reminder {
        None => &[],
        Some(reminder) if reminder.target > reminder.on => &[DAY],
        Some(_) => &[EVE, DAY],
    }
}

fn alarm(summary: &str, uid: &str, trigger: &str, made: &str) -> Alarm {
    let mut alarm = Alarm::display(summary, Duration::zero());
    // A name and a time of its own: the crate would take a random one and the clock's.
    alarm
        .append_property(Property::new("TRIGGER", trigger))
        .add_property("UID", uid)
        .add_property("DTSTAMP", made);
    alarm
}

/// A day without a time.
pub(super) fn day(key: &str, day: NaiveDate) -> Property {
    let mut property = Property::new(key, day.format("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property
}

/// The first moment of a day, in universal time.
pub(super) fn stamp(on: NaiveDate) -> String {
    on.format("%Y%m%dT000000Z").to_string()
}
