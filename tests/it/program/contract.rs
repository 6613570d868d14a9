//! The result as others script against it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::harness::Home;

/// The person of the contract's example.
pub(super) const EXAMPLE: &str = "\
applicant = \"mainland\"
hukou = \"elsewhere\"
lives-in = \"urban\"
under-16 = false
permit = \"none\"
registered = true
registered-on = 2026-08-27
work = \"contract\"
contract-valid = true
contract-ends = 2027-01-31
social-insurance-months = 14
home = \"rent\"
lease-filed = false
study = \"none\"
talent = false
channel = \"online\"
delivery = \"mail\"
";

/// Every material in the order of the rules: its state for the example, its group, whose rule it is.
const MATERIALS: [[&str; 4]; 23] = [
    ["id-card", "needed", "always", "guide"],
    ["travel-pass", "not-needed", "always", "guide"],
    ["application-form", "needed", "always", "law"],
    ["photo-prints", "not-needed", "always", "guide"],
    ["photo-jpg", "needed", "always", "guide"],
    ["registration-voucher", "needed", "always", "law"],
    ["lease", "needed", "residence", "guide"],
    ["lease-filing-certificate", "needed", "residence", "guide"],
    ["landlord-id-copy", "needed", "article", "guide"],
    ["community-stamp", "needed", "article", "guide"],
    ["property-certificate", "not-needed", "residence", "guide"],
    [
        "employer-accommodation-certificate",
        "not-needed",
        "residence",
        "law",
    ],
    [
        "school-accommodation-certificate",
        "not-needed",
        "residence",
        "law",
    ],
    ["host-accommodation-proof", "not-needed", "residence", "law"],
    ["kinship-proof", "not-needed", "always", "law"],
    ["labour-contract", "needed", "employment", "guide"],
    ["business-licence", "not-needed", "employment", "guide"],
    [
        "social-security-certificate",
        "not-needed",
        "employment",
        "guide",
    ],
    ["social-insurance-record", "needed", "employment", "law"],
    ["enrolment-certificate", "not-needed", "study", "law"],
    ["talent-recognition", "not-needed", "talent", "law"],
    ["guardian-id", "not-needed", "always", "law"],
    ["current-permit", "not-needed", "always", "law"],
];

/// Standard, condition, state, and the answers it is so because of.
const CONDITIONS: [(&str, &str, &str, &[&str]); 8] = [
    ("guide", "employment", "met", &["work", "contract-valid"]),
    ("guide", "residence", "unmet", &["home", "lease-filed"]),
    ("guide", "study", "unmet", &["study"]),
    ("law", "talent", "unmet", &["talent"]),
    ("law", "half-year", "unmet", &["registered-on"]),
    (
        "law",
        "employment",
        "met",
        &["work", "social-insurance-months"],
    ),
    ("law", "residence", "unmet", &["home", "lease-filed"]),
    ("law", "study", "unmet", &["study"]),
];

/// The whole result of the example, but for the titles of its materials.
fn expected() -> Value {
    let conditions: Vec<Value> = CONDITIONS
        .iter()
        .map(|(standard, id, state, because)| {
            json!({ "standard": standard, "id": id, "state": state, "because": because })
        })
        .collect();
    let materials: Vec<Value> = MATERIALS
        .iter()
        .map(|[id, state, group, basis]| json!({ "id": id, "state": state, "for": group, "basis": basis }))
        .collect();
    json!({
        "rules": { "id": "hangzhou-residence-permit", "edition": null, "checked_on": null, "stale": false },
        "on": "2026-11-22",
        "headline": { "standard": "law", "verdict": "not-yet", "from": "2027-02-28", "route": null },
        "standards": [
            { "id": "guide", "verdict": "eligible", "from": null, "route": null },
            { "id": "law", "verdict": "not-yet", "from": "2027-02-28", "route": null },
        ],
        "conditions": conditions,
        "materials": materials,
        "next": "lease-ends",
        "unsure": [],
        "ignored": [],
        "changes": [],
        "timeline": [
            { "step": "submit", "earliest": "2027-03-01", "latest": "2027-03-01", "ceiling": null, "estimate": true },
            { "step": "review", "earliest": "2027-03-04", "latest": "2027-03-10", "ceiling": "2027-03-16", "estimate": true },
            { "step": "receive", "earliest": "2027-03-05", "latest": "2027-03-12", "ceiling": null, "estimate": true },
        ],
        "renewal": null,
        "reminders": [
            { "kind": "contract-ends", "on": "2027-01-01", "estimate": false },
            { "kind": "contract-ends", "on": "2027-01-31", "estimate": false },
            { "kind": "half-year-complete", "on": "2027-02-28", "estimate": false },
        ],
    })
}

/// Takes out what the contract leaves open, after a look at its shape.
fn without_words(mut result: Value) -> Value {
    for key in ["edition", "checked_on"] {
        let text = result["rules"][key].take();
        assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{key}");
    }
    for material in result["materials"].as_array_mut().expect("a list") {
        let title = material["title"].take();
        for lang in ["zh", "en"] {
            assert!(title[lang].as_str().is_some_and(|text| !text.is_empty()));
        }
        material.as_object_mut().expect("an object").remove("title");
    }
    result
}

