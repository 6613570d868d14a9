//! The window changes its size in the middle of an interview.

use super::harness::Terminal;
use super::walk::{self, BEGIN, SAVED, speaking};
use crate::program::ON;
use crate::program::harness::Home;

/// Nothing is drawn outside, and everything that is there ends inside.
#[track_caller]
fn assert_whole(terminal: &Terminal, (columns, rows): (u16, u16)) {
    let screen = terminal.screen();
    assert_eq!(screen.size(), (columns, rows));
    let (column, row) = screen.cursor();
    assert!(column < columns && row < rows);
}

#[test]
fn answers_outlive_every_size() {
    let home = Home::new();
    let terminal = walk::answered(&home, 5);
    terminal.wait_for("By the guide: cannot tell yet");
    for (size, shown) in [
        ((48, 16), "Question 6 ·"),
        ((20, 5), "Window too small"),
        ((1, 1), "…"),
        ((2, 1), "Wi"),
        ((80, 24), "Have you declared your residence"),
        ((300, 5), "Window too small (300x5)"),
        ((39, 12), "(39x12)"),
        ((40, 12), "1  Yes"),
        ((200, 60), "By the guide: cannot tell yet"),
    ] {
        terminal.resize(size.0, size.1).wait_for(shown);
        assert_whole(&terminal, size);
    }
    // What is typed is there again, too.
    terminal.press("1 2026-08");
    terminal.wait_for("2026-08").resize(20, 5);
    terminal.wait_for("Window too small").resize(80, 24);
    terminal
        .wait_for("2026-08")
        .press("-27 Enter")
        .wait_for("Question 8 ·")
        .wait_for(SAVED);
    walk::assert_saved(&home, 7);
}

#[test]
fn a_tiny_window_offers_plain_lines_with_the_same_person() {
    let home = Home::new();
    let terminal = walk::answered(&home, 3);
    terminal.resize(38, 11).wait_for("press Enter");
    terminal.press("Enter");
    terminal.wait_for("Your answer:").resize(100, 60);
    let screen = terminal.screen();
    assert!(!screen.alternate() && !screen.cursor_hidden() && !screen.bracketed_paste());
    assert!(terminal.is_cooked());
    let said = terminal.raw();
    assert!(String::from_utf8_lossy(&said).contains("Going on where you stopped"));
    terminal.type_text("no\n").wait_for("Question 5");
    terminal.type_text("quit\n");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, 4);
    let listed = home.juzhu(["profiles", "list"]).run();
    assert_eq!(listed.fine().stdout.lines().count(), 1);
}

#[test]
fn plain_lines_are_a_key_away_at_any_size() {
    let home = Home::new();
    let terminal = walk::answered(&home, 1);
    terminal.press("F2").wait_for("第 2 题").press("F12");
    // In the language spoken last.
    terminal.wait_for("第 2 题。").wait_for("请回答：");
    terminal.type_text("退出\n");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, 1);

    // Who wants nothing kept has nothing kept there either.
    let home = Home::new();
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("New self").press("1 2 1 F12");
    terminal.wait_for("Not all of these answers").press("F12");
    terminal.wait_for("Nothing you answer is kept");
    terminal.type_text("2\nquit\n");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_nothing_kept(&home);
}

#[test]
fn a_window_may_be_tiny_from_the_start() {
    let home = Home::new();
    for (size, shown) in [((1, 1), "…"), ((20, 5), "Window too small")] {
        let terminal = speaking(&home, "en").size(size.0, size.1).start();
        terminal.wait_for(shown);
        terminal.resize(60, 20).wait_for("New self-assessment");
        terminal.press(BEGIN).wait_for("Question 1 ·");
        terminal.resize(size.0, size.1).wait_for(shown);
        // The way out is there without being seen.
        terminal.press("Esc");
        assert_eq!(terminal.exit_code(), 0);
    }
}

/// Who cannot see the screen, or has none, is spoken to in lines.
#[test]
fn plain_lines_come_by_themselves_where_they_are_wanted() {
    let home = Home::new();
    for (arguments, (name, value)) in [
        (&["--plain"][..], ("X", "")),
        (&[], ("ACCESSIBLE", "1")),
        (&[], ("TERM", "dumb")),
    ] {
        let opening = speaking(&home, "en").args(arguments).env(name, value);
        let terminal = opening.start();
        terminal.wait_for("Your answer:");
        assert!(!terminal.screen().alternate());
        assert!(!terminal.raw().contains(&b'\x1b'), "{name}={value}");
        terminal.type_text("quit\n");
        assert_eq!(terminal.exit_code(), 0);
    }
    for (name, value) in [("ACCESSIBLE", "0"), ("ACCESSIBLE", ""), ("TERM", "vt100")] {
        let terminal = speaking(&home, "en").env(name, value).start();
        terminal.wait_for("New self-assessment").press("Esc");
        assert_eq!(terminal.exit_code(), 0);
    }
    // A pipe on either side is no terminal.
    let line = format!("\"$JUZHU\" --lang en --on {ON} --no-save | cat");
    let terminal = super::opening::Opening::of(home.shell(&line)).start();
    terminal.wait_for("Your answer:").type_text("quit\n");
    assert_eq!(terminal.exit_code(), 0);
}
