//! What would make a standard that says "not yet" say "eligible": the smallest sets of answers.
//!
//! Each way to "eligible" is a set of paths in the verdict's diagram. The search walks down from the
//! root, keeps the person's answer or pays one to change it, takes every branch of a question that
//! stays open, and gives up where the way that is left costs more than may still be paid. Since the
//! calendar can bring what is missing, it searches the diagram of the day asked about and of each day
//! to come on which something moves; every set found is then judged by itself.

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashMap;

use super::assessment::{Change, Verdict};
use super::compiled::ELIGIBLE;
use super::day::Day;
use super::diagram::Ref;
use super::engine::Engine;
use super::judge::Judge;
use super::partition::{HOLE, Partition};
use super::scratch::Scratch;
use crate::ruleset::{Answer, Answers, Kind};

/// At most so many sets per standard.
const MOST_SETS: usize = 8;
/// At most so many answers in a set; a declaration counts as one.
const MOST_ANSWERS: usize = 3;
/// The search stops after so many steps and says so.
const STEPS: u32 = 100_000;
/// So many sets are judged at most.
const MOST_CANDIDATES: usize = 4_000;

/// One thing a person can do: answer a question differently, or declare something today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unit {
    question: usize,
    answer: Answer,
    /// The date question set to the day asked about together with it.
    declared: Option<usize>,
}

/// What was found for one standard.
pub(super) struct Found {
    pub(super) changes: Vec<Change>,
    pub(super) cut_short: bool,
}

/// The search for changes of one person.
pub(super) struct Changes<'a> {
    engine: &'a Engine,
    scratch: &'a mut Scratch,
    kept: &'a Answers,
    on: NaiveDate,
    steps: u32,
    cut_short: bool,
}

/// One day's view of the search.
struct DaySearch<'a> {
    engine: &'a Engine,
    day: &'a Day,
    on: NaiveDate,
    classes: &'a [u16],
    /// By node: the least that must be paid to reach "eligible" with every open question kind.
    least: FxHashMap<Ref, usize>,
    chosen: Vec<(usize, u16)>,
    found: Vec<Vec<(usize, u16)>>,
    steps: u32,
    out_of_steps: bool,
}

impl<'a> Changes<'a> {
    pub(super) fn new(
        engine: &'a Engine,
        scratch: &'a mut Scratch,
        kept: &'a Answers,
        on: NaiveDate,
    ) -> Self {
        Self {
            engine,
            scratch,
            kept,
            on,
            steps: STEPS,
            cut_short: false,
        }
    }

    /// The smallest sets for one standard, best first.
    pub(super) fn find(mut self, standard: usize) -> Found {
        let days = self.days();
        let mut valid: Vec<Settling> = Vec::new();
        for most in 1..=MOST_ANSWERS {
            let mut candidates: Vec<Vec<Unit>> = Vec::new();
            for on in &days {
                self.search(standard, *on, most, &mut candidates);
            }
            for candidate in candidates {
                let known = valid
                    .iter()
                    .any(|(smaller, _)| is_part(smaller, &candidate));
                if candidate.len() == most && !known {
                    if let Some(from) = self.judge(standard, &candidate) {
                        valid.push((candidate, from));
                    }
                }
            }
            // All of them are kept until the end, so that larger sets are held against them.
            if with_least_numbers(&valid).len() >= MOST_SETS || self.cut_short {
                break;
            }
        }
        let mut valid = with_least_numbers(&valid);
        valid.sort_by_key(|(units, from)| {
            let order: Vec<_> = units
                .iter()
                .map(|unit| (unit.question, order(unit.answer)))
                .collect();
            (units.len(), *from, order)
        });
        valid.truncate(MOST_SETS);
        Found {
            changes: valid
                .into_iter()
                .map(|(units, from)| Change {
                    standard,
                    set: spread(&units, self.on),
                    from,
                })
                .collect(),
            cut_short: self.cut_short,
        }
    }

