//! What is still pending on the day asked about, seen only from how many questions it takes to settle.
//!
//! The interview asks what matters to any verdict or paper, on the day or on days to come. This looks
//! at less: at the outputs of the day that are composed whole. Whatever is pending here is pending for
//! the interview as well, so what it takes to settle it never comes to more than what is really asked;
//! and it hangs on the classes of the answers alone, so that one answer of each class stands for all.

use super::compiled::Need;
use super::day::Day;
use super::diagram::Ref;
use super::engine::Engine;
use super::record::{PutOff, Record};
use super::restrict::Restriction;
use super::restricted::{Answering, Restricted};
use super::turns::{Coming, Turns};
use super::variable_set::VariableSet;
use crate::ruleset::Answers;

/// The day and the rules, for anybody part of the way through.
pub(super) struct Outlook<'a> {
    engine: &'a Engine,
    day: &'a Day,
    turns: Turns<'a>,
    functions: Answering,
}

/// Somebody part of the way through.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// The questions that will not be asked any more: they were answered, be it with "not sure", or put
    /// off for good. Conditions, which are variables too, nobody can be asked for.
    closed: VariableSet,
    /// Verdicts and papers that are open.
    outputs: Vec<Restricted>,
    /// By question: whether it is asked.
    asked: Vec<Restricted>,
    /// Where every way is asked about, each condition with its standard.
    conditions: Vec<(usize, Restricted)>,
    /// By standard: whether it is out of scope.
    outside: Vec<Restricted>,
}

/// What is pending for somebody.
pub(super) struct Pending {
    /// The question to ask next.
    pub(super) next: Option<usize>,
    /// The questions that could be asked now.
    pub(super) due: VariableSet,
    /// At least so many must be asked, whatever the answers are.
    pub(super) least: usize,
    /// Whoever has the same is asked the same from here on.
    pub(super) facts: Vec<Fact>,
}

/// One of the things that decide what is asked from here on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fact {
    /// A verdict or a paper that is open.
    Output(Restricted),
    /// A condition that is open, and whether its standard is out of scope.
    Condition(Restricted, Restricted),
    /// A question that feeds the plan, and whether the headline standard is out of scope.
    Feeds(usize, Restricted),
    /// Whether a question is asked that may matter or is the gate of one; `None` when it is closed.
    Question(usize, Option<Restricted>),
}

impl<'a> Outlook<'a> {
    /// Looks at somebody with these answers.
    pub(super) fn new(
        engine: &'a Engine,
        record: &'a Record,
        day: &'a Day,
        answers: &Answers,
    ) -> (Self, Person) {
        let mut classes = Vec::new();
        engine.classify(day, answers, &mut classes);
        let variables = classes.len();
        let mut matters = vec![false; variables];
        let mut restriction = Restriction::new(day, &classes, &mut matters);
        let compiled = &day.compiled;
        let mut restricted = |root: Ref| restriction.restrict(root);
        let mut outputs = Vec::new();
        for (standard, verdicts) in compiled.verdicts.iter().enumerate() {
            match verdicts {
                Some(verdicts) => {
                    outputs.extend([verdicts.now, verdicts.calendar_open].map(&mut restricted));
                }
                None => outputs.push(restricted(compiled.scope[standard])),
            }
        }
        for need in &compiled.materials {
            if let Need::Whole(root) = need {
                outputs.push(restricted(*root));
            }
        }
        let mut conditions = Vec::new();
        if record.asks_every_way() {
            let rules = engine.rules().conditions.iter();
            for (condition, function) in rules.zip(&compiled.conditions) {
                conditions.push((condition.standard, restricted(function.root)));
            }
        }
        let mut person = Person {
            closed: VariableSet::none(variables),
            outputs,
            asked: compiled
                .asked
                .iter()
                .map(|root| restricted(*root))
                .collect(),
            conditions,
            outside: compiled
                .out_of_scope
                .iter()
                .map(|outside| restricted(outside.root))
                .collect(),
        };
        person.tidy();
        for variable in 0..variables {
            if variable >= compiled.asked.len()
                || answers.get(variable).is_some()
                || record.put_off(variable) == PutOff::Twice
            {
                person.closed.insert(variable);
            }
        }
        let functions = restriction.into_functions();
        let outlook = Self {
            engine,
            turns: Turns::new(record, compiled.asked.len(), variables),
            day,
            functions: Answering::new(functions, variables),
        };
        (outlook, person)
    }

    /// How much has been looked at so far.
    pub(super) fn work(&self) -> usize {
        self.functions.work
    }

