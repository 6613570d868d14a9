//! Builds decision diagrams, keeping them reduced and shared.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHasher};

use super::diagram::{Diagram, Ref};
use super::walk::Visited;

/// The diagram would have grown beyond its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// Room for so many nodes from the start: growing costs more than a little too much room.
const ROOM: usize = 4_096;

/// Builds diagrams, keeping them reduced and shared.
#[derive(Debug)]
pub(super) struct Builder {
    diagram: Diagram,
    /// Classes per variable.
    arity: Vec<u16>,
    unique: HashTable<Ref>,
    selected: FxHashMap<(Ref, Ref, Ref), Ref>,
    /// Edges of the nodes being made: a stack shared by the recursion.
    pending: Vec<Ref>,
    limit: usize,
}

impl Builder {
    /// A builder for variables with so many classes each.
    pub(super) fn new(arity: Vec<u16>) -> Self {
        Self {
            diagram: Diagram::default(),
            arity,
            unique: HashTable::with_capacity(ROOM),
            selected: FxHashMap::with_capacity_and_hasher(ROOM, FxBuildHasher),
            pending: Vec::new(),
            limit: usize::MAX,
        }
    }

    /// Allows `nodes` more nodes from here on; returns the limit there was.
    pub(super) fn allow(&mut self, nodes: usize) -> usize {
        std::mem::replace(&mut self.limit, self.diagram.len().saturating_add(nodes))
    }

    /// Puts back a limit that [`allow`](Self::allow) returned.
    pub(super) fn limit_to(&mut self, limit: usize) {
        self.limit = limit;
    }

    /// The function that asks one variable: the leaf of each class is given.
    pub(super) fn test(&mut self, variable: usize, leaves: &[bool]) -> Result<Ref, TooLarge> {
        let edges: Vec<Ref> = leaves.iter().map(|leaf| Ref::truth(*leaf)).collect();
        self.node(variable, &edges)
    }

    pub(super) fn and(&mut self, left: Ref, right: Ref) -> Result<Ref, TooLarge> {
        self.select(left, right, Ref::FALSE)
    }

    pub(super) fn or(&mut self, left: Ref, right: Ref) -> Result<Ref, TooLarge> {
        self.select(left, Ref::TRUE, right)
    }

    pub(super) fn not(&mut self, part: Ref) -> Result<Ref, TooLarge> {
        self.select(part, Ref::FALSE, Ref::TRUE)
    }

    /// Where `which` is true `yes`, elsewhere `no`. `which` must be a truth function.
    pub(super) fn select(&mut self, which: Ref, yes: Ref, no: Ref) -> Result<Ref, TooLarge> {
        if which == Ref::TRUE || yes == no {
            return Ok(yes);
        }
        if which == Ref::FALSE {
            return Ok(no);
        }
        if yes == Ref::TRUE && no == Ref::FALSE {
            return Ok(which);
        }
        let key = (which, yes, no);
        if let Some(known) = self.selected.get(&key) {
            return Ok(*known);
        }
        let variable = [which, yes, no]
            .into_iter()
            .filter(|node| node.value().is_none())
            .map(|node| self.diagram.variable(node))
            .min()
            .expect("`which` is a node");
        let first = self.pending.len();
        for class in 0..self.arity[variable] {
            let [which, yes, no] = [which, yes, no].map(|node| self.below(node, variable, class));
            match self.select(which, yes, no) {
                Ok(child) => self.pending.push(child),
                Err(too_large) => {
                    self.pending.truncate(first);
                    return Err(too_large);
                }
            }
        }
        let made = self.node_of_pending(variable, first)?;
        self.selected.insert(key, made);
        Ok(made)
    }

    /// The function whose leaves hold the bits of both functions' leaves.
    pub(super) fn union(&mut self, left: Ref, right: Ref) -> Result<Ref, TooLarge> {
        let mut done = FxHashMap::default();
        self.union_once(left, right, &mut done)
    }

    fn union_once(
        &mut self,
        left: Ref,
        right: Ref,
        done: &mut FxHashMap<(Ref, Ref), Ref>,
    ) -> Result<Ref, TooLarge> {
        let variable = match (left.value(), right.value()) {
            (Some(left), Some(right)) => return Ok(Ref::leaf(left | right)),
            (None, Some(_)) => self.diagram.variable(left),
            (Some(_), None) => self.diagram.variable(right),
            (None, None) => self
                .diagram
                .variable(left)
                .min(self.diagram.variable(right)),
        };
        if let Some(known) = done.get(&(left, right)) {
            return Ok(*known);
        }
        let mut edges = Vec::with_capacity(usize::from(self.arity[variable]));
        for class in 0..self.arity[variable] {
            let (left, right) = (
                self.below(left, variable, class),
                self.below(right, variable, class),
            );
            edges.push(self.union_once(left, right, done)?);
        }
        let made = self.node(variable, &edges)?;
        done.insert((left, right), made);
        Ok(made)
    }

