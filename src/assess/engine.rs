//! The engine: a rule set compiled once, asked about any person on any day.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use chrono::NaiveDate;

use super::assessment::{Assessment, Standing, Verdict};
use super::because::because;
use super::changes::Changes;
use super::compile::{COMPOSED_LIMIT, compile};
use super::compiled::{Compiled, Need};
use super::day::Day;
use super::epoch::{Epochs, Key};
use super::judge::{Judge, condition_state, material_state};
use super::partition::{HOLE, Partition, partitions};
use super::relevance::Relevance;
use super::scratch::Scratch;
use super::ways::Ways;
use crate::ruleset::{Answers, Expression, RuleSet, Test};

/// A rule set, ready to be asked about people.
///
/// The diagrams are compiled when a day of their epoch is first asked about, and kept.
#[derive(Debug)]
pub struct Engine {
    /// Which engine this is: what a [`Scratch`] keeps belongs to one.
    pub(super) number: u64,
    composed_limit: usize,
    rules: Arc<RuleSet>,
    pub(super) partitions: Vec<Partition>,
    /// By condition: whether the calendar brings it.
    pub(super) calendar: Vec<bool>,
    pub(super) epochs: Epochs,
    compiled: RwLock<Vec<(Key, Arc<Compiled>)>>,
    /// The date questions whose answers grow old.
    pub(super) ageing: Vec<usize>,
    /// By question: whether a person can choose another answer.
    pub(super) choosable: Vec<bool>,
    /// By question: the question whose "yes" sets this date to the day asked about.
    pub(super) declared_by: Vec<Option<usize>>,
    /// The questions that have a gate.
    gated: Vec<usize>,
    /// The ways of these rules, once somebody has asked for them.
    pub(super) ways: OnceLock<Ways>,
}

/// How many engines there have been.
static ENGINES: AtomicU64 = AtomicU64::new(1);

/// How much of an assessment is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Only what the standards say.
    Standings,
    /// Everything.
    Full,
}

impl Engine {
    /// Prepares a rule set.
    pub fn new(rules: Arc<RuleSet>) -> Self {
        Self::with_limit(rules, COMPOSED_LIMIT)
    }

    /// Prepares a rule set whose outputs stay trees over conditions when composing one takes more than
    /// `composed_limit` nodes. The answers are the same; only the time they take differs.
    pub fn with_limit(rules: Arc<RuleSet>, composed_limit: usize) -> Self {
        let partitions = partitions(&rules);
        let ageing: Vec<usize> = partitions
            .iter()
            .enumerate()
            .filter(|(_, partition)| {
                matches!(partition, Partition::Days { cuts, .. } if cuts.iter().any(|cut| cut.moves()))
            })
            .map(|(question, _)| question)
            .collect();
        let declared_by: Vec<Option<usize>> = (0..rules.questions.len())
            .map(|date| {
                let mut questions = rules.questions.iter();
                questions.position(|question| question.declares == Some(date))
            })
            .collect();
        // A declared date is chosen with its declaration or not at all, and a day whose age counts is
        // the day something happened: nobody can move it.
        let choosable = (0..rules.questions.len())
            .map(|index| {
                let fixed = rules.questions[index].fixed;
                !fixed && declared_by[index].is_none() && !ageing.contains(&index)
            })
            .collect();
        let gated = (0..rules.questions.len())
            .filter(|question| !rules.questions[*question].gates.is_empty())
            .collect();
        Self {
            composed_limit,
            number: ENGINES.fetch_add(1, Ordering::Relaxed),
            calendar: rules
                .conditions
                .iter()
                .map(|condition| tests_age(&condition.met_when))
                .collect(),
            epochs: Epochs::new(&rules, &partitions),
            compiled: RwLock::default(),
            partitions,
            ageing,
            choosable,
            declared_by,
            gated,
            ways: OnceLock::new(),
            rules,
        }
    }

    /// The rule set.
    pub fn rules(&self) -> &Arc<RuleSet> {
        &self.rules
    }

    /// How many diagram nodes the rules of a day take.
    pub fn nodes(&self, on: NaiveDate) -> usize {
        self.compiled(on).nodes()
    }

