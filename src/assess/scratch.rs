//! Room to work in, kept from person to person so that assessing allocates nothing.

use chrono::NaiveDate;

use super::day::Day;
use super::walk::Visited;

/// Room to work in. One per thread; any number of people and days may go through it.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The last day asked about: in a batch it is nearly always the same.
    pub(super) today: Option<Day>,
    /// By variable: the class of the person's answer on the day asked about.
    pub(super) classes: Vec<u16>,
    /// The same without answers that are off the path.
    pub(super) on_path: Vec<u16>,
    /// The same on a later day.
    pub(super) later_classes: Vec<u16>,
    /// The days after the one asked about on which something moves by itself.
    pub(super) later_days: Vec<NaiveDate>,
    /// By variable: whether it still matters.
    pub(super) matters: Vec<bool>,
    pub(super) visited: Visited,
}