    /// Makes something however many nodes it takes.
    pub(super) fn unlimited<T>(
        &mut self,
        make: impl FnOnce(&mut Self) -> Result<T, TooLarge>,
    ) -> T {
        let limit = self.allow(usize::MAX);
        let result = make(self);
        self.limit_to(limit);
        result.unwrap_or_else(|TooLarge| unreachable!("any number of nodes was allowed"))
    }

    /// The variables that matter to a function, ascending.
    pub(super) fn support(&self, root: Ref, visited: &mut Visited) -> Vec<u16> {
        self.diagram.support(root, visited)
    }

    /// The same function with every leaf changed.
    pub(super) fn map_leaves(
        &mut self,
        root: Ref,
        change: impl Fn(u16) -> u16 + Copy,
    ) -> Result<Ref, TooLarge> {
        let mut done = FxHashMap::default();
        self.map_leaves_once(root, change, &mut done)
    }

    fn map_leaves_once(
        &mut self,
        root: Ref,
        change: impl Fn(u16) -> u16 + Copy,
        done: &mut FxHashMap<Ref, Ref>,
    ) -> Result<Ref, TooLarge> {
        if let Some(value) = root.value() {
            return Ok(Ref::leaf(change(value)));
        }
        if let Some(known) = done.get(&root) {
            return Ok(*known);
        }
        let variable = self.diagram.variable(root);
        let mut edges = Vec::with_capacity(usize::from(self.arity[variable]));
        for class in 0..self.arity[variable] {
            let child = self.diagram.child(root, class);
            edges.push(self.map_leaves_once(child, change, done)?);
        }
        let made = self.node(variable, &edges)?;
        done.insert(root, made);
        Ok(made)
    }

    fn below(&self, node: Ref, variable: usize, class: u16) -> Ref {
        if node.value().is_none() && self.diagram.variable(node) == variable {
            self.diagram.child(node, class)
        } else {
            node
        }
    }

    /// The node with these edges.
    fn node(&mut self, variable: usize, edges: &[Ref]) -> Result<Ref, TooLarge> {
        let first = self.pending.len();
        self.pending.extend_from_slice(edges);
        self.node_of_pending(variable, first)
    }

    /// The node whose edges are the pending ones from `first` on, which are taken away.
    fn node_of_pending(&mut self, variable: usize, first: usize) -> Result<Ref, TooLarge> {
        let made = self.find_or_make(variable, first);
        self.pending.truncate(first);
        made
    }

    fn find_or_make(&mut self, variable: usize, first: usize) -> Result<Ref, TooLarge> {
        let edges = &self.pending[first..];
        if let Some((first, rest)) = edges.split_first()
            && rest.iter().all(|edge| edge == first)
        {
            return Ok(*first);
        }
        let hash = hash_node(variable, edges);
        let diagram = &self.diagram;
        if let Some(known) = self.unique.find(hash, |node| {
            diagram.variable(*node) == variable && diagram.children(*node) == edges
        }) {
            return Ok(*known);
        }
        if self.diagram.len() >= self.limit {
            return Err(TooLarge);
        }
        let made = self
            .diagram
            .push(u32::try_from(variable).unwrap_or(u32::MAX), edges);
        let diagram = &self.diagram;
        self.unique.insert_unique(hash, made, |node| {
            hash_node(diagram.variable(*node), diagram.children(*node))
        });
        Ok(made)
    }

    /// Keeps what the given roots reach, in the order in which a walk meets it, and moves the roots.
    pub(super) fn freeze<'a>(self, roots: impl IntoIterator<Item = &'a mut Ref>) -> Diagram {
        let mut frozen = Diagram::default();
        let mut moved = vec![None; self.diagram.len()];
        for root in roots {
            *root = self.freeze_one(*root, &mut frozen, &mut moved);
        }
        frozen
    }

    fn freeze_one(&self, root: Ref, frozen: &mut Diagram, moved: &mut [Option<Ref>]) -> Ref {
        if root.value().is_some() {
            return root;
        }
        if let Some(known) = moved[root.index()] {
            return known;
        }
        let edges: Vec<Ref> = self
            .diagram
            .children(root)
            .iter()
            .map(|child| self.freeze_one(*child, frozen, moved))
            .collect();
        let variable = u32::try_from(self.diagram.variable(root)).unwrap_or(u32::MAX);
        let made = frozen.push(variable, &edges);
        moved[root.index()] = Some(made);
        made
    }
}

fn hash_node(variable: usize, edges: &[Ref]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_usize(variable);
    for edge in edges {
        hasher.write_u32(edge.bits());
    }
    hasher.finish()
}
