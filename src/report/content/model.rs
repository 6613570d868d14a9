//! What a result consists of, as data.

use crate::assess::ConditionState;
use crate::plan::PlanDate;
use crate::ruleset::RuleAt;

/// A whole result in one language. Every text in it is one line, free of control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// What it is.
    pub title: String,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// How far the papers have come; nothing where there are none to bring.
    pub gauge: Option<Gauge>,
}

/// How far the papers have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// How many are in hand.
    pub have: usize,
    /// How many are on the way.
    pub getting: usize,
    /// How many count.
    pub all: usize,
    /// The same in words.
    pub said: String,
}

impl Content {
    /// The section of a kind, if there is anything to say in it.
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }
}

/// One part of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub kind: SectionKind,
    /// Its heading; the first section has none.
    pub heading: Option<String>,
    /// What is said before the lists.
    pub sentences: Vec<Sentence>,
    /// Its lists.
    pub groups: Vec<Group>,
}

/// The parts of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// The headline, the errand, the banner where the standards differ.
    Verdict,
    /// How far a case has come, what comes next, what happened.
    Case,
    /// What each standard says.
    Standards,
    /// What would change it.
    Changes,
    /// The ways beside each other.
    Ways,
    /// What is not sure, and how to find out.
    Tasks,
    /// What to bring.
    Papers,
    /// What to do about papers that cannot be got.
    Replan,
    /// In which order to get it.
    Visits,
    /// Steps and days.
    Timeline,
    /// The next days on which something changes.
    Moments,
    /// When to renew.
    Renewal,
    /// Days to remember.
    Reminders,
    /// Where the standards differ.
    Differences,
    /// Answers without effect.
    Ignored,
    /// Answers that are otherwise on the two sides of a comparison.
    Answers,
    /// Conditions that are otherwise there.
    Conditions,
    /// What years with a permit come to, by standard.
    Years,
    /// The same by place.
    YearsPlaces,
    /// Every period with a permit.
    Periods,
    /// Where periods overlap, and the gaps between them.
    YearsToLookAt,
    /// Rules that have changed.
    Rules,
    /// Where all this is written.
    Sources,
    /// Where to have it confirmed, and what the program cannot check.
    Confirm,
}

/// One sentence or a few that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// It must not be overlooked.
    pub loud: bool,
    /// What stands in its place where the part it leads to is not: a sentence, and what belongs to it;
    /// nothing at all where it only leads there.
    pub on_paper: Option<Vec<String>>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// Its heading, if it needs one.
    pub heading: Option<String>,
    /// What is said before its items.
    pub sentences: Vec<String>,
    /// The headings of its columns, where it reads well as a table; otherwise empty.
    pub columns: Vec<String>,
    /// The items are to be ticked off.
    pub tasks: bool,
    /// The items come one after the other.
    pub ordered: bool,
    /// What is in it.
    pub items: Vec<Item>,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is about.
    pub subject: Subject,
    /// The entry itself.
    pub text: String,
    /// What else there is to say of it.
    pub details: Vec<Detail>,
    /// It is done, among those to be ticked off.
    pub is_done: bool,
    /// It is what is suggested, among several.
    pub is_suggested: bool,
    /// What else it is about: the papers and the questions of a way.
    pub links: Vec<Subject>,
    /// The same as cells, in a group with columns.
    pub cells: Vec<String>,
}

/// What an [`Item`] is about, as an index into the rule set's or the result's own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A condition.
    Condition(usize),
    /// A way, by its group of papers.
    Way(usize),
    /// A change, by its place in the assessment.
    Change(usize),
    /// A question.
    Question(usize),
    /// A paper.
    Material(usize),
    /// A visit, by its place in the order.
    Visit(usize),
    /// A step.
    Step(usize),
    /// A standard.
    Standard(usize),
    /// A reminder, by its place in the plan.
    Reminder(usize),
    /// A day on which something changes, by its place in the report.
    Moment(usize),
    /// Something that happened, by its place in the record.
    Event(usize),
    /// What must follow an event of the rules.
    Duty(usize),
    /// A note.
    Note(usize),
    /// An entry of the guide.
    Entry(usize),
    /// A period with a permit, or what was found among them, by its place in the list.
    Period(usize),
    /// A source.
    Source(usize),
    /// A date of a plan.
    Date(PlanDate),
    /// A rule that has changed.
    Rule(RuleAt),
}

/// Something said of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// What it is for.
    pub role: Role,
    /// The words, with what introduces them.
    pub text: String,
}

/// What a [`Detail`] is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// It says more.
    More,
    /// What to heed about it, in a few words.
    Remark,
    /// The answers that decide it.
    Because,
    /// What to do.
    Action,
    /// It must not be overlooked.
    Warning,
    /// What a standard says of it.
    State(ConditionState),
    /// What has to change.
    Missing,
    /// The papers it takes.
    Papers,
    /// When it can be.
    Day,
    /// Where it is written.
    Source,
}
