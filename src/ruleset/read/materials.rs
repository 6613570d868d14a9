//! `materials.toml`: what to bring.

use super::super::model::{Group, Material};
use super::id::{IdForm, Ids};
use super::names::Names;
use crate::diagnostic::read::Table;

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

/// Reads the papers of `materials.toml`, and closes the file.
pub(in crate::ruleset) fn materials<'t>(mut root: Table<'t>, names: &Names<'t>) -> Vec<Material> {
    let mut ids = Ids::default();
    let mut materials = Vec::new();
    for mut table in root.tables("material") {
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
            citations: table.citations(names),
        });
        table.finish();
    }
    root.finish();
    materials
}
