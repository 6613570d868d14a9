//! A file of `calendars/`: holidays and make-up workdays.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::model::WorkCalendar;
use super::super::problem;
use crate::diagnostic::read::{FIRST_DAY, LAST_DAY, Table, Value};
use crate::i18n::Bilingual;

/// Reads a calendar.
pub(in crate::ruleset) fn calendar(mut root: Table<'_>) -> WorkCalendar {
    let mut calendar = Written::default();
    let mut seen = Vec::new();
    for mut table in root.some_tables("year") {
        year(&mut table, &mut calendar, &mut seen);
        table.finish();
    }
    root.finish();
    WorkCalendar::new(
        calendar.days_off,
        calendar.makeup_workdays,
        calendar.published_years,
    )
}

/// What the file says, collected year by year.
#[derive(Default)]
struct Written {
    days_off: BTreeMap<NaiveDate, Bilingual>,
    makeup_workdays: BTreeSet<NaiveDate>,
    published_years: BTreeSet<i32>,
}

fn year(table: &mut Table<'_>, calendar: &mut Written, seen: &mut Vec<i32>) {
    let year_value = table.require("year");
    let year = year_value
        .as_ref()
        .and_then(|value| value.integer(FIRST_DAY.year().into(), LAST_DAY.year().into()))
        .and_then(|year| i32::try_from(year).ok());
    if let (Some(year), Some(value)) = (year, &year_value) {
        if seen.contains(&year) {
            value.report(problem::calendar_conflict(
                &year.to_string(),
                "这一年写了两次",
                "stands here twice",
            ));
        }
        seen.push(year);
    }
    let published = table.require("published").and_then(|value| value.yes_no());
    if let (Some(year), Some(true)) = (year, published) {
        calendar.published_years.insert(year);
    }
    table.optional_text("notice");
    table.optional_day("notice-date");
    table.optional_plain("source");
    for mut holiday in table.tables("holidays") {
        let name = holiday.text("name");
        for (value, day) in days(holiday.require("off")) {
            check_year(&value, day, year);
            calendar.days_off.insert(day, name.clone());
        }
        holiday.finish();
    }
    for (value, day) in days(table.take("makeup-workdays")) {
        check_year(&value, day, year);
        if calendar.days_off.contains_key(&day) {
            value.report(problem::calendar_conflict(
                &day.to_string(),
                "既是放假日又是补班日",
                "is both a day off and a make-up workday",
            ));
        }
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            value.report(problem::calendar_conflict(
                &day.to_string(),
                "不是周末，本来就上班，不是补班日",
                "is no weekend day, so it cannot be a make-up workday",
            ));
        }
        calendar.makeup_workdays.insert(day);
    }
}

fn days(value: Option<Value<'_>>) -> Vec<(Value<'_>, NaiveDate)> {
    let items = value.and_then(|value| value.list()).unwrap_or_default();
    items
        .into_iter()
        .filter_map(|item| {
            let day = item.day()?;
            Some((item, day))
        })
        .collect()
}

/// A notice also names days at the edge of the years beside its own; further off is a slip.
fn check_year(value: &Value<'_>, day: NaiveDate, year: Option<i32>) {
    if let Some(year) = year
        && (day.year() - year).abs() > 1
    {
        value.report(problem::calendar_conflict(
            &day.to_string(),
            &format!("不在 {year} 年前后"),
            &format!("does not belong to {year}"),
        ));
    }
}
