//! Walking a diagram with a person's answers: which leaves can still be reached?

use super::day::Day;
use super::diagram::Ref;
use super::partition::HOLE;

/// Which nodes a walk has been to. Kept between walks so that none allocates.
#[derive(Debug, Default)]
pub(super) struct Visited {
    stamps: Vec<u32>,
    stamp: u32,
    pending: Vec<Ref>,
}

impl Visited {
    pub(super) fn start(&mut self, nodes: usize) {
        if self.stamps.len() < nodes {
            self.stamps.resize(nodes, self.stamp);
        }
        if self.stamp == u32::MAX {
            self.stamps.fill(0);
            self.stamp = 0;
        }
        self.stamp += 1;
        self.pending.clear();
    }

    pub(super) fn push(&mut self, node: Ref) {
        self.pending.push(node);
    }

    pub(super) fn pop(&mut self) -> Option<Ref> {
        self.pending.pop()
    }

    /// Marks a node; true the first time.
    pub(super) fn is_new(&mut self, node: Ref) -> bool {
        std::mem::replace(&mut self.stamps[node.index()], self.stamp) != self.stamp
    }
}

/// Follows the answers from `root` until a leaf or a question without a known answer.
#[inline]
pub(super) fn follow(day: &Day, classes: &[u16], root: Ref) -> Ref {
    let diagram = &day.compiled.diagram;
    let mut here = root;
    while here.value().is_none() {
        let class = classes[diagram.variable(here)];
        if class == HOLE {
            return here;
        }
        here = diagram.child(here, class);
    }
    here
}

/// The only leaf that can be reached, or `None` where there are several.
#[inline]
pub(super) fn only_leaf(
    day: &Day,
    classes: &[u16],
    root: Ref,
    visited: &mut Visited,
) -> Option<u16> {
    let here = follow(day, classes, root);
    if let Some(value) = here.value() {
        return Some(value);
    }
    let mut only = None;
    for_each_leaf(day, classes, here, visited, |leaf| {
        let same = only.is_none_or(|only| only == leaf);
        only = Some(leaf);
        same
    })
    .then_some(only)
    .flatten()
}

/// Calls `visit` with every leaf that can be reached (some more than once) until it returns false.
/// Returns whether it never did.
pub(super) fn for_each_leaf(
    day: &Day,
    classes: &[u16],
    root: Ref,
    visited: &mut Visited,
    mut visit: impl FnMut(u16) -> bool,
) -> bool {
    let diagram = &day.compiled.diagram;
    visited.start(diagram.len());
    visited.push(root);
    while let Some(root) = visited.pop() {
        let here = follow(day, classes, root);
        if let Some(value) = here.value() {
            if !visit(value) {
                return false;
            }
        } else if visited.is_new(here) {
            let variable = diagram.variable(here);
            for (class, child) in (0..).zip(diagram.children(here)) {
                if day.is_possible(variable, class) {
                    visited.push(*child);
                }
            }
        }
    }
    true
}