    /// How many verdicts, conditions and papers are too large to be composed on a day: these may be
    /// left undecided, and are then given as open.
    pub fn split(&self, on: NaiveDate) -> usize {
        let compiled = self.compiled(on);
        let verdicts = compiled.verdicts.iter().filter(|whole| whole.is_none());
        let conditions = compiled.conditions.iter().filter(|one| !one.whole);
        let materials = compiled.materials.iter();
        let materials = materials.filter(|need| matches!(need, Need::Split(_)));
        verdicts.count() + conditions.count() + materials.count()
    }

    /// What the rules say of a person on a day.
    pub fn assess(&self, answers: &Answers, on: NaiveDate) -> Assessment {
        let mut assessment = Assessment::empty(on);
        self.assess_into(
            &mut Scratch::default(),
            answers,
            on,
            Depth::Full,
            &mut assessment,
        );
        assessment
    }

    /// The same, in room that is already there: for many people one after the other.
    pub fn assess_into(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        on: NaiveDate,
        depth: Depth,
        into: &mut Assessment,
    ) {
        into.on = on;
        self.settle(scratch, answers, on, depth, into);
        self.look_ahead(scratch, answers, into);
        if depth == Depth::Full {
            self.because(scratch, into);
            self.next(scratch, answers, into);
            self.changes(scratch, answers, into);
        }
    }

    /// Verdicts as things are on the day, and in full depth the states of conditions and papers and
    /// the answers that are not sure or off the path.
    pub fn settle(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        on: NaiveDate,
        depth: Depth,
        into: &mut Assessment,
    ) {
        self.enter(scratch, answers, on);
        let Scratch {
            today: Some(day),
            classes,
            visited,
            met,
            needed,
            ..
        } = scratch
        else {
            return;
        };
        let rules = &self.rules;
        let mut judge = Judge::new(day, classes, visited);
        into.standings.clear();
        into.standings
            .extend((0..rules.about.standards.len()).map(|standard| judge.standing(standard)));
        if depth == Depth::Full {
            met.clear();
            met.resize(rules.conditions.len(), None);
            needed.clear();
            needed.resize(rules.materials.len(), None);
            judge.bundles(met, needed);
            into.conditions.clear();
            let mut scope = (usize::MAX, None);
            for (index, condition) in rules.conditions.iter().enumerate() {
                // Conditions of one standard stand together: look its scope up once.
                if scope.0 != condition.standard {
                    scope.0 = condition.standard;
                    scope.1 = judge.is_out_of_scope(condition.standard);
                }
                if !day.compiled.conditions[index].whole {
                    met[index] = judge.is_met(index);
                }
                into.conditions.push(condition_state(met[index], scope.1));
            }
            into.materials.clear();
            for (index, need) in day.compiled.materials.iter().enumerate() {
                if let Need::Split(tree) = need {
                    needed[index] = judge.is_needed(tree);
                }
                into.materials.push(material_state(needed[index]));
            }
        }
        into.undecided = judge.undecided;
        if depth == Depth::Full {
            self.sort_answers(scratch, answers, into);
        }
    }

    /// Lists the answers that are not sure or off the path.
    fn sort_answers(&self, scratch: &mut Scratch, answers: &Answers, into: &mut Assessment) {
        let Scratch {
            today: Some(day),
            classes,
            on_path,
            visited,
            ..
        } = scratch
        else {
            return;
        };
        into.unsure.clear();
        into.ignored.clear();
        on_path.clone_from(classes);
        let mut judge = Judge::new(day, classes, visited);
        for &question in &self.gated {
            if answers.get(question).is_some() && judge.is_asked(question) == Some(false) {
                into.ignored.push(question);
                on_path[question] = HOLE;
            }
        }
        for (question, answer) in answers.given() {
            if !answer.is_known() && !into.ignored.contains(&question) {
                into.unsure.push(question);
            }
        }
    }

    /// Finds the answers that decide each condition. Comes after [`settle`](Self::settle).
    pub fn because(&self, scratch: &mut Scratch, into: &mut Assessment) {
        let Scratch {
            today: Some(day),
            on_path,
            visited,
            ..
        } = scratch
        else {
            return;
        };
        into.because.resize(self.rules.conditions.len(), Vec::new());
        for (index, condition) in self.rules.conditions.iter().enumerate() {
            because(
                day,
                on_path,
                (index, condition.standard),
                into.conditions[index],
                visited,
                &mut into.because[index],
            );
        }
    }

