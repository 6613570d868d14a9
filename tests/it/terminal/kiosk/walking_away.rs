//! Nobody has done anything for a while.

use super::{BEGIN, ERASED, kiosk, machine, visitor};

/// Short enough to wait for.
const QUICK: &str = "kiosk-idle-seconds = 1\nkiosk-warning-seconds = 1\n";
/// Short to be asked, and long enough to answer on a busy machine.
const PATIENT: &str = "kiosk-idle-seconds = 1\nkiosk-warning-seconds = 3600\n";

const ASKED: &str = "Is anybody still there?";

#[test]
fn who_walks_away_is_asked_and_then_erased() {
    let home = machine(QUICK);
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal.press("1");
    terminal.wait_for(ERASED);
}

#[test]
fn any_sign_of_life_is_an_answer_and_does_nothing_else() {
    let home = machine(PATIENT);
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal.press("1").wait_for("Question 2");
    for sign in ["3", "Ctrl-C", "x<Paste>"] {
        terminal
            .wait_for(ASKED)
            .wait_for("seconds everything is erased");
        terminal.press(sign).wait_gone(ASKED).wait_for("Question 2");
    }
    terminal
        .wait_for(ASKED)
        .click(0, 0)
        .wait_gone(ASKED)
        .wait_for("Question 2");
    // But that the next person may begin needs no other answer.
    terminal.wait_for(ASKED).press("F9").wait_for(ERASED);
}

#[test]
fn it_is_asked_in_both_languages_and_in_the_smallest_window() {
    let home = machine(PATIENT);
    let terminal = kiosk(&home);
    visitor(&terminal);
    terminal.wait_for(ASKED).wait_for("您还在吗？");
    terminal.resize(30, 6);
    terminal.wait_for("everything is").press("1");
    terminal.wait_gone("everything is");
}

#[test]
fn the_start_page_waits_for_ever_and_everything_else_does_not() {
    let home = machine(QUICK);
    let terminal = kiosk(&home);
    // Asked for the PIN, and gone.
    terminal
        .press("Esc")
        .wait_for("to leave the program")
        .press("1 2");
    terminal.wait_for(ASKED).wait_for(BEGIN).wait_gone(ASKED);
    // Before the first question, and gone.
    terminal.press("2").wait_for("Before we begin");
    terminal.wait_for(ASKED).wait_for(BEGIN).wait_gone(ASKED);
}
