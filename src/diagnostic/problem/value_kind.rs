//! Kinds of value, as data: a folder that reads files may name more of its own.

/// What kind of value is wanted or given, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ValueKind {
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    /// How it is written, where that helps.
    pub(super) example: Option<&'static str>,
}

impl ValueKind {
    pub(crate) const TEXT: Self = Self::new("带引号的文字", "a text in quotes", Some("\"…\""));
    pub(crate) const WHOLE_NUMBER: Self = Self::new("整数", "a whole number", Some("12"));
    pub(crate) const FRACTION: Self = Self::new("小数", "a number with a fraction", None);
    pub(crate) const YES_NO: Self = Self::new("true 或 false", "true or false", Some("true"));
    pub(crate) const DAY: Self = Self::new("日期", "a date", Some("2026-11-22"));
    pub(crate) const DAY_WITH_TIME: Self = Self::new("带时刻的日期", "a date with a time", None);
    pub(crate) const LIST: Self = Self::new("列表", "a list", Some("[\"…\", \"…\"]"));
    pub(crate) const TABLE: Self = Self::new("表", "a table", Some("{ … }"));
    pub(crate) const TABLES: Self =
        Self::new("一组表", "a list of tables", Some("[ { … }, { … } ]"));

    pub(crate) const fn new(
        zh: &'static str,
        en: &'static str,
        example: Option<&'static str>,
    ) -> Self {
        Self { zh, en, example }
    }
}
