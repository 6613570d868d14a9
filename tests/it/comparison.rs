//! A comparison says what two fresh assessments say, entry by entry.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::assess::{Assessment, Compared, Comparison, Engine, Placed, Side, Standing};
use juzhu::plan::{self, Plan, plan};
use juzhu::ruleset::{Answer, Answers, RuleSet, written_answer};

use crate::support::generated::{self, Shape};
use crate::support::hangzhou;
use crate::support::random::Random;

fn on() -> NaiveDate {
    generated::today()
}

/// By id, in words that mean the same in every edition.
type Said = BTreeMap<String, String>;

/// Everything a comparison looks at, read off one assessment.
struct Read {
    answers: Said,
    standings: Said,
    conditions: Said,
    materials: Said,
}

fn written(rules: &RuleSet, index: usize, answer: Answer) -> (String, String) {
    let question = &rules.questions[index];
    let written = written_answer(question, answer).to_string();
    (question.id.clone(), written)
}

fn standing(rules: &RuleSet, index: usize, standing: &Standing) -> (String, String) {
    let route = standing.route.map(|route| &rules.about.routes[route].id);
    let said = format!("{:?} {route:?} {:?}", standing.verdict, standing.from);
    (rules.about.standards[index].id.clone(), said)
}

fn condition_id(rules: &RuleSet, index: usize) -> String {
    let condition = &rules.conditions[index];
    let standard = &rules.about.standards[condition.standard].id;
    format!("{standard}/{}", condition.id)
}

fn read(rules: &RuleSet, answers: &Answers, assessment: &Assessment) -> Read {
    let counting = answers.given();
    let counting = counting.filter(|(question, _)| !assessment.ignored.contains(question));
    let each = |count: usize, of: &dyn Fn(usize) -> (String, String)| (0..count).map(of).collect();
    Read {
        answers: counting
            .map(|(index, answer)| written(rules, index, answer))
            .collect(),
        standings: each(assessment.standings.len(), &|index| {
            standing(rules, index, &assessment.standings[index])
        }),
        conditions: each(assessment.conditions.len(), &|index| {
            let state = format!("{:?}", assessment.conditions[index]);
            (condition_id(rules, index), state)
        }),
        materials: each(assessment.materials.len(), &|index| {
            let state = format!("{:?}", assessment.materials[index]);
            (rules.materials[index].id.clone(), state)
        }),
    }
}

/// One person by one edition of the rules.
struct Person<'a> {
    rules: &'a RuleSet,
    answers: &'a Answers,
    assessment: Assessment,
    plan: Plan,
}

impl<'a> Person<'a> {
    fn of(engine: &'a Engine, answers: &'a Answers) -> Self {
        let assessment = engine.assess(answers, on());
        Self {
            rules: engine.rules(),
            answers,
            plan: plan(engine.rules(), answers, &assessment, on()),
            assessment,
        }
    }

    fn side(&self) -> Side<'_> {
        Side {
            rules: self.rules,
            answers: self.answers,
            assessment: &self.assessment,
        }
    }

    fn read(&self) -> Read {
        read(self.rules, self.answers, &self.assessment)
    }
}

/// Holds one list against both sides; `say` gives an entry's id and words by the rules of its side.
/// How many entries have moved.
fn agrees<T: Copy + Debug>(
    compared: &[Compared<Placed<T>>],
    (was, is): (&Said, &Said),
    rules: [&RuleSet; 2],
    say: impl Fn(&RuleSet, Placed<T>) -> (String, String),
) -> usize {
    let mut found = BTreeMap::new();
    for entry in compared {
        let before = entry.before.map(|placed| say(rules[0], placed));
        let after = entry.after.map(|placed| say(rules[1], placed));
        assert_eq!(entry.has_moved(), before != after, "{entry:?}");
        let ids = [&before, &after].map(|side| side.as_ref().map(|(id, _)| id.clone()));
        let id = ids[0].clone().or(ids[1].clone()).expect("a side has it");
        assert!(ids[1].as_ref().is_none_or(|it| *it == id), "{entry:?}");
        let words = [before, after].map(|side| side.map(|(_, words)| words));
        assert_eq!(found.insert(id, words), None, "{entry:?} stands twice");
    }
    let ids = was.keys().chain(is.keys());
    let sides = |id: &String| [was.get(id).cloned(), is.get(id).cloned()];
    let expected: BTreeMap<String, _> = ids.map(|id| (id.clone(), sides(id))).collect();
    assert_eq!(found, expected);
    compared.iter().filter(|entry| entry.has_moved()).count()
}

