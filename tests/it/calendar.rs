//! Working days and renewal windows, held against a second implementation that walks from day to day.
//!
//! It reads the same file by plain `toml`, not through the program's reader, keeps nothing but a table of
//! days, and never computes where it can count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use chrono::{Datelike as _, NaiveDate, Weekday};
use toml::Value;

use juzhu::assess::Engine;
use juzhu::plan::plan;
use juzhu::ruleset::{Answer, Answers};

use crate::support::hangzhou;

/// The days as the file names them.
struct Walk {
    off: BTreeSet<NaiveDate>,
    makeup: BTreeSet<NaiveDate>,
    published: BTreeSet<i32>,
}

impl Walk {
    fn new() -> Self {
        let path = hangzhou::rules_folder().join("calendars/china.toml");
        let file: toml::Table = fs::read_to_string(path)
            .expect("the calendar")
            .parse()
            .expect("TOML");
        let mut walk = Self {
            off: BTreeSet::new(),
            makeup: BTreeSet::new(),
            published: BTreeSet::new(),
        };
        for year in file["year"].as_array().expect("years") {
            if year["published"].as_bool().expect("yes or no") {
                let number = year["year"].as_integer().expect("a year");
                walk.published.insert(i32::try_from(number).expect("small"));
            }
            for holiday in list(year.get("holidays")) {
                walk.off.extend(days(holiday.get("off")));
            }
            walk.makeup.extend(days(year.get("makeup-workdays")));
        }
        walk
    }

    fn works(&self, day: NaiveDate) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.makeup.contains(&day) || !is_weekend && !self.off.contains(&day)
    }

    /// The first working day that is met when walking in a direction, the day itself included.
    fn met(&self, day: NaiveDate, step: fn(NaiveDate) -> NaiveDate) -> NaiveDate {
        let mut day = day;
        while !self.works(day) {
            day = step(day);
        }
        day
    }
}

fn list(value: Option<&Value>) -> Vec<Value> {
    value.map_or_else(Vec::new, |value| value.as_array().expect("a list").clone())
}

fn days(value: Option<&Value>) -> Vec<NaiveDate> {
    let day = |value: Value| day(&value.as_datetime().expect("a day").to_string());
    list(value).into_iter().map(day).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("time goes on")
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().expect("there was a day before")
}

/// Every day of 2023 to 2028.
fn all() -> impl Iterator<Item = NaiveDate> {
    day("2023-01-01")
        .iter_days()
        .take_while(|day| day.year() <= 2028)
}

#[test]
fn working_days_are_those_of_a_walk_over_every_day() {
    let walk = Walk::new();
    let rules = hangzhou::rules();
    let calendar = &rules.calendar;
    assert_eq!(calendar.published_years(), &walk.published);
    for start in all() {
        assert_eq!(calendar.is_working_day(start), walk.works(start), "{start}");
        assert_eq!(
            calendar.first_working_day_from(start),
            walk.met(start, next),
            "{start}"
        );
        assert_eq!(
            calendar.last_working_day_until(start),
            walk.met(start, before),
            "{start}"
        );
        // On, day by day, as far as anything is ever counted and over every holiday there is.
        let (mut on, mut passed, mut uncertain) =
            (start, 0_u32, !walk.published.contains(&start.year()));
        assert_eq!(calendar.is_estimate(start, start), uncertain, "{start}");
        for _ in 0..60 {
            on = next(on);
            uncertain |= !walk.published.contains(&on.year());
            assert_eq!(
                calendar.is_estimate(start, on),
                uncertain,
                "{start} to {on}"
            );
            if walk.works(on) {
                passed += 1;
                assert_eq!(
                    calendar.working_days_after(start, passed),
                    on,
                    "{start} + {passed}"
                );
            }
            let between = calendar.working_days_between(start, on);
            assert_eq!(between, i64::from(passed), "{start} to {on}");
            assert_eq!(
                calendar.working_days_between(on, start),
                0,
                "{on} back to {start}"
            );
        }
        assert_eq!(calendar.working_days_after(start, 0), start);
    }
}

