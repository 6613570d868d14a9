//! `juzhu years`: years with a permit, shown and changed.

use std::fs;

use serde_json::json;

use super::harness::{Home, Ran};

fn save(home: &Home, more: &str) {
    let text = format!(
        "version = 1\nid = \"0001\"\nname = \"Mum\"\ncreated-on = 2026-10-01\nsaved-on = 2026-10-01\n\
         rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\nlater = \"kept\"\n\n[answers]\n\
         applicant = \"mainland\"\n\n{more}"
    );
    home.write("juzhu/profiles/0001.toml", text);
}

fn years(home: &Home, arguments: &[&str]) -> Ran {
    let mut program = home.juzhu(["years", "Mum", "--lang", "en"]).on_the_day();
    program.command.args(arguments);
    program.run()
}

fn saved(home: &Home) -> String {
    fs::read_to_string(home.profile("0001.toml")).expect("it is saved")
}

#[test]
fn periods_are_added_changed_and_taken_out() {
    let home = Home::new();
    save(&home, "");
    years(&home, &[])
        .fine()
        .says(&["No period with a permit is written down yet"]);
    let add = |place: &str, days: &[&str]| {
        let mut arguments = vec!["add", "--place", place, "--from"];
        arguments.extend(days);
        years(&home, &arguments)
    };
    add("hangzhou", &["2023-03-01", "--until", "2025-02-28"])
        .fine()
        .says(&["Added as period 1: Hangzhou, 2023-03-01 to 2025-02-28."]);
    add(
        "hangzhou",
        &["2024-03-01", "--until", "2024-04-30", "--suspended"],
    )
    .fine();
    add("zhejiang", &["2025-02-01", "--until", "2025-06-30"])
        .fine()
        .says(&["Periods 1 and 3 overlap from 2025-02-01 to 2025-02-28 (28 days)"]);
    home.juzhu(["years", "Mum", "--lang", "zh"])
        .on_the_day()
        .run()
        .fine()
        .says(&["第 1、3 段有重叠：2025-02-01 至 2025-02-28"]);
    add("yangtze-delta", &["2025-09-01"]).fine().says(&[
        "Added as period 4: Other Yangtze Delta cities, since 2025-09-01.",
        "No period from 2025-07-01 to 2025-08-31 (62 days)",
    ]);
    years(&home, &[]).fine().says(&[
        "By the guide: 3 years 4 months 22 days (1240 days)",
        "By the law: 2 years 2 months (",
        "Kept apart, not added: Other Yangtze Delta cities, 1 year 2 months 22 days (448 days).",
        "2023",
        "Hangzhou",
        "Period 2: Hangzhou, 2024-03-01 to 2024-04-30 – suspended, left out",
        "This program computes no score",
        "ask 12345",
    ]);
    years(
        &home,
        &[
            "change",
            "4",
            "--until",
            "2026-08-31",
            "--place",
            "hangzhou",
        ],
    )
    .fine()
    .says(&["Period 4 is now: Hangzhou, 2025-09-01 to 2026-08-31."]);
    years(&home, &["change", "4", "--open", "--suspended", "true"]).fine();
    let text = saved(&home);
    assert!(
        text.ends_with("from = 2025-09-01\nplace = \"hangzhou\"\nsuspended = true\n"),
        "{text}"
    );
    years(&home, &["change", "4", "--suspended", "false"]).fine();
    years(&home, &["remove", "2"])
        .fine()
        .says(&["Removed: Hangzhou, 2024-03-01 to 2024-04-30."]);
    let text = saved(&home);
    assert_eq!(text.matches("[[period]]").count(), 3, "{text}");
    assert!(
        text.contains("later = \"kept\"") && text.contains("saved-on = 2026-"),
        "{text}"
    );
}

