//! The search for a way to complete the open answers: complete, but stopped after a number of steps.

use super::compiled::Tree;
use super::day::Day;
use super::decide::Goal;
use super::diagram::Ref;
use super::partition::HOLE;

/// How many steps one search may take: about two milliseconds.
const STEPS: u32 = 40_000;

/// The search was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OutOfSteps;

/// What must have a value.
#[derive(Debug, Clone, Copy)]
enum Step<'t> {
    Tree(&'t Tree),
    /// Each of these: what is left of an all-of wanted true, or of an any-of wanted false.
    Every(&'t [Tree]),
    Condition(usize),
    Diagram(Ref),
}

impl<'t> Step<'t> {
    const fn of(goal: Goal<'t>) -> Self {
        match goal {
            Goal::Tree(tree) => Self::Tree(tree),
            Goal::Condition(condition) => Self::Condition(condition),
            Goal::Diagram(root) => Self::Diagram(root),
        }
    }
}

/// Something and the value it must have on one side, in front of others.
#[derive(Debug, Clone, Copy)]
struct Wanted<'t, 'g> {
    step: Step<'t>,
    value: bool,
    side: usize,
    rest: Option<&'g Wanted<'t, 'g>>,
}

impl<'t, 'g> Wanted<'t, 'g> {
    /// Wanted on the first side.
    const fn first(step: Step<'t>, value: bool, rest: Option<&'g Self>) -> Self {
        Self {
            step,
            value,
            side: 0,
            rest,
        }
    }

    /// Something else wanted in its place.
    const fn instead(&self, step: Step<'t>, value: bool) -> Self {
        Self {
            step,
            value,
            ..*self
        }
    }
}

/// A search for completions that give trees the values wanted of them.
///
/// It can look at two completions at once that differ in one question only: the two sides.
pub(super) struct Search<'d> {
    day: &'d Day,
    /// By question the class of the answer, then by condition what is assumed of it, then the same for
    /// the second side.
    classes: Vec<u16>,
    /// Conditions that are open whatever the answers are.
    free: Option<&'d [bool]>,
    /// The question whose answer differs, and its class on each side.
    differing: Option<(usize, [u16; 2])>,
    steps: u32,
}

impl<'d> Search<'d> {
    /// A search from these answers.
    pub(super) fn new(
        day: &'d Day,
        classes: &[u16],
        free: Option<&'d [bool]>,
        differing: Option<(usize, [u16; 2])>,
    ) -> Self {
        let mut classes = classes.to_vec();
        classes.resize(classes.len() + day.compiled.conditions.len(), HOLE);
        Self {
            day,
            classes,
            free,
            differing,
            steps: STEPS,
        }
    }

    /// Whether some completion of the open answers gives the goal this value.
    pub(super) fn can_be(
        &mut self,
        goal: Goal<'_>,
        value: bool,
        out_of_scope: Option<Ref>,
    ) -> Result<bool, OutOfSteps> {
        let last = Wanted::first(Step::of(goal), value, None);
        self.inside(out_of_scope, &last)
    }

    /// Whether the tree can be true on the first side and false on the second.
    pub(super) fn can_differ(
        &mut self,
        tree: &Tree,
        out_of_scope: Option<Ref>,
    ) -> Result<bool, OutOfSteps> {
        let second = Wanted {
            step: Step::Tree(tree),
            value: false,
            side: 1,
            rest: None,
        };
        let first = Wanted::first(Step::Tree(tree), true, Some(&second));
        self.inside(out_of_scope, &first)
    }

    fn inside(
        &mut self,
        out_of_scope: Option<Ref>,
        wanted: &Wanted<'_, '_>,
    ) -> Result<bool, OutOfSteps> {
        match out_of_scope {
            None => self.solve(Some(wanted)),
            Some(root) => self.solve(Some(&Wanted::first(
                Step::Diagram(root),
                false,
                Some(wanted),
            ))),
        }
    }
}

