//! Working days.

use std::collections::{BTreeMap, BTreeSet};

use super::CalendarYear;
use crate::i18n::Bilingual;
use chrono::{Datelike, NaiveDate, Weekday};

/// Which days are working days: Monday to Friday, with what the yearly notices change.
///
/// Every question is answered by counting, never by walking from day to day: the rank of a day is
/// the number of working days up to it, and a date so many working days away is the first day with
/// the rank wanted. A date is therefore found equally fast a week and two centuries away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkCalendar {
    days_off: BTreeMap<NaiveDate, Bilingual>,
    makeup_workdays: BTreeSet<NaiveDate>,
    published_years: BTreeSet<i32>,
    /// Where each year stands that a file speaks of.
    years: BTreeMap<i32, CalendarYear>,
    /// The days that are not what their weekday says, by date.
    exceptions: Vec<Exception>,
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Exception {
    /// Day number from the common era.
    day: i64,
    /// Offices work on it.
    working: bool,
    /// Working days gained or lost through all exceptions up to this one.
    shift: i64,
    /// The rank of the day.
    rank: i64,
}

impl WorkCalendar {
    /// A calendar from what the yearly notices say.
    ///
    /// * `days_off`: days off and why; weekend days of a holiday may be among them.
    /// * `makeup_workdays`: weekend days on which offices work. A day in both lists is a working day.
    /// * `published_years`: years whose notice has been published. In any other year a count of
    ///   working days is an estimate.
    pub fn new(
        days_off: BTreeMap<NaiveDate, Bilingual>,
        makeup_workdays: BTreeSet<NaiveDate>,
        published_years: BTreeSet<i32>,
    ) -> Self {
        let mut changed: Vec<(NaiveDate, bool)> = days_off
            .keys()
            .filter(|day| !is_weekend(**day) && !makeup_workdays.contains(day))
            .map(|day| (*day, false))
            .chain(
                makeup_workdays
                    .iter()
                    .filter(|day| is_weekend(**day))
                    .map(|day| (*day, true)),
            )
            .collect();
        changed.sort_unstable();
        let mut shift = 0;
        let exceptions = changed
            .into_iter()
            .map(|(day, working)| {
                shift += if working { 1 } else { -1 };
                let day = number(day);
                Exception {
                    day,
                    working,
                    shift,
                    rank: weekdays_until(day) + shift,
                }
            })
            .collect();
        Self {
            days_off,
            makeup_workdays,
            published_years,
            years: BTreeMap::new(),
            exceptions,
        }
    }

    /// The same, with where each year stands.
    #[must_use]
    pub fn with_years(self, years: BTreeMap<i32, CalendarYear>) -> Self {
        Self { years, ..self }
    }

    /// Where each year stands that a file speaks of.
    pub fn years(&self) -> &BTreeMap<i32, CalendarYear> {
        &self.years
    }

    /// The same working days, without the names of the days off.
    pub(super) fn bare(&self) -> Self {
        Self {
            days_off: BTreeMap::new(),
            makeup_workdays: BTreeSet::new(),
            published_years: self.published_years.clone(),
            years: BTreeMap::new(),
            exceptions: self.exceptions.clone(),
        }
    }

    /// Days off and why, weekend days of a holiday included.
    pub fn days_off(&self) -> &BTreeMap<NaiveDate, Bilingual> {
        &self.days_off
    }

    /// Weekend days on which offices work.
    pub fn makeup_workdays(&self) -> &BTreeSet<NaiveDate> {
        &self.makeup_workdays
    }

    /// Years whose notice has been published.
    pub fn published_years(&self) -> &BTreeSet<i32> {
        &self.published_years
    }

