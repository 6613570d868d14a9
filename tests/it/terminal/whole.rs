//! Whole interviews, from the first screen to a saved result.

use super::harness::Terminal;
use super::screen::Screen;
use super::walk::{self, ANSWERS, BEGIN, SAVED, speaking};
use crate::program::ON;
use crate::program::harness::Home;

/// The saved person's result is that of the same answers in a file. In words it also says what the
/// person has ticked; JSON does not.
#[track_caller]
fn assert_as_from_a_file(home: &Home, person: &str, formats: &[&str]) {
    home.write("me.toml", walk::in_a_file(ANSWERS.len()));
    for format in formats {
        let run = |arguments: &[&str]| {
            let mut program = home.juzhu(arguments).on_the_day();
            program.command.args(["--format", format]);
            program.run().fine().stdout.clone()
        };
        let saved = run(&["profiles", "show", person]);
        assert_eq!(saved, run(&["assess", "--answers", "me.toml"]));
    }
}

#[test]
fn an_interview_in_english() {
    let home = Home::new();
    let terminal = walk::answered(&home, ANSWERS.len());
    terminal.wait_for("✓ Delivery: By mail").press("Enter");
    terminal
        .wait_for("[Verdict]")
        .wait_for("you do not meet the conditions yet; you will from Sunday 2027-02-28");
    terminal.press("Tab").wait_for("In hand: 0 of 6 papers");
    terminal
        .press("Space")
        .wait_for("In hand: 1 of 6 papers")
        .wait_for(SAVED);
    terminal
        .press("Tab")
        .wait_for("Submit your papers: Monday 2027-03-01");
    terminal.press("Tab").wait_for("nothing to renew yet");
    terminal.press("Esc").wait_for("A name for these answers");
    terminal.type_text("Mum in Binjiang\n");
    terminal.wait_for("Mum in Binjiang: Getting ready; next Friday 2027-01-01");
    terminal.press("Esc");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, ANSWERS.len());
    let kept = walk::saved(&home, "0001.toml");
    assert_eq!(kept["name"].as_str(), Some("Mum in Binjiang"));
    assert_as_from_a_file(&home, "Mum in Binjiang", &["json"]);
}

#[test]
fn an_interview_in_chinese() {
    let home = Home::new();
    let terminal = speaking(&home, "zh").start();
    terminal.wait_for("新的自助评估").press(BEGIN);
    for (number, (.., keys)) in ANSWERS.iter().enumerate() {
        terminal.wait_for(&format!("第 {} 题 ·", number + 1));
        // As an input method with full width has it.
        let keys: String = keys.chars().map(full_width).collect();
        terminal.press(&keys);
    }
    terminal.wait_for("查看结果").press("Enter");
    terminal.wait_for("[结论]").wait_for("2027-02-28");
    terminal.press("Esc").wait_for("给这些回答起个名字");
    terminal
        .press("妈妈 Enter")
        .wait_for("妈妈：准备材料；下一件");
    terminal.press("6").wait_for("主题：默认").press("Esc 7");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, ANSWERS.len());
    assert_as_from_a_file(&home, "妈妈", &["json", "text"]);
}

/// Digits and signs as a Chinese input method may hand them over; keys with names stay.
fn full_width(character: char) -> char {
    match character {
        '0'..='9' | '-' => char::from_u32(u32::from(character) + 0xfee0).expect("a character"),
        _ => character,
    }
}