impl Search<'_> {
    /// Whether all wanted goals can be had together. What was assumed for it stays in `classes`.
    fn solve(&mut self, wanted: Option<&Wanted<'_, '_>>) -> Result<bool, OutOfSteps> {
        let Some(wanted) = wanted else {
            return Ok(true);
        };
        self.steps = self.steps.checked_sub(1).ok_or(OutOfSteps)?;
        match wanted.step {
            Step::Diagram(root) | Step::Tree(&Tree::Diagram(root)) => self.diagram(root, wanted),
            Step::Condition(condition) | Step::Tree(&Tree::Condition(condition)) => {
                self.condition(condition, wanted)
            }
            Step::Tree(Tree::Not(part)) => {
                self.solve(Some(&wanted.instead(Step::Tree(part), !wanted.value)))
            }
            Step::Tree(Tree::All(parts)) if wanted.value => self.every(parts, wanted),
            Step::Tree(Tree::Any(parts)) if !wanted.value => self.every(parts, wanted),
            Step::Tree(Tree::All(parts) | Tree::Any(parts)) => self.one_of(parts, wanted),
            Step::Every(parts) => self.every(parts, wanted),
        }
    }

    /// Each of the parts must have the value wanted.
    fn every(&mut self, parts: &[Tree], wanted: &Wanted<'_, '_>) -> Result<bool, OutOfSteps> {
        let Some((first, others)) = parts.split_first() else {
            return self.solve(wanted.rest);
        };
        let others = wanted.instead(Step::Every(others), wanted.value);
        self.solve(Some(&Wanted {
            step: Step::Tree(first),
            rest: Some(&others),
            ..*wanted
        }))
    }

    /// One of the parts must have the value wanted.
    fn one_of(&mut self, parts: &[Tree], wanted: &Wanted<'_, '_>) -> Result<bool, OutOfSteps> {
        for part in parts {
            if self.solve(Some(&wanted.instead(Step::Tree(part), wanted.value)))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Assumes a value for a condition, once, and sees to it that it has it.
    fn condition(&mut self, condition: usize, wanted: &Wanted<'_, '_>) -> Result<bool, OutOfSteps> {
        let compiled = &self.day.compiled;
        let is_free = self.free.is_some_and(|free| free[condition]);
        // What is free is so for both sides alike.
        let side = if is_free { 0 } else { wanted.side };
        let place = compiled.asked.len() + side * compiled.conditions.len() + condition;
        let value = u16::from(wanted.value);
        let assumed = self.classes[place];
        if assumed != HOLE {
            return if assumed == value {
                self.solve(wanted.rest)
            } else {
                Ok(false)
            };
        }
        self.classes[place] = value;
        let solved = if is_free {
            self.solve(wanted.rest)?
        } else {
            // With free conditions, a condition must be looked at with those it names as variables.
            let root = match self.free {
                Some(_) => compiled.kept[condition],
                None => compiled.conditions[condition].root,
            };
            self.solve(Some(&wanted.instead(Step::Diagram(root), wanted.value)))?
        };
        if !solved {
            self.classes[place] = HOLE;
        }
        Ok(solved)
    }

    /// The class of a variable on one side; [`HOLE`] while it is open.
    fn class(&self, variable: usize, side: usize) -> u16 {
        match self.differing {
            Some((question, classes)) if question == variable => classes[side],
            // What was assumed of a condition is looked up by `condition`.
            _ if variable >= self.day.compiled.asked.len() => HOLE,
            _ => self.classes[variable],
        }
    }

    fn diagram(&mut self, root: Ref, wanted: &Wanted<'_, '_>) -> Result<bool, OutOfSteps> {
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let mut here = root;
        while here.value().is_none() {
            let class = self.class(diagram.variable(here), wanted.side);
            if class == HOLE {
                break;
            }
            here = diagram.child(here, class);
        }
        if let Some(leaf) = here.value() {
            return if (leaf == 1) == wanted.value {
                self.solve(wanted.rest)
            } else {
                Ok(false)
            };
        }
        let variable = diagram.variable(here);
        let questions = day.compiled.asked.len();
        for (class, child) in (0..).zip(diagram.children(here)) {
            let dead = child
                .value()
                .is_some_and(|leaf| (leaf == 1) != wanted.value);
            if dead || (variable < questions && !day.is_possible(variable, class)) {
                continue;
            }
            let below = wanted.instead(Step::Diagram(*child), wanted.value);
            let solved = if variable < questions {
                self.classes[variable] = class;
                let solved = self.solve(Some(&below))?;
                if !solved {
                    self.classes[variable] = HOLE;
                }
                solved
            } else {
                self.condition(
                    variable - questions,
                    &Wanted {
                        value: class == 1,
                        rest: Some(&below),
                        ..*wanted
                    },
                )?
            };
            if solved {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
