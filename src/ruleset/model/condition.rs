//! What must hold.

use super::{Citation, Expression};
use crate::i18n::Bilingual;

/// One condition of one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Stable name, unique within its standard.
    pub id: String,
    /// Index of the standard it belongs to.
    pub standard: usize,
    /// The statutory term.
    pub title: Bilingual,
    /// What it takes, as a sentence.
    pub text: Bilingual,
    /// What to keep in mind, for example "confirm locally".
    pub remark: Option<Bilingual>,
    /// When it is met.
    pub met_when: Expression,
    /// Where this is written.
    pub citations: Vec<Citation>,
}
