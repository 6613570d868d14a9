//! Stopped and taken up again, by the person and by others.

use super::harness::Terminal;
use super::opening::Opening;
use super::screen::Screen;
use super::walk::{self, SAVED};
use crate::program::harness::Home;

/// Six answers in, as a job of a shell.
#[track_caller]
fn as_a_job(home: &Home) -> Terminal {
    let opening: Opening = walk::speaking(home, "en").in_a_shell();
    let terminal = opening.start();
    terminal.wait_for("New self-assessment");
    walk::answer(&terminal, 6);
    terminal
}

/// It goes on where it was, takes keys one by one, and leaves in order.
#[track_caller]
fn assert_goes_on(terminal: &Terminal, home: &Home) {
    terminal
        .wait_for("Question 7 ·")
        .wait_for("F1 help")
        .wait_until(|screen| screen.alternate() && screen.bracketed_paste());
    terminal.press("2026-08-27").wait_for("Enter to take it");
    assert!(!terminal.is_cooked());
    terminal
        .press("Enter")
        .wait_for("Question 8 ·")
        .wait_for(SAVED);
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    assert!(terminal.is_cooked() && !terminal.screen().alternate());
    walk::assert_saved(home, 7);
}

#[test]
fn ctrl_z_stops_it_and_fg_goes_on() {
    let home = Home::new();
    let terminal = as_a_job(&home);
    terminal.press("F11").wait_until(Screen::mouse);
    for times in 1..=2 {
        terminal.press("Ctrl-Z").suspended();
        // The shell said so the first time, too.
        terminal.wait_until(|screen| screen.text().matches("[suspended]").count() == times);
        let screen = terminal.screen();
        assert!(!screen.alternate() && !screen.cursor_hidden());
        assert!(!screen.bracketed_paste() && !screen.mouse());
        assert!(terminal.is_cooked());
        terminal.resume().wait_for("Question 7 ·");
        terminal.wait_until(Screen::mouse);
    }
    assert_goes_on(&terminal, &home);
}

#[test]
fn a_stop_signal_is_as_good_as_the_key() {
    let home = Home::new();
    let terminal = as_a_job(&home);
    terminal.signal("TSTP").suspended();
    assert!(!terminal.screen().alternate() && terminal.is_cooked());
    terminal.resume();
    assert_goes_on(&terminal, &home);
}

/// Nobody can do anything about SIGSTOP but to come back from it.
#[test]
fn what_is_stopped_by_force_comes_back() {
    let home = Home::new();
    let terminal = as_a_job(&home);
    terminal.signal("STOP").suspended();
    terminal.resume();
    assert_goes_on(&terminal, &home);

    let home = Home::new();
    let terminal = walk::answered(&home, 6);
    terminal.signal("STOP").suspended();
    // The window changed meanwhile.
    terminal.resize(80, 24).resume();
    assert_goes_on(&terminal, &home);
    assert_eq!(terminal.screen().size(), (80, 24));
}

/// Alone in its session nobody could take it up again: it just goes on.
#[test]
fn a_program_without_a_shell_does_not_stop() {
    let home = Home::new();
    let terminal = walk::answered(&home, 6);
    terminal.press("Ctrl-Z");
    assert_goes_on(&terminal, &home);
}
