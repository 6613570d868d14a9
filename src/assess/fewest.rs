//! How few questions must still come.

use super::interview::{Interview, Step, next_step};
use super::pending::Outlook;
use super::record::{Force, PutOff, Record, Weighed};
use super::scratch::Scratch;
use super::shortest::shortest;
use crate::ruleset::{Answer, Kind};

/// So much is looked at for one bound: a fraction of a millisecond. Hangzhou takes a quarter of it.
const WORK: usize = 8_000;

impl Interview {
    /// The fewest questions that must still be asked, the one that is asked now included; 0 when
    /// nothing is asked.
    ///
    /// Never too many: whatever is answered from here, "not sure" included, at least so many come
    /// while nothing is put off. It is exact for Hangzhou; elsewhere it can be too few, where outputs
    /// are too large to be composed or the days to come bring questions of their own. Never more than
    /// [`Interview::most_left`].
    pub fn least_left(&self) -> usize {
        let mut scratch = Scratch::default();
        let Some(next) = self.next_in_turn(&mut scratch) else {
            return 0;
        };
        if self.all_stand(&mut scratch, self.record(), self.weighed()) {
            return self.fewest(&mut scratch, next);
        }
        let least = 1 + self.fewest_after(&mut scratch, next);
        // The most is said of answers that stay as they are.
        least.min(self.most_left())
    }

    /// The question that comes to whoever goes where the interview leads.
    fn next_in_turn(&self, scratch: &mut Scratch) -> Option<usize> {
        let answers = &self.weighed().answers;
        let every_way = self.record().asks_every_way();
        self.engine().enter(scratch, answers, self.on());
        let mut relevance = self
            .engine()
            .relevance(scratch, answers, self.assessment(), every_way);
        match next_step(self.record(), None, &mut relevance) {
            Step::Ask { question, .. } => Some(question),
            Step::OfferFinish { .. } | Step::Done => None,
        }
    }

    /// Whether every answer keeps its force whatever else is answered: each gate it hangs on has an
    /// answer that does, or never gets one.
    fn all_stand(&self, scratch: &mut Scratch, record: &Record, weighed: &Weighed) -> bool {
        let questions = &self.engine().rules().questions;
        let mut stands = vec![true; questions.len()];
        for (index, question) in questions.iter().enumerate() {
            if record.given(index).is_none() {
                continue;
            }
            let mut never_asked = |gate: usize| {
                let asked = self
                    .engine()
                    .is_asked(scratch, &weighed.answers, self.on(), gate);
                asked == Some(false)
            };
            stands[index] = question.gates.iter().all(|gate| {
                (weighed.force[*gate] == Force::InForce && stands[*gate])
                    || record.put_off(*gate) == PutOff::Twice
                    || never_asked(*gate)
            });
        }
        stands.into_iter().all(|stands| stands)
    }

    /// The fewest questions when all answers stand; `next` is the first of them.
    fn fewest(&self, scratch: &mut Scratch, next: usize) -> usize {
        let day = scratch.day(self.engine(), self.on());
        let answers = &self.weighed().answers;
        let (mut outlook, person) = Outlook::new(self.engine(), self.record(), &day, answers);
        let pending = outlook.pending(&person);
        if pending.due.contains(next) {
            return shortest(outlook, person, WORK);
        }
        // It matters only in days to come, and is asked besides all that is pending today.
        if outlook.gates_are_settled(&person, next) {
            return 1 + shortest(outlook, person, WORK);
        }
        pending.least.max(1)
    }

    /// The fewest questions after `next`, whose answer decides which of the earlier answers stand.
    fn fewest_after(&self, scratch: &mut Scratch, next: usize) -> usize {
        let mut values: Vec<Answer> = match &self.engine().rules().questions[next].kind {
            Kind::Choice(choices) => (0..).map(Answer::Choice).take(choices.len()).collect(),
            Kind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
            // An earlier answer stands only with the very same number or day.
            Kind::Number { .. } | Kind::Date { .. } => return 0,
        };
        values.push(Answer::Unsure);
        let work = WORK / values.len();
        let day = scratch.day(self.engine(), self.on());
        let after = values.into_iter().map(|value| {
            let mut record = self.record().clone();
            record.give(next, value, self.gate(next));
            let weighed = Weighed::of(&record, self.engine(), scratch, self.on());
            if !self.all_stand(scratch, &record, &weighed) {
                return 0;
            }
            let (outlook, person) = Outlook::new(self.engine(), &record, &day, &weighed.answers);
            shortest(outlook, person, work)
        });
        after.min().unwrap_or(0)
    }
}
