//! Reminders on the full screen and on the disk: marked, and written for a calendar.

use std::fs;

use super::walk::{SAVED, speaking};
use crate::program::harness::Home;

#[test]
fn a_reminder_is_marked_and_the_days_go_into_a_calendar_file() {
    let home = Home::new();
    let person = include_str!("../../ics/person.toml");
    home.write("juzhu/profiles/0001.toml", person);
    let terminal = speaking(&home, "en").args(["--person", "1"]).start();
    terminal.wait_for("[Verdict]").press("Tab Tab Tab");
    terminal.wait_for("[Renewal]").press("2 Enter");
    terminal.wait_for("It is done").press("1");
    terminal
        .wait_for("this reminder comes no more")
        .press("Ctrl-K");
    terminal.wait_for("Where shall the calendar file go?");
    terminal.press("Ctrl-A Ctrl-K");
    let path = home.path("no/a.ics");
    terminal.type_text(&format!("{}\n", path.display()));
    terminal.wait_for("There is no folder").press("Ctrl-K");
    terminal.wait_for("Where shall the calendar file go?");
    terminal.press("Ctrl-A Ctrl-K");
    let path = home.path("a.ics");
    terminal.type_text(&format!("{}\n", path.display()));
    terminal
        .wait_for("The calendar file is")
        .press("Down")
        .wait_for(SAVED);
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
    let text = fs::read_to_string(path).expect("a calendar");
    let kept = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    // A file of an older version has got its name by now, and the calendar knows the person by it.
    let uid = kept.lines().find_map(|line| line.strip_prefix("uid = \""));
    let uid = uid.expect("a name").trim_end_matches('"');
    let unfolded = text.replace("\r\n ", "");
    assert_eq!(unfolded.matches(&format!("\r\nUID:{uid}-")).count(), 8);
    assert!(kept.contains("done = 2026-11-22"), "{kept}");
    assert!(kept.contains("[calendar.\"expires/2027/1\"]"), "{kept}");
}
