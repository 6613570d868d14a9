//! Where what is known of a year's working days stands.

use super::WorkCalendar;

/// Where a year of a calendar stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarYear {
    /// The name of the file.
    pub file: String,
    /// The line of the year in it, from 1.
    pub line: usize,
    /// The year's notice has been published.
    pub published: bool,
}

impl WorkCalendar {
    /// The years between the first and the last of which anything is known that no file speaks of. Their
    /// working days are Monday to Friday, and what is counted in them is an estimate.
    pub fn missing_years(&self) -> Vec<i32> {
        let years = self.years();
        let (Some((first, _)), Some((last, _))) = (years.first_key_value(), years.last_key_value())
        else {
            return Vec::new();
        };
        (*first..*last)
            .filter(|year| !years.contains_key(year))
            .collect()
    }

    /// Where the first year after a missing one stands: the place to add it before.
    pub fn place_after(&self, missing: i32) -> Option<&CalendarYear> {
        let (_, place) = self.years().range(missing..).next()?;
        Some(place)
    }
}
