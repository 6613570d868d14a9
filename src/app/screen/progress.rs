//! How far a person is on their way through the questions.

use crate::app::case::Case;
use crate::assess::PutOff;

/// How far the person is on their way, as it was when the question came up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The place of the question on the way, from 1.
    pub number: usize,
    /// It has been answered before.
    pub again: bool,
    /// It was put off and comes back.
    pub came_back: bool,
    /// The fewest questions that come after it.
    pub least: usize,
    /// The most.
    pub most: usize,
    /// In a quick check: its place in it, from 1, and the most that are asked.
    pub quick_check: Option<(usize, usize)>,
}

impl Progress {
    pub(super) fn of(case: &Case, question: usize) -> Self {
        let interview = &case.interview();
        let most = interview.most_left().saturating_sub(1);
        Self {
            number: interview.number_of(question),
            again: interview.weighed().answers.get(question).is_some(),
            came_back: interview.record().put_off(question) != PutOff::No,
            least: interview.least_left().saturating_sub(1).min(most),
            most,
            quick_check: None,
        }
    }
}
