//! A rule set in the form in which it is assessed, for the days of one epoch.

use super::diagram::{Diagram, Ref};

/// Leaf of a standard's scope diagram for a person it applies to.
pub(super) const IN_SCOPE: u16 = 0;
/// Leaves of a verdict diagram. Scope leaves other than [`IN_SCOPE`] are the same in both.
pub(super) const ELIGIBLE: u16 = 0;
pub(super) const NOT_YET: u16 = 1;
pub(super) const NOT_NEEDED: u16 = 2;
/// `ELSEWHERE + route`.
pub(super) const ELSEWHERE: u16 = 3;

/// A question that is no date, or a date that no rule tests.
pub(super) const NO_SLOT: u16 = u16::MAX;

/// A rule set compiled for one epoch: a stretch of days on which the same rules are in force and the
/// cuts of dates stand in the same order.
#[derive(Debug, Default)]
pub(super) struct Compiled {
    pub(super) diagram: Diagram,
    /// By question: its place among the date questions that rules test, or [`NO_SLOT`].
    pub(super) date_slots: Vec<u16>,
    /// By question: whether it is asked of the person.
    pub(super) asked: Vec<Ref>,
    /// By standard: [`IN_SCOPE`], [`NOT_NEEDED`] or [`ELSEWHERE`] and a route.
    pub(super) scope: Vec<Ref>,
    /// By standard: whether it is out of scope.
    pub(super) out_of_scope: Vec<Function>,
    /// By condition: whether it is met, scope rows left aside.
    pub(super) conditions: Vec<Function>,
    /// By condition: the same with the conditions it names as variables.
    pub(super) kept: Vec<Ref>,
    /// By question: how many classes its answers fall into.
    pub(super) arity: Vec<usize>,
    /// Conditions and papers that hang on the same questions, to be looked up in one walk. Those that
    /// are not composed whole are in none.
    pub(super) bundles: Vec<Bundle>,
    /// By standard: when a person in scope is eligible, as a tree over conditions.
    pub(super) eligible: Vec<Tree>,
    /// By standard: the whole verdict, where it is small enough.
    pub(super) verdicts: Vec<Option<Verdicts>>,
    /// By material: whether it is needed.
    pub(super) materials: Vec<Need>,
}

/// A truth function and the questions that matter to it.
#[derive(Debug, Clone)]
pub(super) struct Function {
    pub(super) root: Ref,
    pub(super) support: Vec<u16>,
    /// No condition is left in it as a variable.
    pub(super) whole: bool,
}

/// Several truth functions of the same questions: a leaf has a bit for each.
#[derive(Debug, Clone)]
pub(super) struct Bundle {
    pub(super) root: Ref,
    pub(super) members: Vec<Member>,
}

/// One function of a [`Bundle`]; its bit is its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Member {
    Condition(usize),
    Material(usize),
}

/// A leaf has so many bits.
pub(super) const LARGEST_BUNDLE: usize = 16;

/// A verdict composed whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verdicts {
    /// As things are.
    pub(super) now: Ref,
    /// With the conditions that the calendar brings as free variables.
    pub(super) calendar_open: Ref,
}

/// Whether a paper is needed.
#[derive(Debug, Clone)]
pub(super) enum Need {
    /// Composed whole.
    Whole(Ref),
    /// Too large to compose.
    Split(Tree),
}

/// A truth function kept as a tree over conditions, because it is too large to compose.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    Diagram(Ref),
    Condition(usize),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
}

impl Compiled {
    /// How many nodes there are.
    pub(super) fn nodes(&self) -> usize {
        self.diagram.len()
    }
}