/// Holds a comparison against both assessments; how many entries have moved.
fn check(before: &Person<'_>, after: &Person<'_>) -> usize {
    let comparison = Comparison::between(before.side(), after.side());
    let (was, is) = (before.read(), after.read());
    let rules = [before.rules, after.rules];
    let moved = [
        agrees(
            &comparison.answers,
            (&was.answers, &is.answers),
            rules,
            |rules, it| written(rules, it.index, it.value),
        ),
        agrees(
            &comparison.standings,
            (&was.standings, &is.standings),
            rules,
            |rules, it| standing(rules, it.index, &it.value),
        ),
        agrees(
            &comparison.conditions,
            (&was.conditions, &is.conditions),
            rules,
            |rules, it| (condition_id(rules, it.index), format!("{:?}", it.value)),
        ),
        agrees(
            &comparison.materials,
            (&was.materials, &is.materials),
            rules,
            |rules, it| {
                (
                    rules.materials[it.index].id.clone(),
                    format!("{:?}", it.value),
                )
            },
        ),
    ];
    let moved = moved.iter().sum();
    assert_eq!(comparison.is_same(), moved == 0);
    assert!(Comparison::between(before.side(), before.side()).is_same());
    turned_round(&comparison, before, after);
    moved
}

/// Each entry of one list stands in the other with its sides swapped.
fn swapped<T: PartialEq + Debug>(there: &[Compared<T>], back: &[Compared<T>]) {
    assert_eq!(there.len(), back.len());
    for entry in there {
        let turned = |it: &&Compared<T>| it.before == entry.after && it.after == entry.before;
        let back = back.iter().find(turned);
        let back = back.unwrap_or_else(|| panic!("{entry:?} is not there"));
        assert_eq!(back.has_moved(), entry.has_moved());
    }
}

/// With the sides swapped, before and after are swapped.
fn turned_round(comparison: &Comparison, before: &Person<'_>, after: &Person<'_>) {
    let back = Comparison::between(after.side(), before.side());
    swapped(&comparison.answers, &back.answers);
    swapped(&comparison.standings, &back.standings);
    swapped(&comparison.conditions, &back.conditions);
    swapped(&comparison.materials, &back.materials);
    let plans = [before, after].map(|person| (person.rules, &person.plan));
    let dates = plan::compare(plans[0], plans[1]);
    swapped(&dates, &plan::compare(plans[1], plans[0]));
    let itself = plan::compare(plans[0], plans[0]);
    assert!(!itself.iter().any(Compared::has_moved));
}

/// The answers with up to three of them otherwise: another one, not sure, taken back.
fn edited(rules: &RuleSet, answers: &Answers, random: &mut Random) -> Answers {
    let mut edited = answers.clone();
    for _ in 0..random.below(4) {
        let question = random.below(rules.questions.len());
        let answer = generated::answer(&rules.questions[question], random);
        let answer = match random.below(6) {
            0 => None,
            1 => Some(Answer::Unsure),
            _ => Some(answer),
        };
        edited.set(question, answer);
    }
    edited
}

#[test]
fn a_comparison_agrees_with_two_fresh_assessments() {
    let mut random = Random::new(41);
    let engine = Engine::new(hangzhou::rules());
    let mut moved = 0;
    for _ in 0..400 {
        let holes = random.below(6);
        let before = generated::person(engine.rules(), holes, &mut random);
        let after = edited(engine.rules(), &before, &mut random);
        moved += check(&Person::of(&engine, &before), &Person::of(&engine, &after));
    }
    assert!(moved > 500, "{moved}");
    for seed in 0..60 {
        let rules = generated::rule_set(Shape::small(), seed);
        let engine = Engine::new(Arc::new(rules));
        for _ in 0..10 {
            let before = generated::person(engine.rules(), 1, &mut random);
            let after = edited(engine.rules(), &before, &mut random);
            check(&Person::of(&engine, &before), &Person::of(&engine, &after));
        }
    }
}

/// Another edition: papers in another order, one of them new and one gone, a question renamed.
fn next_edition(rules: &RuleSet) -> RuleSet {
    let mut next = rules.clone();
    next.materials.reverse();
    next.materials.remove(2);
    "something-new".clone_into(&mut next.materials[0].id);
    let home = next.question("home").expect("it is asked");
    "shelter".clone_into(&mut next.questions[home].id);
    next
}

#[test]
fn two_editions_are_compared_by_name() {
    let mut random = Random::new(42);
    let old = Engine::new(hangzhou::rules());
    let new = Engine::new(Arc::new(next_edition(old.rules())));
    for _ in 0..60 {
        let answers = generated::person(old.rules(), 2, &mut random);
        let after = edited(old.rules(), &answers, &mut random);
        let (before, after) = (Person::of(&old, &answers), Person::of(&new, &after));
        assert!(check(&before, &after) > 0, "papers come and go");
    }
}
