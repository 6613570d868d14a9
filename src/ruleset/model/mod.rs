//! What a rule set is, once it has been read: plain data with every name resolved to an index.
//!
//! An index is a position in the rule set's own list (`RuleSet::questions`, `RuleSet::conditions`, …),
//! so the order of the files is the order everywhere.

mod about;
mod answer;
mod bare;
mod calendar;
mod calendar_year;
mod case;
mod condition;
mod expression;
#[cfg(test)]
pub(crate) mod fixture;
mod guide;
mod life;
mod material;
mod migration;
mod process;
mod question;
mod years;

pub use about::{About, Citation, Grade, Route, ScopeRow, ScopeVerdict, Source, Standard};
pub use answer::{Answer, Answers};
pub use calendar::WorkCalendar;
pub use calendar_year::CalendarYear;
pub use case::{Case, Expected, ExpectedTimeline, ExpectedVerdict};
pub use condition::Condition;
pub use expression::{AgeComparison, AgeTest, AgeUnit, DateRange, Expression, NumberRange, Test};
pub use guide::{Applies, Entry, EntryKind, Note, Severity};
pub use life::{Dated, Deadline, DeadlineDay, EventRule, Life, Stage, StageDay, StagePapers, Turn};
pub use material::{Group, Material, Place};
pub use migration::{Migration, Renaming, Thing};
pub use process::{
    Errand, Process, ReminderDay, ReminderRule, RenewalRule, Schedule, Step, Window,
};
pub use question::{Choice, Feeds, Kind, Mistake, Question};
pub use years::{YearsPlace, YearsRule};

/// A rule set: everything one permit's rule files say, checked and resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    /// Identity, standards, routes and sources (`about.toml`).
    pub about: About,
    /// What is asked, in order (`questions.toml`).
    pub questions: Vec<Question>,
    /// What must hold, per standard (`conditions.toml`).
    pub conditions: Vec<Condition>,
    /// The groups papers stand in, in order (`materials.toml`).
    pub groups: Vec<Group>,
    /// Where papers are got, in the order of a sensible day (`materials.toml`).
    pub places: Vec<Place>,
    /// What to bring (`materials.toml`).
    pub materials: Vec<Material>,
    /// Steps, renewal, reminders and errands (`process.toml`).
    pub process: Process,
    /// The stages of a permit's life (`stages.toml`).
    pub life: Life,
    /// What the rule set has to say in words (`faq.toml`).
    pub entries: Vec<Entry>,
    /// Where the standards differ, or need a remark (`faq.toml`).
    pub notes: Vec<Note>,
    /// What years with a permit are counted by (`years.toml`), where the rule set has it.
    pub years: Option<YearsRule>,
    /// People and the result the author expects (`cases.toml`).
    pub cases: Vec<Case>,
    /// Working days.
    pub calendar: WorkCalendar,
    /// Other names for what saved people know by its old one, by rising number (`migrations.toml`).
    pub migrations: Vec<Migration>,
}

impl RuleSet {
    /// The index of the question with this id.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The index of the standard with this id.
    pub fn standard(&self, id: &str) -> Option<usize> {
        self.about
            .standards
            .iter()
            .position(|standard| standard.id == id)
    }

    /// The index of the material with this id.
    pub fn material(&self, id: &str) -> Option<usize> {
        self.materials.iter().position(|material| material.id == id)
    }

    /// The number of the last migration; 0 where nothing ever got another name.
    pub fn newest_migration(&self) -> u32 {
        self.migrations
            .last()
            .map_or(0, |migration| migration.number)
    }

    /// The migrations that a saved person has not gone through who went through those up to a number.
    pub fn migrations_after(&self, number: u32) -> impl DoubleEndedIterator<Item = &Migration> {
        let migrations = self.migrations.iter();
        migrations.filter(move |migration| migration.number > number)
    }

    /// What a thing is called by a saved person who went through the migrations up to a number. A value
    /// also needs its question: it is none of these things.
    pub fn former_name<'a>(&'a self, migrated: u32, thing: Thing, id: &'a str) -> &'a str {
        let latest_first = self.migrations_after(migrated).rev();
        latest_first.fold(id, |id, migration| migration.before(thing, "", id))
    }

    /// The index of the standard that gives the headline: the last, of the highest authority.
    pub fn headline_standard(&self) -> usize {
        self.about.standards.len() - 1
    }
}
