//! What the author of a case expects. Every name in it must exist, or the case could never fail.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::de::DeValue;

use super::super::answer_text::parse_day;
use super::super::model::{Expected, ExpectedTimeline, ExpectedVerdict};
use super::super::problem;
use super::names::{List, Names};
use crate::diagnostic::read::{Table, Value};

const VERDICTS: [&str; 5] = ["eligible", "not-yet", "open", "not-needed", "elsewhere"];
const STATES: [&str; 4] = ["met", "unmet", "open", "not-applicable"];

pub(super) fn expected(mut table: Table<'_>, names: &Names<'_>) -> Expected {
    let expected = Expected {
        verdicts: by_name(table.take("verdicts"), &names.standards, |value| {
            verdict(value, names)
        }),
        conditions: by_name(table.take("conditions"), &names.conditions, |value| {
            one_of(value, &STATES)
        }),
        because: by_name(table.take("because"), &names.conditions, |value| {
            listed(value, &names.questions)
        }),
        open: list(&mut table, "open", &names.conditions),
        needed: list(&mut table, "needed", &names.materials),
        needed_open: list(&mut table, "needed-open", &names.materials),
        next: table.take("next").and_then(|value| {
            let next = value.string()?;
            if next != "none" {
                names.questions.resolve(&value)?;
            }
            Some(next.to_owned())
        }),
        ignored: list(&mut table, "ignored", &names.questions),
        changes: table.take("changes").map(|value| changes(&value, names)),
        timeline: table.take("timeline").map(|value| timeline(&value, names)),
        renewal: table.take("renewal").map(|value| renewal(&value, names)),
        reminders: table
            .take("reminders")
            .map(|value| reminders(&value, names)),
    };
    table.finish();
    expected
}

/// A table from names of one kind to what is expected of each.
fn by_name<T>(
    value: Option<Value<'_>>,
    list: &List<'_>,
    read: impl Fn(&Value<'_>) -> Option<T>,
) -> BTreeMap<String, T> {
    let mut found = BTreeMap::new();
    let Some(table) = value.and_then(|value| value.table()) else {
        return found;
    };
    for (key, value) in table.in_order() {
        let key_place = Value {
            span: Some(key.span()),
            ..value.clone()
        };
        list.resolve_name(&key_place, key.get_ref());
        if let Some(expected) = read(&value) {
            found.insert(key.get_ref().to_string(), expected);
        }
    }
    found
}

fn one_of(value: &Value<'_>, words: &[&'static str]) -> Option<String> {
    let text = value.string()?;
    if !words.contains(&text) {
        value.report(problem::unknown_word(text, words.iter().copied()));
    }
    Some(text.to_owned())
}

/// Names of one kind, in a list.
fn listed(value: &Value<'_>, list: &List<'_>) -> Option<Vec<String>> {
    let names = value.list()?;
    let names = names.iter().filter_map(|value| {
        let name = value.string()?;
        list.resolve_name(value, name);
        Some(name.to_owned())
    });
    Some(names.collect())
}

fn list(table: &mut Table<'_>, key: &'static str, list: &List<'_>) -> Option<Vec<String>> {
    table.take(key).and_then(|value| listed(&value, list))
}

fn verdict(value: &Value<'_>, names: &Names<'_>) -> Option<ExpectedVerdict> {
    if !matches!(value.toml, DeValue::Table(_)) {
        return Some(ExpectedVerdict {
            verdict: one_of(value, &VERDICTS)?,
            from: None,
            route: None,
        });
    }
    let mut table = value.table()?;
    let verdict = table
        .require("verdict")
        .and_then(|value| one_of(&value, &VERDICTS));
    let route = table.take("route");
    let expected = ExpectedVerdict {
        verdict: verdict.unwrap_or_default(),
        from: table.optional_day("from"),
        route: route
            .and_then(|value| names.routes.resolve(&value))
            .map(|route| names.routes.name(route).to_owned()),
    };
    table.finish();
    Some(expected)
}

