//! From event to event, with what the calendar brings in between.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Event, Span};
use crate::assess::truth;
use crate::plan::{Facts, PermitYear, permit_year_on};
use crate::ruleset::{
    Answer, Answers, Deadline, DeadlineDay, EventRule, RuleSet, Stage, StageDay, Turn,
};

/// Where a case stands at some moment of its record.
#[derive(Debug, Clone)]
pub(super) struct Walk<'a> {
    rules: &'a RuleSet,
    /// The stage; an index into `Life::stages`.
    pub(super) stage: usize,
    /// The day on which that stage began; none where it was so before anything was recorded.
    pub(super) since: Option<NaiveDate>,
    /// The other day of the event that led there.
    pub(super) dated: Option<NaiveDate>,
    /// The day of issue, and whether it is on record.
    pub(super) issued_on: Option<NaiveDate>,
    pub(super) card: Option<(usize, NaiveDate)>,
    /// The current permit year is the first that ends on or after this day.
    pub(super) runs_from: Option<NaiveDate>,
    /// Steps that were taken since the papers were last prepared.
    pub(super) facts: Facts,
    /// What must still follow: the event, its day and the day it is due.
    pub(super) duties: Vec<(usize, NaiveDate, NaiveDate)>,
    /// A year ended without an endorsement in a stage that tells of something else, a lost card for one: the
    /// permit does not work, though the stage does not say so.
    missed: bool,
    /// When the permit did not work.
    pub(super) suspended: Vec<Span>,
    /// When a permit was held.
    pub(super) held: Vec<Span>,
}

/// Why an event cannot have happened then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// The rules know no such event.
    Unknown,
    /// It cannot happen in this stage.
    NotIn(usize),
    /// The window was not open yet; it opens on this day.
    TooEarly(NaiveDate),
}

impl<'a> Walk<'a> {
    /// Before anything was recorded; none where the rules have no stages.
    pub(super) fn begin(rules: &'a RuleSet, said: &Answers, on: NaiveDate) -> Option<Self> {
        let stages = &rules.life.stages;
        let fits = |stage: &Stage| {
            let begins = stage.begins_when.as_ref();
            begins.is_some_and(|when| truth(rules, when, said, on) == Some(true))
        };
        let stage = stages.iter().position(fits).unwrap_or(0);
        let rule = stages.get(stage)?;
        let issued_on = rules.process.renewal.as_ref().and_then(|renewal| {
            match said.get(renewal.issued_on)? {
                Answer::Date(day) => Some(day),
                _ => None,
            }
        });
        let mut walk = Self {
            rules,
            stage,
            since: None,
            dated: None,
            issued_on,
            card: None,
            runs_from: None,
            facts: Facts::default(),
            duties: Vec::new(),
            missed: false,
            suspended: Vec::new(),
            held: Vec::new(),
        };
        if rule.held {
            walk.held.extend(issued_on.map(Span::since));
        }
        Some(walk)
    }

    /// The day of the appointment, in a stage that waits for one.
    pub(super) fn appointed(&self) -> Option<NaiveDate> {
        let rule = self.rules.life.stages.get(self.stage)?;
        let waits = rule.by == Some(StageDay::Dated);
        self.dated.filter(|_| waits)
    }

    /// The current permit year, where one runs.
    pub(super) fn year(&self, on: NaiveDate) -> Option<PermitYear> {
        let rule = self.rules.life.stages.get(self.stage)?;
        if !rule.held {
            return None;
        }
        permit_year_on(self.rules, self.issued_on?, self.runs_from.unwrap_or(on))
    }

    /// Lets the calendar bring what it brings up to and with a day.
    pub(super) fn advance(&mut self, on: NaiveDate) {
        // No stage is come to twice by the calendar alone.
        for _ in 0..self.rules.life.stages.len() {
            let Some(year) = self.year(on) else {
                return;
            };
            let Some(rule) = self.rules.life.stages.get(self.stage) else {
                return;
            };
            let turned = rule.turns.iter().filter_map(|(turn, to)| {
                let day = match turn {
                    Turn::RenewalOpens => year.opens_last,
                    Turn::Expired => year.expires.succ_opt()?,
                };
                (day <= on).then_some((day, *to))
            });
            // Where several have come, the last is where the case stands now.
            let Some((day, to)) = turned.max_by_key(|(day, _)| *day) else {
                self.miss(year, on);
                return;
            };
            self.go(to, day, false);
        }
    }

    /// Lets the year end in a stage in which the calendar brings nothing.
    fn miss(&mut self, year: PermitYear, on: NaiveDate) {
        let ended = year.expires.succ_opt().filter(|day| *day <= on);
        if let Some(day) = ended.filter(|_| !self.is_suspended()) {
            self.missed = true;
            self.suspended.push(Span::since(day));
        }
    }

    /// Whether the permit does not work.
    fn is_suspended(&self) -> bool {
        let stage = self.rules.life.stages.get(self.stage);
        self.missed || stage.is_some_and(|stage| stage.suspended)
    }

    /// Comes to the stage of a missed endorsement at last, from one that a permit without it cannot be in.
    fn own_up(&mut self) {
        let stage = self.rules.life.stages.get(self.stage);
        let mut turns = stage.map_or(&[][..], |stage| &stage.turns).iter();
        let expired = turns.find(|(turn, _)| *turn == Turn::Expired);
        let since = self.suspended.last().map(|span| span.from);
        if let (true, Some((_, to)), Some(since)) = (self.missed, expired, since) {
            self.go(*to, since, false);
        }
    }

