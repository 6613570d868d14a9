//! An answer as it stands in a file: checked on the way in, written as it was on the way out.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::answer_problem::{AnswerKind, AnswerProblem};
use super::{Answer, Kind, Question};

/// The word that means "asked, and not known", for any question.
pub const UNSURE: &str = "unsure";

/// A value as a file gives it, before anybody knows whether it fits a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RawAnswer<'a> {
    /// A text.
    Text(&'a str),
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a point or an exponent.
    Float(f64),
    /// A day.
    Date(NaiveDate),
    /// A day with a time, or a time alone.
    DateTime,
    /// A list or a table: nothing an answer can be.
    Other,
}

impl RawAnswer<'_> {
    /// As it stands in the file; nothing for a list or a table, which may be long.
    fn shown(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(format!("\"{text}\"")),
            Self::Bool(value) => Some(value.to_string()),
            Self::Integer(value) => Some(value.to_string()),
            Self::Float(value) => Some(value.to_string()),
            Self::Date(day) => Some(day.to_string()),
            Self::DateTime => Some("2026-11-22T10:00".to_owned()),
            Self::Other => None,
        }
    }
}

/// The answer that a value of a file gives to a question. Allocates nothing unless it fails.
pub fn parse_answer(question: &Question, raw: RawAnswer<'_>) -> Result<Answer, AnswerProblem> {
    if raw == RawAnswer::Text(UNSURE) {
        return Ok(Answer::Unsure);
    }
    match (&question.kind, raw) {
        (Kind::Choice(choices), RawAnswer::Text(text)) => choices
            .iter()
            .position(|choice| choice.id == text)
            .and_then(|index| u16::try_from(index).ok())
            .map(Answer::Choice)
            .ok_or_else(|| AnswerProblem::UnknownValue {
                question: question.id.clone(),
                given: text.to_owned(),
                values: choices.iter().map(|choice| choice.id.clone()).collect(),
            }),
        (Kind::YesNo, RawAnswer::Bool(value)) => Ok(Answer::YesNo(value)),
        (Kind::YesNo, RawAnswer::Text("yes")) => Ok(Answer::YesNo(true)),
        (Kind::YesNo, RawAnswer::Text("no")) => Ok(Answer::YesNo(false)),
        (Kind::Number { min, max, .. }, RawAnswer::Integer(value)) => i32::try_from(value)
            .ok()
            .filter(|value| (min..=max).contains(&value))
            .map(Answer::Number)
            .ok_or_else(|| out_of_range(question, &value, &min, &max)),
        (Kind::Number { min, max, .. }, RawAnswer::Float(value)) => {
            whole_number(question, value, *min, *max)
        }
        (Kind::Date { min, max, .. }, RawAnswer::Date(day)) => in_range(question, day, *min, *max),
        (Kind::Date { min, max, .. }, RawAnswer::Text(text)) => match parse_day(text) {
            Some(day) => in_range(question, day, *min, *max),
            None => Err(AnswerProblem::NotADay {
                question: question.id.clone(),
                given: text.to_owned(),
            }),
        },
        (Kind::Date { .. }, RawAnswer::DateTime) => Err(AnswerProblem::HasTime {
            question: question.id.clone(),
        }),
        (kind, raw) => Err(AnswerProblem::WrongType {
            question: question.id.clone(),
            wanted: answer_kind(kind),
            given: raw.shown(),
        }),
    }
}

const fn answer_kind(kind: &Kind) -> AnswerKind {
    match kind {
        Kind::Choice(_) => AnswerKind::Choice,
        Kind::YesNo => AnswerKind::YesNo,
        Kind::Number { .. } => AnswerKind::Number,
        Kind::Date { .. } => AnswerKind::Date,
    }
}

fn whole_number(
    question: &Question,
    value: f64,
    min: i32,
    max: i32,
) -> Result<Answer, AnswerProblem> {
    if !value.is_finite() || value.fract() != 0.0 {
        return Err(AnswerProblem::NotWhole {
            question: question.id.clone(),
            given: value.to_string(),
        });
    }
    if value < f64::from(min) || value > f64::from(max) {
        return Err(out_of_range(question, &value, &min, &max));
    }
    // Whole and between two `i32`, so nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    Ok(Answer::Number(value as i32))
}

fn in_range(
    question: &Question,
    day: NaiveDate,
    min: NaiveDate,
    max: NaiveDate,
) -> Result<Answer, AnswerProblem> {
    if (min..=max).contains(&day) {
        Ok(Answer::Date(day))
    } else {
        Err(out_of_range(question, &day, &min, &max))
    }
}

fn out_of_range(
    question: &Question,
    given: &impl ToString,
    min: &impl ToString,
    max: &impl ToString,
) -> AnswerProblem {
    AnswerProblem::OutOfRange {
        question: question.id.clone(),
        given: given.to_string(),
        min: min.to_string(),
        max: max.to_string(),
    }
}

/// The day that a text names as `YYYY-MM-DD`, exactly: ten ASCII characters, and a day that exists.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let digits = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(digits(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(&[m1, m2])?, digits(&[d1, d2])?)
}

/// An answer as a file holds it, from [`written_answer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenAnswer<'a> {
    /// A text: the id of a value, or `unsure`.
    Text(&'a str),
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i32),
    /// A day.
    Date(NaiveDate),
}

impl fmt::Display for WrittenAnswer<'_> {
    /// Without quotes: `rent`, `true`, `14`, `2026-05-22`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            // As `NaiveDate`, but without its detour through `Debug` padding.
            Self::Date(day) => {
                write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
            }
        }
    }
}

/// The value that stands for an answer in a file. [`parse_answer`] reads it back.
///
/// An answer that is not one to this question (which no rule set produces) counts as not known.
pub fn written_answer(question: &Question, answer: Answer) -> WrittenAnswer<'_> {
    match (answer, &question.kind) {
        (Answer::Choice(index), Kind::Choice(choices)) => choices
            .get(usize::from(index))
            .map_or(WrittenAnswer::Text(UNSURE), |choice| {
                WrittenAnswer::Text(&choice.id)
            }),
        (Answer::YesNo(value), _) => WrittenAnswer::Bool(value),
        (Answer::Number(value), _) => WrittenAnswer::Integer(value),
        (Answer::Date(day), _) => WrittenAnswer::Date(day),
        (Answer::Unsure | Answer::Choice(_), _) => WrittenAnswer::Text(UNSURE),
    }
}
