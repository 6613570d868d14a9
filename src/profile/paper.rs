//! Between what a person says of a paper, its TOML, and the papers of a rule set.
//!
//! A state alone is a word (`id-card = "have"`); with a day or a note it is a table
//! (`lease = { state = "getting", expected = 2026-12-01, note = "…" }`).

use toml::Value;

use super::fit::fitted;
use super::happened::written;
use super::{Profile, SavedValue};
use crate::plan::{Marks, PaperMark, PaperState};
use crate::ruleset::RuleSet;

const STATE: &str = "state";
const EXPECTED: &str = "expected";
const NOTE: &str = "note";

/// What a profile says of the papers of a rule set.
pub fn marks_of(profile: &Profile, rules: &RuleSet) -> Marks {
    let profile = fitted(profile, rules);
    let papers = rules.materials.iter();
    Marks::new(papers.map(|paper| profile.paper(&paper.id)).collect())
}

/// The mark in a value; nothing unless all of it is understood.
pub(super) fn mark_from(value: &Value) -> Option<PaperMark> {
    let table = match value {
        Value::String(name) => {
            return Some(PaperMark {
                state: Some(PaperState::from_name(name)?),
                ..PaperMark::default()
            });
        }
        Value::Table(table) => table,
        _ => return None,
    };
    let mut mark = PaperMark::default();
    for (key, value) in table {
        match (key.as_str(), value) {
            (STATE, Value::String(name)) => mark.state = Some(PaperState::from_name(name)?),
            (NOTE, Value::String(note)) if !note.is_empty() => mark.note = Some(note.clone()),
            (EXPECTED, value) => match SavedValue::from(value.clone()) {
                SavedValue::Date(day) => mark.expected = Some(day),
                _ => return None,
            },
            _ => return None,
        }
    }
    (!mark.is_empty()).then_some(mark)
}

/// A mark as a profile writes it.
pub(super) fn mark_to(mark: &PaperMark) -> Value {
    let state = mark.state.map(|state| Value::from(state.name()));
    let expected = mark.expected.map(|day| SavedValue::Date(day).into());
    let note = mark.note.clone().map(Value::from);
    match (state, expected, note) {
        (Some(state), None, None) => state,
        (state, expected, note) => written([(STATE, state), (EXPECTED, expected), (NOTE, note)]),
    }
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::{mark_from, mark_to};
    use crate::plan::{PaperMark, PaperState};
    use crate::ruleset::fixture::day;

    #[test]
    fn a_mark_comes_back_as_it_was() {
        for (text, state, expected, note) in [
            ("x = \"have\"", Some(PaperState::Have), None, None),
            (
                "x = \"cannot-get\"",
                Some(PaperState::CannotGet),
                None,
                None,
            ),
            (
                "[x]\nexpected = 2026-12-01\nstate = \"getting\"",
                Some(PaperState::Getting),
                Some("2026-12-01"),
                None,
            ),
            (
                "[x]\nnote = \"先问房东\"\nstate = \"have\"",
                Some(PaperState::Have),
                None,
                Some("先问房东"),
            ),
            ("[x]\nnote = \"ask\"", None, None, Some("ask")),
        ] {
            let mark = PaperMark {
                state,
                expected: expected.map(day),
                note: note.map(str::to_owned),
            };
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(mark_from(&table["x"]), Some(mark.clone()), "{text}");
            assert_eq!(mark_to(&mark), table["x"], "{text}");
        }
    }

    #[test]
    fn what_is_only_partly_understood_is_no_mark() {
        for text in [
            "x = \"later\"",
            "x = true",
            "x = {}",
            "x = { state = \"later\" }",
            "x = { state = \"have\", copies = 2 }",
            "x = { expected = \"soon\" }",
            "x = { note = \"\" }",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(mark_from(&table["x"]), None, "{text}");
        }
    }
}
