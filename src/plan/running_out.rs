//! Papers that end before they can be handed in.

use chrono::NaiveDate;

use super::Facts;
use super::given::Given;
use crate::assess::Assessment;
use crate::ruleset::{Answers, RuleSet};

/// The last day of a paper, by the answers; `None` where nothing is known of an end, or nobody asks.
///
/// `assessment` must be of the same rules and answers.
pub fn ends(
    rules: &RuleSet,
    answers: &Answers,
    assessment: &Assessment,
    paper: usize,
) -> Option<NaiveDate> {
    let question = rules.materials.get(paper)?.runs_out?;
    let facts = Facts::default();
    Given::new(rules, answers, assessment.headline(), assessment.on, &facts).date(question)
}
