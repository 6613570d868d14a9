//! Steps from the day that is looked at to another.

use chrono::NaiveDate;

use crate::assess::Interview;
use crate::plan::{days_from, months_from};
use crate::report::LookedAt;

/// A step from the day that is looked at to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayStep {
    /// A day on.
    DayLater,
    /// A day back.
    DayEarlier,
    /// A week on.
    WeekLater,
    /// A week back.
    WeekEarlier,
    /// A month on.
    MonthLater,
    /// A month back.
    MonthEarlier,
    /// On to the next day on which something changes.
    NextChange,
    /// Back to the last day before on which something changed.
    PreviousChange,
    /// Back to the day asked about.
    AskedAbout,
}

impl DayStep {
    /// Every step, in the order of their numbers.
    pub const ALL: [Self; 9] = [
        Self::DayLater,
        Self::DayEarlier,
        Self::WeekLater,
        Self::WeekEarlier,
        Self::MonthLater,
        Self::MonthEarlier,
        Self::NextChange,
        Self::PreviousChange,
        Self::AskedAbout,
    ];

    /// The name its message ends in: `days-{name}`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DayLater => "day-later",
            Self::DayEarlier => "day-earlier",
            Self::WeekLater => "week-later",
            Self::WeekEarlier => "week-earlier",
            Self::MonthLater => "month-later",
            Self::MonthEarlier => "month-earlier",
            Self::NextChange => "next-change",
            Self::PreviousChange => "previous-change",
            Self::AskedAbout => "asked-about",
        }
    }

    /// Where the step leads; `None` beyond the calendar, and where nothing changes.
    pub fn target(self, interview: &Interview, looked_at: &LookedAt) -> Option<NaiveDate> {
        let (on, asked_on) = (interview.on(), interview.asked_on());
        match self {
            Self::DayLater => days_from(on, 1),
            Self::DayEarlier => days_from(on, -1),
            Self::WeekLater => days_from(on, 7),
            Self::WeekEarlier => days_from(on, -7),
            Self::MonthLater => months_from(asked_on, on, 1),
            Self::MonthEarlier => months_from(asked_on, on, -1),
            Self::NextChange => looked_at.next,
            Self::PreviousChange => looked_at.previous,
            Self::AskedAbout => Some(asked_on),
        }
    }
}
