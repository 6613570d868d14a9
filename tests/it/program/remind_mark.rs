//! `juzhu remind done`, `snooze` and `undone`.

use std::fs;

use super::harness::{Home, Ran};

fn save(home: &Home) {
    let text = "version = 1\nid = \"0001\"\nname = \"妈妈\"\ncreated-on = 2026-10-01\nsaved-on = 2026-11-20\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\n[answers]\n\
         applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\npermit = \"none\"\n\
         work = \"contract\"\ncontract-ends = 2026-11-20\nhome = \"rent\"\nlease-ends = 2026-12-22\n\n\
         [given-when.hukou]\napplicant = \"mainland\"\n\n[given-when.contract-ends]\nwork = \"contract\"\n\n\
         [given-when.lease-ends]\nhome = \"rent\"\n\n[reminders]\n\"old/2020/1\" = { later = true }\n";
    home.write("juzhu/profiles/0001.toml", text);
}

fn remind(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["remind", "--lang", "en"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

/// The keys on the list of a day.
fn keys(home: &Home, on: &str) -> Vec<String> {
    let asked = ["remind", "--format", "json", "--on", on];
    let read = home.juzhu(asked).run().fine().json();
    let due = read["due"].as_array().expect("a list").iter();
    due.map(|due| due["key"].as_str().expect("a key").to_owned())
        .collect()
}

fn profile(home: &Home) -> String {
    fs::read_to_string(home.profile("0001.toml")).expect("a profile")
}

#[test]
fn a_reminder_is_done_and_not_done() {
    let home = Home::new();
    save(&home);
    let all = [
        "contract-ends/2026/2",
        "lease-ends/2026/1",
        "lease-ends/2026/2",
    ];
    assert_eq!(keys(&home, "2026-11-22"), all);
    remind(&home, &["done", "妈妈", "1"]).fine().says(&[
        "Done: Friday 2026-11-20: Your labour contract ends. It comes no more.",
        "juzhu remind undone 0001 contract-ends/2026/2",
    ]);
    // What hangs on the same day and came before it does not come up in its place.
    assert_eq!(keys(&home, "2026-11-22"), all[1..]);
    assert!(profile(&home).contains("done = 2026-11-22"));
    assert!(
        profile(&home).contains("later = true"),
        "what we do not know stays"
    );
    remind(&home, &["undone", "1", "contract-ends/2026/2"]).fine();
    assert_eq!(keys(&home, "2026-11-22"), all);
    remind(&home, &["--check"]).ends_with(1);
    for key in all {
        remind(&home, &["done", "1", key]).fine();
    }
    remind(&home, &["--check"]).ends_with(0);
    // Once more is no mistake, and says so; the number still means the same.
    for again in [all[0], "1"] {
        remind(&home, &["done", "1", again]).fine().says(&[
            "done on Sunday 2026-11-22 already: Friday 2026-11-20: Your labour contract ends",
        ]);
    }
}

#[test]
fn a_reminder_put_off_comes_back_on_its_day() {
    let home = Home::new();
    save(&home);
    remind(
        &home,
        &["snooze", "1", "contract-ends/2026/2", "--days", "100"],
    )
    .fine()
    .says(&["Put off until Tuesday 2027-03-02: "]);
    assert!(!keys(&home, "2027-03-01").contains(&"contract-ends/2026/2".to_owned()));
    assert_eq!(keys(&home, "2027-03-02"), ["contract-ends/2026/2"]);
    remind(&home, &["snooze", "1", "2", "--until", "2026-11-23"])
        .fine()
        .says(&["Put off until Monday 2026-11-23: Sunday 2026-11-22: Your lease ends, in 30 days"]);
    assert_eq!(
        keys(&home, "2026-11-23"),
        ["lease-ends/2026/1", "lease-ends/2026/2"]
    );
}

#[test]
fn what_cannot_be_marked_is_said() {
    let home = Home::new();
    save(&home);
    let before = profile(&home);
    for (asked, texts) in [
        (
            &["done", "1", "4"][..],
            &[
                "no reminder “4”",
                "There are: 1 (contract-ends/2026/2); 2 (lease-ends/2026/1)",
            ][..],
        ),
        (&["done", "1", "0"], &["no reminder “0”"]),
        (
            &["done", "1", "expires/2026/1"],
            &["no reminder “expires/2026/1”"],
        ),
        (&["done", "2", "1"], &["2"]),
        (
            &["--check", "done", "1", "1"],
            &["without the options of the list"],
        ),
        (
            &["undone", "1", "1"],
            &["Nothing is marked as “1”", "Nothing is marked as done"],
        ),
        (
            &["snooze", "1", "1", "--until", "2026-11-22"],
            &["not after Sunday 2026-11-22"],
        ),
        (&["snooze", "1", "1"], &["--until"]),
        (&["snooze", "1", "1", "--days", "0"], &["--days"]),
        (
            &["snooze", "1", "1", "--days", "367"],
            &["--days", "1 to 366"],
        ),
        (
            &["snooze", "1", "1", "--days", "3", "--until", "2026-12-01"],
            &["--until"],
        ),
    ] {
        remind(&home, asked).fails(2, texts);
    }
    assert_eq!(profile(&home), before);
}
