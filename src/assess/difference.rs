//! What an edit changes: two states of one interview side by side.

use super::comparison::Comparison;
use super::interview::Interview;
use super::record::Force;

/// What is not the same before and after an edit. Lists follow the rule set's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// What the rules say before and after.
    pub comparison: Comparison,
    /// Answers that lose their effect because their questions are not asked any more.
    pub hidden: Vec<usize>,
    /// Answers that must be given again.
    pub asked_again: Vec<usize>,
    /// Answers from before that count again.
    pub in_force_again: Vec<usize>,
}

impl Difference {
    /// Compares two states of one interview, for example with [`Interview::preview`].
    pub fn between(before: &Interview, after: &Interview) -> Self {
        let mut difference = Self {
            comparison: Comparison::between(before.into(), after.into()),
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

    /// Whether the edit makes no difference but to the answer itself.
    pub fn is_empty(&self) -> bool {
        self.comparison.has_same_outcome()
            && !self.costs_answers()
            && self.in_force_again.is_empty()
    }

    /// Whether an answer loses its effect or has to be given again.
    pub const fn costs_answers(&self) -> bool {
        !self.hidden.is_empty() || !self.asked_again.is_empty()
    }
}
