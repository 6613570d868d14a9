//! Classes of answers: the values of a question that no rule tells apart count as one.

use chrono::NaiveDate;

use super::cut::{Cut, Side};
use crate::ruleset::{Answer, Expression, Kind, Question, RuleSet, Test};

/// The class of an answer that is missing or not known.
pub(super) const HOLE: u16 = u16::MAX;

/// How the values of one question fall into classes.
#[derive(Debug, Clone)]
pub(super) enum Partition {
    /// Class by value index (yes is 0, no is 1).
    Values(Vec<u16>),
    /// Intervals of whole numbers: each cut is the last number of its interval, ascending.
    Numbers { min: i32, cuts: Vec<i32> },
    /// Intervals of days between cuts. Their order can depend on the day asked about.
    Days {
        min: NaiveDate,
        max: NaiveDate,
        cuts: Vec<Cut>,
    },
}

impl Partition {
    /// How many classes there are, empty ones included.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Values(classes) => classes
                .iter()
                .max()
                .map_or(1, |last| usize::from(*last) + 1),
            Self::Numbers { cuts, .. } => cuts.len() + 1,
            Self::Days { cuts, .. } => cuts.len() + 1,
        }
    }

    /// The class of an answer whose place does not depend on the day; [`HOLE`] for any other.
    pub(super) fn class_of(&self, answer: Answer) -> u16 {
        match (self, answer) {
            (Self::Values(classes), Answer::Choice(value)) => {
                classes.get(usize::from(value)).copied().unwrap_or(HOLE)
            }
            (Self::Values(classes), Answer::YesNo(yes)) => {
                classes.get(usize::from(!yes)).copied().unwrap_or(HOLE)
            }
            (Self::Numbers { cuts, .. }, Answer::Number(number)) => {
                // Few cuts: counting beats searching.
                let class = cuts.iter().take_while(|cut| **cut < number).count();
                u16::try_from(class).unwrap_or(HOLE)
            }
            _ => HOLE,
        }
    }

    /// Whether a test passes, by class, for a question whose places do not depend on the day.
    pub(super) fn passing(&self, test: &Test) -> Vec<bool> {
        match (self, test) {
            (Self::Values(classes), Test::OneOf(values)) => {
                let mut passing = vec![false; self.len()];
                for value in values {
                    if let Some(class) = classes.get(usize::from(*value)) {
                        passing[usize::from(*class)] = true;
                    }
                }
                passing
            }
            (Self::Values(classes), Test::YesNo(yes)) => {
                let mut passing = vec![false; self.len()];
                passing[usize::from(classes[usize::from(!yes)])] = true;
                passing
            }
            (Self::Numbers { min, cuts, .. }, Test::Number(range)) => (0..=cuts.len())
                .map(|class| {
                    let first = if class == 0 {
                        *min
                    } else {
                        cuts[class - 1] + 1
                    };
                    range.min.is_none_or(|least| least <= first)
                        && range.max.is_none_or(|most| first <= most)
                })
                .collect(),
            // The loader has checked that tests fit the kind of their question.
            _ => vec![false; self.len()],
        }
    }
}

/// The cuts of a date test with the sides that pass; all of them must pass.
pub(super) fn date_cuts(test: &Test) -> Vec<(Cut, Side)> {
    match test {
        Test::Date(range) => Cut::of_range(*range).collect(),
        Test::Age(age) => vec![Cut::of_age(*age)],
        _ => Vec::new(),
    }
}

/// Sorts the values of every question into classes by the tests of the whole rule set.
pub(super) fn partitions(rules: &RuleSet) -> Vec<Partition> {
    let mut tests: Vec<Vec<&Test>> = vec![Vec::new(); rules.questions.len()];
    for expression in expressions(rules) {
        collect_tests(expression, &mut tests);
    }
    rules
        .questions
        .iter()
        .zip(&tests)
        .map(|(question, tests)| partition(question, tests))
        .collect()
}

/// Every expression that a verdict, a condition, a paper or a gate rests on.
pub(super) fn expressions(rules: &RuleSet) -> impl Iterator<Item = &Expression> {
    let asked = rules.questions.iter().map(|question| &question.asked_when);
    let met = rules.conditions.iter().map(|condition| &condition.met_when);
    let needed = rules.materials.iter().map(|material| &material.needed_when);
    let standards = rules.about.standards.iter().flat_map(|standard| {
        let rows = standard.rows.iter().map(|row| &row.when);
        rows.chain(std::iter::once(&standard.eligible_when))
    });
    asked.chain(met).chain(needed).chain(standards)
}

fn collect_tests<'r>(expression: &'r Expression, tests: &mut [Vec<&'r Test>]) {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            for part in parts {
                collect_tests(part, tests);
            }
        }
        Expression::Not(part) => collect_tests(part, tests),
        Expression::Question { question, test } => {
            if !tests[*question].contains(&test) {
                tests[*question].push(test);
            }
        }
        Expression::Holds(_) | Expression::InForce(_) => {}
    }
}

fn partition(question: &Question, tests: &[&Test]) -> Partition {
    match &question.kind {
        Kind::Choice(choices) => values_partition(
            choices.len(),
            tests,
            |test, value| matches!(test, Test::OneOf(values) if values.iter().any(|one| usize::from(*one) == value)),
        ),
        Kind::YesNo => values_partition(
            2,
            tests,
            |test, value| matches!(test, Test::YesNo(yes) if usize::from(!yes) == value),
        ),
        Kind::Number { min, max, .. } => {
            let mut cuts: Vec<i32> = tests
                .iter()
                .filter_map(|test| match test {
                    Test::Number(range) => Some(*range),
                    _ => None,
                })
                .flat_map(|range| {
                    let before = range.min.and_then(|least| least.checked_sub(1));
                    [before, range.max].into_iter().flatten()
                })
                .filter(|cut| min <= cut && cut < max)
                .collect();
            cuts.sort_unstable();
            cuts.dedup();
            Partition::Numbers { min: *min, cuts }
        }
        Kind::Date { min, max, .. } => {
            let mut cuts = Vec::new();
            for (cut, _) in tests.iter().flat_map(|test| date_cuts(test)) {
                if !cuts.contains(&cut) {
                    cuts.push(cut);
                }
            }
            Partition::Days {
                min: *min,
                max: *max,
                cuts,
            }
        }
    }
}

/// Values that pass and fail the same tests share a class; classes are numbered by their first value.
fn values_partition(
    values: usize,
    tests: &[&Test],
    passes: impl Fn(&Test, usize) -> bool,
) -> Partition {
    let mut signatures: Vec<Vec<bool>> = Vec::new();
    let classes = (0..values)
        .map(|value| {
            let signature: Vec<bool> = tests.iter().map(|test| passes(test, value)).collect();
            let class = signatures
                .iter()
                .position(|known| *known == signature)
                .unwrap_or_else(|| {
                    signatures.push(signature);
                    signatures.len() - 1
                });
            u16::try_from(class).unwrap_or(HOLE)
        })
        .collect();
    Partition::Values(classes)
}
