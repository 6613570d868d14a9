//! What to bring.

use super::{Answer, Citation, Expression};
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

/// Where papers are got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Stable name: the `got-at` of a paper.
    pub id: String,
    /// What a person calls it: "at home", "your landlord".
    pub title: Bilingual,
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
    /// In which form it is brought: original, copy, how many, which file.
    pub bring: Option<Bilingual>,
    /// Who gives it or stamps it; where several stamp, in which order.
    pub issued_by: Option<Bilingual>,
    /// Index in `RuleSet::places` of where it is got.
    pub got_at: Option<usize>,
    /// Indexes of the papers to have first, as the file lists them, each once. They never lead round in
    /// a circle, and no row of them is longer than 64.
    pub after: Vec<usize>,
    /// The words to say to whoever gives it.
    pub say: Option<Bilingual>,
    /// What the answers come to if it cannot be got: questions, in their order, each with a known answer
    /// that its kind takes. Never a date.
    pub without: Vec<(usize, Answer)>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}
