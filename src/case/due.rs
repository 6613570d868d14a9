//! What is due to a person, with what happened in mind.

use chrono::NaiveDate;

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
    match KnownCase::new(engine.rules(), record, events, watch.on) {
        Some(known) => plan::due(engine, scratch, &known, marked, watch),
        None => plan::due(engine, scratch, record, marked, watch),
    }
}

/// What a calendar is to have of a person who said all this and to whom this happened.
pub fn for_calendar(
    engine: &Engine,
    scratch: &mut Scratch,
    (record, events): (&Record, &[Event]),
    marked: &Said,
    on: NaiveDate,
) -> Vec<ForCalendar> {
    match KnownCase::new(engine.rules(), record, events, on) {
        Some(known) => plan::for_calendar(engine, scratch, &known, marked, on),
        None => plan::for_calendar(engine, scratch, record, marked, on),
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
            _ => false,
        }
    }

    fn more(&self, since: NaiveDate) -> Vec<Reminder> {
        self.now.reminders(self.rules, since)
    }
}
