//! Which questions still matter to a person: what is asked next, and what is not asked at all.

use super::assessment::Assessment;
use super::compiled::{Compiled, Need, Tree};
use super::day::Day;
use super::decide::{Goal, known};
use super::diagram::Ref;
use super::engine::Engine;
use super::judge::Judge;
use super::restrict::Restriction;
use super::scratch::Scratch;
use crate::ruleset::Answers;

/// The questions that can be asked of a person and still matter.
///
/// A question matters when two of its values can still lead, for some completion of the rest, to
/// another verdict, route or date of a verdict, as things are or as they would be if the conditions that the
/// calendar brings were still open; to another paper; or to another date of the plan.
pub struct Relevance<'a> {
    engine: &'a Engine,
    scratch: &'a mut Scratch,
    answers: &'a Answers,
    /// Questions that feed only the plan count while the headline standard may apply.
    plan_counts: bool,
    every_way: bool,
    /// `Scratch::matters` has been filled.
    weighed: bool,
}

impl<'a> Relevance<'a> {
    pub(super) fn new(
        engine: &'a Engine,
        scratch: &'a mut Scratch,
        answers: &'a Answers,
        assessment: &Assessment,
        every_way: bool,
    ) -> Self {
        Self {
            engine,
            scratch,
            answers,
            plan_counts: assessment
                .standings
                .last()
                .is_some_and(|headline| headline.possible.may_apply()),
            every_way,
            weighed: false,
        }
    }

    /// The first question in order that is unanswered, asked of the person, still matters, and passes
    /// the filter.
    pub fn first(&mut self, filter: impl Fn(usize) -> bool) -> Option<usize> {
        (0..self.engine.rules().questions.len())
            .find(|question| filter(*question) && self.is_due(*question))
    }

    /// All questions that could be asked now, in order.
    pub fn all(&mut self) -> Vec<usize> {
        (0..self.engine.rules().questions.len())
            .filter(|question| self.is_due(*question))
            .collect()
    }

    /// Whether a question is unanswered, asked of the person, and still matters.
    pub fn is_due(&mut self, question: usize) -> bool {
        self.answers.get(question).is_none() && self.is_asked(question) && self.matters(question)
    }

    /// Whether a question is unanswered and still matters, and may yet be asked: its gate may be open.
    pub fn may_come(&mut self, question: usize) -> bool {
        self.answers.get(question).is_none()
            && self.asked(question) != Some(false)
            && self.matters(question)
    }

    fn is_asked(&mut self, question: usize) -> bool {
        self.asked(question) == Some(true)
    }

    fn asked(&mut self, question: usize) -> Option<bool> {
        let Scratch {
            today: Some(day),
            classes,
            visited,
            ..
        } = &mut *self.scratch
        else {
            return Some(false);
        };
        Judge::new(day, classes, visited).is_asked(question)
    }

    fn matters(&mut self, question: usize) -> bool {
        let feeds = self.engine.rules().questions[question].feeds.is_some();
        if feeds && self.plan_counts {
            return true;
        }
        if !self.weighed {
            self.weigh();
            self.weighed = true;
        }
        self.scratch.matters[question]
    }

    /// Fills `Scratch::matters`: verdicts and papers on the day asked about, verdicts on the days to
    /// come on which something moves by itself.
    fn weigh(&mut self) {
        let scratch = &mut *self.scratch;
        scratch.matters.clear();
        scratch.matters.resize(scratch.classes.len(), false);
        let Some(day) = &scratch.today else { return };
        let compiled = &day.compiled;
        let mut split = Vec::new();
        let mut restriction = Restriction::new(day, &scratch.classes, &mut scratch.matters);
        for standard in 0..compiled.scope.len() {
            if let Some(verdicts) = &compiled.verdicts[standard] {
                restriction.add(verdicts.now);
                restriction.add(verdicts.calendar_open);
            } else {
                restriction.add(compiled.scope[standard]);
                split.push(&compiled.eligible[standard]);
            }
        }
        for need in &compiled.materials {
            match need {
                Need::Whole(root) => restriction.add(*root),
                Need::Split(tree) => split.push(tree),
            }
        }
        if self.every_way {
            for (condition, function) in self
                .engine
                .rules()
                .conditions
                .iter()
                .zip(&compiled.conditions)
            {
                // A condition's state matters while its standard may apply.
                let outside = compiled.out_of_scope[condition.standard].root;
                if super::walk::follow(day, &scratch.classes, outside) != Ref::TRUE {
                    restriction.add(function.root);
                }
            }
        }
        for tree in split {
            let mut open = OpenParts {
                day,
                classes: &scratch.classes,
                visited: &mut scratch.visited,
                restriction: &mut restriction,
            };
            open.add(tree);
        }
        self.weigh_later();
    }

    fn weigh_later(&mut self) {
        let scratch = &mut *self.scratch;
        let Some(on) = scratch.today.as_ref().map(|day| day.on) else {
            return;
        };
        self.engine.collect_later_days(scratch, self.answers, on);
        for index in 0..scratch.later_days.len() {
            let on = scratch.later_days[index];
            let day = scratch.day(self.engine, on);
            self.engine.classify_later(scratch, &day, self.answers);
            let compiled: &Compiled = &day.compiled;
            let mut restriction =
                Restriction::new(&day, &scratch.later_classes, &mut scratch.matters);
            for verdicts in compiled.verdicts.iter().flatten() {
                restriction.add(verdicts.now);
            }
        }
    }
}

/// What still matters to a tree too large to compose: whatever still matters to one of its open parts.
///
/// This can ask a question too many, never one too few.
struct OpenParts<'a, 'r> {
    day: &'a Day,
    classes: &'a [u16],
    visited: &'a mut super::walk::Visited,
    restriction: &'a mut Restriction<'r>,
}

impl OpenParts<'_, '_> {
    fn add(&mut self, tree: &Tree) {
        if known(self.day, self.classes, Goal::Tree(tree), self.visited).is_some() {
            return;
        }
        match tree {
            Tree::Diagram(root) => self.restriction.add(*root),
            Tree::Condition(condition) => self.add_condition(*condition),
            Tree::Not(part) => self.add(part),
            Tree::All(parts) | Tree::Any(parts) => {
                for part in parts {
                    self.add(part);
                }
            }
        }
    }

    fn add_condition(&mut self, condition: usize) {
        let compiled = &self.day.compiled;
        let function = &compiled.conditions[condition];
        self.restriction.add(function.root);
        let questions = compiled.asked.len();
        for variable in &function.support {
            if let Some(named) = usize::from(*variable).checked_sub(questions)
                && known(self.day, self.classes, Goal::Condition(named), self.visited).is_none()
            {
                self.add_condition(named);
            }
        }
    }
}
