//! Opening and beginning a profile; who may write it.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::{ProfileId, Profiles, exists, read_profile};
use crate::profile::Profile;
use crate::store::StoreError;
use crate::store::atomic::{self, TEMPORARY};
use crate::store::files::{MAX_TEXT, read_ordinary_file};
use crate::store::lock::{Attempt, Lock};

/// An opened profile.
#[derive(Debug)]
pub struct Opened {
    /// The person.
    pub profile: Profile,
    /// Whether it may be saved.
    pub access: Access,
}

/// What may be done with an opened profile.
#[derive(Debug)]
pub enum Access {
    /// It may be saved, by nobody else as long as this is kept.
    Writable(Claim),
    /// It may only be looked at; the person must be told.
    ReadOnly(ReadOnly),
}

/// The right to write one profile; held until dropped, or until the program ends in whatever way.
#[derive(Debug)]
pub struct Claim {
    pub(super) id: ProfileId,
    _lock: Lock,
}

impl Claim {
    /// Which profile.
    pub const fn id(&self) -> &ProfileId {
        &self.id
    }
}

/// Why a profile may only be looked at.
#[derive(Debug)]
pub enum ReadOnly {
    /// Another program has it open.
    InUse,
    /// Nothing can be written here: a read-only disk or home.
    CannotLock {
        /// The lock file that could not be had.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Profiles {
    /// Opens a profile, to be written where that is possible.
    ///
    /// A damaged file is an error here and stays where it is; [`Profiles::recover`] sees to it.
    pub fn open(&self, id: &ProfileId) -> Result<Opened, StoreError> {
        // Only what is there gets a lock file.
        if !exists(&self.file(id)) {
            self.read(id)?;
        }
        // The lock comes first: what is read under it nobody else changes.
        let access = match self.claim(id) {
            Ok(claim) => Access::Writable(claim),
            Err(reason) => Access::ReadOnly(reason),
        };
        let profile = self.read(id)?;
        Ok(Opened { profile, access })
    }

    /// Saves a new person under the next free number, and opens them.
    pub fn create(&self, profile: &Profile) -> Result<Opened, StoreError> {
        atomic::create_folder(&self.folder)
            .map_err(|error| StoreError::writing(&self.folder, error))?;
        let mut number = self.last_number()?;
        loop {
            number = number
                .checked_add(1)
                .ok_or_else(|| StoreError::ProfilesFull {
                    path: self.folder.clone(),
                })?;
            let id = ProfileId::numbered(number);
            let claim = match self.claim(&id) {
                Ok(claim) => claim,
                // Another program is at this very number.
                Err(ReadOnly::InUse) => continue,
                Err(ReadOnly::CannotLock { path, source }) => {
                    return Err(StoreError::CannotWrite { path, source });
                }
            };
            let path = self.file(&id);
            let profile = self.with_uid(profile.clone().with_id(id.as_str()))?;
            let text = self.text_of(&id, &profile)?;
            match atomic::create(&path, text.as_bytes()) {
                Ok(true) => {
                    return Ok(Opened {
                        profile,
                        access: Access::Writable(claim),
                    });
                }
                Ok(false) => {}
                Err(error) => {
                    let _ = fs::remove_file(self.lock(&id));
                    return Err(StoreError::writing(&path, error));
                }
            }
        }
    }

    /// The text of a profile as it lies on the disk, to be taken elsewhere.
    pub fn export(&self, id: &ProfileId) -> Result<String, StoreError> {
        self.read(id)?;
        read_ordinary_file(&self.file(id))
    }

    /// A profile as it lies on the disk as one line of JSON, to be taken elsewhere.
    pub fn export_line(&self, id: &ProfileId) -> Result<String, StoreError> {
        let text = self.export(id)?;
        Profile::json_line(&text, id.as_str()).map_err(StoreError::Import)
    }

    /// Saves an exported text as a new person. They keep their random name, unless somebody here has it
    /// already: then they are another person from now on.
    pub fn import(&self, text: &str) -> Result<Opened, StoreError> {
        let mut profile = Profile::parse(text).map_err(StoreError::Import)?;
        if profile.uid.is_some() {
            let uids = self.uids()?;
            profile.uid = profile.uid.filter(|uid| !uids.contains(uid));
        }
        self.create(&profile)
    }

    /// Takes the right to write a profile, and clears away what an interrupted save of it left.
    pub(super) fn claim(&self, id: &ProfileId) -> Result<Claim, ReadOnly> {
        let path = self.lock(id);
        match Lock::try_hold(&path) {
            Ok(Attempt::Held(lock)) => {
                self.remove_temporary_files(id);
                Ok(Claim {
                    id: id.clone(),
                    _lock: lock,
                })
            }
            Ok(Attempt::Busy) => Err(ReadOnly::InUse),
            Err(source) => Err(ReadOnly::CannotLock { path, source }),
        }
    }

    /// The claim, for what makes no sense without it.
    pub(super) fn claim_or_fail(&self, id: &ProfileId) -> Result<Claim, StoreError> {
        self.claim(id).map_err(|reason| match reason {
            ReadOnly::InUse => StoreError::ProfileInUse { id: id.clone() },
            ReadOnly::CannotLock { path, source } => StoreError::CannotWrite { path, source },
        })
    }

    /// The same person with a random name, if they had none yet.
    pub(super) fn with_uid(&self, mut profile: Profile) -> Result<Profile, StoreError> {
        if profile.uid.is_none() {
            let uid = random_name().map_err(|source| StoreError::CannotWrite {
                path: self.folder.join(&profile.id),
                source,
            })?;
            profile.uid = Some(uid);
        }
        Ok(profile)
    }

    /// The same person with a random name, and whether it was missing. It is kept with the next save.
    pub fn with_uid_noted(&self, profile: Profile) -> Result<(Profile, bool), StoreError> {
        let is_new = profile.uid.is_none();
        Ok((self.with_uid(profile)?, is_new))
    }

    /// The text to be written; one that could not be read again is not written.
    pub(super) fn text_of(&self, id: &ProfileId, profile: &Profile) -> Result<String, StoreError> {
        let text = profile.to_toml();
        if text.len() as u64 > MAX_TEXT {
            return Err(StoreError::TooBig {
                path: self.file(id),
                limit: MAX_TEXT,
            });
        }
        Ok(text)
    }

    /// The highest number that any file here is named by: one whose profile is lost or was kept aside
    /// is not given to somebody else.
    pub(super) fn last_number(&self) -> Result<u32, StoreError> {
        let names = self.file_names()?;
        let stems = names.iter().filter_map(|name| name.split('.').next());
        let numbers = stems.filter_map(|stem| stem.parse::<ProfileId>().ok()?.number());
        Ok(numbers.max().unwrap_or(0))
    }

    /// Only who holds the lock writes here, so whatever is temporary was left by a program that ended.
    fn remove_temporary_files(&self, id: &ProfileId) {
        let prefix = atomic::prefix_of(&self.file(id));
        for name in self.file_names().unwrap_or_default() {
            if name.starts_with(&prefix) && name.ends_with(TEMPORARY) {
                // One that cannot be removed does no harm.
                let _ = fs::remove_file(self.folder.join(name));
            }
        }
    }

    /// The copy from before the last save, if there is one that can be read.
    pub(super) fn read_previous(&self, id: &ProfileId) -> Option<Profile> {
        let profile = read_profile(&self.previous(id)).ok()?;
        Some(profile.with_id(id.as_str()))
    }
}

/// A random name of 128 bits in hexadecimal digits, so that no two people anywhere have the same.
fn random_name() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::{Access, ReadOnly};
    use crate::profile::ProfileProblem;
    use crate::store::profiles::fixture::{claim_of, names_in, new_home, person};
    use crate::store::{Damage, Paths, Profiles, StoreError};

