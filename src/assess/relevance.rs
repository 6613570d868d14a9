//! Which questions still matter to a person: what is asked next, and what is not asked at all.

use std::sync::Arc;

use super::assessment::Assessment;
use super::compiled::{Need, Tree};
use super::day::Day;
use super::decide::{Goal, differs, known};
use super::diagram::Ref;
use super::engine::Engine;
use super::judge::Judge;
use super::restrict::Restriction;
use super::scratch::Scratch;
use super::search::OutOfSteps;
use super::walk::{Visited, follow, only_leaf};
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
    /// Outputs too large to compose: each question that may matter is tried on them.
    split: Vec<Split>,
    /// How many questions are taken to matter because it could not be decided.
    undecided: usize,
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
            split: Vec::new(),
            undecided: 0,
        }
    }

    /// The first question in order that is unanswered, asked of the person, still matters, and passes
    /// the filter.
    pub fn first(&mut self, filter: impl Fn(usize) -> bool) -> Option<usize> {
        (0..self.engine.rules().questions.len())
            .find(|question| filter(*question) && self.is_due(*question))
    }

    /// How many questions were taken to matter because it could not be decided whether they do (only
    /// on very large rule sets).
    pub const fn undecided(&self) -> usize {
        self.undecided
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

    /// Whether a question is unanswered, may yet be asked (its gate may be open), and may matter. With
    /// outputs too large to compose this can be a question too many, never one too few: to try each of
    /// them would take seconds.
    pub fn may_come(&mut self, question: usize) -> bool {
        self.answers.get(question).is_none()
            && self.asked(question) != Some(false)
            && self.may_matter(question)
    }

    fn is_asked(&mut self, question: usize) -> bool {
        self.asked(question) == Some(true)
    }

    /// Whether a question is asked of the person; `None` while its gate is open.
    pub(super) fn asked(&mut self, question: usize) -> Option<bool> {
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
        self.may_matter(question)
            && (self.feeds_the_plan(question)
                || self.scratch.matters[question]
                || self.makes_a_difference(question))
    }

    fn may_matter(&mut self, question: usize) -> bool {
        if self.feeds_the_plan(question) {
            return true;
        }
        if !self.weighed {
            self.weigh();
            self.weighed = true;
        }
        self.scratch.matters[question] || self.scratch.may_matter[question]
    }

    /// Whether it counts because dates of the plan hang on it.
    fn feeds_the_plan(&self, question: usize) -> bool {
        self.plan_counts && self.engine.rules().questions[question].feeds.is_some()
    }

    /// Fills `Scratch::matters` and `Scratch::may_matter`: verdicts and papers on the day asked about,
    /// verdicts on the days to come on which something moves by itself.
    fn weigh(&mut self) {
        let scratch = &mut *self.scratch;
        let variables = scratch.classes.len();
        for flags in [&mut scratch.matters, &mut scratch.may_matter] {
            flags.clear();
            flags.resize(variables, false);
        }
        let Some(today) = scratch.today.clone() else {
            return;
        };
        self.weigh_papers(&today);
        let classes = self.scratch.classes.clone();
        self.weigh_verdicts(&today, &classes, true);
        self.engine
            .collect_later_days(self.scratch, self.answers, today.on);
        for index in 0..self.scratch.later_days.len() {
            let on = self.scratch.later_days[index];
            let day = self.scratch.day(self.engine, on);
            self.engine.classify_later(self.scratch, &day, self.answers);
            let classes = self.scratch.later_classes.clone();
            self.weigh_verdicts(&day, &classes, false);
        }
    }

    /// Papers, and conditions themselves where every way is asked about.
    fn weigh_papers(&mut self, day: &Arc<Day>) {
        let scratch = &mut *self.scratch;
        let compiled = &day.compiled;
        let mut restriction = Restriction::new(day, &scratch.classes, &mut scratch.matters);
        let mut split = Vec::new();
        for (index, need) in compiled.materials.iter().enumerate() {
            match need {
                Need::Whole(root) => restriction.add(*root),
                Need::Split(tree) => split.push((index, tree)),
            }
        }
        if self.every_way {
            let conditions = self.engine.rules().conditions.iter();
            for (condition, function) in conditions.zip(&compiled.conditions) {
                // A condition's state matters while its standard may apply.
                let outside = compiled.out_of_scope[condition.standard].root;
                let outside = only_leaf(day, &scratch.classes, outside, &mut scratch.visited);
                if outside != Some(1) {
                    restriction.add(function.root);
                }
            }
        }
        for (index, tree) in split {
            let mut open = OpenParts {
                day,
                classes: &scratch.classes,
                free: None,
                visited: &mut scratch.visited,
                restriction: Restriction::new(day, &scratch.classes, &mut scratch.may_matter),
            };
            open.add(tree);
            self.split.push(Split {
                day: Arc::clone(day),
                classes: scratch.classes.clone(),
                output: Output::Material(index),
                calendar_open: false,
            });
        }
    }

    /// Verdicts on a day; on the day asked about also as they would be if the conditions that the
    /// calendar brings were still open.
    fn weigh_verdicts(&mut self, day: &Arc<Day>, classes: &[u16], calendar_open: bool) {
        let scratch = &mut *self.scratch;
        let compiled = &day.compiled;
        for (standard, verdicts) in compiled.verdicts.iter().enumerate() {
            let mut restriction = Restriction::new(day, classes, &mut scratch.matters);
            if let Some(verdicts) = verdicts {
                restriction.add(verdicts.now);
                if calendar_open {
                    restriction.add(verdicts.calendar_open);
                }
                continue;
            }
            restriction.add(compiled.scope[standard]);
            for free in [false, true] {
                if free && !calendar_open {
                    continue;
                }
                let mut open = OpenParts {
                    day,
                    classes,
                    free: free.then_some(&self.engine.calendar),
                    visited: &mut scratch.visited,
                    restriction: Restriction::new(day, classes, &mut scratch.may_matter),
                };
                open.add(&compiled.eligible[standard]);
                self.split.push(Split {
                    day: Arc::clone(day),
                    classes: classes.to_vec(),
                    output: Output::Verdict(standard),
                    calendar_open: free,
                });
            }
        }
    }

    /// Whether two values of a question can lead to different values of an output that is too large to
    /// compose. Where that cannot be decided the question is asked, and counted.
    fn makes_a_difference(&mut self, question: usize) -> bool {
        let mut undecided = false;
        for split in &self.split {
            let compiled = &split.day.compiled;
            let (tree, outside) = match split.output {
                Output::Verdict(standard) => {
                    let outside = compiled.out_of_scope[standard].root;
                    let inside = follow(&split.day, &split.classes, outside) == Ref::FALSE;
                    let tree = &compiled.eligible[standard];
                    (tree, (!inside).then_some(outside))
                }
                Output::Material(material) => match &compiled.materials[material] {
                    Need::Split(tree) => (tree, None),
                    Need::Whole(_) => continue,
                },
            };
            let free = split
                .calendar_open
                .then_some(self.engine.calendar.as_slice());
            match differs(&split.day, &split.classes, tree, question, free, outside) {
                Ok(true) => return true,
                Ok(false) => {}
                Err(OutOfSteps) => undecided = true,
            }
        }
        self.undecided += usize::from(undecided);
        undecided
    }
}