    /// Lets an event happen; what cannot have happened then changes nothing.
    pub(super) fn happen(&mut self, event: &Event) -> Result<(), Misfit> {
        self.advance(event.on);
        let life = &self.rules.life;
        let at = life.event(&event.kind).ok_or(Misfit::Unknown)?;
        let rule = life.events.get(at).ok_or(Misfit::Unknown)?;
        if !rule.from.contains(&self.stage) {
            return Err(Misfit::NotIn(self.stage));
        }
        let endorsed_until = if rule.endorses {
            self.endorsed_until(event.on)?
        } else {
            None
        };
        let rules = self.rules;
        self.duties.retain(|(duty, _, _)| !ends(rules, *duty, at));
        if let Some(deadline) = &rule.deadline
            && let Some(due) = due_day(deadline, event)
        {
            self.duties.push((at, event.on, due));
        }
        if let Some(step) = rule.step {
            self.facts.took(step, event.on);
        }
        self.take_card(rule, event);
        // From the first event on the record tells what became of the permit.
        self.runs_from = endorsed_until
            .and_then(|day| day.succ_opt())
            .or(self.runs_from)
            .or(Some(event.on));
        if rule.stays.contains(&self.stage) {
            if rule.endorses && std::mem::take(&mut self.missed) {
                end(&mut self.suspended, event.on.pred_opt().unwrap_or(event.on));
            }
        } else if let Some(to) = rule.to {
            self.go(to, event.on, rule.endorses);
            self.dated = event.dated;
            self.own_up();
        }
        Ok(())
    }

    /// The end of the permit year that an endorsement of this day closes; none where it restores a
    /// permit, so that the year it lies in runs on.
    fn endorsed_until(&mut self, on: NaiveDate) -> Result<Option<NaiveDate>, Misfit> {
        if self.is_suspended() {
            self.runs_from = Some(on);
            return Ok(None);
        }
        match self.year(on) {
            Some(year) if on < year.opens_first => Err(Misfit::TooEarly(year.opens_first)),
            Some(year) => Ok(Some(year.expires)),
            None => Ok(None),
        }
    }

    /// Takes the day on a new card over.
    fn take_card(&mut self, rule: &EventRule, event: &Event) {
        let Some(dated) = &rule.dated else {
            return;
        };
        if let (Some(question), Some(day)) = (dated.answers, event.dated) {
            self.card = Some((question, day));
            if self.renews_on(question) {
                self.issued_on = Some(day);
                self.runs_from = Some(event.on);
            }
        }
    }

    fn renews_on(&self, question: usize) -> bool {
        let renewal = self.rules.process.renewal.as_ref();
        renewal.is_some_and(|renewal| renewal.issued_on == question)
    }

    /// Goes to a stage; only an endorsement `restores` a permit that does not work.
    fn go(&mut self, to: usize, on: NaiveDate, restores: bool) {
        let was_suspended = self.is_suspended();
        let stages = &self.rules.life.stages;
        let (Some(before), Some(after)) = (stages.get(self.stage), stages.get(to)) else {
            return;
        };
        if before.held != after.held {
            if after.held {
                let from = self.card.map_or(on, |(_, day)| day.min(on));
                self.held.push(Span::since(from));
                // The application is over; the next one begins anew.
                self.facts = Facts::default();
            } else {
                end(&mut self.held, on);
                // No permit is left that a day could be told of.
                self.issued_on = None;
                self.card = None;
                self.runs_from = None;
            }
        }
        self.missed = was_suspended && !restores && after.held && !after.suspended;
        let is_suspended = after.suspended || self.missed;
        if was_suspended != is_suspended {
            if is_suspended {
                self.suspended.push(Span::since(on));
            } else {
                end(&mut self.suspended, on.pred_opt().unwrap_or(on));
            }
        }
        // What can be done there is to be done again.
        for event in &self.rules.life.events {
            if let Some(step) = event.step.filter(|_| event.from.contains(&to)) {
                self.facts.forget(step);
            }
        }
        self.dated = None;
        if to != self.stage || self.since.is_none() {
            self.since = Some(on);
        }
        self.stage = to;
    }
}

/// Whether an event puts an end to what had to follow another.
fn ends(rules: &RuleSet, duty: usize, event: usize) -> bool {
    let rule = rules.life.events.get(duty);
    let deadline = rule.and_then(|rule| rule.deadline.as_ref());
    deadline.is_some_and(|deadline| deadline.until.contains(&event))
}

/// The events that count, with their places, in the order in which they happened; on one day in the order
/// in which they were written down.
pub(super) fn in_order(events: &[Event]) -> Vec<(usize, &Event)> {
    let mut counted: Vec<(usize, &Event)> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.counts())
        .collect();
    counted.sort_by(|(at, one), (other_at, other)| match one.on.cmp(&other.on) {
        Ordering::Equal => at.cmp(other_at),
        order => order,
    });
    counted
}

fn due_day(deadline: &Deadline, event: &Event) -> Option<NaiveDate> {
    match deadline.day {
        DeadlineDay::After(days) => event.on.checked_add_days(chrono::Days::new(days.into())),
        DeadlineDay::Dated => event.dated,
    }
}

/// Ends the span that goes on; one that would end before it began is dropped.
fn end(spans: &mut Vec<Span>, on: NaiveDate) {
    let Some(last) = spans.last_mut().filter(|last| last.until.is_none()) else {
        return;
    };
    if on < last.from {
        spans.pop();
    } else {
        last.until = Some(on);
    }
}
