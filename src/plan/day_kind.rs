//! What kind of day a day is, for calendars that people look at.

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::ruleset::WorkCalendar;

/// What kind of day a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// Offices work, as on any weekday.
    Working,
    /// A weekend on which nobody works.
    Weekend,
    /// A holiday, on whatever weekday.
    Holiday,
    /// A weekend on which offices work, to make up for a holiday.
    MakeUp,
}

impl DayKind {
    /// What kind of day this one is.
    pub fn of(calendar: &WorkCalendar, day: NaiveDate) -> Self {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        match (calendar.is_working_day(day), weekend) {
            (true, false) => Self::Working,
            (true, true) => Self::MakeUp,
            (false, _) if calendar.days_off().contains_key(&day) => Self::Holiday,
            (false, _) => Self::Weekend,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DayKind;
    use crate::ruleset::fixture::{china, day};

    #[test]
    fn days_are_what_the_notices_make_of_them() {
        for (on, expected) in [
            ("2026-11-23", DayKind::Working),
            ("2026-11-22", DayKind::Weekend),
            ("2026-10-01", DayKind::Holiday),
            ("2026-10-03", DayKind::Holiday),
            ("2026-10-10", DayKind::MakeUp),
            ("2026-09-20", DayKind::MakeUp),
            ("2028-10-02", DayKind::Working),
        ] {
            assert_eq!(DayKind::of(&china(), day(on)), expected, "{on}");
        }
    }
}