/// An output too large to compose, as it stands on one day.
struct Split {
    day: Arc<Day>,
    classes: Vec<u16>,
    output: Output,
    /// The conditions that the calendar brings are taken as open.
    calendar_open: bool,
}

#[derive(Clone, Copy)]
enum Output {
    Verdict(usize),
    Material(usize),
}

/// Collects what may still matter to a tree too large to compose: what still matters to one of its open
/// parts. This can be a question too many, never one too few.
struct OpenParts<'a> {
    day: &'a Day,
    classes: &'a [u16],
    /// Conditions that are open whatever the answers are: nothing below them matters for them.
    free: Option<&'a Vec<bool>>,
    visited: &'a mut Visited,
    restriction: Restriction<'a>,
}

impl OpenParts<'_> {
    fn add(&mut self, tree: &Tree) {
        // With free conditions nothing is settled by what is known of them.
        let settled = self.free.is_none()
            && known(self.day, self.classes, Goal::Tree(tree), self.visited).is_some();
        if settled {
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
        if self.free.is_some_and(|free| free[condition]) {
            return;
        }
        let compiled = &self.day.compiled;
        let root = compiled.kept[condition];
        self.restriction.add(root);
        let questions = compiled.asked.len();
        for variable in compiled.diagram.support(root, self.visited) {
            // A condition names only such as were checked to form no circle.
            if let Some(named) = usize::from(variable).checked_sub(questions) {
                self.add_condition(named);
            }
        }
    }
}
