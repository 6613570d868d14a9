//! What the Hangzhou rules must hold: every sentence of the article they began with, every name that
//! people script against, and a source for everything.

use std::collections::BTreeSet;
use std::fs;

use chrono::{Datelike, NaiveDate};
use juzhu::ruleset::{Citation, Grade, Kind, ReminderDay, RuleSet};

use crate::support::hangzhou;

/// The article, sentence by sentence and row by row, as `faq.toml` names the places.
const ARTICLE: &[&str] = &[
    "title",
    "intro, sentence 1",
    "intro, sentence 2",
    "intro, sentence 3",
    "intro, sentence 4",
    "1, sentence 1",
    "1, sentence 2",
    "1, sentence 3",
    "2, lead",
    "2, row 1",
    "2, row 2",
    "2, row 3",
    "3, row 1",
    "3, row 2",
    "3, row 3",
    "3, row 4",
    "4, row 1",
    "4, row 2",
    "4, row 3",
    "4, row 4",
    "5, sentence 1",
    "5, sentence 2",
    "5, sentence 3",
    "6, question 1",
    "6, question 2",
    "6, question 3",
    "7, item 1",
    "7, item 2",
    "7, item 3",
    "reminder, sentence 1",
    "reminder, sentence 2",
    "\"check the details\", twice",
];

/// Questions in order; a choice with its values.
const QUESTIONS: &[(&str, &[&str])] = &[
    (
        "applicant",
        &["mainland", "hong-kong-macao-taiwan", "foreign"],
    ),
    ("hukou", &["hangzhou-urban", "hangzhou-county", "elsewhere"]),
    ("lives-in", &["urban", "county", "outside"]),
    ("under-16", &[]),
    ("permit", &["none", "valid", "lapsed", "damaged", "lost"]),
    ("issued-on", &[]),
    ("registered", &[]),
    ("registered-on", &[]),
    ("work", &["contract", "business", "flexible", "none"]),
    ("contract-valid", &[]),
    ("contract-ends", &[]),
    ("licence-valid", &[]),
    ("social-security-certificate", &[]),
    ("social-insurance-months", &[]),
    (
        "home",
        &[
            "own",
            "rent",
            "employer-dormitory",
            "school-dormitory",
            "family-or-friends",
            "other",
        ],
    ),
    ("lease-filed", &[]),
    ("lease-ends", &[]),
    ("study", &["full-time", "other", "none"]),
    ("talent", &[]),
    ("channel", &["online", "in-person"]),
    ("delivery", &["mail", "pick-up"]),
];

/// Standards and what they ask for, in order.
const CONDITIONS: &[&str] = &[
    "guide/employment",
    "guide/residence",
    "guide/study",
    "law/talent",
    "law/half-year",
    "law/employment",
    "law/residence",
    "law/study",
];

/// Papers in order: who asks for them, and their group.
const MATERIALS: &[(&str, &str, &str)] = &[
    ("id-card", "guide", "always"),
    ("travel-pass", "guide", "always"),
    ("application-form", "law", "always"),
    ("photo-prints", "guide", "always"),
    ("photo-jpg", "guide", "always"),
    ("registration-voucher", "law", "always"),
    ("lease", "guide", "residence"),
    ("lease-filing-certificate", "guide", "residence"),
    ("landlord-id-copy", "guide", "article"),
    ("community-stamp", "guide", "article"),
    ("property-certificate", "guide", "residence"),
    ("employer-accommodation-certificate", "law", "residence"),
    ("school-accommodation-certificate", "law", "residence"),
    ("host-accommodation-proof", "law", "residence"),
    ("kinship-proof", "law", "always"),
    ("labour-contract", "guide", "employment"),
    ("business-licence", "guide", "employment"),
    ("social-security-certificate", "guide", "employment"),
    ("social-insurance-record", "law", "employment"),
    ("enrolment-certificate", "law", "study"),
    ("talent-recognition", "law", "talent"),
    ("guardian-id", "law", "always"),
    ("current-permit", "law", "always"),
];

/// Other offices and documents, whatever their order.
const ROUTES: &[&str] = &[
    "county-office",
    "foreign-national",
    "hmt-residence-permit",
    "where-you-live",
];

