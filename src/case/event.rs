//! Something that happened to one person's permit, as they wrote it down.

use chrono::NaiveDate;

/// Something that happened, with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id among the events of the rule set.
    pub kind: String,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// The other day that belongs to it, if it has one: the day on the card, the day of an appointment.
    pub dated: Option<NaiveDate>,
    /// The day on which it was written down.
    pub recorded_on: NaiveDate,
    /// The day on which the person said that it was a mistake. It is kept and counts no more.
    pub withdrawn_on: Option<NaiveDate>,
}

impl Event {
    /// Something that happened on a day and is written down on another.
    pub fn new(kind: &str, on: NaiveDate, recorded_on: NaiveDate) -> Self {
        Self {
            kind: kind.to_owned(),
            on,
            dated: None,
            recorded_on,
            withdrawn_on: None,
        }
    }

    /// Whether it counts.
    pub const fn counts(&self) -> bool {
        self.withdrawn_on.is_none()
    }
}
