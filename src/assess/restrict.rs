//! Which questions still matter: the diagrams restricted by the answers, reduced again.

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

use super::day::Day;
use super::diagram::Ref;
use super::walk::follow;

/// Restricts functions by one person's answers on one day and collects the questions that still
/// matter to any of them. In a reduced diagram every node's variable matters, so these are exact.
pub(super) struct Restriction<'a> {
    day: &'a Day,
    classes: &'a [u16],
    /// What a node of the compiled diagram became.
    done: FxHashMap<Ref, Restricted>,
    /// The restricted nodes: their children, end to end.
    edges: Vec<Restricted>,
    nodes: Vec<(u32, u32)>,
    unique: HashTable<u32>,
    /// By variable: whether it matters.
    matters: &'a mut [bool],
}

/// A leaf of the compiled diagram or a restricted node.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Restricted {
    Leaf(u16),
    Node(u32),
}

impl<'a> Restriction<'a> {
    /// `matters` has a place for every variable; what matters is added to it.
    pub(super) fn new(day: &'a Day, classes: &'a [u16], matters: &'a mut [bool]) -> Self {
        Self {
            day,
            classes,
            done: FxHashMap::default(),
            edges: Vec::new(),
            nodes: Vec::new(),
            unique: HashTable::new(),
            matters,
        }
    }

    /// Adds the questions that still matter to this function.
    pub(super) fn add(&mut self, root: Ref) {
        self.restrict(root);
    }

    fn restrict(&mut self, root: Ref) -> Restricted {
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
        let made = self.node(variable, &children);
        self.done.insert(here, made);
        made
    }

    fn node(&mut self, variable: usize, children: &[Restricted]) -> Restricted {
        if let Some((first, rest)) = children.split_first()
            && rest.iter().all(|child| child == first)
        {
            return *first;
        }
        self.matters[variable] = true;
        let hash = |variable: usize, children: &[Restricted]| {
            let mut hasher = FxHasher::default();
            variable.hash(&mut hasher);
            children.hash(&mut hasher);
            hasher.finish()
        };
        // Two nodes of one variable have the same number of children: the possible classes.
        let (nodes, edges) = (&self.nodes, &self.edges);
        let of = |node: &u32| {
            let (variable, first) = nodes[*node as usize];
            let end = nodes
                .get(*node as usize + 1)
                .map_or(edges.len(), |next| next.1 as usize);
            (variable as usize, &edges[first as usize..end])
        };
        let hashed = hash(variable, children);
        if let Some(known) = self
            .unique
            .find(hashed, |node| of(node) == (variable, children))
        {
            return Restricted::Node(*known);
        }
        let made = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let first = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        self.nodes
            .push((u32::try_from(variable).unwrap_or(u32::MAX), first));
        self.edges.extend_from_slice(children);
        let (nodes, edges) = (&self.nodes, &self.edges);
        self.unique.insert_unique(hashed, made, |node| {
            let (variable, first) = nodes[*node as usize];
            let end = nodes
                .get(*node as usize + 1)
                .map_or(edges.len(), |next| next.1 as usize);
            hash(variable as usize, &edges[first as usize..end])
        });
        Restricted::Node(made)
    }
}
