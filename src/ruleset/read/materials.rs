//! `materials.toml`: what to bring, and where each paper is got.

use toml::de::DeValue;

use super::super::model::{Answer, Group, Kind, Material, Place, Question};
use super::super::problem;
use super::answers::answers;
use super::id::{IdForm, Ids};
use super::names::Names;
use super::references::References;
use crate::diagnostic::read::{Table, Value};

/// Reads the groups of `materials.toml`.
pub(in crate::ruleset) fn groups(root: &mut Table<'_>) -> Vec<Group> {
    let mut ids = Ids::default();
    let mut groups = Vec::new();
    for mut table in root.tables("group") {
        groups.push(Group {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            way: table.flag("way"),
        });
        table.finish();
    }
    groups
}

/// Reads the places of `materials.toml`.
pub(in crate::ruleset) fn places(root: &mut Table<'_>) -> Vec<Place> {
    let mut ids = Ids::default();
    let mut places = Vec::new();
    for mut table in root.tables("place") {
        places.push(Place {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
        });
        table.finish();
    }
    places
}

/// Reads the papers of `materials.toml`, each with the papers to have first, and closes the file.
pub(in crate::ruleset) fn materials<'t>(
    mut root: Table<'t>,
    questions: &[Question],
    names: &Names<'t>,
) -> (Vec<Material>, Vec<Option<References<'t>>>) {
    let mut ids = Ids::default();
    let mut materials = Vec::new();
    let mut references = Vec::new();
    for mut table in root.tables("material") {
        let after = table.take("after").map(|value| after(&value, names));
        materials.push(Material {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            remark: table.text("remark"),
            why: table.text("why"),
            alternatives: table.optional_text("alternatives"),
            needed_when: table.optional_condition("needed-when", names),
            basis: table
                .require("basis")
                .and_then(|value| names.standards.resolve(&value))
                .unwrap_or_default(),
            group: table
                .require("for")
                .and_then(|value| names.groups.resolve(&value))
                .unwrap_or_default(),
            runs_out: table
                .take("runs-out")
                .and_then(|value| names.date_question(&value)),
            bring: table.optional_text("bring"),
            issued_by: table.optional_text("issued-by"),
            got_at: table
                .take("got-at")
                .and_then(|value| names.places.resolve(&value)),
            after: after.iter().flat_map(each_once).collect(),
            say: table.optional_text("say"),
            without: table
                .take("without")
                .map(|value| without(&value, questions, names))
                .unwrap_or_default(),
            citations: table.citations(names),
        });
        table.finish();
        references.push(after);
    }
    root.finish();
    (materials, references)
}

/// The papers to have first.
fn after<'t>(value: &Value<'t>, names: &Names<'_>) -> References<'t> {
    let items = value.one_or_more();
    if items.is_empty() {
        value.report(problem::nothing_listed("份材料", "paper"));
    }
    let resolve = |item: &Value<'_>| Some((names.materials.resolve(item)?, item.span.clone()));
    References {
        log: value.log,
        span: value.span.clone(),
        to: items.iter().filter_map(resolve).collect(),
    }
}

fn each_once(references: &References<'_>) -> Vec<usize> {
    let mut once = Vec::with_capacity(references.to.len());
    for (index, _) in &references.to {
        if !once.contains(index) {
            once.push(*index);
        }
    }
    once
}

/// What the answers come to without a paper.
fn without(value: &Value<'_>, questions: &[Question], names: &Names<'_>) -> Vec<(usize, Answer)> {
    let given = answers(value, questions, names);
    if matches!(value.toml, DeValue::Table(entries) if entries.is_empty()) {
        value.report(problem::nothing_listed("个答案", "answer"));
    }
    let mut outcomes = Vec::with_capacity(given.len());
    for given in given {
        let name = names.questions.name(given.question);
        if matches!(names.kind(given.question), Some(Kind::Date { .. })) {
            given.name.report(problem::no_outcome(name));
            continue;
        }
        match given.answer {
            Ok(Answer::Unsure) => given.value.report(problem::unsure_outcome(name)),
            Ok(answer) => outcomes.push((given.question, answer)),
            Err(reason) => given.value.report(problem::outcome(&reason)),
        }
    }
    outcomes.sort_unstable_by_key(|&(question, _)| question);
    outcomes
}
