//! `years.toml`: what years with a permit are counted by.

use super::super::model::{YearsPlace, YearsRule};
use super::super::problem;
use super::id::{IdForm, Ids};
use super::names::Names;
use crate::diagnostic::read::Table;

/// Reads `years.toml`.
pub(in crate::ruleset) fn years(mut root: Table<'_>, names: &Names<'_>) -> YearsRule {
    let rule = YearsRule {
        title: root.text("title"),
        text: root.text("text"),
        no_score: root.text("no-score"),
        decides: root.text("decides"),
        citations: root.citations(names),
        places: places(&mut root, names),
    };
    if rule.places.is_empty() {
        root.report(problem::nothing_listed("个 [[place]]", "[[place]]"));
    }
    root.finish();
    rule
}

fn places(root: &mut Table<'_>, names: &Names<'_>) -> Vec<YearsPlace> {
    let mut ids = Ids::default();
    let mut places = Vec::new();
    for mut table in root.tables("place") {
        places.push(YearsPlace {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            adds_up: adds_up(&mut table, names),
            carried: table.flag("carried"),
            apart: table.optional_text("apart"),
            citations: table.citations(names),
        });
        table.finish();
    }
    places
}

/// The standards that add a place up; an empty list keeps it apart from all totals.
fn adds_up(table: &mut Table<'_>, names: &Names<'_>) -> Vec<usize> {
    let Some(value) = table.require("adds-up") else {
        return Vec::new();
    };
    let standards = value.list().unwrap_or_default();
    let standards = standards.iter();
    let mut standards: Vec<usize> = standards
        .filter_map(|value| names.standards.resolve(value))
        .collect();
    standards.sort_unstable();
    standards.dedup();
    standards
}
