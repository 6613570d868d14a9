//! Where a case stands on a day, and what follows from it.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Event;
use super::walk::{Walk, in_order};
use crate::assess::{Record, truth};
use crate::plan::{AsOf, Duty, Facts, PermitYear};
use crate::ruleset::{Answer, Answers, RuleSet};

/// Where a case stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseState {
    /// The stage; an index into `Life::stages`.
    pub stage: usize,
    /// The day on which it began; none where it was so before anything was recorded.
    pub since: Option<NaiveDate>,
    /// The other day of the event that led to it: that of an appointment.
    pub dated: Option<NaiveDate>,
    /// Answers that follow from what happened, by question. None while nothing is recorded.
    pub answers: Vec<(usize, Answer)>,
    /// What has happened of what a plan reckons with, and what must follow.
    pub facts: Facts,
    /// The permit year, where one runs whose day of issue is known.
    pub year: Option<PermitYear>,
    /// When the permit did not work.
    pub suspended: Vec<Span>,
    /// When a permit was held, suspended time included.
    pub held: Vec<Span>,
    /// Events that do not fit, by their places in the record: nothing follows from them.
    pub misfits: Vec<usize>,
}

/// A stretch of days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: NaiveDate,
    /// The last; it goes on where there is none.
    pub until: Option<NaiveDate>,
}

impl Span {
    /// One that goes on.
    pub(super) const fn since(from: NaiveDate) -> Self {
        Self { from, until: None }
    }
}

impl CaseState {
    /// What is known of a person who has said all this, with what follows from what happened.
    pub(super) fn as_of<'r>(&self, rules: &RuleSet, record: &'r Record) -> AsOf<'r> {
        let mut held = record.clone();
        held.hold(&rules.questions, &self.answers);
        AsOf {
            record: Cow::Owned(held),
            facts: self.facts.clone(),
        }
    }

    /// The last day of the permit year whose end suspended the permit that is still held.
    pub(super) fn expired(&self) -> Option<NaiveDate> {
        let goes_on = |spans: &[Span]| spans.last().filter(|it| it.until.is_none()).copied();
        goes_on(&self.held)?;
        goes_on(&self.suspended)?.from.pred_opt()
    }
}

/// What a person has answered, whatever happened.
pub fn said(record: &Record, rules: &RuleSet) -> Answers {
    let mut said = Answers::new(rules.questions.len());
    for question in 0..rules.questions.len() {
        said.set(question, record.said(question).map(|given| given.answer));
    }
    said
}

/// Where a case stands at the end of a day; none where the rules have no stages.
///
/// `said` is what the person has answered, whatever happened. What lies after the day has not happened
/// yet. An event that does not fit is passed over and named.
pub fn state(
    rules: &RuleSet,
    events: &[Event],
    said: &Answers,
    on: NaiveDate,
) -> Option<CaseState> {
    let mut walk = Walk::begin(rules, said, on)?;
    let mut misfits = Vec::new();
    let mut recorded = false;
    for (at, event) in in_order(events) {
        if event.on > on {
            break;
        }
        match walk.happen(event) {
            Ok(()) => recorded = true,
            Err(_) => misfits.push(at),
        }
    }
    misfits.sort_unstable();
    walk.advance(on);
    if recorded {
        walk.facts.renews_from = walk.runs_from;
    }
    walk.facts.appointed = walk.appointed().filter(|day| *day >= on);
    let duties = walk.duties.iter();
    let duties = duties.map(|(event, happened_on, due)| Duty {
        event: *event,
        happened_on: *happened_on,
        due: *due,
    });
    walk.facts.duties = duties.collect();
    Some(CaseState {
        stage: walk.stage,
        since: walk.since,
        dated: walk.dated,
        answers: if recorded {
            answers(rules, &walk, said, on)
        } else {
            Vec::new()
        },
        year: walk.year(on),
        facts: walk.facts,
        suspended: walk.suspended,
        held: walk.held,
        misfits,
    })
}

/// What is known of a person as of a day, with what happened in mind.
pub fn as_of<'r>(rules: &RuleSet, record: &'r Record, events: &[Event], on: NaiveDate) -> AsOf<'r> {
    let state = (!events.is_empty())
        .then(|| state(rules, events, &said(record, rules), on))
        .flatten();
    state.map_or_else(|| AsOf::said(record), |state| state.as_of(rules, record))
}

/// What the stage says of everybody in it, and the day on the card where it is asked for.
fn answers(
    rules: &RuleSet,
    walk: &Walk<'_>,
    said: &Answers,
    on: NaiveDate,
) -> Vec<(usize, Answer)> {
    let stage = rules.life.stages.get(walk.stage);
    let mut held = stage.map_or_else(Vec::new, |stage| stage.says.clone());
    if let Some((question, day)) = walk.card
        && let Some(rule) = rules.questions.get(question)
    {
        let mut known = said.clone();
        for (question, answer) in &held {
            known.set(*question, Some(*answer));
        }
        if truth(rules, &rule.asked_when, &known, on) == Some(true) {
            held.push((question, Answer::Date(day)));
        }
    }
    held.sort_unstable_by_key(|(question, _)| *question);
    held
}
