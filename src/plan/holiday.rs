//! Holidays long enough to be planned around: offices closed for three days or more.

use chrono::{Days, NaiveDate};

use crate::i18n::Bilingual;
use crate::ruleset::WorkCalendar;

/// Fewer days off in a row are a weekend.
const FEWEST_DAYS: i64 = 3;
/// So far from a holiday its make-up workdays lie at most.
const MAKEUP_WITHIN: u64 = 14;

/// Days in a row on which offices are closed because of a holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// What it is called; several names where holidays meet.
    pub names: Vec<Bilingual>,
    /// The first day on which offices are closed.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
    /// The next day on which they work.
    pub next_working_day: NaiveDate,
    /// Weekend days around it on which offices work.
    pub makeup_workdays: Vec<NaiveDate>,
    /// The notice of one of its years has not been published.
    pub estimate: bool,
}

impl Holiday {
    /// How many days offices are closed.
    pub fn days(&self) -> i64 {
        (self.until - self.from).num_days() + 1
    }
}

/// The holidays that matter between two days, both included: offices are closed for them, or work on a
/// weekend because of them.
pub fn holidays(calendar: &WorkCalendar, first: NaiveDate, last: NaiveDate) -> Vec<Holiday> {
    if first > last {
        return Vec::new();
    }
    // Those around them may have a better claim to a make-up workday.
    let mut found = closed(
        calendar,
        days_before(first, 3 * MAKEUP_WITHIN),
        days_after(last, 3 * MAKEUP_WITHIN),
    );
    found.retain(|holiday| holiday.days() >= FEWEST_DAYS);
    for day in calendar.makeup_workdays() {
        let near = found.iter_mut().filter(|holiday| {
            let (from, until) = (holiday.from, holiday.until);
            (days_before(from, MAKEUP_WITHIN)..=days_after(until, MAKEUP_WITHIN)).contains(day)
        });
        // A file does not say what for; the longer the holiday, the more days it has to give back.
        let longest = near.max_by_key(|holiday| (holiday.days(), -distance(holiday, *day)));
        if let Some(holiday) = longest {
            holiday.makeup_workdays.push(*day);
        }
    }
    found.retain(|holiday| {
        let is_within = |day: &NaiveDate| (first..=last).contains(day);
        holiday.from <= last && holiday.until >= first
            || holiday.makeup_workdays.iter().any(is_within)
    });
    found
}

/// The stretches of days around days off on which offices are closed, however short.
fn closed(calendar: &WorkCalendar, first: NaiveDate, last: NaiveDate) -> Vec<Holiday> {
    let days_off = calendar.days_off();
    let mut found: Vec<Holiday> = Vec::new();
    for day in days_off.range(first..=last).map(|(day, _)| *day) {
        let is_known = found.last().is_some_and(|holiday| day <= holiday.until);
        if is_known || calendar.is_working_day(day) {
            continue;
        }
        let next_working_day = calendar.first_working_day_from(day);
        let from = calendar.last_working_day_until(day).succ_opt();
        let (Some(from), Some(until)) = (from, next_working_day.pred_opt()) else {
            continue;
        };
        let mut names: Vec<Bilingual> = Vec::new();
        for (_, name) in days_off.range(from..=until) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        found.push(Holiday {
            names: without_remarks(&names),
            from,
            until,
            next_working_day,
            makeup_workdays: Vec::new(),
            estimate: calendar.is_estimate(from, until),
        });
    }
    found
}

/// The names without those that only say more of another one: `Labour Day (substitute day)`.
fn without_remarks(names: &[Bilingual]) -> Vec<Bilingual> {
    let says_more = |name: &Bilingual, of: &Bilingual| {
        name != of && name.zh.starts_with(&of.zh) && name.en.starts_with(&of.en)
    };
    let kept = names
        .iter()
        .filter(|name| !names.iter().any(|of| says_more(name, of)));
    kept.cloned().collect()
}

/// How many days lie between a holiday and a day outside of it.
fn distance(holiday: &Holiday, day: NaiveDate) -> i64 {
    let before = (holiday.from - day).num_days();
    before.max((day - holiday.until).num_days())
}

fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days))
        .unwrap_or(NaiveDate::MIN)
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::holidays;
    use crate::ruleset::fixture::{china, day};

    fn found(first: &str, last: &str) -> Vec<String> {
        let found = holidays(&china(), day(first), day(last));
        let said = found.iter().map(|holiday| {
            let makeup: Vec<String> = holiday
                .makeup_workdays
                .iter()
                .map(ToString::to_string)
                .collect();
            format!(
                "{}..{} ({}) next {} makeup {}",
                holiday.from,
                holiday.until,
                holiday.days(),
                holiday.next_working_day,
                makeup.join(" ")
            )
        });
        said.collect()
    }

    #[test]
    fn a_golden_week_is_found_with_its_makeup_days() {
        let golden = "2026-10-01..2026-10-07 (7) next 2026-10-08 makeup 2026-09-20 2026-10-10";
        let mid_autumn = "2026-09-25..2026-09-27 (3) next 2026-09-28 makeup ";
        for (first, last, expected) in [
            ("2026-09-29", "2026-10-12", &[golden][..]),
            ("2026-10-05", "2026-10-05", &[golden]),
            // Only its make-up day lies in the stretch.
            ("2026-10-09", "2026-10-12", &[golden]),
            ("2026-10-12", "2026-10-20", &[]),
            ("2026-10-12", "2026-09-29", &[]),
            // Holidays meet make-up days of others; a weekend is no holiday.
            ("2026-09-26", "2026-09-26", &[mid_autumn]),
            (
                "2024-09-10",
                "2024-09-14",
                &["2024-09-15..2024-09-17 (3) next 2024-09-18 makeup 2024-09-14"],
            ),
            ("2026-11-20", "2026-11-24", &[]),
            ("1900-01-01", "1900-01-01", &[]),
        ] {
            assert_eq!(found(first, last), expected, "{first} to {last}");
        }
    }
}
