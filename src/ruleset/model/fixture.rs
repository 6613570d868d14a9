//! What the tests of the model and of the folders above it build their rule sets from.

use chrono::NaiveDate;

use super::{About, Expression, Kind, Life, Process, Question, RuleSet, WorkCalendar};
use crate::i18n::Bilingual;

/// The day written as `2026-11-22`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Holidays, first and last day, as the notices of 2023 to 2026 give them; for 2027, which has no
/// notice, the statutory days and the estimated substitutes.
pub(crate) const HOLIDAYS: &[(&str, &str)] = &[
    ("2023-01-01", "2023-01-02"),
    ("2023-01-21", "2023-01-27"),
    ("2023-04-05", "2023-04-05"),
    ("2023-04-29", "2023-05-03"),
    ("2023-06-22", "2023-06-24"),
    ("2023-09-29", "2023-10-06"),
    ("2024-01-01", "2024-01-01"),
    ("2024-02-10", "2024-02-17"),
    ("2024-04-04", "2024-04-06"),
    ("2024-05-01", "2024-05-05"),
    ("2024-06-10", "2024-06-10"),
    ("2024-09-15", "2024-09-17"),
    ("2024-10-01", "2024-10-07"),
    ("2025-01-01", "2025-01-01"),
    ("2025-01-28", "2025-02-04"),
    ("2025-04-04", "2025-04-06"),
    ("2025-05-01", "2025-05-05"),
    ("2025-05-31", "2025-06-02"),
    ("2025-10-01", "2025-10-08"),
    ("2026-01-01", "2026-01-03"),
    ("2026-02-15", "2026-02-23"),
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
    ("2027-01-01", "2027-01-01"),
    ("2027-02-05", "2027-02-10"),
    ("2027-04-05", "2027-04-05"),
    ("2027-05-01", "2027-05-04"),
    ("2027-06-09", "2027-06-09"),
    ("2027-09-15", "2027-09-15"),
    ("2027-10-01", "2027-10-05"),
];

/// Weekend days on which offices work, as the notices of 2023 to 2026 give them.
pub(crate) const MAKEUP_WORKDAYS: &[&str] = &[
    "2023-01-28",
    "2023-01-29",
    "2023-04-23",
    "2023-05-06",
    "2023-06-25",
    "2023-10-07",
    "2023-10-08",
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
    "2025-01-26",
    "2025-02-08",
    "2025-04-27",
    "2025-09-28",
    "2025-10-11",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
];

/// Every day of [`HOLIDAYS`].
pub(crate) fn holidays() -> impl Iterator<Item = NaiveDate> {
    HOLIDAYS.iter().flat_map(|(first, last)| {
        let last = day(last);
        day(first).iter_days().take_while(move |day| *day <= last)
    })
}

/// The mainland calendar of 2023 to 2027.
pub(crate) fn china() -> WorkCalendar {
    WorkCalendar::new(
        holidays().map(|day| (day, Bilingual::default())).collect(),
        MAKEUP_WORKDAYS.iter().map(|text| day(text)).collect(),
        (2023..=2026).collect(),
    )
}

/// A question of which only the kind and the gate matter.
pub(crate) fn question(id: &str, kind: Kind, asked_when: Expression) -> Question {
    let mut gates = Vec::new();
    asked_when.for_each_question(&mut |question| gates.push(question));
    Question {
        id: id.to_owned(),
        title: Bilingual::default(),
        label: Bilingual::default(),
        kind,
        asked_when,
        gates,
        why: Bilingual::default(),
        find_out: Bilingual::default(),
        ask_whom: Bilingual::default(),
        say: Bilingual::default(),
        help: None,
        look_at: None,
        mistakes: Vec::new(),
        triage: false,
        fixed: false,
        declares: None,
        feeds: None,
        effort: None,
        upheaval: false,
        monthly: false,
        citations: Vec::new(),
    }
}

/// A date question that takes any day.
pub(crate) fn date_question(id: &str, asked_when: Expression) -> Question {
    question(
        id,
        Kind::Date {
            min: day("1900-01-01"),
            max: day("2199-12-31"),
            past: false,
        },
        asked_when,
    )
}

/// A rule set of these questions and the mainland calendar, with nothing else in it.
pub(crate) fn rule_set(questions: Vec<Question>) -> RuleSet {
    RuleSet {
        about: About {
            id: "fixture".to_owned(),
            title: Bilingual::default(),
            summary: Bilingual::default(),
            edition: String::new(),
            checked_on: day("2026-11-22"),
            review_by: day("2027-06-30"),
            confirm: Bilingual::default(),
            cannot_check: Bilingual::default(),
            standards: Vec::new(),
            routes: Vec::new(),
            sources: Vec::new(),
        },
        questions,
        conditions: Vec::new(),
        groups: Vec::new(),
        places: Vec::new(),
        materials: Vec::new(),
        process: Process::default(),
        life: Life::default(),
        entries: Vec::new(),
        notes: Vec::new(),
        years: None,
        cases: Vec::new(),
        calendar: china(),
        migrations: Vec::new(),
    }
}
