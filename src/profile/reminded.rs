//! Between what is said of reminders, what calendars were told of them, and its TOML.
//!
//! ```toml
//! [reminders]
//! "renewal-opens/2027/1" = { done = 2027-02-20 }
//! "expires/2027/1" = { snoozed-until = 2027-03-08 }
//!
//! [calendar]
//! "renewal-opens/2027/1" = { on = 2027-02-10, sequence = 0 }
//! ```

use toml::Value;

use super::Told;
use super::happened::{Keys, day, written};
use crate::plan::ReminderMark;

const DONE: &str = "done";
const SNOOZED_UNTIL: &str = "snoozed-until";
const ON: &str = "on";
const DROPPED_FROM: &str = "dropped-from";
const SEQUENCE: &str = "sequence";

/// What is said of a reminder; nothing unless all of it is understood.
pub(super) fn mark_of_reminder(value: &Value) -> Option<ReminderMark> {
    let mut keys = Keys::of(value)?;
    let mark = match (keys.day(DONE)?, keys.day(SNOOZED_UNTIL)?) {
        (Some(day), None) => ReminderMark::Done(day),
        (None, Some(day)) => ReminderMark::Snoozed(day),
        _ => return None,
    };
    keys.are_all_read().then_some(mark)
}

/// What is said of a reminder, as a profile writes it.
pub(super) fn reminder_to(mark: ReminderMark) -> Value {
    match mark {
        ReminderMark::Done(on) => written([(DONE, Some(day(on)))]),
        ReminderMark::Snoozed(until) => written([(SNOOZED_UNTIL, Some(day(until)))]),
    }
}

/// What a calendar was told; nothing unless all of it is understood.
pub(super) fn told_from(value: &Value) -> Option<Told> {
    let mut keys = Keys::of(value)?;
    let told = Told {
        on: keys.day(ON)?,
        dropped_from: keys.day(DROPPED_FROM)?,
        sequence: keys.count(SEQUENCE)?,
    };
    keys.are_all_read().then_some(told)
}

/// What a calendar was told, as a profile writes it.
pub(super) fn told_to(told: Told) -> Value {
    written([
        (ON, told.on.map(day)),
        (DROPPED_FROM, told.dropped_from.map(day)),
        (SEQUENCE, Some(i64::from(told.sequence).into())),
    ])
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::{mark_of_reminder, reminder_to, told_from, told_to};

    #[test]
    fn what_is_said_of_reminders_comes_back_as_it_was() {
        for text in [
            "x = { done = 2027-02-20 }",
            "x = { snoozed-until = 2027-03-08 }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            let mark = mark_of_reminder(&table["x"]).expect("it is understood");
            assert_eq!(reminder_to(mark), table["x"], "{text}");
        }
        for text in [
            "x = { on = 2027-02-10, sequence = 2 }",
            "x = { sequence = 3 }",
            "x = { dropped-from = 2027-02-10, sequence = 3 }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            let told = told_from(&table["x"]).expect("it is understood");
            assert_eq!(told_to(told), table["x"], "{text}");
        }
    }

    #[test]
    fn what_is_only_partly_understood_is_left_alone() {
        for text in [
            "x = {}",
            "x = true",
            "x = { done = true }",
            "x = { done = 2027-02-20, snoozed-until = 2027-03-08 }",
            "x = { done = 2027-02-20, by = \"me\" }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(mark_of_reminder(&table["x"]), None, "{text}");
        }
        for text in [
            "x = { on = 2027-02-10 }",
            "x = { on = 2027-02-10, sequence = -1 }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(told_from(&table["x"]), None, "{text}");
        }
    }
}
