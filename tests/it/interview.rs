//! The interview: what it remembers, what it asks next, and that every edit can be taken back.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::assess::{Engine, Force, Interview, PutOff, Refused, Step};
use juzhu::ruleset::{Answer, Kind, RuleSet};

use crate::support::hangzhou;
use crate::support::random::Random;

fn on() -> NaiveDate {
    "2026-11-22".parse().expect("a date")
}

struct Talk {
    interview: Interview,
}

impl Talk {
    fn begin() -> Self {
        let engine = Arc::new(Engine::new(hangzhou::rules()));
        Self {
            interview: Interview::new(engine, on(), None),
        }
    }

    fn rules(&self) -> &RuleSet {
        self.interview.engine().rules()
    }

    fn index(&self, id: &str) -> usize {
        self.rules().question(id).expect(id)
    }

    fn value(&self, question: &str, value: &str) -> Answer {
        match &self.rules().questions[self.index(question)].kind {
            Kind::Choice(choices) => {
                let index = choices.iter().position(|choice| choice.id == value);
                let index = index.unwrap_or_else(|| panic!("{question} has no {value}"));
                Answer::Choice(u16::try_from(index).expect("few choices"))
            }
            Kind::YesNo => Answer::YesNo(value == "yes"),
            Kind::Number { .. } => Answer::Number(value.parse().expect("a number")),
            Kind::Date { .. } => Answer::Date(value.parse().expect("a date")),
        }
    }

    fn say(&mut self, question: &str, value: &str) -> &mut Self {
        let answer = if value == "unsure" {
            Answer::Unsure
        } else {
            self.value(question, value)
        };
        let index = self.index(question);
        let taken = self.interview.answer(index, answer);
        assert_eq!(taken, Ok(()), "{question} = {value}");
        self
    }

    fn force(&self, question: &str) -> Force {
        self.interview.weighed().force[self.index(question)]
    }

    /// The question that is asked now and the answer offered.
    fn asked(&self) -> (&str, Option<Answer>) {
        match self.interview.step() {
            Step::Ask {
                question, offered, ..
            } => (&self.rules().questions[*question].id, *offered),
            other => panic!("nothing is asked: {other:?}"),
        }
    }

    /// Everybody's first answers: a mainland adult from elsewhere who lives in town.
    fn first_page() -> Self {
        let mut talk = Self::begin();
        for (question, value) in [
            ("applicant", "mainland"),
            ("hukou", "elsewhere"),
            ("lives-in", "urban"),
            ("under-16", "no"),
            ("permit", "none"),
            ("registered", "yes"),
            ("registered-on", "2026-01-05"),
        ] {
            assert_eq!(talk.asked().0, question);
            talk.say(question, value);
        }
        talk
    }
}

#[test]
fn an_answer_waits_while_its_gate_has_another_value() {
    let mut talk = Talk::first_page();
    talk.say("work", "contract")
        .say("contract-valid", "yes")
        .say("contract-ends", "2027-06-30")
        .say("social-insurance-months", "14");
    assert_eq!(talk.force("social-insurance-months"), Force::InForce);

    talk.say("work", "business");
    assert_eq!(talk.force("contract-valid"), Force::OffPath);
    assert_eq!(talk.force("social-insurance-months"), Force::Waiting);
    let months = talk.index("social-insurance-months");
    // It counts as unanswered now, but the search for changes takes it as it stands.
    assert_eq!(talk.interview.weighed().answers.get(months), None);
    assert_eq!(
        talk.interview.weighed().kept.get(months),
        Some(Answer::Number(14))
    );
    talk.say("licence-valid", "no");
    assert_eq!(
        talk.asked(),
        ("social-insurance-months", Some(Answer::Number(14)))
    );

    talk.say("work", "contract");
    assert_eq!(talk.force("social-insurance-months"), Force::InForce);
    assert_eq!(talk.force("contract-valid"), Force::InForce);
    assert_eq!(talk.force("licence-valid"), Force::OffPath);

    // With an open gate, what was given counts.
    talk.say("work", "unsure");
    assert_eq!(talk.force("social-insurance-months"), Force::InForce);
}

#[test]
fn an_answer_given_again_belongs_to_the_new_gate() {
    let mut talk = Talk::first_page();
    talk.say("work", "contract")
        .say("social-insurance-months", "14");
    talk.say("work", "business")
        .say("social-insurance-months", "3");
    assert_eq!(talk.force("social-insurance-months"), Force::InForce);
    talk.say("work", "contract");
    assert_eq!(talk.force("social-insurance-months"), Force::Waiting);
    // Undo goes back to when fourteen months were in force.
    assert!(talk.interview.undo());
    assert!(talk.interview.undo());
    assert!(talk.interview.undo());
    assert_eq!(talk.force("social-insurance-months"), Force::InForce);
    let months = talk.index("social-insurance-months");
    assert_eq!(
        talk.interview.weighed().answers.get(months),
        Some(Answer::Number(14))
    );
}

