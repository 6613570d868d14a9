//! The people of `cases.toml` as the oracle sees them: what was worked out by hand person by person,
//! and what the rules written by hand say, must be the same.

use std::fmt::Write as _;

use toml::{Table, Value as Toml};

use super::brute_force::questions_to_ask;
use super::dates::{reminders, renewal, timeline};
use super::questions::{CONDITIONS, Kind, MATERIALS, QUESTIONS};
use super::{Answer, Change, Judgement, Need, Person, Standing, State, Value, Verdict, judge};

const CASES: &str = include_str!("../../../rules/hangzhou-residence-permit/cases.toml");
const STANDARDS: [&str; 2] = ["guide", "law"];

fn day(value: &Toml) -> chrono::NaiveDate {
    let text = value.as_datetime().expect("a date").to_string();
    text.parse().expect("a real day")
}

fn read_person(case: &Table) -> Person {
    let mut person = Person::unknown(day(&case["on"]));
    for (id, answer) in case["answers"].as_table().expect("answers") {
        let question = question(id);
        let value = match (QUESTIONS[question].1, answer) {
            (_, Toml::String(text)) if text == "unsure" => {
                person.answers[question] = Some(Answer::Unsure);
                continue;
            }
            (Kind::Choice(values), Toml::String(text)) => Value::Choice(
                values
                    .iter()
                    .find(|value| *value == text)
                    .unwrap_or_else(|| panic!("{id} = {text}")),
            ),
            (Kind::YesNo, Toml::Boolean(yes)) => Value::YesNo(*yes),
            (Kind::Number, Toml::Integer(number)) => {
                Value::Number(i32::try_from(*number).expect("small"))
            }
            (Kind::Date, answer) => Value::Date(day(answer)),
            (_, answer) => panic!("{id} = {answer}"),
        };
        person.answers[question] = Some(Answer::Known(value));
    }
    person
}

fn question(id: &str) -> usize {
    QUESTIONS
        .iter()
        .position(|(known, _)| *known == id)
        .unwrap_or_else(|| panic!("no question {id}"))
}

/// Verdicts, with day and office, as a case writes them.
fn verdict(standing: Standing) -> String {
    let mut text = match standing.verdict {
        Verdict::Eligible => "eligible",
        Verdict::NotYet => "not-yet",
        Verdict::Open => "open",
        Verdict::NotNeeded => "not-needed",
        Verdict::Elsewhere => "elsewhere",
    }
    .to_owned();
    if let Some(from) = standing.from {
        let _ = write!(text, " from {from}");
    }
    if let Some(route) = standing.route {
        let _ = write!(text, " route {route}");
    }
    text
}

fn expected_verdict(value: &Toml) -> String {
    let Some(table) = value.as_table() else {
        return value.as_str().expect("a verdict").to_owned();
    };
    let mut text = table["verdict"].as_str().expect("a verdict").to_owned();
    if let Some(from) = table.get("from") {
        let _ = write!(text, " from {from}");
    }
    if let Some(route) = table.get("route") {
        let _ = write!(text, " route {}", route.as_str().expect("a route"));
    }
    text
}

fn condition(index: usize) -> String {
    let (standard, id) = CONDITIONS[index];
    format!("{}/{id}", STANDARDS[standard])
}

fn condition_index(id: &str) -> usize {
    (0..CONDITIONS.len())
        .find(|&index| condition(index) == id)
        .unwrap_or_else(|| panic!("no condition {id}"))
}

fn state(state: State) -> &'static str {
    match state {
        State::Met => "met",
        State::Unmet => "unmet",
        State::NotApplicable => "not-applicable",
        State::Open => "open",
    }
}

fn change(change: &Change) -> String {
    let answers: Vec<String> = change
        .set
        .iter()
        .map(|&(question, value)| {
            let value = match value {
                Value::Choice(value) => value.to_owned(),
                Value::YesNo(yes) => yes.to_string(),
                Value::Number(number) => number.to_string(),
                Value::Date(day) => day.to_string(),
            };
            format!("{}={value}", QUESTIONS[question].0)
        })
        .collect();
    let from = change.from.map_or("now".to_owned(), |day| day.to_string());
    let standard = STANDARDS[change.standard];
    format!("{standard}: {} @ {from}", answers.join(", "))
}

fn strings(value: &Toml) -> Vec<String> {
    let list = value.as_array().expect("a list");
    let text = |item: &Toml| item.as_str().expect("a string").to_owned();
    list.iter().map(text).collect()
}

fn papers(judged: &Judgement, wanted: Need) -> Vec<String> {
    (0..MATERIALS.len())
        .filter(|&paper| judged.materials[paper] == wanted)
        .map(|paper| MATERIALS[paper].to_owned())
        .collect()
}

fn ids(questions: &[usize]) -> Vec<String> {
    let id = |&question: &usize| QUESTIONS[question].0.to_owned();
    questions.iter().map(id).collect()
}

fn found_timeline(person: &Person, judged: &Judgement) -> Vec<String> {
    timeline(person, judged)
        .into_iter()
        .map(|row| {
            let ceiling = row.ceiling.map_or(String::new(), |day| day.to_string());
            format!(
                "{} {}..{} ceiling {ceiling} {}",
                row.step, row.earliest, row.latest, row.estimate
            )
        })
        .collect()
}

