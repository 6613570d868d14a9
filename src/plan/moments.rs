//! The days on which something of a person changes by the calendar alone.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::phase::Phase;
use super::{plan, renewal};
use crate::assess::{Assessment, Depth, Engine, Scratch};
use crate::diagnostic::read::{FIRST_DAY, LAST_DAY};
use crate::ruleset::{Answer, Answers};

/// So far is looked ahead and back, in months.
const HORIZON: Months = Months::new(12 * YEARS);

/// So far is looked ahead and back, in years.
pub const YEARS: u32 = 5;

/// A day on which something changes, with what was before and what is from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The first day on which it is otherwise.
    pub day: NaiveDate,
    /// As it was on the day before.
    pub before: Phase,
    /// As it is on the day.
    pub after: Phase,
}

/// Looks for the days on which something changes for a person whose answers stay as they are.
#[derive(Debug)]
pub struct Moments<'a> {
    engine: &'a Engine,
    answers: &'a Answers,
    scratch: Scratch,
    assessment: Assessment,
}

impl<'a> Moments<'a> {
    /// Of a person with these answers.
    pub fn new(engine: &'a Engine, answers: &'a Answers) -> Self {
        Self {
            engine,
            answers,
            scratch: Scratch::default(),
            assessment: Assessment::empty(FIRST_DAY),
        }
    }

    /// What can be seen to change, as it is on a day.
    pub fn phase(&mut self, on: NaiveDate) -> Phase {
        let (engine, answers, assessment) = (self.engine, self.answers, &mut self.assessment);
        assessment.on = on;
        engine.settle(&mut self.scratch, answers, on, Depth::Full, assessment);
        engine.look_ahead(&mut self.scratch, answers, assessment);
        let plan = plan(engine.rules(), answers, assessment, on);
        Phase::of(engine.rules(), answers, assessment, &plan)
    }

    /// What changes on this day; `None` if it is as the day before, and on the first of all days.
    pub fn at(&mut self, day: NaiveDate) -> Option<Moment> {
        let before = day.pred_opt().filter(|before| *before >= FIRST_DAY)?;
        let (before, after) = (self.phase(before), self.phase(day));
        (before != after).then_some(Moment { day, before, after })
    }

    /// The first day after this one on which something is otherwise than on the day before it, within
    /// [`YEARS`] and the calendar.
    pub fn next(&mut self, on: NaiveDate) -> Option<Moment> {
        let until = on.checked_add_months(HORIZON).unwrap_or(LAST_DAY);
        let days = self.days(on, until.min(LAST_DAY));
        let before = self.phase(on);
        for day in days {
            let after = self.phase(day);
            if after != before {
                return Some(Moment { day, before, after });
            }
        }
        None
    }

    /// The last day before this one on which something was otherwise than on the day before it, within
    /// [`YEARS`] and the calendar. Going on and back leads over the same days.
    pub fn previous(&mut self, on: NaiveDate) -> Option<Moment> {
        let after = on.checked_sub_months(HORIZON).unwrap_or(FIRST_DAY);
        let after = after.max(FIRST_DAY);
        let until = on.pred_opt().filter(|until| *until >= FIRST_DAY)?;
        let days = self.days(after, until);
        let mut later = self.phase(until);
        for day in days.into_iter().rev() {
            let before = self.phase(day.pred_opt()?);
            if before != later {
                let after = later;
                return Some(Moment { day, before, after });
            }
            later = before;
        }
        None
    }

    /// The days after one and up to another on which something may change: between two of them, every
    /// day is like the one before.
    fn days(&self, after: NaiveDate, until: NaiveDate) -> BTreeSet<NaiveDate> {
        let rules = self.engine.rules();
        let mut days = self.engine.turning_days(self.answers, after, until);
        if let Some(rule) = &rules.process.renewal
            && let Some(Answer::Date(issued_on)) = self.answers.get(rule.issued_on)
        {
            renewal::turning_days(rules, rule, issued_on, (after, until), &mut days);
        }
        days.extend(rules.about.review_by.succ_opt());
        for question in rules.materials.iter().filter_map(|paper| paper.runs_out) {
            if let Some(Answer::Date(ends)) = self.answers.get(question) {
                // From here on a paper could only be handed in after its end.
                let last = rules.calendar.last_working_day_until(ends);
                days.extend([last, ends].into_iter().filter_map(|day| day.succ_opt()));
            }
        }
        days.retain(|day| after < *day && *day <= until);
        days
    }
}

/// The next days on which something changes for a person, at most so many.
pub fn moments(engine: &Engine, answers: &Answers, on: NaiveDate, most: usize) -> Vec<Moment> {
    let mut walk = Moments::new(engine, answers);
    let mut found: Vec<Moment> = Vec::with_capacity(most);
    while found.len() < most {
        let from = found.last().map_or(on, |moment| moment.day);
        match walk.next(from) {
            Some(moment) => found.push(moment),
            None => break,
        }
    }
    found
}
