//! Which answers the interview takes.

use chrono::NaiveDate;

use crate::ruleset::{Answer, Kind};

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The question is not asked of this person.
    #[error("this question is not asked of this person")]
    NotAsked,
    /// The answer follows from what happened to the permit.
    #[error("this answer follows from the record of what happened")]
    Held,
    /// The answer is of another kind than the question.
    #[error("this answer does not fit the question")]
    WrongKind,
    /// The number lies outside the question's range.
    #[error("the number must lie between {min} and {max}")]
    NumberOutOfRange {
        /// Least.
        min: i32,
        /// Greatest.
        max: i32,
    },
    /// The day lies outside the question's range.
    #[error("the day must lie between {min} and {max}")]
    DateOutOfRange {
        /// First.
        min: NaiveDate,
        /// Last.
        max: NaiveDate,
    },
    /// The day is after the one asked about.
    #[error("the day cannot be after {on}")]
    AfterToday {
        /// The day asked about.
        on: NaiveDate,
    },
}

/// Whether an answer fits a question of this kind on the day asked about.
pub fn fits(kind: &Kind, answer: Answer, on: NaiveDate) -> Result<(), Refused> {
    match (kind, answer) {
        (_, Answer::Unsure) | (Kind::YesNo, Answer::YesNo(_)) => Ok(()),
        (Kind::Choice(choices), Answer::Choice(value)) if usize::from(value) < choices.len() => {
            Ok(())
        }
        (Kind::Number { min, max, .. }, Answer::Number(number)) => {
            if (*min..=*max).contains(&number) {
                Ok(())
            } else {
                Err(Refused::NumberOutOfRange {
                    min: *min,
                    max: *max,
                })
            }
        }
        (Kind::Date { min, max, past }, Answer::Date(day)) => {
            if !(*min..=*max).contains(&day) {
                Err(Refused::DateOutOfRange {
                    min: *min,
                    max: *max,
                })
            } else if *past && day > on {
                Err(Refused::AfterToday { on })
            } else {
                Ok(())
            }
        }
        _ => Err(Refused::WrongKind),
    }
}
