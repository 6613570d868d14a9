//! Answers as files give them.

use chrono::NaiveDate;

use super::super::{
    Answer, AnswerProblem, Choice, Expression, Kind, Question, RawAnswer, WrittenAnswer,
    parse_answer, parse_day, written_answer,
};
use crate::i18n::{Bilingual, Lang};
use crate::ruleset::fixture::{self, day};

fn question(kind: Kind) -> Question {
    fixture::question("q", kind, Expression::ALWAYS)
}

fn home() -> Question {
    let choice = |id: &str| Choice {
        id: id.to_owned(),
        title: Bilingual::default(),
        help: None,
    };
    question(Kind::Choice(vec![choice("own"), choice("rent")]))
}

fn months() -> Question {
    question(Kind::Number {
        min: 0,
        max: 1200,
        unit: Bilingual::default(),
    })
}

fn since() -> Question {
    question(Kind::Date {
        min: day("1900-01-01"),
        max: day("2199-12-31"),
        past: true,
    })
}

#[test]
fn good_answers() {
    use RawAnswer::{Bool, Date, Float, Integer, Text};
    let yes_no = question(Kind::YesNo);
    let may = Answer::Date(day("2026-05-22"));
    for (question, raw, answer) in [
        (&home(), Text("own"), Answer::Choice(0)),
        (&home(), Text("rent"), Answer::Choice(1)),
        (&home(), Text("unsure"), Answer::Unsure),
        (&yes_no, Bool(true), Answer::YesNo(true)),
        (&yes_no, Bool(false), Answer::YesNo(false)),
        (&yes_no, Text("yes"), Answer::YesNo(true)),
        (&yes_no, Text("no"), Answer::YesNo(false)),
        (&yes_no, Text("unsure"), Answer::Unsure),
        (&months(), Integer(0), Answer::Number(0)),
        (&months(), Integer(1200), Answer::Number(1200)),
        (&months(), Float(12.0), Answer::Number(12)),
        (&months(), Float(-0.0), Answer::Number(0)),
        (&months(), Text("unsure"), Answer::Unsure),
        (&since(), Date(day("2026-05-22")), may),
        (&since(), Text("2026-05-22"), may),
        (
            &since(),
            Text("1900-01-01"),
            Answer::Date(day("1900-01-01")),
        ),
        (
            &since(),
            Text("2199-12-31"),
            Answer::Date(day("2199-12-31")),
        ),
    ] {
        assert_eq!(parse_answer(question, raw), Ok(answer), "{raw:?}");
    }
}

#[test]
fn bad_answers_say_what_is_right() {
    use RawAnswer::{Bool, Date, DateTime, Float, Integer, Other, Text};
    let yes_no = question(Kind::YesNo);
    for (question, raw, hint) in [
        (&home(), Text("owned"), "did you mean `own`?"),
        (&home(), Text("Rent"), "did you mean `rent`?"),
        (&home(), Text(""), "it can be `own`, `rent`"),
        (&home(), Bool(true), "takes one of its values"),
        (&home(), Other, "takes one of its values"),
        (&yes_no, Text("true"), "takes true or false"),
        (&yes_no, Text("是"), "takes true or false"),
        (&yes_no, Integer(1), "takes true or false"),
        (&months(), Integer(-1), "it can be from 0 to 1200"),
        (&months(), Integer(1201), "it can be from 0 to 1200"),
        (&months(), Integer(i64::MAX), "it can be from 0 to 1200"),
        (&months(), Float(1e300), "it can be from 0 to 1200"),
        (&months(), Float(1200.5), "leave the fraction out"),
        (&months(), Float(f64::NAN), "whole number"),
        (&months(), Float(f64::INFINITY), "whole number"),
        (&months(), Text("14"), "without quotes"),
        (&months(), Date(day("2026-05-22")), "a whole number"),
        (&since(), Text("2026-5-22"), "write a date as"),
        (&since(), Text("2026-05-22 "), "write a date as"),
        (&since(), Text("2026-02-29"), "write a date as"),
        (&since(), Text("2026-05-22T00:00:00"), "write a date as"),
        (&since(), Text("+026-05-22"), "write a date as"),
        (&since(), Text("２０２６年"), "write a date as"),
        (
            &since(),
            Text("1899-12-31"),
            "from 1900-01-01 to 2199-12-31",
        ),
        (
            &since(),
            Date(day("2200-01-01")),
            "from 1900-01-01 to 2199-12-31",
        ),
        (&since(), DateTime, "without a time"),
        (&since(), Integer(20_260_522), "takes a date"),
    ] {
        let problem = parse_answer(question, raw).expect_err("it is no answer");
        let text = problem.describe(Lang::En);
        assert!(text.contains(hint), "{raw:?}: {text}");
        assert!(!problem.describe(Lang::Zh).is_empty());
    }
}

#[test]
fn what_is_shown_cannot_steer_a_terminal() {
    let problem = parse_answer(&home(), RawAnswer::Text("\u{1b}[31m\nx"));
    let text = problem.expect_err("it is no answer").describe(Lang::Zh);
    assert!(!text.contains(char::is_control), "{text:?}");
    let long = "x".repeat(100_000);
    let problem = AnswerProblem::unknown_question(&[home()], &long);
    assert!(problem.describe(Lang::En).len() < 300);
}

#[test]
fn an_answer_is_written_as_it_is_read() {
    let yes_no = question(Kind::YesNo);
    for (question, answer, text) in [
        (&home(), Answer::Choice(1), "rent"),
        (&home(), Answer::Unsure, "unsure"),
        (&yes_no, Answer::YesNo(false), "false"),
        (&months(), Answer::Number(14), "14"),
        (&since(), Answer::Date(day("2026-05-22")), "2026-05-22"),
    ] {
        let written = written_answer(question, answer);
        assert_eq!(written.to_string(), text);
        let raw = match written {
            WrittenAnswer::Text(text) => RawAnswer::Text(text),
            WrittenAnswer::Bool(value) => RawAnswer::Bool(value),
            WrittenAnswer::Integer(value) => RawAnswer::Integer(value.into()),
            WrittenAnswer::Date(day) => RawAnswer::Date(day),
        };
        assert_eq!(parse_answer(question, raw), Ok(answer));
    }
}

proptest::proptest! {
    #[test]
    fn a_day_is_read_exactly_as_chrono_writes_it(days in 0_i32..3_652_059) {
        let day = NaiveDate::from_num_days_from_ce_opt(days).expect("a day");
        let text = day.to_string();
        proptest::prop_assert_eq!(parse_day(&text), Some(day));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,12}") {
        proptest::prop_assert_eq!(
            parse_day(&text).map(|day| day.to_string()),
            parse_day(&text).map(|_| text.clone())
        );
    }
}
