//! What a person says of a reminder: that it is done, or that it is to come back later.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{Days, NaiveDate};

use super::Reminder;
use crate::ruleset::RuleSet;

/// Which reminder is meant, whatever day it is moved to: `renewal-due-soon/2027/1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReminderKey {
    /// Its kind.
    pub kind: String,
    /// The year that tells it from the same one of other years.
    pub year: i32,
    /// Its place among those of its kind that hang on one day, from 1; the first comes first.
    pub place: u32,
}

impl ReminderKey {
    /// The key of a reminder of these rules.
    pub fn of(reminder: &Reminder, rules: &RuleSet) -> Self {
        let rule = rules.process.reminders.get(reminder.rule);
        Self {
            kind: rule.map_or_else(String::new, |rule| rule.kind.clone()),
            year: reminder.year,
            place: reminder.place,
        }
    }
}

impl fmt::Display for ReminderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.kind, self.year, self.place)
    }
}

/// The text is no key of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reminder: kind/year/place, as in renewal-opens/2027/1")]
pub struct NoReminderKey;

impl FromStr for ReminderKey {
    type Err = NoReminderKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.rsplitn(3, '/');
        let (Some(place), Some(year), Some(kind)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(NoReminderKey);
        };
        let (Ok(place), Ok(year)) = (place.parse(), year.parse()) else {
            return Err(NoReminderKey);
        };
        if kind.is_empty() {
            return Err(NoReminderKey);
        }
        Ok(Self {
            kind: kind.to_owned(),
            year,
            place,
        })
    }
}

/// What a person says of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderMark {
    /// It was done on this day.
    Done(NaiveDate),
    /// It is to come back on this day.
    Snoozed(NaiveDate),
}

/// What a person says of their reminders; nothing is said of any other.
pub type Said = BTreeMap<ReminderKey, ReminderMark>;

/// What is said of a reminder.
///
/// What was done before that happened which a reminder follows was done for an earlier event: who has
/// reported one new address has not reported the next.
pub fn mark_of(reminder: &Reminder, rules: &RuleSet, said: &Said) -> Option<ReminderMark> {
    // Most people have said nothing of any.
    if said.is_empty() {
        return None;
    }
    let mark = *said.get(&ReminderKey::of(reminder, rules))?;
    match (mark, reminder.follows) {
        (ReminderMark::Done(on), Some(follows)) if on < follows => None,
        _ => Some(mark),
    }
}

/// The day from which a reminder is put off: the one asked about, or its own if that is yet to come.
pub fn put_off_from(reminder: &Reminder, on: NaiveDate) -> NaiveDate {
    reminder.on.max(on)
}

/// The day on which a reminder comes back that is put off for so many days.
pub fn put_off(reminder: &Reminder, on: NaiveDate, days: u32) -> Option<NaiveDate> {
    put_off_from(reminder, on).checked_add_days(Days::new(days.into()))
}

#[cfg(test)]
mod tests {
    use super::ReminderKey;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        let key = ReminderKey {
            kind: "renewal-due-soon".to_owned(),
            year: 2027,
            place: 2,
        };
        assert_eq!(key.to_string(), "renewal-due-soon/2027/2");
        assert_eq!(key.to_string().parse(), Ok(key));
        for text in [
            "",
            "renewal-opens",
            "renewal-opens/2027",
            "/2027/1",
            "x/y/1",
            "x/2027/z",
        ] {
            assert!(text.parse::<ReminderKey>().is_err(), "{text}");
        }
    }
}
