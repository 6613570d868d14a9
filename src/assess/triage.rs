//! The quick check: a few questions, each time the most decisive of those the rule set marks for it.
//!
//! **Decisive.** Suppose a question answered, in each way in which it can be. After such an answer the
//! headline can still come out in so many ways by the marked questions alone: every way to answer the
//! marked questions that are then asked leaves the headline with some verdicts that are still possible,
//! everything unmarked left open, and as many different ones of these as there are, so many *outcomes*
//! are left. The most decisive question is the one that leaves the fewest outcomes on average over its
//! answers; of several such, the one that leaves the fewest conditions and papers open on average; of
//! several such, the first. Every value of a choice counts as an answer, and every stretch of numbers
//! or days that no rule tells apart; "not sure" does not, since it decides nothing.

use super::assessment::{Assessment, ConditionState, MaterialState, Standing, Verdict};
use super::engine::{Depth, Engine};
use super::interview::Interview;
use super::partition::Partition;
use super::scratch::Scratch;
use crate::ruleset::{Answer, Answers, Kind};

/// A quick check asks so many questions at most.
pub const MOST_ASKED: usize = 6;

/// So many partly answered persons are judged at most to find one question. Where that is not enough
/// (only with many marked questions of many values) outcomes are not counted at all.
const MOST_JUDGED: usize = 4_000;

/// Where a quick check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Triage {
    /// How many marked questions are answered.
    pub asked: usize,
    /// How many there may be in the end.
    pub most: usize,
    /// The question to ask now; `None` when the check is through: nothing marked would change the result
    /// any more, or enough has been asked.
    pub next: Option<usize>,
}

impl Interview {
    /// Where a quick check with these answers stands.
    ///
    /// Another office, or no need of a permit, is the end of it: papers are not asked about then.
    pub fn triage(&self) -> Triage {
        let questions = &self.engine().rules().questions;
        let marked = || (0..questions.len()).filter(|index| questions[*index].triage);
        let given = |index: &usize| self.record().given(*index).is_some();
        let asked = marked().filter(given).count();
        let headline = self.assessment().standings.last();
        let is_over = headline.is_none_or(is_final) || asked >= MOST_ASKED;
        if is_over {
            return Triage {
                asked,
                most: asked,
                next: None,
            };
        }
        let answers = &self.weighed().answers;
        let mut scratch = Scratch::default();
        self.engine().enter(&mut scratch, answers, self.on());
        let assessment = self.assessment();
        let mut relevance = self
            .engine()
            .relevance(&mut scratch, answers, assessment, false);
        let due: Vec<usize> = marked().filter(|it| relevance.is_due(*it)).collect();
        let may_come = marked().filter(|it| relevance.may_come(*it)).count();
        let next = match due.as_slice() {
            [] | [_] => due.first().copied(),
            _ => Search::new(self).most_decisive(&due),
        };
        let left = if next.is_some() { may_come } else { 0 };
        Triage {
            asked,
            most: (asked + left).min(MOST_ASKED),
            next,
        }
    }
}

/// Whether nobody needs to ask on: another office is named, or nothing is needed.
fn is_final(headline: &Standing) -> bool {
    match headline.verdict {
        Verdict::NotNeeded => true,
        Verdict::Elsewhere => headline.route.is_some(),
        Verdict::Eligible | Verdict::NotYet | Verdict::Open => false,
    }
}

/// What is left after a question on average: sums over its answers, and how many those are.
#[derive(Debug, Clone, Copy)]
struct Left {
    outcomes: usize,
    open: usize,
    answers: usize,
}

impl Left {
    /// Whether less is left on average than by another question.
    fn is_less_than(&self, other: &Self) -> bool {
        let outcomes = (self.outcomes * other.answers).cmp(&(other.outcomes * self.answers));
        let open = (self.open * other.answers).cmp(&(other.open * self.answers));
        outcomes.then(open).is_lt()
    }
}

/// What the headline can still come out as.
type Outcome = (super::VerdictSet, Option<usize>);

/// The search for the most decisive question of one person.
struct Search<'a> {
    interview: &'a Interview,
    engine: &'a Engine,
    scratch: Scratch,
    judged: Assessment,
    answers: Answers,
    /// The marked questions without an answer, in order, with the answers that are tried.
    tried: Vec<(usize, Vec<Answer>)>,
    /// By place in `tried`: which of its answers is supposed now.
    supposed: Vec<Option<usize>>,
    /// By place in `tried` and answer: the outcomes found.
    found: Vec<Vec<Vec<Outcome>>>,
    /// How many may still be judged.
    room: usize,
}

