//! The interview: one state machine for every face of the program.
//!
//! It knows what to ask next, keeps every answer, and can go back, jump, undo and redo. It never reads
//! a clock or a disk; whoever drives it saves [`Interview::record`].

use std::sync::Arc;

use chrono::NaiveDate;

use super::assessment::Assessment;
use super::engine::{Depth, Engine};
use super::record::{Force, PutOff, Record, Weighed};
use super::refused::{Refused, fits};
use super::relevance::Relevance;
use super::scratch::Scratch;
use crate::ruleset::Answer;

/// One person's interview.
#[derive(Debug)]
pub struct Interview {
    engine: Arc<Engine>,
    /// The day the answers are judged on.
    on: NaiveDate,
    /// The day they are given for: nothing that is said to have happened can lie after it.
    asked_on: NaiveDate,
    record: Record,
    past: Vec<Record>,
    future: Vec<Record>,
    /// The question the person went to by themselves.
    cursor: Option<usize>,
    weighed: Weighed,
    assessment: Assessment,
    step: Step,
}

/// What comes now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Ask this question.
    Ask {
        /// Which.
        question: usize,
        /// An answer given before, to be offered.
        offered: Option<Answer>,
        /// It was put off and comes back.
        came_back: bool,
    },
    /// All that is left was put off twice: offer to finish with these unanswered.
    OfferFinish {
        /// The questions that are still open, in order.
        unanswered: Vec<usize>,
    },
    /// Show the result.
    Done,
}

impl Interview {
    /// Starts from what was said before, or from nothing.
    pub fn new(engine: Arc<Engine>, on: NaiveDate, record: Option<Record>) -> Self {
        let questions = engine.rules().questions.len();
        let record = record.unwrap_or_else(|| Record::new(questions));
        let mut scratch = Scratch::default();
        let weighed = Weighed::of(&record, &engine, &mut scratch, on);
        let mut interview = Self {
            assessment: Assessment::empty(on),
            engine,
            on,
            asked_on: on,
            record,
            past: Vec::new(),
            future: Vec::new(),
            cursor: None,
            weighed,
            step: Step::Done,
        };
        interview.settle();
        interview
    }

    /// The engine that judges.
    pub fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// The day the answers are judged on.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day the answers are given for; the day they are judged on, unless another one is looked at.
    pub const fn asked_on(&self) -> NaiveDate {
        self.asked_on
    }

    /// Judges the same answers on another day. What may be answered stays as it was.
    pub fn look_on(&mut self, on: NaiveDate) {
        self.on = on;
        self.settle();
    }

    /// The same answers on the same day, with nothing to undo.
    #[must_use]
    pub fn copy(&self) -> Self {
        let engine = Arc::clone(&self.engine);
        let mut copy = Self::new(engine, self.asked_on, Some(self.record.clone()));
        copy.look_on(self.on);
        copy
    }

    /// Puts answers that follow from what happened in the place of what was said, and no others. That is
    /// no edit: taking edits back does not touch it.
    pub fn hold(&mut self, answers: &[(usize, Answer)]) {
        let questions = &self.engine.rules().questions;
        let all = self.past.iter_mut().chain(&mut self.future);
        for record in all.chain([&mut self.record]) {
            record.hold(questions, answers);
        }
        self.cursor = self.cursor.filter(|cursor| !self.record.is_held(*cursor));
        self.settle();
    }

    /// Takes over what was said in a copy, as one edit.
    pub fn take_over(&mut self, said: Record) {
        self.edit(|record, _| *record = said);
    }

    /// Everything said so far: what to save.
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// What each answer counts for now.
    pub const fn weighed(&self) -> &Weighed {
        &self.weighed
    }

    /// What the rules say of the answers so far.
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// What comes now.
    pub const fn step(&self) -> &Step {
        &self.step
    }

    /// How many questions have an answer that counts.
    pub fn answered(&self) -> usize {
        let counts = |force: &&Force| **force == Force::InForce;
        self.weighed.force.iter().filter(counts).count()
    }

    /// The place of a question on the way taken so far, from 1.
    pub fn number_of(&self, question: usize) -> usize {
        let trail = self.record.trail().iter();
        let before = trail.take_while(|passed| **passed != question);
        let asked = before.filter(|passed| self.is_asked(**passed) == Some(true));
        1 + asked.count()
    }

    /// Whether an answer would be taken.
    pub fn check(&self, question: usize, answer: Answer) -> Result<(), Refused> {
        if self.record.is_held(question) {
            return Err(Refused::Held);
        }
        if !self.is_open_to(question) {
            return Err(Refused::NotAsked);
        }
        fits(
            &self.engine.rules().questions[question].kind,
            answer,
            self.asked_on,
        )
    }

    /// Gives or changes an answer and goes on; what comes up by it is asked even if the person had
    /// finished.
    pub fn answer(&mut self, question: usize, answer: Answer) -> Result<(), Refused> {
        self.check(question, answer)?;
        self.edit(|record, gate| {
            record.give(question, answer, gate(question));
            record.set_finished(false);
        });
        Ok(())
    }

    /// Takes an answer back, so that its question is asked again even if the person had finished;
    /// false when there is none.
    pub fn take_back(&mut self, question: usize) -> bool {
        let given = self.record.said(question).is_some() && !self.record.is_held(question);
        if given {
            self.edit(|record, _| {
                record.take_back(question);
                record.set_finished(false);
            });
        }
        given
    }

    /// Puts a question off: it stays unanswered and comes back once, at the end. Going on from a
    /// question that has an answer keeps the answer.
    pub fn skip(&mut self, question: usize) {
        if self.weighed.force.get(question) == Some(&Force::InForce) {
            self.go_on();
            return;
        }
        self.edit(|record, _| {
            let put_off = match record.put_off(question) {
                PutOff::No => PutOff::Once,
                PutOff::Once | PutOff::Twice => PutOff::Twice,
            };
            record.set_put_off(question, put_off);
            record.pass(question);
        });
    }

