//! One person's answers as a flat TOML table: question id = answer.

use std::cell::RefCell;

use super::answer_text::{AnswerProblem, parse_answer};
use super::files::SourceFile;
use super::model::{Answers, RuleSet};
use super::problem;
use super::problems::Problems;
use super::read::{Document, Sink, raw_answer};

/// Reads the answers in a file, or says everything that is wrong with it.
///
/// A key that is left out is unanswered; an empty file is a person of whom nothing is known.
pub fn read_answers_toml(rules: &RuleSet, file: &SourceFile) -> Result<Answers, Problems> {
    let sink: Sink = RefCell::default();
    let mut answers = Answers::new(rules.questions.len());
    let document = Document::open(file, &sink);
    for (key, value) in document.root().in_order() {
        let id = key.get_ref().as_ref();
        match rules
            .question(id)
            .and_then(|index| Some((index, rules.questions.get(index)?)))
        {
            None => {
                let reason = AnswerProblem::unknown_question(&rules.questions, id);
                value
                    .log()
                    .report(Some(key.span()), problem::answer(&reason));
            }
            Some((index, question)) => match parse_answer(question, raw_answer(value.get())) {
                Ok(answer) => answers.set(index, Some(answer)),
                Err(reason) => value.report(problem::answer(&reason)),
            },
        }
    }
    drop(document);
    let diagnostics = sink.into_inner();
    if diagnostics.is_empty() {
        Ok(answers)
    } else {
        Err(Problems::new(diagnostics, vec![file.clone()]))
    }
}
