//! The ways a person can go: work, home, studies, a talent paper; and an engine for each that says what
//! the rules say of somebody who goes by that way and no other.
//!
//! A way is a group of papers that says so; the condition it proves has the same id, in each standard
//! that knows it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::engine::Engine;
use crate::ruleset::{Expression, Group, RuleSet};

/// The ways a rule set knows, in the order of their groups.
#[derive(Debug)]
pub struct Ways {
    rules: Arc<RuleSet>,
    ways: Vec<Way>,
}

/// One way, ready to be asked about people.
#[derive(Debug)]
pub struct Way {
    group: usize,
    by_standard: Vec<Option<Known>>,
    engine: Engine,
}

/// A way as one standard knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    condition: usize,
    alone: bool,
}

impl Ways {
    /// Prepares every way of a rule set. Questions in `fixed` cannot be chosen, whatever the rules say
    /// of them: no change proposes another answer to them.
    pub fn new(rules: &Arc<RuleSet>, fixed: &BTreeSet<usize>) -> Self {
        // What is only there to be read need not be kept for each.
        let bare = rules.bare();
        let groups = rules.groups.iter().enumerate();
        let ways = groups
            .filter(|(_, group)| group.way)
            .filter_map(|(index, _)| Way::new(rules, &bare, index, fixed))
            .collect();
        Self {
            rules: Arc::clone(rules),
            ways,
        }
    }

    /// The rule set whose ways these are.
    pub fn rules(&self) -> &Arc<RuleSet> {
        &self.rules
    }

    /// Way by way, in the order of the groups.
    pub fn iter(&self) -> std::slice::Iter<'_, Way> {
        self.ways.iter()
    }
}

impl<'a> IntoIterator for &'a Ways {
    type Item = &'a Way;
    type IntoIter = std::slice::Iter<'a, Way>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Way {
    /// None where no standard knows the way.
    fn new(rules: &RuleSet, bare: &RuleSet, group: usize, fixed: &BTreeSet<usize>) -> Option<Self> {
        let mut read = bare.clone();
        let mut by_standard = Vec::with_capacity(rules.about.standards.len());
        for (index, standard) in read.about.standards.iter_mut().enumerate() {
            let condition = condition_of(rules, &rules.groups[group], index);
            let without_others = condition.map(|condition| {
                let left = without_others(rules, &standard.eligible_when, condition);
                (condition, left)
            });
            by_standard.push(without_others.as_ref().map(|(condition, left)| Known {
                condition: *condition,
                alone: *left == Expression::Holds(*condition),
            }));
            standard.eligible_when = match without_others {
                Some((condition, left)) => Expression::All(vec![
                    // Only where another way is written as an exception do this and the next differ.
                    standard.eligible_when.clone(),
                    left,
                    Expression::Holds(condition),
                ]),
                None => NEVER,
            };
        }
        by_standard.iter().any(Option::is_some).then_some(())?;
        for (index, question) in read.questions.iter_mut().enumerate() {
            question.fixed |= fixed.contains(&index);
        }
        Some(Self {
            group,
            by_standard,
            engine: Engine::new(Arc::new(read)),
        })
    }

    /// The index of its group of papers.
    pub const fn group(&self) -> usize {
        self.group
    }

    /// The index of its condition in a standard; `None` where the standard knows no such way.
    pub fn condition(&self, standard: usize) -> Option<usize> {
        let known = self.by_standard.get(standard).copied().flatten();
        known.map(|known| known.condition)
    }

    /// Whether a standard asks for nothing beside its condition.
    pub fn stands_alone(&self, standard: usize) -> bool {
        let known = self.by_standard.get(standard).copied().flatten();
        known.is_some_and(|known| known.alone)
    }

    /// The rules as they are for somebody who goes by this way: a standard is eligible only where it is
    /// so without any other way, and the condition of this one is met. Scope, conditions and papers are
    /// as they always are; a standard that knows no such way is never eligible.
    pub const fn engine(&self) -> &Engine {
        &self.engine
    }
}

impl Engine {
    /// The ways of its rules, prepared when they are first asked for, and kept.
    pub fn ways(&self) -> &Ways {
        self.ways
            .get_or_init(|| Ways::new(self.rules(), &BTreeSet::new()))
    }
}

