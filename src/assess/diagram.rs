//! Reduced, ordered, multi-valued decision diagrams with shared nodes.
//!
//! A node asks for the class of one variable's value and has one edge per class. Variables are in a
//! fixed order; no node has all edges to the same place, and no two nodes are alike. So two functions
//! are the same exactly if they are the same node, and a variable matters exactly if a node asks for it.

use super::walk::Visited;

/// A node or a leaf of a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Ref(u32);

impl Ref {
    const LEAF: u32 = 1 << 31;

    /// The leaf with this value.
    pub(super) const fn leaf(value: u16) -> Self {
        Self(Self::LEAF | value as u32)
    }

    /// The leaf of a truth value.
    pub(super) const fn truth(value: bool) -> Self {
        Self::leaf(value as u16)
    }

    pub(super) const FALSE: Self = Self::truth(false);
    pub(super) const TRUE: Self = Self::truth(true);

    /// What to hash it by.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// The value of a leaf; `None` for a node.
    #[inline]
    pub(super) const fn value(self) -> Option<u16> {
        if self.0 & Self::LEAF == 0 {
            None
        } else {
            Some((self.0 & 0xffff) as u16)
        }
    }

    #[inline]
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone, Copy)]
struct Node {
    variable: u32,
    first_edge: u32,
}

/// A frozen diagram, to be walked.
#[derive(Debug, Clone, Default)]
pub(super) struct Diagram {
    nodes: Vec<Node>,
    edges: Vec<Ref>,
}

impl Diagram {
    /// How many nodes it has.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The variable a node asks for.
    #[inline]
    pub(super) fn variable(&self, node: Ref) -> usize {
        self.nodes[node.index()].variable as usize
    }

    /// Where the edge of a class leads.
    #[inline]
    pub(super) fn child(&self, node: Ref, class: u16) -> Ref {
        self.edges[self.nodes[node.index()].first_edge as usize + usize::from(class)]
    }

    /// All edges of a node, by class.
    #[inline]
    pub(super) fn children(&self, node: Ref) -> &[Ref] {
        let first = self.nodes[node.index()].first_edge as usize;
        let end = self
            .nodes
            .get(node.index() + 1)
            .map_or(self.edges.len(), |next| next.first_edge as usize);
        &self.edges[first..end]
    }

    /// Adds a node. Only the builder knows when that is right.
    pub(super) fn push(&mut self, variable: u32, edges: &[Ref]) -> Ref {
        let node = u32::try_from(self.nodes.len()).unwrap_or(Ref::LEAF - 1);
        self.nodes.push(Node {
            variable,
            first_edge: u32::try_from(self.edges.len()).unwrap_or(u32::MAX),
        });
        self.edges.extend_from_slice(edges);
        Ref(node)
    }

    /// The variables that matter to a function, ascending.
    pub(super) fn support(&self, root: Ref, visited: &mut Visited) -> Vec<u16> {
        let mut variables = Vec::new();
        visited.start(self.nodes.len());
        visited.push(root);
        while let Some(node) = visited.pop() {
            if node.value().is_none() && visited.is_new(node) {
                variables.push(u16::try_from(self.variable(node)).unwrap_or(u16::MAX));
                for child in self.children(node) {
                    visited.push(*child);
                }
            }
        }
        variables.sort_unstable();
        variables.dedup();
        variables
    }
}
