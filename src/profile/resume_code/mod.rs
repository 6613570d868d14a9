//! The resume code: one person's answers as a few groups of digits, to be taken along on paper.
//!
//! Digits alone, so that the keypad of a public machine is enough to type them. In it stand the layout's
//! version, which rules and which questions it belongs to, and the answers; no name, and no day on which
//! it was made. What it says, from the first digit on:
//!
//! | digits | say |
//! |---|---|
//! | 1 | [`LAYOUT_VERSION`] |
//! | all in between | one number, of which each symbol takes what it needs: two fingerprints, then each question |
//! | the last 4 | a checksum of all before |
//!
//! Four digits each make a group, the fifth digit checks it and its place ([`groups`]).

mod groups;
mod number;
mod problem;
mod shape;

use chrono::{Days, NaiveDate};

use crate::ruleset::{Answer, Answers, Kind, Question, RuleSet};
use number::Number;
pub use problem::ResumeCodeError;

/// The layout that this program writes and reads; the first digit of a code.
const LAYOUT_VERSION: u8 = 1;

/// Digits of the checksum.
const CHECKSUM_DIGITS: usize = 4;

/// A code is at most so many digits long, its check digits left out: as many as one QR code can hold.
const MOST_DIGITS: usize = 5600;

/// What any question can be besides its values.
const UNANSWERED: u64 = 0;
const UNSURE: u64 = 1;
const FIRST_VALUE: u64 = 2;

/// Of a day: it is one of the [`NEAR_DAYS`].
const NEAR: u64 = FIRST_VALUE;
/// Of a day: it is any of the question's range.
const FAR: u64 = FIRST_VALUE + 1;

/// Most people's days lie between 2005 and 2049, and need less room than any from 1900 to 2199.
const NEAR_DAYS: u64 = 1 << 14;
const FIRST_NEAR_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2005, 1, 1);

/// The code for these answers, in groups of five digits with a space between them. Nothing when an answer
/// is none of its question's, which no rule set gives, or when there are more answers than a code can hold.
pub fn resume_code(rules: &RuleSet, answers: &Answers) -> Option<String> {
    let mut symbols = vec![
        (shape::fingerprint_of_id(rules), shape::FINGERPRINTS),
        (shape::fingerprint_of_questions(rules), shape::FINGERPRINTS),
    ];
    for (index, question) in rules.questions.iter().enumerate() {
        put_answer(question, answers.get(index), &mut symbols)?;
    }
    let mut number = Number::default();
    // The last symbol goes in first: it is the last to come out, and what nobody answered takes no room.
    for (symbol, radix) in symbols.into_iter().rev() {
        number.push(symbol, radix);
    }
    let mut digits = vec![LAYOUT_VERSION];
    let body = number.digits();
    // Whole groups: with the version in front, the checksum makes one of its own.
    let short = (groups::DATA - (1 + body.len()) % groups::DATA) % groups::DATA;
    digits.extend(std::iter::repeat_n(0, short));
    digits.extend(body);
    if digits.len() + CHECKSUM_DIGITS > MOST_DIGITS {
        return None;
    }
    digits.extend(shape::checksum(&digits));
    Some(groups::write(&digits))
}

/// The answers that a code holds, however it was typed: in groups or in one, with spaces, dashes or line
/// breaks, in half or full width.
pub fn read_resume_code(rules: &RuleSet, typed: &str) -> Result<Answers, ResumeCodeError> {
    let digits = groups::digits(typed)?;
    let data = groups::read(&digits, LAYOUT_VERSION, MOST_DIGITS)?;
    let (said, checksum) = data
        .split_at_checked(data.len().saturating_sub(CHECKSUM_DIGITS))
        .ok_or(ResumeCodeError::TooShort)?;
    if shape::checksum(said) != checksum {
        return Err(ResumeCodeError::DoesNotAddUp);
    }
    let Some((_, body)) = said.split_first() else {
        return Err(ResumeCodeError::TooShort);
    };
    let mut number = Number::of_digits(body);
    if number.pop(shape::FINGERPRINTS) != shape::fingerprint_of_id(rules) {
        return Err(ResumeCodeError::OtherRules {
            id: rules.about.id.clone(),
        });
    }
    if number.pop(shape::FINGERPRINTS) != shape::fingerprint_of_questions(rules) {
        return Err(ResumeCodeError::OtherEdition {
            id: rules.about.id.clone(),
            edition: rules.about.edition.clone(),
        });
    }
    let mut answers = Answers::new(rules.questions.len());
    for (index, question) in rules.questions.iter().enumerate() {
        answers.set(index, take_answer(question, &mut number)?);
    }
    if number.is_zero() {
        Ok(answers)
    } else {
        Err(ResumeCodeError::DoesNotAddUp)
    }
}