/// The expression that is never true.
const NEVER: Expression = Expression::Any(Vec::new());

/// The condition of a standard that the papers of a group prove: they have the same id.
fn condition_of(rules: &RuleSet, group: &Group, standard: usize) -> Option<usize> {
    let mut conditions = rules.conditions.iter();
    conditions.position(|condition| condition.standard == standard && condition.id == group.id)
}

/// The rule with every other way of the same standard taken as unmet, where the rule names it itself.
fn without_others(rules: &RuleSet, rule: &Expression, condition: usize) -> Expression {
    match rule {
        Expression::All(parts) => {
            let mut kept = Vec::with_capacity(parts.len());
            for part in parts {
                match without_others(rules, part, condition) {
                    part if part == NEVER => return NEVER,
                    part if part == Expression::ALWAYS => {}
                    part => kept.push(part),
                }
            }
            one_or(kept, Expression::All)
        }
        Expression::Any(parts) => {
            let mut kept = Vec::with_capacity(parts.len());
            for part in parts {
                match without_others(rules, part, condition) {
                    part if part == Expression::ALWAYS => return part,
                    part if part == NEVER => {}
                    part => kept.push(part),
                }
            }
            one_or(kept, Expression::Any)
        }
        Expression::Not(part) => Expression::Not(Box::new(without_others(rules, part, condition))),
        Expression::Holds(other) if is_another_way(rules, *other, condition) => NEVER,
        Expression::Holds(_) | Expression::Question { .. } | Expression::InForce(_) => rule.clone(),
    }
}

/// A single part as it is, several joined.
fn one_or(mut parts: Vec<Expression>, join: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            join(parts)
        }
    }
}

/// Whether a condition is that of another way of the same standard.
fn is_another_way(rules: &RuleSet, other: usize, condition: usize) -> bool {
    let (Some(other_rule), Some(rule)) =
        (rules.conditions.get(other), rules.conditions.get(condition))
    else {
        return false;
    };
    other != condition
        && other_rule.standard == rule.standard
        && rules
            .groups
            .iter()
            .any(|group| group.way && group.id == other_rule.id)
}

#[cfg(test)]
mod tests {
    use super::{NEVER, one_or, without_others};
    use crate::i18n::Bilingual;
    use crate::ruleset::fixture::rule_set;
    use crate::ruleset::{Condition, Expression, Group, RuleSet};

    /// Ways `a`, `b`, `c` and a condition `half` that is no way, in one standard.
    fn rules() -> RuleSet {
        let mut rules = rule_set(Vec::new());
        rules.conditions = ["a", "b", "c", "half"]
            .map(|id| Condition {
                id: id.to_owned(),
                standard: 0,
                title: Bilingual::default(),
                text: Bilingual::default(),
                remark: None,
                met_when: Expression::ALWAYS,
                citations: Vec::new(),
            })
            .to_vec();
        rules.groups = ["a", "b", "c"]
            .map(|id| Group {
                id: id.to_owned(),
                title: Bilingual::default(),
                way: true,
            })
            .to_vec();
        rules
    }

    #[test]
    fn the_other_ways_drop_out_of_a_rule() {
        use Expression::{All, Any, Holds, Not};
        let rules = rules();
        let law = Any(vec![
            Holds(0),
            All(vec![Holds(3), Any(vec![All(vec![Holds(1)]), Holds(2)])]),
        ]);
        for (rule, way, left) in [
            (&law, 0, Holds(0)),
            (&law, 1, All(vec![Holds(3), Holds(1)])),
            (&law, 2, All(vec![Holds(3), Holds(2)])),
            (&Holds(1), 0, NEVER),
            (&Not(Box::new(Holds(1))), 0, Not(Box::new(NEVER))),
            (
                &Any(vec![Expression::ALWAYS, Holds(0)]),
                0,
                Expression::ALWAYS,
            ),
        ] {
            assert_eq!(without_others(&rules, rule, way), left, "{rule:?} by {way}");
        }
    }

    #[test]
    fn a_join_of_nothing_stays_what_it_is() {
        assert_eq!(one_or(Vec::new(), Expression::All), Expression::ALWAYS);
        assert_eq!(one_or(Vec::new(), Expression::Any), NEVER);
    }
}