/// The names of an object in the order in which they stand in the text.
fn has_names_in_order(text: &str, names: &[&str]) {
    let mut rest = text;
    for name in names {
        let Some((_, behind)) = rest.split_once(&format!("\"{name}\"")) else {
            panic!("no {name:?} where it should be in {text}");
        };
        rest = behind;
    }
}

const NAMES: [&str; 13] = [
    "rules",
    "on",
    "headline",
    "standards",
    "conditions",
    "materials",
    "next",
    "unsure",
    "ignored",
    "changes",
    "timeline",
    "renewal",
    "reminders",
];

#[test]
fn the_example_comes_out_as_the_contract_says() {
    let home = Home::new();
    home.write("me.toml", EXAMPLE);
    let asked = ["assess", "--answers", "me.toml", "--format", "json"];
    let ran = home.juzhu(asked).on_the_day().run();
    assert_eq!(without_words(ran.fine().json()), expected());
    has_names_in_order(&ran.stdout, &NAMES);
    assert!(ran.stdout.ends_with("}\n"));
    // The same through standard input, and into a file.
    let piped = home
        .juzhu(["assess", "--answers", "-", "--format", "json"])
        .on_the_day()
        .input(EXAMPLE)
        .run();
    assert_eq!(piped.fine().stdout, ran.stdout);
    let written = home.juzhu(asked).on_the_day();
    let mut written = written;
    written.command.args(["--out", "result.json"]);
    assert_eq!(written.run().fine().stdout, "");
    assert_eq!(home.read("result.json"), ran.stdout);
}

#[test]
fn a_batch_gives_the_same_result() {
    let home = Home::new();
    let answers: toml::Table = EXAMPLE.parse().expect("TOML");
    let mut person = serde_json::Map::new();
    for (question, answer) in answers {
        let answer = match answer {
            toml::Value::Datetime(day) => json!(day.to_string()),
            other => serde_json::to_value(other).expect("JSON"),
        };
        person.insert(question, answer);
    }
    person.insert("on".to_owned(), json!("2026-11-22"));
    person.insert("id".to_owned(), json!("me"));
    let line = Value::Object(person).to_string();
    let full = home.juzhu(["assess", "--batch"]).input(line.clone()).run();
    assert_eq!(full.fine().stdout.lines().count(), 1);
    has_names_in_order(&full.stdout, &NAMES);
    let mut result = full.json();
    assert_eq!(
        result.as_object_mut().expect("an object").remove("id"),
        Some(json!("me"))
    );
    assert_eq!(without_words(result), expected());
    let brief = home
        .juzhu(["assess", "--batch", "--brief"])
        .input(line)
        .run();
    let whole = expected();
    assert_eq!(
        brief.fine().json(),
        json!({ "id": "me", "headline": whole["headline"], "standards": whole["standards"] })
    );
    has_names_in_order(&brief.stdout, &["id", "headline", "standards"]);
}

/// What the contract shows of `renewal` and `changes`.
#[test]
fn renewal_and_changes_have_their_shape() {
    let home = Home::new();
    let renewing = EXAMPLE.replace(
        "\"none\"\nregistered",
        "\"valid\"\nissued-on = 2026-03-02\nregistered",
    );
    home.write("me.toml", renewing);
    let asked = ["assess", "--answers", "me.toml", "--format", "json"];
    let result = home.juzhu(asked).on_the_day().run().fine().json();
    let renewal = result["renewal"].as_object().expect("a renewal");
    for name in ["issued_on", "expires", "last_working_day"] {
        assert!(
            renewal[name].as_str().is_some_and(|day| day.len() == 10),
            "{renewal:?}"
        );
    }
    assert_eq!(renewal["issued_on"], "2026-03-02");
    assert!(renewal["opens"]["guide"].is_string() && renewal["opens"]["law"].is_string());
    assert!(renewal["estimate"].is_boolean());
    let without_work = EXAMPLE.replace("\"contract\"", "\"none\"");
    home.write("me.toml", without_work);
    let result = home.juzhu(asked).on_the_day().run().fine().json();
    let changes = result["changes"].as_array().expect("a list");
    assert!(!changes.is_empty() && changes.len() <= 16);
    for change in changes {
        assert!(change["standard"].is_string());
        assert!(change["from"].is_null() || change["from"].is_string());
        let set = change["set"].as_array().expect("a list");
        assert!((1..=4).contains(&set.len()));
        for one in set {
            assert!(one["question"].is_string() && !one["to"].is_null());
        }
    }
    assert!(changes.contains(&json!({
        "standard": "guide", "set": [{ "question": "lease-filed", "to": true }], "from": null
    })));
}

#[test]
fn one_person_is_answered_at_once() {
    let home = Home::new();
    home.write("me.toml", EXAMPLE);
    let started = Instant::now();
    home.juzhu(["assess", "--answers", "me.toml"])
        .on_the_day()
        .run()
        .fine()
        .says(&["2027-02-28"]);
    // Ten milliseconds are promised for a release build; this is a debug build on a busy machine.
    assert!(
        started.elapsed() < Duration::from_secs(2),
        "{:?}",
        started.elapsed()
    );
}
