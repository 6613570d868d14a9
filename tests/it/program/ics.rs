//! Calendar files as they are written: what is told twice, what moved, and what cannot be kept.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::harness::{Home, Ran};

/// Somebody with a permit of this day, and a contract that ends on that one.
pub(super) fn save(home: &Home, id: &str, name: &str, (issued, contract): (&str, &str)) {
    let text = format!(
        "version = 1\nid = \"{id}\"\n{name}created-on = 2026-10-01\nsaved-on = 2026-11-20\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\nstrange = 1\n\n[answers]\n\
         applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\npermit = \"valid\"\n\
         issued-on = {issued}\nwork = \"contract\"\ncontract-ends = {contract}\n\n\
         [given-when.hukou]\napplicant = \"mainland\"\n\n[given-when.issued-on]\npermit = \"valid\"\n\n\
         [given-when.contract-ends]\nwork = \"contract\"\n"
    );
    home.write(&format!("juzhu/profiles/{id}.toml"), text);
}

fn change(home: &Home, id: &str, from: &str, to: &str) {
    let path = home.profile(&format!("{id}.toml"));
    let text = fs::read_to_string(&path).expect("a profile");
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).expect("a profile");
}

fn juzhu(home: &Home, arguments: &[&str]) -> Ran {
    home.juzhu(arguments).on_the_day().run()
}

/// `kind-year-place day sequence status` of each event, and by whom it is.
fn events(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "").replace("\r\n", "\n");
    let events = text.split("BEGIN:VEVENT\n").skip(1);
    let events = events.map(|event| {
        let value = |key: &str| {
            let line = event.lines().find_map(|line| line.strip_prefix(key));
            line.unwrap_or_else(|| panic!("no {key} in {event}"))
        };
        let uid = value("UID:").split_once('-').expect("a name").1;
        let uid = uid.strip_suffix("@juzhu").expect("ours");
        format!(
            "{uid} {} {} {}",
            value("DTSTART;VALUE=DATE:"),
            value("SEQUENCE:"),
            value("STATUS:").to_lowercase()
        )
    });
    events.collect()
}

#[test]
fn a_calendar_is_told_what_changed_and_nothing_twice() {
    let home = Home::new();
    save(&home, "0001", "", ("2026-03-08", "2027-06-30"));
    let show = || {
        let asked = ["profiles", "show", "1", "--format", "ics", "--out", "a.ics"];
        juzhu(&home, &asked).fine();
        home.read("a.ics")
    };
    let first = show();
    assert_eq!(
        events(&first),
        [
            "renewal-opens-2027-1 20270208 0 confirmed",
            "renewal-due-soon-2027-1 20270222 0 tentative",
            "renewal-due-soon-2027-2 20270305 0 tentative",
            "expires-2027-1 20270308 0 confirmed",
            "renewal-last-working-day-2027-1 20270308 0 tentative",
            "contract-ends-2027-1 20270531 0 confirmed",
            "contract-ends-2027-2 20270630 0 confirmed",
        ]
    );
    assert_eq!(show(), first, "told again, it is the same to the letter");
    let kept = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    assert!(
        kept.contains("strange = 1") && kept.contains("[calendar.\"expires/2027/1\"]"),
        "{kept}"
    );

    // One moves, one is done, one goes away.
    change(
        &home,
        "0001",
        "contract-ends = 2027-06-30",
        "contract-ends = 2027-07-31",
    );
    juzhu(&home, &["remind", "done", "1", "renewal-opens/2027/1"]).fine();
    let events_now = events(&show());
    assert_eq!(events_now[0], "renewal-opens-2027-1 20270208 1 cancelled");
    assert_eq!(
        events_now[5..],
        [
            "contract-ends-2027-1 20270701 1 confirmed",
            "contract-ends-2027-2 20270731 1 confirmed",
        ]
    );
    // The first file may never have been taken in, so the second says the same.
    assert_eq!(events(&show()), events_now);
    juzhu(&home, &["remind", "undone", "1", "renewal-opens/2027/1"]).fine();
    assert_eq!(
        events(&show())[0],
        "renewal-opens-2027-1 20270208 2 confirmed"
    );
    // What was put off stands where it comes back.
    juzhu(
        &home,
        &[
            "remind",
            "snooze",
            "1",
            "expires/2027/1",
            "--until",
            "2027-03-20",
        ],
    )
    .fine();
    assert!(events(&show()).contains(&"expires-2027-1 20270320 1 confirmed".to_owned()));
}

