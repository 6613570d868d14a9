//! `juzhu compare`: what other answers change.

use serde_json::{Value, json};

use super::contract::EXAMPLE;
use super::harness::{Home, Program};

fn compare(home: &Home, arguments: &[&str]) -> Program {
    home.write("me.toml", EXAMPLE);
    let arguments = ["compare", "--answers", "me.toml"]
        .iter()
        .chain(arguments)
        .copied();
    home.juzhu(arguments).on_the_day()
}

fn compared(home: &Home, arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = ["--format", "json"]
        .iter()
        .chain(arguments)
        .copied()
        .collect();
    let ran = compare(home, &arguments).run();
    ran.fine();
    ran.json()
}

#[test]
fn an_earlier_registration_compared_as_json() {
    let home = Home::new();
    let found = compared(&home, &["--set", "registered-on=2026-01-05"]);
    let law =
        |verdict: &str, from: Value| json!({ "verdict": verdict, "from": from, "route": null });
    let guide = json!({ "verdict": "eligible", "from": null, "route": null });
    assert_eq!(found["rules"]["id"], "hangzhou-residence-permit");
    assert_eq!(found["on"], "2026-11-22");
    assert_eq!(found["before"]["headline"]["verdict"], "not-yet");
    assert_eq!(
        found["after"]["headline"],
        json!({ "standard": "law", "verdict": "eligible", "from": null, "route": null })
    );
    assert_eq!(
        found["after"]["standards"].as_array().map(Vec::len),
        Some(2)
    );
    assert_eq!(
        found["answers"],
        json!([{ "question": "registered-on", "before": "2026-08-27", "after": "2026-01-05" }])
    );
    assert_eq!(
        found["standards"],
        json!([
            { "id": "guide", "before": guide, "after": guide },
            { "id": "law", "before": law("not-yet", json!("2027-02-28")), "after": law("eligible", Value::Null) },
        ])
    );
    assert_eq!(
        found["conditions"],
        json!([{ "standard": "law", "id": "half-year", "before": "unmet", "after": "met" }])
    );
    assert_eq!(found["materials"], json!([]));
    let days = |first: &str, last: &str, estimate: bool| json!({ "first": first, "last": last, "estimate": estimate });
    assert_eq!(
        found["dates"],
        json!([
            { "kind": "step", "id": "submit", "before": days("2027-03-01", "2027-03-01", true), "after": days("2026-11-23", "2026-11-23", false) },
            { "kind": "step", "id": "review", "before": days("2027-03-04", "2027-03-10", true), "after": days("2026-11-26", "2026-12-02", false) },
            { "kind": "step", "id": "receive", "before": days("2027-03-05", "2027-03-12", true), "after": days("2026-11-27", "2026-12-04", false) },
            { "kind": "reminder", "id": "half-year-complete", "before": days("2027-02-28", "2027-02-28", false), "after": null },
        ])
    );
}

#[test]
fn answers_are_set_taken_away_and_read_from_another_file() {
    let home = Home::new();
    let found = compared(&home, &["--set", "home=own", "--set", "talent="]);
    assert_eq!(
        found["answers"],
        json!([
            { "question": "home", "before": "rent", "after": "own" },
            // The question about the lease is not asked any more.
            { "question": "lease-filed", "before": false, "after": null },
            { "question": "talent", "before": false, "after": null },
        ])
    );
    assert_eq!(found["after"]["headline"]["verdict"], "open");
    let materials = found["materials"].as_array().expect("a list");
    let moved = |id: &str| materials.iter().find(|it| it["id"] == id);
    assert_eq!(moved("lease").expect("it goes")["after"], "not-needed");
    assert_eq!(
        moved("property-certificate").expect("it comes")["after"],
        "needed"
    );

    home.write("other.toml", EXAMPLE.replace("\"rent\"", "\"own\""));
    let with = compared(&home, &["--with", "other.toml", "--set", "talent=\"\""]);
    assert_eq!(with, found);
    let same = compared(&home, &["--with", "me.toml"]);
    for list in ["answers", "conditions", "materials", "dates"] {
        assert_eq!(same[list], json!([]), "{list}");
    }
    for (set, after) in [
        ("under-16=yes", json!(true)),
        ("under-16=true", json!(true)),
        ("social-insurance-months=3", json!(3)),
        ("work=unsure", json!("unsure")),
        (" study = full-time", json!("full-time")),
    ] {
        let found = compared(&home, &["--set", set]);
        assert_eq!(found["answers"][0]["after"], after, "{set}");
    }
}

#[test]
fn a_comparison_in_words() {
    let home = Home::new();
    compare(&home, &["--set", "home=own", "--lang", "en"])
        .run()
        .fine()
        .says(&[
            "By the law: “not yet, from Sunday 2027-02-28”, the same as now.",
            "What is answered differently",
            "- Home: now “A rented home”, then “My own home”.",
            "What each standard says",
            "Papers then needed\n- Real estate",
            "Papers then not needed\n- ",
            "Please confirm",
            "12345",
        ]);
    let ran = compare(
        &home,
        &[
            "--set", "home=own", "--lang", "zh", "--format", "markdown", "--out", "c.md",
        ],
    )
    .run();
    ran.fine();
    assert_eq!(ran.stdout, "");
    let document = home.read("c.md");
    assert!(
        document.contains(
            "\n| 问题 | 现在 | 改后 |\n| --- | --- | --- |\n| 住所 | “租的房子” | “自己的房子” |\n"
        ),
        "{document}"
    );
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_nearest_right_word() {
    let home = Home::new();
    for (arguments, said) in [
        (&[][..], &["--set", "--with"][..]),
        (&["--set", "hoem=own"], &["`hoem`", "`home`"]),
        (&["--set", "home=rented"], &["`rented`", "`rent`"]),
        (&["--set", "home"], &["“home”", "home=own"]),
        (&["--set", "talent=maybe"], &["true or false"]),
        (
            &["--set", "social-insurance-months=many"],
            &["whole number"],
        ),
        (&["--set", "social-insurance-months=12.5"], &["12.5"]),
        (&["--set", "registered-on=2026-02-30"], &["2026-02-30"]),
        (&["--set", "=own"], &["no question"]),
        (&["--with", "nowhere.toml"], &["nowhere.toml"]),
        (&["--with", "-", "--answers", "-"], &["given twice"]),
        (&["--set", "home=own", "--format", "jsn"], &["“json”"]),
        (&["--set", "\u{1b}[31m=own"], &["no question"]),
    ] {
        let arguments: Vec<&str> = arguments.iter().chain(&["--lang", "en"]).copied().collect();
        compare(&home, &arguments).run().fails(2, said);
    }
    home.juzhu(["compare", "--answers", "-", "--with", "-", "--lang", "en"])
        .run()
        .fails(2, &["only once"]);
}
