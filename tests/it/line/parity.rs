//! Lines typed and a file of answers give the same answers and the same result.

use juzhu::assess::{Interview, Step};
use juzhu::i18n::Lang;
use juzhu::line::{Ending, Session};
use juzhu::plan::plan;
use juzhu::ruleset::{Answer, Case, Question, WrittenAnswer, written_answer};

use super::{Home, engine, talk};

/// What a person would type for an answer.
fn typed(question: &Question, answer: Answer) -> String {
    match written_answer(question, answer) {
        WrittenAnswer::Bool(true) => "是".to_owned(),
        WrittenAnswer::Bool(false) => "no".to_owned(),
        other => other.to_string(),
    }
}

/// The lines the interview asks for, from the core alone.
fn lines_for(case: &Case) -> String {
    let engine = engine();
    let mut interview = Interview::new(engine.clone(), case.on, None);
    let mut lines = String::new();
    for _ in 0..100 {
        match interview.step().clone() {
            Step::Ask { question, .. } => {
                if let Some(answer) = case.answers.get(question) {
                    lines.push_str(&typed(&engine.rules().questions[question], answer));
                    interview.answer(question, answer).expect("it is taken");
                } else {
                    lines.push_str("skip");
                    interview.skip(question);
                }
            }
            Step::OfferFinish { .. } => {
                lines.push('1');
                interview.finish();
            }
            Step::Done => return lines,
        }
        lines.push('\n');
    }
    panic!("{} never ends", case.id);
}

#[test]
fn every_case_typed_is_the_case_from_the_file() {
    let engine = engine();
    let rules = engine.rules();
    let mut cases = 0;
    for case in rules.cases.iter().filter(|case| !case.file_only) {
        let lang = Lang::ALL[cases % Lang::ALL.len()];
        cases += 1;
        let home = Home::new();
        let session = Session {
            on: case.on,
            today: case.on,
            ..home.session(Some(lang))
        };
        let talk = talk(&session, (lines_for(case) + "quit\n\n").as_bytes());
        assert_eq!(
            talk.ending,
            Ending::Finished,
            "{}\n{}",
            case.id,
            talk.output
        );
        if case.answers.given().next().is_none() {
            assert_eq!(
                home.saved(),
                0,
                "a person of whom nothing is known is not saved"
            );
            continue;
        }
        let interview = Interview::new(engine.clone(), case.on, Some(home.record()));
        let answers = &interview.weighed().answers;
        assert_eq!(answers, &case.answers, "{}", case.id);
        let assessment = engine.assess(&case.answers, case.on);
        assert_eq!(interview.assessment(), &assessment, "{}", case.id);
        assert_eq!(
            plan(rules, answers, interview.assessment(), case.on),
            plan(rules, &case.answers, &assessment, case.on),
            "{}",
            case.id
        );
    }
    assert!(cases >= 40, "{cases} cases");
}
