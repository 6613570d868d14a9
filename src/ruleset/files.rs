//! The texts a rule set is read from.

use crate::diagnostic::SourceFile;

/// The files of one rule set and the calendars beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleFiles {
    /// The folder's own name, which must be the rule set's id.
    pub id: String,
    /// The `*.toml` files of the folder, in any order.
    pub files: Vec<SourceFile>,
    /// The `*.toml` files of the `calendars` folders. Of several with one name, a later one has the last
    /// word on the years in it, and the others on theirs.
    pub calendars: Vec<SourceFile>,
}

impl RuleFiles {
    /// The folder `id`, without files yet.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// The file of the folder with this name, for example `questions.toml`.
    pub(super) fn file(&self, name: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.base_name() == name)
    }
}
