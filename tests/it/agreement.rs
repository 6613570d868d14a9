//! The engine and the brute-force reading of the Hangzhou rules agree on random people.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use juzhu::assess::{Assessment, Change, ConditionState, Engine, MaterialState, Standing, Verdict};
use juzhu::ruleset::{Answer, Answers, Kind, RuleSet};

use crate::oracle::{
    self, CONDITIONS, Judgement, MATERIALS, Need, Person, QUESTION_COUNT, QUESTIONS, State, Value,
};
use crate::support::hangzhou;
use crate::support::random::Random;

/// Days asked about: ordinary, month ends, leap days, around the change of October 2023, far away.
const DAYS: [&str; 12] = [
    "2026-11-22",
    "2026-02-28",
    "2024-02-29",
    "2026-08-31",
    "2023-09-15",
    "2023-10-01",
    "2023-03-01",
    "2026-10-01",
    "2027-02-28",
    "2027-03-01",
    "1900-01-01",
    "2199-12-31",
];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A day at an edge of the half-year, the permit year or a holiday, seen from `on`.
fn edge(on: NaiveDate, random: &mut Random) -> NaiveDate {
    let spans = [
        0, 1, 30, 59, 89, 152, 180, 181, 182, 183, 184, 185, 186, 364, 365, 366, 730, 3000,
    ];
    let span = Days::new(*random.pick(&spans) + random.below(4) as u64);
    let moved = if random.one_in(4) {
        on.checked_add_days(span)
    } else {
        on.checked_sub_days(span)
    };
    let (first, last) = oracle::date_range();
    moved.unwrap_or(on).clamp(first, last)
}

fn value(kind: oracle::Kind, on: NaiveDate, random: &mut Random) -> Value {
    match kind {
        oracle::Kind::Choice(values) => Value::Choice(random.pick::<&str>(values)),
        oracle::Kind::YesNo => Value::YesNo(random.one_in(2)),
        oracle::Kind::Number => Value::Number(*random.pick(&[0, 1, 11, 12, 13, 14, 1200])),
        oracle::Kind::Date => Value::Date(edge(on, random)),
    }
}

/// A random person: mostly mainland people who live in town, answered to a random degree.
pub(crate) fn person(random: &mut Random) -> Person {
    let on = day(random.pick::<&str>(&DAYS));
    let mut person = Person::unknown(on);
    // From nothing at all to everything; some only up to a question, as an interview leaves it.
    let density = *random.pick(&[2, 5, 9, 10, 10]);
    let until = if random.one_in(3) {
        random.below(QUESTION_COUNT + 1)
    } else {
        QUESTION_COUNT
    };
    let tidy = random.one_in(2);
    for (question, (_, kind)) in QUESTIONS.iter().enumerate() {
        let mut known = value(*kind, on, random);
        if !random.one_in(5) {
            known = match question {
                oracle::APPLICANT => Value::Choice("mainland"),
                oracle::HUKOU => Value::Choice("elsewhere"),
                oracle::LIVES_IN => Value::Choice("urban"),
                oracle::TALENT => Value::YesNo(false),
                _ => known,
            };
        }
        let given = question < until && random.below(10) < density;
        if given && (!tidy || person.is_asked(question)) {
            let unsure = random.one_in(12);
            let answer = if unsure {
                oracle::Answer::Unsure
            } else {
                oracle::Answer::Known(known)
            };
            person.answers[question] = Some(answer);
        }
    }
    person
}

fn to_answer(rules: &RuleSet, question: usize, value: Value) -> Answer {
    match value {
        Value::Choice(id) => {
            let Kind::Choice(choices) = &rules.questions[question].kind else {
                panic!("{id} answers no choice");
            };
            let index = choices.iter().position(|choice| choice.id == id).expect(id);
            Answer::Choice(u16::try_from(index).expect("few choices"))
        }
        Value::YesNo(yes) => Answer::YesNo(yes),
        Value::Number(number) => Answer::Number(number),
        Value::Date(day) => Answer::Date(day),
    }
}

pub(crate) fn to_answers(rules: &RuleSet, person: &Person) -> Answers {
    let mut answers = Answers::new(rules.questions.len());
    for (question, given) in person.answers.iter().enumerate() {
        answers.set(
            question,
            given.map(|answer| match answer {
                oracle::Answer::Unsure => Answer::Unsure,
                oracle::Answer::Known(value) => to_answer(rules, question, value),
            }),
        );
    }
    answers
}

