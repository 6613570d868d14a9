//! What each question is asked because of.

use std::collections::BTreeSet;

use super::super::model::{Condition, Expression, Question};
use super::super::problem;
use super::super::read::QuestionPlaces;
use super::reach::reachable;

/// Fills in [`Question::gates`]; reports questions gated, through a named condition, by themselves or
/// by a later one, and questions nobody can be asked. Needs conditions without circles.
pub(in crate::ruleset) fn gates(
    questions: &mut [Question],
    conditions: &[Condition],
    places: &[QuestionPlaces<'_>],
) {
    let mut ordered = true;
    for index in 0..questions.len() {
        let (Some(question), Some(place)) = (questions.get(index), places.get(index)) else {
            continue;
        };
        let Some(asked_when) = &place.asked_when else {
            continue;
        };
        let mut gates = BTreeSet::new();
        question.asked_when.for_each_question(&mut |gate| {
            gates.insert(gate);
        });
        ordered &= gates.range(index..).next().is_none();
        // What a condition named here looks at is looked at here.
        for (condition, span) in &asked_when.to {
            let mut looked_at = BTreeSet::new();
            collect(*condition, conditions, &mut BTreeSet::new(), &mut looked_at);
            let late = looked_at.range(index..).next().copied();
            gates.extend(looked_at);
            if let Some(late) = late {
                ordered = false;
                let problem = if late == index {
                    problem::own_gate(&question.id)
                } else {
                    let gate = questions.get(late).map_or("", |gate| &gate.id);
                    problem::later_gate(&question.id, gate)
                };
                asked_when.log.report(span.clone(), problem);
            }
        }
        if let Some(question) = questions.get_mut(index) {
            question.gates = gates.into_iter().collect();
        }
    }
    if ordered {
        report_unreachable(questions, places);
    }
}

/// The questions a condition and the conditions it names look at.
fn collect(
    condition: usize,
    conditions: &[Condition],
    visited: &mut BTreeSet<usize>,
    questions: &mut BTreeSet<usize>,
) {
    if !visited.insert(condition) {
        return;
    }
    if let Some(condition) = conditions.get(condition) {
        condition.met_when.for_each_question(&mut |question| {
            questions.insert(question);
        });
        let mut named = Vec::new();
        named_conditions(&condition.met_when, &mut named);
        for condition in named {
            collect(condition, conditions, visited, questions);
        }
    }
}

fn named_conditions(expression: &Expression, named: &mut Vec<usize>) {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            for part in parts {
                named_conditions(part, named);
            }
        }
        Expression::Not(part) => named_conditions(part, named),
        Expression::Holds(condition) => named.push(*condition),
        Expression::Question { .. } | Expression::InForce(_) => {}
    }
}

fn report_unreachable(questions: &[Question], places: &[QuestionPlaces<'_>]) {
    let reachable = reachable(questions);
    for ((question, place), reachable) in questions.iter().zip(places).zip(reachable) {
        if let (false, Some(place)) = (reachable, &place.asked_when) {
            let problem = problem::unreachable_question(&question.id);
            place.log.report(place.span.clone(), problem);
        }
    }
}
