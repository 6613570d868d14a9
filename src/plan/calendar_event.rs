//! One reminder as a calendar is to have it.

use chrono::NaiveDate;

use super::{
    Known, Plan, Reminder, ReminderKey, ReminderMark, Said, coming_back, mark_of, plan_from,
};
use crate::assess::{Assessment, Depth, Engine, Scratch, Weighed};
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

/// What a calendar is to have of a person on a day: all that they are yet to be reminded of, those done
/// left out, those put off on the day on which they come back.
pub fn for_calendar(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    said: &Said,
    on: NaiveDate,
) -> Vec<ForCalendar> {
    let rules = engine.rules();
    let mut reminders = coming_back(engine, scratch, known, said, on);
    let now = known.as_of(on);
    let weighed = Weighed::of(&now.record, engine, scratch, on);
    let mut assessment = Assessment::empty(on);
    let answers = &weighed.answers;
    engine.assess_into(scratch, answers, on, Depth::Standings, &mut assessment);
    let plan = plan_from(rules, answers, &assessment, on, &now.facts);
    reminders.extend(plan.reminders);
    let wanted = reminders.into_iter().filter_map(|reminder| {
        let key = ReminderKey::of(&reminder, rules);
        let on = match mark_of(&reminder, rules, said) {
            Some(ReminderMark::Done(_)) => return None,
            Some(ReminderMark::Snoozed(until)) => reminder.on.max(until),
            None => reminder.on,
        };
        Some(ForCalendar { key, reminder, on })
    });
    wanted.collect()
}

/// The same of answers of which nothing is kept.
pub fn planned_for_calendar(plan: &Plan, rules: &RuleSet) -> Vec<ForCalendar> {
    let planned = plan.reminders.iter().map(|reminder| ForCalendar {
        key: ReminderKey::of(reminder, rules),
        reminder: reminder.clone(),
        on: reminder.on,
    });
    planned.collect()
}
