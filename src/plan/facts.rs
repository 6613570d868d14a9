//! What has happened already of what a timeline reckons with.

use chrono::NaiveDate;

/// The days on which steps of an application really were taken. In their place a plan has facts, and
/// what follows is reckoned from them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    taken: Vec<(usize, NaiveDate)>,
    /// The permit is endorsed up to the day before this one: the year to come is the first that ends on or
    /// after it.
    pub renews_from: Option<NaiveDate>,
    /// The day for which an appointment was made to hand the papers in.
    pub appointed: Option<NaiveDate>,
    /// What must follow something that happened, and has not yet.
    pub duties: Vec<Duty>,
}

/// Something that must follow an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    /// The event; an index into `Life::events`.
    pub event: usize,
    /// The day on which it happened.
    pub happened_on: NaiveDate,
    /// The day on which it is due.
    pub due: NaiveDate,
}

impl Facts {
    /// Notes the day on which a step was taken; of one that was taken twice, the last.
    pub fn took(&mut self, step: usize, on: NaiveDate) {
        self.taken.retain(|(taken, _)| *taken != step);
        self.taken.push((step, on));
    }

    /// Forgets a step: it is to be taken again.
    pub fn forget(&mut self, step: usize) {
        self.taken.retain(|(taken, _)| *taken != step);
    }

    /// The day on which a step was taken.
    pub fn of(&self, step: usize) -> Option<NaiveDate> {
        let mut taken = self.taken.iter();
        taken.find(|(taken, _)| *taken == step).map(|(_, on)| *on)
    }

    /// The day on which the first of them was taken.
    pub fn first(&self) -> Option<NaiveDate> {
        self.taken.iter().map(|(_, on)| *on).min()
    }

    /// Whether no step has been taken yet.
    pub const fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }
}
