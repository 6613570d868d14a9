//! How many questions may still come.

use super::interview::Interview;
use super::record::PutOff;
use super::scratch::Scratch;
use crate::ruleset::{Answer, Kind};

impl Interview {
    /// The most questions that may still be asked, the one that is asked now included.
    ///
    /// Never too few while earlier answers stay: a question counts as long as any answers can lead to
    /// it. Of questions that exclude each other, because they hang on one answer not given yet, only
    /// the most that can come together count.
    pub fn most_left(&self) -> usize {
        let questions = &self.engine().rules().questions;
        let mut scratch = Scratch::default();
        self.engine()
            .enter(&mut scratch, &self.weighed().answers, self.on());
        let mut relevance = self.engine().relevance(
            &mut scratch,
            &self.weighed().answers,
            self.assessment(),
            self.record().asks_every_way(),
        );
        let mut may_come: Vec<usize> = Vec::new();
        for (index, question) in questions.iter().enumerate() {
            // A gate is an earlier question. One that was answered "not sure", or that will not be
            // asked, brings nothing.
            let brought = relevance.asked(index) == Some(true)
                || question.gates.iter().any(|gate| may_come.contains(gate));
            let put_off_for_good = self.record().put_off(index) == PutOff::Twice;
            if brought && !put_off_for_good && relevance.may_come(index) {
                may_come.push(index);
            }
        }
        let mut left = 0;
        let mut gates: Vec<usize> = Vec::new();
        for question in &may_come {
            match self.open_gate(*question) {
                Some(gate) if gates.contains(&gate) => {}
                Some(gate) => gates.push(gate),
                None => left += 1,
            }
        }
        for gate in gates {
            let behind: Vec<usize> = may_come
                .iter()
                .copied()
                .filter(|question| self.open_gate(*question) == Some(gate))
                .collect();
            left += self.most_behind(gate, &behind);
        }
        left
    }

    /// The unanswered question that alone decides whether this one is asked, if its values can be gone
    /// through one by one.
    fn open_gate(&self, question: usize) -> Option<usize> {
        let questions = &self.engine().rules().questions;
        let [gate] = *questions.get(question)?.gates.as_slice() else {
            return None;
        };
        let enumerable = matches!(questions.get(gate)?.kind, Kind::Choice(_) | Kind::YesNo);
        (enumerable && self.weighed().answers.get(gate).is_none()).then_some(gate)
    }

    /// The most of these questions that one answer to their gate brings.
    fn most_behind(&self, gate: usize, behind: &[usize]) -> usize {
        let values: Vec<Answer> = match &self.engine().rules().questions[gate].kind {
            Kind::Choice(choices) => (0..).map(Answer::Choice).take(choices.len()).collect(),
            _ => vec![Answer::YesNo(true), Answer::YesNo(false)],
        };
        let mut scratch = Scratch::default();
        let mut answers = self.weighed().answers.clone();
        let mut brought = |value: Answer| {
            answers.set(gate, Some(value));
            let asked = |question: &&usize| {
                let asked = self
                    .engine()
                    .is_asked(&mut scratch, &answers, self.on(), **question);
                asked != Some(false)
            };
            behind.iter().filter(asked).count()
        };
        values.into_iter().map(&mut brought).max().unwrap_or(0)
    }
}
