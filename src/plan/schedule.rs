//! The dates that follow from an assessment.

use chrono::NaiveDate;

/// The dates that follow from an assessment: what to do when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// If the papers are handed in on the first possible day. Empty where there is nothing to hand in.
    pub timeline: Vec<TimelineRow>,
    /// The current permit year, for a permit whose day of issue is known.
    pub renewal: Option<Renewal>,
    /// Days worth remembering, by date.
    pub reminders: Vec<Reminder>,
}

/// One step of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// Index of the step.
    pub step: usize,
    /// First day.
    pub earliest: NaiveDate,
    /// Last day.
    pub latest: NaiveDate,
    /// The law's ceiling.
    pub ceiling: Option<NaiveDate>,
    /// Working days of a year without a published notice were counted.
    pub estimate: bool,
    /// The step was taken on that day.
    pub fact: bool,
}

impl TimelineRow {
    /// A step that was taken on a day.
    pub const fn fact(step: usize, on: NaiveDate) -> Self {
        Self {
            step,
            earliest: on,
            latest: on,
            ceiling: None,
            estimate: false,
            fact: true,
        }
    }
}

/// The current permit year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The day on the card.
    pub issued_on: NaiveDate,
    /// The end of the permit year.
    pub expires: NaiveDate,
    /// When the window opens, by standard index.
    pub opens: Vec<(usize, NaiveDate)>,
    /// The last working day on or before the end.
    pub last_working_day: NaiveDate,
    /// The last working day was found in a year without a published notice.
    pub estimate: bool,
    /// The anniversary before, whose endorsement the current year counts on; `None` in the first year.
    pub counts_on: Option<NaiveDate>,
}

impl Renewal {
    /// The later opening: from that day both standards say that the window is open.
    pub fn opens_latest(&self) -> Option<NaiveDate> {
        self.opens.iter().map(|(_, day)| *day).max()
    }
}

/// A day worth remembering.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reminder {
    /// Index of the rule in `Process::reminders`.
    pub rule: usize,
    /// The day.
    pub on: NaiveDate,
    /// The day it hangs on: the same day, or a later one that it comes ahead of.
    pub target: NaiveDate,
    /// The year that tells it from the same reminder of another year: that in which the permit year ends,
    /// or that of the day it hangs on. It stays when a new calendar moves the day across a year's end.
    pub year: i32,
    /// Its place among those of its kind that hang on one day, from 1; the first comes first. It stays when
    /// it is told of more or fewer days ahead.
    pub place: u32,
    /// The day on which that happened of which this tells what must follow; none where it follows nothing
    /// that happened. What was said of the same reminder before then was said of an earlier event.
    pub follows: Option<NaiveDate>,
    /// The day hangs on a count of working days in a year without a published notice.
    pub estimate: bool,
}
