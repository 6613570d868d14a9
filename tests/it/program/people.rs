//! Many saved people: who they are, where they stand, in groups, taken elsewhere and back.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use super::harness::{Home, Ran};

fn profiles(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["profiles"]).on_the_day();
    program.command.args(["--lang", "en"]).args(arguments);
    program.run()
}

fn remind(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["remind"]).on_the_day();
    program.command.args(["--lang", "en"]).args(arguments);
    program.run()
}

/// Somebody of a group, with a contract that ends on this day.
fn text(id: &str, name: &str, group: Option<&str>, contract: &str) -> String {
    let group = group.map_or(String::new(), |group| format!("group = {group:?}\n"));
    format!(
        "version = 1\nid = \"{id}\"\nname = {name:?}\nuid = \"{:032}\"\n{group}created-on = 2026-10-01\n\
         saved-on = 2026-11-20\nrule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\
         lang = \"zh\"\n\n[answers]\napplicant = \"mainland\"\ncontract-ends = {contract}\n\
         hukou = \"elsewhere\"\nlives-in = \"urban\"\npermit = \"none\"\nwork = \"contract\"\n\n\
         [given-when.contract-ends]\nwork = \"contract\"\n\n[given-when.hukou]\napplicant = \"mainland\"\n",
        id.parse::<u32>().unwrap_or(0)
    )
}

fn save(home: &Home, id: &str, name: &str, group: Option<&str>, contract: &str) {
    home.write(
        &format!("juzhu/profiles/{id}.toml"),
        text(id, name, group, contract),
    );
}

fn four_people(home: &Home) {
    save(home, "0001", "王小明", Some("王家"), "2026-11-20");
    save(home, "0002", "Mum", Some("王家"), "2026-12-20");
    save(home, "0003", "老李", Some("Dorm 3"), "2027-06-01");
    save(home, "0004", "Ann", None, "2029-01-01");
}

/// The numbers of those who are listed.
fn listed(ran: &Ran) -> Vec<String> {
    let lines = ran.fine().stdout.lines();
    lines.map(|line| line.chars().take(4).collect()).collect()
}

#[test]
fn people_are_listed_with_where_they_stand() {
    let home = Home::new();
    four_people(&home);
    assert_eq!(
        profiles(&home, &["list"]).fine().stdout,
        "0001  王小明  (王家)  Getting ready  missed on Friday 2026-11-20: Your labour contract ends\n\
         0002  Mum  (王家)  Getting ready  missed on Friday 2026-11-20: Your labour contract ends: Sunday 2026-12-20\n\
         0003  老李  (Dorm 3)  Getting ready  next Sunday 2027-05-02: Your labour contract ends, in 30 days (2027-06-01)\n\
         0004  Ann  Getting ready  6 answers, saved 2026-11-20\n"
    );
    for (asked, found) in [
        (&["--search", "wxm"][..], &["0001"][..]),
        (&["--search", "王"], &["0001", "0002"]),
        (&["--search", "ｄｏｒｍ"], &["0003"]),
        (&["--search", "0004"], &["0004"]),
        (&["--group", "王家"], &["0001", "0002"]),
        (&["--group", "王家", "--search", "mum"], &["0002"]),
        (&["--due-this-month"], &["0001", "0002"]),
        (&["--stage", "preparing"], &["0001", "0002", "0003", "0004"]),
    ] {
        let mut arguments = vec!["list"];
        arguments.extend(asked);
        assert_eq!(listed(&profiles(&home, &arguments)), found, "{asked:?}");
    }
    for asked in [
        &["list", "--search", "nobody"][..],
        &["list", "--stage", "holding"],
    ] {
        let none = profiles(&home, asked);
        assert_eq!(
            none.fine().stdout,
            "Nobody saved fits what you asked for.\n"
        );
    }
    profiles(&home, &["list", "--stage", "prepering"]).fails(2, &["no stage", "preparing"]);
    profiles(&home, &["list", "--stage", "foo"])
        .fails(2, &["no stage", "preparing (Getting ready)", "holding ("]);
    profiles(&home, &["list", "--group", "Dorm 4"]).fails(2, &["“Dorm 4”", "Dorm 3"]);
}

