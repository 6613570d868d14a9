//! Answers that the rules do not take any more, and their TOML.
//!
//! ```toml
//! [[set-aside]]
//! question = "home"
//! value = "houseboat"
//! edition = "2026.11"
//! ```

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::SavedValue;
use super::happened::Keys;

const QUESTION: &str = "question";
const VALUE: &str = "value";
const EDITION: &str = "edition";
const GIVEN_WHEN: &str = "given-when";

/// An answer that the rules do not take any more. It has no effect, and comes back where rules take it
/// again and nothing else was answered since.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAside {
    /// The id of its question, which there may not be any more.
    pub question: String,
    /// What was answered.
    pub value: SavedValue,
    /// What its gate was then, by the ids of its questions.
    pub given_when: BTreeMap<String, SavedValue>,
    /// The edition of the rules it was last taken by.
    pub edition: String,
}

/// An answer set aside; nothing unless all of it is understood.
pub(super) fn set_aside_from(value: &Value) -> Option<SetAside> {
    let mut keys = Keys::of(value)?;
    let set_aside = SetAside {
        question: keys.text(QUESTION)?,
        value: keys.left.remove(VALUE)?.into(),
        given_when: match keys.left.remove(GIVEN_WHEN) {
            None => BTreeMap::new(),
            Some(Value::Table(gates)) => gates
                .into_iter()
                .map(|(gate, value)| (gate, value.into()))
                .collect(),
            Some(_) => return None,
        },
        edition: keys.text(EDITION)?,
    };
    keys.are_all_read().then_some(set_aside)
}

/// An answer set aside, as a profile writes it.
pub(super) fn set_aside_to(set_aside: &SetAside) -> Value {
    let mut table = Table::new();
    table.insert(QUESTION.to_owned(), set_aside.question.clone().into());
    table.insert(VALUE.to_owned(), set_aside.value.clone().into());
    table.insert(EDITION.to_owned(), set_aside.edition.clone().into());
    if !set_aside.given_when.is_empty() {
        let gates = set_aside.given_when.iter();
        let gates = gates.map(|(gate, value)| (gate.clone(), value.clone().into()));
        table.insert(GIVEN_WHEN.to_owned(), Value::Table(gates.collect()));
    }
    Value::Table(table)
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::{set_aside_from, set_aside_to};

    #[test]
    fn an_answer_set_aside_comes_back_as_it_was() {
        for text in [
            "question = \"home\"\nvalue = \"houseboat\"\nedition = \"1\"",
            "question = \"months\"\nvalue = 14\nedition = \"1\"\ngiven-when = { work = \"x\" }",
            "question = \"odd\"\nvalue = [1, { x = 2.5 }]\nedition = \"1\"",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            let set_aside = set_aside_from(&table.clone().into()).expect("it is understood");
            assert_eq!(set_aside_to(&set_aside), table.into(), "{text}");
        }
    }

    #[test]
    fn what_is_only_partly_understood_is_left_alone() {
        for text in [
            "question = \"home\"\nedition = \"1\"",
            "value = 1\nedition = \"1\"",
            "question = \"home\"\nvalue = 1\nedition = 1",
            "question = \"home\"\nvalue = 1\nedition = \"1\"\nwhy = \"\"",
            "question = \"home\"\nvalue = 1\nedition = \"1\"\ngiven-when = 1",
        ] {
            let table: Table = text.parse().expect("it is TOML");
            assert_eq!(set_aside_from(&table.into()), None, "{text}");
        }
    }
}
