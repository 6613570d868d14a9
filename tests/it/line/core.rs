//! What the line mode tells from the core: how many questions may come, and what an edit changes.

use juzhu::assess::{Difference, Force, Interview, Step};
use juzhu::ruleset::Answer;

use super::profile::random_answer;
use super::{engine, today};
use crate::support::random::Random;

#[test]
fn never_more_questions_come_than_was_said() {
    let mut random = Random::new(11);
    let engine = engine();
    let questions = &engine.rules().questions;
    for person in 0..150 {
        let mut interview = Interview::new(engine.clone(), today(), None);
        if random.one_in(3) {
            interview.ask_more(true);
        }
        let mut said = Vec::new();
        while let Step::Ask { question, .. } = *interview.step() {
            said.push(interview.most_left());
            let answer = random_answer(&questions[question].kind, &mut random);
            // A person in scope as a rule, so that the way is long.
            let answer = match questions[question].id.as_str() {
                "applicant" | "lives-in" if !random.one_in(8) => Answer::Choice(0),
                "hukou" if !random.one_in(8) => Answer::Choice(2),
                _ => answer,
            };
            if interview.answer(question, answer).is_err() {
                interview
                    .answer(question, Answer::Unsure)
                    .expect("not sure is always taken");
            }
        }
        let asked = said.len();
        for (before, most) in said.iter().enumerate() {
            assert!(
                asked - before <= *most,
                "person {person}: at most {most} of {asked} were to come after {before}"
            );
        }
        assert_eq!(interview.most_left(), 0);
    }
}

#[test]
fn a_difference_names_what_is_different() {
    let mut random = Random::new(12);
    let engine = engine();
    let questions = &engine.rules().questions;
    let mut differences = 0;
    for _ in 0..150 {
        let mut interview = Interview::new(engine.clone(), today(), None);
        for _ in 0..random.below(25) {
            let Step::Ask { question, .. } = *interview.step() else {
                break;
            };
            let answer = random_answer(&questions[question].kind, &mut random);
            let _ = interview.answer(question, answer);
        }
        assert!(Difference::between(&interview, &interview).is_empty());
        let question = random.below(questions.len());
        let answer = random_answer(&questions[question].kind, &mut random);
        let Ok(after) = interview.preview(question, answer) else {
            continue;
        };
        let difference = Difference::between(&interview, &after);
        for hidden in &difference.hidden {
            assert_eq!(after.weighed().force[*hidden], Force::OffPath);
        }
        differences += usize::from(!difference.is_empty());
        interview
            .answer(question, answer)
            .expect("it was previewed");
        assert_eq!(interview.weighed(), after.weighed());
    }
    assert!(differences > 15, "{differences}");
}
