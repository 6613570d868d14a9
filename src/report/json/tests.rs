//! Results as scripts see them.

use serde_json::{Value, json};

use super::{JsonWriter, pretty, write_error};
use crate::report::fixture::{Person, rules};

fn full(person: &Person, id: Option<&str>) -> String {
    let mut out = Vec::new();
    JsonWriter::new(rules()).write_full(&mut out, id, &person.assessment, &person.plan);
    String::from_utf8(out).unwrap()
}

fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

#[test]
fn the_example_of_the_contract() {
    let json = full(&Person::like_the_example(&[], "2026-11-22"), None);
    let result = value(&json);
    let headline =
        json!({ "standard": "law", "verdict": "not-yet", "from": "2027-02-28", "route": null });
    assert_eq!(
        result["rules"],
        json!({
            "id": "hangzhou-residence-permit",
            "edition": rules().about.edition,
            "checked_on": rules().about.checked_on.to_string(),
            "stale": false,
        })
    );
    assert_eq!(result["on"], "2026-11-22");
    assert_eq!(result["headline"], headline);
    assert_eq!(
        result["standards"],
        json!([
            { "id": "guide", "verdict": "eligible", "from": null, "route": null },
            { "id": "law", "verdict": "not-yet", "from": "2027-02-28", "route": null },
        ])
    );
    assert_eq!(result["conditions"].as_array().unwrap().len(), 8);
    assert_eq!(
        result["conditions"][0],
        json!({ "standard": "guide", "id": "employment", "state": "met", "because": ["work", "contract-valid"] })
    );
    assert_eq!(
        result["materials"].as_array().unwrap().len(),
        rules().materials.len()
    );
    assert_eq!(
        result["materials"][0],
        json!({
            "id": "id-card", "state": "needed", "for": "always", "basis": "guide",
            "title": { "zh": rules().materials[0].title.zh, "en": rules().materials[0].title.en },
        })
    );
    assert_eq!(result["next"], "lease-ends");
    for empty in ["unsure", "ignored", "changes"] {
        assert_eq!(result[empty], json!([]), "{empty}");
    }
    assert_eq!(
        result["timeline"],
        json!([
            { "step": "submit", "earliest": "2027-03-01", "latest": "2027-03-01", "ceiling": null, "estimate": true },
            { "step": "review", "earliest": "2027-03-04", "latest": "2027-03-10", "ceiling": "2027-03-16", "estimate": true },
            { "step": "receive", "earliest": "2027-03-05", "latest": "2027-03-12", "ceiling": null, "estimate": true },
        ])
    );
    assert_eq!(result["renewal"], Value::Null);
    assert_eq!(
        result["reminders"],
        json!([
            { "kind": "contract-ends", "on": "2027-01-01", "estimate": false },
            { "kind": "contract-ends", "on": "2027-01-31", "estimate": false },
            { "kind": "half-year-complete", "on": "2027-02-28", "estimate": false },
        ])
    );
    assert_eq!(result.as_object().unwrap().len(), 13, "nothing else");
}

#[test]
fn fields_stand_in_the_order_of_the_contract() {
    let json = full(
        &Person::like_the_example(&[], "2026-11-22"),
        Some("\"a b\""),
    );
    let mut behind = 0;
    for key in [
        "\"id\":\"a b\",",
        "\"rules\":{\"id\":",
        "\"edition\":",
        "\"checked_on\":",
        "\"stale\":",
        "\"on\":",
        "\"headline\":{\"standard\":",
        "\"verdict\":",
        "\"from\":",
        "\"route\":",
        "\"standards\":[{\"id\":",
        "\"conditions\":[{\"standard\":",
        "\"id\":",
        "\"state\":",
        "\"because\":",
        "\"materials\":[{\"id\":",
        "\"state\":",
        "\"for\":",
        "\"basis\":",
        "\"title\":{\"zh\":",
        "\"en\":",
        "\"next\":",
        "\"unsure\":",
        "\"ignored\":",
        "\"changes\":",
        "\"timeline\":[{\"step\":",
        "\"earliest\":",
        "\"latest\":",
        "\"ceiling\":",
        "\"estimate\":",
        "\"renewal\":",
        "\"reminders\":[{\"kind\":",
        "\"on\":",
        "\"estimate\":",
    ] {
        let at = json[behind..]
            .find(key)
            .unwrap_or_else(|| panic!("{key} behind {behind}"));
        behind += at + key.len();
    }
    assert!(!json.contains('\n'));
}

