//! Other answers, tried on a copy in plain lines: nothing is kept until it is taken over.

use juzhu::i18n::Lang;
use juzhu::line::Ending;
use juzhu::ruleset::Answer;

use super::{Home, REGISTERED, Talk, engine};

fn talk(home: &Home, lang: Lang, then: &[&str]) -> Talk {
    let lines: Vec<&str> = REGISTERED.iter().chain(then).copied().collect();
    home.talk(lang, &lines)
}

/// The number of the registration day among all answers, and of the home.
const REGISTERED_ON: &str = "7";
const HOUSING: &str = "12";

fn given(home: &Home, question: &str) -> Option<Answer> {
    let question = engine().rules().question(question).expect("a question");
    home.record().given(question).map(|given| given.answer)
}

fn day(text: &str) -> Answer {
    Answer::Date(super::day(text))
}

#[test]
fn a_copy_is_compared_and_thrown_away() {
    let home = Home::new();
    let talk = talk(
        &home,
        Lang::En,
        &[
            "what-if",
            REGISTERED_ON,
            "2026-01-05",
            "discard",
            "review",
            "",
            "",
            "",
        ],
    );
    talk.says(&[
        "What would you like to do?",
        "What-if 1: a copy of your answers.",
        "keep to take the copy over",
        "7. ",
        "What-if 1, not kept. Your answer:",
        "What-if 1, not kept. Your answer:",
        "By the law: now “not yet, from Sunday 2027-02-28”, then “conditions met”.",
        "- Registered since: now “2026-08-27”, then “2026-01-05”.",
        "Nothing of this is kept until you say so",
        "What-if 1, not kept. What would you like to do?",
        "The copy is thrown away.",
        "\nWhat would you like to do?",
        "2026-08-27",
    ]);
    assert_eq!(given(&home, "registered-on"), Some(day("2026-08-27")));
}

#[test]
fn a_copy_is_taken_over_as_one_step() {
    let home = Home::new();
    let change = ["试一试", REGISTERED_ON, "2026-01-05", HOUSING, "返回"];
    let then = ["检查", HOUSING, "1", "对比", "采用"];
    let all: Vec<&str> = change.iter().chain(&then).copied().collect();
    let kept = talk(&home, Lang::Zh, &all);
    kept.says(&[
        "试一试，第 1 份",
        "试一试（第 1 份，不保存）。请回答：",
        "- 住所：现在是“租的房子”，改后是“自己的房子”。",
        "副本已成为您的真实回答。",
        "根据您的回答",
    ]);
    assert_eq!(given(&home, "registered-on"), Some(day("2026-01-05")));
    assert_eq!(given(&home, "home"), Some(Answer::Choice(0)));

    // Taken back, it is as it was before the copy was taken over.
    let home = Home::new();
    let all: Vec<&str> = all.iter().chain(&["撤销"]).copied().collect();
    talk(&home, Lang::Zh, &all).says(&["上一步已收回。"]);
    assert_eq!(given(&home, "registered-on"), Some(day("2026-08-27")));
    assert_eq!(given(&home, "home"), Some(Answer::Choice(1)));
}

#[test]
fn an_unchanged_copy_takes_nothing_over_and_leaves_nothing_to_undo() {
    for (lang, then, said) in [
        (
            Lang::En,
            ["what-if", "keep", "quit"],
            "Nothing was different",
        ),
        (Lang::Zh, ["试一试", "采用", "退出"], "没有不同"),
    ] {
        let home = Home::new();
        let talk = talk(&home, lang, &then);
        talk.says(&[said]);
        assert!(!talk.output.contains("undo to take that back"));
        assert!(!talk.output.contains("副本已成为"));
        assert_eq!(given(&home, "home"), Some(Answer::Choice(1)));
    }
}

#[test]
fn several_copies_stand_beside_the_real_answers() {
    let home = Home::new();
    let talk = talk(
        &home,
        Lang::En,
        &[
            "what-if",
            REGISTERED_ON,
            "2026-01-05", // first copy
            "what-if",
            HOUSING,
            "1", // second copy, of the real answers
            "what-if 1",
            "what-if 3",
            "compare",
            "have 1",
            "real",
            "compare",
            "keep",
            "what-if 2",
            "compare",
            "quit",
        ],
    );
    talk.says(&[
        "What-if 2: a copy",
        "- Home: now “A rented home”, then “My own home”.",
        "What-if 1 again.",
        "There is no what-if 3; they go from 1 to 2.",
        "- Registered since: now",
        "Papers are marked with your real answers",
        "The copies stay until you leave.",
        "Type what-if and a number",
        "Type what-if and a number",
        "What-if 2 again.",
        "- Home: now “A rented home”",
        "The what-if copies are thrown away",
    ]);
    let said = talk.output.matches("are thrown away").count();
    assert_eq!(said, 1);
    assert_eq!(given(&home, "registered-on"), Some(day("2026-08-27")));
    assert_eq!(given(&home, "home"), Some(Answer::Choice(1)));
}

#[test]
fn nothing_of_a_copy_is_saved_when_the_input_ends() {
    let home = Home::new();
    let talk = talk(&home, Lang::En, &["what-if", HOUSING, "1"]);
    assert_eq!(talk.ending, Ending::EndOfInput);
    talk.says(&["The what-if copies are thrown away"]);
    assert_eq!(given(&home, "home"), Some(Answer::Choice(1)));
}

#[test]
fn commands_of_copies_without_a_copy_say_how_to_begin_one() {
    let home = Home::new();
    let talk = home.talk(
        Lang::En,
        &["compare", "keep", "discard", "real", "what-if 1", "quit"],
    );
    let said = talk.output.matches("There is no what-if yet.").count();
    assert_eq!(said, 5);
    let talk = home.talk(Lang::En, &["what-if", "?", "quit"]);
    talk.says(&[
        "What-if 1, not kept. Your answer:",
        "what-if: try other answers",
    ]);
}

#[test]
fn there_are_only_so_many_copies() {
    let home = Home::new();
    let talk = home.talk(Lang::En, &["what-if"; 11]);
    talk.says(&["What-if 9: a copy", "There are 9 copies already."]);
}