/// The symbols that say one answer. Numbers and days, which need much room, come after a symbol that says
/// whether there is one: most people have only some of them.
fn put_answer(
    question: &Question,
    answer: Option<Answer>,
    symbols: &mut Vec<(u64, u64)>,
) -> Option<()> {
    let radix = first_radix(&question.kind)?;
    let first = match (answer, &question.kind) {
        (None, _) => (UNANSWERED, None),
        (Some(Answer::Unsure), _) => (UNSURE, None),
        (Some(Answer::YesNo(value)), Kind::YesNo) => (FIRST_VALUE + u64::from(value), None),
        (Some(Answer::Choice(value)), Kind::Choice(_)) => (FIRST_VALUE + u64::from(value), None),
        (Some(Answer::Number(value)), Kind::Number { min, max, .. }) => {
            let above = u64::try_from(i64::from(value) - i64::from(*min)).ok()?;
            (FIRST_VALUE, Some((above, numbers(*min, *max)?)))
        }
        (Some(Answer::Date(day)), Kind::Date { min, max, .. }) => {
            if !(min..=max).contains(&&day) {
                return None;
            }
            match days_after(FIRST_NEAR_DAY?, day) {
                Some(after) if after < NEAR_DAYS => (NEAR, Some((after, NEAR_DAYS))),
                _ => (FAR, Some((days_after(*min, day)?, days(*min, *max)?))),
            }
        }
        (Some(_), _) => return None,
    };
    let (symbol, value) = first;
    for (symbol, radix) in [(symbol, radix)].into_iter().chain(value) {
        if symbol >= radix {
            return None;
        }
        symbols.push((symbol, radix));
    }
    Some(())
}

/// The next answer, or that there is none; an error if no answer to this question is written so.
fn take_answer(
    question: &Question,
    number: &mut Number,
) -> Result<Option<Answer>, ResumeCodeError> {
    let radix = first_radix(&question.kind).ok_or(ResumeCodeError::DoesNotAddUp)?;
    match number.pop(radix) {
        UNANSWERED => Ok(None),
        symbol => take_given(symbol, question, number)
            .map(Some)
            .ok_or(ResumeCodeError::DoesNotAddUp),
    }
}

/// The answer that begins with this symbol; nothing if none does.
fn take_given(symbol: u64, question: &Question, number: &mut Number) -> Option<Answer> {
    Some(match (symbol, &question.kind) {
        (UNSURE, _) => Answer::Unsure,
        (value, Kind::YesNo) => Answer::YesNo(value > FIRST_VALUE),
        (value, Kind::Choice(_)) => Answer::Choice(u16::try_from(value - FIRST_VALUE).ok()?),
        (_, Kind::Number { min, max, .. }) => {
            let above = i64::try_from(number.pop(numbers(*min, *max)?)).ok()?;
            Answer::Number(i32::try_from(above.checked_add(i64::from(*min))?).ok()?)
        }
        (distance, Kind::Date { min, max, .. }) => {
            let (first, after) = if distance == NEAR {
                (FIRST_NEAR_DAY?, number.pop(NEAR_DAYS))
            } else {
                (*min, number.pop(days(*min, *max)?))
            };
            let day = first.checked_add_days(Days::new(after))?;
            (*min..=*max).contains(&day).then_some(Answer::Date(day))?
        }
    })
}

/// How many different things the first symbol of a question can say.
fn first_radix(kind: &Kind) -> Option<u64> {
    let values = match kind {
        Kind::YesNo => 2,
        Kind::Choice(choices) => u64::try_from(choices.len()).ok()?,
        Kind::Number { .. } => 1,
        Kind::Date { .. } => FAR - NEAR + 1,
    };
    Some(FIRST_VALUE + values)
}

/// How many numbers there are from one to another; nothing if there are none.
fn numbers(min: i32, max: i32) -> Option<u64> {
    u64::try_from(i64::from(max) - i64::from(min) + 1)
        .ok()
        .filter(|numbers| *numbers > 0)
}

/// How many days there are from one to another; nothing if there are none.
fn days(min: NaiveDate, max: NaiveDate) -> Option<u64> {
    Some(days_after(min, max)? + 1)
}

/// How many days after the first a day comes; nothing if before it.
fn days_after(first: NaiveDate, day: NaiveDate) -> Option<u64> {
    u64::try_from(day.signed_duration_since(first).num_days()).ok()
}
