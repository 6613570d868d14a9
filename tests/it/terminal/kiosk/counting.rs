//! What is counted of a visit, and when.

use super::{ERASED, kiosk, machine, next, visitor};
use crate::program::harness::Home;

/// What the tally says.
fn tally(home: &Home) -> String {
    let ran = home.juzhu(["tally", "--lang", "en"]).run();
    ran.ends_with(0);
    ran.stdout
}

/// The rows that begin with a word, with one blank between their cells.
fn rows(text: &str, first: &str) -> Vec<String> {
    let rows = text
        .lines()
        .map(|row| row.split_whitespace().collect::<Vec<_>>());
    let wanted = rows.filter(|row| row.first() == Some(&first));
    wanted.map(|row| row.join(" ")).collect()
}

#[test]
fn a_visit_with_a_result_is_counted_once_and_nobody_can_be_told_from_it() {
    let home = machine("tally = true\n");
    let terminal = kiosk(&home);
    for _ in 0..5 {
        // A foreign national: another office.
        visitor(&terminal);
        terminal
            .press("3")
            .wait_for("Show the result")
            .press("Enter");
        terminal.wait_for("[Verdict]").press("Tab").press("F9");
        next(&terminal);
    }
    // Who leaves without a result has come to nothing that could be counted.
    visitor(&terminal);
    terminal.press("1").wait_for("Question 2").press("F9");
    next(&terminal);
    let counted = tally(&home);
    let all = rows(&counted, "All");
    assert_eq!(all, ["All 5 0 0 0 0 5"], "{counted}");
    // Another verdict, of one person.
    visitor(&terminal);
    terminal
        .press("1 1 1")
        .wait_for("Show the result")
        .press("Enter");
    terminal.wait_for("[Verdict]").press("F9").wait_for(ERASED);
    let counted = tally(&home);
    let all = rows(&counted, "All");
    assert!(
        all.first().is_some_and(|row| row.contains("<5")),
        "{counted}"
    );
}

#[test]
fn nothing_is_counted_unless_it_is_switched_on() {
    let home = machine("");
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal
        .press("3")
        .wait_for("Show the result")
        .press("Enter");
    terminal.wait_for("[Verdict]").press("F9").wait_for(ERASED);
    assert!(!home.path("juzhu/tally.json").exists());
}