const STEPS: &[&str] = &["appointment", "submit", "review", "receive"];

const REMINDERS: &[&str] = &[
    "half-year-complete",
    "renewal-opens",
    "renewal-due-soon",
    "renewal-last-working-day",
    "expires",
    "contract-ends",
    "lease-ends",
];

/// A place of the article, and the entries that say it.
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) entries: Vec<String>,
}

pub(crate) fn faq() -> String {
    let path = hangzhou::rules_folder().join(hangzhou::ID).join("faq.toml");
    fs::read_to_string(path).expect("the guide")
}

/// The mapping at the top of `faq.toml`: `#   place (gist) -> entry, entry (remark)`.
pub(crate) fn places(faq: &str) -> Vec<Place> {
    faq.lines()
        .take_while(|line| line.starts_with('#'))
        .filter_map(|line| line.strip_prefix("#   ")?.split_once(" -> "))
        .map(|(place, entries)| {
            let bare = |text: &str| {
                text.split(" (")
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            };
            Place {
                name: bare(place),
                entries: bare(entries).split(", ").map(str::to_owned).collect(),
            }
        })
        .collect()
}

#[test]
fn every_sentence_of_the_article_has_its_entry() {
    let rules = hangzhou::rules();
    let places = places(&faq());
    let named: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(named, ARTICLE);
    for place in &places {
        assert!(!place.entries.is_empty(), "{}", place.name);
        for id in &place.entries {
            let entry = rules.entries.iter().find(|entry| entry.id == *id);
            let entry = entry.unwrap_or_else(|| panic!("{}: no entry {id}", place.name));
            let cites_the_article = entry
                .citations
                .iter()
                .any(|citation| rules.about.sources[citation.source].id == "guide-2023");
            assert!(cites_the_article, "{id} says the article, and cites it");
        }
    }
}

#[test]
fn what_the_article_does_not_say_stands_apart() {
    let faq = faq();
    let (of_the_article, more) = faq
        .split_once("\n# ── More of what people ask")
        .expect("the heading above what goes beyond the article");
    let places = places(&faq);
    let mapped: BTreeSet<&str> = places
        .iter()
        .flat_map(|place| place.entries.iter().map(String::as_str))
        .collect();
    for entry in &hangzhou::rules().entries {
        let line = format!("\nid = \"{}\"\n", entry.id);
        let id = entry.id.as_str();
        assert_eq!(of_the_article.contains(&line), mapped.contains(id), "{id}");
        assert_ne!(more.contains(&line), mapped.contains(id), "{id}");
    }
}

#[test]
fn questions_and_their_values_are_those_people_script_against() {
    let rules = hangzhou::rules();
    let questions: Vec<(&str, Vec<&str>)> = rules
        .questions
        .iter()
        .map(|question| {
            let values = match &question.kind {
                Kind::Choice(values) => values.iter().map(|value| value.id.as_str()).collect(),
                _ => Vec::new(),
            };
            (question.id.as_str(), values)
        })
        .collect();
    let expected: Vec<(&str, Vec<&str>)> = QUESTIONS
        .iter()
        .map(|(id, values)| (*id, values.to_vec()))
        .collect();
    assert_eq!(questions, expected);
}

#[test]
fn conditions_papers_routes_steps_and_reminders_are_those_people_script_against() {
    let rules = hangzhou::rules();
    let standards = &rules.about.standards;
    let conditions: Vec<String> = rules
        .conditions
        .iter()
        .map(|condition| format!("{}/{}", standards[condition.standard].id, condition.id))
        .collect();
    assert_eq!(conditions, CONDITIONS);
    let materials: Vec<(&str, &str, &str)> = rules
        .materials
        .iter()
        .map(|material| {
            (
                material.id.as_str(),
                standards[material.basis].id.as_str(),
                rules.groups[material.group].id.as_str(),
            )
        })
        .collect();
    assert_eq!(materials, MATERIALS);
    let routes: BTreeSet<&str> = rules.about.routes.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(routes, ROUTES.iter().copied().collect());
    let steps: Vec<&str> = rules
        .process
        .steps
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(steps, STEPS);
    // Those that must follow something on record are not among the dates of a result.
    let dates = rules.process.reminders.iter();
    let dates = dates.filter(|it| !matches!(it.day, ReminderDay::Deadline(_)));
    let reminders = dates.map(|it| it.kind.as_str());
    assert_eq!(reminders.collect::<Vec<&str>>(), REMINDERS);
}

