//! Kinds of value that only rule files have.

use crate::diagnostic::problem::ValueKind;

impl ValueKind {
    pub(in crate::ruleset) const CONDITION: Self =
        Self::new("条件", "a condition", Some("{ home = \"rent\" }"));
    pub(in crate::ruleset) const BOTH_LANGUAGES: Self = Self::new(
        "中英两种文字",
        "a text in both languages",
        Some("{ zh = \"…\", en = \"…\" }"),
    );
}
