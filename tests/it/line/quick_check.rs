//! The quick check in plain lines.

use juzhu::i18n::Lang;
use juzhu::line::Ending;
use juzhu::ruleset::Answer;

use super::{Home, engine};

#[test]
fn a_quick_check_says_one_line_and_goes_on() {
    let home = Home::new();
    let lines = ["quick", "1", "1", "3", "1", "2026-01-05", "2", "1", "2"];
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "Type “quick” for a quick check",
        "Quick check · 1 of at most 6",
        "Quick check · 6 of at most 6",
        "What kind of home do you live in?",
        "One thing is missing: Rental filing. Or another way: Lawful and stable employment",
        "Papers by these answers: Resident identity card",
        "as far as these answers go",
        "1. Go on to the full interview; these answers stay",
        "Question 7.",
        "Is the applicant under 16?",
    ]);
    assert_eq!(talk.ending, Ending::EndOfInput);
    let home_question = engine().rules().question("home").expect("a question");
    let given = home.record().given(home_question).map(|it| it.answer);
    assert_eq!(given, Some(Answer::Choice(1)));
}

#[test]
fn a_queue_is_checked_in_chinese() {
    let home = Home::new();
    let lines = ["快速检查", "3", "2", "1", "返回", "2", "1", "2", "3"];
    let talk = home.talk(Lang::Zh, &lines);
    talk.says(&[
        "快速检查 · 第 1 题，最多 6 题",
        "去别处办：",
        "2. 下一位：回到开头",
        "快速检查 · 第 1 题，最多 6 题",
        "快速检查 · 第 2 题，最多 6 题",
        // Taken back.
        "快速检查 · 第 1 题，最多 6 题",
        "去别处办：",
    ]);
}

#[test]
fn what_does_not_go_in_a_quick_check_is_said() {
    let home = Home::new();
    let lines = [
        "1", "quick", "undo", "quick", "skip", "back", "1", "3", "no", "quit",
    ];
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "A quick check is for somebody who has answered nothing yet.",
        "Quick check · 1 of at most 6",
        "A quick check puts nothing off.",
        "There is no question before this one.",
        "Quick check · 2 of at most 6",
        "Another office: ",
        "Please type a number from 1 to 2",
    ]);
    assert_eq!(talk.ending, Ending::Quit);
}