/// Digits, Enter and the signs of the numeric keypad, from the first screen to the result and out.
#[test]
fn the_keypad_alone_is_enough() {
    let home = Home::new();
    let opening = super::opening::Opening::juzhu(&home, ["--on", ON]).size(100, 30);
    let terminal = opening.env("LANG", "C").start();
    terminal.wait_for("请选择语言").press("2");
    terminal.wait_for("New self-assessment").press(BEGIN);
    terminal.wait_for("Question 1 ·").press("/");
    terminal.wait_for("Why this is asked").press("* *");
    terminal.wait_for("Why this is asked").press("/ 1");
    // Back, and the answer stands where it was.
    terminal.wait_for("Question 2 ·").press("-");
    terminal.wait_for("▸ 1  A resident").press("Enter");
    terminal.wait_for("Question 2 ·").press("3 1 2 1");
    // Not sure, then thought better of.
    terminal.wait_for("Question 6 ·").press(".");
    terminal.wait_for("Question 7 ·").press("-");
    terminal.wait_for("▸ 0  Not sure").press("1");
    terminal.wait_for("registration in urban Hangzhou");
    terminal.press("20260827 Enter 1 1");
    terminal.press("2027.1.31 Enter 1 4 Enter 2 20270630 Enter 3 2 1");
    // Put off; it comes back at the end.
    terminal.wait_for("How will you receive").press("+");
    terminal.wait_for("Put off.").press("1");
    terminal.wait_for("Show the result").press("1 Enter");
    terminal.wait_for("[Verdict]").wait_for(SAVED);
    read_on(&terminal, "[Checklist]");
    terminal.wait_for("In hand: 0 of 6 papers").press("Enter 1");
    terminal.wait_for("In hand: 1 of 6 papers").wait_for(SAVED);
    read_on(&terminal, "[Timeline]");
    read_on(&terminal, "[Renewal]");
    terminal.press("-");
    terminal.wait_for("Your answers").press("1 9");
    terminal.wait_for("A name for these answers").press("Enter");
    terminal.wait_for("Unnamed, begun").press("7");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, ANSWERS.len());
    assert_as_from_a_file(&home, "1", &["json"]);
}

/// Reads a page after the other, until this is there.
#[track_caller]
fn read_on(terminal: &Terminal, until: &str) {
    while !terminal.screen().contains(until) {
        let before = terminal.screen().text();
        terminal.press("+");
        terminal.wait_until(|screen| screen.text() != before);
    }
}

/// One key turns the mouse on, and no other is pressed.
#[test]
fn the_mouse_alone_is_enough() {
    let home = Home::new();
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("New self-assessment").press("F11");
    terminal
        .wait_for("The mouse is on")
        .wait_until(Screen::mouse);
    terminal.click_on("New self-assessment");
    terminal.wait_for("1  Begin").click_on("1  Begin");
    for (number, option) in [
        (1, "A resident of mainland China"),
        (2, "Outside Hangzhou"),
        (3, "Urban Hangzhou"),
        (4, "2  No"),
        (5, "1  No"),
        (6, "1  Yes"),
        (7, ".  Not sure"),
    ] {
        terminal.wait_for(&format!("Question {number} ·"));
        terminal.click_on(option);
    }
    // There and back by the footer.
    terminal.wait_for("Question 8 ·").click_on("PgUp back");
    terminal.wait_for("Question 7 ·").click_on("F5 review");
    terminal.wait_for("Your answers").click_on("Hukou");
    terminal.wait_for("Question 2 ·").click_on("3  Outside");
    terminal.wait_for("Your answers").click_on("Go on with");
    terminal.wait_for("Question 8 ·").click_on("None, or none");
    for (question, option) in [
        ("What kind of home", "Somewhere else"),
        ("Are you studying", "3  No"),
        ("Question 11 ·", "2  No"),
        ("Question 12 ·", "1  Online"),
        ("Question 13 ·", "1  By mail"),
    ] {
        terminal.wait_for(question).click_on(option);
    }
    terminal
        .wait_for("Show the result")
        .click_on("Show the result");
    terminal.wait_for("[Verdict]").click_on("Checklist");
    terminal.wait_for("[Checklist]").click_on("Timeline");
    terminal.wait_for("[Timeline]").click_on("Tab next tab");
    terminal.wait_for("[Renewal]").click_on("English / 中文");
    terminal.wait_for("[签注]").click_on("English / 中文");
    terminal.wait_for("[Renewal]").click_on("Esc leave");
    terminal.wait_for("A name for").click_on("Leave without");
    terminal.wait_for("Unnamed, begun").click_on("7  Quit");
    assert_eq!(terminal.exit_code(), 0);
    assert!(!terminal.screen().mouse());
    let kept = walk::saved(&home, "0001.toml");
    let answers = kept["answers"].as_table().expect("a table");
    assert_eq!(answers["registered-on"].as_str(), Some("unsure"));
    assert_eq!(answers["delivery"].as_str(), Some("mail"));
    assert_eq!(answers.len(), 13);
}
