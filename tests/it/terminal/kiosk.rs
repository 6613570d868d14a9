//! A public machine, as strangers and staff have it before them.

mod counting;
mod erasing;
mod memory;
mod staff;
mod visitors;
mod walking_away;

use super::harness::Terminal;
use super::opening::Opening;
use crate::program::ON;
use crate::program::harness::Home;

/// The PIN of the staff.
const PIN: &str = "86420";

/// What the start page offers.
const BEGIN: &str = "English: begin";

/// What is shown after a visitor.
const ERASED: &str = "Everything was erased.";

/// A machine with a PIN, and these settings.
fn machine(settings: &str) -> Home {
    let home = Home::new();
    home.write("juzhu/config.toml", settings);
    home.juzhu(["kiosk", "set-pin"])
        .input(PIN)
        .run()
        .ends_with(0);
    home
}

/// The kiosk, to be started in a window of 80×24.
fn opening(home: &Home) -> Opening {
    Opening::juzhu(home, ["--kiosk", "--lang", "en", "--on", ON])
}

/// The kiosk on its start page.
#[track_caller]
fn kiosk(home: &Home) -> Terminal {
    let terminal = opening(home).start();
    terminal.wait_for(BEGIN);
    terminal
}

/// A visitor in English before the first question.
#[track_caller]
fn visitor(terminal: &Terminal) {
    terminal.press("2").wait_for("Before we begin");
    terminal.press("1").wait_for("Question 1");
}

/// Goes back to the start page from what is shown after a visitor.
#[track_caller]
fn next(terminal: &Terminal) {
    terminal.wait_for(ERASED).press("Enter").wait_for(BEGIN);
}
