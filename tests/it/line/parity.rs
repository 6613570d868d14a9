//! Lines typed and a file of answers give the same answers and the same result.

use std::sync::Arc;

use chrono::NaiveDate;
use juzhu::assess::{Assessment, Interview, Refused, Step};
use juzhu::i18n::Lang;
use juzhu::line::{Ending, Session};
use juzhu::plan::{Marks, outlook, plan};
use juzhu::report::json::JsonWriter;
use juzhu::report::{Report, next_moments, outcomes, text};
use juzhu::ruleset::{
    Answer, Answers, Case, Question, SourceFile, WrittenAnswer, read_answers_toml, written_answer,
};

use super::{Home, engine, talk};

/// What a person would type for an answer.
fn typed(question: &Question, answer: Answer) -> String {
    match written_answer(question, answer) {
        WrittenAnswer::Bool(true) => "是".to_owned(),
        WrittenAnswer::Bool(false) => "no".to_owned(),
        other => other.to_string(),
    }
}

/// The lines the interview asks for, and what it knows at the end, from the core alone.
fn lines_for(case: &Case) -> Result<(String, Answers), Refused> {
    let engine = engine();
    let mut interview = Interview::new(engine.clone(), case.on, None);
    let mut lines = String::new();
    for _ in 0..100 {
        match interview.step().clone() {
            Step::Ask { question, .. } => {
                if let Some(answer) = case.answers.get(question) {
                    lines.push_str(&typed(&engine.rules().questions[question], answer));
                    interview.answer(question, answer)?;
                } else {
                    lines.push_str("skip");
                    interview.skip(question);
                }
            }
            Step::OfferFinish { .. } => {
                lines.push('1');
                interview.finish();
            }
            Step::Done => return Ok((lines, interview.weighed().answers.clone())),
        }
        lines.push('\n');
    }
    panic!("{} never ends", case.id);
}

/// The answers of a case as a person would write them in a file, and read from there.
fn from_a_file(case: &Case) -> Answers {
    let engine = engine();
    let questions = &engine.rules().questions;
    let line = |(question, answer): (usize, Answer)| {
        let question = &questions[question];
        match written_answer(question, answer) {
            WrittenAnswer::Text(text) => format!("{} = \"{text}\"\n", question.id),
            other => format!("{} = {other}\n", question.id),
        }
    };
    let text: String = case.answers.given().map(line).collect();
    let file = SourceFile::new("me.toml".to_owned(), text);
    read_answers_toml(engine.rules(), &file)
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", case.id))
}

/// A result as the program prints it: JSON, and text in both languages.
fn printed(answers: &Answers, assessment: &Assessment, on: NaiveDate) -> (Vec<u8>, Vec<String>) {
    let engine = engine();
    let rules = engine.rules();
    let plan = plan(rules, answers, assessment, on);
    let outcomes = outcomes(&engine, answers, assessment);
    let outlook = outlook(engine.ways(), answers, on);
    let moments = next_moments(&engine, answers, assessment.on);
    let report = Report {
        happened: None,
        rules,
        answers,
        assessment,
        plan: &plan,
        outcomes: &outcomes,
        outlook: &outlook,
        moments: &moments,
        marks: &Marks::default(),
        replan: None,
        today: on,
    };
    let mut json = Vec::new();
    JsonWriter::new(rules).write_full(&mut json, None, assessment, &plan);
    let texts = Lang::ALL.iter().map(|lang| text(&report, *lang, None));
    (json, texts.collect())
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
        let (lines, _) = lines_for(case).expect("every answer is taken");
        let talk = talk(&session, (lines + "quit\n\n").as_bytes());
        assert_eq!(
            talk.ending,
            Ending::Finished,
            "{}\n{}",
            case.id,
            talk.output
        );
        let record = if case.answers.given().next().is_none() {
            assert_eq!(home.saved(), 0, "nothing is known of them, nothing saved");
            None
        } else {
            Some(home.record())
        };
        let interview = Interview::new(Arc::clone(&engine), case.on, record);
        let answers = &interview.weighed().answers;
        let file = from_a_file(case);
        assert_eq!(file, case.answers, "{}", case.id);
        assert_eq!(answers, &file, "{}", case.id);
        let assessment = engine.assess(&file, case.on);
        assert_eq!(
            printed(answers, interview.assessment(), case.on),
            printed(&file, &assessment, case.on),
            "{}",
            case.id
        );
    }
    assert!(cases >= 40, "{cases} cases");
}

/// A case that stands aside from the test above has a reason.
#[test]
fn what_only_a_file_can_say_cannot_be_typed() {
    let engine = engine();
    let mut cases = 0;
    for case in engine.rules().cases.iter().filter(|case| case.file_only) {
        cases += 1;
        assert_eq!(from_a_file(case), case.answers, "{}", case.id);
        if let Ok((_, answers)) = lines_for(case) {
            assert_ne!(answers, case.answers, "{} can be typed", case.id);
        }
    }
    assert!(cases > 0, "the flag is used no more");
}
