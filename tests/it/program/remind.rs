//! `juzhu remind`: what is due across saved people.

use std::fs;

use serde_json::{Value, json};

use super::harness::{Home, Ran};

/// Somebody with a contract and a lease that end on these days.
fn save(home: &Home, id: &str, name: Option<&str>, (contract, lease): (&str, &str)) {
    let name = name.map_or(String::new(), |name| format!("name = {name:?}\n"));
    let text = format!(
        "version = 1\nid = \"{id}\"\n{name}created-on = 2026-10-01\nsaved-on = 2026-11-20\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\n[answers]\n\
         applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\npermit = \"none\"\n\
         work = \"contract\"\ncontract-ends = {contract}\nhome = \"rent\"\nlease-ends = {lease}\n\n\
         [given-when.hukou]\napplicant = \"mainland\"\n\n[given-when.contract-ends]\nwork = \"contract\"\n\n\
         [given-when.lease-ends]\nhome = \"rent\"\n"
    );
    home.write(&format!("juzhu/profiles/{id}.toml"), text);
}

fn remind(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["remind"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

/// Three people: one with something overdue and something due today, one without a name and with
/// something to come, one with nothing for a long time.
fn three_people(home: &Home) {
    save(home, "0001", Some("Mum"), ("2026-11-20", "2026-12-22"));
    save(home, "0002", None, ("2026-12-01", "2027-10-01"));
    save(home, "0003", Some("老王"), ("2028-01-01", "2028-01-01"));
}

#[test]
fn everybody_is_on_one_list() {
    let home = Home::new();
    remind(&home, &[]).fine().says(&["Nobody is saved"]);
    three_people(&home);
    assert_eq!(
        remind(&home, &["--lang", "en"]).fine().stdout,
        "Reminders you missed\n\
         - Sunday 2026-11-01, Unnamed, begun 2026-10-01 (0002, no. 1): Your labour contract ends: Tuesday 2026-12-01\n\
         - Friday 2026-11-20, Mum (0001, no. 1): Your labour contract ends\n\
         \n\
         Due on Sunday 2026-11-22\n\
         - Sunday 2026-11-22, Mum (0001, no. 2): Your lease ends, in 30 days (2026-12-22)\n\
         \n\
         Within 30 days after Sunday 2026-11-22\n\
         - Tuesday 2026-12-01, Unnamed, begun 2026-10-01 (0002, no. 2): Your labour contract ends\n\
         - Tuesday 2026-12-22, Mum (0001, no. 3): Your lease ends\n\
         \n\
         “juzhu profiles show 0002” says what to do, and where; “juzhu remind done 0002 1” marks it as done, \
         “juzhu remind snooze 0002 1 --days 7” puts it off.\n"
    );
    remind(&home, &["--lang", "zh", "--within", "9"])
        .fine()
        .says(&[
            "错过的提醒\n- 2026-11-01（星期日），未命名，2026-10-01 开始（0002，第 1 条）：劳动合同到期：2026-12-01（星期二）",
            "2026-11-22（星期日）到期\n- 2026-11-22（星期日），Mum（0001，第 2 条）：租约到期，还有 30 天（2026-12-22）",
            "2026-11-22（星期日）之后 9 天内\n- 2026-12-01（星期二），未命名",
        ]);
    let nothing = remind(&home, &["--on", "2026-09-01", "--within", "0"]);
    nothing.fails(2, &["given twice"]);
    let mut program = home.juzhu([
        "remind",
        "--lang",
        "en",
        "--within",
        "1",
        "--on",
        "2026-09-01",
    ]);
    program.command.arg("--check");
    let said = program.run();
    assert_eq!(
        said.fine().stdout,
        "Nothing is due on Tuesday 2026-09-01 or within 1 day after it.\n"
    );
}

#[test]
fn a_script_reads_it_as_json() {
    let home = Home::new();
    three_people(&home);
    let read = remind(&home, &["--format", "json", "--within", "9"])
        .fine()
        .json();
    let due = |profile: &str,
               name: Value,
               kind: &str,
               (on, overdue, target): (&str, bool, &str)| {
        let place = if target > on { 1 } else { 2 };
        json!({
            "profile": profile, "name": name, "kind": kind, "key": format!("{kind}/2026/{place}"), "on": on,
            "estimate": false, "overdue": overdue, "target": target,
        })
    };
    let contract = "contract-ends";
    assert_eq!(
        read,
        json!({
            "on": "2026-11-22",
            "within": 9,
            "due": [
                due("0002", Value::Null, contract, ("2026-11-01", true, "2026-12-01")),
                due("0001", json!("Mum"), contract, ("2026-11-20", true, "2026-11-20")),
                due("0001", json!("Mum"), "lease-ends", ("2026-11-22", false, "2026-12-22")),
                due("0002", Value::Null, contract, ("2026-12-01", false, "2026-12-01")),
            ],
            "troubles": [],
        })
    );
    remind(
        &home,
        &["--format", "json", "--within", "9", "--out", "due.json"],
    )
    .fine();
    let written: Value = serde_json::from_str(&home.read("due.json")).expect("JSON");
    assert_eq!(written, read);
}

#[test]
fn a_script_is_told_by_the_exit_code_when_something_is_due() {
    let home = Home::new();
    remind(&home, &["--check"]).fine();
    save(&home, "0001", None, ("2026-11-23", "2027-10-01"));
    // The reminder ahead of the contract's end was missed and is due until its end comes.
    let check = |home: &Home, on: &str, code: i32| {
        let asked = ["remind", "--check", "--lang", "en", "--on", on];
        let ran = home.juzhu(asked).run();
        assert_eq!(ran.ends_with(code).stderr, "");
    };
    for (on, code) in [
        ("2026-10-23", 0),
        ("2026-10-24", 1),
        ("2026-11-22", 1),
        ("2026-11-23", 1),
        ("2027-01-22", 1),
        ("2027-01-23", 0),
    ] {
        check(&home, on, code);
    }
    // Without it, the list is no problem of anybody.
    assert!(
        remind(&home, &[])
            .fine()
            .stdout
            .contains("Reminders you missed")
    );
}

#[test]
fn whoever_cannot_be_looked_at_does_not_hide_the_others() {
    let home = Home::new();
    three_people(&home);
    let text = fs::read_to_string(home.profile("0001.toml")).expect("a profile");
    home.write(
        "juzhu/profiles/0004.toml",
        text.replace("[answers]", "[answers"),
    );
    home.write(
        "juzhu/profiles/0005.toml",
        text.replace("version = 1", "version = 9"),
    );
    home.write(
        "juzhu/profiles/0006.toml",
        text.replace("hangzhou-residence-permit", "x"),
    );
    home.write("juzhu/profiles/0007.toml", b"\xff");
    home.write("juzhu/profiles/0008.bak", &text);
    home.write("juzhu/profiles/0009.toml", "");
    // What an older or newer edition asked has no say here.
    home.write(
        "juzhu/profiles/0010.toml",
        text.replace("\"rent\"", "\"tent\""),
    );

    let ran = remind(&home, &["--lang", "en"]);
    ran.ends_with(0)
        .says(&["(0002, no. 1)", "Mum (0001, no. 1)", "(0010, no. 1)"]);
    ran.complains(&[
        "0004.toml” is damaged: ",
        "0005.toml” was saved by a newer version",
        "Profile 0006 belongs to the rule set “x”, which is not there.\nThere are: ",
        "0007.toml” is damaged: ",
        "The file of profile 0008 is gone",
        "0009.toml” is damaged: ",
    ]);
    assert_eq!(ran.stderr.lines().count(), 12, "{ran:#?}");

    let read = remind(&home, &["--format", "json"]).fine().json();
    let troubles = read["troubles"].as_array().expect("a list");
    let ids: Vec<&str> = troubles
        .iter()
        .map(|trouble| trouble["profile"].as_str().expect("an id"))
        .collect();
    assert_eq!(ids, ["0004", "0005", "0006", "0007", "0008", "0009"]);
    assert!(troubles.iter().all(|trouble| {
        trouble["error"]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    }));
    let due = read["due"].as_array().expect("a list");
    assert!(due.iter().any(|due| due["profile"] == "0010"));
}

#[test]
fn rules_that_are_broken_concern_everybody() {
    let home = Home::new();
    three_people(&home);
    let broken = "juzhu/rules/hangzhou-residence-permit/about.toml";
    home.write(broken, "id = 5");
    let ran = remind(&home, &["--lang", "en"]);
    ran.ends_with(2).complains(&["problems", "rules check"]);
    // However many people there are and whoever looks at them, it is said once.
    assert_eq!(ran.stderr.matches("Rules used").count(), 1, "{ran:#?}");
    assert_eq!((ran.stdout.as_str(), ran.stderr.lines().count()), ("", 3));
    let folder = home.path("juzhu/rules");
    fs::remove_dir_all(folder).expect("it is there");
    remind(&home, &["--rule-set", "x"]).fails(2, &["no rule set “x”"]);
    remind(&home, &["--rules", "nowhere"]).fails(2, &["no folder"]);
    for days in ["-1", "367", "soon"] {
        remind(&home, &[&format!("--within={days}")]).fails(2, &["--within", "0 to 366"]);
    }
}

/// The reminders of somebody on a list, `kind day`.
fn listed(ran: &Ran) -> Vec<String> {
    let read = ran.json();
    let due = read["due"].as_array().expect("a list").iter();
    due.map(|due| format!("{} {}", due["kind"], due["on"]).replace('"', ""))
        .collect()
}

#[test]
fn everybody_is_reminded_as_early_as_they_want() {
    let home = Home::new();
    save(&home, "0001", None, ("2026-12-20", "2028-01-01"));
    let remind = || remind(&home, &["--format", "json"]);
    let by_the_rules = ["contract-ends 2026-11-20", "contract-ends 2026-12-20"];
    assert_eq!(listed(remind().fine()), by_the_rules);
    home.write(
        "juzhu/config.toml",
        "[reminders]\ncontract-ends = [7, 21]\nlease-end = [3]\n",
    );
    let ran = remind();
    assert_eq!(
        listed(ran.ends_with(0)),
        ["contract-ends 2026-11-29", "contract-ends 2026-12-13"]
    );
    assert_eq!(
        ran.stderr,
        "config.toml, [reminders]: the rules have no reminder “lease-end”; that line is left out of account.\n"
    );
    let shown = home.juzhu(["profiles", "show", "1", "--format", "json"]);
    let shown = shown.on_the_day().run();
    assert_eq!(
        shown.ends_with(0).json()["reminders"][0],
        json!({"kind": "contract-ends", "on": "2026-11-29", "estimate": false})
    );
    // Answers in a file are nobody's, and judged by the rules alone.
    let answers = "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\n\
                   work = \"contract\"\ncontract-ends = 2026-12-25\n";
    home.write("answers.toml", answers);
    let assessed = home.juzhu(["assess", "--answers", "answers.toml", "--format", "json"]);
    let assessed = assessed.on_the_day().run().fine().json();
    assert_eq!(assessed["reminders"][0]["on"], "2026-11-25");
    // Settings that cannot be understood do not keep anybody from being reminded.
    home.write("juzhu/config.toml", "[reminders]\ncontract-ends = 7\n");
    let ran = remind();
    assert_eq!(listed(ran.ends_with(0)), by_the_rules);
    ran.complains(&["config.toml:2:17", "The defaults hold"]);
}
