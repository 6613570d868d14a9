//! Answers of one person.

use chrono::NaiveDate;

/// An answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Asked, and not known.
    Unsure,
    /// The value with this index among the question's choices.
    Choice(u16),
    /// Yes (`true`) or no.
    YesNo(bool),
    /// A whole number.
    Number(i32),
    /// A day.
    Date(NaiveDate),
}

impl Answer {
    /// Whether it says something about the person.
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Unsure)
    }
}

/// Answers by question index; `None` is unanswered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// Nobody has answered anything of `questions` questions.
    pub fn new(questions: usize) -> Self {
        Self(vec![None; questions])
    }

    /// The answer to a question, if there is one.
    pub fn get(&self, question: usize) -> Option<Answer> {
        self.0.get(question).copied().flatten()
    }

    /// Gives, changes or (with `None`) takes back an answer.
    pub fn set(&mut self, question: usize, answer: Option<Answer>) {
        if let Some(slot) = self.0.get_mut(question) {
            *slot = answer;
        }
    }

    /// All answers in question order, unanswered ones as `None`.
    pub fn as_slice(&self) -> &[Option<Answer>] {
        &self.0
    }

    /// The questions that have an answer, in order.
    pub fn given(&self) -> impl Iterator<Item = (usize, Answer)> + '_ {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(question, answer)| answer.map(|answer| (question, answer)))
    }

    /// Forgets everything and keeps the room, for the next person of a batch.
    pub fn clear(&mut self) {
        self.0.fill(None);
    }
}