#[test]
fn a_skipped_question_comes_back_once_and_is_never_taken_for_unsure() {
    let mut talk = Talk::first_page();
    let work = talk.index("work");
    talk.interview.skip(work);
    assert_eq!(talk.interview.record().put_off(work), PutOff::Once);
    assert_eq!(talk.interview.weighed().answers.get(work), None);
    while talk.asked().0 != "work" {
        let (question, _) = talk.asked();
        let question = question.to_owned();
        let value = match question.as_str() {
            "home" => "own",
            "study" => "none",
            "talent" => "no",
            "channel" => "online",
            "delivery" => "mail",
            other => panic!("{other} was not expected"),
        };
        talk.say(&question, value);
    }
    assert!(matches!(
        talk.interview.step(),
        Step::Ask {
            came_back: true,
            ..
        }
    ));
    talk.interview.skip(work);
    assert_eq!(
        *talk.interview.step(),
        Step::OfferFinish {
            unanswered: vec![work]
        }
    );
    assert!(talk.interview.assessment().unsure.is_empty());
    talk.interview.finish();
    assert_eq!(*talk.interview.step(), Step::Done);
    // Whoever changes their mind is asked again.
    talk.interview.ask_more(false);
    assert_eq!(talk.asked().0, "work");
}

#[test]
fn back_and_jump_offer_the_old_answer() {
    let mut talk = Talk::first_page();
    assert_eq!(talk.asked().0, "work");
    assert!(talk.interview.back());
    let day = talk.value("registered-on", "2026-01-05");
    assert_eq!(talk.asked(), ("registered-on", Some(day)));
    for _ in 0..6 {
        assert!(talk.interview.back());
    }
    assert_eq!(talk.asked().0, "applicant");
    assert!(!talk.interview.back());
    // Nothing was changed on the way.
    talk.interview.go_on();
    assert_eq!(talk.asked().0, "work");
    let off_path = talk.index("issued-on");
    assert!(!talk.interview.go_to(off_path));
}

#[test]
fn back_from_a_question_that_came_back_leads_to_what_was_dealt_with_last() {
    let mut talk = Talk::first_page();
    let work = talk.index("work");
    talk.interview.skip(work);
    for (question, value) in [
        ("home", "own"),
        ("study", "none"),
        ("talent", "no"),
        ("channel", "online"),
        ("delivery", "mail"),
    ] {
        talk.say(question, value);
    }
    assert_eq!(talk.asked(), ("work", None));
    for question in ["delivery", "channel", "talent", "study", "home", "work"] {
        assert!(talk.interview.back());
        assert_eq!(talk.asked().0, question);
    }
    assert!(talk.interview.back());
    assert_eq!(talk.asked().0, "registered-on");
    // Put off again, it has been dealt with after all others.
    talk.interview.skip(work);
    assert!(talk.interview.back());
    assert_eq!(talk.asked().0, "work");
    assert!(talk.interview.back());
    assert_eq!(talk.asked().0, "delivery");
}

#[test]
fn back_always_leads_to_the_question_dealt_with_last() {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    let questions = &engine.rules().questions;
    let mut met = 0;
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let mut interview = Interview::new(Arc::clone(&engine), on(), None);
        for _ in 0..40 {
            let Step::Ask { question, .. } = *interview.step() else {
                interview.ask_more(true);
                continue;
            };
            if random.one_in(4) {
                interview.skip(question);
            } else {
                let answer = random_answer(&questions[question].kind, &mut random);
                if interview.answer(question, answer).is_err() {
                    continue;
                }
            }
            let next = interview.step().clone();
            let same = matches!(next, Step::Ask { question: next, .. } if next == question);
            if interview.is_asked(question) != Some(true) || same {
                continue;
            }
            met += 1;
            assert!(interview.back(), "seed {seed}");
            assert!(
                matches!(interview.step(), Step::Ask { question: now, .. } if *now == question),
                "seed {seed}: {:?} after {}",
                interview.step(),
                questions[question].id
            );
            // Looking back has changed nothing; now and then somebody goes on from there.
            if random.one_in(2) {
                interview.go_on();
                assert_eq!(*interview.step(), next, "seed {seed}");
            }
        }
    }
    assert!(met > 500, "{met}");
}

#[test]
fn no_way_is_asked_about_where_no_standard_can_apply() {
    let mut talk = Talk::begin();
    // Whoever it is: outside of Hangzhou no standard applies.
    talk.say("applicant", "unsure").say("lives-in", "outside");
    assert_eq!(*talk.interview.step(), Step::Done);
    talk.interview.ask_more(true);
    assert_eq!(*talk.interview.step(), Step::Done);
}

#[test]
fn an_answer_taken_back_is_asked_for_even_by_whoever_had_finished() {
    let mut talk = Talk::first_page();
    talk.interview.finish();
    let registered = talk.index("registered");
    assert!(talk.interview.take_back(registered));
    assert!(!talk.interview.take_back(registered));
    assert_eq!(talk.asked(), ("registered", None));
    assert!(talk.interview.undo());
    assert_eq!(*talk.interview.step(), Step::Done);
}

