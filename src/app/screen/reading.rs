//! What was typed into the field of a question, read.

use chrono::NaiveDate;

use super::question::QuestionPage;
use crate::app::case::Case;
use crate::assess::Refused;
use crate::ruleset::typed::{Misread, parse_answer};
use crate::ruleset::{Answer, Question};

/// What has come of a typed text so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is typed.
    Nothing,
    /// It would be taken as this.
    Taken(Answer),
    /// It is none of the answers.
    Misread {
        /// Why.
        misread: Misread,
        /// A digit more could make one of it.
        unfinished: bool,
    },
    /// It is an answer that is not taken here.
    Refused(Refused),
}

impl QuestionPage {
    /// What has been typed so far, read.
    pub fn reading(&self, case: &Case) -> Reading {
        let questions = &case.rules().questions;
        let (Some(field), Some(question)) = (&self.field, questions.get(self.question)) else {
            return Reading::Nothing;
        };
        match parse_answer(question, field.text(), case.interview().asked_on()) {
            Err(Misread::Nothing) => Reading::Nothing,
            Err(misread) => Reading::Misread {
                misread,
                unfinished: may_go_on(question, field.text(), case.interview().asked_on()),
            },
            Ok(answer) => match case.interview().check(self.question, answer) {
                Ok(()) => Reading::Taken(answer),
                Err(refused) => Reading::Refused(refused),
            },
        }
    }
}

/// Whether a digit more could make an answer of what is typed: a day of "2026-12-0".
fn may_go_on(question: &Question, text: &str, on: NaiveDate) -> bool {
    (0..=9).any(|digit| parse_answer(question, &format!("{text}{digit}"), on).is_ok())
}
