//! One value of a file, with its place.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeValue;
use toml::value::Datetime;

use super::super::problem::{self, Problem, ValueKind};
use super::{Log, Span, Table};

/// A value, where it stands, and where to say what is wrong with it.
#[derive(Clone)]
pub(crate) struct Value<'t> {
    pub(crate) toml: &'t DeValue<'t>,
    pub(crate) span: Span,
    pub(crate) log: Log<'t>,
}

impl<'t> Value<'t> {
    pub(crate) fn new(value: &'t Spanned<DeValue<'t>>, log: Log<'t>) -> Self {
        Self {
            toml: value.get_ref(),
            span: Some(value.span()),
            log,
        }
    }

    /// The value itself.
    pub(crate) const fn get(&self) -> &'t DeValue<'t> {
        self.toml
    }

    /// The same value, as if it stood elsewhere: to say what is wrong with its key.
    pub(crate) fn at(&self, place: Range<usize>) -> Self {
        Self {
            span: Some(place),
            ..self.clone()
        }
    }

    /// The part of its text that lies at `place` in it, to say what is wrong with that alone. Where the
    /// text is written with escapes, so that places in it are others than in the file, the whole value.
    pub(crate) fn part(&self, place: Range<usize>) -> Self {
        let part = || {
            let span = self.span.clone()?;
            let inside = span.start + 1..span.end.checked_sub(1)?;
            let written = self.log.text(&inside)?;
            let as_it_stands = matches!(self.toml, DeValue::String(text) if text == written);
            as_it_stands.then(|| inside.start + place.start..inside.start + place.end)
        };
        part().map_or_else(|| self.clone(), |place| self.at(place))
    }

    /// The log of its file.
    pub(crate) const fn log(&self) -> Log<'t> {
        self.log
    }

    /// Says what is wrong with it.
    pub(crate) fn report(&self, problem: Problem) {
        self.log.report(self.span.clone(), problem);
    }

    /// Whether it is what the parser leaves of a day that does not exist; the parser has said so.
    pub(crate) const fn is_no_day(&self) -> bool {
        matches!(
            self.toml,
            DeValue::Datetime(Datetime {
                date: None,
                time: None,
                ..
            })
        )
    }

    pub(crate) fn wrong_type(&self, wanted: ValueKind) {
        if self.is_no_day() {
            return;
        }
        self.report(problem::wrong_type(wanted, kind(self.toml)));
    }

    /// The text in it.
    pub(crate) fn string(&self) -> Option<&'t str> {
        if let DeValue::String(text) = self.toml {
            return Some(text);
        }
        self.wrong_type(ValueKind::TEXT);
        None
    }

    /// The text in it, if there is one; says nothing otherwise.
    pub(crate) fn string_if_any(&self) -> Option<&'t str> {
        match self.toml {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn yes_no(&self) -> Option<bool> {
        if let DeValue::Boolean(value) = self.toml {
            return Some(*value);
        }
        self.wrong_type(ValueKind::YES_NO);
        None
    }

    /// A whole number from `min` to `max`.
    pub(crate) fn integer(&self, min: i64, max: i64) -> Option<i64> {
        let DeValue::Integer(number) = self.toml else {
            self.wrong_type(ValueKind::WHOLE_NUMBER);
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let number = number.filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.report(problem::out_of_range(
                &self.value_text(),
                &min.to_string(),
                &max.to_string(),
            ));
        }
        number
    }

    /// A whole number from 0 to `max`.
    pub(crate) fn count(&self, max: u32) -> Option<u32> {
        self.integer(0, i64::from(max))
            .and_then(|number| u32::try_from(number).ok())
    }

    fn value_text(&self) -> String {
        match self.toml {
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.to_string(),
            DeValue::Datetime(day) => day.to_string(),
            _ => String::new(),
        }
    }

    /// A day from 1900 to 2199, the days the program can count with.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        let DeValue::Datetime(datetime) = self.toml else {
            self.wrong_type(ValueKind::DAY);
            return None;
        };
        let Some(day) = day_of(datetime) else {
            self.wrong_type(ValueKind::DAY);
            return None;
        };
        if !(FIRST_DAY..=LAST_DAY).contains(&day) {
            self.report(problem::out_of_range(
                &day.to_string(),
                &FIRST_DAY.to_string(),
                &LAST_DAY.to_string(),
            ));
            return None;
        }
        Some(day)
    }

    /// The parts of a list.
    pub(crate) fn list(&self) -> Option<Vec<Value<'t>>> {
        let DeValue::Array(items) = self.toml else {
            self.wrong_type(ValueKind::LIST);
            return None;
        };
        Some(
            items
                .iter()
                .map(|item| Value::new(item, self.log))
                .collect(),
        )
    }

    /// The parts of a list, or the value itself as the only part.
    pub(crate) fn one_or_more(&self) -> Vec<Value<'t>> {
        match self.toml {
            DeValue::Array(items) => items
                .iter()
                .map(|item| Value::new(item, self.log))
                .collect(),
            _ => vec![self.clone()],
        }
    }

    pub(crate) fn table(&self) -> Option<Table<'t>> {
        self.table_as(ValueKind::TABLE)
    }

    /// The table in it; otherwise says that `wanted` was expected.
    pub(crate) fn table_as(&self, wanted: ValueKind) -> Option<Table<'t>> {
        if let DeValue::Table(table) = self.toml {
            return Some(Table::new(table, self.span.clone(), self.log));
        }
        self.wrong_type(wanted);
        None
    }

    /// What one of `words` stands for.
    pub(crate) fn word<T: Clone>(&self, words: &[(&str, T)]) -> Option<T> {
        let text = self.string()?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words = words.iter().map(|(word, _)| *word);
            self.report(problem::unknown_word(text, words));
        }
        found.map(|(_, meaning)| meaning.clone())
    }
}

/// The first day the program counts with.
pub(crate) const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day");
/// The last day the program counts with.
pub(crate) const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2199, 12, 31).expect("a day");

/// The day of a TOML date that has no time.
pub(crate) fn day_of(datetime: &Datetime) -> Option<NaiveDate> {
    match (datetime.date, datetime.time, datetime.offset) {
        (Some(date), None, None) => {
            NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        }
        _ => None,
    }
}

fn kind(value: &DeValue<'_>) -> ValueKind {
    match value {
        DeValue::String(_) => ValueKind::TEXT,
        DeValue::Integer(_) => ValueKind::WHOLE_NUMBER,
        DeValue::Float(_) => ValueKind::FRACTION,
        DeValue::Boolean(_) => ValueKind::YES_NO,
        DeValue::Datetime(datetime) if day_of(datetime).is_some() => ValueKind::DAY,
        DeValue::Datetime(_) => ValueKind::DAY_WITH_TIME,
        DeValue::Array(_) => ValueKind::LIST,
        DeValue::Table(_) => ValueKind::TABLE,
    }
}
