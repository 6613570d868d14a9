//! Room to work in, kept from person to person so that assessing allocates nothing.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::changes::ChangesRoom;
use super::day::Day;
use super::engine::Engine;
use super::walk::Visited;

/// Room to work in. One per thread; any number of people and days may go through it.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The engine whose days are kept.
    engine: u64,
    /// The last day asked about: in a batch it is nearly always the same.
    pub(super) today: Option<Arc<Day>>,
    /// Days looked at lately: people of one batch look ahead to the same ones.
    days: FxHashMap<NaiveDate, Arc<Day>>,
    /// By variable: the class of the person's answer on the day asked about.
    pub(super) classes: Vec<u16>,
    /// The same without answers that are off the path.
    pub(super) on_path: Vec<u16>,
    /// The same on a later day.
    pub(super) later_classes: Vec<u16>,
    /// The days after the one asked about on which something moves by itself.
    pub(super) later_days: Vec<NaiveDate>,
    /// By condition: whether it is met.
    pub(super) met: Vec<Option<bool>>,
    /// By material: whether it is needed.
    pub(super) needed: Vec<Option<bool>>,
    /// By variable: whether it still matters.
    pub(super) matters: Vec<bool>,
    /// By variable: whether it may matter to an output too large to compose.
    pub(super) may_matter: Vec<bool>,
    pub(super) visited: Visited,
    pub(super) changes: ChangesRoom,
}

/// So many days are kept; in a batch few are looked at.
const MOST_DAYS: usize = 1_024;

impl Scratch {
    /// Forgets the days of another engine.
    pub(super) fn belong_to(&mut self, engine: &Engine) {
        if self.engine != engine.number {
            self.engine = engine.number;
            self.today = None;
            self.days.clear();
        }
    }

    /// A day, made once and kept.
    pub(super) fn day(&mut self, engine: &Engine, on: NaiveDate) -> Arc<Day> {
        if let Some(day) = self.days.get(&on) {
            return Arc::clone(day);
        }
        if self.days.len() >= MOST_DAYS {
            self.days.clear();
        }
        let day = Arc::new(engine.day(on));
        self.days.insert(on, Arc::clone(&day));
        day
    }
}
