//! What was said survives being saved.

use juzhu::assess::{Interview, PutOff, Record};
use juzhu::profile::{Profile, put_record, record_of};
use juzhu::ruleset::{Answer, Kind};

use super::{engine, today};
use crate::support::random::Random;

pub(super) fn random_answer(kind: &Kind, random: &mut Random) -> Answer {
    if random.one_in(6) {
        return Answer::Unsure;
    }
    match kind {
        Kind::Choice(choices) => {
            Answer::Choice(u16::try_from(random.below(choices.len())).expect("few choices"))
        }
        Kind::YesNo => Answer::YesNo(random.one_in(2)),
        Kind::Number { min, .. } => Answer::Number(min + *random.pick(&[0, 1, 11, 12, 14])),
        Kind::Date { .. } => Answer::Date(today() - chrono::Days::new(random.below(400) as u64)),
    }
}

/// Goes about an interview as somebody who cannot make up their mind.
fn wander(random: &mut Random) -> Interview {
    let mut interview = Interview::new(engine(), today(), None);
    let questions = &engine().rules().questions.clone();
    for _ in 0..random.below(60) {
        let question = random.below(questions.len());
        match random.below(8) {
            0 => interview.skip(question),
            1 => {
                interview.undo();
            }
            2 => {
                interview.redo();
            }
            3 => {
                interview.take_back(question);
            }
            4 if random.one_in(4) => interview.finish(),
            4 if random.one_in(4) => interview.ask_more(true),
            _ => {
                let answer = random_answer(&questions[question].kind, random);
                let _ = interview.answer(question, answer);
            }
        }
    }
    interview
}

/// The record with its trail as a profile gives it back: in the order of questions, without those
/// that were dealt with and have nothing to show for it.
fn with_sorted_trail(record: &Record, questions: usize) -> Record {
    let mut sorted = Record::new(questions);
    for question in 0..questions {
        if let Some(given) = record.given(question) {
            sorted.give(question, given.answer, given.gate.clone());
        }
        if record.put_off(question) != PutOff::No {
            sorted.set_put_off(question, record.put_off(question));
            sorted.pass(question);
        }
    }
    sorted.set_every_way(record.asks_every_way());
    sorted.set_finished(record.is_finished());
    sorted
}

#[test]
fn saving_and_loading_gives_the_same_record() {
    let mut random = Random::new(7);
    let engine = engine();
    let rules = engine.rules();
    let mut profile = Profile::new(&rules.about.id, &rules.about.edition, today());
    for _ in 0..100 {
        let interview = wander(&mut random);
        // Over whatever was in the profile before.
        put_record(&mut profile, interview.record(), rules);
        let again = Profile::parse(&profile.to_toml()).expect("it reads");
        assert_eq!(again, profile);
        let restored = record_of(&again, rules);
        let expected = with_sorted_trail(interview.record(), rules.questions.len());
        assert_eq!(restored.record, expected);
        assert_eq!(restored.unknown, [""; 0]);
        let reopened = Interview::new(engine.clone(), today(), Some(restored.record));
        assert_eq!(reopened.weighed(), interview.weighed());
        assert_eq!(reopened.assessment(), interview.assessment());
    }
}

#[test]
fn what_is_not_understood_stays() {
    let text = "version = 1\nid = \"0001\"\ncreated-on = 2026-11-22\nsaved-on = 2026-11-22\n\
        rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\nskipped = [\"gone\"]\n\
        [answers]\napplicant = \"martian\"\ngone = 3\npermit = \"none\"\nhome = \"rent\"\nlease-filed = true\n\
        [given-when.lease-filed]\nhome = \"rent\"\nother = 1\n";
    let engine = engine();
    let rules = engine.rules();
    let mut profile = Profile::parse(text).expect("it reads");
    let before = profile.clone();
    let restored = record_of(&profile, rules);
    assert_eq!(restored.unknown, ["applicant", "gone"]);
    let mut interview = Interview::new(engine.clone(), today(), Some(restored.record));
    put_record(&mut profile, interview.record(), rules);
    assert_eq!(
        profile, before,
        "putting back what was taken changes nothing"
    );
    let applicant = rules.question("applicant").expect("a question");
    interview
        .answer(applicant, Answer::Choice(0))
        .expect("it is taken");
    put_record(&mut profile, interview.record(), rules);
    let after = profile.to_toml();
    for kept in [
        "gone = 3",
        "other = 1",
        "applicant = \"mainland\"",
        "\"gone\"",
    ] {
        assert!(after.contains(kept), "{kept} in {after}");
    }
}
