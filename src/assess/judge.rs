//! One person on one day: verdicts, conditions and papers, read off the diagrams.

use super::assessment::{ConditionState, MaterialState, Standing, Verdict, VerdictSet};
use super::compiled::{ELIGIBLE, ELSEWHERE, IN_SCOPE, Member, NOT_NEEDED, NOT_YET, Tree};
use super::day::Day;
use super::decide::{Decision, Goal, decide};
use super::walk::{Visited, follow, for_each_leaf, only_leaf};

/// One person on one day.
pub(super) struct Judge<'a> {
    pub(super) day: &'a Day,
    /// The class of each answer on that day.
    pub(super) classes: &'a [u16],
    pub(super) visited: &'a mut Visited,
    /// How many outputs could not be decided.
    pub(super) undecided: usize,
}

impl<'a> Judge<'a> {
    pub(super) fn new(day: &'a Day, classes: &'a [u16], visited: &'a mut Visited) -> Self {
        Self {
            day,
            classes,
            visited,
            undecided: 0,
        }
    }

    /// Whether a question is asked of the person; `None` while its gate is open.
    pub(super) fn is_asked(&mut self, question: usize) -> Option<bool> {
        let root = self.day.compiled.asked[question];
        only_leaf(self.day, self.classes, root, self.visited).map(|leaf| leaf == 1)
    }

    /// What a standard says on this day; `from` is left for the days to come.
    pub(super) fn standing(&mut self, standard: usize) -> Standing {
        let mut leaves = VerdictLeaves::default();
        let compiled = &self.day.compiled;
        if let Some(verdicts) = &compiled.verdicts[standard] {
            let here = follow(self.day, self.classes, verdicts.now);
            if let Some(leaf) = here.value() {
                leaves.insert(leaf);
            } else {
                for_each_leaf(self.day, self.classes, here, self.visited, |leaf| {
                    leaves.insert(leaf);
                    true
                });
            }
        } else {
            self.split_standing(standard, &mut leaves);
        }
        leaves.standing()
    }

    fn split_standing(&mut self, standard: usize, leaves: &mut VerdictLeaves) {
        let day = self.day;
        let compiled = &day.compiled;
        let scope = compiled.scope[standard];
        let mut in_scope = false;
        let mut settled = true;
        for_each_leaf(day, self.classes, scope, self.visited, |leaf| {
            if leaf == IN_SCOPE {
                in_scope = true;
            } else {
                settled = false;
                leaves.insert(leaf);
            }
            true
        });
        if !in_scope {
            return;
        }
        let outside = (!settled).then(|| compiled.out_of_scope[standard].root);
        let goal = Goal::Tree(&compiled.eligible[standard]);
        match decide(day, self.classes, goal, outside, self.visited) {
            Decision::Settled(true) => leaves.insert(ELIGIBLE),
            Decision::Settled(false) => leaves.insert(NOT_YET),
            decision => {
                leaves.insert(ELIGIBLE);
                leaves.insert(NOT_YET);
                self.undecided += usize::from(decision == Decision::Undecided);
            }
        }
    }

    /// Whether a standard is out of scope; `None` while that is open.
    pub(super) fn is_out_of_scope(&mut self, standard: usize) -> Option<bool> {
        let root = self.day.compiled.out_of_scope[standard].root;
        only_leaf(self.day, self.classes, root, self.visited).map(|leaf| leaf == 1)
    }

    /// Whether a condition is met, its standard's scope left aside; `None` while that is open.
    pub(super) fn is_met(&mut self, condition: usize) -> Option<bool> {
        let function = &self.day.compiled.conditions[condition];
        if function.whole {
            return only_leaf(self.day, self.classes, function.root, self.visited)
                .map(|leaf| leaf == 1);
        }
        let goal = Goal::Condition(condition);
        match decide(self.day, self.classes, goal, None, self.visited) {
            Decision::Settled(value) => Some(value),
            Decision::Open => None,
            Decision::Undecided => {
                self.undecided += 1;
                None
            }
        }
    }

    /// Looks conditions and papers that hang on the same questions up in one walk: `met` gets whether
    /// each condition is met, `needed` whether each paper is needed. Those in no bundle are left alone.
    pub(super) fn bundles(&mut self, met: &mut [Option<bool>], needed: &mut [Option<bool>]) {
        let day = self.day;
        for bundle in &day.compiled.bundles {
            let here = follow(day, self.classes, bundle.root);
            let (mut always, mut ever) = (u16::MAX, 0);
            if let Some(leaf) = here.value() {
                (always, ever) = (leaf, leaf);
            } else {
                for_each_leaf(day, self.classes, here, self.visited, |leaf| {
                    always &= leaf;
                    ever |= leaf;
                    true
                });
            }
            for (bit, member) in bundle.members.iter().enumerate() {
                let value = if always >> bit & 1 == 1 {
                    Some(true)
                } else if ever >> bit & 1 == 0 {
                    Some(false)
                } else {
                    None
                };
                match member {
                    Member::Condition(condition) => met[*condition] = value,
                    Member::Material(material) => needed[*material] = value,
                }
            }
        }
    }

    /// Whether a paper is needed that is too large to compose; `None` while that is open.
    pub(super) fn is_needed(&mut self, tree: &Tree) -> Option<bool> {
        match decide(self.day, self.classes, Goal::Tree(tree), None, self.visited) {
            Decision::Settled(value) => Some(value),
            Decision::Open => None,
            Decision::Undecided => {
                self.undecided += 1;
                None
            }
        }
    }
}

/// The state of a condition of a standard whose scope is known to be `out_of_scope`.
///
/// While the scope is open so is the state: some completions make it not applicable, others do not.
pub(super) const fn condition_state(
    is_met: Option<bool>,
    out_of_scope: Option<bool>,
) -> ConditionState {
    match (out_of_scope, is_met) {
        (Some(true), _) => ConditionState::NotApplicable,
        (None, _) | (Some(false), None) => ConditionState::Open,
        (Some(false), Some(true)) => ConditionState::Met,
        (Some(false), Some(false)) => ConditionState::Unmet,
    }
}

pub(super) const fn material_state(is_needed: Option<bool>) -> MaterialState {
    match is_needed {
        None => MaterialState::Open,
        Some(true) => MaterialState::Needed,
        Some(false) => MaterialState::NotNeeded,
    }
}

/// The leaves of a verdict diagram that can still be reached.
#[derive(Default)]
struct VerdictLeaves {
    possible: VerdictSet,
    route: Option<u16>,
    several_routes: bool,
}

impl VerdictLeaves {
    fn insert(&mut self, leaf: u16) {
        self.possible.insert(match leaf {
            ELIGIBLE => Verdict::Eligible,
            NOT_YET => Verdict::NotYet,
            NOT_NEEDED => Verdict::NotNeeded,
            _ => Verdict::Elsewhere,
        });
        if let Some(route) = leaf.checked_sub(ELSEWHERE) {
            self.several_routes |= self.route.is_some_and(|known| known != route);
            self.route = Some(route);
        }
    }

    fn standing(&self) -> Standing {
        let verdict = self.possible.only().unwrap_or(Verdict::Open);
        let route = (verdict == Verdict::Elsewhere && !self.several_routes)
            .then_some(self.route)
            .flatten();
        Standing {
            verdict,
            route: route.map(usize::from),
            from: None,
            possible: self.possible,
        }
    }
}
