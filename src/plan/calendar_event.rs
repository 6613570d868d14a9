//! One reminder as a calendar is to have it.

use chrono::NaiveDate;

use super::due::coming_back;
use super::{AsOf, Plan, Reminder, ReminderKey, ReminderMark, Said, plan_from};
use crate::assess::{Assessment, Depth, Engine, Record, Scratch, Weighed};
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
    record: &Record,
    said: &Said,
    on: NaiveDate,
) -> Vec<ForCalendar> {
    for_calendar_as_of(engine, scratch, &|_| AsOf::said(record), said, on)
}

/// As [`for_calendar`], where other things are known as of some days than of others.
pub fn for_calendar_as_of<'r>(
    engine: &Engine,
    scratch: &mut Scratch,
    known_as_of: &dyn Fn(NaiveDate) -> AsOf<'r>,
    said: &Said,
    on: NaiveDate,
) -> Vec<ForCalendar> {
    let rules = engine.rules();
    let mut reminders = coming_back(engine, scratch, known_as_of, said, on);
    let known = known_as_of(on);
    let weighed = Weighed::of(&known.record, engine, scratch, on);
    let mut assessment = Assessment::empty(on);
    let answers = &weighed.answers;
    engine.assess_into(scratch, answers, on, Depth::Standings, &mut assessment);
    reminders.extend(plan_from(rules, answers, &assessment, on, &known.facts).reminders);
    as_said(reminders, rules, said)
}

/// The days on which reminders are to stand in a calendar, by what is said of them.
pub fn as_said(reminders: Vec<Reminder>, rules: &RuleSet, said: &Said) -> Vec<ForCalendar> {
    let wanted = reminders.into_iter().filter_map(|reminder| {
        let key = ReminderKey::of(&reminder, rules);
        let on = match said.get(&key) {
            Some(ReminderMark::Done(_)) => return None,
            Some(ReminderMark::Snoozed(until)) => reminder.on.max(*until),
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
