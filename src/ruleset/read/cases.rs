//! `cases.toml`: people and the result the author expects.

use super::super::model::{Answers, Case, Expected, Question};
use super::super::problem;
use super::answers::answers;
use super::expected::expected;
use super::id::{IdForm, Ids};
use super::names::Names;
use crate::diagnostic::read::{Table, Value};

/// Reads `cases.toml`.
pub(in crate::ruleset) fn cases<'t>(
    mut root: Table<'t>,
    questions: &[Question],
    names: &Names<'t>,
) -> Vec<Case> {
    let mut ids = Ids::default();
    let mut cases = Vec::new();
    for mut table in root.tables("case") {
        let expect = table.require("expect").and_then(|value| value.table());
        cases.push(Case {
            id: ids.take(&mut table, "id", IdForm::Plain),
            about: table.plain("about"),
            on: table.day("on"),
            answers: table
                .require("answers")
                .map(|value| answers_of(&value, questions, names))
                .unwrap_or_default(),
            file_only: table.flag("file-only"),
            expected: expect.map_or_else(Expected::default, |expect| expected(expect, names)),
        });
        table.finish();
    }
    root.finish();
    cases
}

fn answers_of(value: &Value<'_>, questions: &[Question], names: &Names<'_>) -> Answers {
    let mut all = Answers::new(questions.len());
    for given in answers(value, questions, names) {
        let answer = given
            .answer
            .map_err(|reason| given.value.report(problem::answer(&reason)));
        all.set(given.question, answer.ok());
    }
    all
}
