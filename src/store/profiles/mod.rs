//! Saved people: one file each, `0001.toml` and counting up.
//!
//! Beside a profile lie `0001.bak` (what it was before the last save), `0001.lock` (who writes it)
//! and, if it was ever damaged, `0001.damaged-1.toml` and so on. Of many people there is an index,
//! `people.index`; `import.lock` is held by who saves many at once. All of them only their owner may read.

mod everyone;
mod id;
mod index;
mod leftovers;
mod list;
mod newcomers;
mod open;
mod recover;
mod save;

pub use everyone::{Everyone, Known};
pub(super) use id::MAX_ID;
pub use id::ProfileId;
pub use list::Trouble;
pub use newcomers::Newcomers;
pub use open::{Access, Claim, Opened, ReadOnly};
pub use recover::Recovery;
pub use save::{PreviousCopy, Saved};

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Damage;
use super::files::read_ordinary_file;
use super::{Paths, StoreError};
use crate::profile::{Profile, ProfileProblem};

/// The saved people of one folder, which need not exist yet.
#[derive(Debug, Clone)]
pub struct Profiles {
    folder: PathBuf,
}

impl Profiles {
    /// Those of this person.
    pub fn new(paths: &Paths) -> Self {
        Self {
            folder: paths.profiles(),
        }
    }

    /// The folder they lie in, to be shown.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn file(&self, id: &ProfileId) -> PathBuf {
        self.folder.join(format!("{id}.toml"))
    }

    fn previous(&self, id: &ProfileId) -> PathBuf {
        self.folder.join(format!("{id}.bak"))
    }

    fn lock(&self, id: &ProfileId) -> PathBuf {
        self.folder.join(format!("{id}.lock"))
    }

    /// Reads one profile as it was last saved, whoever has it open. Its id is the name of its file,
    /// whatever the file says.
    pub fn read(&self, id: &ProfileId) -> Result<Profile, StoreError> {
        let path = self.file(id);
        match read_profile(&path) {
            Err(StoreError::Missing { .. }) if exists(&self.previous(id)) => {
                Err(StoreError::ProfileLost { id: id.clone() })
            }
            Err(StoreError::Missing { .. }) => Err(StoreError::NoSuchProfile {
                wanted: id.to_string(),
            }),
            Err(error) => Err(error),
            Ok(profile) => Ok(profile.with_id(id.as_str())),
        }
    }

    /// The names of all files in the folder; none where there is no folder.
    fn file_names(&self) -> Result<Vec<String>, StoreError> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotADirectory => StoreError::not_a_folder(&self.folder),
            _ => StoreError::Unreadable {
                path: self.folder.clone(),
                source: error,
            },
        };
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            names.extend(entry.map_err(failed)?.file_name().into_string());
        }
        names.sort();
        Ok(names)
    }
}

/// Reads the file of a profile; whatever is wrong with its contents is its damage.
fn read_profile(path: &Path) -> Result<Profile, StoreError> {
    let damaged = |damage| StoreError::ProfileDamaged {
        path: path.to_owned(),
        damage,
    };
    let text = read_ordinary_file(path).map_err(|error| match error {
        StoreError::NotUtf8 { .. } => damaged(Damage::NotUtf8),
        StoreError::TooBig { .. } => damaged(Damage::TooBig),
        StoreError::IsFolder { .. } | StoreError::NotAFile { .. } => damaged(Damage::NotAFile),
        other => other,
    })?;
    Profile::parse(&text).map_err(|problem| match problem {
        ProfileProblem::Newer { version } => StoreError::ProfileNewer {
            path: path.to_owned(),
            version,
        },
        ProfileProblem::Damaged(fault) => damaged(Damage::Fault(fault)),
    })
}

/// Whether anything has this name, were it a link that leads nowhere.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(test)]
mod fixture {
    use std::fs;

    use chrono::NaiveDate;
    use tempfile::TempDir;

    use super::{Access, Claim, Opened, Profiles};
    use crate::profile::{Profile, SavedAnswer, SavedValue};
    use crate::store::Paths;

    /// A home nobody has used, gone with the first part of the answer.
    pub(super) fn new_home() -> (TempDir, Profiles) {
        let home = tempfile::tempdir().unwrap();
        let profiles = Profiles::new(&Paths::below(home.path()));
        (home, profiles)
    }

    pub(super) fn person(months: i64) -> Profile {
        let on = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut profile = Profile::new("hangzhou-residence-permit", "2026.11", on);
        profile.uid = Some("0123456789abcdef0123456789abcdef".to_owned());
        let answer = SavedAnswer {
            value: SavedValue::Integer(months),
            given_when: std::collections::BTreeMap::new(),
        };
        profile
            .answers
            .insert("social-insurance-months".to_owned(), answer);
        profile
    }

    pub(super) fn claim_of(opened: Opened) -> Claim {
        match opened.access {
            Access::Writable(claim) => claim,
            Access::ReadOnly(reason) => panic!("read-only: {reason:?}"),
        }
    }

    pub(super) fn names_in(profiles: &Profiles) -> Vec<String> {
        let entries = fs::read_dir(profiles.folder()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}
