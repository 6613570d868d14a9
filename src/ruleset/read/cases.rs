//! `cases.toml`: people and the result the author expects.

use super::super::answer_problem::AnswerProblem;
use super::super::answer_text::parse_answer;
use super::super::model::{Answers, Case, Expected, Question};
use super::super::problem;
use super::expected::expected;
use super::id::{IdForm, Ids};
use super::names::Names;
use super::raw_answer::raw_answer;
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
                .map(|value| answers(&value, questions, names))
                .unwrap_or_default(),
            file_only: table.flag("file-only"),
            expected: expect.map_or_else(Expected::default, |expect| expected(expect, names)),
        });
        table.finish();
    }
    root.finish();
    cases
}

fn answers(value: &Value<'_>, questions: &[Question], names: &Names<'_>) -> Answers {
    let mut answers = Answers::new(questions.len());
    let Some(table) = value.table() else {
        return answers;
    };
    for (key, value) in table.in_order() {
        let key_place = Value {
            span: Some(key.span()),
            ..value.clone()
        };
        let Some(index) = names.questions.resolve_name(&key_place, key.get_ref()) else {
            continue;
        };
        // Where the question itself is broken, nothing can be said of an answer to it.
        if let (Some(question), Some(_)) = (questions.get(index), names.kind(index))
            && !value.is_no_day()
        {
            let answer = parse_answer(question, raw_answer(value.toml));
            answers.set(index, take(answer, &value));
        }
    }
    answers
}

fn take<T>(answer: Result<T, AnswerProblem>, value: &Value<'_>) -> Option<T> {
    answer
        .map_err(|reason| value.report(problem::answer(&reason)))
        .ok()
}