    /// Finishes with questions unanswered.
    pub fn finish(&mut self) {
        self.edit(|record, _| record.set_finished(true));
    }

    /// Brings the questions that were put off back, or asks questions that decide only a condition.
    pub fn ask_more(&mut self, every_way: bool) {
        self.edit(|record, _| {
            record.set_finished(false);
            record.set_every_way(record.asks_every_way() || every_way);
            for question in 0..record.trail().len() {
                let question = record.trail()[question];
                record.set_put_off(question, PutOff::No);
            }
        });
    }

    /// Goes to the question dealt with before this one; false at the first.
    pub fn back(&mut self) -> bool {
        let trail = self.record.trail();
        let here = match self.step {
            Step::Ask { question, .. } => Some(question),
            Step::OfferFinish { .. } | Step::Done => None,
        };
        // Whoever went back is at a place of the trail. What the interview asks by itself comes after
        // all of it, also when it was dealt with before and comes back.
        let place = trail.iter().position(|passed| Some(*passed) == self.cursor);
        let before = &trail[..place.unwrap_or(trail.len())];
        let target = before
            .iter()
            .rev()
            .find(|passed| {
                Some(**passed) != here
                    && !self.record.is_held(**passed)
                    && self.is_asked(**passed) == Some(true)
            })
            .copied();
        match target {
            Some(question) => self.go_to(question),
            None => false,
        }
    }

    /// Goes to any question that is asked of the person, or to any answer that counts; false for any
    /// other, and for one whose answer follows from what happened.
    pub fn go_to(&mut self, question: usize) -> bool {
        if self.record.is_held(question) || !self.is_open_to(question) {
            return false;
        }
        self.cursor = Some(question);
        self.settle();
        true
    }

    /// Goes on where there is something to answer.
    pub fn go_on(&mut self) {
        self.cursor = None;
        self.settle();
    }

    /// How many edits can be taken back, and how many made again.
    pub const fn edits(&self) -> (usize, usize) {
        (self.past.len(), self.future.len())
    }

    /// Takes the last edit back; false when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future
            .push(std::mem::replace(&mut self.record, before));
        self.go_on();
        true
    }

    /// Makes an edit again that was taken back; false when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.record, after));
        self.go_on();
        true
    }

    /// The interview as it would be with this answer, to compare before the edit applies.
    pub fn preview(&self, question: usize, answer: Answer) -> Result<Self, Refused> {
        self.check(question, answer)?;
        let mut copy = self.copy();
        copy.answer(question, answer)?;
        Ok(copy)
    }

    /// Whether a question is asked of the person; `None` while its gate is open.
    pub fn is_asked(&self, question: usize) -> Option<bool> {
        if question >= self.engine.rules().questions.len() {
            return Some(false);
        }
        self.engine.is_asked(
            &mut Scratch::default(),
            &self.weighed.answers,
            self.on,
            question,
        )
    }

    /// Whether the question can be answered: it is asked of the person, or its answer counts because
    /// its gate has become open, and what counts can be changed.
    fn is_open_to(&self, question: usize) -> bool {
        self.is_asked(question)
            .unwrap_or_else(|| self.weighed.force.get(question) == Some(&Force::InForce))
    }

    /// What the gate of a question is now.
    pub(super) fn gate(&self, question: usize) -> Vec<Option<Answer>> {
        let gates = self.engine.rules().questions[question].gates.iter();
        gates
            .map(|gate| {
                let counts = self.weighed.force[*gate] == Force::InForce;
                counts.then(|| self.weighed.answers.get(*gate)).flatten()
            })
            .collect()
    }

    /// Makes an edit that can be undone. The edit is handed what a question's gate is now.
    fn edit(&mut self, change: impl FnOnce(&mut Record, &dyn Fn(usize) -> Vec<Option<Answer>>)) {
        let mut after = self.record.clone();
        change(&mut after, &|question| self.gate(question));
        let before = std::mem::replace(&mut self.record, after);
        if self.record != before {
            self.past.push(before);
            self.future.clear();
        }
        self.go_on();
    }

    /// Weighs the answers, judges them and finds what comes now.
    fn settle(&mut self) {
        let mut scratch = Scratch::default();
        let engine = &self.engine;
        self.weighed = Weighed::of(&self.record, engine, &mut scratch, self.on);
        let answers = &self.weighed.answers;
        let into = &mut self.assessment;
        engine.assess_into(&mut scratch, answers, self.on, Depth::Full, into);
        engine.changes(&mut scratch, &self.weighed.kept, into);
        let every_way = self.record.asks_every_way();
        let mut relevance = engine.relevance(&mut scratch, answers, into, every_way);
        self.step = next_step(&self.record, self.cursor, &mut relevance);
    }
}

pub(super) fn next_step(
    record: &Record,
    cursor: Option<usize>,
    relevance: &mut Relevance<'_>,
) -> Step {
    let ask = |question: usize| Step::Ask {
        question,
        offered: record.given(question).map(|given| given.answer),
        came_back: record.put_off(question) != PutOff::No,
    };
    if let Some(question) = cursor {
        return ask(question);
    }
    if record.is_finished() {
        return Step::Done;
    }
    for put_off in [PutOff::No, PutOff::Once] {
        if let Some(question) = relevance.first(|question| record.put_off(question) == put_off) {
            return ask(question);
        }
    }
    let unanswered = relevance.all();
    if unanswered.is_empty() {
        Step::Done
    } else {
        Step::OfferFinish { unanswered }
    }
}
