//! What is due to one person: the reminders that have come, those that were missed lately, and those that
//! come soon.
//!
//! A plan leaves out what lies before the day it is made for. What was missed is found by planning as of
//! an earlier day, so that a reminder is still there when the computer slept on its day.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{FIRST_DAY, Facts, LAST_DAY, Reminder, plan_from};
use crate::assess::{Assessment, Depth, Engine, Record, Scratch, Weighed};
use crate::ruleset::ReminderRule;

/// So many days a reminder that was missed stays due.
pub const LOOK_BACK_DAYS: u32 = 60;

/// The days that are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// The day asked about.
    pub on: NaiveDate,
    /// How many days after it are looked at as well.
    pub within: u32,
}

impl Watch {
    /// The first day of which something may still be due.
    pub fn first(self) -> NaiveDate {
        let days = Days::new(u64::from(LOOK_BACK_DAYS));
        let first = self.on.checked_sub_days(days);
        first.map_or(self.on, |first| first.max(FIRST_DAY))
    }

    /// The last day that is looked at.
    pub fn last(self) -> NaiveDate {
        let days = Days::new(u64::from(self.within));
        self.on.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }

    /// Whether a reminder lies before the day asked about.
    pub fn is_overdue(self, reminder: &Reminder) -> bool {
        reminder.on < self.on
    }

    /// Whether a reminder is due: its day has come.
    pub fn is_due(self, reminder: &Reminder) -> bool {
        reminder.on <= self.on
    }
}

/// What is due to a person, and what comes within the days looked at, by date and then in the order of
/// the rules.
///
/// Of the missed reminders that hang on one day, the last stands for those before it.
pub fn due(engine: &Engine, scratch: &mut Scratch, record: &Record, watch: Watch) -> Vec<Reminder> {
    let as_of = |_| AsOf::said(record);
    due_as_of(engine, scratch, &as_of, watch)
}

/// What is known of a person as of a day.
#[derive(Debug, Clone)]
pub struct AsOf<'r> {
    /// What they said, and what follows from what happened.
    pub record: Cow<'r, Record>,
    /// What has happened already.
    pub facts: Facts,
}

impl<'r> AsOf<'r> {
    /// What they said, of whom nothing else is known.
    pub fn said(record: &'r Record) -> Self {
        Self {
            record: Cow::Borrowed(record),
            facts: Facts::default(),
        }
    }
}

/// As [`due`], where other things are known as of some days than of others.
pub fn due_as_of<'r>(
    engine: &Engine,
    scratch: &mut Scratch,
    known_as_of: &dyn Fn(NaiveDate) -> AsOf<'r>,
    watch: Watch,
) -> Vec<Reminder> {
    let mut found = Vec::new();
    let mut assessment = Assessment::empty(watch.on);
    let (first, last) = (watch.first(), watch.last());
    // Some days are told of only before they come: the one on which somebody becomes eligible.
    let before = first.pred_opt().map_or(first, |day| day.max(FIRST_DAY));
    // A plan knows one permit year, so each that begins in between is planned for itself.
    let mut as_of = BTreeSet::from([before, watch.on]);
    while let Some(day) = as_of.pop_first() {
        let known = known_as_of(day);
        let weighed = Weighed::of(&known.record, engine, scratch, day);
        let answers = &weighed.answers;
        engine.assess_into(scratch, answers, day, Depth::Standings, &mut assessment);
        let plan = plan_from(engine.rules(), answers, &assessment, day, &known.facts);
        // What is yet to come is told as things are on the day asked about.
        let until = if day < watch.on { watch.on } else { last };
        let reminders = plan.reminders.into_iter();
        found.extend(reminders.filter(|reminder| (first..=until).contains(&reminder.on)));
        let next_year = plan.renewal.and_then(|renewal| renewal.expires.succ_opt());
        as_of.extend(next_year.filter(|next| *next <= last.min(LAST_DAY)));
    }
    found.sort_unstable_by_key(|reminder| (reminder.on, reminder.rule));
    found.dedup();
    drop_superseded(&mut found, &engine.rules().process.reminders, watch);
    found
}

/// Leaves the last missed reminder of those that hang on one day.
fn drop_superseded(found: &mut Vec<Reminder>, rules: &[ReminderRule], watch: Watch) {
    let day = |reminder: &Reminder| rules.get(reminder.rule).map(|rule| rule.day);
    let missed: Vec<Reminder> = found
        .iter()
        .filter(|reminder| watch.is_overdue(reminder))
        .cloned()
        .collect();
    found.retain(|reminder| {
        !missed.iter().any(|later| {
            later.on > reminder.on && later.target == reminder.target && day(later) == day(reminder)
        })
    });
}
