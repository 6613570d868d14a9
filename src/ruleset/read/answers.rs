//! A table of answers: question id = answer.

use super::super::answer_problem::AnswerProblem;
use super::super::answer_text::parse_answer;
use super::super::model::{Answer, Question};
use super::names::Names;
use super::raw_answer::raw_answer;
use crate::diagnostic::read::Value;

/// One entry of a table of answers.
pub(super) struct Given<'t> {
    /// Index of the question.
    pub(super) question: usize,
    /// Where its name stands.
    pub(super) name: Value<'t>,
    /// Where the answer stands.
    pub(super) value: Value<'t>,
    /// The answer, or why it is none.
    pub(super) answer: Result<Answer, AnswerProblem>,
}

/// The entries of a table of answers, in the order of the file. Reports what is no table and names that
/// no question has; leaves out answers to a question that is itself broken, of which nothing can be said.
pub(super) fn answers<'t>(
    value: &Value<'t>,
    questions: &[Question],
    names: &Names<'_>,
) -> Vec<Given<'t>> {
    let mut given = Vec::new();
    let Some(table) = value.table() else {
        return given;
    };
    for (key, value) in table.in_order() {
        let name = value.at(key.span());
        let Some(index) = names.questions.resolve_name(&name, key.get_ref()) else {
            continue;
        };
        if let (Some(question), Some(_)) = (questions.get(index), names.kind(index))
            && !value.is_no_day()
        {
            given.push(Given {
                question: index,
                answer: parse_answer(question, raw_answer(value.toml)),
                name,
                value,
            });
        }
    }
    given
}
