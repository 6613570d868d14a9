//! A saved person as they fit today's rules.

use super::Remembered;

/// What became of a saved person who was fitted to rules that may be others than they were saved with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fitted {
    /// The answers that these rules do not take any more.
    pub set_aside: Vec<NotTaken>,
    /// The questions whose answers these rules take again.
    pub restored: Vec<String>,
    /// The result of the last save, in the names of today; nothing where none was kept, or where answers
    /// were changed since without telling it anew.
    pub remembered: Option<Remembered>,
    /// The last migration the person had gone through: what the rules were is told in the names of then.
    pub migrated: u32,
}

/// An answer that the rules do not take any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTaken {
    /// The id of its question.
    pub question: String,
    /// The answer, as a file has it.
    pub value: String,
}
