//! What can go wrong on the disk, with everything needed to say so.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::profiles::ProfileId;
use crate::profile::{Fault, ProfileProblem, VERSION};

/// What went wrong with a file, a profile or a rules folder.
///
/// [`StoreError::describe`] says it to a person; the texts here are for logs.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("no file {path}", path = path.display())]
    Missing {
        /// Which.
        path: PathBuf,
    },
    /// There is no such folder.
    #[error("no folder {path}", path = path.display())]
    FolderMissing {
        /// Which.
        path: PathBuf,
    },
    /// A file was expected and a folder is there.
    #[error("{path} is a folder", path = path.display())]
    IsFolder {
        /// Which.
        path: PathBuf,
    },
    /// A folder was expected and something else is there.
    #[error("{path} is not a folder", path = path.display())]
    NotAFolder {
        /// Which.
        path: PathBuf,
    },
    /// A device or a pipe where only a file makes sense.
    #[error("{path} is not an ordinary file", path = path.display())]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// It is not text in UTF-8.
    #[error("{path} is not UTF-8 (line {line})", path = path.display())]
    NotUtf8 {
        /// Which.
        path: PathBuf,
        /// The line of the first byte that is none, counting from 1.
        line: usize,
        /// How many bytes stand before it.
        offset: usize,
    },
    /// It is larger than any file we read.
    #[error("{path} is larger than {limit} bytes", path = path.display())]
    TooBig {
        /// Which.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// The system would not let us read it.
    #[error("cannot read {path}", path = path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The system would not let us write it. What was there before is still there.
    #[error("cannot write {path}", path = path.display())]
    CannotWrite {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The counts of visits are damaged.
    #[error("the tally {path} is damaged", path = path.display())]
    TallyDamaged {
        /// Their file.
        path: PathBuf,
    },
    /// A newer program wrote the counts of visits; they are left alone.
    #[error("the tally {path} has format {version}", path = path.display())]
    TallyNewer {
        /// Their file.
        path: PathBuf,
        /// The format it is in.
        version: u32,
    },
    /// The platform does not say where this person's data belong.
    #[error("no home folder")]
    NoHome,
    /// No profile has this id or name.
    #[error("no profile {wanted:?}")]
    NoSuchProfile {
        /// What was asked for.
        wanted: String,
    },
    /// More than one profile has this name.
    #[error("several profiles are called {wanted:?}")]
    SeveralProfiles {
        /// What was asked for.
        wanted: String,
        /// Those that have it.
        ids: Vec<ProfileId>,
    },
    /// Another program has it open, and it would have to be written.
    #[error("profile {id} is in use")]
    ProfileInUse {
        /// Which.
        id: ProfileId,
    },
    /// Its file is damaged; see [`super::Profiles::recover`].
    #[error("{path} is damaged: {damage}", path = path.display())]
    ProfileDamaged {
        /// Its file.
        path: PathBuf,
        /// How.
        damage: Damage,
    },
    /// Its file is gone and the copy before it is there; see [`super::Profiles::recover`].
    #[error("profile {id} is gone, its previous copy is there")]
    ProfileLost {
        /// Which.
        id: ProfileId,
    },
    /// A newer program wrote it; it is left alone.
    #[error("{path} has format {version}, known is {VERSION}", path = path.display())]
    ProfileNewer {
        /// Its file.
        path: PathBuf,
        /// The format it is in.
        version: i64,
    },
    /// Every number a profile can have is taken.
    #[error("no number is free in {path}", path = path.display())]
    ProfilesFull {
        /// The folder.
        path: PathBuf,
    },
    /// A text to be imported is not a profile.
    #[error("cannot import: {0}")]
    Import(ProfileProblem),
    /// A folder of rule sets that holds none.
    #[error("no rule set in {path}", path = path.display())]
    NoRuleSets {
        /// The folder.
        path: PathBuf,
    },
    /// A rule set was given in place of the folder it lies in.
    #[error("{path} is itself a rule set", path = path.display())]
    RuleSetItself {
        /// The folder.
        path: PathBuf,
    },
    /// No rule set has this id.
    #[error("no rule set {wanted:?}")]
    NoSuchRuleSet {
        /// What was asked for.
        wanted: String,
        /// Those that are there.
        known: Vec<String>,
    },
}

/// How the file of a profile is damaged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// It is text, but no profile.
    #[error("{0}")]
    Fault(Fault),
    /// It is not text.
    #[error("it is not UTF-8")]
    NotUtf8,
    /// No profile is as large.
    #[error("it is too big")]
    TooBig,
    /// A folder or something else is in its place.
    #[error("it is not an ordinary file")]
    NotAFile,
}

impl StoreError {
    /// Whether what we were given is at fault (exit code 2), not the system (exit code 3).
    pub fn is_input_fault(&self) -> bool {
        match self {
            Self::Unreadable { source, .. } => matches!(
                source.kind(),
                io::ErrorKind::NotADirectory
                    | io::ErrorKind::InvalidFilename
                    | io::ErrorKind::InvalidInput
            ),
            Self::CannotWrite { .. }
            | Self::NoHome
            | Self::ProfileInUse { .. }
            | Self::ProfilesFull { .. } => false,
            _ => true,
        }
    }

    /// A failure to read `path`, told apart by what the system said.
    pub fn reading(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::IsADirectory => Self::IsFolder { path },
            _ => Self::Unreadable { path, source },
        }
    }

    /// What stands where `path` or a folder on the way to it should be.
    pub(super) fn not_a_folder(path: &Path) -> Self {
        let in_the_way = path
            .ancestors()
            .find(|path| fs::metadata(path).is_ok_and(|about| !about.is_dir()));
        Self::NotAFolder {
            path: in_the_way.unwrap_or(path).to_owned(),
        }
    }

    /// A failure to write `path`.
    pub(super) fn writing(path: &Path, source: io::Error) -> Self {
        Self::CannotWrite {
            path: path.to_owned(),
            source,
        }
    }
}
