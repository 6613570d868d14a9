//! Why a text is not a profile.

use super::VERSION;

/// Why a text could not be read as a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileProblem {
    /// A newer program wrote it. Nothing is wrong with it, and it must not be overwritten.
    #[error("saved by a newer version (format {version}, known {VERSION})")]
    Newer {
        /// The format it is in.
        version: i64,
    },
    /// It is not what any version writes.
    #[error("damaged: {0}")]
    Damaged(Fault),
}

/// What is wrong with a damaged profile. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is not TOML.
    #[error("line {line}: {message}")]
    NotToml {
        /// Where.
        line: usize,
        /// What the TOML reader says, in English.
        message: String,
    },
    /// A key every profile has is not there.
    #[error("{key} is missing")]
    MissingKey {
        /// Which.
        key: &'static str,
    },
    /// A known key holds something else than it should.
    #[error("line {line}: {key} is not what it should be")]
    WrongType {
        /// The key, with dots: `given-when.lease-filed`.
        key: String,
        /// Where.
        line: usize,
    },
}
