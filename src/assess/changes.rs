//! What would make a standard that says "not yet" say "eligible": the smallest sets of answers.
//!
//! Each way to "eligible" is a set of paths in the verdict's diagram. The search walks down from the
//! root, keeps the person's answer or pays one to change it, takes every branch of a question that
//! stays open, and gives up where the way that is left costs more than may still be paid. Since the
//! calendar can bring what is missing, it searches the diagram of the day asked about and of each day
//! to come on which something moves; every set found is then judged on all of these days.

use std::sync::Arc;

use chrono::NaiveDate;

use super::assessment::{Change, Verdict};
use super::change_search::{Chosen, DaySearch, OutOfSteps, SearchRoom};
use super::change_set::{ChangeSet, MOST_ANSWERS, Unit};
use super::change_tree::TreeSearch;
use super::day::Day;
use super::engine::Engine;
use super::judge::Judge;
use super::partition::Partition;
use super::scratch::Scratch;
use super::walk::Visited;
use crate::ruleset::{Answer, Answers, Kind};

/// At most so many sets per standard.
const MOST_SETS: usize = 8;
/// The search stops after so many steps and says so.
const STEPS: u32 = 100_000;
/// So many sets are judged at most; of a verdict too large to compose, where judging takes longer, fewer.
const MOST_CANDIDATES: usize = 4_000;
const MOST_OF_TREES: usize = 200;

/// A set that settles a standard, and the day from which.
type Settling = (ChangeSet, Option<NaiveDate>);

/// Room for a search for changes, kept from person to person.
#[derive(Debug, Default)]
pub(super) struct ChangesRoom {
    days: Vec<View>,
    search: SearchRoom,
    candidates: Vec<ChangeSet>,
    valid: Vec<Settling>,
    classes: Vec<u16>,
}

/// The answers on one of the days that are searched.
#[derive(Debug)]
struct View {
    day: Arc<Day>,
    classes: Vec<u16>,
}

/// The search for changes of one person.
pub(super) struct Changes<'a> {
    engine: &'a Engine,
    scratch: &'a mut Scratch,
    on: NaiveDate,
    steps: u32,
    cut_short: bool,
    /// Open questions were taken to turn out well, so sets of several answers may be missing.
    assumed: bool,
}

impl<'a> Changes<'a> {
    /// Prepares the search for a person whose answers, as they stand, are `kept`.
    pub(super) fn new(
        engine: &'a Engine,
        scratch: &'a mut Scratch,
        kept: &Answers,
        on: NaiveDate,
    ) -> Self {
        let mut changes = Self {
            engine,
            scratch,
            on,
            steps: STEPS,
            cut_short: false,
            assumed: false,
        };
        changes.look_at_days(kept);
        changes
    }

    /// Adds the smallest sets for one standard, best first. Says whether the search was stopped early.
    pub(super) fn find(&mut self, standard: usize, into: &mut Vec<Change>) -> bool {
        self.steps = STEPS;
        self.cut_short = false;
        self.assumed = false;
        self.scratch.changes.valid.clear();
        for most in 1..=MOST_ANSWERS {
            self.scratch.changes.candidates.clear();
            for view in 0..self.scratch.changes.days.len() {
                self.search(standard, view, most);
            }
            for index in 0..self.scratch.changes.candidates.len() {
                let candidate = self.scratch.changes.candidates[index];
                let valid = &self.scratch.changes.valid;
                let known = valid
                    .iter()
                    .any(|(smaller, _)| smaller.is_part_of(&candidate));
                if candidate.len() == most
                    && !known
                    && !self.has_smaller(standard, &candidate)
                    && let Some(from) = self.judge(standard, &candidate)
                {
                    let from = (from != self.on).then_some(from);
                    self.scratch.changes.valid.push((candidate, from));
                }
            }
            // All of them are kept until the end, so that larger sets are held against them.
            let enough = with_least_numbers(&self.scratch.changes.valid).count() >= MOST_SETS;
            if enough || self.cut_short {
                break;
            }
        }
        let mut best: Vec<Settling> = with_least_numbers(&self.scratch.changes.valid).collect();
        best.sort_by_key(|(set, from)| (set.len(), *from, set.order()));
        best.truncate(MOST_SETS);
        let on = self.on;
        into.extend(best.iter().map(|(set, from)| set.told(standard, on, *from)));
        self.cut_short || self.assumed
    }

    /// The answers on the day asked about and on the days to come on which anything moves, those
    /// included that a declaration made today would bring.
    fn look_at_days(&mut self, kept: &Answers) {
        let engine = self.engine;
        engine.collect_later_days(self.scratch, kept, self.on);
        let mut days = std::mem::take(&mut self.scratch.later_days);
        days.push(self.on);
        for (date, declaring) in engine.declared_by.iter().enumerate() {
            let can_declare = declaring.is_some_and(|declaring| {
                engine.choosable[declaring] && kept.get(declaring) != Some(Answer::YesNo(true))
            });
            if can_declare {
                engine.add_crossings(date, self.on, self.on, &mut days);
            }
        }
        days.sort_unstable();
        days.dedup();
        let mut views = std::mem::take(&mut self.scratch.changes.days);
        views.truncate(days.len());
        for (index, on) in days.iter().enumerate() {
            let day = self.scratch.day(engine, *on);
            if let Some(view) = views.get_mut(index) {
                view.day = day;
            } else {
                let classes = Vec::new();
                views.push(View { day, classes });
            }
            let view = &mut views[index];
            engine.classify(&view.day, kept, &mut view.classes);
        }
        self.scratch.changes.days = views;
        self.scratch.later_days = days;
    }

