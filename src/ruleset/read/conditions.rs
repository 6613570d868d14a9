//! `conditions.toml`: what must hold, per standard.

use super::super::model::{Condition, Expression};
use super::id::{IdForm, Ids};
use super::names::Names;
use super::references::References;
use crate::diagnostic::read::{Table, Value};

/// Reads `conditions.toml`, with what the `met-when` of each condition names.
pub(in crate::ruleset) fn conditions<'t>(
    mut root: Table<'t>,
    names: &Names<'t>,
) -> (Vec<Condition>, Vec<Option<References<'t>>>) {
    let mut ids = Ids::default();
    let mut conditions = Vec::new();
    let mut references = Vec::new();
    for mut table in root.some_tables("condition") {
        let standard = table.require("standard");
        let within = standard
            .as_ref()
            .and_then(Value::string_if_any)
            .unwrap_or("");
        let id = ids.take_within(&mut table, "id", IdForm::Plain, within);
        let (met_when, holds) = match table.require("met-when") {
            Some(value) => {
                let (condition, holds) = value.condition(names, None);
                (condition, Some(holds))
            }
            None => (Expression::ALWAYS, None),
        };
        conditions.push(Condition {
            id,
            standard: standard
                .and_then(|value| names.standards.resolve(&value))
                .unwrap_or_default(),
            title: table.text("title"),
            text: table.text("text"),
            remark: table.optional_text("remark"),
            met_when,
            citations: table.citations(names),
        });
        table.finish();
        references.push(holds);
    }
    root.finish();
    (conditions, references)
}
