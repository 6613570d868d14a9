//! Ids: their form, and that each stands once.

use std::collections::HashMap;

use super::super::problem;
use crate::diagnostic::read::{Span, Table, Value};

/// Words of the rule language, which can be neither ids nor values.
pub(super) const RESERVED: [&str; 9] = [
    "not", "any", "all", "holds", "since", "until", "id", "on", "unsure",
];

/// How an id may look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum IdForm {
    /// Lower-case words with hyphens: `lease-filed`.
    Plain,
    /// A letter in front may be upper-case: `D1`.
    Note,
}

/// The ids of one list, to find one that stands twice.
#[derive(Default)]
pub(super) struct Ids {
    places: HashMap<String, Span>,
}

impl Ids {
    /// Takes the id of an entry; reports one that is missing, malformed, reserved or used before.
    pub(super) fn take(
        &mut self,
        table: &mut Table<'_>,
        key: &'static str,
        form: IdForm,
    ) -> String {
        self.take_within(table, key, form, "")
    }

    /// As [`Ids::take`], where ids need only differ `within` something.
    pub(super) fn take_within(
        &mut self,
        table: &mut Table<'_>,
        key: &'static str,
        form: IdForm,
        within: &str,
    ) -> String {
        let Some(value) = table.require(key) else {
            return String::new();
        };
        let Some(id) = value.string() else {
            return String::new();
        };
        check_form(&value, id, form);
        let name = format!("{within}/{id}");
        if let Some(first) = self.places.get(&name) {
            value.report(problem::duplicate_id(id, value.log.line(first)));
        } else {
            self.places.insert(name, value.span.clone());
        }
        id.to_owned()
    }
}

fn check_form(value: &Value<'_>, id: &str, form: IdForm) {
    if RESERVED.contains(&id) {
        value.report(problem::reserved_word(id));
    } else if !is_well_formed(id, form) {
        value.report(problem::bad_id(id));
    }
}

/// Ids stand on command lines, in file names and in columns, so they are short and plain.
const LONGEST_ID: usize = 64;

fn is_well_formed(id: &str, form: IdForm) -> bool {
    let starts_well = id.starts_with(|first: char| {
        first.is_ascii_lowercase() || (form == IdForm::Note && first.is_ascii_uppercase())
    });
    let rest_is_plain = id
        .chars()
        .skip(1)
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    starts_well
        && rest_is_plain
        && id.len() <= LONGEST_ID
        && !id.ends_with('-')
        && !id.contains("--")
}

#[cfg(test)]
mod tests {
    use super::{IdForm, is_well_formed};

    #[test]
    fn an_id_is_lower_case_words_with_hyphens() {
        for (id, plain, note) in [
            ("lease-filed", true, true),
            ("order-663", true, true),
            ("a", true, true),
            ("D1", false, true),
            ("", false, false),
            ("1a", false, false),
            ("-a", false, false),
            ("a-", false, false),
            ("a--b", false, false),
            ("a_b", false, false),
            ("Lease", false, true),
            ("leaseFiled", false, false),
            ("租房", false, false),
            ("a b", false, false),
        ] {
            assert_eq!(is_well_formed(id, IdForm::Plain), plain, "{id}");
            assert_eq!(is_well_formed(id, IdForm::Note), note, "{id}");
        }
    }
}
