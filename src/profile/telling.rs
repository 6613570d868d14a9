//! What a calendar is to be told, given what it was told before.
//!
//! A calendar knows an event again by its name and takes the one with the higher number. So an event that
//! moved goes out again with the next number, one that no longer applies goes out as dropped until its
//! day has passed, and what did not change goes out as it was: taking the same file in twice changes nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Told;
use crate::plan::{CalendarEvent, ForCalendar, ReminderKey};

/// What a calendar is told, and what is to be remembered of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// What it is told, by date.
    pub events: Vec<CalendarEvent>,
    /// What it will have been told.
    pub calendar: BTreeMap<ReminderKey, Told>,
}

/// Tells a calendar on a day what is `wanted` of it, `told` what it was told before.
///
/// What it was told of and is not wanted any more is dropped, unless it lies before that day: it happened.
pub fn tell(
    told: &BTreeMap<ReminderKey, Told>,
    wanted: Vec<ForCalendar>,
    on: NaiveDate,
) -> Telling {
    let mut calendar = told.clone();
    let mut events = Vec::with_capacity(wanted.len());
    for ForCalendar {
        key,
        reminder,
        on: day,
    } in wanted
    {
        let sequence = match told.get(&key) {
            None => 0,
            Some(told) if told.on == Some(day) => told.sequence,
            Some(told) => told.sequence.saturating_add(1),
        };
        let now = Told {
            on: Some(day),
            dropped_from: None,
            sequence,
        };
        calendar.insert(key.clone(), now);
        events.push(CalendarEvent {
            key,
            reminder: Some(reminder),
            on: day,
            sequence,
        });
    }
    for (key, told) in told {
        let is_wanted = events.iter().any(|event| event.key == *key);
        let (day, sequence) = match (told.on, told.dropped_from) {
            (Some(day), _) => (day, told.sequence.saturating_add(1)),
            (None, Some(day)) => (day, told.sequence),
            (None, None) => continue,
        };
        if is_wanted || day < on {
            continue;
        }
        let now = Told {
            on: None,
            dropped_from: Some(day),
            sequence,
        };
        calendar.insert(key.clone(), now);
        events.push(CalendarEvent {
            key: key.clone(),
            reminder: None,
            on: day,
            sequence,
        });
    }
    events.sort_by(|one, other| (one.on, &one.key).cmp(&(other.on, &other.key)));
    Telling { events, calendar }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Telling, tell};
    use crate::plan::{ForCalendar, Reminder, ReminderKey};
    use crate::profile::Told;
    use crate::ruleset::fixture::day;

    fn wanted(kind: &str, on: &str) -> ForCalendar {
        let on = day(on);
        ForCalendar {
            key: key(kind),
            reminder: Reminder {
                rule: 0,
                on,
                target: on,
                year: 2027,
                place: 1,
                follows: None,
                estimate: false,
            },
            on,
        }
    }

    fn key(kind: &str) -> ReminderKey {
        ReminderKey {
            kind: kind.to_owned(),
            year: 2027,
            place: 1,
        }
    }

    /// `kind day sequence`, with `x` for one that is dropped.
    fn said(telling: &Telling) -> Vec<String> {
        let events = telling.events.iter().map(|event| {
            let dropped = if event.reminder.is_none() { " x" } else { "" };
            format!(
                "{} {} {}{dropped}",
                event.key.kind, event.on, event.sequence
            )
        });
        events.collect()
    }

    #[test]
    fn a_life_of_events() {
        let mut told = BTreeMap::new();
        for (on, given, expected) in [
            (
                "2026-11-22",
                &[("a", "2027-02-10"), ("b", "2027-03-08")][..],
                &["a 2027-02-10 0", "b 2027-03-08 0"][..],
            ),
            // Told again: as it was.
            (
                "2026-11-23",
                &[("a", "2027-02-10"), ("b", "2027-03-08")],
                &["a 2027-02-10 0", "b 2027-03-08 0"],
            ),
            // One moved.
            (
                "2026-11-24",
                &[("a", "2027-02-10"), ("b", "2027-03-05")],
                &["a 2027-02-10 0", "b 2027-03-05 1"],
            ),
            // One dropped; said again as it was, for the first file may not have been taken in.
            (
                "2026-11-25",
                &[("a", "2027-02-10")],
                &["a 2027-02-10 0", "b 2027-03-05 2 x"],
            ),
            (
                "2026-11-26",
                &[("a", "2027-02-10")],
                &["a 2027-02-10 0", "b 2027-03-05 2 x"],
            ),
            // And back again, on the day it had before.
            (
                "2026-11-27",
                &[("a", "2027-02-10"), ("b", "2027-03-05")],
                &["a 2027-02-10 0", "b 2027-03-05 3"],
            ),
            // What lies behind is left where it is.
            ("2027-02-11", &[("b", "2027-03-05")], &["b 2027-03-05 3"]),
            ("2027-02-12", &[], &["b 2027-03-05 4 x"]),
            ("2027-03-05", &[], &["b 2027-03-05 4 x"]),
            ("2027-03-06", &[], &[]),
        ] {
            let given = given.iter().map(|(kind, day)| wanted(kind, day)).collect();
            let telling = tell(&told, given, day(on));
            assert_eq!(said(&telling), expected, "{on}");
            told = telling.calendar;
        }
        let of_a = Told {
            on: Some(day("2027-02-10")),
            dropped_from: None,
            sequence: 0,
        };
        assert_eq!(told.get(&key("a")), Some(&of_a));
    }

    #[test]
    fn numbers_do_not_run_over() {
        let last = Told {
            on: Some(day("2027-02-10")),
            dropped_from: None,
            sequence: u32::MAX,
        };
        let told = BTreeMap::from([(key("a"), last)]);
        let telling = tell(&told, Vec::new(), day("2026-11-22"));
        assert_eq!(said(&telling), ["a 2027-02-10 4294967295 x"]);
    }
}
