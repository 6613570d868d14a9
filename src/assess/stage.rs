//! The real interview of a person, and scratch copies of it on which other answers are tried.
//!
//! One of them is on stage: the screens show it and change it. Only the real one is ever saved.

use chrono::NaiveDate;

use super::interview::Interview;
use crate::ruleset::Answer;

/// How many copies there may be at once.
pub const MOST_COPIES: usize = 9;

/// The real interview and its scratch copies.
#[derive(Debug)]
pub struct Stage {
    real: Interview,
    copies: Vec<Interview>,
    /// The copy on stage; `None` while it is the real interview.
    at: Option<usize>,
}

impl Stage {
    /// The real interview, on stage.
    pub const fn new(real: Interview) -> Self {
        Self {
            real,
            copies: Vec::new(),
            at: None,
        }
    }

    /// The interview on stage.
    pub fn interview(&self) -> &Interview {
        let copy = self.at.and_then(|at| self.copies.get(at));
        copy.unwrap_or(&self.real)
    }

    /// The interview on stage, to be changed.
    pub fn interview_mut(&mut self) -> &mut Interview {
        let copy = self.at.and_then(|at| self.copies.get_mut(at));
        copy.unwrap_or(&mut self.real)
    }

    /// What the person really said.
    pub const fn real(&self) -> &Interview {
        &self.real
    }

    /// The scratch copies, in the order in which they were made.
    pub fn copies(&self) -> &[Interview] {
        &self.copies
    }

    /// Which copy is on stage; `None` while it is the real interview.
    pub const fn at(&self) -> Option<usize> {
        self.at
    }

    /// Whether something else is said on the copy on stage than the person really said.
    pub fn is_changed(&self) -> bool {
        self.interview().record() != self.real.record()
    }

    /// Makes a copy of what the person really said and puts it on stage; false if there are
    /// [`MOST_COPIES`] already.
    pub fn copy(&mut self) -> bool {
        if self.copies.len() >= MOST_COPIES {
            return false;
        }
        self.at = Some(self.copies.len());
        self.copies.push(self.real.copy());
        true
    }

    /// Puts a copy on stage, or the real interview; false if there is no such copy.
    pub fn go_to(&mut self, at: Option<usize>) -> bool {
        let is_there = at.is_none_or(|at| at < self.copies.len());
        if is_there {
            self.at = at;
        }
        is_there
    }

    /// Throws a copy away; the real interview comes on stage if the copy was on it.
    pub fn discard(&mut self, copy: usize) {
        if copy >= self.copies.len() {
            return;
        }
        self.copies.remove(copy);
        self.at = match self.at {
            Some(at) if at == copy => None,
            Some(at) if at > copy => Some(at - 1),
            at => at,
        };
    }

    /// Takes the answers of the copy on stage over into the real interview, as one edit; the copy is
    /// gone then. False while the real interview is on stage.
    pub fn keep(&mut self) -> bool {
        let Some(at) = self.at else {
            return false;
        };
        let record = self.interview().record().clone();
        self.real.take_over(record);
        self.discard(at);
        true
    }

    /// Puts answers that follow from what happened in the place of what was said, in the real interview
    /// and in every copy.
    pub fn hold(&mut self, answers: &[(usize, Answer)]) {
        self.real.hold(answers);
        for copy in &mut self.copies {
            copy.hold(answers);
        }
    }

    /// Looks at another day, in the real interview and in every copy.
    pub fn look_on(&mut self, on: NaiveDate) {
        self.real.look_on(on);
        for copy in &mut self.copies {
            copy.look_on(on);
        }
    }
}