#[test]
fn everybody_stands_in_one_file_by_their_names() {
    let home = Home::new();
    save(
        &home,
        "0001",
        "name = \"妈妈\"\n",
        ("2026-03-08", "2027-06-30"),
    );
    save(&home, "0002", "", ("2026-03-08", "2027-06-30"));
    home.write("juzhu/profiles/0003.toml", "version = ");
    let asked = [
        "remind", "--lang", "zh", "--format", "ics", "--out", "a.ics",
    ];
    let ran = juzhu(&home, &asked);
    ran.ends_with(0).complains(&["0003.toml"]);
    let text = home.read("a.ics");
    assert_eq!(events(&text).len(), 14);
    let unfolded = text.replace("\r\n ", "");
    assert_eq!(unfolded.matches("SUMMARY:妈妈 · ").count(), 7, "{unfolded}");
    assert_eq!(unfolded.matches("SUMMARY:0002 · ").count(), 7, "{unfolded}");
    // Both have got a name for their calendars that stays.
    juzhu(&home, &asked).ends_with(0);
    assert_eq!(home.read("a.ics"), text);
    // In a file of one person nobody is named.
    let asked = [
        "profiles", "show", "妈妈", "--format", "ics", "--out", "b.ics",
    ];
    juzhu(&home, &asked).fine();
    assert!(!home.read("b.ics").contains("妈妈"));
}

#[test]
fn whoever_was_asked_for_and_cannot_be_looked_at_is_an_error() {
    let home = Home::new();
    save(&home, "0001", "", ("2026-03-08", "2027-06-30"));
    change(&home, "0001", "hangzhou-residence-permit", "x");
    home.write("juzhu/profiles/0002.toml", "version = ");
    for (id, says) in [("1", "no rule set “x”"), ("2", "is damaged"), ("3", "3")] {
        let asked = ["profiles", "show", id, "--format", "ics", "--out", "a.ics"];
        juzhu(&home, &asked).fails(2, &[says]);
        assert!(!home.path("a.ics").exists(), "{id}");
    }
}

#[test]
fn without_anybody_the_calendar_is_empty_and_well_formed() {
    let home = Home::new();
    juzhu(&home, &["remind", "--format", "ics", "--out", "a.ics"]).fine();
    let text = home.read("a.ics");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn the_same_answers_are_the_same_person() {
    let home = Home::new();
    let assess = |answers: &str, on: &str| {
        let answers = home.write("answers.toml", answers);
        let answers = answers.to_str().expect("UTF-8");
        let asked = ["assess", "--answers", answers, "--format", "ics"];
        home.juzhu(asked)
            .arg("--out=a.ics")
            .arg(format!("--on={on}"))
            .run()
            .fine();
        let uid = |line: &str| line.strip_prefix("UID:answers-").map(str::to_owned);
        let text = home.read("a.ics").replace("\r\n ", "");
        text.lines().filter_map(uid).collect::<Vec<_>>()
    };
    let renting = "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\n\
                   home = \"rent\"\nlease-ends = 2027-06-30\n";
    let first = assess(renting, "2026-11-22");
    assert_eq!(first.len(), 2);
    assert_eq!(assess(renting, "2026-12-01"), first);
    let other = assess(&format!("{renting}study = \"none\"\n"), "2026-11-22");
    assert!(other.len() == 2 && other != first, "{other:?}");
}

#[test]
fn a_file_that_cannot_be_written_changes_nothing() {
    let home = Home::new();
    save(&home, "0001", "", ("2026-03-08", "2027-06-30"));
    let before = fs::read(home.profile("0001.toml")).expect("a profile");
    for (out, code, says) in [
        ("no/such/a.ics", 2, "no folder"),
        ("juzhu", 2, "is a folder"),
        ("/dev/full", 3, "/dev/full"),
    ] {
        for command in [&["profiles", "show", "1"][..], &["remind"]] {
            let mut asked = command.to_vec();
            asked.extend(["--format", "ics", "--lang", "en", "--out", out]);
            juzhu(&home, &asked).fails(code, &[says]);
        }
    }
    assert_eq!(
        fs::read(home.profile("0001.toml")).expect("a profile"),
        before
    );
    let asked = [
        "compare",
        "--answers",
        "x",
        "--set",
        "home=own",
        "--format",
        "ics",
    ];
    juzhu(&home, &asked).fails(2, &["a calendar is of one"]);
}

#[test]
fn what_cannot_be_kept_is_said_and_the_calendar_is_written() {
    let home = Home::new();
    save(&home, "0001", "", ("2026-03-08", "2027-06-30"));
    home.write("juzhu/profiles/0001.lock", "");
    for name in ["juzhu/profiles", "juzhu/profiles/0001.lock"] {
        let mode = if name.ends_with("lock") { 0o444 } else { 0o555 };
        fs::set_permissions(home.path(name), fs::Permissions::from_mode(mode))
            .expect("permissions");
    }
    for folder in ["", "juzhu"] {
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(home.path(folder), open).expect("permissions");
    }
    let open = fs::Permissions::from_mode(0o644);
    fs::set_permissions(home.profile("0001.toml"), open).expect("permissions");
    let asked = [
        "profiles",
        "show",
        "1",
        "--format",
        "ics",
        "--on",
        "2026-11-22",
    ];
    let ran = home.ordinary_user(&[&asked[..], &["--out", "/dev/null"]].concat());
    let ran = ran.run();
    ran.ends_with(0)
        .complains(&["cannot remember what the calendar was told"]);
    assert_eq!(ran.stderr.lines().count(), 1, "{ran:#?}");
    let open = fs::Permissions::from_mode(0o755);
    fs::set_permissions(home.path("juzhu/profiles"), open).expect("permissions");
}
