//! Compiles a rule set into decision diagrams for one epoch.

use super::builder::{Builder, TooLarge};
use super::bundle::bundles;
use super::compiled::{
    Compiled, ELIGIBLE, ELSEWHERE, Function, IN_SCOPE, NO_SLOT, NOT_NEEDED, NOT_YET, Need, Tree,
    Verdicts,
};
use super::cut::Side;
use super::diagram::Ref;
use super::epoch::Epoch;
use super::freeze::freeze;
use super::partition::{Partition, date_cuts};
use super::walk::Visited;
use crate::ruleset::{Expression, RuleSet, ScopeVerdict, Test};

/// A function composed from several conditions may take this many new nodes; beyond it, it stays a
/// tree. Failing to compose costs as much as composing, so the limit is also what failing costs.
pub(super) const COMPOSED_LIMIT: usize = 2_000;
/// All failures to compose together may cost this many nodes.
const WASTE_LIMIT: usize = 12_000;

/// How references to other conditions are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum References {
    /// As variables of their own.
    Kept,
    /// Composed whole.
    Composed,
    /// Composed, but conditions that the calendar brings as free variables.
    CalendarOpen,
}

struct Compiler<'a> {
    rules: &'a RuleSet,
    partitions: &'a [Partition],
    epoch: &'a Epoch,
    calendar: &'a [bool],
    builder: Builder,
    asked: Vec<Ref>,
    kept: Vec<Ref>,
    composed: Vec<Option<Ref>>,
    calendar_open: Vec<Option<Ref>>,
    composed_limit: usize,
    wasted: usize,
    visited: Visited,
}

/// Compiles a rule set for one epoch. `calendar` says which conditions the calendar brings.
pub(super) fn compile(
    rules: &RuleSet,
    partitions: &[Partition],
    calendar: &[bool],
    epoch: &Epoch,
    composed_limit: usize,
) -> Compiled {
    let mut arity: Vec<u16> = partitions
        .iter()
        .map(|partition| u16::try_from(partition.len()).unwrap_or(u16::MAX))
        .collect();
    arity.extend(rules.conditions.iter().map(|_| 2));
    let compiler = Compiler {
        rules,
        partitions,
        epoch,
        calendar,
        builder: Builder::new(arity),
        asked: Vec::new(),
        kept: Vec::new(),
        composed: vec![None; rules.conditions.len()],
        calendar_open: vec![None; rules.conditions.len()],
        composed_limit,
        wasted: 0,
        visited: Visited::default(),
    };
    compiler.run()
}

