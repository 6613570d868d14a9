//! Which questions still matter: the diagrams restricted by the answers, reduced again.

use rustc_hash::FxHashMap;

use super::day::Day;
use super::diagram::Ref;
use super::restricted::{Functions, Restricted};
use super::walk::follow;

/// Restricts functions by one person's answers on one day and collects the questions that still
/// matter to any of them. In a reduced diagram every node's variable matters, so these are exact.
pub(super) struct Restriction<'a> {
    day: &'a Day,
    classes: &'a [u16],
    /// What a node of the compiled diagram became.
    done: FxHashMap<Ref, Restricted>,
    made: Functions,
    /// By variable: whether it matters.
    matters: &'a mut [bool],
}

impl<'a> Restriction<'a> {
    /// `matters` has a place for every variable; what matters is added to it.
    pub(super) fn new(day: &'a Day, classes: &'a [u16], matters: &'a mut [bool]) -> Self {
        Self {
            day,
            classes,
            done: FxHashMap::default(),
            made: Functions::default(),
            matters,
        }
    }

    /// Adds the questions that still matter to this function.
    pub(super) fn add(&mut self, root: Ref) {
        self.restrict(root);
    }

    /// As [`Restriction::add`], and says what became of the function.
    pub(super) fn restrict(&mut self, root: Ref) -> Restricted {
        let here = follow(self.day, self.classes, root);
        if let Some(leaf) = here.value() {
            return Restricted::Leaf(leaf);
        }
        if let Some(known) = self.done.get(&here) {
            return *known;
        }
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let variable = diagram.variable(here);
        let mut children = Vec::with_capacity(diagram.children(here).len());
        for (class, child) in (0..).zip(diagram.children(here)) {
            if day.is_possible(variable, class) {
                children.push(self.restrict(*child));
            }
        }
        let made = self.made.function(variable, &children);
        if self.made.variable(made) == Some(variable) {
            self.matters[variable] = true;
        }
        self.done.insert(here, made);
        made
    }

    /// What the functions became, to be answered further.
    pub(super) fn into_functions(self) -> Functions {
        self.made
    }
}
