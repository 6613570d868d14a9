//! A stretch of time with a permit, for the years of residence.

use chrono::NaiveDate;

/// A stretch of time with a permit, as a person wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Where: the id of a place of the rule set.
    pub place: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day; it goes on where there is none.
    pub until: Option<NaiveDate>,
    /// The permit was suspended in it: it does not count.
    pub suspended: bool,
}