    /// Finds the question to ask next. Comes after [`look_ahead`](Self::look_ahead).
    pub fn next(&self, scratch: &mut Scratch, answers: &Answers, into: &mut Assessment) {
        let mut relevance = self.relevance(scratch, answers, into, false);
        into.next = relevance.first(|_| true);
        into.undecided += relevance.undecided();
    }

    /// The questions that still matter, in full or also to conditions alone (`every_way`).
    /// Comes after [`look_ahead`](Self::look_ahead).
    pub fn relevance<'a>(
        &'a self,
        scratch: &'a mut Scratch,
        answers: &'a Answers,
        assessment: &Assessment,
        every_way: bool,
    ) -> Relevance<'a> {
        Relevance::new(self, scratch, answers, assessment, every_way)
    }

    /// Finds what would make a standard that says "not yet" say "eligible". `kept` are the answers as
    /// they stand, those that wait to be asked again included. Comes after
    /// [`look_ahead`](Self::look_ahead).
    pub fn changes(&self, scratch: &mut Scratch, kept: &Answers, into: &mut Assessment) {
        into.changes.clear();
        into.changes_cut_short = false;
        let stuck =
            |standing: &Standing| standing.verdict == Verdict::NotYet && standing.from.is_none();
        if !into.standings.iter().any(stuck) {
            return;
        }
        let mut changes = Changes::new(self, scratch, kept, into.on);
        for standard in 0..into.standings.len() {
            if stuck(&into.standings[standard]) {
                into.changes_cut_short |= changes.find(standard, &mut into.changes);
            }
        }
    }

    /// Whether a question is asked of a person with these answers; `None` while its gate is open.
    pub fn is_asked(
        &self,
        scratch: &mut Scratch,
        answers: &Answers,
        on: NaiveDate,
        question: usize,
    ) -> Option<bool> {
        self.enter(scratch, answers, on);
        let day = scratch.today.as_ref()?;
        Judge::new(day, &scratch.classes, &mut scratch.visited).is_asked(question)
    }

    /// Brings the day and the classes of the person's answers into the scratch.
    pub(super) fn enter(&self, scratch: &mut Scratch, answers: &Answers, on: NaiveDate) {
        scratch.belong_to(self);
        if scratch.today.as_ref().is_none_or(|day| day.on != on) {
            scratch.today = Some(scratch.day(self, on));
        }
        let Some(day) = &scratch.today else { return };
        self.classify(day, answers, &mut scratch.classes);
    }

    /// The class of every answer on a day; conditions as variables are open.
    pub(super) fn classify(&self, day: &Day, answers: &Answers, classes: &mut Vec<u16>) {
        classes.clear();
        classes.extend(
            self.partitions
                .iter()
                .zip(answers.as_slice())
                .enumerate()
                .map(|(question, (partition, answer))| day.class_of(question, partition, *answer)),
        );
        classes.resize(self.partitions.len() + self.rules.conditions.len(), HOLE);
    }

    /// The day, with the compilation that holds on it.
    pub(super) fn day(&self, on: NaiveDate) -> Day {
        Day::new(on, self.compiled(on), &self.partitions)
    }

    fn compiled(&self, on: NaiveDate) -> Arc<Compiled> {
        let epoch = self.epochs.of(on, &self.partitions);
        let find = |known: &[(Key, Arc<Compiled>)]| {
            known
                .iter()
                .find(|(key, _)| key == epoch.key())
                .map(|(_, compiled)| Arc::clone(compiled))
        };
        let known = self.compiled.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(compiled) = find(&known) {
            return compiled;
        }
        drop(known);
        let made = Arc::new(compile(
            &self.rules,
            &self.partitions,
            &self.calendar,
            &epoch,
            self.composed_limit,
        ));
        let mut known = self
            .compiled
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been faster.
        if let Some(compiled) = find(&known) {
            return compiled;
        }
        // Days far apart can each have an epoch of their own where cuts in days and in months mix.
        if known.len() >= 64 {
            known.clear();
        }
        known.push((epoch.key().clone(), Arc::clone(&made)));
        made
    }
}

/// Whether a condition's own rule tests how long ago something was.
fn tests_age(expression: &Expression) -> bool {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => parts.iter().any(tests_age),
        Expression::Not(part) => tests_age(part),
        Expression::Question { test, .. } => matches!(test, Test::Age(_)),
        Expression::Holds(_) | Expression::InForce(_) => false,
    }
}
