//! `juzhu record`: what happened to a permit, through the real binary; and three years of it.

use std::fs;

use super::harness::{Home, Ran};

/// Somebody who qualifies by everything and has no permit yet.
pub(super) const PERSON: &str = r#"version = 1
id = "x"
name = "小王"
created-on = 2024-07-01
saved-on = 2024-07-01
rule-set = "hangzhou-residence-permit"
edition = "2026.11"
finished = true

[answers]
applicant = "mainland"
hukou = "elsewhere"
lives-in = "urban"
under-16 = false
permit = "none"
registered = true
registered-on = 2023-01-10
work = "contract"
contract-valid = true
contract-ends = "unsure"
social-insurance-months = 30
home = "own"
study = "none"
talent = false
channel = "online"
delivery = "mail"

[given-when]
hukou.applicant = "mainland"
registered-on.registered = true
contract-valid.work = "contract"
contract-ends.work = "contract"
social-insurance-months.work = "contract"
"#;

pub(super) fn home() -> Home {
    let home = Home::new();
    home.write("person.toml", PERSON);
    home.juzhu(["profiles", "import", "person.toml"])
        .run()
        .fine();
    home
}

pub(super) fn on(home: &Home, day: &str, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["--lang", "en", "--on", day]);
    program.command.args(arguments);
    program.run()
}

pub(super) fn record(home: &Home, day: &str, arguments: &[&str]) -> Ran {
    on(home, day, &[&["record", "1"], arguments].concat())
}

fn stage(home: &Home, day: &str) -> String {
    let ran = record(home, day, &["--format", "json"]);
    let told = ran.fine().json();
    told["stage"].as_str().expect("a stage").to_owned()
}

/// `kind on` of what is due within the days.
fn due(home: &Home, day: &str, within: &str) -> Vec<String> {
    let ran = on(
        home,
        day,
        &["remind", "--format", "json", "--within", within],
    );
    let told = ran.fine().json();
    let due = told["due"].as_array().expect("a list").iter();
    due.map(|due| {
        let text = |key: &str| due[key].as_str().expect("text").to_owned();
        format!("{} {}", text("kind"), text("on"))
    })
    .collect()
}

#[test]
fn what_happened_is_written_down_and_taken_back() {
    let home = home();
    record(&home, "2024-07-10", &[])
        .fine()
        .says(&["Stage: Getting ready.", "submitted: I handed in my papers"]);
    record(&home, "2024-07-15", &["received", "--dated", "2024-07-15"]).fails(
        2,
        &[
            "On that day the stage was “Getting ready”. Record first: I handed in my papers",
            "Record first: submitted.",
        ],
    );
    record(&home, "2024-07-15", &["submited"]).fails(2, &["Did you mean submitted?"]);
    record(&home, "2024-07-15", &["submitted", "--day", "2024-07-16"])
        .fails(2, &["2024-07-16 has not come yet"]);
    record(&home, "2024-07-15", &["submitted"])
        .fine()
        .says(&["Stage: Handed in, under review, since Monday 2024-07-15."]);
    record(&home, "2024-07-26", &["received"])
        .fails(2, &["One more day is needed", "--dated", "签发日期"]);
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-28"])
        .fails(2, &["lies after the day", "--dated takes", "签发日期"]);
    record(&home, "2024-07-26", &["received", "--dated", "2016-07-24"]).fails(
        2,
        &["2016-07-24 is too long ago", "2024-07-15 at the earliest"],
    );
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-24"]).fine();
    // A mistake on which something hangs stays until that is taken back.
    record(&home, "2024-07-27", &["--take-back", "1"])
        .fails(2, &["An entry for a later day hangs on it (2024-07-26"]);
    record(&home, "2024-07-27", &["--take-back", "2"])
        .fine()
        .says(&["Handed in, under review", "Taken back on 2024-07-27"]);
    record(&home, "2024-07-27", &["--take-back", "2"]).fails(2, &["no entry 2"]);
    record(&home, "2024-07-27", &["--take-back", "7"]).fails(2, &["no entry 7"]);
    let saved = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    assert_eq!(saved.matches("[[event]]").count(), 2, "{saved}");
    assert!(saved.contains("withdrawn-on = 2024-07-27"), "{saved}");
    // What was answered before stays as it was beneath the record.
    assert!(saved.contains("permit = \"none\""), "{saved}");
}

