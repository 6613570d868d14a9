//! What is written to the terminal: whole pictures, and nothing where nothing has changed.

use super::harness::Terminal;
use super::walk::{self, ANSWERS, speaking};
use crate::program::harness::Home;

const BEGIN_UPDATE: &[u8] = b"\x1b[?2026h";
const END_UPDATE: &[u8] = b"\x1b[?2026l";

/// What is written outside of updates, once the first one has begun.
fn outside(raw: &[u8]) -> Vec<u8> {
    let mut outside = Vec::new();
    let mut rest = raw;
    while let Some(begin) = position(rest, BEGIN_UPDATE) {
        outside.extend_from_slice(&rest[..begin]);
        let inside = &rest[begin + BEGIN_UPDATE.len()..];
        let end = position(inside, END_UPDATE).expect("every update ends");
        rest = &inside[end + END_UPDATE.len()..];
    }
    outside.extend_from_slice(rest);
    outside
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|it| it == wanted)
}

/// Presses keys that show nothing, and one that does; only that one has written something.
#[track_caller]
fn assert_silent(terminal: &Terminal, keys: &str, then: (&str, &str)) {
    let before = terminal.updates();
    terminal.press(keys).press(then.0).wait_for(then.1);
    let updates = terminal.updates() - before;
    assert_eq!(updates, 1, "{keys} wrote something");
}

#[test]
fn every_repaint_is_one_update() {
    let home = Home::new();
    let terminal = speaking(&home, "en").start();
    terminal
        .wait_for("New self-assessment")
        .wait_written(0, "\x1b[6n");
    walk::answer(&terminal, ANSWERS.len());
    terminal.press("Enter").wait_for("[Verdict]");
    terminal.press("F2").wait_for("[结论]").press("Ctrl-L F2");
    terminal.wait_for("[Verdict]").resize(80, 24);
    terminal
        .press("Tab")
        .wait_for("[Checklist]")
        .press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    let raw = terminal.raw();
    // Everything is cleared on entering, on demand and for another size, and for no other drawing.
    let cleared = raw.windows(4).filter(|it| it == b"\x1b[2J").count();
    assert!((3..=4).contains(&cleared), "{cleared}");
    // Entering, the one question to the terminal with the line that stands there anyway, and leaving.
    let outside = String::from_utf8_lossy(&outside(&raw)).into_owned();
    let (entered, rest) = outside
        .split_once("\x1b[2;1H─\x1b[6n")
        .expect("it is asked");
    assert!(!entered.contains("juzhu"), "{entered:?}");
    let (left, words) = rest.split_once("\x1b[?1049l").expect("it leaves");
    assert!(left.starts_with("\x1b[?2026l"), "{left:?}");
    assert!(words.contains("saved as an unnamed draft"));
}

#[test]
fn what_changes_nothing_writes_nothing() {
    let home = Home::new();
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("New self-assessment");
    // What is heard from the disk comes by itself.
    terminal
        .press("F1")
        .wait_for("Keys")
        .press("Esc")
        .wait_for("New self");
    assert_silent(&terminal, "Up F4 x % Home Left<Paste>", ("1", "Begin"));
    assert_silent(&terminal, "Up y F7 Alt-x", ("1", "Question 1 ·"));
    assert_silent(
        &terminal,
        "Up 7 9 é ￥ Ctrl-G Ctrl-S Ctrl-Q Insert",
        ("F1", "Keys"),
    );
}

/// Ctrl-L draws everything anew, and asks nobody.
#[test]
fn everything_is_drawn_anew_on_demand() {
    let home = Home::new();
    let terminal = walk::answered(&home, 2);
    let (before, asked) = (terminal.raw().len(), terminal.cursor_queries());
    terminal.press("Ctrl-L");
    terminal
        .wait_written(before, "\x1b[2J")
        .wait_written(before, "Question");
    assert_eq!(terminal.cursor_queries(), asked);
}