pub(crate) fn to_changes(rules: &RuleSet, changes: &[oracle::Change]) -> Vec<Change> {
    let to_change = |change: &oracle::Change| Change {
        standard: change.standard,
        set: change
            .set
            .iter()
            .map(|(question, value)| (*question, to_answer(rules, *question, *value)))
            .collect(),
        from: change.from,
    };
    changes.iter().map(to_change).collect()
}

pub(crate) fn verdict(verdict: oracle::Verdict) -> Verdict {
    match verdict {
        oracle::Verdict::Eligible => Verdict::Eligible,
        oracle::Verdict::NotYet => Verdict::NotYet,
        oracle::Verdict::Open => Verdict::Open,
        oracle::Verdict::NotNeeded => Verdict::NotNeeded,
        oracle::Verdict::Elsewhere => Verdict::Elsewhere,
    }
}

fn check_standings(rules: &RuleSet, expected: &Judgement, got: &[Standing], of: &str) {
    for (standard, (expected_standing, got)) in expected.standings.iter().zip(got).enumerate() {
        assert_eq!(
            got.verdict,
            verdict(expected_standing.verdict),
            "verdict {standard} of {of}"
        );
        assert_eq!(got.from, expected_standing.from, "from {standard} of {of}");
        let route = got.route.map(|route| rules.about.routes[route].id.as_str());
        assert_eq!(route, expected_standing.route, "route {standard} of {of}");
        for possible in [
            oracle::Verdict::Eligible,
            oracle::Verdict::NotYet,
            oracle::Verdict::NotNeeded,
            oracle::Verdict::Elsewhere,
        ] {
            assert_eq!(
                got.possible.contains(verdict(possible)),
                expected.possible[standard].contains(&possible),
                "{possible:?} {standard} of {of}"
            );
        }
    }
}

fn check(rules: &RuleSet, expected: &Judgement, got: &Assessment, of: &str) {
    check_standings(rules, expected, &got.standings, of);
    for (index, (standard, id)) in CONDITIONS.iter().enumerate() {
        let state = match got.conditions[index] {
            ConditionState::Met => State::Met,
            ConditionState::Unmet => State::Unmet,
            ConditionState::NotApplicable => State::NotApplicable,
            ConditionState::Open => State::Open,
        };
        assert_eq!(rules.conditions[index].id, *id);
        assert_eq!(rules.conditions[index].standard, *standard);
        assert_eq!(state, expected.conditions[index], "{standard}/{id} of {of}");
        assert_eq!(
            got.because[index], expected.because[index],
            "because {standard}/{id} of {of}"
        );
    }
    for (index, id) in MATERIALS.iter().enumerate() {
        let need = match got.materials[index] {
            MaterialState::Needed => Need::Needed,
            MaterialState::NotNeeded => Need::NotNeeded,
            MaterialState::Open => Need::Open,
        };
        assert_eq!(rules.materials[index].id, *id);
        assert_eq!(need, expected.materials[index], "{id} of {of}");
    }
    assert_eq!(got.unsure, expected.unsure, "unsure of {of}");
    assert_eq!(got.ignored, expected.ignored, "ignored of {of}");
    let changes = to_changes(rules, &expected.changes);
    assert_eq!(got.changes, changes, "changes of {of}");
    assert!(!got.changes_cut_short, "{of}");
    assert_eq!(got.undecided, 0, "{of}");
    let id = |question: Option<usize>| question.map(|question| &rules.questions[question].id);
    assert_eq!(id(got.next), id(expected.next), "next of {of}");
}

#[test]
fn the_engine_agrees_with_brute_force_on_hangzhou() {
    let rules = hangzhou::rules();
    for (question, (id, _)) in QUESTIONS.iter().enumerate() {
        assert_eq!(rules.questions[question].id, *id);
    }
    let engine = Engine::new(Arc::clone(&rules));
    let mut random = Random::new(20_261_122);
    for number in 0..2_000 {
        let person = person(&mut random);
        let answers = to_answers(&rules, &person);
        let of = format!("person {number}: {person:?}");
        let got = engine.assess(&answers, person.on);
        check(&rules, &oracle::judge(&person), &got, &of);
    }
}