    /// Whether offices work on this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let wanted = number(day);
        match self
            .exceptions
            .binary_search_by_key(&wanted, |exception| exception.day)
        {
            Ok(found) => self
                .exceptions
                .get(found)
                .is_some_and(|exception| exception.working),
            Err(_) => !is_weekend(day),
        }
    }

    /// Whether the year's notice has been published.
    pub fn is_published(&self, year: i32) -> bool {
        self.published_years.contains(&year)
    }

    /// Whether a count of working days over these days, both included, is an estimate: one of them
    /// lies in a year without a published notice.
    pub fn is_estimate(&self, first: NaiveDate, last: NaiveDate) -> bool {
        // Ends at the first year that is not published, so it is short however far the days lie apart.
        (first.year()..=last.year()).any(|year| !self.is_published(year))
    }

    /// The first working day on or after a day.
    pub fn first_working_day_from(&self, day: NaiveDate) -> NaiveDate {
        self.day_of_next_rank(number(day) - 1, 1)
    }

    /// The last working day on or before a day.
    pub fn last_working_day_until(&self, day: NaiveDate) -> NaiveDate {
        self.day_of_next_rank(number(day), 0)
    }

    /// The day so many working days after a day, which is itself not counted; for 0 the day itself.
    ///
    /// A day beyond the end of all dates becomes the last of them.
    pub fn working_days_after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        if count == 0 {
            return day;
        }
        self.day_of_next_rank(number(day), i64::from(count))
    }

    /// How many working days lie after one day and up to another; 0 when the other is earlier.
    pub fn working_days_between(&self, after: NaiveDate, until: NaiveDate) -> i64 {
        let rank = |day| {
            let day = number(day);
            self.rank(day, self.exceptions_until(day))
        };
        (rank(until) - rank(after)).max(0)
    }

    /// How many exceptions lie on or before a day.
    fn exceptions_until(&self, day: i64) -> usize {
        self.exceptions
            .partition_point(|exception| exception.day <= day)
    }

    /// The working days up to and with a day, counted from a fixed day long ago.
    fn rank(&self, day: i64, exceptions_until: usize) -> i64 {
        weekdays_until(day) + self.shift_of_first(exceptions_until)
    }

    /// The first day whose rank is that of `day` and so many more; it is always a working day.
    fn day_of_next_rank(&self, day: i64, more: i64) -> NaiveDate {
        let mut passed = self.exceptions_until(day);
        let rank = self.rank(day, passed) + more;
        // The day is near as a rule, so its neighbours among the exceptions are, too.
        while let Some(before) = passed.checked_sub(1)
            && self.has_rank(before, rank)
        {
            passed = before;
        }
        while passed < self.exceptions.len() && !self.has_rank(passed, rank) {
            passed += 1;
        }
        let by_weekday = first_with_weekdays(rank - self.shift_of_first(passed));
        // The next exception reaches the rank itself when it is a make-up workday before that day.
        date(match self.exceptions.get(passed) {
            Some(next) => by_weekday.min(next.day),
            None => by_weekday,
        })
    }

    /// Whether an exception has at least this rank.
    fn has_rank(&self, exception: usize, rank: i64) -> bool {
        self.exceptions
            .get(exception)
            .is_some_and(|exception| exception.rank >= rank)
    }

    /// Working days gained or lost through so many exceptions.
    fn shift_of_first(&self, exceptions: usize) -> i64 {
        exceptions
            .checked_sub(1)
            .and_then(|last| self.exceptions.get(last))
            .map_or(0, |exception| exception.shift)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day's number; number 1 is a Monday.
fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

/// The day with this number; the first or last of all dates when there is none.
fn date(number: i64) -> NaiveDate {
    let end = if number < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    };
    i32::try_from(number)
        .ok()
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .unwrap_or(end)
}

/// Mondays to Fridays from day 1 up to and with a day; negative before.
fn weekdays_until(day: i64) -> i64 {
    let days_of_week = (day - 1).rem_euclid(7) + 1;
    5 * (day - 1).div_euclid(7) + days_of_week.min(5)
}

/// The first day up to which there are so many Mondays to Fridays.
fn first_with_weekdays(count: i64) -> i64 {
    7 * (count - 1).div_euclid(5) + (count - 1).rem_euclid(5) + 1
}

#[cfg(test)]
mod tests {
    use crate::i18n::Bilingual;
    use std::collections::{BTreeMap, BTreeSet, HashSet};

    use chrono::{Datelike, Days, NaiveDate};

    use super::{WorkCalendar, is_weekend};
    use crate::ruleset::fixture::{MAKEUP_WORKDAYS, china, day, holidays};

    /// Working days by the definition itself, without ranks.
    fn by_definition() -> impl Fn(NaiveDate) -> bool {
        let off: HashSet<NaiveDate> = holidays().collect();
        let makeup: HashSet<NaiveDate> = MAKEUP_WORKDAYS.iter().map(|text| day(text)).collect();
        move |day| makeup.contains(&day) || !off.contains(&day) && !is_weekend(day)
    }

    fn days_of_2023_to_2028() -> impl Iterator<Item = NaiveDate> {
        day("2023-01-01")
            .iter_days()
            .take_while(|day| day.year() <= 2028)
    }