fn timeline(value: &Value<'_>, names: &Names<'_>) -> Vec<ExpectedTimeline> {
    let rows = value.list().unwrap_or_default();
    rows.iter()
        .filter_map(|row| {
            let mut table = row.table()?;
            let step = table
                .require("step")
                .and_then(|value| names.steps.resolve(&value));
            let expected = ExpectedTimeline {
                step: step.map_or_else(String::new, |step| names.steps.name(step).to_owned()),
                earliest: table.day("earliest"),
                latest: table.day("latest"),
                ceiling: table.optional_day("ceiling"),
                estimate: table.flag("estimate"),
            };
            table.finish();
            Some(expected)
        })
        .collect()
}

/// Days and `estimate` by the names of the result, as text; nothing expected when empty.
fn renewal(value: &Value<'_>, names: &Names<'_>) -> BTreeMap<String, String> {
    let mut expected = BTreeMap::new();
    let Some(table) = value.table() else {
        return expected;
    };
    for (key, value) in table.in_order() {
        let name = key.get_ref().as_ref();
        let text = match name {
            "issued-on" | "expires" | "last-working-day" => value.day().map(|day| day.to_string()),
            "estimate" => value.yes_no().map(|estimate| estimate.to_string()),
            _ => {
                let standard = name.strip_prefix("opens-");
                if standard.and_then(|id| names.standards.find(id)).is_some() {
                    value.day().map(|day| day.to_string())
                } else if standard.is_some() && !names.standards.is_complete() {
                    None
                } else {
                    report_renewal_key(key.span(), name, &value, names);
                    None
                }
            }
        };
        if let Some(text) = text {
            expected.insert(name.to_owned(), text);
        }
    }
    expected
}

fn report_renewal_key(
    span: std::ops::Range<usize>,
    name: &str,
    value: &Value<'_>,
    names: &Names<'_>,
) {
    let mut known: Vec<String> = (0..names.standards.len())
        .map(|standard| format!("opens-{}", names.standards.name(standard)))
        .collect();
    known.extend(["issued-on", "expires", "last-working-day", "estimate"].map(str::to_owned));
    let known = known.iter().map(String::as_str);
    let problem = problem::unknown_key(name, known);
    value.log.report(Some(span), problem);
}

const CHANGE: &str =
    "\"law: lease-filed=true @ 2027-02-02\", \"law: home=rent, lease-filed=true @ now\"";

fn changes(value: &Value<'_>, names: &Names<'_>) -> Vec<String> {
    let items = value.list().unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            let text = item.string()?;
            if change(item, text, names).is_none() {
                item.report(problem::bad_form(text, CHANGE));
            }
            Some(text.to_owned())
        })
        .collect()
}

/// `standard: question=value, … @ day`; nothing if it has another form.
fn change(item: &Value<'_>, text: &str, names: &Names<'_>) -> Option<()> {
    let (standard, rest) = text.split_once(':')?;
    let (answers, when) = rest.rsplit_once('@')?;
    if when.trim() != "now" {
        parse_day(when.trim())?;
    }
    names.standards.resolve_name(item, standard.trim());
    for answer in answers.split(',') {
        let (question, value) = answer.split_once('=')?;
        if value.trim().is_empty() {
            return None;
        }
        names.questions.resolve_name(item, question.trim());
    }
    Some(())
}

const REMINDER: &str =
    "\"contract-ends 2027-01-01\", \"renewal-last-working-day 2027-02-11 estimate\"";

fn reminders(value: &Value<'_>, names: &Names<'_>) -> Vec<String> {
    let items = value.list().unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            let text = item.string()?;
            match reminder(text) {
                Some((kind, _)) => {
                    names.reminders.resolve_name(item, kind);
                }
                None => item.report(problem::bad_form(text, REMINDER)),
            }
            Some(text.to_owned())
        })
        .collect()
}

fn reminder(text: &str) -> Option<(&str, NaiveDate)> {
    let text = text.strip_suffix(" estimate").unwrap_or(text);
    let (kind, day) = text.split_once(' ')?;
    Some((kind, parse_day(day)?))
}