#[test]
fn a_result_says_what_follows_from_the_record() {
    let home = home();
    record(&home, "2024-07-15", &["submitted"]).fine();
    let shown = on(&home, "2024-07-18", &["profiles", "show", "1"]);
    shown.fine().says(&[
        "Stage: Handed in, under review",
        "Expect it between Thursday 2024-07-18 and Wednesday 2024-07-24.",
        "By law it must not take longer than Tuesday 2024-07-30.",
    ]);
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-24"]).fine();
    let shown = on(
        &home,
        "2025-07-01",
        &["profiles", "show", "1", "--format", "json"],
    );
    let told = shown.fine().json();
    assert_eq!(told["renewal"]["issued_on"], "2024-07-24");
    assert_eq!(told["renewal"]["expires"], "2025-07-24");
    record(&home, "2025-07-01", &["endorsed"]).fine();
    let shown = on(
        &home,
        "2025-07-01",
        &["profiles", "show", "1", "--format", "json"],
    );
    // Endorsed early, the year to come is the next one.
    assert_eq!(shown.fine().json()["renewal"]["expires"], "2026-07-24");
}

#[test]
fn an_appointment_that_is_past_is_nothing_to_do_now() {
    let home = home();
    record(&home, "2024-07-10", &["appointed", "--dated", "2024-07-15"]).fine();
    on(&home, "2024-07-12", &["remind"])
        .fine()
        .says(&["Your appointment, in 1 day (2024-07-15)"]);
    let shown = record(&home, "2024-07-16", &[]);
    shown
        .fine()
        .says(&["1 day past. Record what came of it, or the new day."]);
    assert!(!shown.stdout.contains("Do it now"), "{shown:#?}");
}

/// Three years, with weeks in which the machine was off.
#[test]
fn three_years_with_a_permit() {
    let home = home();
    assert_eq!(stage(&home, "2024-07-10"), "preparing");
    record(&home, "2024-07-10", &["appointed", "--dated", "2024-07-15"]).fine();
    assert_eq!(
        due(&home, "2024-07-12", "7"),
        ["appointed 2024-07-14", "appointed 2024-07-15"]
    );
    record(&home, "2024-07-15", &["submitted"]).fine();
    assert_eq!(due(&home, "2024-07-16", "14"), ["submitted 2024-07-30"]);
    record(&home, "2024-07-18", &["sent-back"]).fine();
    assert_eq!(stage(&home, "2024-07-18"), "sent-back");
    assert_eq!(due(&home, "2024-07-18", "30"), [""; 0]);
    record(&home, "2024-07-19", &["submitted"]).fine();
    record(&home, "2024-07-24", &["approved"]).fine();
    record(&home, "2024-07-26", &["received", "--dated", "2024-07-24"]).fine();
    assert_eq!(stage(&home, "2024-07-26"), "holding");
    assert_eq!(due(&home, "2024-07-27", "30"), [""; 0]);

    // A move in the first autumn, reported late: the machine was off on the days of both reminders.
    record(&home, "2024-10-08", &["moved"]).fine();
    assert_eq!(due(&home, "2024-10-25", "0"), ["moved 2024-10-18"]);
    record(&home, "2024-10-25", &["address-reported"]).fine();
    assert_eq!(due(&home, "2024-10-26", "0"), [""; 0]);

    // The first endorsement, by the last reminder: the machine was off from the opening on.
    assert_eq!(stage(&home, "2025-06-23"), "holding");
    assert_eq!(stage(&home, "2025-06-24"), "window-open");
    assert_eq!(
        due(&home, "2025-07-22", "2"),
        [
            "renewal-opens 2025-06-24",
            "renewal-due-soon 2025-07-21",
            "renewal-last-working-day 2025-07-24",
            "expires 2025-07-24",
        ]
    );
    record(&home, "2025-07-22", &["endorsed"]).fine();
    assert_eq!(due(&home, "2025-07-23", "30"), [""; 0]);
    assert_eq!(stage(&home, "2025-07-25"), "holding");

    // The second was missed: nobody looked for two months.
    assert_eq!(stage(&home, "2026-07-25"), "lapsed");
    let late = due(&home, "2026-09-10", "0");
    assert_eq!(
        late,
        ["renewal-last-working-day 2026-07-24", "expires 2026-07-24"]
    );
    // It does not fall silent until the record says what became of it.
    assert_eq!(due(&home, "2027-03-01", "0"), ["expires 2026-07-24"]);
    record(&home, "2026-09-10", &[])
        .fine()
        .says(&["Stage: Endorsement missed, since Saturday 2026-07-25."]);
    record(&home, "2026-09-10", &["endorsed"]).fine();
    assert_eq!(due(&home, "2026-09-10", "0"), [""; 0]);
    assert_eq!(stage(&home, "2026-09-11"), "holding");

    // Lost in the third year, and found to be of another day when it is reissued.
    record(&home, "2027-01-05", &["lost"]).fine();
    assert_eq!(
        due(&home, "2027-01-06", "10"),
        ["lost 2027-01-12", "lost 2027-01-15"]
    );
    record(&home, "2027-01-14", &["reissued", "--dated", "2027-01-12"]).fine();
    assert_eq!(stage(&home, "2027-07-01"), "holding");
    let years = on(&home, "2027-07-23", &["years", "1", "--format", "json"]);
    let told = years.fine().json();
    // Three years but for a day, without the 47 days of the gap.
    assert_eq!(told["standards"][0]["days"], 1095 - 47, "{told}");

    // Every entry is still there.
    let told = record(&home, "2027-07-23", &["--format", "json"]);
    let told = told.fine().json();
    assert_eq!(told["events"].as_array().expect("a list").len(), 12);
}

