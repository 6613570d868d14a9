//! The files of `calendars/`: holidays and make-up workdays, year by year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::model::{CalendarYear, WorkCalendar};
use super::super::problem;
use crate::diagnostic::read::{FIRST_DAY, LAST_DAY, Table, Value};
use crate::i18n::Bilingual;

/// Calendars of one name above each other: of every year the one that was laid on last is in force.
#[derive(Default)]
pub(in crate::ruleset) struct Layers {
    years: BTreeMap<i32, (usize, Year)>,
    laid: usize,
}

/// One year as a file has it.
struct Year {
    place: CalendarYear,
    /// A day off with its name, or a day on which offices work. Days at the edge of the years beside may
    /// be among them.
    days: BTreeMap<NaiveDate, DayRule>,
}

enum DayRule {
    Off(Bilingual),
    Working,
}

impl Layers {
    /// Lays the years of a file on those there are.
    pub(in crate::ruleset) fn lay(&mut self, file: &str, mut root: Table<'_>) {
        let mut seen = Seen::default();
        for mut table in root.some_tables("year") {
            let year = year(&mut table, file, &mut seen);
            table.finish();
            if let Some((number, year)) = year {
                self.years.insert(number, (self.laid, year));
            }
        }
        root.finish();
        self.laid += 1;
    }

    /// What is in force in the end.
    pub(in crate::ruleset) fn into_calendar(self) -> WorkCalendar {
        let mut in_order: Vec<(i32, (usize, Year))> = self.years.into_iter().collect();
        // Where two years name the same day, the one of the later file has the last word.
        in_order.sort_by_key(|(number, (layer, _))| (*layer, *number));
        let mut days = BTreeMap::new();
        let mut places = BTreeMap::new();
        for (number, (_, year)) in in_order {
            days.extend(year.days);
            places.insert(number, year.place);
        }
        let mut days_off = BTreeMap::new();
        let mut makeup_workdays = BTreeSet::new();
        for (day, rule) in days {
            match rule {
                DayRule::Off(name) => {
                    days_off.insert(day, name);
                }
                DayRule::Working => {
                    makeup_workdays.insert(day);
                }
            }
        }
        let published = places.iter().filter(|(_, year)| year.published);
        let published = published.map(|(number, _)| *number).collect();
        WorkCalendar::new(days_off, makeup_workdays, published).with_years(places)
    }
}

/// What stood in the file before.
#[derive(Default)]
struct Seen {
    years: Vec<i32>,
    days_off: BTreeSet<NaiveDate>,
}

fn year(table: &mut Table<'_>, file: &str, seen: &mut Seen) -> Option<(i32, Year)> {
    let year_value = table.require("year");
    let number = year_value
        .as_ref()
        .and_then(|value| value.integer(FIRST_DAY.year().into(), LAST_DAY.year().into()))
        .and_then(|year| i32::try_from(year).ok());
    if let (Some(number), Some(value)) = (number, &year_value) {
        if seen.years.contains(&number) {
            value.report(problem::calendar_conflict(
                &number.to_string(),
                "这一年写了两次",
                "stands here twice",
            ));
        }
        seen.years.push(number);
    }
    let published = table.require("published").and_then(|value| value.yes_no());
    table.optional_text("notice");
    table.optional_day("notice-date");
    table.optional_plain("source");
    let mut rules = BTreeMap::new();
    for mut holiday in table.tables("holidays") {
        let name = holiday.text("name");
        for (value, day) in days(holiday.require("off")) {
            check_year(&value, day, number);
            seen.days_off.insert(day);
            rules.insert(day, DayRule::Off(name.clone()));
        }
        holiday.finish();
    }
    for (value, day) in days(table.take("makeup-workdays")) {
        check_year(&value, day, number);
        if seen.days_off.contains(&day) {
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
        rules.insert(day, DayRule::Working);
    }
    let place = CalendarYear {
        file: file.to_owned(),
        line: table.log.line(&table.span),
        published: published.unwrap_or_default(),
    };
    Some((number?, Year { place, days: rules }))
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
