//! One problem in one place of a file.

use std::ops::Range;

use super::Code;
use super::problem::Problem;
use crate::i18n::Bilingual;

/// One problem: what, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub code: Code,
    /// The shown name of the file it is in.
    pub file: String,
    /// Where in the file, in bytes; nothing when it is about the whole file.
    pub span: Option<Range<usize>>,
    /// What is wrong, as a sentence.
    pub message: Bilingual,
    /// What to do about it.
    pub suggestion: Option<Bilingual>,
}

impl Diagnostic {
    pub(crate) fn new(file: &str, span: Option<Range<usize>>, problem: Problem) -> Self {
        Self {
            code: problem.code,
            file: file.to_owned(),
            span,
            message: problem.message,
            suggestion: problem.suggestion,
        }
    }
}