#[test]
fn what_must_follow_stays_due_until_it_is_recorded_and_follows_each_time() {
    let home = home();
    record(&home, "2026-02-01", &["submitted"]).fine();
    record(&home, "2026-02-20", &["received", "--dated", "2026-02-18"]).fine();
    record(&home, "2026-03-02", &["moved"]).fine();
    assert_eq!(due(&home, "2026-07-20", "0"), ["moved 2026-03-12"]);
    // It stands among the days to remember of the person, too.
    on(&home, "2026-03-03", &["profiles", "show", "1"])
        .fine()
        .says(&[
            "Days to remember",
            "Report your new address, in 3 days (2026-03-12)",
        ]);
    // Who has done it but has not recorded it is not asked again.
    for key in ["moved/2026/1", "moved/2026/2"] {
        on(&home, "2026-03-05", &["remind", "done", "1", key]).fine();
    }
    assert_eq!(due(&home, "2026-04-01", "0"), [""; 0]);
    // The next move of the same year is another.
    record(&home, "2026-06-01", &["moved"]).fine();
    assert_eq!(
        due(&home, "2026-06-01", "10"),
        ["moved 2026-06-08", "moved 2026-06-11"]
    );
    on(
        &home,
        "2026-06-05",
        &["remind", "done", "1", "moved/2026/2"],
    )
    .fine();
    assert_eq!(due(&home, "2026-06-20", "0"), [""; 0]);
}

#[test]
fn what_cannot_be_shown_where_it_is_wanted_is_not_recorded() {
    let home = home();
    let before = home.read("juzhu/profiles/0001.toml");
    for (out, said) in [("nowhere/y", "There is no folder"), (".", "is a folder")] {
        record(&home, "2024-07-15", &["submitted", "--out", out]).fails(2, &[said]);
        assert_eq!(home.read("juzhu/profiles/0001.toml"), before);
    }
    // A disk that is full is found out too late; it is said that it is recorded.
    let full = record(&home, "2024-07-15", &["submitted", "--out", "/dev/full"]);
    full.ends_with(3)
        .complains(&["It is recorded all the same"]);
    assert_eq!(stage(&home, "2024-07-15"), "submitted");
}

#[test]
fn what_lies_after_the_day_asked_about_says_so() {
    let home = home();
    record(&home, "2024-07-15", &["submitted"]).fine();
    let not_yet = "Not yet on the day asked about";
    record(&home, "2024-07-14", &[]).fine().says(&[
        "Stage: Getting ready.",
        "I handed in my papers",
        not_yet,
    ]);
    let today = record(&home, "2024-07-15", &[]);
    assert!(!today.fine().stdout.contains(not_yet), "{today:?}");
    let written = home.read("juzhu/profiles/0001.toml");
    let edited = written.replace("\non = 2024-07-15", "\non = 9999-07-15");
    assert_ne!(edited, written);
    home.write("juzhu/profiles/0001.toml", edited);
    record(&home, "2026-11-22", &[])
        .fine()
        .says(&["9999-07-15", not_yet]);
}
