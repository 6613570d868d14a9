//! What a tab of the result consists of: texts to read and things to choose, in order.
//!
//! The words come from the report, which every other face says, too; here they are put in reach of a
//! key: an answer behind a condition is a jump to its question, a paper can be marked. One file for each
//! kind of tab; `composer` turns the report's sections into stops.

mod checklist;
mod composer;
mod dates;
mod days;
mod hand_over;
mod record;
mod reminders;
mod verdict;
mod ways;
mod what_if;
mod years;

use super::case::Case;
use super::day_step::DayStep;
use super::screen::result::Tab;
use crate::assess::{ConditionState, MaterialState};
use crate::plan::PaperState;
use crate::report::content::{Detail, Subject};
use composer::Composer;

/// One thing on a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What it is.
    pub kind: StopKind,
    /// Its words.
    pub text: String,
    /// What is always said of it.
    pub always: Vec<Detail>,
    /// What is said when it is unfolded.
    pub more: Vec<Detail>,
    /// What choosing it does; otherwise it unfolds.
    pub does: Option<Does>,
    /// What it is about.
    pub subject: Option<Subject>,
}

/// What a [`Stop`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopKind {
    /// The heading of a section.
    Heading,
    /// The heading of a part.
    Subheading,
    /// The verdict in a sentence a person can repeat.
    Headline,
    /// A sentence.
    Sentence,
    /// A sentence that must not be overlooked.
    Loud,
    /// The standards beside each other.
    SideBySide,
    /// A condition.
    Condition(ConditionState),
    /// An answer that decides the condition above.
    Answer,
    /// How many of the papers are in hand.
    Gauge {
        /// In hand.
        have: usize,
        /// On the way.
        getting: usize,
        /// All.
        all: usize,
    },
    /// A paper.
    Paper {
        /// How far it has come.
        state: Option<PaperState>,
        /// It is not certain that it is needed.
        open: bool,
    },
    /// The steps as bars over a strip of days.
    Strip,
    /// The days of the renewal in month calendars.
    Months,
    /// Years with a permit, as a strip of places over years.
    YearsStrip,
    /// The ways beside each other.
    Ways,
    /// Verdicts of the real answers and of a copy beside each other.
    Beside,
    /// Something to do.
    Doing,
    /// An answer that is otherwise in a copy.
    Changed,
    /// A paper that comes into this state in a copy.
    Becomes(MaterialState),
    /// A way to another day.
    Step,
    /// Anything else.
    Item,
}

/// What choosing a [`Stop`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Goes to a question, to change its answer.
    Visit(usize),
    /// Opens a paper, to say how far it has come.
    Paper(usize),
    /// Opens one of the reminders of the case, to say that it is done or to put it off.
    Reminder(usize),
    /// Asks where to write all of them as a calendar file.
    Calendar,
    /// Shows where the result can be taken along.
    HandOver,
    /// Asks whether everything is to be erased, for the next person.
    NextPerson,
    /// Begins a copy on which other answers are tried.
    Copy,
    /// Shows the answers of the copy on stage, to change them.
    Change,
    /// Takes the copy on stage over.
    Keep,
    /// Throws the copy on stage away.
    Discard,
    /// Puts a copy on stage, or the real answers.
    GoTo(Option<usize>),
    /// Looks at another day.
    Step(DayStep),
    /// Writes down that an event happened.
    Record(usize),
    /// Takes an entry of the record back.
    Withdraw(usize),
    /// Writes a period with a permit down.
    AddPeriod,
    /// Changes a period, by its place among those written down by hand.
    Period(usize),
}

impl Stop {
    fn new(kind: StopKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            always: Vec::new(),
            more: Vec::new(),
            does: None,
            subject: None,
        }
    }

    /// Whether it can be chosen: something is done, or there is more to say.
    pub const fn is_item(&self) -> bool {
        self.does.is_some() || !self.more.is_empty()
    }
}

/// What can be chosen among these, by its place.
pub fn items(stops: &[Stop]) -> impl Iterator<Item = usize> + '_ {
    let places = stops.iter().enumerate();
    places.filter(|(_, stop)| stop.is_item()).map(|(at, _)| at)
}

/// What a tab consists of, in the language in which the result was told.
pub fn stops(tab: Tab, case: &Case) -> Vec<Stop> {
    let Some(content) = case.content() else {
        return Vec::new();
    };
    let mut composer = Composer::new(case, content);
    match tab {
        Tab::Verdict => composer.verdict(),
        Tab::Checklist => {
            composer.checklist();
            composer.hand_over();
        }
        Tab::Timeline => composer.timeline(),
        Tab::Renewal => composer.renewal(),
        Tab::Ways => composer.ways(),
        Tab::WhatIf => composer.what_if(),
        Tab::Record => composer.record(),
        Tab::Days => {
            if let Some(looked_at) = case.looked_at() {
                composer.days(looked_at);
            }
        }
        Tab::Years => {
            if let Some(years) = case.years_content() {
                composer.years(years);
            }
        }
    }
    composer.stops
}
