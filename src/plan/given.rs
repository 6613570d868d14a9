//! What a plan is made from.

use chrono::NaiveDate;

use super::Facts;
use crate::assess::{Standing, truth};
use crate::ruleset::{Answer, Answers, Expression, RuleSet};

/// What a plan is made from: rules, one person's answers, what the rules say of them, and the day.
pub(super) struct Given<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) on: NaiveDate,
    pub(super) headline: &'a Standing,
    pub(super) facts: &'a Facts,
    answers: &'a Answers,
}

impl<'a> Given<'a> {
    pub(super) fn new(
        rules: &'a RuleSet,
        answers: &'a Answers,
        headline: &'a Standing,
        on: NaiveDate,
        facts: &'a Facts,
    ) -> Self {
        Self {
            rules,
            on,
            headline,
            facts,
            answers,
        }
    }

    /// Whether the headline's standard may still apply to the person. Nobody else is told to renew a
    /// permit or to mind the end of a contract.
    pub(super) fn may_apply(&self) -> bool {
        self.headline.possible.may_apply()
    }

    /// Whether an expression holds for certain. A date is only named to those whom it concerns.
    pub(super) fn holds(&self, expression: &Expression) -> bool {
        *expression == Expression::ALWAYS
            || truth(self.rules, expression, self.answers, self.on) == Some(true)
    }

    /// The day answered to a date question that is asked of the person.
    pub(super) fn date(&self, question: usize) -> Option<NaiveDate> {
        match self.answer(question)? {
            Answer::Date(day) => Some(day),
            _ => None,
        }
    }

    /// The value answered to a choice question that is asked of the person.
    pub(super) fn choice(&self, question: usize) -> Option<u16> {
        match self.answer(question)? {
            Answer::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    fn answer(&self, question: usize) -> Option<Answer> {
        let answer = self.answers.get(question)?;
        let question = self.rules.questions.get(question)?;
        self.holds(&question.asked_when).then_some(answer)
    }
}
