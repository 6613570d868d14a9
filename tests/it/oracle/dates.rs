//! The dates that follow, from the same definitions: timeline, renewal, reminders.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::questions::{CONTRACT_ENDS, DELIVERY, HOME, ISSUED_ON, LEASE_ENDS, PERMIT, WORK};
use super::{Judgement, Person, Value, Verdict};

/// One row of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub step: &'static str,
    pub earliest: NaiveDate,
    pub latest: NaiveDate,
    pub ceiling: Option<NaiveDate>,
    pub estimate: bool,
}

/// The current permit year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    pub issued_on: NaiveDate,
    pub expires: NaiveDate,
    /// Guide, law.
    pub opens: [NaiveDate; 2],
    pub last_working_day: NaiveDate,
    pub estimate: bool,
}

/// A day worth remembering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub kind: &'static str,
    pub on: NaiveDate,
    pub estimate: bool,
}

/// Holidays that are published, first and last day; 2027's are what statute fixes, with the
/// substitutes estimated.
const DAYS_OFF: &[(&str, &str)] = &[
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

const MAKEUP_WORKDAYS: &[&str] = &[
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

const PUBLISHED: std::ops::RangeInclusive<i32> = 2023..=2026;

/// Whether offices work on this day.
pub fn is_working_day(day: NaiveDate) -> bool {
    let text = day.to_string(); // Days written the same way compare as they follow each other.
    if MAKEUP_WORKDAYS.contains(&text.as_str()) {
        return true;
    }
    let off = |&(first, last): &(&str, &str)| first <= text.as_str() && text.as_str() <= last;
    !DAYS_OFF.iter().any(off) && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// A day of a year without a published notice lies between the two, both included.
fn is_estimate(first: NaiveDate, last: NaiveDate) -> bool {
    (first.year()..=last.year()).any(|year| !PUBLISHED.contains(&year))
}

fn first_working_day_from(mut day: NaiveDate) -> NaiveDate {
    while !is_working_day(day) {
        day = day + Days::new(1);
    }
    day
}

fn last_working_day_until(mut day: NaiveDate) -> NaiveDate {
    while !is_working_day(day) {
        day = day - Days::new(1);
    }
    day
}

/// The day itself is not counted.
fn working_days_after(mut day: NaiveDate, count: usize) -> NaiveDate {
    for _ in 0..count {
        day = first_working_day_from(day + Days::new(1));
    }
    day
}

fn date(person: &Person, question: usize) -> Option<NaiveDate> {
    match person.known(question) {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    }
}

fn law_may_apply(judged: &Judgement) -> bool {
    let possible = &judged.possible[1];
    possible.contains(&Verdict::Eligible) || possible.contains(&Verdict::NotYet)
}

/// The permit year on the day asked about.
pub fn renewal(person: &Person, judged: &Judgement) -> Option<Renewal> {
    if !person.is(PERMIT, "valid") || !law_may_apply(judged) {
        return None;
    }
    let issued_on = date(person, ISSUED_ON)?;
    let mut expires = issued_on + Months::new(12);
    let mut years = 1;
    while expires < person.on {
        years += 1;
        expires = issued_on + Months::new(12 * years);
    }
    let last_working_day = last_working_day_until(expires);
    Some(Renewal {
        issued_on,
        expires,
        opens: [expires - Days::new(30), expires - Months::new(1)],
        last_working_day,
        estimate: is_estimate(last_working_day, expires),
    })
}

/// The steps, if the papers are handed in on the first day that makes sense.
pub fn timeline(person: &Person, judged: &Judgement) -> Vec<Row> {
    let law = judged.standings[1];
    let eligible = law.verdict == Verdict::Eligible;
    if !eligible && (law.verdict != Verdict::NotYet || law.from.is_none()) {
        return Vec::new();
    }
    let opening = renewal(person, judged).map(|year| year.opens[0].max(year.opens[1]));
    let unmoved = person
        .on
        .max(law.from.unwrap_or(person.on))
        .max(opening.unwrap_or(person.on));
    let start = first_working_day_from(unmoved);
    let reviewed = [working_days_after(start, 3), working_days_after(start, 7)];
    let mailed = [reviewed[0] + Days::new(1), reviewed[1] + Days::new(2)];
    let received = if person.is(DELIVERY, "mail") {
        mailed
    } else if person.is(DELIVERY, "pick-up") {
        reviewed
    } else {
        [reviewed[0], mailed[1]]
    };
    let row = |step, span: [NaiveDate; 2], ceiling, counted_to| Row {
        step,
        earliest: span[0],
        latest: span[1],
        ceiling,
        estimate: is_estimate(unmoved, counted_to),
    };
    vec![
        row("submit", [start, start], None, start),
        row("review", reviewed, Some(start + Days::new(15)), reviewed[1]),
        row("receive", received, None, reviewed[1]),
    ]
}

/// Everything not yet past, by date and then by kind.
pub fn reminders(person: &Person, judged: &Judgement) -> Vec<Reminder> {
    let mut all = Vec::new();
    let mut add = |kind, on: NaiveDate, estimate| {
        if on >= person.on {
            all.push(Reminder { kind, on, estimate });
        }
    };
    let law = judged.standings[1];
    if let (Verdict::NotYet, Some(day)) = (law.verdict, law.from) {
        add("half-year-complete", day, false);
    }
    if let Some(year) = renewal(person, judged) {
        add("renewal-opens", year.opens[0].max(year.opens[1]), false);
        let last = year.last_working_day;
        for days in [14, 3] {
            add("renewal-due-soon", last - Days::new(days), year.estimate);
        }
        add("renewal-last-working-day", last, year.estimate);
        add("expires", year.expires, false);
    }
    let ends = [
        ("contract-ends", person.is(WORK, "contract"), CONTRACT_ENDS),
        ("lease-ends", person.is(HOME, "rent"), LEASE_ENDS),
    ];
    for (kind, applies, question) in ends {
        if let (true, Some(day)) = (applies && law_may_apply(judged), date(person, question)) {
            add(kind, day - Days::new(30), false);
            add(kind, day, false);
        }
    }
    all.sort_by_key(|reminder| reminder.on); // stable: one day keeps the order of kinds
    all
}