    /// Adds the sets of at most `most` answers that lead to "eligible" on one day.
    fn search(&mut self, standard: usize, view: usize, most: usize) {
        let engine = self.engine;
        let room = &mut self.scratch.changes;
        let View { day, classes } = &room.days[view];
        let searched = if let Some(verdicts) = day.compiled.verdicts[standard] {
            let mut search = DaySearch {
                engine,
                day,
                declared_on: self.on,
                classes,
                room: &mut room.search,
                steps: self.steps,
            };
            let searched = search.run(verdicts.now, most);
            self.steps = search.steps;
            searched
        } else {
            let mut search = TreeSearch {
                engine,
                day,
                declared_on: self.on,
                classes: classes.clone(),
                visited: Visited::default(),
                found: std::mem::take(&mut room.search.found),
                steps: self.steps,
                assumed: false,
            };
            let searched = search.run(&day.compiled.eligible[standard], most);
            self.steps = search.steps;
            self.assumed |= search.assumed;
            room.search.found = search.found;
            searched
        };
        self.cut_short |= searched == Err(OutOfSteps);
        let most_candidates = if day.compiled.verdicts[standard].is_some() {
            MOST_CANDIDATES
        } else {
            MOST_OF_TREES
        };
        for chosen in &room.search.found {
            if chosen.choices().len() == most {
                expand(engine, (day, self.on), chosen, &mut room.candidates);
            }
            if room.candidates.len() > most_candidates {
                room.candidates.truncate(most_candidates);
                self.cut_short = true;
                return;
            }
        }
    }

    /// Whether a part of a set that was found through a tree would do, though the search missed it.
    fn has_smaller(&mut self, standard: usize, set: &ChangeSet) -> bool {
        self.assumed
            && set
                .parts()
                .any(|part| self.judge(standard, &part).is_some())
    }

    /// The first of the days looked at on which a set settles the standard as eligible.
    fn judge(&mut self, standard: usize, set: &ChangeSet) -> Option<NaiveDate> {
        let engine = self.engine;
        let Scratch {
            changes: ChangesRoom { days, classes, .. },
            visited,
            ..
        } = &mut *self.scratch;
        let from = days.iter().find(|view| {
            classes.clone_from(&view.classes);
            let mut put = |question: usize, answer: Answer| {
                let partition = &engine.partitions[question];
                classes[question] = view.day.class_of(question, partition, Some(answer));
            };
            for unit in set.units() {
                put(unit.question, unit.answer);
                if let Some(date) = unit.declared {
                    put(date, Answer::Date(self.on));
                }
            }
            let standing = Judge::new(&view.day, classes, visited).standing(standard);
            standing.verdict == Verdict::Eligible
        })?;
        Some(from.day.on)
    }
}

/// Of sets that differ only in numbers, the one with the least.
fn with_least_numbers(sets: &[Settling]) -> impl Iterator<Item = Settling> + '_ {
    sets.iter()
        .filter(|(set, _)| !sets.iter().any(|(other, _)| other.asks_less_than(set)))
        .copied()
}

/// Adds every set of answers that lies in the chosen classes.
fn expand(
    engine: &Engine,
    (day, on): (&Day, NaiveDate),
    chosen: &Chosen,
    candidates: &mut Vec<ChangeSet>,
) {
    let first = candidates.len();
    candidates.push(ChangeSet::EMPTY);
    for (question, class) in chosen.choices() {
        let end = candidates.len();
        for index in first..end {
            let set = candidates[index];
            let add = |unit: Unit| candidates.push(set.with(unit));
            for_each_unit(engine, (day, on), usize::from(*question), *class, add);
        }
        candidates.drain(first..end);
    }
}

/// The answers of one class that are worth proposing.
fn for_each_unit(
    engine: &Engine,
    (day, on): (&Day, NaiveDate),
    question: usize,
    class: u16,
    mut add: impl FnMut(Unit),
) {
    let asked = &engine.rules().questions[question];
    let partition = &engine.partitions[question];
    let mut propose = |answer: Answer| {
        add(Unit {
            question,
            answer,
            declared: asked.declares.filter(|_| answer == Answer::YesNo(true)),
        });
    };
    match (&asked.kind, partition) {
        (Kind::Choice(choices), _) => (0..)
            .take(choices.len())
            .map(Answer::Choice)
            .filter(|answer| partition.class_of(*answer) == class)
            .for_each(propose),
        (Kind::YesNo, _) => [true, false]
            .map(Answer::YesNo)
            .into_iter()
            .filter(|answer| partition.class_of(*answer) == class)
            .for_each(propose),
        (Kind::Number { min, .. }, Partition::Numbers { cuts, .. }) => {
            // The least that will do.
            let before = usize::from(class).checked_sub(1);
            propose(Answer::Number(
                before.map_or(*min, |before| cuts[before] + 1),
            ));
        }
        (Kind::Date { min, max, .. }, _) => {
            if let Some(cuts) = day.cuts(question) {
                propose(Answer::Date(cuts.example(class, (*min, *max), on)));
            }
        }
        (Kind::Number { .. }, _) => {}
    }
}
