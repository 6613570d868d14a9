//! However the program ends, the terminal is as it was, and what was said to be saved is saved.

use super::harness::Terminal;
use super::process::Life;
use super::screen::Screen;
use super::walk::{self, BEGIN, SAVED, speaking};
use crate::program::harness::Home;

/// The terminal is as it was before the program.
#[track_caller]
fn assert_restored(terminal: &Terminal) {
    let screen = terminal.screen();
    let drawn = screen.drawn();
    assert!(!screen.alternate(), "{drawn}");
    assert!(!screen.cursor_hidden(), "{drawn}");
    assert!(!screen.bracketed_paste() && !screen.mouse(), "{drawn}");
    assert!(terminal.is_cooked(), "it is still raw");
}

#[test]
fn a_signal_ends_it_in_order() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = Home::new();
        let terminal = walk::answered(&home, 6);
        terminal.press("F11").wait_until(Screen::mouse);
        assert!(!terminal.is_cooked());
        terminal.signal(signal);
        assert_eq!(terminal.end(), Life::Exited(code), "{signal}");
        assert_restored(&terminal);
        terminal.wait_for("saved as an unnamed draft");
        walk::assert_saved(&home, 6);
    }
}

#[test]
fn ctrl_c_ends_it_anywhere() {
    for keys in ["", "2", "1", "1 1", "1 1 1 F1", "1 1 1 F10 F1", "1 1 1 F9"] {
        let home = Home::new();
        let terminal = speaking(&home, "en").start();
        terminal.wait_for("New self-assessment");
        terminal.press(keys).press("Ctrl-C");
        assert_eq!(terminal.exit_code(), 130, "{keys}");
        assert_restored(&terminal);
    }
}

/// Esc leads out from everywhere, one thing at a time, and saves.
#[test]
fn esc_leads_out() {
    let home = Home::new();
    let terminal = walk::answered(&home, 6);
    terminal.press("F1").wait_for("Keys").press("Esc");
    terminal.wait_for("Question 7 ·").press("Esc");
    terminal.wait_for("Unnamed, begun").press("Esc");
    assert_eq!(terminal.exit_code(), 0);
    assert_restored(&terminal);
    walk::assert_saved(&home, 6);
}

/// Saves are done before the program ends, though nobody waited for them.
#[test]
fn what_was_just_answered_is_saved_on_the_way_out() {
    for (keys, code) in [("Esc Esc", 0), ("Ctrl-C", 130)] {
        let home = Home::new();
        let terminal = speaking(&home, "en").start();
        terminal.wait_for("New self-assessment").press(BEGIN);
        terminal.press(&walk::keys(6)).press(keys);
        assert_eq!(terminal.exit_code(), code);
        walk::assert_saved(&home, 6);
    }
}

/// What was on the screen before is there again, with one word about the answers behind it.
#[test]
fn the_main_screen_is_left_as_it_was() {
    let home = Home::new();
    let line = "echo before; \"$JUZHU\" --lang en --on 2026-11-22; echo behind $?; read -r line";
    let terminal = super::opening::Opening::of(home.shell(line)).start();
    terminal.wait_for("New self-assessment").press(BEGIN);
    terminal.press("1 3").wait_for("Question 3").wait_for(SAVED);
    terminal.press("Ctrl-C").wait_for("behind 130");
    let rows = terminal.screen().rows();
    assert_eq!(rows[0], "before");
    assert_eq!(
        rows[1],
        "Your answers are saved as an unnamed draft (number 0001)."
    );
    assert_eq!(rows[3], "behind 130");
    // What was never turned on is not turned off.
    assert!(!String::from_utf8_lossy(&terminal.raw()).contains("\x1b[?1000l"));
    terminal.press("Enter").end();
}

/// A fault of our own, asked for by a test.
#[test]
fn a_fault_leaves_a_clean_screen_and_one_sentence() {
    let home = Home::new();
    let opening = speaking(&home, "en").env("JUZHU_MAY_FAIL", "1");
    let terminal = opening.start();
    terminal.wait_for("New self-assessment").press("F11");
    terminal.wait_until(Screen::mouse);
    walk::answer(&terminal, 6);
    terminal.press("!");
    assert_eq!(terminal.exit_code(), 4);
    assert_restored(&terminal);
    let shown = terminal.screen().text();
    let shown: Vec<&str> = shown.split('\n').filter(|row| !row.is_empty()).collect();
    assert!(
        shown[0].starts_with("Error: Something went wrong"),
        "{shown:?}"
    );
    assert!(shown[1].starts_with("Hint: What was saved is"), "{shown:?}");
    assert!(shown.len() <= 3, "{shown:?}");
    walk::assert_saved(&home, 6);
    home.juzhu(["profiles", "show", "1"]).run().fine();

    // Also what was on its way to the disk.
    let home = Home::new();
    let opening = speaking(&home, "en").env("JUZHU_MAY_FAIL", "1");
    let terminal = opening.start();
    terminal.wait_for("New self-assessment").press(BEGIN);
    terminal.press(&walk::keys(6)).press("!");
    assert_eq!(terminal.exit_code(), 4);
    walk::assert_saved(&home, 6);

    // Nobody else has that key.
    let home = Home::new();
    let terminal = walk::answered(&home, 1);
    terminal.press("! Esc Esc");
    assert_eq!(terminal.exit_code(), 0);
}