    #[test]
    fn people_are_numbered_and_opened_as_they_were() {
        let (_home, profiles) = new_home();
        for (months, id) in [(1, "0001"), (2, "0002")] {
            let opened = profiles.create(&person(months)).unwrap();
            assert_eq!(opened.profile.id, id);
            let claim = claim_of(opened);
            assert_eq!(claim.id().as_str(), id);
            drop(claim);
            let again = profiles.open(&id.parse().unwrap()).unwrap();
            assert_eq!(again.profile, person(months).with_id(id));
            assert!(matches!(again.access, Access::Writable(_)));
        }
    }

    #[test]
    fn two_programs_never_take_the_same_number() {
        let (_home, profiles) = new_home();
        let begun: Vec<_> = (0..8)
            .map(|months| {
                let profiles = profiles.clone();
                thread::spawn(move || profiles.create(&person(months)).unwrap().profile.id)
            })
            .collect();
        let mut ids: Vec<String> = begun.into_iter().map(|it| it.join().unwrap()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 8, "{ids:?}");
        assert_eq!(profiles.everyone().unwrap().people().len(), 8);
    }

    #[test]
    fn a_number_with_anything_left_is_not_given_away() {
        let (_home, profiles) = new_home();
        drop(profiles.create(&person(1)).unwrap());
        for name in ["0004.bak", "0005.damaged-1.toml"] {
            fs::write(profiles.folder().join(name), "").unwrap();
        }
        assert_eq!(profiles.create(&person(2)).unwrap().profile.id, "0006");
    }

    #[test]
    fn a_second_program_may_only_look() {
        let (_home, profiles) = new_home();
        let opened = profiles.create(&person(1)).unwrap();
        let id = "0001".parse().unwrap();
        let second = profiles.open(&id).unwrap();
        assert_eq!(second.profile, opened.profile);
        assert!(matches!(second.access, Access::ReadOnly(ReadOnly::InUse)));
        drop(opened);
        assert!(matches!(
            profiles.open(&id).unwrap().access,
            Access::Writable(_)
        ));
    }