    /// The day asked about and the days to come on which anything moves, a declaration made today included.
    fn days(&mut self) -> Vec<NaiveDate> {
        let engine = self.engine;
        engine.collect_later_days(self.scratch, self.kept, self.on);
        let mut days = vec![self.on];
        days.extend_from_slice(&self.scratch.later_days);
        for question in &engine.rules().questions {
            if let Some(date) = question.declares {
                engine.add_crossings(date, self.on, self.on, &mut days);
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Adds the sets of at most `most` answers that lead to "eligible" on one day.
    fn search(
        &mut self,
        standard: usize,
        on: NaiveDate,
        most: usize,
        candidates: &mut Vec<Vec<Unit>>,
    ) {
        let engine = self.engine;
        let day = engine.day(on);
        let Some(verdicts) = day.compiled.verdicts[standard] else {
            self.cut_short = true;
            return;
        };
        let mut classes = Vec::new();
        engine.classify(&day, self.kept, &mut classes);
        let mut search = DaySearch {
            engine,
            day: &day,
            on: self.on,
            classes: &classes,
            least: FxHashMap::default(),
            chosen: Vec::new(),
            found: Vec::new(),
            steps: self.steps,
            out_of_steps: false,
        };
        search.explore(vec![verdicts.now], most);
        self.steps = search.steps;
        self.cut_short |= search.out_of_steps;
        for chosen in search.found {
            expand(engine, (&day, self.on), &chosen, candidates);
            if candidates.len() > MOST_CANDIDATES {
                candidates.truncate(MOST_CANDIDATES);
                self.cut_short = true;
                return;
            }
        }
    }

    /// Whether a set settles the standard as eligible: `Some(None)` at once, `Some(day)` later.
    fn judge(&mut self, standard: usize, units: &[Unit]) -> Option<Option<NaiveDate>> {
        let engine = self.engine;
        let mut changed = self.kept.clone();
        for (question, answer) in spread(units, self.on) {
            changed.set(question, Some(answer));
        }
        let day = engine.day(self.on);
        let mut classes = Vec::new();
        engine.classify(&day, &changed, &mut classes);
        let standing = Judge::new(&day, &classes, &mut self.scratch.visited).standing(standard);
        if standing.verdict == Verdict::Eligible {
            return Some(None);
        }
        let before = std::mem::replace(&mut self.scratch.classes, classes);
        engine.collect_later_days(self.scratch, &changed, self.on);
        let days = std::mem::take(&mut self.scratch.later_days);
        let from = days.iter().copied().find(|on| {
            let then = engine.standing_on(self.scratch, &changed, standard, *on);
            then.verdict == Verdict::Eligible
        });
        self.scratch.later_days = days;
        self.scratch.classes = before;
        from.map(Some)
    }
}

impl DaySearch<'_> {
    /// Takes every way down from all of these nodes at once: each must lead to "eligible".
    fn explore(&mut self, nodes: Vec<Ref>, left: usize) {
        let Some(steps) = self.steps.checked_sub(1) else {
            self.out_of_steps = true;
            return;
        };
        self.steps = steps;
        if nodes.iter().any(|node| self.least(*node) > left) {
            return;
        }
        let diagram = &self.day.compiled.diagram;
        let Some(variable) = nodes
            .iter()
            .filter(|node| node.value().is_none())
            .map(|node| diagram.variable(*node))
            .min()
        else {
            // All leaves, and none but "eligible" costs nothing.
            self.found.push(self.chosen.clone());
            return;
        };
        let below = |class: u16| -> Vec<Ref> {
            let mut below: Vec<Ref> = nodes
                .iter()
                .map(|node| {
                    if node.value().is_none() && diagram.variable(*node) == variable {
                        diagram.child(*node, class)
                    } else {
                        *node
                    }
                })
                .collect();
            below.sort_unstable();
            below.dedup();
            below
        };
        let current = self.forced(variable).unwrap_or(self.classes[variable]);
        let classes = self.engine.partitions[variable].len();
        let classes = 0..u16::try_from(classes).unwrap_or(HOLE);
        if current == HOLE {
            let mut every: Vec<Ref> = classes
                .clone()
                .filter(|class| self.day.is_possible(variable, *class))
                .flat_map(below)
                .collect();
            every.sort_unstable();
            every.dedup();
            self.explore(every, left);
        } else {
            self.explore(below(current), left);
        }
        if left == 0 || self.forced(variable).is_some() {
            return;
        }
        for class in classes {
            if class != current && self.can_choose(variable, class) {
                self.chosen.push((variable, class));
                self.explore(below(class), left - 1);
                self.chosen.pop();
            }
        }
    }

    /// The class of a date that a declaration chosen above has set to the day asked about.
    fn forced(&self, variable: usize) -> Option<u16> {
        let questions = &self.engine.rules().questions;
        let declared = self.chosen.iter().any(|(question, class)| {
            questions[*question].declares == Some(variable) && *class == self.yes(*question)
        });
        declared.then(|| {
            let partition = &self.engine.partitions[variable];
            self.day
                .class_of(variable, partition, Some(Answer::Date(self.on)))
        })
    }

    fn yes(&self, question: usize) -> u16 {
        self.engine.partitions[question].class_of(Answer::YesNo(true))
    }

    /// Whether a person can choose an answer of this class.
    fn can_choose(&self, variable: usize, class: u16) -> bool {
        let question = &self.engine.rules().questions[variable];
        if question.fixed || !self.day.is_possible(variable, class) {
            return false;
        }
        // A declared date is chosen with its declaration or not at all, and a day whose age counts is
        // the day something happened: nobody can move it.
        !is_declared(self.engine, variable) && !self.engine.ageing.contains(&variable)
    }

    /// The least that must be paid from a node to reach "eligible" if open questions turn out well.
    fn least(&mut self, node: Ref) -> usize {
        if let Some(leaf) = node.value() {
            return if leaf == ELIGIBLE { 0 } else { usize::MAX };
        }
        if let Some(known) = self.least.get(&node) {
            return *known;
        }
        let day = self.day;
        let diagram = &day.compiled.diagram;
        let variable = diagram.variable(node);
        let current = self.classes[variable];
        let question = &self.engine.rules().questions[variable];
        let free = current == HOLE || is_declared(self.engine, variable);
        let mut least = usize::MAX;
        for (class, child) in (0..).zip(diagram.children(node)) {
            if !day.is_possible(variable, class) {
                continue;
            }
            let price = usize::from(!free && class != current);
            if price == 1 && question.fixed {
                continue;
            }
            least = least.min(self.least(*child).saturating_add(price));
        }
        self.least.insert(node, least);
        least
    }
}

/// Whether a date is set by declaring something today.
fn is_declared(engine: &Engine, variable: usize) -> bool {
    let questions = &engine.rules().questions;
    questions
        .iter()
        .any(|declaring| declaring.declares == Some(variable))
}

/// Every set of answers that lies in the chosen classes.
fn expand(
    engine: &Engine,
    (day, on): (&Day, NaiveDate),
    chosen: &[(usize, u16)],
    candidates: &mut Vec<Vec<Unit>>,
) {
    let mut sets: Vec<Vec<Unit>> = vec![Vec::new()];
    for (question, class) in chosen {
        let units = units(engine, (day, on), *question, *class);
        sets = sets
            .iter()
            .flat_map(|set| {
                units.iter().map(|unit| {
                    let mut set = set.clone();
                    set.push(*unit);
                    set
                })
            })
            .collect();
    }
    candidates.extend(sets);
}

/// The answers of one class that are worth proposing.
fn units(engine: &Engine, (day, on): (&Day, NaiveDate), question: usize, class: u16) -> Vec<Unit> {
    let asked = &engine.rules().questions[question];
    let partition = &engine.partitions[question];
    let every = |answers: &mut dyn Iterator<Item = Answer>| -> Vec<Answer> {
        answers
            .filter(|answer| partition.class_of(*answer) == class)
            .collect()
    };
    let answers = match (&asked.kind, partition) {
        (Kind::Choice(choices), _) => every(&mut (0..).take(choices.len()).map(Answer::Choice)),
        (Kind::YesNo, _) => every(&mut [true, false].into_iter().map(Answer::YesNo)),
        (Kind::Number { min, .. }, Partition::Numbers { cuts, .. }) => {
            // The least that will do.
            let before = usize::from(class).checked_sub(1);
            let least = before.map_or(*min, |before| cuts[before] + 1);
            vec![Answer::Number(least)]
        }
        (Kind::Date { min, max, .. }, _) => day
            .cuts(question)
            .map(|cuts| Answer::Date(cuts.example(class, (*min, *max), on)))
            .into_iter()
            .collect(),
        (Kind::Number { .. }, _) => Vec::new(),
    };
    answers
        .into_iter()
        .map(|answer| Unit {
            question,
            answer,
            declared: asked.declares.filter(|_| answer == Answer::YesNo(true)),
        })
        .collect()
}

/// The answers of a set, in question order, declared dates included.
fn spread(units: &[Unit], on: NaiveDate) -> Vec<(usize, Answer)> {
    let mut set: Vec<(usize, Answer)> = units
        .iter()
        .flat_map(|unit| {
            let declared = unit.declared.map(|date| (date, Answer::Date(on)));
            std::iter::once((unit.question, unit.answer)).chain(declared)
        })
        .collect();
    set.sort_by_key(|(question, _)| *question);
    set
}

/// Whether every unit of `part` is in `whole`.
fn is_part(part: &[Unit], whole: &[Unit]) -> bool {
    part.iter().all(|unit| whole.contains(unit))
}

/// A set that settles a standard, and the day from which.
type Settling = (Vec<Unit>, Option<NaiveDate>);

/// Of sets that differ only in numbers, the one with the least.
fn with_least_numbers(sets: &[Settling]) -> Vec<Settling> {
    sets.iter()
        .filter(|(units, _)| !sets.iter().any(|(other, _)| asks_less(other, units)))
        .cloned()
        .collect()
}

/// Whether `less` is `more` with a lesser number somewhere and no greater one.
fn asks_less(less: &[Unit], more: &[Unit]) -> bool {
    less != more
        && less.len() == more.len()
        && less.iter().zip(more).all(|(less, more)| {
            less.question == more.question
                && match (less.answer, more.answer) {
                    (Answer::Number(less), Answer::Number(more)) => less <= more,
                    (less, more) => less == more,
                }
        })
}

/// The place of a value among the values of its question.
fn order(answer: Answer) -> i64 {
    match answer {
        Answer::Unsure => i64::MAX,
        Answer::Choice(value) => i64::from(value),
        Answer::YesNo(yes) => i64::from(!yes),
        Answer::Number(number) => i64::from(number),
        Answer::Date(day) => i64::from(day.num_days_from_ce()),
    }
}
