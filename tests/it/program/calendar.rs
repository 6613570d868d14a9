//! A newer calendar in the person's own rules folder settles what was an estimate.

use super::harness::{Home, Ran};

/// Somebody whose half-year is complete on 2027-02-28, and somebody with a permit of 2026-02-10, which
/// ends in the Spring Festival of 2027.
const WAITS: &str = "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\nunder-16 = false\n\
    permit = \"none\"\nregistered = true\nregistered-on = 2026-08-27\nwork = \"contract\"\ncontract-valid = true\n\
    social-insurance-months = 14\nhome = \"own\"\nstudy = \"none\"\ntalent = false\nchannel = \"online\"\n\
    delivery = \"mail\"\n";
const HOLDS: &str = "applicant = \"mainland\"\nhukou = \"elsewhere\"\nlives-in = \"urban\"\nunder-16 = false\n\
    permit = \"valid\"\nissued-on = 2026-02-10\nregistered = true\nregistered-on = 2025-01-05\nwork = \"contract\"\n\
    contract-valid = true\nsocial-insurance-months = 24\nhome = \"own\"\nstudy = \"none\"\ntalent = false\n\
    channel = \"online\"\ndelivery = \"mail\"\n";

/// A notice of 2027 as it might come: the Spring Festival is off from 4 to 10 February, 13 February and
/// 6 March are make-up workdays.
const NEWER: &str = r#"[[year]]
year = 2027
published = true
holidays = [
  { name = { zh = "元旦", en = "New Year's Day" }, off = [2027-01-01, 2027-01-02, 2027-01-03] },
  { name = { zh = "春节", en = "Spring Festival" }, off = [2027-02-04, 2027-02-05, 2027-02-06, 2027-02-07, 2027-02-08, 2027-02-09, 2027-02-10] },
]
makeup-workdays = [2027-02-13, 2027-03-06]
"#;

const OWN: &str = "juzhu/rules/calendars/china.toml";

fn saved(home: &Home, id: &str, answers: &str) {
    let gates = "[given-when.hukou]\napplicant = \"mainland\"\n\n[given-when.registered-on]\nregistered = true\n\n\
        [given-when.issued-on]\npermit = \"valid\"\n\n[given-when.contract-valid]\nwork = \"contract\"\n\n\
        [given-when.social-insurance-months]\nwork = \"contract\"\n";
    let text = format!(
        "version = 1\nid = \"{id}\"\nname = \"P{id}\"\ncreated-on = 2026-10-01\nsaved-on = 2026-11-20\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\n[answers]\n{answers}\n{gates}"
    );
    home.write(&format!("juzhu/profiles/{id}.toml"), text);
}

