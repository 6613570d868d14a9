//! An answer as it stands in a file: checked on the way in, written as it was on the way out.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::problem;
use super::{Answer, Kind, Question};
use crate::i18n::Lang;

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
    /// A list, a table, a number beyond 64 bits: nothing an answer can be.
    Other,
}

impl fmt::Display for RawAnswer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "\"{text}\""),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Float(value) => write!(f, "{value}"),
            Self::Date(day) => write!(f, "{day}"),
            Self::DateTime => f.write_str("2026-11-22T10:00"),
            Self::Other => f.write_str("[…] / {…}"),
        }
    }
}

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
    #[error("the question `{question}` does not take {given}")]
    WrongType {
        /// The question.
        question: String,
        /// What it takes.
        wanted: AnswerKind,
        /// The value as given.
        given: String,
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
            given: raw.to_string(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Bilingual;
    use crate::ruleset::{Choice, Expression};

    fn question(kind: Kind) -> Question {
        Question {
            id: "q".to_owned(),
            title: Bilingual::default(),
            label: Bilingual::default(),
            kind,
            asked_when: Expression::ALWAYS,
            gates: Vec::new(),
            why: Bilingual::default(),
            find_out: Bilingual::default(),
            ask_whom: Bilingual::default(),
            say: Bilingual::default(),
            help: None,
            fixed: false,
            declares: None,
            feeds: None,
            effort: None,
            citations: Vec::new(),
        }
    }

    fn home() -> Question {
        let choice = |id: &str| Choice {
            id: id.to_owned(),
            title: Bilingual::default(),
            help: None,
        };
        question(Kind::Choice(vec![choice("own"), choice("rent")]))
    }

    fn months() -> Question {
        question(Kind::Number {
            min: 0,
            max: 1200,
            unit: Bilingual::default(),
        })
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn since() -> Question {
        question(Kind::Date {
            min: day("1900-01-01"),
            max: day("2199-12-31"),
            past: true,
        })
    }

    #[test]
    fn good_answers() {
        use RawAnswer::{Bool, Date, Float, Integer, Text};
        let yes_no = question(Kind::YesNo);
        let may = Answer::Date(day("2026-05-22"));
        for (question, raw, answer) in [
            (&home(), Text("own"), Answer::Choice(0)),
            (&home(), Text("rent"), Answer::Choice(1)),
            (&home(), Text("unsure"), Answer::Unsure),
            (&yes_no, Bool(true), Answer::YesNo(true)),
            (&yes_no, Bool(false), Answer::YesNo(false)),
            (&yes_no, Text("yes"), Answer::YesNo(true)),
            (&yes_no, Text("no"), Answer::YesNo(false)),
            (&yes_no, Text("unsure"), Answer::Unsure),
            (&months(), Integer(0), Answer::Number(0)),
            (&months(), Integer(1200), Answer::Number(1200)),
            (&months(), Float(12.0), Answer::Number(12)),
            (&months(), Float(-0.0), Answer::Number(0)),
            (&months(), Text("unsure"), Answer::Unsure),
            (&since(), Date(day("2026-05-22")), may),
            (&since(), Text("2026-05-22"), may),
            (
                &since(),
                Text("1900-01-01"),
                Answer::Date(day("1900-01-01")),
            ),
            (
                &since(),
                Text("2199-12-31"),
                Answer::Date(day("2199-12-31")),
            ),
        ] {
            assert_eq!(parse_answer(question, raw), Ok(answer), "{raw:?}");
        }
    }

    #[test]
    fn bad_answers_say_what_is_right() {
        use RawAnswer::{Bool, Date, DateTime, Float, Integer, Other, Text};
        let yes_no = question(Kind::YesNo);
        for (question, raw, hint) in [
            (&home(), Text("owned"), "did you mean `own`?"),
            (&home(), Text("Rent"), "did you mean `rent`?"),
            (&home(), Text(""), "it can be `own`, `rent`"),
            (&home(), Bool(true), "takes one of its values"),
            (&home(), Other, "takes one of its values"),
            (&yes_no, Text("true"), "takes true or false"),
            (&yes_no, Text("是"), "takes true or false"),
            (&yes_no, Integer(1), "takes true or false"),
            (&months(), Integer(-1), "it can be from 0 to 1200"),
            (&months(), Integer(1201), "it can be from 0 to 1200"),
            (&months(), Integer(i64::MAX), "it can be from 0 to 1200"),
            (&months(), Float(1e300), "it can be from 0 to 1200"),
            (&months(), Float(1200.5), "leave the fraction out"),
            (&months(), Float(f64::NAN), "whole number"),
            (&months(), Float(f64::INFINITY), "whole number"),
            (&months(), Text("14"), "without quotes"),
            (&months(), Date(day("2026-05-22")), "a whole number"),
            (&since(), Text("2026-5-22"), "write a date as"),
            (&since(), Text("2026-05-22 "), "write a date as"),
            (&since(), Text("2026-02-29"), "write a date as"),
            (&since(), Text("2026-05-22T00:00:00"), "write a date as"),
            (&since(), Text("+026-05-22"), "write a date as"),
            (&since(), Text("２０２６年"), "write a date as"),
            (
                &since(),
                Text("1899-12-31"),
                "from 1900-01-01 to 2199-12-31",
            ),
            (
                &since(),
                Date(day("2200-01-01")),
                "from 1900-01-01 to 2199-12-31",
            ),
            (&since(), DateTime, "without a time"),
            (&since(), Integer(20_260_522), "takes a date"),
        ] {
            let problem = parse_answer(question, raw).expect_err("it is no answer");
            let text = problem.describe(Lang::En);
            assert!(text.contains(hint), "{raw:?}: {text}");
            assert!(!problem.describe(Lang::Zh).is_empty());
        }
    }

    #[test]
    fn what_is_shown_cannot_steer_a_terminal() {
        let problem = parse_answer(&home(), RawAnswer::Text("\u{1b}[31m\nx"));
        let text = problem.expect_err("it is no answer").describe(Lang::Zh);
        assert!(!text.contains(char::is_control), "{text:?}");
        let long = "x".repeat(100_000);
        let problem = AnswerProblem::unknown_question(&[home()], &long);
        assert!(problem.describe(Lang::En).len() < 300);
    }

    #[test]
    fn an_answer_is_written_as_it_is_read() {
        let yes_no = question(Kind::YesNo);
        for (question, answer, text) in [
            (&home(), Answer::Choice(1), "rent"),
            (&home(), Answer::Unsure, "unsure"),
            (&yes_no, Answer::YesNo(false), "false"),
            (&months(), Answer::Number(14), "14"),
            (&since(), Answer::Date(day("2026-05-22")), "2026-05-22"),
        ] {
            let written = written_answer(question, answer);
            assert_eq!(written.to_string(), text);
            let raw = match written {
                WrittenAnswer::Text(text) => RawAnswer::Text(text),
                WrittenAnswer::Bool(value) => RawAnswer::Bool(value),
                WrittenAnswer::Integer(value) => RawAnswer::Integer(value.into()),
                WrittenAnswer::Date(day) => RawAnswer::Date(day),
            };
            assert_eq!(parse_answer(question, raw), Ok(answer));
        }
    }

    proptest::proptest! {
        #[test]
        fn a_day_is_read_exactly_as_chrono_writes_it(days in 0_i32..3_652_059) {
            let day = NaiveDate::from_num_days_from_ce_opt(days).expect("a day");
            let text = day.to_string();
            proptest::prop_assert_eq!(parse_day(&text), Some(day));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,12}") {
            proptest::prop_assert_eq!(
                parse_day(&text).map(|day| day.to_string()),
                parse_day(&text).map(|_| text.clone())
            );
        }
    }
}
