//! What a rule set has to say in words: the guide to read, and notes where standards differ.

use super::{Citation, Expression};
use crate::i18n::Bilingual;

/// One thing the guide says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stable name.
    pub id: String,
    /// What it is about.
    pub kind: EntryKind,
    /// Heading or question.
    pub title: Bilingual,
    /// What it says.
    pub text: Bilingual,
    /// Notes to read beside it, as indices into `RuleSet::notes`.
    pub notes: Vec<usize>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// What an [`Entry`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// What the permit is and what it is good for.
    About,
    /// What must hold.
    Condition,
    /// What to bring.
    Material,
    /// How it goes.
    Step,
    /// Where to go.
    Place,
    /// What it costs.
    Fee,
    /// What people ask.
    Question,
    /// What has changed.
    Change,
    /// Advice.
    Advice,
}

/// Where two standards differ, or where one needs a remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Stable name: `D1`.
    pub id: String,
    /// What it is about.
    pub title: Bilingual,
    /// What each standard says, by standard index, in the order of standards.
    pub says: Vec<(usize, Bilingual)>,
    /// How much hangs on it.
    pub severity: Severity,
    /// Of whom it is said.
    pub applies: Applies,
    /// Named in the banner wherever the verdicts of two standards differ.
    pub loud: bool,
    /// Named in the banner where one of these conditions makes the verdicts differ.
    pub explains: Vec<usize>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// How much hangs on a [`Note`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `A`: it changes the answer.
    Answer,
    /// `B`: it changes a date or a paper.
    Paper,
    /// `C`: it changes the wording.
    Wording,
}

/// Of whom a note is said: any of these.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applies {
    /// Their answers are so (`when`).
    pub when: Option<Expression>,
    /// One of these standards may still say `eligible` or `not-yet` of them (`in-scope`).
    pub in_scope: Vec<usize>,
    /// This standard says `eligible` (`eligible`).
    pub eligible: Option<usize>,
    /// Of everyone (`always = true`).
    pub always: bool,
    /// There is a timeline (`timeline = true`).
    pub timeline: bool,
}
