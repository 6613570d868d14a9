//! What is due to one person: the reminders that have come, those that were missed lately, and those that
//! come soon.
//!
//! A plan leaves out what lies before the day it is made for. What was missed is found by planning as of
//! an earlier day, so that a reminder is still there when the computer slept on its day.
//!
//! What is done is due no more. What was put off is not due until the day on which it is to come back, and
//! from then on it is, however long ago its own day was.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{
    FIRST_DAY, Facts, LAST_DAY, Reminder, ReminderKey, ReminderMark, Said, mark_of, plan_from,
};
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

    /// Everything of the next year: what a person may mean when they speak of a reminder.
    pub const fn of_a_year(on: NaiveDate) -> Self {
        Self { on, within: 366 }
    }

    /// Whether a reminder is due: its day has come.
    pub fn is_due(self, reminder: &Reminder) -> bool {
        reminder.on <= self.on
    }
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

/// What is known of a person, as of any day.
pub trait Known {
    /// What is known as of a day.
    fn as_of(&self, on: NaiveDate) -> AsOf<'_>;

    /// Whether what a missed reminder tells of was done since, or is past for good.
    fn is_settled(&self, _missed: &Reminder) -> bool {
        false
    }

    /// What is due until it is settled, however long ago its day was.
    fn standing(&self) -> Vec<Reminder> {
        Vec::new()
    }
}

/// Of whom nothing is known but what they said.
impl Known for Record {
    fn as_of(&self, _on: NaiveDate) -> AsOf<'_> {
        AsOf::said(self)
    }
}

/// What is due to a person, and what comes within the days looked at, by date and then in the order of
/// the rules.
///
/// Of the missed reminders that hang on one day, the last stands for those before it: what is said of it
/// is said of them.
pub fn due(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    said: &Said,
    watch: Watch,
) -> Vec<Reminder> {
    let rules = engine.rules();
    let back = said.iter().filter(|(_, mark)| is_back(**mark, watch.on));
    let mut found = found(
        engine,
        scratch,
        known,
        since(back.map(|(key, _)| key), watch.first()),
        watch,
    );
    let first = watch.first();
    let standing = known.standing();
    found.retain(|reminder| match mark_of(reminder, rules, said) {
        None => reminder.on >= first || standing.contains(reminder),
        Some(mark) => is_back(mark, watch.on),
    });
    found
}

/// What was put off to the day asked about or a later one and lay before it.
pub fn coming_back(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    said: &Said,
    on: NaiveDate,
) -> Vec<Reminder> {
    let put_off =
        |mark: &ReminderMark| matches!(mark, ReminderMark::Snoozed(until) if *until >= on);
    let mut keys = said.iter().filter(|(_, mark)| put_off(mark)).peekable();
    if keys.peek().is_none() {
        return Vec::new();
    }
    let watch = Watch { on, within: 0 };
    let since = since(keys.map(|(key, _)| key), watch.first());
    let mut found = found(engine, scratch, known, since, watch);
    found.retain(|reminder| {
        watch.is_overdue(reminder)
            && mark_of(reminder, engine.rules(), said).is_some_and(|it| put_off(&it))
    });
    found
}

/// Whether something was put off and has come back.
fn is_back(mark: ReminderMark, on: NaiveDate) -> bool {
    matches!(mark, ReminderMark::Snoozed(until) if until <= on)
}

/// The first day of which anything has to be found: `first`, or that of the earliest reminder of these.
fn since<'a>(keys: impl Iterator<Item = &'a ReminderKey>, first: NaiveDate) -> NaiveDate {
    // A reminder comes up to a year ahead of its day, and that year began one before it ends.
    let years = keys.map(|key| key.year.saturating_sub(2));
    let earliest = years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
    earliest.min().map_or(first, |earliest| first.min(earliest))
}

/// The reminders from a day until the last one looked at, by date and then in the order of the rules.
fn found(
    engine: &Engine,
    scratch: &mut Scratch,
    known: &dyn Known,
    since: NaiveDate,
    watch: Watch,
) -> Vec<Reminder> {
    let mut found = Vec::new();
    let mut assessment = Assessment::empty(watch.on);
    let last = watch.last();
    // Some days are told of only before they come: the one on which somebody becomes eligible.
    let before = |first: NaiveDate| first.pred_opt().map_or(first, |day| day.max(FIRST_DAY));
    // A plan knows one permit year, so each that begins in between is planned for itself.
    let mut as_of = BTreeSet::from([before(since), before(watch.first()), watch.on]);
    while let Some(day) = as_of.pop_first() {
        let then = known.as_of(day);
        let weighed = Weighed::of(&then.record, engine, scratch, day);
        let answers = &weighed.answers;
        engine.assess_into(scratch, answers, day, Depth::Standings, &mut assessment);
        let plan = plan_from(engine.rules(), answers, &assessment, day, &then.facts);
        // What is yet to come is told as things are on the day asked about.
        let until = if day < watch.on { watch.on } else { last };
        let reminders = plan.reminders.into_iter();
        found.extend(reminders.filter(|reminder| (since..=until).contains(&reminder.on)));
        let next_year = plan.renewal.and_then(|renewal| renewal.expires.succ_opt());
        as_of.extend(next_year.filter(|next| *next <= last.min(LAST_DAY)));
    }
    found.retain(|reminder| !watch.is_overdue(reminder) || !known.is_settled(reminder));
    let standing = known.standing().into_iter();
    found.extend(standing.filter(|reminder| reminder.on <= last));
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
