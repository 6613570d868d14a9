//! People of the rule set as saved people, whole or half asked.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use juzhu::assess::{Engine, Interview, Step};
use juzhu::profile::{Profile, note_result, put_record};
use juzhu::ruleset::Case;

use crate::support::hangzhou;

/// The compiled Hangzhou rules.
pub(super) fn engine() -> Arc<Engine> {
    static ENGINE: OnceLock<Arc<Engine>> = OnceLock::new();
    Arc::clone(ENGINE.get_or_init(|| Arc::new(Engine::new(hangzhou::rules()))))
}

/// The day of all tests that do not name another.
pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A question by its id.
#[track_caller]
pub(super) fn question(id: &str) -> usize {
    let engine = engine();
    let questions = &engine.rules().questions;
    let found = questions.iter().position(|question| question.id == id);
    found.unwrap_or_else(|| panic!("no question {id}"))
}

/// A person of the rule set.
#[track_caller]
pub(super) fn case(id: &str) -> Case {
    let engine = engine();
    let found = engine.rules().cases.iter().find(|case| case.id == id);
    found.unwrap_or_else(|| panic!("no case {id}")).clone()
}

/// Asks a person until `stop` says so, or until there is nothing more to ask.
fn ask(case: &Case, stop: impl Fn(usize) -> bool) -> Interview {
    let mut interview = Interview::new(engine(), case.on, None);
    for _ in 0..100 {
        match interview.step().clone() {
            Step::Ask { question, .. } if stop(question) => return interview,
            Step::Ask { question, .. } => match case.answers.get(question) {
                Some(answer) => interview.answer(question, answer).expect("it is taken"),
                None => interview.skip(question),
            },
            Step::OfferFinish { .. } => interview.finish(),
            Step::Done => return interview,
        }
    }
    panic!("{} never ends", case.id);
}

fn saved(interview: &Interview, on: NaiveDate, name: Option<&str>) -> Profile {
    let engine = engine();
    let about = &engine.rules().about;
    let mut profile = Profile::new(&about.id, &about.edition, on);
    put_record(&mut profile, interview.record(), engine.rules());
    if let Some(name) = name {
        profile.set_name(name);
    }
    profile
}

/// A person of the rule set who was asked everything, saved under their id.
#[track_caller]
pub(super) fn asked(id: &str) -> Profile {
    let case = case(id);
    saved(&ask(&case, |_| false), case.on, Some(id))
}

/// The same, saved with their result.
#[track_caller]
pub(super) fn remembered(id: &str) -> Profile {
    let mut profile = asked(id);
    let on = profile.created_on;
    note_result(&mut profile, &engine(), on);
    profile
}

/// A draft of a person of the rule set who has come as far as a question.
#[track_caller]
pub(super) fn asked_until(id: &str, until: &str) -> Profile {
    let case = case(id);
    let until = question(until);
    let interview = ask(&case, |question| question == until);
    assert!(
        matches!(interview.step(), Step::Ask { .. }),
        "{id} is not asked that"
    );
    saved(&interview, case.on, None)
}

/// A draft of a person who is asked this question of the rule set, and the day.
pub(super) fn who_is_asked(id: &str) -> (Profile, NaiveDate) {
    let wanted = question(id);
    let engine = engine();
    let interviewed = engine.rules().cases.iter().filter(|case| !case.file_only);
    for case in interviewed {
        let interview = ask(case, |question| question == wanted);
        if matches!(interview.step(), Step::Ask { .. }) {
            return (saved(&interview, case.on, None), case.on);
        }
    }
    panic!("nobody is asked {id}");
}

/// A draft of a person who has put everything off twice, after a few answers.
pub(super) fn put_everything_off() -> Profile {
    let case = case("stopped-halfway");
    let mut interview = Interview::new(engine(), case.on, None);
    for _ in 0..100 {
        match interview.step().clone() {
            Step::Ask { question, .. } => match case.answers.get(question) {
                Some(answer) => interview.answer(question, answer).expect("it is taken"),
                None => interview.skip(question),
            },
            _ => return saved(&interview, case.on, None),
        }
    }
    panic!("it never ends");
}
