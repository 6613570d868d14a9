//! Takes known keys out of a table and reports the others.

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::problem::{self, Problem, ValueKind};
use super::value::{FIRST_DAY, Value};
use super::{Log, Span};

/// A table that is being read. Ends with [`Table::finish`], which reports the keys nobody asked for.
pub(crate) struct Table<'t> {
    entries: &'t DeTable<'t>,
    pub(crate) span: Span,
    pub(crate) log: Log<'t>,
    known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    pub(crate) fn new(entries: &'t DeTable<'t>, span: Span, log: Log<'t>) -> Self {
        Self {
            entries,
            span,
            log,
            known: Vec::new(),
        }
    }

    /// Says what is wrong with the table as a whole.
    pub(crate) fn report(&self, problem: Problem) {
        self.log.report(self.span.clone(), problem);
    }

    /// The value of a key that may be left out.
    pub(crate) fn take(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.known.push(key);
        self.entries
            .get(key)
            .map(|value| Value::new(value, self.log))
    }

    /// The value of a key that must be there.
    pub(crate) fn require(&mut self, key: &'static str) -> Option<Value<'t>> {
        let value = self.take(key);
        if value.is_none() {
            self.report(problem::missing_key(key));
        }
        value
    }

    /// Where a key stands, if the table has it.
    pub(crate) fn key_place(&self, key: &str) -> Option<Range<usize>> {
        let (key, _) = self.entries.get_key_value(key)?;
        Some(key.span())
    }

    /// Whether the table has the key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// A yes-no key; left out means no.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        self.take(key)
            .and_then(|value| value.yes_no())
            .unwrap_or(false)
    }

    pub(crate) fn day(&mut self, key: &'static str) -> NaiveDate {
        self.require(key)
            .and_then(|value| value.day())
            .unwrap_or(FIRST_DAY)
    }

    pub(crate) fn optional_day(&mut self, key: &'static str) -> Option<NaiveDate> {
        self.take(key).and_then(|value| value.day())
    }

    /// The tables of a list, most often `[[key]]`; none when it is left out.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Table<'t>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.toml else {
            value.wrong_type(ValueKind::TABLES);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| Value::new(item, self.log).table())
            .collect()
    }

    /// All keys with their places and values, in the order of the file.
    pub(crate) fn in_order(&self) -> Vec<(&'t Spanned<Cow<'t, str>>, Value<'t>)> {
        let mut entries: Vec<_> = self
            .entries
            .iter()
            .map(|(key, value)| (key, Value::new(value, self.log)))
            .collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(self) {
        if self.entries.len() <= self.known.len()
            && self.entries.keys().all(|key| self.knows(key.get_ref()))
        {
            return;
        }
        for (key, _) in self.in_order() {
            if !self.knows(key.get_ref()) {
                let known = self
                    .known
                    .iter()
                    .copied()
                    .filter(|known| !self.entries.contains_key(*known));
                let problem = problem::unknown_key(key.get_ref(), known);
                self.log.report(Some(key.span()), problem);
            }
        }
    }

    fn knows(&self, key: &str) -> bool {
        self.known.contains(&key)
    }
}
