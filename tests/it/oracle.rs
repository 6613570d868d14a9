//! The Hangzhou rules once more, by hand and by brute force: what the engine is held against.
//!
//! Nothing here knows the program. Every answer still open is completed in every way that matters,
//! each complete person is judged by plain `if`s, and the results are compared, exactly as the
//! definitions of the result read. Slow and simple on purpose; only [`complete_person`] is also fast,
//! because the benches measure the engine against it.
#![allow(dead_code, unreachable_pub, unused_imports)] // The benches include only the fast part.

use chrono::NaiveDate;

#[path = "oracle/brute_force.rs"]
pub mod brute_force;
#[path = "oracle/changes.rs"]
pub mod changes;
#[path = "oracle/complete.rs"]
pub mod complete;
#[path = "oracle/dates.rs"]
pub mod dates;
#[path = "oracle/questions.rs"]
pub mod questions;
#[path = "oracle/rules.rs"]
pub mod rules;

pub use brute_force::judge;
pub use complete::{CompletePerson, complete_person};
pub use questions::*;

#[cfg(test)]
#[path = "oracle/cases.rs"]
mod cases;
#[cfg(test)]
#[path = "oracle/examples.rs"]
mod examples;

/// A value that answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// One of a question's values.
    Choice(&'static str),
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(i32),
    /// A day.
    Date(NaiveDate),
}

/// What a person said to a question they were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Asked, and not known.
    Unsure,
    /// This.
    Known(Value),
}

/// One person on one day; `None` is unanswered. Indexed by the constants of [`questions`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The day asked about.
    pub on: NaiveDate,
    /// What was answered.
    pub answers: [Option<Answer>; QUESTION_COUNT],
}

impl Person {
    /// Somebody of whom nothing is known.
    pub fn unknown(on: NaiveDate) -> Self {
        Self {
            on,
            answers: [None; QUESTION_COUNT],
        }
    }

    /// The known answer to a question, on the path or not.
    pub fn known(&self, question: usize) -> Option<Value> {
        match self.answers[question] {
            Some(Answer::Known(value)) => Some(value),
            Some(Answer::Unsure) | None => None,
        }
    }

    /// The question has this value.
    pub fn is(&self, question: usize, value: &str) -> bool {
        matches!(self.known(question), Some(Value::Choice(known)) if known == value)
    }

    /// The question is answered with yes.
    pub fn yes(&self, question: usize) -> bool {
        self.known(question) == Some(Value::YesNo(true))
    }

    /// The question is asked of this person: an open gate opens nothing.
    pub fn is_asked(&self, question: usize) -> bool {
        match gate(question) {
            None => true,
            Some((gate, opens)) => self.known(gate).is_some_and(opens),
        }
    }

    /// The answers given keep the question from being asked: an open gate closes nothing.
    pub fn is_off_path(&self, question: usize) -> bool {
        match gate(question) {
            None => false,
            Some((gate, opens)) => self.known(gate).is_some_and(|value| !opens(value)),
        }
    }
}

/// What a standard says of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The person may apply.
    Eligible,
    /// Not yet.
    NotYet,
    /// Two completions differ.
    Open,
    /// No permit is needed.
    NotNeeded,
    /// Another office or document.
    Elsewhere,
}

/// A verdict with its day and its office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
    /// For `NotYet`: the day the calendar alone makes it `Eligible`.
    pub from: Option<NaiveDate>,
    /// For `Elsewhere`: where; `None` while several are possible.
    pub route: Option<&'static str>,
}

/// The state of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Met,
    /// It does not.
    Unmet,
    /// Its standard is out of scope.
    NotApplicable,
    /// Two completions differ.
    Open,
}

/// Whether a paper is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It is.
    Needed,
    /// It is not.
    NotNeeded,
    /// Two completions differ.
    Open,
}

/// A smallest set of answers that would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// 0 the guide, 1 the law.
    pub standard: usize,
    /// Question and new value, in the order of questions.
    pub set: Vec<(usize, Value)>,
    /// When it would then be eligible; `None`: on the day asked about.
    pub from: Option<NaiveDate>,
}

/// Everything the result says of a person, the plan's dates aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Guide, law.
    pub standings: [Standing; 2],
    /// The verdicts each standard may still give, none twice.
    pub possible: [Vec<Verdict>; 2],
    /// In the order of [`questions::CONDITIONS`].
    pub conditions: [State; CONDITION_COUNT],
    /// The answers that decide each condition.
    pub because: [Vec<usize>; CONDITION_COUNT],
    /// In the order of [`questions::MATERIALS`].
    pub materials: [Need; MATERIAL_COUNT],
    /// The question to ask next.
    pub next: Option<usize>,
    /// Answered "unsure" and not off the path.
    pub unsure: Vec<usize>,
    /// Answered and off the path.
    pub ignored: Vec<usize>,
    /// What would help.
    pub changes: Vec<Change>,
}