fn expected_timeline(value: &Toml) -> Vec<String> {
    let row = |row: &Toml| {
        let ceiling = row.get("ceiling").map_or(String::new(), Toml::to_string);
        let step = row["step"].as_str().expect("a step");
        let (earliest, latest) = (&row["earliest"], &row["latest"]);
        format!(
            "{step} {earliest}..{latest} ceiling {ceiling} {}",
            row["estimate"]
        )
    };
    value.as_array().expect("rows").iter().map(row).collect()
}

fn found_renewal(person: &Person, judged: &Judgement) -> String {
    renewal(person, judged).map_or("none".to_owned(), |year| {
        format!(
            "{} {} {} {} {} {}",
            year.issued_on,
            year.expires,
            year.opens[0],
            year.opens[1],
            year.last_working_day,
            year.estimate
        )
    })
}

fn expected_renewal(value: &Toml) -> String {
    let table = value.as_table().expect("a table");
    if table.is_empty() {
        return "none".to_owned();
    }
    let keys = [
        "issued-on",
        "expires",
        "opens-guide",
        "opens-law",
        "last-working-day",
        "estimate",
    ];
    keys.map(|key| table[key].to_string()).join(" ")
}

fn found_reminders(person: &Person, judged: &Judgement) -> Vec<String> {
    reminders(person, judged)
        .into_iter()
        .map(|reminder| {
            let estimate = if reminder.estimate { " estimate" } else { "" };
            format!("{} {}{estimate}", reminder.kind, reminder.on)
        })
        .collect()
}

/// Expected and found, where they differ, for every expectation of a case.
fn differences(case: &Table) -> Vec<String> {
    let person = read_person(case);
    let judged = judge(&person);
    let mut differences = Vec::new();
    let mut compare = |what: &str, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}\n  expected {expected}\n  found    {found}"));
        }
    };
    for (key, value) in case["expect"].as_table().expect("expectations") {
        let list = |found: Vec<String>| (format!("{:?}", strings(value)), format!("{found:?}"));
        let (expected, found) = match key.as_str() {
            "verdicts" | "conditions" | "because" => {
                for (id, value) in value.as_table().expect("a table") {
                    let (expected, found) = match key.as_str() {
                        "verdicts" => {
                            let standard = usize::from(id == "law");
                            assert_eq!(STANDARDS[standard], id);
                            (expected_verdict(value), verdict(judged.standings[standard]))
                        }
                        "conditions" => (
                            value.as_str().expect("a state").to_owned(),
                            state(judged.conditions[condition_index(id)]).to_owned(),
                        ),
                        _ => (
                            format!("{:?}", strings(value)),
                            format!("{:?}", ids(&judged.because[condition_index(id)])),
                        ),
                    };
                    compare(&format!("{key} {id}"), expected, found);
                }
                continue;
            }
            "open" => list(
                (0..CONDITIONS.len())
                    .filter(|&index| judged.conditions[index] == State::Open)
                    .map(condition)
                    .collect(),
            ),
            "needed" => list(papers(&judged, Need::Needed)),
            "needed-open" => list(papers(&judged, Need::Open)),
            "next" => (
                value.as_str().expect("a question").to_owned(),
                judged
                    .next
                    .map_or("none", |question| QUESTIONS[question].0)
                    .to_owned(),
            ),
            "ignored" => list(ids(&judged.ignored)),
            "changes" => list(judged.changes.iter().map(change).collect()),
            "timeline" => (
                format!("{:?}", expected_timeline(value)),
                format!("{:?}", found_timeline(&person, &judged)),
            ),
            "renewal" => (expected_renewal(value), found_renewal(&person, &judged)),
            "reminders" => list(found_reminders(&person, &judged)),
            other => panic!("unknown expectation {other}"),
        };
        compare(key, expected, found);
    }
    differences
}

/// An interview in which every question that comes up is answered as the case says, or put off.
fn interview(case: &Person) -> Person {
    let mut person = Person::unknown(case.on);
    let mut put_off = Vec::new();
    while let Some(question) = questions_to_ask(&person)
        .into_iter()
        .find(|question| !put_off.contains(question))
    {
        match case.answers[question] {
            None => put_off.push(question),
            // A day to come is refused for what has happened already.
            Some(Answer::Known(Value::Date(day)))
                if day > case.on
                    && ["issued-on", "registered-on"].contains(&QUESTIONS[question].0) =>
            {
                put_off.push(question);
            }
            answer => person.answers[question] = answer,
        }
    }
    person
}

fn cases() -> Vec<Table> {
    let file: Table = CASES.parse().expect("cases.toml is TOML");
    let cases = file["case"].as_array().expect("cases");
    let table = |case: &Toml| case.as_table().expect("a case").clone();
    cases.iter().map(table).collect()
}

#[test]
fn the_oracle_says_what_the_cases_expect() {
    let mut report = String::new();
    for case in cases() {
        for difference in differences(&case) {
            let _ = writeln!(report, "{}: {difference}", case["id"]);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn cases_that_an_interview_cannot_produce_say_so() {
    let mut wrong = Vec::new();
    for case in cases() {
        let person = read_person(&case);
        let marked = case
            .get("file-only")
            .and_then(Toml::as_bool)
            .unwrap_or(false);
        if (interview(&person) != person) != marked {
            wrong.push(case["id"].to_string());
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
