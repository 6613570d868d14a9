//! What an edit changes: two states of one interview side by side.

use super::assessment::{MaterialState, Standing};
use super::interview::Interview;
use super::record::Force;

/// What is not the same before and after an edit. Lists follow the rule set's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// By standard: what it says of the person; another verdict, route or day.
    pub standings: Vec<Moved<Standing>>,
    /// By paper: whether it is needed.
    pub materials: Vec<Moved<MaterialState>>,
    /// Answers that lose their effect because their questions are not asked any more.
    pub hidden: Vec<usize>,
    /// Answers that must be given again.
    pub asked_again: Vec<usize>,
    /// Answers from before that count again.
    pub in_force_again: Vec<usize>,
}

/// One thing before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved<T> {
    /// Which: an index into the list of the rule set.
    pub index: usize,
    /// As it was.
    pub before: T,
    /// As it is.
    pub after: T,
}

impl Difference {
    /// Compares two states of one interview, for example with [`Interview::preview`].
    pub fn between(before: &Interview, after: &Interview) -> Self {
        let (was, is) = (before.assessment(), after.assessment());
        let mut difference = Self {
            standings: moved(&was.standings, &is.standings, |was, is| {
                (was.verdict, was.route, was.from) == (is.verdict, is.route, is.from)
            }),
            materials: moved(&was.materials, &is.materials, PartialEq::eq),
            ..Self::default()
        };
        let forces = before.weighed().force.iter().zip(&after.weighed().force);
        for (question, (was, is)) in forces.enumerate() {
            // A question answered only by this edit has lost nothing and gained nothing.
            if before.record().given(question).is_none() {
                continue;
            }
            match (was, is) {
                (Force::InForce | Force::Waiting, Force::OffPath) => {
                    difference.hidden.push(question);
                }
                (Force::InForce | Force::OffPath, Force::Waiting) => {
                    difference.asked_again.push(question);
                }
                (Force::OffPath | Force::Waiting, Force::InForce) => {
                    difference.in_force_again.push(question);
                }
                _ => {}
            }
        }
        difference
    }

    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an answer loses its effect or has to be given again.
    pub const fn costs_answers(&self) -> bool {
        !self.hidden.is_empty() || !self.asked_again.is_empty()
    }
}

fn moved<T: Copy>(before: &[T], after: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Moved<T>> {
    let pairs = before.iter().zip(after).enumerate();
    pairs
        .filter(|(_, (before, after))| !same(before, after))
        .map(|(index, (before, after))| Moved {
            index,
            before: *before,
            after: *after,
        })
        .collect()
}
