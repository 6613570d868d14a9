//! What is kept of one person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::{Table, Value};

use crate::case::Event;
use crate::i18n::Lang;
use crate::plan::{PaperMark, Period, ReminderKey, ReminderMark};
use crate::ruleset::RuleSet;
use crate::text::{clean, width};

use super::{SavedResult, SetAside};

/// One saved person.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Stable name of this profile among the others on this computer; the store gives it.
    pub id: String,
    /// What the person calls it. A profile without a name is a draft.
    pub name: Option<String>,
    /// The day on which it was begun.
    pub created_on: NaiveDate,
    /// The day of the last save.
    pub saved_on: NaiveDate,
    /// A random name by which this person is told from every other, wherever their file goes: calendars
    /// know their days by it. The store gives it; nobody of an older version has one.
    pub uid: Option<String>,
    /// The family or dormitory they belong to, if they do.
    pub group: Option<String>,
    /// The id of the rule set it answers.
    pub rule_set: String,
    /// The edition of those rules when it was last saved.
    pub edition: String,
    /// The language the person chose, if they chose one.
    pub lang: Option<Lang>,
    /// Answers by question id, those to questions nobody knows any more included.
    pub answers: BTreeMap<String, SavedAnswer>,
    /// Ids of the questions put off, in the order in which they were; one put off twice stands twice.
    pub skipped: Vec<String>,
    /// Questions that decide only a condition's state are asked as well.
    pub every_way: bool,
    /// The person chose to finish with questions unanswered.
    pub finished: bool,
    /// What the person says of their papers, by paper id; nothing is said of any other.
    pub papers: BTreeMap<String, PaperMark>,
    /// What has happened to their permit, in the order in which it was written down.
    pub events: Vec<Event>,
    /// Stretches of time with a permit, in the order in which they were written down.
    pub periods: Vec<Period>,
    /// What the person says of reminders; nothing is said of any other.
    pub reminders: BTreeMap<ReminderKey, ReminderMark>,
    /// The reminders that a calendar was told of, as it last was.
    pub calendar: BTreeMap<ReminderKey, Told>,
    /// Answers that the rules did not take any more, in the order in which they were set aside.
    pub set_aside: Vec<SetAside>,
    /// The number of the last migration gone through: what later ones rename still has its old name here.
    pub migrated: u32,
    /// What the rules said at the last save.
    pub result: Option<SavedResult>,
    /// What this version does not understand.
    pub(super) unknown: Unknown,
}

/// Parts of a profile that this version does not understand and gives back as they came.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Unknown {
    /// Keys of the file itself.
    pub(super) keys: Table,
    /// A language this version does not speak, until the person chooses one.
    pub(super) lang: Option<Value>,
    /// What this version does not understand of a paper.
    pub(super) ticks: Table,
    /// Gate memory of questions that have no answer.
    pub(super) given_when: Table,
    /// What happened, as far as it is not understood.
    pub(super) events: Vec<Value>,
    /// Stretches of time that are not understood.
    pub(super) periods: Vec<Value>,
    /// What is not understood of reminders.
    pub(super) reminders: Table,
    /// What is not understood of what a calendar was told.
    pub(super) calendar: Table,
    /// Answers set aside that are not understood.
    pub(super) set_aside: Vec<Value>,
    /// What is not understood of the result.
    pub(super) result: Table,
}

impl Profile {
    /// A draft of nobody yet, begun on this day for this edition of a rule set.
    pub fn new(rule_set: &str, edition: &str, on: NaiveDate) -> Self {
        Self {
            id: String::new(),
            name: None,
            uid: None,
            group: None,
            created_on: on,
            saved_on: on,
            rule_set: rule_set.to_owned(),
            edition: edition.to_owned(),
            lang: None,
            answers: BTreeMap::new(),
            skipped: Vec::new(),
            every_way: false,
            finished: false,
            papers: BTreeMap::new(),
            events: Vec::new(),
            periods: Vec::new(),
            reminders: BTreeMap::new(),
            calendar: BTreeMap::new(),
            set_aside: Vec::new(),
            migrated: 0,
            result: None,
            unknown: Unknown::default(),
        }
    }

    /// A draft of nobody yet, begun on this day for these rules.
    pub fn begun(rules: &RuleSet, on: NaiveDate) -> Self {
        Self {
            migrated: rules.newest_migration(),
            ..Self::new(&rules.about.id, &rules.about.edition, on)
        }
    }

    /// What the person says of a paper.
    pub fn paper(&self, id: &str) -> PaperMark {
        self.papers.get(id).cloned().unwrap_or_default()
    }

    /// Notes what the person says of a paper.
    pub fn mark_paper(&mut self, id: &str, mark: PaperMark) {
        if mark.is_empty() {
            self.papers.remove(id);
        } else {
            self.papers.insert(id.to_owned(), mark);
        }
    }

    /// Notes what the person says of a reminder, or that they say nothing.
    pub fn mark_reminder(&mut self, key: &ReminderKey, mark: Option<ReminderMark>) {
        match mark {
            Some(mark) => self.reminders.insert(key.clone(), mark),
            None => self.reminders.remove(key),
        };
    }

    /// Names the profile by [`name_from`]; what is no name makes it a draft.
    pub fn set_name(&mut self, name: &str) {
        self.name = name_from(name);
    }

    /// The same person under this id.
    #[must_use]
    pub fn with_id(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }

    /// Whether nothing is known of the person yet, so that they are not worth a file.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty()
            && self.events.is_empty()
            && self.periods.is_empty()
            && self.name.is_none()
    }

    /// Whether it has no name yet.
    pub const fn is_draft(&self) -> bool {
        self.name.is_none()
    }
}

/// What a calendar was told of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The day it was put on; `None` once the calendar was told to drop it.
    pub on: Option<NaiveDate>,
    /// The day that it was dropped from: until then it is told to drop it, for nobody knows which file was
    /// taken in.
    pub dropped_from: Option<NaiveDate>,
    /// How often it was moved or dropped since it was first told.
    pub sequence: u32,
}

/// No note is longer, in characters; whatever is longer was pasted by mistake.
pub const LONGEST_NOTE: usize = 200;

/// What was typed as a note, on one line, without control characters and no longer than
/// [`LONGEST_NOTE`]; `None` where nothing of it could be seen.
pub fn note_from(typed: &str) -> Option<String> {
    let note: String = clean::one_line(typed).chars().take(LONGEST_NOTE).collect();
    name_from(&note)
}

/// What was typed as a name, on one line and without control characters; `None` where nothing of it
/// could be seen.
pub fn name_from(typed: &str) -> Option<String> {
    let name = clean::one_line(typed);
    (width::width(&name) > 0).then_some(name)
}

/// An answer, with what its gate was when it was given.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedAnswer {
    /// What was answered.
    pub value: SavedValue,
    /// Gate question → the value it had. The answer is in force while the gate has these values.
    pub given_when: BTreeMap<String, SavedValue>,
}

/// A value as a profile writes it.
#[derive(Debug, Clone, PartialEq)]
pub enum SavedValue {
    /// A choice, or `unsure`.
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// A number.
    Integer(i64),
    /// A day.
    Date(NaiveDate),
    /// Something this version has no answer for; kept as it is.
    Other(Value),
}
