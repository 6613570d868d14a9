//! What keeps everybody from being looked at. What concerns one person is a trouble of the list.

use crate::i18n::{Lang, tr};
use crate::ruleset::Problems;
use crate::store::{Description, Origin, StoreError};

/// Why nobody could be looked at.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// The disk: no folder of rules, or people who cannot even be counted.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Rules that somebody belongs to are broken; no others step in for them.
    #[error("the rule set {id} has problems")]
    BrokenRules {
        /// Which.
        id: String,
        /// Where they were found.
        origin: Origin,
        /// Everything that is wrong with them.
        problems: Problems,
    },
}

impl PeopleError {
    /// What happened, and what to do.
    pub fn describe(&self, lang: Lang) -> Description {
        match self {
            Self::Store(error) => error.describe(lang),
            Self::BrokenRules { problems, .. } => Description {
                sentence: problems.summary(lang),
                hint: tr(lang, "people-broken-rules"),
            },
        }
    }
}
