//! Epochs: stretches of days on which the same rules are in force and cuts stand in the same order.

use chrono::NaiveDate;

use super::partition::{Partition, expressions};
use crate::ruleset::{DateRange, Expression, RuleSet};

/// What the compiled rules depend on besides the rules: equal epochs share one compilation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Epoch {
    /// A day of the epoch, to see what is in force.
    sample: NaiveDate,
    key: Key,
}

/// What tells epochs apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    /// How many days on which a rule comes into force or ends are behind.
    breakpoint: usize,
    /// For each date question whose cuts can change places: the rank of each cut.
    ranks: Vec<(usize, Vec<usize>)>,
}

impl Epoch {
    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    /// Whether a rule with this range is in force.
    pub(super) fn is_in_force(&self, range: DateRange) -> bool {
        range.contains(self.sample)
    }

    /// The place of a cut among the cuts of its question, from the earliest.
    pub(super) fn rank(&self, question: usize, cut: usize) -> usize {
        self.key
            .ranks
            .iter()
            .find(|(known, _)| *known == question)
            .and_then(|(_, ranks)| ranks.get(cut).copied())
            .unwrap_or(cut)
    }
}

/// What tells the epochs of a rule set apart.
#[derive(Debug)]
pub(super) struct Epochs {
    /// Days on which a rule comes into force or has just ended, ascending.
    pub(super) breakpoints: Vec<NaiveDate>,
    /// Date questions with several cuts.
    ranked: Vec<usize>,
}

impl Epochs {
    pub(super) fn new(rules: &RuleSet, partitions: &[Partition]) -> Self {
        let mut breakpoints = Vec::new();
        for expression in expressions(rules) {
            collect_breakpoints(expression, &mut breakpoints);
        }
        breakpoints.sort_unstable();
        breakpoints.dedup();
        let ranked = partitions
            .iter()
            .enumerate()
            .filter(|(_, partition)| matches!(partition, Partition::Days { cuts, .. } if cuts.len() > 1))
            .map(|(question, _)| question)
            .collect();
        Self {
            breakpoints,
            ranked,
        }
    }

    /// The epoch of a day.
    pub(super) fn of(&self, on: NaiveDate, partitions: &[Partition]) -> Epoch {
        let breakpoint = self.breakpoints.partition_point(|day| *day <= on);
        let ranks = self
            .ranked
            .iter()
            .filter_map(|question| match &partitions[*question] {
                Partition::Days { cuts, .. } => {
                    let days: Vec<NaiveDate> = cuts.iter().map(|cut| cut.last_early(on)).collect();
                    let ranks = (0..cuts.len())
                        .map(|cut| {
                            // Cuts on the same day keep their own order: the class between is empty.
                            (0..cuts.len())
                                .filter(|other| (days[*other], *other) < (days[cut], cut))
                                .count()
                        })
                        .collect();
                    Some((*question, ranks))
                }
                _ => None,
            })
            .collect();
        Epoch {
            sample: on,
            key: Key { breakpoint, ranks },
        }
    }
}

fn collect_breakpoints(expression: &Expression, breakpoints: &mut Vec<NaiveDate>) {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            for part in parts {
                collect_breakpoints(part, breakpoints);
            }
        }
        Expression::Not(part) => collect_breakpoints(part, breakpoints),
        Expression::InForce(range) => {
            breakpoints.extend(range.first);
            breakpoints.extend(range.last.and_then(|last| last.succ_opt()));
        }
        Expression::Question { .. } | Expression::Holds(_) => {}
    }
}
