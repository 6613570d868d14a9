//! One reminder as a calendar is to have it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Reminder, ReminderKey, ReminderMark};
use crate::ruleset::RuleSet;

/// One reminder as a calendar is to have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// By what a calendar knows it again, whatever day it is moved to.
    pub key: ReminderKey,
    /// The reminder; `None` for one that a calendar was told of and is to drop.
    pub reminder: Option<Reminder>,
    /// The day it stands on.
    pub on: NaiveDate,
    /// How often it was moved or dropped since a calendar was first told.
    pub sequence: u32,
}

/// A reminder that a calendar is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForCalendar {
    /// Which.
    pub key: ReminderKey,
    /// The reminder.
    pub reminder: Reminder,
    /// The day it is to stand on: its own, or that on which it is to come back.
    pub on: NaiveDate,
}

/// The reminders of a plan that a calendar is to have: those done left out, those put off on the day on
/// which they come back.
pub fn for_calendar(
    reminders: &[Reminder],
    rules: &RuleSet,
    marks: &BTreeMap<ReminderKey, ReminderMark>,
) -> Vec<ForCalendar> {
    let mut wanted = Vec::with_capacity(reminders.len());
    for reminder in reminders {
        let key = ReminderKey::of(reminder, rules);
        let on = match marks.get(&key) {
            Some(ReminderMark::Done(_)) => continue,
            Some(ReminderMark::Snoozed(until)) => reminder.on.max(*until),
            None => reminder.on,
        };
        wanted.push(ForCalendar {
            key,
            reminder: reminder.clone(),
            on,
        });
    }
    wanted
}