#[test]
fn a_permit_year_and_changes() {
    let json = full(
        &Person::like_the_example(
            &[
                ("permit", "\"valid\""),
                ("issued-on", "2026-02-17"),
                ("social-insurance-months", "3"),
                ("registered-on", "2026-01-05"),
            ],
            "2026-11-22",
        ),
        Some("7"),
    );
    let result = value(&json);
    assert_eq!(result["id"], 7);
    assert_eq!(
        result["renewal"],
        json!({
            "issued_on": "2026-02-17",
            "expires": "2027-02-17",
            "opens": { "guide": "2027-01-18", "law": "2027-01-17" },
            "last_working_day": "2027-02-17",
            "estimate": true,
        })
    );
    let changes = result["changes"].as_array().unwrap();
    assert!(changes.contains(&json!({ "standard": "law", "set": [{ "question": "lease-filed", "to": true }], "from": null })));
    assert!(changes.contains(
        &json!({ "standard": "law", "set": [{ "question": "home", "to": "own" }], "from": null })
    ));
    assert!(changes.contains(&json!({ "standard": "law", "set": [{ "question": "social-insurance-months", "to": 12 }], "from": null })));
}

#[test]
fn nothing_known_and_rules_out_of_date() {
    let result = value(&full(
        &Person::new("talent = \"unsure\"\nlease-filed = true", "2027-07-01"),
        None,
    ));
    assert_eq!(result["rules"]["stale"], true);
    assert_eq!(result["headline"]["verdict"], "open");
    assert_eq!(result["unsure"], json!(["talent"]));
    assert_eq!(result["next"], "applicant");
    let open = &result["conditions"][0];
    assert_eq!(open["state"], "open");
    assert_eq!(open["because"], json!([]));
}

#[test]
fn brief_is_the_head_of_full() {
    let person = Person::new("applicant = \"foreign\"", "2026-11-22");
    let mut out = Vec::new();
    JsonWriter::new(rules()).write_brief(&mut out, Some("\"x\""), &person.assessment);
    let brief = value(std::str::from_utf8(&out).unwrap());
    let whole = value(&full(&person, Some("\"x\"")));
    assert_eq!(brief.as_object().unwrap().len(), 3);
    for key in ["id", "headline", "standards"] {
        assert_eq!(brief[key], whole[key], "{key}");
    }
    assert_eq!(brief["headline"]["route"], "foreign-national");
}

#[test]
fn errors_name_their_line() {
    let mut out = Vec::new();
    write_error(&mut out, 7, None, "no “such” \"value\"");
    assert_eq!(
        out,
        r#"{"line":7,"error":"no “such” \"value\""}"#.as_bytes()
    );
    out.clear();
    write_error(&mut out, 8, Some("1.50"), "x");
    assert_eq!(out, br#"{"id":1.50,"line":8,"error":"x"}"#);
}

#[test]
fn what_is_left_unsaid_is_said_only_when_it_is_so() {
    let mut person = Person::like_the_example(&[], "2026-11-22");
    person.assessment.undecided = 2;
    person.assessment.changes_cut_short = true;
    let result = value(&full(&person, None));
    assert_eq!(result["undecided"], 2);
    assert_eq!(result["changes_cut_short"], true);
}

#[test]
fn for_people_it_is_indented() {
    let compact = full(&Person::like_the_example(&[], "2026-11-22"), None);
    let laid_out = String::from_utf8(pretty(compact.as_bytes())).unwrap();
    assert_eq!(value(&laid_out), value(&compact));
    assert!(
        laid_out.contains("\n  \"next\": \"lease-ends\",\n"),
        "{laid_out}"
    );
}
