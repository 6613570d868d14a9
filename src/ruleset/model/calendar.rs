//! Working days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

/// Which days are working days: Monday to Friday, with what the yearly notices change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkCalendar {
    /// Days off and why, weekend days of a holiday included.
    pub days_off: BTreeMap<NaiveDate, String>,
    /// Weekend days on which offices work.
    pub makeup_workdays: BTreeSet<NaiveDate>,
    /// Years whose notice has been published. In any other year a count of working days is an estimate.
    pub published_years: BTreeSet<i32>,
}

impl WorkCalendar {
    /// Whether offices work on this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if self.makeup_workdays.contains(&day) {
            return true;
        }
        if self.days_off.contains_key(&day) {
            return false;
        }
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// Whether the year's notice has been published.
    pub fn is_published(&self, year: i32) -> bool {
        self.published_years.contains(&year)
    }
}