impl<'a> Search<'a> {
    fn new(interview: &'a Interview) -> Self {
        let engine = interview.engine().as_ref();
        let answers = interview.weighed().answers.clone();
        let questions = engine.rules().questions.iter().enumerate();
        let open = questions.filter(|(index, it)| it.triage && answers.get(*index).is_none());
        let tried: Vec<(usize, Vec<Answer>)> = open
            .map(|(index, _)| (index, engine.examples(index, interview)))
            .collect();
        let found = tried
            .iter()
            .map(|(_, examples)| vec![Vec::new(); examples.len()]);
        Self {
            interview,
            engine,
            scratch: Scratch::default(),
            judged: Assessment::empty(interview.on()),
            answers,
            supposed: vec![None; tried.len()],
            found: found.collect(),
            tried,
            room: MOST_JUDGED,
        }
    }

    /// The most decisive of these questions, which are all asked.
    fn most_decisive(mut self, due: &[usize]) -> Option<usize> {
        let counted = self.suppose(0).is_some();
        let mut best: Option<(usize, Left)> = None;
        for place in 0..self.tried.len() {
            let question = self.tried[place].0;
            if !due.contains(&question) {
                continue;
            }
            let outcomes = self.found[place].iter().map(Vec::len).sum();
            let left = Left {
                outcomes: if counted { outcomes } else { 0 },
                open: self.open_after(place),
                answers: self.tried[place].1.len(),
            };
            if best.is_none_or(|(_, least)| left.is_less_than(&least)) {
                best = Some((question, left));
            }
        }
        best.map(|(question, _)| question)
    }

    /// Tries every way to answer the marked questions from a place on; `None` when there are too many.
    fn suppose(&mut self, place: usize) -> Option<()> {
        self.room = self.room.checked_sub(1)?;
        self.judge(Depth::Standings);
        let headline = *self.judged.standings.last()?;
        let Some(question) = self.tried.get(place).map(|(question, _)| *question) else {
            self.note(&headline);
            return Some(());
        };
        if headline.possible.only().is_some() && headline.verdict != Verdict::Elsewhere
            || is_final(&headline)
        {
            // Whatever else is said, it stays so.
            self.note(&headline);
            return Some(());
        }
        let on = self.interview.on();
        let asked = self
            .engine
            .is_asked(&mut self.scratch, &self.answers, on, question);
        if asked != Some(true) {
            return self.suppose(place + 1);
        }
        for answer in 0..self.tried[place].1.len() {
            self.supposed[place] = Some(answer);
            let supposed = self.tried[place].1[answer];
            self.answers.set(question, Some(supposed));
            self.suppose(place + 1)?;
        }
        self.supposed[place] = None;
        self.answers.set(question, None);
        Some(())
    }

    /// Notes an outcome for every answer it can come after.
    fn note(&mut self, headline: &Standing) {
        let outcome = (headline.possible, headline.route);
        for (found, supposed) in self.found.iter_mut().zip(&self.supposed) {
            let after = match supposed {
                Some(answer) => *answer..*answer + 1,
                None => 0..found.len(),
            };
            for outcomes in &mut found[after] {
                if !outcomes.contains(&outcome) {
                    outcomes.push(outcome);
                }
            }
        }
    }

    /// How many conditions and papers are open after each answer to a question, in all.
    fn open_after(&mut self, place: usize) -> usize {
        // The walk may have ended early, in the middle of what it supposed.
        self.answers.clone_from(&self.interview.weighed().answers);
        let (question, examples) = self.tried[place].clone();
        let mut open = 0;
        for answer in examples {
            self.answers.set(question, Some(answer));
            self.judge(Depth::Full);
            let conditions = self.judged.conditions.iter();
            let papers = self.judged.materials.iter();
            open += conditions.filter(|it| **it == ConditionState::Open).count();
            open += papers.filter(|it| **it == MaterialState::Open).count();
        }
        self.answers.set(question, None);
        open
    }

    fn judge(&mut self, depth: Depth) {
        let on = self.interview.on();
        self.engine.settle(
            &mut self.scratch,
            &self.answers,
            on,
            depth,
            &mut self.judged,
        );
    }
}

impl Engine {
    /// An answer of every kind to a question: each value of a choice, yes and no; of numbers and days
    /// one of each stretch that no rule tells apart and of which the interview takes one.
    fn examples(&self, question: usize, interview: &Interview) -> Vec<Answer> {
        let kind = &self.rules().questions[question].kind;
        match (kind, &self.partitions[question]) {
            (Kind::Number { .. }, Partition::Numbers { min, cuts }) => {
                let last = cuts.last().map_or(*min, |cut| cut.saturating_add(1));
                let each = cuts.iter().copied().chain([last]);
                each.map(Answer::Number).collect()
            }
            (Kind::Date { min, max, .. }, Partition::Days { .. }) => {
                let day = self.day(interview.on());
                let classes = (0..).take(self.partitions[question].len());
                let taken = classes.filter(|class| day.is_taken(question, *class, kind));
                let example = |class| match day.cuts(question) {
                    Some(cuts) => cuts.example(class, (*min, *max), day.on),
                    None => (*max).min(day.on.max(*min)),
                };
                taken.map(|class| Answer::Date(example(class))).collect()
            }
            _ => kind.few_answers().collect(),
        }
    }
}
