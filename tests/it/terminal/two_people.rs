//! Two people and a queue, in a real terminal.

use super::opening::Opening;
use super::walk::speaking;
use crate::program::ON;
use crate::program::harness::Home;

/// The resident answers, the volunteer reads and hands back, on 80 columns and 24 rows.
#[test]
fn two_people_take_turns() {
    let home = Home::new();
    let terminal = speaking(&home, "zh").size(80, 24).start();
    terminal.wait_for("1  新的自助评估").press("1 1");
    terminal.wait_for("申请人属于哪一类？").press("F3");
    terminal
        .wait_for("→ 轮到您：请回答")
        .wait_for("Volunteer: F4 opens your notes")
        .wait_for("Who is applying?");
    terminal
        .press("Tab")
        .wait_for("→ Volunteer: look at the papers");
    terminal.press("Enter").wait_for("→ 轮到您：请回答");
    terminal.press("1").wait_for("户口在哪里？");
    terminal.wait_for("→ 轮到您：请回答").press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    // A desk where two always sit keeps it.
    assert!(home.read("juzhu/config.toml").contains("two-people = true"));
}

/// Three people one after the other, with the numeric keypad, nothing kept.
#[test]
fn a_queue_is_checked_with_the_keypad() {
    let home = Home::new();
    let terminal = Opening::juzhu(&home, ["--on", ON, "--no-save", "--lang", "en"])
        .size(80, 24)
        .start();
    for (keys, line) in [
        ("1 1 3 1 2026.1.5 Enter 1", "Complete case"),
        ("3", "Another office"),
        ("1 1 3 2 1 1", "Needs: Residence registration"),
    ] {
        terminal.wait_for("2  Quick check").press("2");
        terminal
            .wait_for("Quick check · 1 of at most 6")
            .press(keys);
        terminal.wait_for(line).press("2");
    }
    terminal.wait_for("2  Quick check").press("6");
    assert_eq!(terminal.exit_code(), 0);
}
