//! Why a value is no answer.

use super::model::Question;
use super::problem;
use crate::i18n::Lang;

/// What kind of answer a question takes, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// One of several values.
    Choice,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A day.
    Date,
}

/// Why a value is no answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// There is no such question.
    #[error("there is no question `{given}`")]
    UnknownQuestion {
        /// The id as given.
        given: String,
        /// The id most likely meant.
        nearest: Option<String>,
    },
    /// The choice has no such value.
    #[error("the question `{question}` has no value `{given}`")]
    UnknownValue {
        /// The question.
        question: String,
        /// The value as given.
        given: String,
        /// The values there are.
        values: Vec<String>,
    },
    /// A value of the wrong type.
    #[error(
        "the question `{question}` does not take {}",
        .given.as_deref().unwrap_or("a list or a table")
    )]
    WrongType {
        /// The question.
        question: String,
        /// What it takes.
        wanted: AnswerKind,
        /// The value as given; nothing if it is a list or a table.
        given: Option<String>,
    },
    /// A number with a fraction.
    #[error("the question `{question}` takes a whole number, not {given}")]
    NotWhole {
        /// The question.
        question: String,
        /// The number as given.
        given: String,
    },
    /// A text that is not a day as `YYYY-MM-DD`.
    #[error("`{given}` is not a day, for `{question}`")]
    NotADay {
        /// The question.
        question: String,
        /// The text as given.
        given: String,
    },
    /// A day with a time.
    #[error("the question `{question}` takes a date without a time")]
    HasTime {
        /// The question.
        question: String,
    },
    /// A number or a day outside the question's range.
    #[error("{given} is out of range for `{question}`")]
    OutOfRange {
        /// The question.
        question: String,
        /// The value as given.
        given: String,
        /// The least that can be.
        min: String,
        /// The most that can be.
        max: String,
    },
}

impl AnswerProblem {
    /// There is no question `given`; names the one most likely meant.
    pub fn unknown_question(questions: &[Question], given: &str) -> Self {
        let ids = questions.iter().map(|question| question.id.as_str());
        Self::UnknownQuestion {
            nearest: crate::text::nearest::nearest(given, ids).map(str::to_owned),
            given: given.to_owned(),
        }
    }

    /// One sentence, and a hint what to write instead. Safe to print.
    pub fn describe(&self, lang: Lang) -> String {
        let problem = problem::answer(self);
        let mut text = problem.message.get(lang).to_owned();
        if let Some(hint) = &problem.suggestion {
            text.push_str(match lang {
                Lang::Zh => "；",
                Lang::En => "; ",
            });
            text.push_str(hint.get(lang));
        }
        text
    }
}
