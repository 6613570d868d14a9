//! How wide the terminal draws what nobody agrees on, and keys that come before anybody reads them.

use super::opening::Opening;
use super::walk::{self, ANSWERS, BEGIN, SAVED, speaking};
use crate::program::ON;
use crate::program::harness::Home;

/// The question where the cursor is.
const ASKED: &str = "\x1b[6n";

/// Nothing that may be two columns wide stands on the screen.
#[track_caller]
fn assert_narrow(terminal: &super::harness::Terminal) {
    let text = terminal.screen().text();
    let wide = |character: &char| "│─┌┐└┘●•·…×“”‘’░█▾▴▸▹☐☑✓✗".contains(*character);
    let ambiguous: Vec<char> = text
        .chars()
        .filter(wide)
        .filter(|character| {
            use unicode_width::UnicodeWidthChar as _;
            character.width() != character.width_cjk()
        })
        .collect();
    assert!(ambiguous.is_empty(), "{ambiguous:?} in\n{text}");
}

#[test]
fn a_terminal_of_the_other_width_is_asked_once_and_drawn_in_ascii() {
    let home = Home::new();
    for (start, queries) in [(0, 1), (1, 0)] {
        let terminal = speaking(&home, "en").ambiguous_wide().start();
        terminal.wait_for("> 1  New self-assessment");
        assert_eq!(terminal.cursor_queries(), queries, "start {start}");
        assert_narrow(&terminal);
        walk::answer(&terminal, ANSWERS.len());
        assert_narrow(&terminal);
        terminal.press("Enter").wait_for("[Verdict]");
        assert_narrow(&terminal);
        terminal.press("F2").wait_for("[结论]");
        assert_narrow(&terminal);
        terminal.press("Ctrl-L Tab").wait_for("[材料]");
        assert_narrow(&terminal);
        assert_eq!(terminal.cursor_queries(), queries, "start {start}");
        terminal.press("Ctrl-C");
        assert_eq!(terminal.exit_code(), 130);
    }
    // Another terminal is another matter.
    let opening = speaking(&home, "en").env("TERM_PROGRAM", "other");
    let terminal = opening.start();
    terminal.wait_for("▸ 1  New").wait_written(0, ASKED);
    terminal.press("Esc");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn an_ordinary_terminal_is_asked_once_and_kept_as_it_is() {
    let home = Home::new();
    for queries in [1, 0] {
        let terminal = speaking(&home, "zh").start();
        terminal.wait_for("▸ 1  新的自助评估");
        if queries > 0 {
            // Whoever types before that is not kept from it by a question.
            terminal.wait_written(0, ASKED);
        }
        terminal.press("Esc");
        assert_eq!(terminal.exit_code(), 0);
        assert_eq!(terminal.cursor_queries(), queries);
    }
}

/// Where the answer does not matter, nothing is asked.
#[test]
fn nothing_is_asked_for_nothing() {
    let home = Home::new();
    home.write("juzhu/config.toml", "symbols = \"ascii\"\n");
    for term in ["xterm", "linux"] {
        let terminal = speaking(&home, "en").env("TERM", term).start();
        terminal.wait_for("> 1  New self-assessment").press("Esc");
        assert_eq!(terminal.exit_code(), 0);
        assert_eq!(terminal.cursor_queries(), 0);
        assert_narrow(&terminal);
    }
}

/// The console of a Linux machine has no Chinese characters; whoever wants them is told where they are.
#[test]
fn a_console_without_chinese_speaks_english_and_says_so() {
    let home = Home::new();
    for lang in ["C.UTF-8", "zh_CN.UTF-8"] {
        let opening = Opening::juzhu(&home, ["--on", ON]).without_env("LC_ALL");
        let terminal = opening.env("LANG", lang).env("TERM", "linux").start();
        terminal.wait_for("> 1  New self-assessment");
        terminal
            .wait_for("This console cannot show Chinese characters")
            .press("Esc");
        assert_eq!(terminal.exit_code(), 0);
    }
}

/// A terminal that says nothing is not waited for, and every key counts.
#[test]
fn a_silent_terminal_costs_no_key() {
    let home = Home::new();
    let terminal = speaking(&home, "en").silent().start();
    terminal.wait_for("New self-assessment");
    terminal.press(BEGIN).press(&walk::keys(9));
    terminal.wait_for("Question 10 ·").wait_for(SAVED);
    walk::assert_saved(&home, 9);
}

/// Keys that come while the terminal is asked, before it or after.
#[test]
fn keys_hard_on_the_heels_of_the_start_all_count() {
    for round in 0..4 {
        let home = Home::new();
        let opening = speaking(&home, "en");
        let opening = if round % 2 == 1 {
            opening.silent()
        } else {
            opening
        };
        let terminal = opening.start();
        // As soon as the program reads keys at all.
        if round < 2 {
            terminal.wait_until(super::screen::Screen::alternate);
        }
        for keys in [BEGIN, "1 3 1", "Down Up 2", "1 1"] {
            terminal.press(keys);
        }
        terminal.wait_for("Question 7 ·").wait_for(SAVED);
        walk::assert_saved(&home, 6);
    }
}

/// Keys typed while a shell was still starting it.
#[test]
fn keys_typed_ahead_are_not_lost() {
    let home = Home::new();
    let line = "stty -icanon -echo; read -r go; \"$JUZHU\" --lang en --on 2026-11-22";
    let terminal = Opening::of(home.shell(line)).size(100, 30).start();
    // In one piece with what starts it: all there before the program is.
    terminal.type_text("go\n1113\u{1b}[B");
    terminal.wait_for("Question 3 ·").wait_for(SAVED);
    walk::assert_saved(&home, 2);
    terminal
        .press("Enter")
        .wait_for("Question 4 ·")
        .wait_for(SAVED);
    let kept = walk::saved(&home, "0001.toml");
    assert_eq!(kept["answers"]["lives-in"].as_str(), Some("county"));
}
