//! Takes known keys out of a table and reports the others.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::problem::{self, Problem, ValueKind};
use super::value::{FIRST_DAY, Value};
use super::{Log, Span};

/// A table that is being read. Ends with [`Table::finish`], which reports the keys nobody asked for.
pub(in crate::ruleset) struct Table<'t> {
    entries: &'t DeTable<'t>,
    pub(super) span: Span,
    pub(super) log: Log<'t>,
    known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    pub(super) fn new(entries: &'t DeTable<'t>, span: Span, log: Log<'t>) -> Self {
        Self {
            entries,
            span,
            log,
            known: Vec::new(),
        }
    }

    /// Says what is wrong with the table as a whole.
    pub(super) fn report(&self, problem: Problem) {
        self.log.report(self.span.clone(), problem);
    }

    /// The value of a key that may be left out.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.known.push(key);
        self.entries
            .get(key)
            .map(|value| Value::new(value, self.log))
    }

    /// The value of a key that must be there.
    pub(super) fn require(&mut self, key: &'static str) -> Option<Value<'t>> {
        let value = self.take(key);
        if value.is_none() {
            self.report(problem::missing_key(key));
        }
        value
    }

    /// Whether the table has the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Refuses a key of the format that this entry does not take.
    pub(super) fn refuse(&mut self, key: &'static str, only_for: &str) {
        self.known.push(key);
        if let Some((key_place, _)) = self.entries.get_key_value(key) {
            let problem = problem::misplaced_key(key, only_for);
            self.log.report(Some(key_place.span()), problem);
        }
    }

    /// A plain text in one language: a name, an edition.
    pub(super) fn plain(&mut self, key: &'static str) -> String {
        let Some(value) = self.require(key) else {
            return String::new();
        };
        value.plain()
    }

    /// A plain text that may be left out.
    pub(super) fn optional_plain(&mut self, key: &'static str) -> Option<String> {
        self.take(key).map(|value| value.plain())
    }

    /// A yes-no key; left out means no.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        self.take(key)
            .and_then(|value| value.yes_no())
            .unwrap_or(false)
    }

    pub(super) fn day(&mut self, key: &'static str) -> NaiveDate {
        self.require(key)
            .and_then(|value| value.day())
            .unwrap_or(FIRST_DAY)
    }

    pub(super) fn optional_day(&mut self, key: &'static str) -> Option<NaiveDate> {
        self.take(key).and_then(|value| value.day())
    }

    /// The tables of a list, most often `[[key]]`; none when it is left out.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Table<'t>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.toml else {
            value.wrong_type(ValueKind::Tables);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| Value::new(item, self.log).table())
            .collect()
    }

    /// As [`Table::tables`], but there must be at least one.
    pub(super) fn some_tables(&mut self, key: &'static str) -> Vec<Table<'t>> {
        let there = self.has(key);
        let tables = self.tables(key);
        if !there {
            self.report(problem::nothing_listed(
                &format!("个 [[{key}]]"),
                &format!("[[{key}]]"),
            ));
        }
        tables
    }

    /// All keys with their places and values, in the order of the file.
    pub(in crate::ruleset) fn in_order(
        &self,
    ) -> Vec<(&'t Spanned<std::borrow::Cow<'t, str>>, Value<'t>)> {
        let mut entries: Vec<_> = self
            .entries
            .iter()
            .map(|(key, value)| (key, Value::new(value, self.log)))
            .collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self) {
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
