//! Which answers decide a condition: enough of them, and none that could be left out.

use super::assessment::ConditionState;
use super::day::Day;
use super::judge::Judge;
use super::partition::HOLE;
use super::walk::Visited;

/// What "because" is asked of.
#[derive(Clone, Copy)]
enum Output {
    Condition(usize),
    Scope(usize),
}

/// The answers that decide the state of a condition: with these alone it would be the same, with any
/// one of them left out it would not be settled. Found by leaving answers out from the last question
/// to the first.
///
/// `answers` are the classes of the answers on the path; it is used as a scratch pad and restored.
pub(super) fn because(
    day: &Day,
    answers: &mut [u16],
    (condition, standard): (usize, usize),
    state: ConditionState,
    visited: &mut Visited,
    deciding: &mut Vec<usize>,
) {
    deciding.clear();
    let (output, value) = match state {
        ConditionState::Open => return,
        ConditionState::Met => (Output::Condition(condition), true),
        ConditionState::Unmet => (Output::Condition(condition), false),
        ConditionState::NotApplicable => (Output::Scope(standard), true),
    };
    let compiled = &day.compiled;
    let support = match output {
        Output::Condition(condition) => {
            let function = &compiled.conditions[condition];
            function.whole.then_some(&function.support)
        }
        Output::Scope(standard) => Some(&compiled.out_of_scope[standard].support),
    };
    let every: Vec<u16>;
    let support = if let Some(support) = support {
        support
    } else {
        every = (0..).take(compiled.asked.len()).collect();
        &every
    };
    let mut left_out: Vec<(usize, u16)> = Vec::new();
    for question in support.iter().rev().map(|question| usize::from(*question)) {
        let answer = answers[question];
        if answer == HOLE {
            continue;
        }
        answers[question] = HOLE;
        let mut judge = Judge::new(day, answers, visited);
        let still = match output {
            Output::Condition(condition) => judge.is_met(condition),
            Output::Scope(standard) => judge.is_out_of_scope(standard),
        };
        if still == Some(value) {
            left_out.push((question, answer));
        } else {
            answers[question] = answer;
            deciding.push(question);
        }
    }
    for (question, answer) in left_out {
        answers[question] = answer;
    }
    deciding.reverse();
}
