//! What one entry names of its own kind, for what can only be said once all of them are known.

use crate::diagnostic::read::{Log, Span};

/// The conditions that a condition names, or the papers that a paper waits for.
#[derive(Clone)]
pub(in crate::ruleset) struct References<'t> {
    pub(in crate::ruleset) log: Log<'t>,
    /// Where they stand.
    pub(in crate::ruleset) span: Span,
    /// The index of each that is named, with its own place.
    pub(in crate::ruleset) to: Vec<(usize, Span)>,
}