#[test]
fn an_answer_that_counts_can_be_changed_while_its_gate_is_open() {
    let mut talk = Talk::first_page();
    talk.say("home", "rent").say("lease-ends", "2027-06-30");
    talk.say("home", "unsure");
    assert_eq!(talk.force("lease-ends"), Force::InForce);
    let lease_ends = talk.index("lease-ends");
    assert!(talk.interview.go_to(lease_ends));
    assert_eq!(talk.asked().0, "lease-ends");
    talk.say("lease-ends", "2028-01-31");
    assert_eq!(talk.force("lease-ends"), Force::InForce);
    // It was given under another gate than the one that comes now.
    talk.say("home", "rent");
    assert_eq!(talk.force("lease-ends"), Force::Waiting);
    // What was never answered is not asked while the gate is open.
    talk.say("home", "unsure");
    assert!(!talk.interview.go_to(talk.index("lease-filed")));
}

#[test]
fn what_cannot_be_is_refused() {
    let talk = Talk::first_page();
    let refused = |question: &str, answer: Answer| {
        talk.interview
            .check(talk.index(question), answer)
            .expect_err("it cannot be")
    };
    let day = |text: &str| Answer::Date(text.parse().expect("a date"));
    assert_eq!(
        refused("registered-on", day("2026-11-23")),
        Refused::AfterToday { on: on() }
    );
    assert!(matches!(
        refused("registered-on", day("1899-12-31")),
        Refused::DateOutOfRange { .. }
    ));
    assert_eq!(refused("issued-on", day("2026-01-01")), Refused::NotAsked);
    assert_eq!(refused("registered", Answer::Number(1)), Refused::WrongKind);
    assert_eq!(refused("permit", Answer::Choice(5)), Refused::WrongKind);
    let mut talk = Talk::first_page();
    talk.say("work", "contract");
    let months = talk.index("social-insurance-months");
    for number in [-1, 1201] {
        assert!(matches!(
            talk.interview.check(months, Answer::Number(number)),
            Err(Refused::NumberOutOfRange { .. })
        ));
    }
    assert_eq!(
        talk.interview.check(9_999, Answer::Unsure),
        Err(Refused::NotAsked)
    );
}

fn random_answer(kind: &Kind, random: &mut Random) -> Answer {
    match kind {
        _ if random.one_in(8) => Answer::Unsure,
        Kind::YesNo => Answer::YesNo(random.one_in(2)),
        Kind::Choice(choices) => {
            Answer::Choice(u16::try_from(random.below(choices.len())).expect("few"))
        }
        Kind::Number { .. } => Answer::Number(*random.pick(&[0, 11, 12, 40])),
        Kind::Date { .. } => Answer::Date(
            random
                .pick(&["2025-11-21", "2026-05-22", "2026-08-31", "2026-11-22"])
                .parse()
                .expect("a date"),
        ),
    }
}

/// A random thing somebody might do.
fn do_something(interview: &mut Interview, random: &mut Random) {
    let rules = Arc::clone(interview.engine().rules());
    let question = match interview.step() {
        Step::Ask { question, .. } if !random.one_in(4) => *question,
        _ => random.below(rules.questions.len()),
    };
    match random.below(12) {
        0 => interview.skip(question),
        1 => {
            interview.take_back(question);
        }
        2 => {
            interview.back();
        }
        3 => {
            interview.go_to(question);
        }
        4 => interview.ask_more(random.one_in(3)),
        5 => interview.finish(),
        _ => {
            let answer = random_answer(&rules.questions[question].kind, random);
            let preview = interview.preview(question, answer);
            let taken = interview.answer(question, answer);
            assert_eq!(preview.is_ok(), taken.is_ok());
            if let Ok(preview) = preview {
                // What an edit would do is what it does.
                assert_eq!(preview.record(), interview.record());
                assert_eq!(preview.assessment(), interview.assessment());
                assert_eq!(preview.step(), interview.step());
            }
        }
    }
}

#[test]
fn every_edit_can_be_taken_back_and_made_again() {
    let engine = Arc::new(Engine::new(hangzhou::rules()));
    for seed in 0..25 {
        let mut random = Random::new(seed);
        let mut interview = Interview::new(Arc::clone(&engine), on(), None);
        let first = interview.record().clone();
        let mut records = vec![first.clone()];
        for _ in 0..30 {
            do_something(&mut interview, &mut random);
            if records.last() != Some(interview.record()) {
                records.push(interview.record().clone());
            }
            // The same answers give the same, however they came about.
            let again = Interview::new(Arc::clone(&engine), on(), Some(interview.record().clone()));
            assert_eq!(again.assessment(), interview.assessment(), "seed {seed}");
        }
        for record in records.iter().rev().skip(1) {
            assert!(interview.undo(), "seed {seed}");
            assert_eq!(interview.record(), record, "seed {seed}");
        }
        assert!(!interview.undo());
        assert_eq!(*interview.record(), first);
        for record in records.iter().skip(1) {
            assert!(interview.redo(), "seed {seed}");
            assert_eq!(interview.record(), record, "seed {seed}");
        }
        assert!(!interview.redo());
    }
}
