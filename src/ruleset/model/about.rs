//! Identity of a rule set: its edition, standards, routes and sources.

use chrono::NaiveDate;

use super::Expression;
use crate::i18n::Bilingual;

/// What `about.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Stable name that scripts and profiles use.
    pub id: String,
    /// Name of the permit.
    pub title: Bilingual,
    /// One sentence on what a person gets from it.
    pub summary: Bilingual,
    /// Which edition of the rules this is.
    pub edition: String,
    /// The day on which the rules were last compared with their sources.
    pub checked_on: NaiveDate,
    /// After this day the program says on every page that the rules may be out of date.
    pub review_by: NaiveDate,
    /// Where a person can have the result confirmed.
    pub confirm: Bilingual,
    /// What this program cannot check, said plainly.
    pub cannot_check: Bilingual,
    /// Standards in rising order of authority; the last gives the headline.
    pub standards: Vec<Standard>,
    /// Other offices and documents a verdict may name.
    pub routes: Vec<Route>,
    /// Where the rules come from.
    pub sources: Vec<Source>,
}

/// One body of rules that gives a verdict of its own, for example "the guide" or "the law".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// Stable name.
    pub id: String,
    /// Short name, as in "by the law".
    pub title: Bilingual,
    /// What it takes to be eligible, in a few words: "any one is enough".
    pub summary: Bilingual,
    /// Who is outside this standard; the first row that fits wins.
    pub rows: Vec<ScopeRow>,
    /// When a person in scope is eligible; otherwise "not yet".
    pub eligible_when: Expression,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// One row of a standard's scope table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeRow {
    /// Whom it fits.
    pub when: Expression,
    /// What it says of them.
    pub verdict: ScopeVerdict,
    /// The reason, as a sentence.
    pub reason: Bilingual,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// What a scope row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeVerdict {
    /// No permit is needed.
    NotNeeded,
    /// Another office or another document; the index is into [`About::routes`].
    Elsewhere(usize),
}

/// Another office or another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Stable name.
    pub id: String,
    /// What it is.
    pub title: Bilingual,
    /// Where to go, and what to do there.
    pub text: Bilingual,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// A place the rules come from, listed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Stable name that citations use.
    pub id: String,
    /// Full name of the text.
    pub title: Bilingual,
    /// Short name for citations: "Hangzhou", "Order 663".
    pub short: Bilingual,
    /// How far it can be trusted.
    pub grade: Grade,
    /// The date of the text itself.
    pub dated: Option<NaiveDate>,
    /// When it was last read.
    pub checked_on: NaiveDate,
    /// Where it can be found.
    pub address: Option<String>,
}

/// How far a source can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// `L`: read in the text of the law or regulation itself.
    Law,
    /// `O`: an official or state-media page.
    Official,
    /// `H`: a local institution or guide; good evidence of practice, no authority.
    Practice,
    /// `A`: the article the guide standard is taken from.
    Article,
    /// `I`: inferred from a legal text.
    Inferred,
    /// `W`: weak; only good for "people ask this".
    Weak,
}

impl Grade {
    /// Every grade, strongest first.
    pub const ALL: [Self; 6] = [
        Self::Law,
        Self::Official,
        Self::Practice,
        Self::Article,
        Self::Inferred,
        Self::Weak,
    ];

    /// The letter used in rule files.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Law => "L",
            Self::Official => "O",
            Self::Practice => "H",
            Self::Article => "A",
            Self::Inferred => "I",
            Self::Weak => "W",
        }
    }
}

/// A pointer into a source: `"hangzhou-2018#16(2)"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Index into [`About::sources`].
    pub source: usize,
    /// Article or section, as written behind the `#`.
    pub place: Option<String>,
    /// The rule's own grade where it differs from its source's (`"facts#12 [H]"`).
    pub grade: Grade,
}
