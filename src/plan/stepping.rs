//! Moving the day that is looked at.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::diagnostic::read::{FIRST_DAY, LAST_DAY};

/// The day so many days after another, or before it; `None` beyond the days that can be asked about.
pub fn days_from(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let span = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(span)
    } else {
        day.checked_add_days(span)
    };
    moved.filter(|day| can_be_asked_about(*day))
}

/// The day so many months after another, or before it, clamped to the month's end; `None` beyond the
/// days that can be asked about.
///
/// Months are counted from the day asked about as long as `day` is a whole number of them away from it,
/// so that going on and back leads over the same days: 31 January, 28 February, 31 March.
pub fn months_from(asked_on: NaiveDate, day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    let apart = month(day) - month(asked_on);
    let moved = if moved_by(asked_on, apart) == Some(day) {
        moved_by(asked_on, apart + months)
    } else {
        moved_by(day, months)
    };
    moved.filter(|day| can_be_asked_about(*day))
}

fn moved_by(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let span = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(span)
    } else {
        day.checked_add_months(span)
    }
}

fn can_be_asked_about(day: NaiveDate) -> bool {
    (FIRST_DAY..=LAST_DAY).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{days_from, months_from};
    use crate::ruleset::fixture::day;

    #[test]
    fn days_end_with_the_calendar() {
        for (from, by, expected) in [
            ("2026-11-22", 1, Some("2026-11-23")),
            ("2026-11-22", -7, Some("2026-11-15")),
            ("2024-02-28", 1, Some("2024-02-29")),
            ("2199-12-31", 1, None),
            ("2199-12-25", 7, None),
            ("1900-01-01", -1, None),
            ("1900-01-08", -7, Some("1900-01-01")),
            ("2026-11-22", i64::MIN, None),
            ("2026-11-22", i64::MAX, None),
        ] {
            assert_eq!(days_from(day(from), by), expected.map(day), "{from} {by}");
        }
    }

    #[test]
    fn months_keep_the_day_asked_about_in_mind() {
        for (asked_on, from, by, expected) in [
            ("2027-01-31", "2027-01-31", 1, Some("2027-02-28")),
            ("2027-01-31", "2027-02-28", 1, Some("2027-03-31")),
            ("2027-01-31", "2027-02-28", -1, Some("2027-01-31")),
            ("2027-01-31", "2028-02-29", -1, Some("2028-01-31")),
            // Whoever has gone on by days goes on from there.
            ("2027-01-31", "2027-02-27", 1, Some("2027-03-27")),
            ("2026-11-22", "2027-01-31", 1, Some("2027-02-28")),
            ("2026-11-22", "2026-11-22", -1, Some("2026-10-22")),
            ("2199-12-15", "2199-12-15", 1, None),
            ("1900-01-31", "1900-01-31", -1, None),
            ("1900-01-31", "2199-12-31", 1, None),
        ] {
            let moved = months_from(day(asked_on), day(from), by);
            assert_eq!(moved, expected.map(day), "{from} {by}");
        }
    }

    #[test]
    fn going_on_and_back_by_months_leads_over_the_same_days() {
        for asked_on in ["2027-01-31", "2024-02-29", "2026-11-22", "2025-08-30"] {
            let asked_on = day(asked_on);
            let mut passed = vec![asked_on];
            for _ in 0..60 {
                let last = passed[passed.len() - 1];
                passed.extend(months_from(asked_on, last, 1));
            }
            assert_eq!(passed.len(), 61);
            for pair in passed.windows(2) {
                assert_eq!(months_from(asked_on, pair[1], -1), Some(pair[0]));
            }
        }
    }
}
