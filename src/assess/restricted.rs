//! Functions restricted by the answers of one person on one day: reduced diagrams of the classes that
//! are possible on that day. The same function is always the same node.

use std::hash::{Hash, Hasher};

use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};

use super::variable_set::VariableSet;

/// A function that was restricted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Restricted {
    /// Settled: the leaf of the compiled diagram.
    Leaf(u16),
    /// Open.
    Node(u32),
}

/// Restricted functions with their nodes.
#[derive(Default)]
pub(super) struct Functions {
    /// The children of the nodes, end to end: one for each possible class.
    edges: Vec<Restricted>,
    /// By node: its variable, and where its children begin.
    nodes: Vec<(u32, u32)>,
    unique: HashTable<u32>,
}

impl Functions {
    /// The function that asks for a variable and goes on with one of these by its class. Where they are
    /// all the same, the variable does not matter.
    pub(super) fn function(&mut self, variable: usize, children: &[Restricted]) -> Restricted {
        if let Some((first, rest)) = children.split_first()
            && rest.iter().all(|child| child == first)
        {
            return *first;
        }
        // Two nodes of one variable have the same number of children: the possible classes.
        let hashed = hash(variable, children);
        let known = self
            .unique
            .find(hashed, |node| self.parts(*node) == (variable, children));
        if let Some(known) = known {
            return Restricted::Node(*known);
        }
        let made = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let first = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        self.nodes
            .push((u32::try_from(variable).unwrap_or(u32::MAX), first));
        self.edges.extend_from_slice(children);
        let (nodes, edges) = (&self.nodes, &self.edges);
        self.unique.insert_unique(hashed, made, |node| {
            let (variable, children) = parts(nodes, edges, *node);
            hash(variable, children)
        });
        Restricted::Node(made)
    }

    /// The first variable that a function asks for.
    pub(super) fn variable(&self, function: Restricted) -> Option<usize> {
        match function {
            Restricted::Leaf(_) => None,
            Restricted::Node(node) => Some(self.parts(node).0),
        }
    }

    fn parts(&self, node: u32) -> (usize, &[Restricted]) {
        parts(&self.nodes, &self.edges, node)
    }
}

/// The variable of a node and its children.
fn parts<'e>(
    nodes: &[(u32, u32)],
    edges: &'e [Restricted],
    node: u32,
) -> (usize, &'e [Restricted]) {
    let node = node as usize;
    let (variable, first) = nodes[node];
    let end = nodes
        .get(node + 1)
        .map_or(edges.len(), |next| next.1 as usize);
    (variable as usize, &edges[first as usize..end])
}

fn hash(variable: usize, children: &[Restricted]) -> u64 {
    let mut hasher = FxHasher::default();
    variable.hash(&mut hasher);
    children.hash(&mut hasher);
    hasher.finish()
}

/// Restricted functions that are answered further, one question at a time.
pub(super) struct Answering {
    functions: Functions,
    variables: usize,
    /// By node: the variables that matter to it.
    supports: Vec<VariableSet>,
    /// By node, question and child: what the node became.
    known: FxHashMap<(u32, usize, usize), Restricted>,
    /// How many functions have been looked at.
    pub(super) work: usize,
}

impl Answering {
    /// Goes on with these functions of so many variables.
    pub(super) fn new(functions: Functions, variables: usize) -> Self {
        Self {
            functions,
            variables,
            supports: Vec::new(),
            known: FxHashMap::default(),
            work: 0,
        }
    }

    /// How many variables there are.
    pub(super) const fn variables(&self) -> usize {
        self.variables
    }

    /// The variables that matter to a function; `None` when it is settled.
    pub(super) fn support(&mut self, function: Restricted) -> Option<&VariableSet> {
        let Restricted::Node(node) = function else {
            return None;
        };
        // A node comes after those it leads to.
        for index in self.supports.len()..self.functions.nodes.len() {
            let (variable, children) = self.functions.parts(u32::try_from(index).ok()?);
            let mut support = VariableSet::none(self.variables);
            support.insert(variable);
            for child in children {
                if let Restricted::Node(below) = child {
                    support.add(&self.supports[*below as usize]);
                }
            }
            self.supports.push(support);
        }
        self.supports.get(node as usize)
    }

    /// What a function becomes when a question is answered; `child` counts among the classes that are
    /// possible.
    pub(super) fn answer(
        &mut self,
        function: Restricted,
        question: usize,
        child: usize,
    ) -> Restricted {
        self.work += 1;
        let Restricted::Node(node) = function else {
            return function;
        };
        let (variable, children) = self.functions.parts(node);
        if variable == question {
            return children.get(child).copied().unwrap_or(function);
        }
        let matters = |support: &VariableSet| support.contains(question);
        // Variables are asked for in their order.
        if variable > question || !self.support(function).is_some_and(matters) {
            return function;
        }
        if let Some(known) = self.known.get(&(node, question, child)) {
            return *known;
        }
        let mut children = self.functions.parts(node).1.to_vec();
        for below in &mut children {
            *below = self.answer(*below, question, child);
        }
        let made = self.functions.function(variable, &children);
        self.known.insert((node, question, child), made);
        made
    }
}
