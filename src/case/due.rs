//! What is due to a person, with what happened in mind.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{CaseState, Event, said, state};
use crate::assess::{Engine, Record, Scratch};
use crate::plan::{self, AsOf, ForCalendar, Known, Reminder, Said, Watch};
use crate::ruleset::{Answers, ReminderDay, RuleSet};

/// What is due to a person who said all this and to whom this happened, and what comes within the days
/// looked at, by date and then in the order of the rules: what the plan tells of, and what must follow
/// something that happened.
///
/// What was settled since is due no more: nobody is told that a window opened whose endorsement is on
/// record.
pub fn due(
    engine: &Engine,
    scratch: &mut Scratch,
    (record, events): (&Record, &[Event]),
    marked: &Said,
    watch: Watch,
) -> Vec<Reminder> {
    let case = KnownCase::new(engine.rules(), record, events, watch.on);
    let known = known(case.as_ref(), record);
    plan::due(engine, scratch, known, marked, watch)
}

/// The same with the numbers by which the person speaks of them.
pub fn numbered(
    engine: &Engine,
    scratch: &mut Scratch,
    (record, events): (&Record, &[Event]),
    marked: &Said,
    watch: Watch,
) -> Vec<(u32, Reminder)> {
    let case = KnownCase::new(engine.rules(), record, events, watch.on);
    let known = known(case.as_ref(), record);
    plan::numbered(engine, scratch, known, marked, watch)
}

/// All reminders that have a number, in the order of these, whatever is said of them.
pub fn in_order_of_numbers(
    engine: &Engine,
    scratch: &mut Scratch,
    (record, events): (&Record, &[Event]),
    marked: &Said,
    watch: Watch,
) -> Vec<Reminder> {
    let case = KnownCase::new(engine.rules(), record, events, watch.on);
    let known = known(case.as_ref(), record);
    plan::in_order_of_numbers(engine, scratch, known, marked, watch)
}

/// What a calendar is to have of a person who said all this and to whom this happened.
pub fn for_calendar(
    engine: &Engine,
    scratch: &mut Scratch,
    (record, events): (&Record, &[Event]),
    marked: &Said,
    on: NaiveDate,
) -> Vec<ForCalendar> {
    let case = KnownCase::new(engine.rules(), record, events, on);
    let known = known(case.as_ref(), record);
    plan::for_calendar(engine, scratch, known, marked, on)
}

/// What is known of a person: their case, or what they said where nothing is on record.
fn known<'a>(case: Option<&'a KnownCase<'a>>, record: &'a Record) -> &'a dyn Known {
    match case {
        Some(case) => case,
        None => record,
    }
}

/// What is known of a person with a record of what happened.
struct KnownCase<'a> {
    rules: &'a RuleSet,
    record: &'a Record,
    events: &'a [Event],
    said: Answers,
    /// The day asked about, and where the case stands on it.
    on: NaiveDate,
    now: CaseState,
}

impl<'a> KnownCase<'a> {
    /// Nothing where nothing is on record.
    fn new(
        rules: &'a RuleSet,
        record: &'a Record,
        events: &'a [Event],
        on: NaiveDate,
    ) -> Option<Self> {
        if events.is_empty() {
            return None;
        }
        let said = said(record, rules);
        let now = state(rules, events, &said, on)?;
        Some(Self {
            rules,
            record,
            events,
            said,
            on,
            now,
        })
    }
}

impl Known for KnownCase<'_> {
    fn as_of(&self, on: NaiveDate) -> AsOf<'_> {
        // What is yet to come is told as things are on the day asked about.
        let then = (on < self.on).then(|| state(self.rules, self.events, &self.said, on));
        let then = then.flatten();
        then.as_ref()
            .unwrap_or(&self.now)
            .as_of(self.rules, self.record)
    }

    fn is_settled(&self, missed: &Reminder) -> bool {
        let stage = self.rules.life.stages.get(self.now.stage);
        let holds = stage.is_some_and(|stage| stage.held);
        let rule = self.rules.process.reminders.get(missed.rule);
        match rule.map(|rule| rule.day) {
            Some(ReminderDay::HeadlineFrom) => holds || !self.now.facts.is_empty(),
            Some(
                ReminderDay::RenewalOpens | ReminderDay::LastWorkingDay | ReminderDay::Expires,
            ) => {
                let renews_from = self.now.facts.renews_from;
                !holds || renews_from.is_some_and(|day| missed.target < day)
            }
            Some(ReminderDay::Deadline(event)) => {
                let mut open = self.now.facts.duties.iter();
                !open.any(|duty| duty.event == event && duty.due == missed.target)
            }
            _ => false,
        }
    }

    fn standing(&self) -> Vec<Reminder> {
        let rules = self.rules.process.reminders.iter().enumerate();
        let standing = rules.flat_map(|(at, rule)| {
            let days = self.standing_days(rule.day);
            days.into_iter().filter_map(move |(target, follows)| {
                // The last of those before the day: it says that the day has come.
                let (place, days) = (1..).zip(&rule.days_before).last()?;
                let on = target.checked_sub_days(Days::new(u64::from(*days)))?;
                (follows.is_none_or(|follows| on >= follows)).then_some(Reminder {
                    rule: at,
                    on,
                    target,
                    year: target.year(),
                    place,
                    follows,
                    estimate: false,
                })
            })
        });
        let standing = standing.filter(|reminder| reminder.on < self.on);
        standing.collect()
    }
}

impl KnownCase<'_> {
    /// The days of a kind that stay due until the record says that they are settled: those of open duties,
    /// and the end of a permit year whose endorsement is not on record. With each the day of the event
    /// that it follows.
    fn standing_days(&self, day: ReminderDay) -> Vec<(NaiveDate, Option<NaiveDate>)> {
        match day {
            ReminderDay::Deadline(event) => {
                let duties = self.now.facts.duties.iter();
                let duties = duties.filter(|duty| duty.event == event);
                duties
                    .map(|duty| (duty.due, Some(duty.happened_on)))
                    .collect()
            }
            ReminderDay::Expires => {
                let expired = self.now.expired();
                expired.map(|day| (day, None)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}