#[test]
fn all_notes_are_there() {
    let rules = hangzhou::rules();
    let notes: Vec<&str> = rules.notes.iter().map(|note| note.id.as_str()).collect();
    let expected: Vec<String> = (1..=25).map(|number| format!("D{number}")).collect();
    assert_eq!(notes, expected);
    let read: BTreeSet<usize> = rules
        .entries
        .iter()
        .flat_map(|entry| entry.notes.iter().copied())
        .collect();
    for (index, note) in rules.notes.iter().enumerate() {
        assert!(read.contains(&index), "{} stands beside no entry", note.id);
    }
}

/// Everything that has to say where it is written.
fn cited(rules: &RuleSet) -> Vec<(String, &[Citation])> {
    let mut all: Vec<(String, &[Citation])> = Vec::new();
    let about = &rules.about;
    for standard in &about.standards {
        all.push((standard.id.clone(), &standard.citations));
        for (number, row) in (1..).zip(&standard.rows) {
            all.push((format!("{}, row {number}", standard.id), &row.citations));
        }
    }
    let mut add = |kind: &str, id: &str, citations| all.push((format!("{kind} {id}"), citations));
    for it in &about.routes {
        add("route", &it.id, it.citations.as_slice());
    }
    for it in &rules.questions {
        add("question", &it.id, &it.citations);
    }
    for it in &rules.conditions {
        add("condition", &it.id, &it.citations);
    }
    for it in &rules.materials {
        add("material", &it.id, &it.citations);
    }
    for it in &rules.process.steps {
        add("step", &it.id, &it.citations);
    }
    for it in &rules.process.errands {
        add("errand", &it.id, &it.citations);
    }
    if let Some(it) = &rules.process.renewal {
        add("renewal", "", &it.citations);
    }
    for it in &rules.entries {
        add("entry", &it.id, &it.citations);
    }
    for it in &rules.notes {
        add("note", &it.id, &it.citations);
    }
    all
}

#[test]
fn every_rule_says_where_it_is_written_how_sure_that_is_and_when_it_was_checked() {
    let rules = hangzhou::rules();
    let all = cited(&rules);
    assert!(all.len() > 150, "{} rules", all.len());
    let mut used = BTreeSet::new();
    for (what, citations) in all {
        assert!(!citations.is_empty(), "{what} cites nothing");
        for citation in citations {
            used.insert(citation.source);
            let source = &rules.about.sources[citation.source];
            assert!(source.checked_on <= rules.about.checked_on, "{what}");
            let law = citation.grade == Grade::Law;
            assert!(!law || source.dated.is_some(), "{what}: {}", source.id);
        }
    }
    for (index, source) in rules.about.sources.iter().enumerate() {
        assert!(used.contains(&index), "nobody cites {}", source.id);
    }
}

#[test]
fn the_calendar_has_the_working_days_of_the_notices() {
    let rules = hangzhou::rules();
    let calendar = &rules.calendar;
    for (year, published, working_days) in [
        (2023, true, 249),
        (2024, true, 251),
        (2025, true, 248),
        (2026, true, 248),
        (2027, false, 248),
    ] {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let days = first.iter_days().take_while(|day| day.year() == year);
        let working = days.filter(|day| calendar.is_working_day(*day)).count();
        assert_eq!(working, working_days, "{year}");
        assert_eq!(calendar.is_published(year), published, "{year}");
    }
    // The notice for 2027 is not out: what is known is provisional, and counted days are estimates.
    let spring = NaiveDate::from_ymd_opt(2027, 2, 5).expect("a date");
    assert!(!calendar.is_published(2027));
    assert!(!calendar.is_working_day(spring), "Spring Festival 2027");
    assert!(calendar.is_estimate(spring, spring));
    let before = NaiveDate::from_ymd_opt(2026, 12, 31).expect("a date");
    assert!(!calendar.is_estimate(before, before));
    assert!(calendar.is_estimate(before, spring));
}
