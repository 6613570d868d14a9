//! What got another name in the rules, for whoever only looks at saved people or notes one thing of them.

use super::harness::{Home, Ran};
use super::record::home;
use crate::support::hangzhou;

/// Rules in which whoever moved house is called otherwise, in the folder `new`.
fn rename(home: &Home) {
    let files = hangzhou::files();
    for (folder, files) in [
        (hangzhou::ID, &files.files),
        ("calendars", &files.calendars),
    ] {
        for file in files.iter().filter(|file| file.name != "cases.toml") {
            let text = file.text.replace("\"moved\"", "\"relocated\"");
            home.write(&format!("new/{folder}/{}", file.name), &text);
        }
    }
    let migrations =
        "[[migration]]\nnumber = 1\nevent = { from = \"moved\", to = \"relocated\" }\n";
    home.write(&format!("new/{}/migrations.toml", hangzhou::ID), migrations);
}

fn run(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["--lang", "en"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

fn renamed(home: &Home, arguments: &[&str]) -> Ran {
    run(home, &[arguments, &["--rules", "new"]].concat())
}

/// The keys of what is due within a month.
fn keys(home: &Home) -> Vec<String> {
    let ran = renamed(home, &["remind", "--within", "30", "--format", "json"]);
    let read = ran.ends_with(0).json();
    let due = read["due"].as_array().expect("a list").iter();
    due.map(|due| due["key"].as_str().expect("a key").to_owned())
        .collect()
}

fn text(home: &Home) -> String {
    home.read("juzhu/profiles/0001.toml")
}

#[test]
fn an_event_with_another_name_keeps_its_duty_and_its_marks() {
    let home = home();
    rename(&home);
    for (event, day) in [("submitted", "2026-11-20"), ("moved", "2026-11-21")] {
        run(&home, &["record", "1", event, "--day", day]).fine();
    }
    run(&home, &["remind", "done", "1", "moved/2026/1"]).fine();
    let calendar = ["remind", "--format", "ics", "--out", "days.ics"];
    run(&home, &calendar).fine();
    let days = home.read("days.ics");
    assert!(days.contains("-moved-2026-2@juzhu"), "{days}");
    let before = text(&home);

    assert_eq!(keys(&home), ["relocated/2026/2", "submitted/2026/1"]);
    renamed(&home, &["profiles", "list"])
        .ends_with(0)
        .says(&["next Tuesday 2026-12-01: Report your new address"]);
    let shown = renamed(&home, &["record", "1"]);
    shown
        .ends_with(0)
        .says(&["Report your new", "2. Saturday 2026-11-21: I moved house"]);
    assert!(!shown.stdout.contains("does not fit"), "{}", shown.stdout);
    renamed(&home, &calendar).ends_with(0);
    assert_eq!(
        home.read("days.ics"),
        days,
        "the same days by the same names"
    );
    let recheck = renamed(&home, &["profiles", "recheck"]);
    recheck.ends_with(0).says(&["As last time: 1"]);
    assert_eq!(
        text(&home),
        before,
        "who looks, or tells the same, saves nothing"
    );
}

#[test]
fn what_is_noted_by_a_new_name_is_found_by_both() {
    let home = home();
    rename(&home);
    run(&home, &["record", "1", "moved", "--day", "2026-11-21"]).fine();
    run(&home, &["remind", "done", "1", "moved/2026/1"]).fine();
    renamed(&home, &["remind", "undone", "1", "relocated/2026/1"]).ends_with(0);
    assert_eq!(keys(&home), ["relocated/2026/1", "relocated/2026/2"]);
    renamed(&home, &["remind", "done", "1", "relocated/2026/2"]).ends_with(0);
    assert_eq!(keys(&home), ["relocated/2026/1"]);
    renamed(&home, &["record", "1", "--take-back", "1"])
        .ends_with(0)
        .says(&["Taken back on 2026-11-22"]);
    renamed(&home, &["record", "1", "relocated"])
        .ends_with(0)
        .says(&["Report your new address: by Wednesday 2026-12-02"]);
    renamed(&home, &["profiles", "recheck"])
        .ends_with(0)
        .says(&["As last time: 1"]);
}

#[test]
fn what_a_permit_was_held_for_counts_by_a_new_name() {
    let home = home();
    rename(&home);
    let record = |arguments: &[&str]| {
        run(&home, &[&["record", "1"], arguments].concat()).fine();
    };
    record(&["submitted", "--day", "2025-11-03"]);
    record(&["moved", "--day", "2025-11-10"]);
    record(&["received", "--day", "2025-11-20", "--dated", "2025-11-18"]);
    let years = |ran: Ran| {
        ran.ends_with(0);
        ran.stdout
    };
    let before = years(run(&home, &["years", "1"]));
    let stages = format!("new/{}/stages.toml", hangzhou::ID);
    let text = home.read(&stages).replace("\"received\"", "\"got\"");
    home.write(&stages, text);
    let migrations = "[[migration]]\nnumber = 1\nevent = [{ from = \"moved\", to = \"relocated\" }, \
                      { from = \"received\", to = \"got\" }]\n";
    home.write(&format!("new/{}/migrations.toml", hangzhou::ID), migrations);
    assert_eq!(years(renamed(&home, &["years", "1"])), before);
}
