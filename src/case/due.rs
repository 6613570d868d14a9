//! What is due to a person, with what happened in mind.

use super::{CaseState, Event, said, state};
use crate::assess::{Engine, Record, Scratch};
use crate::plan::{self, Reminder, Watch, due_as_of};
use crate::ruleset::{ReminderDay, RuleSet};

/// What is due to a person, and what comes within the days looked at, by date and then in the order of
/// the rules: what the plan tells of, and what must follow something that happened.
///
/// What was settled since is due no more: nobody is told that a window opened whose endorsement is on
/// record.
pub fn due(
    engine: &Engine,
    scratch: &mut Scratch,
    record: &Record,
    events: &[Event],
    watch: Watch,
) -> Vec<Reminder> {
    if events.is_empty() {
        return plan::due(engine, scratch, record, watch);
    }
    let rules = engine.rules();
    let said = said(record, rules);
    let Some(now) = state(rules, events, &said, watch.on) else {
        return plan::due(engine, scratch, record, watch);
    };
    let as_of = |day| {
        // What is yet to come is told as things are on the day asked about.
        let then = (day <= watch.on).then(|| state(rules, events, &said, day));
        let then = then.flatten();
        let then = then.as_ref().unwrap_or(&now);
        then.as_of(rules, record)
    };
    let mut found = due_as_of(engine, scratch, &as_of, watch);
    found.retain(|reminder| !is_settled(rules, &now, reminder, watch));
    let follow = now.reminders(rules, watch.first()).into_iter();
    found.extend(follow.filter(|reminder| reminder.on <= watch.last()));
    found.sort_unstable_by_key(|reminder| (reminder.on, reminder.rule));
    found
}

/// Whether what a missed reminder tells of was done since, or is past for good.
fn is_settled(rules: &RuleSet, now: &CaseState, reminder: &Reminder, watch: Watch) -> bool {
    if !watch.is_overdue(reminder) {
        return false;
    }
    let holds = rules
        .life
        .stages
        .get(now.stage)
        .is_some_and(|stage| stage.held);
    match rules
        .process
        .reminders
        .get(reminder.rule)
        .map(|rule| rule.day)
    {
        Some(ReminderDay::HeadlineFrom) => holds || !now.facts.is_empty(),
        Some(ReminderDay::RenewalOpens | ReminderDay::LastWorkingDay | ReminderDay::Expires) => {
            !holds
                || now
                    .facts
                    .renews_from
                    .is_some_and(|day| reminder.target < day)
        }
        _ => false,
    }
}
