//! Texts: in both languages, not empty, and nothing in them that steers a terminal.

use toml::de::DeValue;

use super::super::problem::{self, ValueKind};
use crate::diagnostic::read::{Table, Value};
use crate::i18n::Bilingual;
use crate::text::clean::is_harmless;

impl Value<'_> {
    /// A text for people, in one language.
    pub(super) fn plain(&self) -> String {
        let Some(text) = self.string() else {
            return String::new();
        };
        if text.trim().is_empty() {
            self.report(problem::empty_text());
            return String::new();
        }
        // A file from Windows has both characters at a line's end.
        let text = if text.contains('\r') {
            text.replace("\r\n", "\n")
        } else {
            text.to_owned()
        };
        if !text.chars().all(is_harmless) {
            self.report(problem::control_character(&text));
        }
        text
    }

    /// A text in both languages.
    pub(super) fn text(&self) -> Bilingual {
        let DeValue::Table(languages) = self.toml else {
            self.wrong_type(ValueKind::BOTH_LANGUAGES);
            return Bilingual::default();
        };
        let language = |key| {
            if let Some(text) = languages.get(key) {
                Value::new(text, self.log).plain()
            } else {
                self.report(problem::missing_translation(key));
                String::new()
            }
        };
        let text = Bilingual {
            zh: language("zh"),
            en: language("en"),
        };
        // Nearly all of a rule set is texts, so the look for unknown keys is not taken lightly.
        if languages.len() > 2
            || languages
                .keys()
                .any(|key| !matches!(key.get_ref().as_ref(), "zh" | "en"))
        {
            let mut table = Table::new(languages, self.span.clone(), self.log);
            table.take("zh");
            table.take("en");
            table.finish();
        }
        text
    }
}

impl Table<'_> {
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

    /// A text in both languages that must be there.
    pub(super) fn text(&mut self, key: &'static str) -> Bilingual {
        self.require(key)
            .map(|value| value.text())
            .unwrap_or_default()
    }

    /// A text in both languages that may be left out.
    pub(super) fn optional_text(&mut self, key: &'static str) -> Option<Bilingual> {
        self.take(key).map(|value| value.text())
    }
}
