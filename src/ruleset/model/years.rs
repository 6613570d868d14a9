//! What years with a permit are counted by.

use super::Citation;
use crate::i18n::Bilingual;

/// What years with a permit are counted by (`years.toml`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsRule {
    /// Heading.
    pub title: Bilingual,
    /// What the years are for.
    pub text: Bilingual,
    /// That no score is computed.
    pub no_score: Bilingual,
    /// Who decides which time counts.
    pub decides: Bilingual,
    /// Where a permit can have been held, in order.
    pub places: Vec<YearsPlace>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

/// A place where a permit can have been held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsPlace {
    /// Stable name: the place of a saved period.
    pub id: String,
    /// What a person calls it.
    pub title: Bilingual,
    /// Indexes of the standards that add its years to their total, ascending; the others keep them apart.
    pub adds_up: Vec<usize>,
    /// A permit of this rule set counts here, so that the record of a case is carried over.
    pub carried: bool,
    /// What is said of its years where a standard keeps them apart.
    pub apart: Option<Bilingual>,
    /// Where this is written.
    pub citations: Vec<Citation>,
}

impl YearsRule {
    /// The place with this id.
    pub fn place(&self, id: &str) -> Option<&YearsPlace> {
        self.places.iter().find(|place| place.id == id)
    }
}