#[test]
fn a_script_reads_the_years_as_json() {
    let home = Home::new();
    save(
        &home,
        "[[period]]\nplace = \"hangzhou\"\nfrom = 2024-03-01\nuntil = 2025-02-28\n\n\
         [[period]]\nplace = \"atlantis\"\nfrom = 2020-01-01\n\n\
         [[period]]\nplace = \"yangtze-delta\"\nfrom = 2025-03-02\nuntil = 2025-04-01\n",
    );
    let read = years(&home, &["--format", "json"]).fine().json();
    let length = |years, months, days| json!({ "years": years, "months": months, "days": days });
    assert_eq!(
        read,
        json!({
            "profile": "0001",
            "on": "2026-11-22",
            "standards": [
                { "id": "guide", "days": 396, "length": length(1, 1, 0), "suspended_days": 0, "apart": [] },
                { "id": "law", "days": 365, "length": length(1, 0, 0), "suspended_days": 0, "apart": ["yangtze-delta"] },
            ],
            "places": [
                { "id": "hangzhou", "days": 365, "length": length(1, 0, 0), "suspended_days": 0 },
                { "id": "zhejiang", "days": 0, "length": length(0, 0, 0), "suspended_days": 0 },
                { "id": "yangtze-delta", "days": 31, "length": length(0, 1, 0), "suspended_days": 0 },
            ],
            "periods": [
                { "number": 1, "place": "hangzhou", "from": "2024-03-01", "until": "2025-02-28", "suspended": false, "by_hand": true, "counts": "counted" },
                { "number": 2, "place": "atlantis", "from": "2020-01-01", "until": null, "suspended": false, "by_hand": true, "counts": "unknown-place" },
                { "number": 3, "place": "yangtze-delta", "from": "2025-03-02", "until": "2025-04-01", "suspended": false, "by_hand": true, "counts": "counted" },
            ],
            "overlaps": [],
            "gaps": [{ "from": "2025-03-01", "until": "2025-03-01", "days": 1 }],
        })
    );
    let document = years(&home, &["--format", "markdown", "--out", "years.md"]);
    assert_eq!(document.fine().stdout, "");
    assert!(
        home.read("years.md")
            .contains("| 2 | atlantis | 2020-01-01 | today | not counted |")
    );
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_changed() {
    let home = Home::new();
    save(
        &home,
        "[[period]]\nplace = \"hangzhou\"\nfrom = 2024-03-01\n",
    );
    let before = saved(&home);
    let add = |place: &str, days: &[&str]| {
        let mut arguments = vec!["add", "--place", place, "--from"];
        arguments.extend(days);
        years(&home, &arguments)
    };
    add("shanghai", &["2020-01-01"]).fails(2, &["“shanghai”", "hangzhou, zhejiang, yangtze-delta"]);
    add("hangzhou", &["2020-01-02", "--until", "2020-01-01"]).fails(2, &["before it begins"]);
    add("hangzhou", &["2026-11-23"]).fails(2, &["2026-11-23", "still to come"]);
    add("hangzhou", &["2026-01-01", "--until", "2026-12-31"]).fails(2, &["still to come"]);
    years(&home, &["change", "2", "--open"]).fails(2, &["no period 2", "only number 1"]);
    years(&home, &["remove", "0"]).fails(2, &["no period 0"]);
    years(&home, &["change", "1", "--until", "2023-01-01"]).fails(2, &["before it begins"]);
    years(&home, &["--format", "json", "remove", "1"]).fails(2, &["--format and --out"]);
    assert_eq!(saved(&home), before);
}

#[test]
fn rules_without_years_say_so() {
    let home = Home::new();
    save(&home, "");
    let rules =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/hangzhou-residence-permit");
    for entry in fs::read_dir(rules).expect("the rules") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_str().expect("text");
        if name != "years.toml" {
            let text = fs::read(&path).expect("a file");
            home.write(&format!("given/hangzhou-residence-permit/{name}"), text);
        }
    }
    for arguments in [
        &[][..],
        &["add", "--place", "hangzhou", "--from", "2024-01-01"],
    ] {
        let asked = [&["--rules", "given"][..], arguments].concat();
        years(&home, &asked)
            .ends_with(2)
            .complains(&["says nothing of years with a permit"]);
    }
    assert!(!saved(&home).contains("period"));
}
