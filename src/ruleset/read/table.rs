//! What tables of rule files have besides.

use toml::de::DeValue;

use super::super::problem;
use crate::diagnostic::read::Table;

impl<'t> Table<'t> {
    /// Refuses a key of the format that this entry does not take.
    pub(super) fn refuse(&mut self, key: &'static str, only_for: &str) {
        self.take(key);
        if let Some(place) = self.key_place(key) {
            let problem = problem::misplaced_key(key, only_for);
            self.log.report(Some(place), problem);
        }
    }

    /// As [`Table::tables`], but there must be at least one.
    pub(super) fn some_tables(&mut self, key: &'static str) -> Vec<Table<'t>> {
        let value = self.take(key);
        let tables = self.tables(key);
        let nothing = || problem::nothing_listed(&format!("个 [[{key}]]"), &format!("[[{key}]]"));
        match value.as_ref().map(|value| (value, value.toml)) {
            None => self.report(nothing()),
            Some((value, DeValue::Array(items))) if items.is_empty() => value.report(nothing()),
            // A list of something else, or no list: that has been said.
            Some(_) => {}
        }
        tables
    }
}
