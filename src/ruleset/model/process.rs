//! Steps, renewal, reminders and errands.

use super::{Citation, Expression};
use crate::i18n::Bilingual;

/// What `process.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Process {
    /// The steps of an application, in order.
    pub steps: Vec<Step>,
    /// What an existing permit makes of the errand; the first that fits is meant.
    pub errands: Vec<Errand>,
    /// When and how a permit is renewed.
    pub renewal: Option<RenewalRule>,
    /// Days worth remembering, in the order they stand in on one day.
    pub reminders: Vec<ReminderRule>,
}

/// One step of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Stable name.
    pub id: String,
    /// What it is.
    pub title: Bilingual,
    /// How it is done.
    pub mode: Bilingual,
    /// How long it takes.
    pub duration: Bilingual,
    /// Where it stands in the timeline, if it has days of its own.
    pub schedule: Option<Schedule>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// Where a step stands in the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// The day the papers are handed in: the first working day on which everything is in place.
    Start,
    /// So many working days after the start (that day not counted), with a ceiling in calendar days.
    WorkingDays {
        /// Fewest.
        least: u32,
        /// Most.
        most: u32,
        /// The law's ceiling, in calendar days after the start.
        ceiling: Option<u32>,
    },
    /// So many calendar days after the step before, depending on an answer; not known yet means the
    /// span that covers all of them.
    DaysAfter {
        /// The choice question that decides.
        question: usize,
        /// Fewest and most days, by choice index.
        ways: Vec<(u16, u32, u32)>,
    },
}

/// What an existing permit makes of the errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// Stable name.
    pub id: String,
    /// Whom it fits.
    pub when: Expression,
    /// What it is called.
    pub title: Bilingual,
    /// The first sentence to say.
    pub text: Bilingual,
    /// The errand comes before the verdict, since the verdict alone would mislead.
    pub leads: bool,
    /// Leads over from the errand to verdict and list; such an errand always comes first.
    pub before_verdict: Option<Bilingual>,
    /// Said behind the verdict when that is not "eligible".
    pub may_refuse: Option<Bilingual>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// When and how a permit is renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalRule {
    /// Who holds a permit that can be renewed.
    pub when: Expression,
    /// The date question with the day of issue.
    pub issued_on: usize,
    /// Length of a permit year, in calendar months from the day of issue.
    pub every_months: u32,
    /// When the window opens, by standard index, in the order of standards.
    pub opens: Vec<(usize, Window)>,
    /// Said when the window is open or will open: what to do, and from when to when.
    pub text: Bilingual,
    /// Said when the last working day is past.
    pub late: Bilingual,
    /// Said when a year of the permit already lies behind the person; `{date}` is the anniversary.
    pub counts_on: Bilingual,
    /// Said when the headline is "not yet" and stays so past the last working day.
    pub may_refuse: Bilingual,
    /// Said when the day of issue is not known.
    pub unknown: Bilingual,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// How long before the end a window opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// So many calendar days before.
    DaysBefore(u32),
    /// So many calendar months before, clamped to the month's end.
    MonthsBefore(u32),
}

/// A day worth remembering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRule {
    /// Stable name.
    pub kind: String,
    /// What to remember.
    pub title: Bilingual,
    /// What to do then.
    pub text: Bilingual,
    /// Which day it hangs on.
    pub day: ReminderDay,
    /// Calendar days before that day, most first; `[0]` is the day itself.
    pub days_before: Vec<u32>,
    /// Of whom, beside what the day itself asks for.
    pub when: Expression,
}

/// The day a reminder hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderDay {
    /// The day the calendar makes the headline eligible.
    HeadlineFrom,
    /// The later opening of the renewal window.
    RenewalOpens,
    /// The last working day on or before the end of the permit year.
    LastWorkingDay,
    /// The end of the permit year.
    Expires,
    /// The day given as the answer to a date question.
    Answer(usize),
    /// What must follow an event of the person's record, by its index in `Life::events`.
    Deadline(usize),
}
