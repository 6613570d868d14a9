//! The days on which the calendar alone can turn what the rules say.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::cut::Cut;
use super::engine::Engine;
use super::partition::{Partition, date_cuts, expressions};
use crate::ruleset::{Answer, Answers, Expression};

impl Engine {
    /// The days after one and up to another on which something the rules say of these answers may be
    /// otherwise than on the day before: verdicts, conditions, papers, gates, and who has a permit to
    /// renew.
    ///
    /// On any other of those days all of that is as it was the day before; on these it need not have
    /// changed.
    pub fn turning_days(
        &self,
        answers: &Answers,
        after: NaiveDate,
        until: NaiveDate,
    ) -> BTreeSet<NaiveDate> {
        let rules = self.rules();
        let mut days = BTreeSet::new();
        for expression in expressions(rules) {
            turns(expression, answers, &mut days);
        }
        if let Some(renewal) = &rules.process.renewal {
            turns(&renewal.when, answers, &mut days);
        }
        days.retain(|day| after < *day && *day <= until);
        for (question, partition) in self.partitions.iter().enumerate() {
            let known = answers.get(question).is_some_and(Answer::is_known);
            if let (Partition::Days { min, max, cuts }, false) = (partition, known) {
                turns_of_open(cuts, (*min, *max), (after, until), &mut days);
            }
        }
        days
    }
}

/// Adds the days on which the tests of an expression turn by themselves.
fn turns(expression: &Expression, answers: &Answers, days: &mut BTreeSet<NaiveDate>) {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            for part in parts {
                turns(part, answers, days);
            }
        }
        Expression::Not(part) => turns(part, answers, days),
        Expression::Question { question, test } => {
            if let Some(Answer::Date(answer)) = answers.get(*question) {
                let cuts = date_cuts(test).into_iter();
                days.extend(cuts.filter_map(|(cut, _)| cut.early_from(answer)));
            }
        }
        // The rule of a condition stands among the expressions itself.
        Expression::Holds(_) => {}
        Expression::InForce(range) => {
            days.extend(range.first);
            days.extend(range.last.and_then(|last| last.succ_opt()));
        }
    }
}

/// Adds the days on which an unanswered date could come to lie elsewhere: its cuts change places, or a
/// stretch between them becomes empty or ceases to be.
fn turns_of_open(
    cuts: &[Cut],
    possible: (NaiveDate, NaiveDate),
    (after, until): (NaiveDate, NaiveDate),
    days: &mut BTreeSet<NaiveDate>,
) {
    if !cuts.iter().any(|cut| cut.moves()) {
        return;
    }
    let mut before = Stretches::on(after, cuts, possible);
    // A single cut goes one way: what is the same at both ends is the same between them.
    if cuts.len() == 1 && before == Stretches::on(until, cuts, possible) {
        return;
    }
    for day in after.iter_days().skip(1).take_while(|day| *day <= until) {
        let now = Stretches::on(day, cuts, possible);
        if now != before {
            days.insert(day);
            before = now;
        }
    }
}

/// How the possible answers to a date question lie between its cuts on a day.
#[derive(PartialEq)]
struct Stretches {
    /// The cuts, from the earliest.
    order: Vec<usize>,
    /// From the earliest: whether any possible answer lies in the stretch.
    possible: Vec<bool>,
}

impl Stretches {
    fn on(day: NaiveDate, cuts: &[Cut], (min, max): (NaiveDate, NaiveDate)) -> Self {
        let mut bounds: Vec<(NaiveDate, usize)> = cuts
            .iter()
            .enumerate()
            .map(|(index, cut)| (cut.last_early(day), index))
            .collect();
        bounds.sort_unstable();
        let mut possible = Vec::with_capacity(bounds.len() + 1);
        let mut begins = min;
        for (bound, _) in &bounds {
            possible.push(begins <= (*bound).min(max));
            begins = begins.max(bound.succ_opt().unwrap_or(NaiveDate::MAX));
        }
        possible.push(begins <= max);
        Self {
            order: bounds.into_iter().map(|(_, index)| index).collect(),
            possible,
        }
    }
}