impl Compiler<'_> {
    fn run(mut self) -> Compiled {
        let rules = self.rules;
        for question in &rules.questions {
            // Only earlier questions can be a gate, so their own gates are there already.
            let asked = self.unlimited(&question.asked_when);
            self.asked.push(asked);
        }
        for condition in &rules.conditions {
            let kept = self.unlimited(&condition.met_when);
            self.kept.push(kept);
        }
        let conditions: Vec<Function> = (0..rules.conditions.len())
            .map(|condition| {
                let composed = self.attempt(|this| this.composed(condition));
                let whole = composed.is_some();
                self.function(composed.unwrap_or(self.kept[condition]), whole)
            })
            .collect();
        let scope: Vec<Ref> = (0..rules.about.standards.len())
            .map(|standard| self.scope(standard))
            .collect();
        let out_of_scope: Vec<Ref> = scope.iter().map(|scope| self.is_out(*scope)).collect();
        let all_out = self.builder.unlimited(|builder| {
            out_of_scope
                .iter()
                .try_fold(Ref::TRUE, |all, out| builder.and(all, *out))
        });
        let eligible: Vec<Tree> = rules
            .about
            .standards
            .iter()
            .map(|standard| self.tree(&standard.eligible_when))
            .collect();
        let verdicts: Vec<Option<Verdicts>> = (0..rules.about.standards.len())
            .map(|standard| self.attempt(|this| this.verdicts(standard, scope[standard])))
            .collect();
        let materials: Vec<Need> = rules
            .materials
            .iter()
            .map(|material| {
                let whole = self.attempt(|this| {
                    let needed = this.expression(&material.needed_when, References::Composed)?;
                    this.builder.select(all_out, Ref::FALSE, needed)
                });
                whole.map_or_else(
                    || {
                        let in_scope = Tree::Not(Box::new(Tree::Diagram(all_out)));
                        Need::Split(Tree::All(vec![in_scope, self.tree(&material.needed_when)]))
                    },
                    Need::Whole,
                )
            })
            .collect();
        let bundles = bundles(&mut self.builder, &conditions, &materials);
        let compiled = Compiled {
            asked: std::mem::take(&mut self.asked),
            scope,
            out_of_scope: out_of_scope
                .into_iter()
                .map(|root| self.function(root, true))
                .collect(),
            conditions,
            kept: std::mem::take(&mut self.kept),
            arity: self.partitions.iter().map(Partition::len).collect(),
            bundles,
            eligible,
            verdicts,
            materials,
            date_slots: date_slots(self.partitions),
            ..Compiled::default()
        };
        freeze(compiled, self.builder)
    }

    fn function(&mut self, root: Ref, whole: bool) -> Function {
        Function {
            root,
            support: self.builder.support(root, &mut self.visited),
            whole,
        }
    }

    /// What must be compiled in any case.
    fn unlimited(&mut self, expression: &Expression) -> Ref {
        let limit = self.builder.allow(usize::MAX);
        let root = self.expression(expression, References::Kept);
        self.builder.limit_to(limit);
        root.unwrap_or_else(|TooLarge| unreachable!("any number of nodes was allowed"))
    }

    /// What is compiled only while it stays small.
    fn attempt<T>(&mut self, make: impl FnOnce(&mut Self) -> Result<T, TooLarge>) -> Option<T> {
        if self.wasted >= WASTE_LIMIT {
            return None;
        }
        self.builder.allow(self.composed_limit);
        let composed = make(self).ok();
        if composed.is_none() {
            self.wasted += self.composed_limit;
        }
        composed
    }

    fn verdicts(&mut self, standard: usize, scope: Ref) -> Result<Verdicts, TooLarge> {
        let rules = self.rules;
        let eligible_when = &rules.about.standards[standard].eligible_when;
        Ok(Verdicts {
            now: self.verdict(eligible_when, References::Composed, scope)?,
            calendar_open: self.verdict(eligible_when, References::CalendarOpen, scope)?,
        })
    }

    fn verdict(
        &mut self,
        eligible_when: &Expression,
        references: References,
        scope: Ref,
    ) -> Result<Ref, TooLarge> {
        let eligible = self.expression(eligible_when, references)?;
        let out = self.is_out(scope);
        let inside = self
            .builder
            .select(eligible, Ref::leaf(ELIGIBLE), Ref::leaf(NOT_YET))?;
        self.builder.select(out, scope, inside)
    }

    /// The scope rows of a standard; the first that fits wins.
    fn scope(&mut self, standard: usize) -> Ref {
        let rules = self.rules;
        let mut scope = Ref::leaf(IN_SCOPE);
        for row in rules.about.standards[standard].rows.iter().rev() {
            let fits = self.unlimited(&row.when);
            let leaf = match row.verdict {
                ScopeVerdict::NotNeeded => NOT_NEEDED,
                ScopeVerdict::Elsewhere(route) => {
                    ELSEWHERE + u16::try_from(route).unwrap_or(u16::MAX - ELSEWHERE)
                }
            };
            scope = self
                .builder
                .unlimited(|builder| builder.select(fits, Ref::leaf(leaf), scope));
        }
        scope
    }

    /// The truth function "this scope diagram says anything but [`IN_SCOPE`]".
    fn is_out(&mut self, scope: Ref) -> Ref {
        self.builder
            .unlimited(|builder| builder.map_leaves(scope, |leaf| u16::from(leaf != IN_SCOPE)))
    }

    fn expression(&mut self, part: &Expression, refs: References) -> Result<Ref, TooLarge> {
        match part {
            Expression::All(parts) => {
                // From the last to the first: later questions lie deeper, so little is made twice.
                let mut all = Ref::TRUE;
                for part in parts.iter().rev() {
                    let part = self.expression(part, refs)?;
                    all = self.builder.and(part, all)?;
                }
                Ok(all)
            }
            Expression::Any(parts) => {
                let mut any = Ref::FALSE;
                for part in parts.iter().rev() {
                    let part = self.expression(part, refs)?;
                    any = self.builder.or(part, any)?;
                }
                Ok(any)
            }
            Expression::Not(part) => {
                let part = self.expression(part, refs)?;
                self.builder.not(part)
            }
            Expression::Question { question, test } => {
                let passes = self.test(*question, test)?;
                self.builder.and(self.asked[*question], passes)
            }
            Expression::Holds(condition) => match refs {
                References::Kept => self.free(*condition),
                References::Composed => self.composed(*condition),
                References::CalendarOpen => self.calendar_open(*condition),
            },
            Expression::InForce(range) => Ok(Ref::truth(self.epoch.is_in_force(*range))),
        }
    }

    fn test(&mut self, question: usize, test: &Test) -> Result<Ref, TooLarge> {
        match &self.partitions[question] {
            Partition::Days { cuts, .. } => {
                let classes = cuts.len() + 1;
                let mut passing = vec![true; classes];
                for (cut, side) in date_cuts(test) {
                    let Some(cut) = cuts.iter().position(|known| *known == cut) else {
                        continue;
                    };
                    let rank = self.epoch.rank(question, cut);
                    for (class, passing) in passing.iter_mut().enumerate() {
                        *passing &= (class <= rank) == (side == Side::Early);
                    }
                }
                self.builder.test(question, &passing)
            }
            partition => {
                let passing = partition.passing(test);
                self.builder.test(question, &passing)
            }
        }
    }

    /// A condition as a variable of its own.
    fn free(&mut self, condition: usize) -> Result<Ref, TooLarge> {
        self.builder
            .test(self.partitions.len() + condition, &[false, true])
    }

    fn composed(&mut self, condition: usize) -> Result<Ref, TooLarge> {
        if let Some(known) = self.composed[condition] {
            return Ok(known);
        }
        let rules = self.rules;
        let met_when = &rules.conditions[condition].met_when;
        let root = if names_conditions(met_when) {
            self.expression(met_when, References::Composed)?
        } else {
            self.kept[condition]
        };
        self.composed[condition] = Some(root);
        Ok(root)
    }

    fn calendar_open(&mut self, condition: usize) -> Result<Ref, TooLarge> {
        if self.calendar[condition] {
            return self.free(condition);
        }
        if let Some(known) = self.calendar_open[condition] {
            return Ok(known);
        }
        let rules = self.rules;
        let met_when = &rules.conditions[condition].met_when;
        let root = if names_conditions(met_when) {
            self.expression(met_when, References::CalendarOpen)?
        } else {
            self.kept[condition]
        };
        self.calendar_open[condition] = Some(root);
        Ok(root)
    }

    /// An expression as a tree over conditions; parts that name none are compiled.
    fn tree(&mut self, expression: &Expression) -> Tree {
        if !names_conditions(expression) {
            return Tree::Diagram(self.unlimited(expression));
        }
        match expression {
            Expression::All(parts) => Tree::All(parts.iter().map(|part| self.tree(part)).collect()),
            Expression::Any(parts) => Tree::Any(parts.iter().map(|part| self.tree(part)).collect()),
            Expression::Not(part) => Tree::Not(Box::new(self.tree(part))),
            Expression::Holds(condition) => Tree::Condition(*condition),
            Expression::Question { .. } | Expression::InForce(_) => {
                Tree::Diagram(self.unlimited(expression))
            }
        }
    }
}

/// Numbers the date questions that rules test, in order.
fn date_slots(partitions: &[Partition]) -> Vec<u16> {
    let mut slots = 0..NO_SLOT;
    partitions
        .iter()
        .map(|partition| match partition {
            Partition::Days { cuts, .. } if !cuts.is_empty() => slots.next().unwrap_or(NO_SLOT),
            _ => NO_SLOT,
        })
        .collect()
}

fn names_conditions(expression: &Expression) -> bool {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => parts.iter().any(names_conditions),
        Expression::Not(part) => names_conditions(part),
        Expression::Holds(_) => true,
        Expression::Question { .. } | Expression::InForce(_) => false,
    }
}
