//! The stages of a permit's life, and what can happen in it.

use super::{Answer, Citation, Expression};
use crate::i18n::Bilingual;

/// What `stages.toml` says. A rule set without that file keeps no record of what happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Life {
    /// The stages, in order. The first is where somebody begins of whom nothing else is known.
    pub stages: Vec<Stage>,
    /// What can happen, in order.
    pub events: Vec<EventRule>,
}

/// A stage of a permit's life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// The next step.
    pub next: Bilingual,
    /// Where that is done.
    pub place: Option<Bilingual>,
    /// With which papers.
    pub papers: StagePapers,
    /// By when, if there is a day.
    pub by: Option<StageDay>,
    /// Who begins in this stage, if nothing was recorded before.
    pub begins_when: Option<Expression>,
    /// What is true of everybody in it: question and answer.
    pub says: Vec<(usize, Answer)>,
    /// What the calendar brings, and the stage it leads to.
    pub turns: Vec<(Turn, usize)>,
    /// The permit does not work meanwhile, and the time does not count.
    pub suspended: bool,
    /// A permit is held in it, so that its time counts.
    pub held: bool,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// The papers of a stage's next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StagePapers {
    /// None.
    None,
    /// Those of the person's own checklist.
    Checklist,
    /// These.
    These(Vec<usize>),
}

/// The day by which a stage's next step is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageDay {
    /// The latest day of a step of the timeline, and its ceiling.
    Step(usize),
    /// The last working day of the permit year.
    LastWorkingDay,
    /// The other day of the event that led to the stage.
    Dated,
}

/// What the calendar brings to somebody who holds a permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The renewal window is open by every standard.
    RenewalOpens,
    /// The permit year has ended without an endorsement.
    Expired,
}

/// Something that can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRule {
    /// Stable name.
    pub id: String,
    /// What a person says of it: "I handed in my papers".
    pub title: Bilingual,
    /// What to mind when it is written down.
    pub help: Option<Bilingual>,
    /// The stages in which it can happen.
    pub from: Vec<usize>,
    /// The stage it leads to; none if the stage stays.
    pub to: Option<usize>,
    /// Those of them which it leaves as they are, though it leads elsewhere from the others.
    pub stays: Vec<usize>,
    /// The other day that belongs to it.
    pub dated: Option<Dated>,
    /// The step of the timeline that was taken by it.
    pub step: Option<usize>,
    /// The permit was endorsed.
    pub endorses: bool,
    /// What must follow it, and by when.
    pub deadline: Option<Deadline>,
    /// Questions whose answers may be others since.
    pub review: Vec<usize>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

impl EventRule {
    /// Whether it can happen in a stage and leads elsewhere from there, if anywhere.
    pub fn leads_from(&self, stage: usize) -> bool {
        self.from.contains(&stage) && !self.stays.contains(&stage)
    }
}

/// The other day of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// What it is the day of: "Date of issue on the card".
    pub title: Bilingual,
    /// The date question that it answers.
    pub answers: Option<usize>,
    /// It lies on the day of the event or after it; otherwise on it or before.
    pub ahead: bool,
}

/// What must follow an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day it is due.
    pub day: DeadlineDay,
    /// What puts an end to it: indices of events.
    pub until: Vec<usize>,
    /// The reminder that tells of it: an index into `Process::reminders`.
    pub reminder: usize,
}

/// The day a deadline falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineDay {
    /// So many calendar days after the event.
    After(u32),
    /// The other day of the event.
    Dated,
}

impl Life {
    /// The index of the stage with this id.
    pub fn stage(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    /// The index of the event with this id.
    pub fn event(&self, id: &str) -> Option<usize> {
        self.events.iter().position(|event| event.id == id)
    }

    /// Whether there are any stages.
    pub const fn is_empty(&self) -> bool {
        self.stages.is_empty()
    }
}
