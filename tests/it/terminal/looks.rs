//! Colours, and doing without them.

use super::harness::Terminal;
use super::walk::{self, ANSWERS, speaking};
use crate::program::harness::Home;

/// From home to the verdict, with what each screen shows of states.
#[track_caller]
fn assert_signs(terminal: &Terminal) {
    terminal.wait_for("▸ 1  New self-assessment");
    walk::answer(terminal, ANSWERS.len());
    // Given, met, not met, cannot tell; the tab in front; what is in hand.
    terminal.wait_for("✓ Hukou: Outside Hangzhou");
    terminal.press("Enter").wait_for("[Verdict]");
    for sign in [
        "✓ Lawful and stable employment: met",
        "✗ Half a year of residence: not met",
        "? Lawful and stable residence: cannot tell yet",
        "▸",
    ] {
        terminal.wait_for(sign);
    }
    terminal.press("Tab").wait_for("[Checklist]");
    terminal.press("Space").wait_for("☑ Resident identity card");
    terminal.wait_for("☐ Registration voucher");
    terminal.press("Esc").wait_for("Leave without a name");
    terminal
        .press("Down Enter")
        .wait_for("Unnamed")
        .press("Esc");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn without_colours_signs_say_it_all() {
    let home = Home::new();
    let opening = speaking(&home, "en").env("NO_COLOR", "1");
    let terminal = opening.start();
    assert_signs(&terminal);
    assert_eq!(terminal.colours(), [""; 0]);

    let home = Home::new();
    let opening = speaking(&home, "en").args(["--color", "never"]);
    let terminal = opening.start();
    assert_signs(&terminal);
    assert_eq!(terminal.colours(), [""; 0]);
}

#[test]
fn colours_are_there_unless_somebody_wants_none() {
    let home = Home::new();
    for (arguments, no_color) in [
        (&[][..], None),
        (&[], Some("")),
        (&["--color", "always"], Some("1")),
    ] {
        let mut opening = speaking(&home, "en").args(arguments);
        if let Some(value) = no_color {
            opening = opening.env("NO_COLOR", value);
        }
        let terminal = opening.start();
        terminal.wait_for("New self-assessment").press("Esc");
        assert_eq!(terminal.exit_code(), 0);
        assert!(!terminal.colours().is_empty(), "{arguments:?} {no_color:?}");
    }
}
