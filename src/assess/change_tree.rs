//! The search for changes where a verdict is too large to compose: through its tree of conditions.
//!
//! It looks for the first part that is not as it must be, tries every way to mend it with the answers
//! that may still be changed, and starts again until nothing is left to mend. Open questions are taken
//! to turn out well, so what it finds must be judged, and may lack what only several answers together
//! would settle.

use super::change_search::{Chosen, OutOfSteps};
use super::compiled::Tree;
use super::day::Day;
use super::decide::{Goal, known};
use super::diagram::Ref;
use super::engine::Engine;
use super::partition::HOLE;
use super::walk::Visited;
use crate::ruleset::Answer;

/// One day's search through a tree.
pub(super) struct TreeSearch<'a> {
    pub(super) engine: &'a Engine,
    pub(super) day: &'a Day,
    /// The day asked about: what is declared is declared then.
    pub(super) declared_on: chrono::NaiveDate,
    /// The classes of the answers on this day, those assumed or changed so far included.
    pub(super) classes: Vec<u16>,
    pub(super) visited: Visited,
    pub(super) found: Vec<Chosen>,
    pub(super) steps: u32,
    /// An open question was taken to turn out well.
    pub(super) assumed: bool,
}

/// Parts that must have a value, in front of others.
struct Wanted<'t, 'w> {
    parts: &'t [Tree],
    value: bool,
    rest: Option<&'w Wanted<'t, 'w>>,
}

impl TreeSearch<'_> {
    /// Finds the sets of at most `most` choices that make the tree true.
    pub(super) fn run(&mut self, tree: &Tree, most: usize) -> Result<(), OutOfSteps> {
        self.found.clear();
        self.mend(tree, most, Chosen::NOTHING)
    }

    /// Starts from the top: with everything as it must be, the choices are a find.
    fn mend(&mut self, tree: &Tree, left: usize, chosen: Chosen) -> Result<(), OutOfSteps> {
        if known(self.day, &self.classes, Goal::Tree(tree), &mut self.visited) == Some(true) {
            if !self.found.contains(&chosen) {
                self.found.push(chosen);
            }
            return Ok(());
        }
        let top = Top { tree, left, chosen };
        self.tree(tree, true, None, top)
    }

    /// Brings a tree to a value and goes on with the rest.
    fn tree(
        &mut self,
        tree: &Tree,
        value: bool,
        rest: Option<&Wanted<'_, '_>>,
        top: Top<'_>,
    ) -> Result<(), OutOfSteps> {
        self.steps = self.steps.checked_sub(1).ok_or(OutOfSteps)?;
        if known(self.day, &self.classes, Goal::Tree(tree), &mut self.visited) == Some(value) {
            return self.rest(rest, top);
        }
        match tree {
            Tree::Diagram(root) => self.diagram(*root, value, top),
            Tree::Condition(condition) => {
                let root = self.day.compiled.conditions[*condition].root;
                self.diagram(root, value, top)
            }
            Tree::Not(part) => self.tree(part, !value, rest, top),
            Tree::All(parts) | Tree::Any(parts) => {
                if matches!(tree, Tree::All(_)) == value {
                    self.rest(Some(&Wanted { parts, value, rest }), top)
                } else {
                    parts
                        .iter()
                        .try_for_each(|part| self.tree(part, value, rest, top))
                }
            }
        }
    }

    fn rest(&mut self, rest: Option<&Wanted<'_, '_>>, top: Top<'_>) -> Result<(), OutOfSteps> {
        let Some(Wanted { parts, value, rest }) = rest else {
            // Everything on this way is as it must be, though a later choice may have undone a part.
            return Ok(());
        };
        match parts.split_first() {
            None => self.rest(*rest, top),
            Some((first, others)) => {
                let others = Wanted {
                    parts: others,
                    value: *value,
                    rest: *rest,
                };
                self.tree(first, *value, Some(&others), top)
            }
        }
    }

    /// Takes every way down a diagram that leads to the value, and starts again from the top.
    fn diagram(&mut self, root: Ref, value: bool, top: Top<'_>) -> Result<(), OutOfSteps> {
        self.steps = self.steps.checked_sub(1).ok_or(OutOfSteps)?;
        if let Some(leaf) = root.value() {
            return if (leaf == 1) == value {
                self.mend(top.tree, top.left, top.chosen)
            } else {
                Ok(())
            };
        }
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let variable = diagram.variable(root);
        if let Some(condition) = variable.checked_sub(day.compiled.asked.len()) {
            return self.named(root, condition, value, top);
        }
        let current = self.classes[variable];
        if current == HOLE {
            self.assumed = true;
        } else {
            self.diagram(diagram.child(root, current), value, top)?;
        }
        let changed = top.chosen.has(variable);
        let may_choose = top.left > 0 && !changed && self.engine.choosable[variable];
        for (class, child) in (0..).zip(diagram.children(root)) {
            if class == current || !day.is_possible(variable, class) {
                continue;
            }
            if current == HOLE {
                // As it may turn out by itself.
                self.classes[variable] = class;
                let below = self.diagram(*child, value, top);
                self.classes[variable] = HOLE;
                below?;
            }
            if may_choose {
                let before = self.choose(variable, class);
                let chosen = Top {
                    left: top.left - 1,
                    chosen: top.chosen.with(variable, class),
                    ..top
                };
                let below = self.diagram(*child, value, chosen);
                self.classes[variable] = current;
                if let Some((date, before)) = before {
                    self.classes[date] = before;
                }
                below?;
            }
        }
        Ok(())
    }

    /// Goes on below a condition that a diagram names: as it is, or changed first.
    fn named(
        &mut self,
        here: Ref,
        condition: usize,
        value: bool,
        top: Top<'_>,
    ) -> Result<(), OutOfSteps> {
        // Once something about the condition is otherwise, the way below it is found from the top.
        let root = self.day.compiled.conditions[condition].root;
        let goal = Goal::Condition(condition);
        let Some(met) = known(self.day, &self.classes, goal, &mut self.visited) else {
            self.assumed = true;
            self.diagram(root, true, top)?;
            return self.diagram(root, false, top);
        };
        let below = self.day.compiled.diagram.child(here, u16::from(met));
        self.diagram(below, value, top)?;
        if top.left == 0 {
            return Ok(());
        }
        self.diagram(root, !met, top)
    }

    /// Changes an answer; a declaration sets its date too. Returns that date and its class before.
    fn choose(&mut self, variable: usize, class: u16) -> Option<(usize, u16)> {
        self.classes[variable] = class;
        let yes = self.engine.partitions[variable].class_of(Answer::YesNo(true));
        let date = self.engine.rules().questions[variable].declares?;
        if class != yes {
            return None;
        }
        let partition = &self.engine.partitions[date];
        let today = Some(Answer::Date(self.declared_on));
        let class = self.day.class_of(date, partition, today);
        Some((date, std::mem::replace(&mut self.classes[date], class)))
    }
}

/// Where to start again, and what may still be chosen.
#[derive(Clone, Copy)]
struct Top<'t> {
    tree: &'t Tree,
    left: usize,
    chosen: Chosen,
}