fn run(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["--lang", "en"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

#[test]
fn a_newer_calendar_settles_new_and_saved_results_by_itself() {
    let home = Home::new();
    home.write("waits.toml", WAITS);
    saved(&home, "0001", WAITS);
    saved(&home, "0002", HOLDS);
    let timeline = |ran: Ran| {
        let read = ran.ends_with(0).json();
        let rows = read["timeline"].as_array().expect("rows").clone();
        let last = |row: &serde_json::Value| {
            (
                row["latest"].as_str().expect("a day").to_owned(),
                row["estimate"] == true,
            )
        };
        rows.iter().map(last).collect::<Vec<_>>()
    };
    let assessed = || {
        run(
            &home,
            &["assess", "--answers", "waits.toml", "--format", "json"],
        )
    };
    let shown = |id: &str| run(&home, &["profiles", "show", id, "--format", "json"]);
    let rows = |days: [&str; 3], estimate| days.map(|day| (day.to_owned(), estimate)).to_vec();
    let before = rows(["2027-03-01", "2027-03-10", "2027-03-12"], true);
    assert_eq!(timeline(assessed()), before);
    assert_eq!(timeline(shown("1")), before);
    let renewal = |ran: Ran| {
        let read = ran.ends_with(0).json();
        let of = |key: &str| read["renewal"][key].clone();
        (of("last_working_day"), of("estimate"))
    };
    let due = |ran: Ran| {
        let read = ran.ends_with(0).json();
        let due = read["due"].as_array().expect("a list").iter();
        let days = due.filter(|it| it["kind"] == "renewal-last-working-day");
        let days = days.map(|it| (it["on"].clone(), it["estimate"].clone()));
        days.collect::<Vec<_>>()
    };
    let remind = || run(&home, &["remind", "--within", "100", "--format", "json"]);
    let is_before = ("2027-02-04".into(), true.into());
    assert_eq!(renewal(shown("2")), is_before);
    assert_eq!(due(remind()), [is_before]);

    home.write(OWN, NEWER);
    // Saturday 6 March is a working day now.
    let after = rows(["2027-03-01", "2027-03-09", "2027-03-11"], false);
    assert_eq!(timeline(assessed()), after);
    assert_eq!(timeline(shown("1")), after);
    let is_after = ("2027-02-03".into(), false.into());
    assert_eq!(renewal(shown("2")), is_after);
    assert_eq!(due(remind()), [is_after]);
    // Every command says what it counts with, and the years below are still there.
    let said = assessed();
    assert!(
        said.stderr
            .contains("Calendar used for 2027: Your own, from "),
        "{said:?}"
    );
    let told = run(&home, &["remind", "--format", "ics", "--out", "days.ics"]);
    told.ends_with(0);
    let times = told.stderr.matches("Calendar used for 2027").count();
    assert_eq!(times, 1, "{told:?}");
    run(&home, &["rules", "list"]).fine().says(&[
        "notices published for 2023–2027",
        "Calendar used for 2027: Your own, from ",
    ]);
    let old = run(
        &home,
        &[
            "assess",
            "--answers",
            "waits.toml",
            "--on",
            "2026-09-25",
            "--lang",
            "zh",
        ],
    );
    old.ends_with(0).says(&["2027-03-09（星期二）"]);
}

#[test]
fn a_year_missing_between_years_is_named_and_counts_as_an_estimate() {
    let home = Home::new();
    home.write("waits.toml", WAITS.replace("2026-08-27", "2027-08-27"));
    home.write(
        OWN,
        NEWER
            .replace("year = 2027", "year = 2030")
            .replace("2027-", "2030-")
            .replace("[2030-02-13, 2030-03-06]", "[]"),
    );
    let missing =
        "The calendar says nothing of 2028: its working days are taken as Monday to Friday";
    run(&home, &["rules", "check"])
        .fine()
        .says(&[missing, "before line 1 of ", "china.toml"]);
    run(&home, &["rules", "list"])
        .fine()
        .says(&[missing, "nothing of 2029"]);
    let asked = ["assess", "--answers", "waits.toml", "--on", "2027-12-01"];
    let said = run(
        &home,
        &[&asked[..], &["--format", "json", "--lang", "zh"]].concat(),
    );
    assert!(said.stderr.contains("日历里没有 2028 年"), "{said:?}");
    let read = said.ends_with(0).json();
    assert_eq!(read["timeline"][1]["estimate"], true, "{read}");
}

#[test]
fn a_broken_calendar_of_ones_own_is_named_and_no_other_steps_in() {
    let home = Home::new();
    home.write("waits.toml", WAITS);
    home.write(OWN, NEWER.replace("published = true", "published = 1"));
    run(&home, &["assess", "--answers", "waits.toml"]).fails(2, &["china.toml"]);
    let checked = run(&home, &["rules", "check"]);
    assert!(
        checked.stdout.contains("rules/calendars/china.toml:3:13"),
        "{checked:?}"
    );
}

#[test]
fn a_result_across_the_golden_week_says_what_it_means() {
    let home = Home::new();
    home.write("waits.toml", WAITS.replace("2026-08-27", "2026-03-28"));
    home.write("holds.toml", HOLDS.replace("2026-02-10", "2025-10-06"));
    for (file, on, format, lang, said) in [
        (
            "waits.toml",
            "2026-09-29",
            "text",
            "en",
            "National Day: offices are closed from Thursday 2026-10-01",
        ),
        (
            "waits.toml",
            "2026-09-29",
            "markdown",
            "zh",
            "国庆节：2026-10-01（星期四）至 2026-10-07（星期三）放假（7 天）",
        ),
        (
            "holds.toml",
            "2026-09-10",
            "markdown",
            "en",
            "Do not count on an extension",
        ),
        (
            "holds.toml",
            "2026-09-10",
            "text",
            "zh",
            "调休上班日（虽是周末，照常办公）：2026-09-20（星期日）；2026-10-10（星期六）。",
        ),
    ] {
        let mut program = home.juzhu(["assess", "--answers", file, "--on", on]);
        program.command.args(["--format", format, "--lang", lang]);
        program.run().fine().says(&[said]);
    }
}
