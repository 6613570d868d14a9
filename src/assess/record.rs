//! Everything a person has said so far, whether it counts now or not.

use chrono::NaiveDate;

use super::engine::Engine;
use super::scratch::Scratch;
use crate::ruleset::{Answer, Answers, Question};

/// Everything a person has said so far. Nothing is forgotten when a change of mind takes a question
/// off the path: going back brings the answer back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// By question: the answer, and what its gate was then.
    given: Vec<Option<Given>>,
    /// By question: the answer that follows from what happened, and stands in the place of what was said.
    held: Vec<Option<Given>>,
    /// By question: whether it was put off.
    put_off: Vec<PutOff>,
    /// The questions that were dealt with, each once, in the order in which they last were.
    trail: Vec<usize>,
    /// Questions that decide only a condition's state are asked as well.
    every_way: bool,
    /// The person chose to finish with questions unanswered.
    finished: bool,
}

/// An answer, and the value its gate had when it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// The answers of the questions it was asked because of, in the order of `Question::gates`.
    pub gate: Vec<Option<Answer>>,
}

/// Whether a question was put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PutOff {
    /// No.
    #[default]
    No,
    /// It comes back once, at the end.
    Once,
    /// It came back and was put off again.
    Twice,
}

/// What an answer counts for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// There is none.
    Unanswered,
    /// It counts.
    InForce,
    /// Its gate has another value: it is to be asked again, with the old answer offered.
    Waiting,
    /// Its question is not asked of the person: it is kept and has no effect.
    OffPath,
}

impl Record {
    /// Nothing said yet about `questions` questions.
    pub fn new(questions: usize) -> Self {
        Self {
            given: vec![None; questions],
            held: vec![None; questions],
            put_off: vec![PutOff::No; questions],
            trail: Vec::new(),
            every_way: false,
            finished: false,
        }
    }

    /// All of these answers said today, each under the gate they make.
    pub fn of_answers(questions: &[Question], answers: &Answers) -> Self {
        let mut record = Self::new(questions.len());
        for (index, answer) in answers.given() {
            let gates = questions.get(index).map_or(&[][..], |rule| &rule.gates);
            let gate = gates.iter().map(|gate| answers.get(*gate)).collect();
            record.give(index, answer, gate);
        }
        record
    }

    /// What is answered, and under which gate: what follows from what happened, else what was said.
    pub fn given(&self, question: usize) -> Option<&Given> {
        let held = self.held.get(question).and_then(Option::as_ref);
        held.or_else(|| self.said(question))
    }

    /// What was said, and under which gate, whatever happened.
    pub fn said(&self, question: usize) -> Option<&Given> {
        self.given.get(question)?.as_ref()
    }

    /// Whether the answer to a question follows from what happened.
    pub fn is_held(&self, question: usize) -> bool {
        self.held.get(question).is_some_and(Option::is_some)
    }

    /// Puts answers that follow from what happened in the place of what was said, and no others; what was
    /// said stays beneath.
    pub fn hold(&mut self, questions: &[Question], answers: &[(usize, Answer)]) {
        self.held.fill(None);
        for (question, answer) in answers {
            let gates = questions.get(*question).map_or(&[][..], |rule| &rule.gates);
            // A gate is always an earlier question, and those come first here as well.
            let gate = gates.iter().map(|gate| Some(self.given(*gate)?.answer));
            let gate = gate.collect();
            if let Some(slot) = self.held.get_mut(*question) {
                *slot = Some(Given {
                    answer: *answer,
                    gate,
                });
            }
        }
    }

    /// Whether a question was put off.
    pub fn put_off(&self, question: usize) -> PutOff {
        self.put_off.get(question).copied().unwrap_or_default()
    }

    /// The questions that were dealt with, each once, in the order in which they last were.
    pub fn trail(&self) -> &[usize] {
        &self.trail
    }

    /// Whether the person chose to finish with questions unanswered.
    pub const fn is_finished(&self) -> bool {
        self.finished
    }

    /// Whether questions that decide only a condition's state are asked as well.
    pub const fn asks_every_way(&self) -> bool {
        self.every_way
    }

    /// Notes whether questions that decide only a condition's state are asked as well.
    pub const fn set_every_way(&mut self, every_way: bool) {
        self.every_way = every_way;
    }

    /// Notes whether the person chose to finish with questions unanswered.
    pub const fn set_finished(&mut self, finished: bool) {
        self.finished = finished;
    }

    /// Notes an answer and the value of its gate.
    pub fn give(&mut self, question: usize, answer: Answer, gate: Vec<Option<Answer>>) {
        if let Some(slot) = self.given.get_mut(question) {
            *slot = Some(Given { answer, gate });
            self.set_put_off(question, PutOff::No);
            self.pass(question);
        }
    }

    /// Takes an answer back.
    pub(super) fn take_back(&mut self, question: usize) {
        if let Some(slot) = self.given.get_mut(question) {
            *slot = None;
        }
    }

    /// Notes whether a question is put off.
    pub fn set_put_off(&mut self, question: usize, put_off: PutOff) {
        if let Some(slot) = self.put_off.get_mut(question) {
            *slot = put_off;
        }
    }

    /// Notes that a question was dealt with.
    pub fn pass(&mut self, question: usize) {
        self.trail.retain(|passed| *passed != question);
        self.trail.push(question);
    }
}

/// What every answer of a record counts for, and the answers sorted by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// By question.
    pub force: Vec<Force>,
    /// The answers that are in force, and those kept off the path: what an assessment takes.
    pub answers: Answers,
    /// Those that wait to be asked again as well: what the search for changes takes.
    pub kept: Answers,
}

impl Weighed {
    /// Weighs a record on a day.
    pub fn of(record: &Record, engine: &Engine, scratch: &mut Scratch, on: NaiveDate) -> Self {
        let questions = &engine.rules().questions;
        let mut answers = Answers::new(questions.len());
        let mut kept = Answers::new(questions.len());
        let mut in_force = Answers::new(questions.len());
        let mut force = vec![Force::Unanswered; questions.len()];
        // A gate is always an earlier question, so its own force is known by then.
        for (index, question) in questions.iter().enumerate() {
            let Some(given) = record.given(index) else {
                continue;
            };
            let asked = if question.gates.is_empty() {
                Some(true)
            } else {
                engine.is_asked(scratch, &in_force, on, index)
            };
            let gate = question.gates.iter().map(|gate| in_force.get(*gate));
            force[index] = match asked {
                Some(false) => Force::OffPath,
                Some(true) if !gate.eq(given.gate.iter().copied()) => Force::Waiting,
                // While the gate is open, an answer that was given counts.
                Some(true) | None => Force::InForce,
            };
            let answer = Some(given.answer);
            kept.set(index, answer);
            if force[index] == Force::InForce {
                in_force.set(index, answer);
            }
            if force[index] != Force::Waiting {
                answers.set(index, answer);
            }
        }
        Self {
            force,
            answers,
            kept,
        }
    }
}
