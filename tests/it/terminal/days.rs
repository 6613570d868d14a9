//! Looking at another day shows what a program started for that day shows.

use super::harness::Terminal;
use super::opening::Opening;
use super::walk;
use crate::program::ON;
use crate::program::harness::Home;

/// A window that has room for the whole of every tab.
const TALL: (u16, u16) = (100, 240);

fn start(home: &Home, on: &str) -> Terminal {
    let (columns, rows) = TALL;
    let arguments = ["--lang", "en", "--on", on];
    let opening = Opening::juzhu(home, arguments).size(columns, rows);
    let terminal = opening.start();
    terminal.wait_for("New self-assessment");
    terminal
}

/// Every tab but the last, without the first row, which says how the day came to be.
#[track_caller]
fn tabs(terminal: &Terminal) -> Vec<Vec<String>> {
    let titles = [
        "[Verdict]",
        "[Checklist]",
        "[Timeline]",
        "[Renewal]",
        "[Years]",
        "[Ways]",
        "[What if]",
    ];
    let shown = titles.map(|title| {
        terminal.wait_for(title);
        let rows = terminal.screen().rows();
        // What happened is written down for the day asked about alone, so its tab is passed over.
        terminal.press(if title == "[Renewal]" {
            "Tab Tab"
        } else {
            "Tab"
        });
        rows[1..].to_vec()
    });
    terminal.wait_for("[By day]");
    shown.to_vec()
}

#[test]
fn the_day_looked_at_is_the_day_of_a_program_started_for_it() {
    let home = Home::new();
    let terminal = start(&home, ON);
    walk::answer(&terminal, walk::ANSWERS.len());
    terminal.press("Enter").wait_for("[Verdict]");
    terminal.press("Shift-Tab").wait_for("[By day]");
    terminal
        .press("7")
        .wait_for("looking at 2027-02-01")
        .press("7")
        .wait_for("looking at 2027-02-28")
        .wait_for("By the law: conditions met. Before that: not yet")
        .press("1")
        .wait_for("looking at 2027-03-01")
        .press("Tab");
    let looked = tabs(&terminal);
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    walk::assert_saved(&home, walk::ANSWERS.len());

    let terminal = start(&home, "2027-03-01");
    terminal.press("2 1").wait_for("[Verdict]");
    let asked = tabs(&terminal);
    for (looked, asked) in looked.iter().zip(&asked) {
        // The way to a copy names no day, and no year is written down.
        let names_none = ["[What if]", "[Years]"]
            .iter()
            .any(|it| looked[1].contains(it));
        let named = looked.iter().any(|row| row.contains("2027"));
        assert!(named || names_none, "{looked:#?}");
        assert_eq!(looked, asked);
    }
}