#[test]
fn the_days_worked_out_by_hand_are_those_of_the_program() {
    let rules = hangzhou::rules();
    let calendar = &rules.calendar;
    for (accepted, three, seven, fifteen) in [
        ("2026-09-30", "2026-10-10", "2026-10-15", "2026-10-27"),
        ("2026-02-13", "2026-02-25", "2026-03-02", "2026-03-12"),
        ("2026-04-30", "2026-05-08", "2026-05-13", "2026-05-25"),
        ("2026-06-18", "2026-06-24", "2026-06-30", "2026-07-10"),
        ("2025-12-31", "2026-01-06", "2026-01-12", "2026-01-22"),
        ("2025-09-30", "2025-10-11", "2025-10-16", "2025-10-28"),
        ("2024-09-30", "2024-10-10", "2024-10-15", "2024-10-25"),
        ("2026-11-20", "2026-11-25", "2026-12-01", "2026-12-11"),
    ] {
        for (count, expected) in [(3, three), (7, seven), (15, fifteen)] {
            let reached = calendar.working_days_after(day(accepted), count);
            assert_eq!(reached, day(expected), "{accepted} + {count}");
        }
    }
    for (expires, last) in [
        ("2026-10-03", "2026-09-30"),
        ("2025-10-06", "2025-09-30"),
        ("2026-02-17", "2026-02-14"),
        ("2024-02-29", "2024-02-29"),
        ("2026-03-15", "2026-03-13"),
    ] {
        assert_eq!(
            calendar.last_working_day_until(day(expires)),
            day(last),
            "{expires}"
        );
    }
    for (registered, complete) in [
        ("2026-08-31", "2027-02-28"),
        ("2023-08-31", "2024-02-29"),
        ("2025-08-29", "2026-02-28"),
        ("2026-05-22", "2026-11-22"),
    ] {
        assert_eq!(months_on(day(registered), 6), day(complete), "{registered}");
    }
}

/// The day with the same number so many months on, or the last that the month has: found by trying.
fn months_on(from: NaiveDate, months: u32) -> NaiveDate {
    let month = from.month0() + months;
    let year = from.year() + i32::try_from(month / 12).expect("small");
    let mut number = from.day();
    loop {
        match NaiveDate::from_ymd_opt(year, month % 12 + 1, number) {
            Some(day) => return day,
            None => number -= 1,
        }
    }
}

/// The day a month before by walking back to the month before, and on to the number of the day.
fn month_before(day: NaiveDate) -> NaiveDate {
    let mut on = day;
    while on.month() == day.month() {
        on = before(on);
    }
    while on.day() > day.day() {
        on = before(on);
    }
    on
}

/// Every day of issue of 2023 to 2028, and every year of the permit that ends by then: what the program
/// says on the first and on the last day of that year, and on the day its windows open.
#[test]
fn windows_by_both_standards_are_those_of_a_walk() {
    let walk = Walk::new();
    let rules = hangzhou::rules();
    let engine = Engine::new(rules.clone());
    let question = |id: &str| rules.question(id).expect("it is asked");
    let issued_on = question("issued-on");
    let mut answers = Answers::new(rules.questions.len());
    for (id, value) in [
        ("applicant", 0),
        ("hukou", 2),
        ("lives-in", 0),
        ("permit", 1),
    ] {
        answers.set(question(id), Some(Answer::Choice(value)));
    }
    let mut seen: BTreeMap<i32, usize> = BTreeMap::new();
    for issued in all() {
        answers.set(issued_on, Some(Answer::Date(issued)));
        let mut began = issued;
        for year in 1.. {
            let expires = months_on(issued, 12 * year);
            if expires.year() > 2029 {
                break;
            }
            let mut thirty = expires;
            for _ in 0..30 {
                thirty = before(thirty);
            }
            let month = month_before(expires);
            let last = walk.met(expires, before);
            let stretch = last.iter_days().take_while(|on| *on <= expires);
            let uncertain = stretch
                .into_iter()
                .any(|on| !walk.published.contains(&on.year()));
            let first = if year == 1 { issued } else { next(began) };
            for on in [first, thirty.max(month), expires] {
                let assessment = engine.assess(&answers, on);
                let renewal = plan(&rules, &answers, &assessment, on).renewal;
                let renewal = renewal.unwrap_or_else(|| panic!("{issued} on {on}"));
                let of = format!("issued {issued}, year {year}, on {on}");
                assert_eq!(renewal.expires, expires, "{of}");
                assert_eq!(renewal.opens, [(0, thirty), (1, month)], "{of}");
                assert_eq!(renewal.opens_latest(), Some(thirty.max(month)), "{of}");
                assert_eq!(renewal.last_working_day, last, "{of}");
                assert_eq!(renewal.estimate, uncertain, "{of}");
            }
            began = expires;
            *seen.entry(issued.year()).or_default() += 1;
        }
    }
    // A permit of 2023 has six years by then, one of 2028 one.
    assert_eq!(seen.get(&2023), Some(&(365 * 6)));
    assert_eq!(seen.get(&2028), Some(&366));
}
