//! Between what has happened to a person and its TOML.
//!
//! ```toml
//! [[event]]
//! kind = "received"
//! on = 2026-12-10
//! dated = 2026-12-08
//! recorded-on = 2026-12-11
//!
//! [[period]]
//! place = "hangzhou"
//! from = 2024-03-01
//! until = 2025-08-31
//! ```

use chrono::NaiveDate;
use toml::{Table, Value};

use super::SavedValue;
use crate::case::Event;
use crate::plan::Period;

const KIND: &str = "kind";
const ON: &str = "on";
const DATED: &str = "dated";
const RECORDED_ON: &str = "recorded-on";
const WITHDRAWN_ON: &str = "withdrawn-on";
const PLACE: &str = "place";
const FROM: &str = "from";
const UNTIL: &str = "until";
const SUSPENDED: &str = "suspended";

/// What happened; nothing unless all of it is understood.
pub(super) fn event_from(value: &Value) -> Option<Event> {
    let mut keys = Keys::of(value)?;
    let kind = keys.text(KIND)?;
    let event = Event {
        kind,
        on: keys.day(ON)??,
        dated: keys.day(DATED)?,
        recorded_on: keys.day(RECORDED_ON)??,
        withdrawn_on: keys.day(WITHDRAWN_ON)?,
    };
    keys.are_all_read().then_some(event)
}

/// What happened, as a profile writes it.
pub(super) fn event_to(event: &Event) -> Value {
    written([
        (KIND, Some(event.kind.clone().into())),
        (ON, Some(day(event.on))),
        (DATED, event.dated.map(day)),
        (RECORDED_ON, Some(day(event.recorded_on))),
        (WITHDRAWN_ON, event.withdrawn_on.map(day)),
    ])
}

/// A stretch of time; nothing unless all of it is understood.
pub(super) fn period_from(value: &Value) -> Option<Period> {
    let mut keys = Keys::of(value)?;
    let place = keys.text(PLACE)?;
    let period = Period {
        place,
        from: keys.day(FROM)??,
        until: keys.day(UNTIL)?,
        suspended: match keys.left.remove(SUSPENDED) {
            None => false,
            Some(Value::Boolean(true)) => true,
            Some(_) => return None,
        },
    };
    keys.are_all_read().then_some(period)
}

/// A stretch of time, as a profile writes it.
pub(super) fn period_to(period: &Period) -> Value {
    written([
        (PLACE, Some(period.place.clone().into())),
        (FROM, Some(day(period.from))),
        (UNTIL, period.until.map(day)),
        (SUSPENDED, period.suspended.then(|| true.into())),
    ])
}

/// The keys of a table that have not been understood yet.
pub(super) struct Keys {
    pub(super) left: Table,
}

impl Keys {
    pub(super) fn of(value: &Value) -> Option<Self> {
        let left = value.as_table()?.clone();
        Some(Self { left })
    }

    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        match self.left.remove(key)? {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// A day that may be left out; nothing where something else stands.
    #[expect(clippy::option_option, reason = "not understood, left out, or there")]
    pub(super) fn day(&mut self, key: &str) -> Option<Option<NaiveDate>> {
        match self.left.remove(key) {
            None => Some(None),
            Some(value) => match SavedValue::from(value) {
                SavedValue::Date(day) => Some(Some(day)),
                _ => None,
            },
        }
    }

    /// A whole number that is not negative.
    pub(super) fn count(&mut self, key: &str) -> Option<u32> {
        match self.left.remove(key)? {
            Value::Integer(number) => u32::try_from(number).ok(),
            _ => None,
        }
    }

    pub(super) fn are_all_read(&self) -> bool {
        self.left.is_empty()
    }
}

pub(super) fn day(day: NaiveDate) -> Value {
    SavedValue::Date(day).into()
}

/// A table of the keys that are there.
pub(super) fn written<const N: usize>(keys: [(&str, Option<Value>); N]) -> Value {
    let keys = keys.into_iter();
    let table: Table = keys
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
    Value::Table(table)
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::{event_from, event_to, period_from, period_to};

    #[test]
    fn what_happened_comes_back_as_it_was() {
        for text in [
            "[x]\nkind = \"moved\"\non = 2026-12-01\nrecorded-on = 2026-12-02",
            "[x]\nkind = \"received\"\non = 2026-12-10\ndated = 2026-12-08\n\
             recorded-on = 2026-12-11\nwithdrawn-on = 2026-12-12",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            let event = event_from(&table["x"]).expect("it is understood");
            assert_eq!(event_to(&event), table["x"], "{text}");
        }
        for text in [
            "[x]\nplace = \"hangzhou\"\nfrom = 2024-03-01",
            "[x]\nplace = \"zhejiang\"\nfrom = 2024-03-01\nuntil = 2025-08-31\nsuspended = true",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            let period = period_from(&table["x"]).expect("it is understood");
            assert_eq!(period_to(&period), table["x"], "{text}");
        }
    }

    #[test]
    fn what_is_only_partly_understood_is_left_alone() {
        for text in [
            "x = 1",
            "x = {}",
            "x = { kind = \"moved\", on = 2026-12-01 }",
            "x = { kind = 1, on = 2026-12-01, recorded-on = 2026-12-01 }",
            "x = { kind = \"moved\", on = \"soon\", recorded-on = 2026-12-01 }",
            "x = { kind = \"moved\", on = 2026-12-01, recorded-on = 2026-12-01, where = \"x\" }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(event_from(&table["x"]), None, "{text}");
        }
        for text in [
            "x = { place = \"hangzhou\" }",
            "x = { place = \"hangzhou\", from = 2024-03-01, suspended = 1 }",
            "x = { place = \"hangzhou\", from = 2024-03-01, later = 1 }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(period_from(&table["x"]), None, "{text}");
        }
    }
}