    /// The same person with one more answer, once for each kind of answer that the rules tell apart:
    /// each class in which one is taken, and "not sure".
    pub(super) fn answered(&mut self, person: &Person, question: usize) -> Vec<Person> {
        let kind = &self.engine.rules().questions[question].kind;
        let mut unsure = person.clone();
        unsure.closed.insert(question);
        let mut answered = Vec::new();
        let classes = (0..).take(self.engine.partitions[question].len());
        let possible = classes.filter(|class| self.day.is_possible(question, *class));
        for (child, class) in possible.enumerate() {
            if self.day.is_taken(question, class, kind) {
                answered.push(unsure.with(&mut self.functions, question, child));
            }
        }
        answered.push(unsure);
        answered
    }

    /// Whether what a question hangs on is settled, so that an answer to it counts to the end.
    pub(super) fn gates_are_settled(&self, person: &Person, question: usize) -> bool {
        let mut gates = self.engine.rules().questions[question].gates.iter();
        gates
            .all(|gate| person.closed.contains(*gate) || person.asked[*gate] == Restricted::Leaf(0))
    }

    /// What is pending for somebody.
    pub(super) fn pending(&mut self, person: &Person) -> Pending {
        let variables = self.functions.variables();
        let mut facts = Vec::new();
        let mut reasons = Vec::new();
        for output in &person.outputs {
            facts.push(Fact::Output(*output));
            reasons.push(self.open(person, *output));
        }
        // A condition is an output, and a date of the plan is wanted, while their standard may apply.
        for (standard, condition) in &person.conditions {
            let outside = person.outside[*standard];
            facts.push(Fact::Condition(*condition, outside));
            let mut reason = self.open(person, *condition);
            reason.add(&self.open(person, outside));
            reasons.push(reason);
        }
        for (question, outside) in self.feeding(person) {
            facts.push(Fact::Feeds(question, outside));
            let mut reason = self.open(person, outside);
            reason.insert(question);
            reasons.push(reason);
        }
        let mut relevant = VariableSet::none(variables);
        for reason in &reasons {
            relevant.add(reason);
        }
        let mut coming = Coming {
            due: VariableSet::none(variables),
            waiting: Vec::new(),
            reasons,
        };
        for question in relevant.iter() {
            let asked = person.asked[question];
            facts.push(Fact::Question(question, Some(asked)));
            match asked {
                Restricted::Leaf(1) => coming.due.insert(question),
                Restricted::Leaf(_) => {}
                Restricted::Node(_) => {
                    coming.waiting.push((question, self.open(person, asked)));
                }
            }
            for gate in &self.engine.rules().questions[question].gates {
                let open = !person.closed.contains(*gate);
                facts.push(Fact::Question(*gate, open.then(|| person.asked[*gate])));
            }
        }
        Pending {
            next: self.turns.first(&coming.due),
            least: self.turns.at_least(&coming),
            due: coming.due,
            facts,
        }
    }

    /// The open questions that matter to a function.
    fn open(&mut self, person: &Person, function: Restricted) -> VariableSet {
        match self.functions.support(function) {
            Some(support) => support.clone().without(&person.closed),
            None => VariableSet::none(self.functions.variables()),
        }
    }

    /// The open questions that feed the plan, while the headline standard may apply, and whether that
    /// is out of scope.
    fn feeding(&self, person: &Person) -> Vec<(usize, Restricted)> {
        // The last standard is that of the headline.
        let outside = person.outside.last().copied();
        let Some(outside) = outside.filter(|outside| *outside != Restricted::Leaf(1)) else {
            return Vec::new();
        };
        let questions = self.engine.rules().questions.iter().enumerate();
        questions
            .filter(|(index, question)| question.feeds.is_some() && !person.closed.contains(*index))
            .map(|(index, _)| (index, outside))
            .collect()
    }
}

impl Person {
    /// The same person with one more answer. What is open stays as it is for whoever is not sure.
    fn with(&self, functions: &mut Answering, question: usize, child: usize) -> Self {
        let mut answer = |function: Restricted| functions.answer(function, question, child);
        let mut person = Self {
            closed: self.closed.clone(),
            outputs: self.outputs.iter().copied().map(&mut answer).collect(),
            asked: self.asked.iter().copied().map(&mut answer).collect(),
            outside: self.outside.iter().copied().map(&mut answer).collect(),
            conditions: Vec::with_capacity(self.conditions.len()),
        };
        for (standard, condition) in &self.conditions {
            person.conditions.push((*standard, answer(*condition)));
        }
        person.tidy();
        person
    }

    /// Forgets what is settled and what stands twice.
    fn tidy(&mut self) {
        self.outputs
            .retain(|output| matches!(output, Restricted::Node(_)));
        self.outputs.sort_unstable();
        self.outputs.dedup();
        let outside = &self.outside;
        self.conditions.retain(|(standard, condition)| {
            // A condition's state matters while its standard may apply.
            matches!(condition, Restricted::Node(_)) && outside[*standard] != Restricted::Leaf(1)
        });
    }
}
