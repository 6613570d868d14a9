//! A small set of answers that would have to be given, and how such sets compare.

use chrono::{Datelike, NaiveDate};

use super::assessment::Change;
use crate::ruleset::Answer;

/// At most so many answers in a set; a declaration counts as one.
pub(super) const MOST_ANSWERS: usize = 3;

/// One thing a person can do: answer a question differently, or declare something today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) question: usize,
    pub(super) answer: Answer,
    /// The date question set to the day asked about together with it.
    pub(super) declared: Option<usize>,
}

/// Up to [`MOST_ANSWERS`] units, in question order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ChangeSet {
    units: [Option<Unit>; MOST_ANSWERS],
}

impl ChangeSet {
    pub(super) const EMPTY: Self = Self {
        units: [None; MOST_ANSWERS],
    };

    /// The set with one more unit; it stays as it is when it is full.
    pub(super) fn with(mut self, unit: Unit) -> Self {
        if let Some(free) = self.units.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(unit);
        }
        self
    }

    /// Every set with some of the units, but neither none nor all of them.
    pub(super) fn parts(&self) -> impl Iterator<Item = Self> + use<> {
        let units: Vec<Unit> = self.units().collect();
        (1..(1_usize << units.len()).saturating_sub(1)).map(move |some| {
            let chosen = units.iter().enumerate();
            chosen
                .filter(|(bit, _)| some >> bit & 1 == 1)
                .fold(Self::EMPTY, |set, (_, unit)| set.with(*unit))
        })
    }

    pub(super) fn units(&self) -> impl Iterator<Item = Unit> + '_ {
        self.units.iter().flatten().copied()
    }

    pub(super) fn len(&self) -> usize {
        self.units().count()
    }

    /// Whether every unit of it is in `whole`.
    pub(super) fn is_part_of(&self, whole: &Self) -> bool {
        self.units()
            .all(|unit| whole.units().any(|other| other == unit))
    }

    /// Whether it is `other` with a lesser number somewhere and no greater one.
    pub(super) fn asks_less_than(&self, other: &Self) -> bool {
        self != other
            && self.len() == other.len()
            && self.units().zip(other.units()).all(|(less, more)| {
                less.question == more.question
                    && match (less.answer, more.answer) {
                        (Answer::Number(less), Answer::Number(more)) => less <= more,
                        (less, more) => less == more,
                    }
            })
    }

    /// Its place among sets of one size and one day: by questions and their values.
    pub(super) fn order(&self) -> [Option<(usize, i64)>; MOST_ANSWERS] {
        self.units
            .map(|unit| unit.map(|unit| (unit.question, order(unit.answer))))
    }

    /// The change as it is told, declared dates included.
    pub(super) fn told(&self, standard: usize, on: NaiveDate, from: Option<NaiveDate>) -> Change {
        let mut set: Vec<(usize, Answer)> = Vec::with_capacity(MOST_ANSWERS + 1);
        for unit in self.units() {
            set.push((unit.question, unit.answer));
            set.extend(unit.declared.map(|date| (date, Answer::Date(on))));
        }
        set.sort_by_key(|(question, _)| *question);
        Change {
            standard,
            set,
            from,
        }
    }
}

/// The place of a value among the values of its question.
fn order(answer: Answer) -> i64 {
    match answer {
        Answer::Unsure => i64::MAX,
        Answer::Choice(value) => i64::from(value),
        Answer::YesNo(yes) => i64::from(!yes),
        Answer::Number(number) => i64::from(number),
        Answer::Date(day) => i64::from(day.num_days_from_ce()),
    }
}
