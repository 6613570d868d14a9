//! Years with a permit, and a newer calendar, on the full screen of the real program.

use std::fs;

use super::harness::Terminal;
use super::opening::Opening;
use super::walk::{self, SAVED};
use crate::program::ON;
use crate::program::harness::Home;

/// Goes on with the saved person.
fn again(home: &Home) -> Terminal {
    let arguments = ["--lang", "en", "--on", ON, "--person", "1"];
    Opening::juzhu(home, arguments).size(100, 60).start()
}

fn leave(terminal: &Terminal) {
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
}

/// The sample person, with all their answers.
fn answered(home: &Home) {
    let terminal = walk::answered(home, walk::ANSWERS.len());
    leave(&terminal);
}

#[test]
fn a_period_is_written_down_and_is_there_again() {
    let home = Home::new();
    answered(&home);
    let terminal = again(&home);
    terminal.wait_for("[Verdict]").press("Tab Tab Tab Tab Tab");
    terminal
        .wait_for("[Years]")
        .wait_for("No period with a permit");
    terminal.press("1 Enter").wait_for("A period with a permit");
    terminal.press("4").wait_for("The first day");
    terminal
        .press("2 0 2 5 0 3 0 1 Enter")
        .wait_for("From 2025-03-01");
    terminal
        .press("7")
        .wait_for("By the law: 1 year 8 months 22 days")
        .wait_for(SAVED);
    leave(&terminal);
    let text = fs::read_to_string(home.profile("0001.toml")).expect("it is saved");
    assert!(
        text.contains("[[period]]\nfrom = 2025-03-01\nplace = \"hangzhou\"\n"),
        "{text}"
    );
    let terminal = again(&home);
    terminal.wait_for("[Verdict]").press("Tab Tab Tab Tab Tab");
    terminal.wait_for("Period 1: Hangzhou, since 2025-03-01");
    leave(&terminal);
}

#[test]
fn a_newer_calendar_settles_what_the_screen_shows() {
    let home = Home::new();
    answered(&home);
    let terminal = again(&home);
    terminal
        .wait_for("[Verdict]")
        .press("Tab Tab")
        .wait_for("[Timeline]");
    terminal.wait_for("Monday 2027-03-01 (an estimate)");
    leave(&terminal);
    home.write(
        "juzhu/rules/calendars/china.toml",
        "[[year]]\nyear = 2027\npublished = true\nmakeup-workdays = [2027-03-06]\n",
    );
    let terminal = again(&home);
    // What it has made of the dates is told first.
    terminal
        .wait_for("Holidays and make-up workdays")
        .press("Enter");
    terminal
        .wait_for("[Verdict]")
        .press("Tab Tab")
        .wait_for("[Timeline]");
    // The Saturday is a working day now.
    terminal.wait_for("between Thursday 2027-03-04 and Tuesday 2027-03-09");
    terminal.wait_gone("an estimate");
    leave(&terminal);
}
