//! Deciding truth functions that are too large to compose: trees over conditions.
//!
//! First what the known answers settle by themselves; then a search for one way to complete the open
//! answers that makes the function true and one that makes it false. Both searches are complete but
//! stop after a number of steps, so the answer is exact or says that it could not be decided.

use super::compiled::{Compiled, Tree};
use super::day::Day;
use super::diagram::Ref;
use super::search::{OutOfSteps, Search};
use super::walk::{Visited, follow, only_leaf};

/// What is known of a truth function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// The same for every completion of the open answers.
    Settled(bool),
    /// Two completions differ.
    Open,
    /// The search was stopped.
    Undecided,
}

/// A truth function to decide.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal<'t> {
    Tree(&'t Tree),
    Condition(usize),
    Diagram(Ref),
}

/// Decides a goal. With `out_of_scope`, only completions that make it false are looked at.
pub(super) fn decide(
    day: &Day,
    classes: &[u16],
    goal: Goal<'_>,
    out_of_scope: Option<Ref>,
    visited: &mut Visited,
) -> Decision {
    if out_of_scope.is_none()
        && let Some(value) = known(day, classes, goal, visited)
    {
        return Decision::Settled(value);
    }
    let can_be = |value| Search::new(day, classes, None, None).can_be(goal, value, out_of_scope);
    match (can_be(true), can_be(false)) {
        (Ok(true), Ok(true)) => Decision::Open,
        (Ok(false), _) => Decision::Settled(false),
        (_, Ok(false)) => Decision::Settled(true),
        (Err(OutOfSteps), _) | (_, Err(OutOfSteps)) => Decision::Undecided,
    }
}

/// What the known answers settle, condition by condition (Kleene's three-valued logic).
pub(super) fn known(
    day: &Day,
    classes: &[u16],
    goal: Goal<'_>,
    visited: &mut Visited,
) -> Option<bool> {
    let compiled: &Compiled = &day.compiled;
    match goal {
        Goal::Diagram(root) => only_leaf(day, classes, root, visited).map(|leaf| leaf == 1),
        Goal::Condition(condition) => {
            let function = &compiled.conditions[condition];
            if function.whole {
                return known(day, classes, Goal::Diagram(function.root), visited);
            }
            known_kept(day, classes, function.root, visited)
        }
        Goal::Tree(Tree::Diagram(root)) => known(day, classes, Goal::Diagram(*root), visited),
        Goal::Tree(Tree::Condition(condition)) => {
            known(day, classes, Goal::Condition(*condition), visited)
        }
        Goal::Tree(Tree::Not(part)) => {
            known(day, classes, Goal::Tree(part), visited).map(|value| !value)
        }
        Goal::Tree(Tree::All(parts)) => fold(day, classes, parts, false, visited),
        Goal::Tree(Tree::Any(parts)) => fold(day, classes, parts, true, visited),
    }
}

/// `deciding` as soon as a part has that value; its opposite when all parts have that.
fn fold(
    day: &Day,
    classes: &[u16],
    parts: &[Tree],
    deciding: bool,
    visited: &mut Visited,
) -> Option<bool> {
    let mut all_known = true;
    for part in parts {
        match known(day, classes, Goal::Tree(part), visited) {
            Some(value) if value == deciding => return Some(deciding),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!deciding)
}

/// Follows a diagram that names other conditions as variables, as far as they are known.
fn known_kept(day: &Day, classes: &[u16], root: Ref, visited: &mut Visited) -> Option<bool> {
    let diagram = &day.compiled.diagram;
    let questions = day.compiled.asked.len();
    let mut here = root;
    loop {
        here = follow(day, classes, here);
        if let Some(value) = here.value() {
            return Some(value == 1);
        }
        let condition = diagram.variable(here).checked_sub(questions)?;
        let value = known(day, classes, Goal::Condition(condition), visited)?;
        here = diagram.child(here, u16::from(value));
    }
}

/// Whether two values of an open question can lead to different values of a tree, for some completion
/// of the rest. `free` conditions are open whatever the answers are. With `out_of_scope`, only
/// completions that make it false are looked at.
pub(super) fn differs(
    day: &Day,
    classes: &[u16],
    tree: &Tree,
    question: usize,
    free: Option<&[bool]>,
    out_of_scope: Option<Ref>,
) -> Result<bool, OutOfSteps> {
    let possible: Vec<u16> = (0..)
        .take(day.compiled.arity[question])
        .filter(|class| day.is_possible(question, *class))
        .collect();
    let mut stopped = false;
    for (index, first) in possible.iter().enumerate() {
        for second in &possible[index + 1..] {
            for pair in [[*first, *second], [*second, *first]] {
                let mut search = Search::new(day, classes, free, Some((question, pair)));
                match search.can_differ(tree, out_of_scope) {
                    Ok(true) => return Ok(true),
                    Ok(false) => {}
                    Err(OutOfSteps) => stopped = true,
                }
            }
        }
    }
    if stopped { Err(OutOfSteps) } else { Ok(false) }
}