    #[test]
    fn every_day_is_what_the_definition_says() {
        let calendar = china();
        let is_working = by_definition();
        let mut per_year = BTreeMap::new();
        for day in days_of_2023_to_2028() {
            let working = is_working(day);
            assert_eq!(calendar.is_working_day(day), working, "{day}");
            *per_year.entry(day.year()).or_insert(0) += i32::from(working);
        }
        for (year, working_days) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            assert_eq!(per_year.get(&year), Some(&working_days), "{year}");
        }
    }

    #[test]
    fn counts_agree_with_walking_day_by_day() {
        let calendar = china();
        let is_working = by_definition();
        for start in days_of_2023_to_2028() {
            let mut forward = start;
            while !is_working(forward) {
                forward = forward.succ_opt().unwrap();
            }
            assert_eq!(calendar.first_working_day_from(start), forward, "{start}");

            let mut back = start;
            while !is_working(back) {
                back = back.pred_opt().unwrap();
            }
            assert_eq!(calendar.last_working_day_until(start), back, "{start}");

            let mut walker = start;
            for count in 1..=40 {
                walker = walker.succ_opt().unwrap();
                while !is_working(walker) {
                    walker = walker.succ_opt().unwrap();
                }
                assert_eq!(
                    calendar.working_days_after(start, count),
                    walker,
                    "{start} + {count}"
                );
                assert_eq!(
                    calendar.working_days_between(start, walker),
                    i64::from(count),
                    "{start} to {walker}"
                );
            }
        }
    }

    #[test]
    fn processing_times() {
        let calendar = china();
        for (accepted, three, seven, fifteen_calendar, fifteen) in [
            (
                "2026-09-30",
                "2026-10-10",
                "2026-10-15",
                "2026-10-15",
                "2026-10-27",
            ),
            (
                "2026-02-13",
                "2026-02-25",
                "2026-03-02",
                "2026-02-28",
                "2026-03-12",
            ),
            (
                "2026-04-30",
                "2026-05-08",
                "2026-05-13",
                "2026-05-15",
                "2026-05-25",
            ),
            (
                "2026-06-18",
                "2026-06-24",
                "2026-06-30",
                "2026-07-03",
                "2026-07-10",
            ),
            (
                "2025-12-31",
                "2026-01-06",
                "2026-01-12",
                "2026-01-15",
                "2026-01-22",
            ),
            (
                "2025-09-30",
                "2025-10-11",
                "2025-10-16",
                "2025-10-15",
                "2025-10-28",
            ),
            (
                "2024-09-30",
                "2024-10-10",
                "2024-10-15",
                "2024-10-15",
                "2024-10-25",
            ),
            (
                "2026-11-20",
                "2026-11-25",
                "2026-12-01",
                "2026-12-05",
                "2026-12-11",
            ),
        ] {
            let accepted = day(accepted);
            assert_eq!(calendar.working_days_after(accepted, 3), day(three));
            assert_eq!(calendar.working_days_after(accepted, 7), day(seven));
            assert_eq!(accepted + Days::new(15), day(fifteen_calendar));
            assert_eq!(calendar.working_days_after(accepted, 15), day(fifteen));
        }
    }

    #[test]
    fn the_registration_deadline_is_three_working_days_after_arrival() {
        for (arrived, declared_by) in [
            ("2026-11-20", "2026-11-25"),
            ("2026-09-30", "2026-10-10"),
            ("2026-02-14", "2026-02-26"),
        ] {
            assert_eq!(
                china().working_days_after(day(arrived), 3),
                day(declared_by)
            );
        }
    }

    #[test]
    fn a_count_is_an_estimate_when_a_year_in_it_has_no_notice() {
        let calendar = china();
        for (first, last, estimate) in [
            ("2023-01-01", "2026-12-31", false),
            ("2026-12-31", "2027-01-01", true),
            ("2022-12-31", "2023-01-01", true),
            ("2027-06-01", "2027-06-01", true),
            ("2026-06-01", "2026-06-01", false),
        ] {
            assert_eq!(
                calendar.is_estimate(day(first), day(last)),
                estimate,
                "{first} to {last}"
            );
        }
        assert!(calendar.is_estimate(NaiveDate::MIN, NaiveDate::MAX));
    }

    #[test]
    fn a_day_in_both_lists_is_a_working_day() {
        let saturday = day("2026-10-10");
        let monday = day("2026-10-12");
        let calendar = WorkCalendar::new(
            [
                (saturday, Bilingual::default()),
                (monday, Bilingual::default()),
            ]
            .into(),
            [saturday, monday].into(),
            BTreeSet::new(),
        );
        assert!(calendar.is_working_day(saturday));
        assert!(calendar.is_working_day(monday));
        assert_eq!(calendar.working_days_after(day("2026-10-09"), 2), monday);
    }

    #[test]
    fn the_ends_of_time_are_no_trap() {
        let calendar = china();
        for count in [1, 40, 1_000_000, u32::MAX] {
            assert_eq!(
                calendar.working_days_after(NaiveDate::MAX, count),
                NaiveDate::MAX
            );
        }
        assert_eq!(
            calendar.working_days_after(day("2199-12-31"), u32::MAX),
            NaiveDate::MAX
        );
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            calendar.first_working_day_from(end);
            calendar.last_working_day_until(end);
            calendar.is_working_day(end);
        }
    }
}
