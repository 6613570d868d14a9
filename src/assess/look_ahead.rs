//! The days to come: what the calendar alone brings.

use chrono::NaiveDate;

use super::assessment::{Assessment, Standing, Verdict};
use super::day::Day;
use super::engine::Engine;
use super::judge::Judge;
use super::partition::Partition;
use super::scratch::Scratch;
use crate::ruleset::{Answer, Answers};

impl Engine {
    /// Finds the days to come on which the calendar alone makes a standard eligible.
    pub fn look_ahead(&self, scratch: &mut Scratch, answers: &Answers, into: &mut Assessment) {
        self.collect_later_days(scratch, answers, into.on);
        if scratch.later_days.is_empty() {
            return;
        }
        for standard in 0..into.standings.len() {
            if into.standings[standard].verdict == Verdict::NotYet {
                into.standings[standard].from = self.eligible_from(scratch, answers, standard);
            }
        }
    }

    /// The first of the later days on which a standard that says "not yet" says anything else, if it
    /// then says "eligible" whatever the open answers are.
    fn eligible_from(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        standard: usize,
    ) -> Option<NaiveDate> {
        for index in 0..scratch.later_days.len() {
            let on = scratch.later_days[index];
            let standing = self.standing_on(scratch, answers, standard, on);
            match standing.verdict {
                Verdict::NotYet => {}
                Verdict::Eligible => return Some(on),
                _ => return None,
            }
        }
        None
    }

    fn standing_on(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        standard: usize,
        on: NaiveDate,
    ) -> Standing {
        let day = scratch.day(self, on);
        self.classify_later(scratch, &day, answers);
        Judge::new(&day, &scratch.later_classes, &mut scratch.visited).standing(standard)
    }

    /// The classes of the answers on a later day: only those of dates can differ.
    pub(super) fn classify_later(&self, scratch: &mut Scratch, day: &Day, answers: &Answers) {
        scratch.later_classes.clone_from(&scratch.classes);
        for cuts in &day.dates {
            let question = cuts.question;
            scratch.later_classes[question] =
                day.class_of(question, &self.partitions[question], answers.get(question));
        }
    }

    /// The days after `on` on which a rule comes into force or ends, or an answer crosses a cut.
    pub(super) fn collect_later_days(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        on: NaiveDate,
    ) {
        scratch.later_days.clear();
        let known = self.epochs.breakpoints.partition_point(|day| *day <= on);
        scratch
            .later_days
            .extend_from_slice(&self.epochs.breakpoints[known..]);
        for &question in &self.ageing {
            if let Some(Answer::Date(answer)) = answers.get(question) {
                self.add_crossings(question, answer, on, &mut scratch.later_days);
            }
        }
        scratch.later_days.sort_unstable();
        scratch.later_days.dedup();
    }

    /// Adds the days after `on` on which this answer to a date question crosses a cut.
    pub(super) fn add_crossings(
        &self,
        question: usize,
        answer: NaiveDate,
        on: NaiveDate,
        days: &mut Vec<NaiveDate>,
    ) {
        if let Partition::Days { cuts, .. } = &self.partitions[question] {
            let crossings = cuts.iter().filter_map(|cut| cut.early_from(answer));
            days.extend(crossings.filter(|day| *day > on));
        }
    }
}
