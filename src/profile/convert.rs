//! Between the values of a profile, of TOML and of a rule set's questions.

use chrono::{Datelike, NaiveDate};
use toml::Value;
use toml::value::{Date, Datetime};

use super::SavedValue;
use crate::ruleset::{Answer, Kind, Question};

/// What an answer says that is asked for and not known.
const UNSURE: &str = "unsure";

impl SavedValue {
    /// What a profile keeps of an answer; nothing if the question takes no such answer.
    pub fn of(question: &Question, answer: Answer) -> Option<Self> {
        match (&question.kind, answer) {
            (_, Answer::Unsure) => Some(Self::Text(UNSURE.to_owned())),
            (Kind::Choice(choices), Answer::Choice(index)) => choices
                .get(usize::from(index))
                .map(|choice| Self::Text(choice.id.clone())),
            (Kind::YesNo, Answer::YesNo(yes)) => Some(Self::Bool(yes)),
            (Kind::Number { .. }, Answer::Number(number)) => Some(Self::Integer(number.into())),
            (Kind::Date { .. }, Answer::Date(date)) => Some(Self::Date(date)),
            _ => None,
        }
    }

    /// The answer it stands for; nothing if the question no longer takes it. It is kept all the same.
    pub fn answer_to(&self, question: &Question) -> Option<Answer> {
        match (&question.kind, self) {
            (_, Self::Text(text)) if text == UNSURE => Some(Answer::Unsure),
            (Kind::Choice(choices), Self::Text(text)) => {
                let index = choices.iter().position(|choice| choice.id == *text)?;
                u16::try_from(index).ok().map(Answer::Choice)
            }
            (Kind::YesNo, Self::Bool(yes)) => Some(Answer::YesNo(*yes)),
            (Kind::YesNo, Self::Text(text)) => match text.as_str() {
                "yes" => Some(Answer::YesNo(true)),
                "no" => Some(Answer::YesNo(false)),
                _ => None,
            },
            (Kind::Number { min, max, .. }, Self::Integer(number)) => {
                let number = i32::try_from(*number).ok()?;
                (*min..=*max)
                    .contains(&number)
                    .then_some(Answer::Number(number))
            }
            (Kind::Date { min, max, .. }, Self::Date(date)) => {
                (*min..=*max).contains(date).then_some(Answer::Date(*date))
            }
            (Kind::Date { min, max, .. }, Self::Text(text)) => {
                let date = text.parse().ok()?;
                (*min..=*max).contains(&date).then_some(Answer::Date(date))
            }
            _ => None,
        }
    }
}

impl From<Value> for SavedValue {
    fn from(value: Value) -> Self {
        match value {
            Value::String(text) => Self::Text(text),
            Value::Boolean(yes) => Self::Bool(yes),
            Value::Integer(number) => Self::Integer(number),
            Value::Datetime(moment) => day_of(&moment).map_or(Self::Other(value), Self::Date),
            other => Self::Other(other),
        }
    }
}

impl From<SavedValue> for Value {
    fn from(value: SavedValue) -> Self {
        match value {
            SavedValue::Text(text) => Self::String(text),
            SavedValue::Bool(yes) => Self::Boolean(yes),
            SavedValue::Integer(number) => Self::Integer(number),
            SavedValue::Date(date) => day_in_toml(date),
            SavedValue::Other(other) => other,
        }
    }
}

/// The day, if it is one and no time of day.
fn day_of(moment: &Datetime) -> Option<NaiveDate> {
    match moment {
        Datetime {
            date: Some(date),
            time: None,
            offset: None,
        } => NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()),
        _ => None,
    }
}

/// TOML writes four digits of a year; a day outside them, which no question takes, becomes a text.
fn day_in_toml(date: NaiveDate) -> Value {
    let year = u16::try_from(date.year()).ok().filter(|year| *year <= 9999);
    let month = u8::try_from(date.month()).ok();
    let day = u8::try_from(date.day()).ok();
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            Value::Datetime(Datetime::from(Date { year, month, day }))
        }
        _ => Value::String(date.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::SavedValue;
    use crate::i18n::Bilingual;
    use crate::ruleset::fixture::{self, day};
    use crate::ruleset::{Answer, Choice, Expression, Kind, Question};

    #[test]
    fn an_answer_comes_back_as_it_was() {
        let home = question(Kind::Choice(vec![choice("own"), choice("rent")]));
        let months = question(Kind::Number {
            min: 0,
            max: 1200,
            unit: Bilingual::default(),
        });
        let since = question(Kind::Date {
            min: day("1900-01-01"),
            max: day("2199-12-31"),
            past: true,
        });
        let filed = question(Kind::YesNo);
        for (question, answer, saved) in [
            (&home, Answer::Choice(1), text("rent")),
            (&home, Answer::Unsure, text("unsure")),
            (&filed, Answer::YesNo(false), SavedValue::Bool(false)),
            (&filed, Answer::Unsure, text("unsure")),
            (&months, Answer::Number(14), SavedValue::Integer(14)),
            (
                &since,
                Answer::Date(day("2026-05-22")),
                SavedValue::Date(day("2026-05-22")),
            ),
        ] {
            assert_eq!(SavedValue::of(question, answer), Some(saved.clone()));
            assert_eq!(saved.answer_to(question), Some(answer));
        }
        for (question, saved) in [
            (&home, text("tent")),
            (&home, SavedValue::Bool(true)),
            (&filed, text("maybe")),
            (&months, SavedValue::Integer(1201)),
            (&months, SavedValue::Integer(i64::MAX)),
            (&months, text("14")),
            (&since, SavedValue::Date(day("2200-01-01"))),
            (&since, text("2026-02-30")),
        ] {
            assert_eq!(saved.answer_to(question), None, "{saved:?}");
        }
        assert_eq!(text("yes").answer_to(&filed), Some(Answer::YesNo(true)));
        assert_eq!(
            text("2026-05-22").answer_to(&since),
            Some(Answer::Date(day("2026-05-22")))
        );
        assert_eq!(SavedValue::of(&home, Answer::Choice(2)), None);
        assert_eq!(SavedValue::of(&home, Answer::Number(1)), None);
    }

    fn text(value: &str) -> SavedValue {
        SavedValue::Text(value.to_owned())
    }

    fn choice(id: &str) -> Choice {
        Choice {
            id: id.to_owned(),
            title: Bilingual::default(),
            help: None,
        }
    }

    fn question(kind: Kind) -> Question {
        fixture::question("", kind, Expression::ALWAYS)
    }
}
