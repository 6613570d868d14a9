//! What to bring.

use super::{Citation, Expression};
use crate::i18n::Bilingual;

/// A group of papers, as shown on screen and paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Stable name: the `for` of a paper.
    pub id: String,
    /// Heading.
    pub title: Bilingual,
    /// The group holds the papers of one of several ways ("one of: your work, your home, …").
    pub way: bool,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// Stable name.
    pub id: String,
    /// Its official name.
    pub title: Bilingual,
    /// What must be known of it: original or copy, how many, what it must show.
    pub remark: Bilingual,
    /// Why it is asked for.
    pub why: Bilingual,
    /// What else is accepted.
    pub alternatives: Option<Bilingual>,
    /// When it is needed.
    pub needed_when: Expression,
    /// Index of the standard that asks for it.
    pub basis: usize,
    /// Index of its group in `RuleSet::groups`.
    pub group: usize,
    /// A date question that says when this paper runs out.
    pub runs_out: Option<usize>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}