#[test]
fn a_script_reads_the_list_as_json() {
    let home = Home::new();
    four_people(&home);
    home.write("juzhu/profiles/0005.toml", "scribble");
    let arguments = ["list", "--format", "json", "--out", "people.json"];
    profiles(&home, &arguments).fine();
    let read: Value = serde_json::from_str(&home.read("people.json")).expect("JSON");
    assert_eq!(read["on"], "2026-11-22");
    assert_eq!(
        read["people"][0],
        json!({
            "profile": "0001", "name": "王小明", "group": "王家",
            "created_on": "2026-10-01", "saved_on": "2026-11-20",
            "rule_set": "hangzhou-residence-permit", "answers": 6, "stage": "preparing",
            "next": {
                "kind": "contract-ends", "on": "2026-11-20", "estimate": false,
                "overdue": true, "target": "2026-11-20",
            },
        })
    );
    assert_eq!(read["people"][3]["next"], Value::Null);
    assert_eq!(read["people"][3]["group"], Value::Null);
    assert_eq!(read["people"].as_array().map(Vec::len), Some(4));
    assert_eq!(read["troubles"][0]["profile"], "0005");
}

#[test]
fn a_group_is_formed_reminded_and_left() {
    let home = Home::new();
    four_people(&home);
    profiles(&home, &["group", "3", "Ann", "--name", " Room\u{1b}[2J 5 "])
        .fine()
        .says(&["Profile 0003 now belongs to “Room 5”", "Profile 0004"]);
    assert_eq!(
        listed(&profiles(&home, &["list", "--group", "Room 5"])),
        ["0003", "0004"]
    );
    let due = remind(&home, &["--group", "王家"]);
    let due = &due.fine().stdout;
    assert!(due.contains("王小明") && due.contains("Mum"), "{due}");
    let due = remind(&home, &["--group", "Room 5"]);
    assert!(due.fine().stdout.starts_with("Nothing is due"), "{due:?}");
    remind(&home, &["--group", "Room 6"]).fails(2, &["“Room 6”", "Room 5"]);
    // Nobody is moved where one of them is not there.
    profiles(&home, &["group", "1", "Nobody", "--name", "x"]).fails(2, &["“Nobody”"]);
    assert!(home.read("juzhu/profiles/0001.toml").contains("王家"));
    for arguments in [
        &["group", "1", "2", "--none"][..],
        &["group", "3", "4", "--name", ""],
    ] {
        profiles(&home, arguments)
            .fine()
            .says(&["no group any more"]);
    }
    remind(&home, &["--group", "王家"]).fails(2, &["nobody belongs to any"]);
    profiles(&home, &["group", "1"]).fails(2, &["--name"]);
}

