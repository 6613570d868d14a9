//! In what order questions come, and how many must come because of it.

use super::record::{PutOff, Record};
use super::variable_set::VariableSet;

/// The order in which the questions of an interview come.
pub(super) struct Turns<'a> {
    record: &'a Record,
    /// By question: those whose turn comes before, and itself.
    up_to: Vec<VariableSet>,
}

/// What is asked and what may be, as it stands now.
pub(super) struct Coming {
    /// The questions that could be asked now.
    pub(super) due: VariableSet,
    /// The questions that may come up, each with those of which one must be answered first.
    pub(super) waiting: Vec<(usize, VariableSet)>,
    /// Sets of open questions: as long as none of a set is answered, all of it goes on to matter.
    pub(super) reasons: Vec<VariableSet>,
}

impl<'a> Turns<'a> {
    /// The turns of so many questions, which are the first of the variables.
    pub(super) fn new(record: &'a Record, questions: usize, variables: usize) -> Self {
        let turn = |question: usize| (is_put_off(record, question), question);
        let up_to = |last: usize| {
            let mut set = VariableSet::none(variables);
            for question in (0..questions).filter(|question| turn(*question) <= turn(last)) {
                set.insert(question);
            }
            set
        };
        Self {
            record,
            up_to: (0..questions).map(up_to).collect(),
        }
    }

    /// The question whose turn comes first.
    pub(super) fn first(&self, questions: &VariableSet) -> Option<usize> {
        self.in_turn(questions).next()
    }

    /// Questions in the order of their turns: what was put off comes after the others.
    fn in_turn<'s>(&'s self, questions: &'s VariableSet) -> impl Iterator<Item = usize> + 's {
        let of = |put_off: bool| {
            let questions = questions.iter();
            questions.filter(move |question| is_put_off(self.record, *question) == put_off)
        };
        of(false).chain(of(true))
    }

    /// At least so many questions come before nothing is due any more.
    ///
    /// A question that is due comes in its turn, unless answers to earlier ones take away every reason
    /// for it. So of a reason for it, as far as it can come before, one question comes in any case; and
    /// as many come as there are such sets with nothing in common.
    pub(super) fn at_least(&self, coming: &Coming) -> usize {
        let mut taken = VariableSet::default();
        let mut count = 0;
        for question in self.in_turn(&coming.due) {
            let before = self.may_come_up_to(question, coming);
            let sets = coming.reasons.iter();
            let sets = sets.filter(|reason| reason.contains(question));
            let sets = sets.map(|reason| reason.clone().within(&before));
            let free = sets.filter(|set| !set.meets(&taken));
            if let Some(set) = free.min_by_key(VariableSet::len) {
                if count == 0 {
                    taken = set;
                } else {
                    taken.add(&set);
                }
                count += 1;
            }
        }
        count
    }

    /// The questions that can come before one that is due, and itself.
    fn may_come_up_to(&self, question: usize, coming: &Coming) -> VariableSet {
        let up_to = &self.up_to[question];
        let mut may_come = up_to.clone();
        for (waiting, gates) in &coming.waiting {
            if !gates.meets(up_to) {
                may_come.remove(*waiting);
            }
        }
        may_come
    }
}

/// Whether a question comes after the others because it was put off.
fn is_put_off(record: &Record, question: usize) -> bool {
    record.put_off(question) != PutOff::No
}
