//! Where a rule is written: `"hangzhou-2018#16(2) [H]"`.

use super::super::model::{Citation, Grade};
use super::super::problem;
use super::names::Names;
use crate::diagnostic::read::{Table, Value};

impl Table<'_> {
    /// The sources of an entry: every rule has at least one.
    pub(super) fn citations(&mut self, names: &Names<'_>) -> Vec<Citation> {
        match self.require("source") {
            Some(value) => cited(&value, names),
            None => Vec::new(),
        }
    }

    /// The sources of what need not have one.
    pub(super) fn optional_citations(&mut self, names: &Names<'_>) -> Vec<Citation> {
        match self.take("source") {
            Some(value) => cited(&value, names),
            None => Vec::new(),
        }
    }
}

fn cited(value: &Value<'_>, names: &Names<'_>) -> Vec<Citation> {
    let parts = value.one_or_more();
    if parts.is_empty() {
        value.report(problem::nothing_listed("个出处", "source"));
    }
    parts
        .iter()
        .filter_map(|part| citation(part, names))
        .collect()
}

fn citation(value: &Value<'_>, names: &Names<'_>) -> Option<Citation> {
    let text = value.string()?;
    let Some((source, place, grade)) = split(text) else {
        value.report(problem::bad_citation(text));
        return None;
    };
    // A place is shown to people, so it is held to the same rules as a text.
    value.plain();
    let own_grade = match grade {
        None => None,
        Some(letter) => {
            let grade = Grade::ALL
                .into_iter()
                .find(|grade| grade.letter() == letter);
            if grade.is_none() {
                let letters = Grade::ALL.map(Grade::letter);
                value.report(problem::unknown_word(letter, letters));
            }
            grade
        }
    };
    let source = names.sources.resolve_name(value, source)?;
    let grade = own_grade.or_else(|| names.grades.get(source).copied())?;
    Some(Citation {
        source,
        place: place.map(str::to_owned),
        grade,
    })
}

/// Source, place and grade as written.
fn split(text: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
    let text = text.trim();
    let (text, grade) = match text.strip_suffix(']') {
        None => (text, None),
        Some(inner) => {
            let (before, grade) = inner.rsplit_once('[')?;
            (before.trim_end(), Some(grade.trim()))
        }
    };
    let (source, place) = match text.split_once('#') {
        None => (text, None),
        Some((source, place)) => (source.trim_end(), Some(place.trim_start())),
    };
    let complete = !source.is_empty() && place != Some("") && grade != Some("");
    complete.then_some((source, place, grade))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_citation_has_a_source_a_place_and_a_grade() {
        for (text, expected) in [
            ("a", Some(("a", None, None))),
            ("a#1", Some(("a", Some("1"), None))),
            (
                "hangzhou-2018#16(2)",
                Some(("hangzhou-2018", Some("16(2)"), None)),
            ),
            ("a#1 [H]", Some(("a", Some("1"), Some("H")))),
            ("a [H]", Some(("a", None, Some("H")))),
            (
                " a # 第 16 条 [H] ",
                Some(("a", Some("第 16 条"), Some("H"))),
            ),
            ("a#1#2", Some(("a", Some("1#2"), None))),
            ("", None),
            ("#1", None),
            ("a#", None),
            ("a#1 []", None),
            ("a#1 H]", None),
            ("[H]", None),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
