//! The real interview and scratch copies of it: none of them knows of the others.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::assess::{Engine, Interview, MOST_COPIES, Stage};
use juzhu::ruleset::Answer;

use crate::support::hangzhou;

fn day(day: &str) -> NaiveDate {
    day.parse().expect("a date")
}

fn stage() -> Stage {
    let real = Interview::new(
        Arc::new(Engine::new(hangzhou::rules())),
        day("2026-11-22"),
        None,
    );
    Stage::new(real)
}

fn applicant(interview: &Interview) -> Option<Answer> {
    let question = interview.engine().rules().question("applicant");
    let given = interview.record().given(question.expect("it is there"));
    given.map(|given| given.answer)
}

fn answer(stage: &mut Stage, choice: u16) {
    let taken = stage.interview_mut().answer(0, Answer::Choice(choice));
    assert_eq!(taken, Ok(()));
}

#[test]
fn a_copy_leaves_the_real_answers_alone_until_it_is_kept() {
    let mut stage = stage();
    answer(&mut stage, 0);
    assert!(stage.copy());
    answer(&mut stage, 2);
    assert_eq!(applicant(stage.real()), Some(Answer::Choice(0)));
    assert_eq!(applicant(stage.interview()), Some(Answer::Choice(2)));
    assert!(stage.keep());
    assert_eq!(stage.copies().len(), 0);
    assert_eq!(applicant(stage.real()), Some(Answer::Choice(2)));
    assert!(stage.interview_mut().undo(), "keeping is an edit");
    assert_eq!(applicant(stage.real()), Some(Answer::Choice(0)));
    assert!(!stage.keep(), "there is no copy any more");
}

#[test]
fn copies_do_not_know_of_each_other() {
    let mut stage = stage();
    assert!(stage.copy());
    answer(&mut stage, 1);
    assert!(stage.copy());
    answer(&mut stage, 2);
    assert_eq!(stage.at(), Some(1));
    assert!(stage.go_to(Some(0)));
    assert_eq!(applicant(stage.interview()), Some(Answer::Choice(1)));
    stage.discard(1);
    assert_eq!(stage.at(), Some(0));
    assert!(!stage.go_to(Some(1)));
    assert!(stage.go_to(None));
    assert_eq!(applicant(stage.interview()), None);
    stage.discard(0);
    stage.discard(0);
    assert_eq!(stage.copies().len(), 0);
}

#[test]
fn all_of_them_look_at_the_same_day() {
    let mut stage = stage();
    assert!(stage.copy());
    stage.look_on(day("2027-03-01"));
    assert_eq!(stage.real().on(), day("2027-03-01"));
    assert_eq!(stage.interview().on(), day("2027-03-01"));
    assert_eq!(stage.interview().asked_on(), day("2026-11-22"));
}

#[test]
fn there_are_only_so_many_copies() {
    let mut stage = stage();
    for _ in 0..MOST_COPIES {
        assert!(stage.copy());
    }
    assert!(!stage.copy());
    assert_eq!(stage.at(), Some(MOST_COPIES - 1));
}
