//! `faq.toml`: the guide to read, and notes where standards differ.

use super::super::model::{Applies, Entry, EntryKind, Note, Severity};
use super::super::problem;
use super::id::{IdForm, Ids};
use super::names::Names;
use crate::diagnostic::read::Table;
use crate::i18n::Bilingual;

const KINDS: [(&str, EntryKind); 9] = [
    ("about", EntryKind::About),
    ("condition", EntryKind::Condition),
    ("material", EntryKind::Material),
    ("step", EntryKind::Step),
    ("place", EntryKind::Place),
    ("fee", EntryKind::Fee),
    ("question", EntryKind::Question),
    ("change", EntryKind::Change),
    ("advice", EntryKind::Advice),
];

const SEVERITIES: [(&str, Severity); 3] = [
    ("A", Severity::Answer),
    ("B", Severity::Paper),
    ("C", Severity::Wording),
];

/// Reads the entries of `faq.toml`.
pub(in crate::ruleset) fn entries<'t>(root: &mut Table<'t>, names: &Names<'t>) -> Vec<Entry> {
    let mut ids = Ids::default();
    let mut entries = Vec::new();
    for mut table in root.tables("entry") {
        let notes = table.take("notes").and_then(|value| value.list());
        entries.push(Entry {
            id: ids.take(&mut table, "id", IdForm::Plain),
            kind: table
                .require("kind")
                .and_then(|value| value.word(&KINDS))
                .unwrap_or(EntryKind::About),
            title: table.text("title"),
            text: table.text("text"),
            notes: notes
                .unwrap_or_default()
                .iter()
                .filter_map(|value| names.notes.resolve(value))
                .collect(),
            citations: table.citations(names),
        });
        table.finish();
    }
    entries
}

/// Reads the notes of `faq.toml`, and closes the file.
pub(in crate::ruleset) fn notes<'t>(mut root: Table<'t>, names: &Names<'t>) -> Vec<Note> {
    let mut ids = Ids::default();
    let mut notes = Vec::new();
    for mut table in root.tables("note") {
        let applies = table
            .require("applies")
            .and_then(|value| value.table())
            .map(|applies_table| applies(applies_table, names));
        let explains = table
            .take("explains")
            .map(|value| value.one_or_more())
            .unwrap_or_default();
        notes.push(Note {
            id: ids.take(&mut table, "id", IdForm::Note),
            title: table.text("title"),
            says: says(&mut table, names),
            severity: table
                .require("severity")
                .and_then(|value| value.word(&SEVERITIES))
                .unwrap_or(Severity::Wording),
            applies: applies.unwrap_or_default(),
            loud: table.flag("loud"),
            explains: explains
                .iter()
                .filter_map(|value| names.conditions.resolve(value))
                .collect(),
            citations: table.citations(names),
        });
        table.finish();
    }
    root.finish();
    notes
}

/// What each standard says, in the order of standards.
fn says(table: &mut Table<'_>, names: &Names<'_>) -> Vec<(usize, Bilingual)> {
    let Some(table) = table.require("says").and_then(|value| value.table()) else {
        return Vec::new();
    };
    if table.is_empty() {
        table.report(problem::nothing_listed("个标准", "standard"));
    }
    let mut says: Vec<_> = table
        .in_order()
        .into_iter()
        .filter_map(|(key, value)| {
            let key_place = value.at(key.span());
            let standard = names.standards.resolve_name(&key_place, key.get_ref())?;
            Some((standard, value.text()))
        })
        .collect();
    says.sort_by_key(|&(standard, _)| standard);
    says
}

fn applies<'t>(mut table: Table<'t>, names: &Names<'t>) -> Applies {
    if table.is_empty() {
        table.report(problem::nothing_listed("种人", "kind of person"));
    }
    let in_scope = table
        .take("in-scope")
        .map(|value| value.one_or_more())
        .unwrap_or_default();
    let eligible = table.take("eligible");
    let applies = Applies {
        when: table
            .take("when")
            .map(|value| value.condition(names, None).0),
        in_scope: in_scope
            .iter()
            .filter_map(|value| names.standards.resolve(value))
            .collect(),
        eligible: eligible.and_then(|value| names.standards.resolve(&value)),
        always: table.flag("always"),
        timeline: table.flag("timeline"),
    };
    table.finish();
    applies
}
