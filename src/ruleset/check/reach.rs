//! Whether anybody can be asked a question.
//!
//! Looks at the choices and the yes-no answers that a condition and the gates of its questions ask
//! for together. It never calls a question unreachable that is not; contradictions that hide in
//! ranges, in `not` or between several "any of" it does not see.

use std::collections::BTreeMap;

use super::super::model::{Expression, Question, Test};

/// The answers that are left to each question; a question not in it can have any.
type Left = BTreeMap<usize, Vec<u16>>;

/// For each question, whether somebody can be asked it. Gates must be earlier questions.
pub(super) fn reachable(questions: &[Question]) -> Vec<bool> {
    let mut known = Vec::with_capacity(questions.len());
    for question in questions {
        let can = can_hold(&question.asked_when, &Left::new(), questions, &known);
        known.push(can);
    }
    known
}

fn can_hold(
    expression: &Expression,
    left: &Left,
    questions: &[Question],
    reachable: &[bool],
) -> bool {
    let mut left = left.clone();
    let mut choices = Vec::new();
    require(expression, &mut left, &mut choices, questions, reachable)
        && choices.iter().all(|parts| {
            parts
                .iter()
                .any(|part| can_hold(part, &left, questions, reachable))
        })
}

/// Narrows `left` by everything that must hold; puts each "any of" aside. False if nothing is left.
fn require<'e>(
    expression: &'e Expression,
    left: &mut Left,
    choices: &mut Vec<&'e [Expression]>,
    questions: &'e [Question],
    reachable: &[bool],
) -> bool {
    match expression {
        Expression::All(parts) => parts
            .iter()
            .all(|part| require(part, left, choices, questions, reachable)),
        Expression::Any(parts) => {
            choices.push(parts);
            true
        }
        Expression::Question { question, test } => {
            reachable.get(*question).copied().unwrap_or(true)
                && narrow(*question, test, left)
                && require_gate(*question, left, questions)
        }
        Expression::Not(_) | Expression::Holds(_) | Expression::InForce(_) => true,
    }
}

/// The plain tests that a question's own gate asks for, and those of their gates.
fn require_gate(question: usize, left: &mut Left, questions: &[Question]) -> bool {
    // Gates are earlier questions, so this ends; each is looked at once.
    let mut waiting = vec![question];
    let mut seen = vec![question];
    while let Some(question) = waiting.pop() {
        let Some(question) = questions.get(question) else {
            continue;
        };
        let parts = match &question.asked_when {
            Expression::All(parts) => parts.as_slice(),
            part => std::slice::from_ref(part),
        };
        for part in parts {
            if let Expression::Question { question, test } = part {
                if !narrow(*question, test, left) {
                    return false;
                }
                if !seen.contains(question) {
                    seen.push(*question);
                    waiting.push(*question);
                }
            }
        }
    }
    true
}

fn narrow(question: usize, test: &Test, left: &mut Left) -> bool {
    let passing: Vec<u16> = match test {
        Test::OneOf(choices) => choices.clone(),
        Test::YesNo(answer) => vec![u16::from(*answer)],
        Test::Number(_) | Test::Date(_) | Test::Age(_) => return true,
    };
    let left = left.entry(question).or_insert_with(|| passing.clone());
    left.retain(|answer| passing.contains(answer));
    !left.is_empty()
}
