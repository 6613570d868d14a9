//! Deciding truth functions that are too large to compose: trees over conditions.
//!
//! First what the known answers settle by themselves; then a search for one way to complete the open
//! answers that makes the function true and one that makes it false. Both searches are complete but
//! stop after a number of steps, so the answer is exact or says that it could not be decided.

use super::compiled::{Compiled, Tree};
use super::day::Day;
use super::diagram::Ref;
use super::partition::HOLE;
use super::walk::{Visited, follow, only_leaf};

/// How many steps one search may take: about two milliseconds.
const STEPS: u32 = 40_000;

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
    /// All of these, for the parts of an all-of still to come.
    All(&'t [Tree]),
    /// None of these.
    None(&'t [Tree]),
}

/// A goal and the value it must have, in front of others.
struct Wanted<'t, 'g> {
    goal: Goal<'t>,
    value: bool,
    rest: Option<&'g Wanted<'t, 'g>>,
}

/// The search was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct OutOfSteps;

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
    let can_be = |value| can_be(day, classes, goal, value, out_of_scope);
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
        Goal::All(parts) => fold(day, classes, parts, false, visited),
        Goal::Tree(Tree::Any(parts)) => fold(day, classes, parts, true, visited),
        Goal::None(parts) => fold(day, classes, parts, true, visited).map(|value| !value),
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

/// Whether some completion of the open answers gives the goal this value.
fn can_be(
    day: &Day,
    classes: &[u16],
    goal: Goal<'_>,
    value: bool,
    out_of_scope: Option<Ref>,
) -> Result<bool, OutOfSteps> {
    let mut search = Search {
        day,
        classes: classes.to_vec(),
        steps: STEPS,
    };
    let last = Wanted {
        goal,
        value,
        rest: None,
    };
    match out_of_scope {
        None => search.solve(Some(&last)),
        Some(root) => search.solve(Some(&Wanted {
            goal: Goal::Diagram(root),
            value: false,
            rest: Some(&last),
        })),
    }
}

struct Search<'d> {
    day: &'d Day,
    /// Answers, and those assumed so far.
    classes: Vec<u16>,
    steps: u32,
}

impl Search<'_> {
    /// Whether all wanted goals can be had together. What was assumed for it stays in `classes`.
    fn solve(&mut self, wanted: Option<&Wanted<'_, '_>>) -> Result<bool, OutOfSteps> {
        let Some(Wanted { goal, value, rest }) = wanted else {
            return Ok(true);
        };
        self.steps = self.steps.checked_sub(1).ok_or(OutOfSteps)?;
        let (value, rest) = (*value, *rest);
        match *goal {
            Goal::Diagram(root) => self.diagram(root, value, rest),
            Goal::Condition(condition) => self.condition(condition, value, rest),
            Goal::Tree(Tree::Condition(condition)) => self.condition(*condition, value, rest),
            Goal::Tree(Tree::Diagram(root)) => self.diagram(*root, value, rest),
            Goal::Tree(Tree::Not(part)) => self.solve(Some(&Wanted {
                goal: Goal::Tree(part),
                value: !value,
                rest,
            })),
            Goal::Tree(Tree::All(parts)) if value => self.every(parts, true, rest),
            Goal::Tree(Tree::All(parts)) => self.one_of(parts, false, rest),
            Goal::Tree(Tree::Any(parts)) if value => self.one_of(parts, true, rest),
            Goal::Tree(Tree::Any(parts)) => self.every(parts, false, rest),
            // Only ever wanted true: they are what is left of `every`.
            Goal::All(parts) => self.every(parts, true, rest),
            Goal::None(parts) => self.every(parts, false, rest),
        }
    }

    fn every(
        &mut self,
        parts: &[Tree],
        value: bool,
        rest: Option<&Wanted<'_, '_>>,
    ) -> Result<bool, OutOfSteps> {
        let Some((first, others)) = parts.split_first() else {
            return self.solve(rest);
        };
        let others = Wanted {
            goal: if value {
                Goal::All(others)
            } else {
                Goal::None(others)
            },
            value: true,
            rest,
        };
        self.solve(Some(&Wanted {
            goal: Goal::Tree(first),
            value,
            rest: Some(&others),
        }))
    }

    fn one_of(
        &mut self,
        parts: &[Tree],
        value: bool,
        rest: Option<&Wanted<'_, '_>>,
    ) -> Result<bool, OutOfSteps> {
        for part in parts {
            let goal = Goal::Tree(part);
            if self.solve(Some(&Wanted { goal, value, rest }))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Assumes a value for a condition, once, and sees to it that it has it.
    fn condition(
        &mut self,
        condition: usize,
        value: bool,
        rest: Option<&Wanted<'_, '_>>,
    ) -> Result<bool, OutOfSteps> {
        let variable = self.day.compiled.asked.len() + condition;
        let assumed = self.classes[variable];
        if assumed != HOLE {
            return if assumed == u16::from(value) {
                self.solve(rest)
            } else {
                Ok(false)
            };
        }
        self.classes[variable] = u16::from(value);
        let goal = Goal::Diagram(self.day.compiled.conditions[condition].root);
        let solved = self.solve(Some(&Wanted { goal, value, rest }))?;
        if !solved {
            self.classes[variable] = HOLE;
        }
        Ok(solved)
    }

    fn diagram(
        &mut self,
        root: Ref,
        value: bool,
        rest: Option<&Wanted<'_, '_>>,
    ) -> Result<bool, OutOfSteps> {
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let here = follow(day, &self.classes, root);
        if let Some(leaf) = here.value() {
            return if (leaf == 1) == value {
                self.solve(rest)
            } else {
                Ok(false)
            };
        }
        let variable = diagram.variable(here);
        let questions = day.compiled.asked.len();
        for (class, child) in (0..).zip(diagram.children(here)) {
            let dead = child.value().is_some_and(|leaf| (leaf == 1) != value);
            if dead || (variable < questions && !day.is_possible(variable, class)) {
                continue;
            }
            let goal = Goal::Diagram(*child);
            let below = Wanted { goal, value, rest };
            let solved = if variable < questions {
                self.classes[variable] = class;
                let solved = self.solve(Some(&below))?;
                if !solved {
                    self.classes[variable] = HOLE;
                }
                solved
            } else {
                // The condition is not assumed yet, or the walk would have followed it.
                self.condition(variable - questions, class == 1, Some(&below))?
            };
            if solved {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
