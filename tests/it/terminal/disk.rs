//! A disk that is full, a home that cannot be written: told, and nothing is lost once it works again.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use super::harness::Terminal;
use super::opening::Opening;
use super::walk::{self, ANSWERS, SAVED};
use crate::program::ON;
use crate::program::harness::Home;

const NOT_SAVED: &str = "not saved!";
const TOLD: &str = "it is tried again with your next";

/// The program with no room on the disk, until [`make_room`].
fn without_room(home: &Home, options: &str) -> Terminal {
    let line = format!("exec prlimit --fsize=0:unlimited \"$JUZHU\" --lang en --on {ON} {options}");
    let terminal = Opening::of(home.shell(&line)).size(100, 30).start();
    terminal.wait_for("New self-assessment");
    terminal
}

fn make_room(terminal: &Terminal) {
    let raised = Command::new("prlimit")
        .args(["--pid", &terminal.pid().to_string(), "--fsize=unlimited"])
        .status();
    assert!(raised.expect("it starts").success());
}

#[test]
fn a_full_disk_is_told_once_and_nothing_is_lost() {
    let home = Home::new();
    let terminal = without_room(&home, "");
    terminal.press(walk::BEGIN).press("1");
    terminal
        .wait_for("Question 2 ·")
        .wait_for("limit on the size of files")
        .wait_for(TOLD);
    terminal
        .press("3")
        .wait_for("Question 3 ·")
        .wait_for(NOT_SAVED);
    assert!(!terminal.screen().contains(TOLD));
    make_room(&terminal);
    terminal.press("1").wait_for("Question 4 ·");
    terminal.wait_for("Saved again; nothing is missing.");
    terminal.press("Down").wait_for(SAVED);
    walk::assert_saved(&home, 3);
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
}

/// The last answers are tried once more on the way out.
#[test]
fn leaving_tries_again() {
    let home = Home::new();
    let terminal = without_room(&home, "");
    terminal.press(walk::BEGIN).press("1").wait_for(TOLD);
    terminal.press("3").wait_for("Question 3");
    terminal.press("Down").wait_for(NOT_SAVED);
    make_room(&terminal);
    terminal.press("Esc").wait_for("Unnamed, begun");
    terminal.press("Esc");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_saved(&home, 2);
}

/// What cannot be saved to the end is a failure of the system, and said where it is read.
#[test]
fn what_could_not_be_saved_is_said_at_the_end() {
    for (keys, code) in [("Ctrl-C", 130), ("Esc", 3)] {
        let home = Home::new();
        let terminal = without_room(&home, "");
        terminal.press(walk::BEGIN).press("1").wait_for(TOLD);
        terminal.press("3").wait_for("Question 3");
        terminal.press("Down").wait_for(NOT_SAVED);
        terminal.press(keys);
        if code == 3 {
            terminal.wait_for("New self-assessment");
            terminal.wait_for("Your last answers could not be saved.");
            terminal.press("Esc");
        }
        assert_eq!(terminal.exit_code(), code, "{keys}");
        let shown = terminal.screen().text();
        assert!(shown.contains("Your last answers could not be saved."));
        assert_eq!(shown.contains("Error: "), code == 3, "{shown}");
        assert_eq!(
            shown.contains("Hint: Raise the limit"),
            code == 3,
            "{shown}"
        );
        walk::assert_nothing_of_anybody(&home);
    }
    // Who keeps nothing misses nothing.
    let home = Home::new();
    let terminal = without_room(&home, "--no-save");
    terminal
        .press("1 1 1 3")
        .wait_for("Question 3 ·")
        .press("Esc")
        .wait_for("will be lost")
        .press("Esc Esc");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn a_home_one_may_not_write_still_gives_a_result() {
    let home = Home::new();
    let folder = home.path("juzhu");
    fs::create_dir(&folder).expect("a folder");
    let allow = |mode| {
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("permissions");
    };
    allow(0o555);
    let program = home.ordinary_user(&["--lang", "en", "--on", ON]);
    let terminal = Opening::of(program).size(100, 30).start();
    terminal.wait_for("New self-assessment");
    terminal.press(walk::BEGIN).press("1");
    terminal.wait_for("permission denied").wait_for(TOLD);
    let rest: Vec<&str> = ANSWERS[1..].iter().map(|(.., keys)| *keys).collect();
    terminal.press(&rest.join(" ")).wait_for("Show the result");
    terminal.press("Enter").wait_for("[Verdict]");
    terminal
        .wait_for("from Sunday 2027-02-28")
        .wait_for(NOT_SAVED);
    allow(0o777);
    terminal
        .press("Tab Space")
        .wait_for("In hand: 1 of 6 papers")
        .wait_for("Saved again");
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    walk::assert_saved(&home, ANSWERS.len());
}