#[test]
fn everybody_goes_out_and_comes_back() {
    let home = Home::new();
    four_people(&home);
    let odd = text("0005", "odd", None, "\"2026-12-01\"").replace(
        "[answers]",
        "colour = \"blue\"\n\n[answers]\nold = [1, { deep = 2.50 }]\nseen = 2026-05-22T08:30:00Z\n\
         when = \"2026-05-22\"",
    );
    home.write("juzhu/profiles/0005.toml", &odd);
    profiles(&home, &["group", "5", "--name", "Dorm 3"]).fine();
    let out = profiles(&home, &["export", "--all", "--out", "all.jsonl"]);
    assert_eq!(out.fine().stdout, "");
    let lines = home.read("all.jsonl");
    assert_eq!(lines.lines().count(), 5);
    assert!(lines.contains(r#""contract-ends":"2026-12-01""#), "{lines}");
    assert!(lines.contains(r#""contract-ends":{"$date":"2026-12-20"}"#));

    let other = Home::new();
    let import = ["profiles", "import", "-", "--lang", "en"];
    let came = other.juzhu(import).input(lines.clone()).run();
    came.fine()
        .says(&["Saved 5 people as profiles 0001 to 0005."]);
    for id in 1..=5 {
        let path = format!("juzhu/profiles/{id:04}.toml");
        assert_eq!(other.read(&path), home.read(&path), "{id}");
    }
    // Once more, and they are other people.
    other.write("all.jsonl", &lines);
    profiles(&other, &["import", "--jsonl", "all.jsonl"])
        .fine()
        .says(&["0006 to 0010"]);
    let uid = |path: &str| {
        let text = other.read(path);
        text.lines()
            .find(|line| line.starts_with("uid"))
            .map(str::to_owned)
    };
    assert_ne!(
        uid("juzhu/profiles/0001.toml"),
        uid("juzhu/profiles/0006.toml")
    );
    let group = profiles(&home, &["export", "--all", "--group", "王家"]);
    assert_eq!(group.fine().stdout.lines().count(), 2);
}

#[test]
fn one_person_keeps_their_random_name_unless_it_is_taken() {
    let home = Home::new();
    four_people(&home);
    profiles(&home, &["export", "1", "--out", "one.toml"]).fine();
    let uid = |home: &Home, id: &str| {
        let text = home.read(&format!("juzhu/profiles/{id}.toml"));
        text.lines()
            .find(|line| line.starts_with("uid"))
            .map(str::to_owned)
    };
    profiles(&home, &["import", "one.toml"]).fine();
    assert_ne!(uid(&home, "0005"), uid(&home, "0001"));
    let other = Home::new();
    other.write("one.toml", home.read("one.toml"));
    profiles(&other, &["import", "one.toml"]).fine();
    assert_eq!(uid(&other, "0001"), uid(&home, "0001"));
}

#[test]
fn bad_lines_are_named_and_the_others_saved() {
    let home = Home::new();
    four_people(&home);
    home.write("juzhu/profiles/0005.toml", "scribble");
    home.write("juzhu/profiles/0006.toml", "version = 2");
    let out = profiles(&home, &["export", "--all"]);
    let good = out.ends_with(1).stdout.clone();
    assert_eq!(good.lines().count(), 4);
    for said in ["0005.toml", "0006.toml", "newer version"] {
        assert!(out.stderr.contains(said), "{out:?}");
    }
    let lines: Vec<&str> = good.lines().collect();
    let too_long = format!("{{\"name\":\"{}\"}}", "x".repeat(1 << 20));
    let mut mixed = format!("\u{feff}{}\r\n\n", lines[0]);
    for line in [
        "{\"version\":1}",
        "scribble",
        "{\"version\":2}",
        &too_long,
        &lines[1].replace(
            "\"created-on\":{\"$date\":\"2026-10-01\"}",
            "\"created-on\":\"x\"",
        ),
        lines[2],
    ] {
        let _ = writeln!(mixed, "{line}");
    }
    let mut mixed = mixed.into_bytes();
    mixed.extend_from_slice(b"{\"version\":\xff}\n");
    mixed.extend_from_slice(lines[3].as_bytes());
    let other = Home::new();
    other.write("mixed.jsonl", mixed);
    let came = profiles(&other, &["import", "mixed.jsonl"]);
    came.ends_with(1)
        .says(&["Saved 3 people as profiles 0001 to 0003."]);
    for said in [
        "Line 3: “id” is missing",
        "Line 4: This line cannot be understood",
        "Line 5: This profile comes from a newer version",
        "Line 6: This line is longer",
        "Line 7: “created-on” is not what it should be",
        "Line 9: This line is not text in UTF-8",
        "6 lines could not be imported",
    ] {
        assert!(came.stderr.contains(said), "{said}: {}", came.stderr);
    }
    profiles(&other, &["import", "--jsonl", "nowhere"]).fails(2, &["no file"]);
    profiles(&other, &["import", "--jsonl", "tmp"]).fails(2, &["is a folder"]);
    other.write("empty", "");
    profiles(&other, &["import", "--jsonl", "empty"])
        .fine()
        .says(&["Nobody was saved"]);
    profiles(&other, &["export", "--all", "--out", "no/where"]).fails(2, &["no"]);
}

/// Thousands, some of them damaged, newer or of rules that are not there; the others are reminded, and no
/// trouble is passed over.
#[test]
fn of_thousands_some_may_be_damaged() {
    const PEOPLE: usize = 10_000;
    let home = Home::new();
    let folder = home.profile("");
    fs::create_dir_all(&folder).expect("a folder");
    for number in 1..=PEOPLE {
        let id = format!("{number:04}");
        let text = match number % 1000 {
            1 => "scribble".to_owned(),
            2 => "version = 2\n".to_owned(),
            3 => text(&id, "x", None, "2026-11-22").replace("hangzhou-", "other-"),
            _ => text(&id, "x", None, "2026-11-22"),
        };
        fs::write(folder.join(format!("{id}.toml")), text).expect("a file");
    }
    // With no index, with a new one, with one that half of the people have left.
    for round in 0..3 {
        let ran = remind(&home, &["--format", "json", "--within", "0"]);
        let read = ran.fine().json();
        let count = |key: &str| read[key].as_array().map_or(0, Vec::len);
        let half = if round == 2 { 2 } else { 1 };
        assert_eq!(count("troubles"), 30 / half, "{round}");
        // What is due today, and what told of it 30 days ahead.
        assert_eq!(count("due"), 2 * (PEOPLE - 30) / half, "{round}");
        if round == 1 {
            for number in PEOPLE / 2 + 1..=PEOPLE {
                fs::remove_file(folder.join(format!("{number:04}.toml"))).expect("it is there");
            }
        }
    }
    assert!(folder.join("people.index").exists());
}