    #[test]
    fn what_cannot_be_locked_may_be_looked_at() {
        let (_home, profiles) = new_home();
        drop(profiles.create(&person(1)).unwrap());
        let lock = profiles.folder().join("0001.lock");
        fs::remove_file(&lock).unwrap();
        fs::create_dir(&lock).unwrap();
        let opened = profiles.open(&"0001".parse().unwrap()).unwrap();
        assert!(matches!(
            opened.access,
            Access::ReadOnly(ReadOnly::CannotLock { .. })
        ));
    }

    #[test]
    fn each_bad_file_has_its_own_error() {
        let (_home, profiles) = new_home();
        drop(profiles.create(&person(1)).unwrap());
        let id = "0001".parse().unwrap();
        let path = profiles.folder().join("0001.toml");
        let mut big = person(1).to_toml().into_bytes();
        big.resize(1024 * 1024 + 1, b'#');
        for (contents, damage) in [
            (b"\xff\xfe".to_vec(), Damage::NotUtf8),
            (big, Damage::TooBig),
            (Vec::new(), Damage::Fault(crate::profile::Fault::Empty)),
        ] {
            fs::write(&path, &contents).unwrap();
            match profiles.open(&id) {
                Err(StoreError::ProfileDamaged { damage: found, .. }) => assert_eq!(found, damage),
                other => panic!("{damage:?}: {other:?}"),
            }
            assert_eq!(fs::read(&path).unwrap(), contents, "it is left where it is");
        }
        fs::write(&path, "version = 2").unwrap();
        assert!(matches!(
            profiles.open(&id),
            Err(StoreError::ProfileNewer { version: 2, .. })
        ));
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(matches!(
            profiles.open(&id),
            Err(StoreError::ProfileDamaged {
                damage: Damage::NotAFile,
                ..
            })
        ));
        assert!(matches!(
            profiles.open(&"0009".parse().unwrap()),
            Err(StoreError::NoSuchProfile { .. })
        ));
        assert!(!names_in(&profiles).contains(&"0009.lock".to_owned()));
    }

    #[test]
    fn an_interrupted_save_leaves_no_rubbish() {
        let (_home, profiles) = new_home();
        drop(profiles.create(&person(1)).unwrap());
        for name in [".0001.abcdef.tmp", ".0002.abcdef.tmp"] {
            fs::write(profiles.folder().join(name), "half").unwrap();
        }
        drop(profiles.open(&"0001".parse().unwrap()).unwrap());
        assert_eq!(
            names_in(&profiles),
            [".0002.abcdef.tmp", "0001.lock", "0001.toml"],
            "only what nobody else can be writing is removed"
        );
    }

    #[test]
    fn a_person_can_be_taken_elsewhere() {
        let (_home, profiles) = new_home();
        let text = person(7).to_toml() + "from-later = \"kept\"\n";
        let text = text
            .replace("[answers]", "")
            .replace("social-insurance-months", "answers.months");
        let imported = profiles.import(&text).unwrap();
        assert_eq!(imported.profile.id, "0001");
        let exported = profiles.export(&"0001".parse().unwrap()).unwrap();
        assert!(exported.contains("from-later = \"kept\""), "{exported}");
        assert_eq!(profiles.import(&exported).unwrap().profile.id, "0002");
        assert!(matches!(
            profiles.import("version = 9"),
            Err(StoreError::Import(ProfileProblem::Newer { version: 9 }))
        ));
        assert!(matches!(
            profiles.import("hello"),
            Err(StoreError::Import(_))
        ));
        assert_eq!(profiles.everyone().unwrap().people().len(), 2);
    }

    #[test]
    fn a_home_that_cannot_be_is_an_error_of_the_system() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        for path in [file, home.path().join("n".repeat(300))] {
            let error = Profiles::new(&Paths::below(&path))
                .create(&person(1))
                .unwrap_err();
            assert!(matches!(error, StoreError::CannotWrite { .. }), "{error:?}");
            assert!(!error.is_input_fault());
        }
    }

    #[test]
    fn a_person_too_big_to_be_read_again_is_not_saved() {
        let (_home, profiles) = new_home();
        let mut profile = person(1);
        profile.set_name(&"名".repeat(400_000));
        assert!(matches!(
            profiles.create(&profile),
            Err(StoreError::TooBig { .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_a_profile() {
        use std::os::unix::fs::PermissionsExt;
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(1)).unwrap());
        profiles.save(&claim, &person(2)).unwrap();
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(profiles.folder()), 0o700);
        for name in names_in(&profiles) {
            assert_eq!(mode(&profiles.folder().join(&name)), 0o600, "{name}");
        }
    }
}
