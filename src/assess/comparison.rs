//! Two assessments side by side: other answers to the same rules, or the same answers to other rules.

use std::collections::BTreeSet;

use super::assessment::{Assessment, ConditionState, MaterialState, Standing};
use super::compared::{Compared, Placed, side_by_side};
use super::interview::Interview;
use crate::ruleset::{Answer, Answers, RuleSet, WrittenAnswer, written_answer};

/// One side of a comparison. The assessment is that of the same rules and answers.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The rules.
    pub rules: &'a RuleSet,
    /// What the person said.
    pub answers: &'a Answers,
    /// What the rules say of them.
    pub assessment: &'a Assessment,
}

impl<'a> From<&'a Interview> for Side<'a> {
    fn from(interview: &'a Interview) -> Self {
        Self {
            rules: interview.engine().rules(),
            answers: &interview.weighed().answers,
            assessment: interview.assessment(),
        }
    }
}

/// Two assessments side by side. Things are matched by their ids, so that the two may be of different
/// editions of a rule set. Lists hold what stays the same, too, in the order of the rule set before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Answers that count, with those that count on one side only.
    pub answers: Vec<Compared<Placed<Answer>>>,
    /// By standard: what it says of the person.
    pub standings: Vec<Compared<Placed<Standing>>>,
    /// By condition of a standard: its state.
    pub conditions: Vec<Compared<Placed<ConditionState>>>,
    /// By paper: whether it is needed.
    pub materials: Vec<Compared<Placed<MaterialState>>>,
}

impl Comparison {
    /// Compares two assessments.
    pub fn between(before: Side<'_>, after: Side<'_>) -> Self {
        Self {
            answers: side_by_side(before.answers(), after.answers(), |was, is| {
                before.written(was) == after.written(is)
            }),
            standings: side_by_side(before.standings(), after.standings(), |was, is| {
                before.told(&was.value) == after.told(&is.value)
            }),
            conditions: side_by_side(before.conditions(), after.conditions(), |was, is| {
                was.value == is.value
            }),
            materials: side_by_side(before.materials(), after.materials(), |was, is| {
                was.value == is.value
            }),
        }
    }

    /// Whether nothing is different.
    pub fn is_same(&self) -> bool {
        !any_moved(&self.answers) && !any_moved(&self.conditions) && self.has_same_outcome()
    }

    /// Whether verdicts and papers are the same.
    pub fn has_same_outcome(&self) -> bool {
        !any_moved(&self.standings) && !any_moved(&self.materials)
    }
}

fn any_moved<T>(compared: &[Compared<T>]) -> bool {
    compared.iter().any(Compared::has_moved)
}

impl<'a> Side<'a> {
    /// Answers that count, by question.
    fn answers(self) -> impl Iterator<Item = (&'a str, Placed<Answer>)> {
        let ignored: BTreeSet<usize> = self.assessment.ignored.iter().copied().collect();
        let given = self.answers.given();
        given
            .filter(move |(index, _)| !ignored.contains(index))
            .filter_map(move |(index, value)| {
                let question = self.rules.questions.get(index)?;
                Some((question.id.as_str(), Placed { index, value }))
            })
    }

    /// An answer in words that mean the same in every edition.
    fn written(self, answer: &Placed<Answer>) -> Option<WrittenAnswer<'a>> {
        let question = self.rules.questions.get(answer.index)?;
        Some(written_answer(question, answer.value))
    }

    fn standings(self) -> impl Iterator<Item = (&'a str, Placed<Standing>)> {
        let ids = self.rules.about.standards.iter().map(|it| it.id.as_str());
        ids.zip(placed(&self.assessment.standings))
    }

    /// What a standing says for good: without what open answers may still make of it.
    fn told(
        self,
        standing: &Standing,
    ) -> (super::Verdict, Option<&'a str>, Option<chrono::NaiveDate>) {
        let route = standing.route;
        let route = route.and_then(|route| self.rules.about.routes.get(route));
        let route = route.map(|route| route.id.as_str());
        (standing.verdict, route, standing.from)
    }

    /// Conditions, by their standard and their own name.
    fn conditions(
        self,
    ) -> impl Iterator<Item = ((Option<&'a str>, &'a str), Placed<ConditionState>)> {
        let standards = &self.rules.about.standards;
        let conditions = self.rules.conditions.iter();
        let ids = conditions.map(move |condition| {
            let standard = standards.get(condition.standard);
            (standard.map(|it| it.id.as_str()), condition.id.as_str())
        });
        ids.zip(placed(&self.assessment.conditions))
    }

    fn materials(self) -> impl Iterator<Item = (&'a str, Placed<MaterialState>)> {
        let ids = self.rules.materials.iter().map(|it| it.id.as_str());
        ids.zip(placed(&self.assessment.materials))
    }
}

/// The things of a list with their places.
fn placed<T: Copy>(list: &[T]) -> impl Iterator<Item = Placed<T>> + '_ {
    let list = list.iter().enumerate();
    list.map(|(index, value)| Placed {
        index,
        value: *value,
    })
}
