//! The day asked about: which compilation holds on it, and where its cuts of dates lie.

use std::sync::Arc;

use chrono::NaiveDate;

use super::compiled::Compiled;
use super::partition::{HOLE, Partition};
use super::refused::fits;
use crate::ruleset::{Answer, Kind};

/// Everything about the day asked about that does not depend on the person.
#[derive(Debug, Clone)]
pub(super) struct Day {
    pub(super) on: NaiveDate,
    pub(super) compiled: Arc<Compiled>,
    /// The date questions that rules test, with their cuts on this day.
    pub(super) dates: Vec<DateCuts>,
}

/// The cuts of one date question on one day.
#[derive(Debug, Clone)]
pub(super) struct DateCuts {
    pub(super) question: usize,
    /// The last day of each class but the last, ascending.
    bounds: Vec<NaiveDate>,
    /// By class: whether any possible answer lies in it.
    possible: Vec<bool>,
}

impl Day {
    pub(super) fn new(on: NaiveDate, compiled: Arc<Compiled>, partitions: &[Partition]) -> Self {
        let dates = partitions
            .iter()
            .enumerate()
            .filter_map(|(question, partition)| match partition {
                Partition::Days { min, max, cuts } if !cuts.is_empty() => {
                    let mut bounds: Vec<NaiveDate> =
                        cuts.iter().map(|cut| cut.last_early(on)).collect();
                    bounds.sort_unstable();
                    Some(DateCuts::new(question, bounds, *min, *max))
                }
                _ => None,
            })
            .collect();
        Self {
            on,
            compiled,
            dates,
        }
    }

    /// The class of an answer on this day.
    pub(super) fn class_of(
        &self,
        question: usize,
        partition: &Partition,
        answer: Option<Answer>,
    ) -> u16 {
        match (partition, answer) {
            (_, None | Some(Answer::Unsure)) => HOLE,
            (Partition::Days { .. }, Some(Answer::Date(day))) => self.class_of_date(question, day),
            (partition, Some(answer)) => partition.class_of(answer),
        }
    }

    fn class_of_date(&self, question: usize, answer: NaiveDate) -> u16 {
        // A date that no rule tests has one class.
        self.cuts(question).map_or(0, |cuts| cuts.class_of(answer))
    }

    /// Whether any possible answer to a question lies in this class.
    #[inline]
    pub(super) fn is_possible(&self, question: usize, class: u16) -> bool {
        self.cuts(question)
            .is_none_or(|cuts| cuts.possible[usize::from(class)])
    }

    /// Whether the interview takes an answer of this class on this day.
    pub(super) fn is_taken(&self, question: usize, class: u16, kind: &Kind) -> bool {
        let Kind::Date { min, max, .. } = *kind else {
            return true;
        };
        if !self.is_possible(question, class) {
            return false;
        }
        let example = match self.cuts(question) {
            Some(cuts) => cuts.example(class, (min, max), self.on),
            None => max.min(self.on.max(min)),
        };
        fits(kind, Answer::Date(example), self.on).is_ok()
    }

    /// The cuts of a date question that rules test.
    #[inline]
    pub(super) fn cuts(&self, question: usize) -> Option<&DateCuts> {
        let slot = self.compiled.date_slots.get(question)?;
        self.dates.get(usize::from(*slot))
    }
}

impl DateCuts {
    fn new(question: usize, bounds: Vec<NaiveDate>, min: NaiveDate, max: NaiveDate) -> Self {
        let possible = (0..=bounds.len())
            .map(|class| {
                let first = match class.checked_sub(1) {
                    None => min,
                    Some(before) => bounds[before].succ_opt().unwrap_or(NaiveDate::MAX).max(min),
                };
                let last = bounds.get(class).map_or(max, |bound| (*bound).min(max));
                first <= last
            })
            .collect();
        Self {
            question,
            bounds,
            possible,
        }
    }

    #[inline]
    fn class_of(&self, answer: NaiveDate) -> u16 {
        let class = self
            .bounds
            .iter()
            .take_while(|bound| **bound < answer)
            .count();
        u16::try_from(class).unwrap_or(HOLE)
    }

    /// A day of a class, as late as possible but not after `on` where that can be.
    pub(super) fn example(
        &self,
        class: u16,
        (min, max): (NaiveDate, NaiveDate),
        on: NaiveDate,
    ) -> NaiveDate {
        let class = usize::from(class);
        let first = match class.checked_sub(1) {
            None => min,
            Some(before) => self.bounds[before]
                .succ_opt()
                .unwrap_or(NaiveDate::MAX)
                .max(min),
        };
        let last = self
            .bounds
            .get(class)
            .map_or(max, |bound| (*bound).min(max));
        last.min(on.max(first))
    }
}
