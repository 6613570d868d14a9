//! Saving, renaming and deleting a profile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Claim, ProfileId, Profiles, exists, index, read_profile};
use crate::profile::{Profile, name_from};
use crate::store::StoreError;
use crate::store::atomic::{self, Readers};

/// What a save has done besides saving.
#[derive(Debug)]
pub struct Saved {
    /// What became of the copy of what was there before.
    pub previous: PreviousCopy,
    /// Where a file that was no profile was put, had somebody damaged it since it was opened.
    pub kept_aside: Option<PathBuf>,
}

/// What became of the copy from before a save (`0001.bak`).
#[derive(Debug)]
pub enum PreviousCopy {
    /// It is what was saved the time before.
    Kept,
    /// There was nothing sound to copy; an older copy stays.
    NothingNew,
    /// It could not be made. The save went on: an answer on the disk is worth more than a second
    /// copy of older ones, and the file itself is replaced as a whole in any case.
    Impossible(io::Error),
}

impl Profiles {
    /// Saves a profile in the place of what it was. Whenever the program stops, the old or the new one
    /// can be opened; an error leaves the old one.
    pub fn save(&self, claim: &Claim, profile: &Profile) -> Result<Saved, StoreError> {
        let id = &claim.id;
        let path = self.file(id);
        let mut uid = None;
        let mut saved = Saved {
            previous: PreviousCopy::NothingNew,
            kept_aside: None,
        };
        match read_profile(&path) {
            Ok(before) => {
                uid = before.uid;
                saved.previous = match atomic::keep_copy(&path, &self.previous(id)) {
                    Ok(()) => PreviousCopy::Kept,
                    Err(error) => PreviousCopy::Impossible(error),
                };
            }
            Err(StoreError::Missing { .. }) => {}
            Err(StoreError::ProfileDamaged { .. }) => saved.kept_aside = Some(self.keep_aside(id)?),
            // A newer program has written it since, or it cannot be read any more: leave it alone.
            Err(error) => return Err(error),
        }
        let mut profile = profile.clone().with_id(id.as_str());
        // Whoever saves may not know the name that was given when the file was begun.
        profile.uid = profile.uid.or(uid);
        let text = self.text_of(id, &self.with_uid(profile)?)?;
        atomic::create_folder(&self.folder)
            .and_then(|()| atomic::replace(&path, text.as_bytes(), &Readers::Owner))
            .map_err(|error| StoreError::writing(&path, error))?;
        Ok(saved)
    }

    /// Gives a profile another name; an empty one makes it a draft.
    pub fn rename(&self, id: &ProfileId, name: &str) -> Result<(), StoreError> {
        // Only what is there gets a lock file; what is renamed is what lies there under the lock.
        self.read(id)?;
        let claim = self.claim_or_fail(id)?;
        let mut profile = self.read(id)?;
        profile.set_name(name);
        self.save(&claim, &profile).map(|_| ())
    }

    /// Puts a person into a family or dormitory; nothing takes them out of it.
    pub fn set_group(&self, id: &ProfileId, group: Option<&str>) -> Result<(), StoreError> {
        self.edit(id, |profile| {
            profile.group = group.and_then(name_from);
            Ok(())
        })
    }

    /// Changes a profile; what `change` refuses leaves it as it was. What it says comes back.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or saved, and whatever `change` refuses with.
    pub fn edit<Said, Refused: From<StoreError>>(
        &self,
        id: &ProfileId,
        change: impl FnOnce(&mut Profile) -> Result<Said, Refused>,
    ) -> Result<Said, Refused> {
        // As in renaming: only what is there gets a lock file.
        self.read(id)?;
        let claim = self.claim_or_fail(id)?;
        let mut profile = self.read(id)?;
        let before = profile.clone();
        let said = change(&mut profile)?;
        if profile != before {
            self.save(&claim, &profile)?;
        }
        Ok(said)
    }

    /// Deletes a person: the profile, its copy, what was kept aside of it, and its lock. Asks nobody.
    ///
    /// Works on a damaged or newer one as well.
    pub fn delete(&self, id: &ProfileId) -> Result<(), StoreError> {
        // Only what is there gets a lock file.
        if !self.files_of(id)?.iter().any(|path| exists(path)) {
            return Err(StoreError::NoSuchProfile {
                wanted: id.to_string(),
            });
        }
        self.delete_claimed(self.claim_or_fail(id)?)
    }

    /// Deletes a person whom we may write, so that nobody else can come in between.
    pub fn delete_claimed(&self, claim: Claim) -> Result<(), StoreError> {
        let id = &claim.id;
        index::forget(&self.folder, id.as_str())?;
        let mut theirs = self.files_of(id)?;
        theirs.push(self.lock(id));
        for path in theirs {
            match remove(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                other => other.map_err(|error| StoreError::writing(&path, error))?,
            }
        }
        // Another program may have written the index in between.
        index::forget(&self.folder, id.as_str())?;
        let file = self.file(id);
        let deleted = atomic::sync_folder_of(&file);
        drop(claim);
        deleted.map_err(|error| StoreError::writing(&file, error))
    }

    /// All that is kept of a person, whether it is there or not. The profile comes after its copies:
    /// one that is half deleted is still listed.
    fn files_of(&self, id: &ProfileId) -> Result<Vec<PathBuf>, StoreError> {
        let names = self.file_names()?;
        let aside = names.iter().filter(|name| is_kept_aside(name, id));
        let mut theirs: Vec<PathBuf> = aside.map(|name| self.folder.join(name)).collect();
        theirs.extend([self.previous(id), self.file(id)]);
        Ok(theirs)
    }
}

/// Removes a file; a folder only if it is empty, for what is in it is not ours.
fn remove(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() {
        fs::remove_dir(path)
    } else {
        fs::remove_file(path)
    }
}

/// Whether this is the name of what was kept aside of a person.
pub(super) fn is_kept_aside(name: &str, id: &ProfileId) -> bool {
    let number = name
        .strip_prefix(id.as_str())
        .and_then(|rest| rest.strip_prefix(".damaged-"))
        .and_then(|rest| rest.strip_suffix(".toml"));
    number.is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::profile::Profile;
    use crate::store::profiles::fixture::{claim_of, names_in, new_home, person};
    use crate::store::{PreviousCopy, ProfileId, StoreError};

    #[test]
    fn a_save_keeps_what_was_there_before() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        for months in 1..4 {
            let saved = profiles.save(&claim, &person(months)).unwrap();
            assert!(matches!(saved.previous, PreviousCopy::Kept), "{saved:?}");
            for (name, months) in [("0001.toml", months), ("0001.bak", months - 1)] {
                let text = fs::read_to_string(profiles.folder().join(name)).unwrap();
                assert_eq!(
                    Profile::parse(&text).unwrap(),
                    person(months).with_id("0001")
                );
            }
        }
        assert_eq!(names_in(&profiles), ["0001.bak", "0001.lock", "0001.toml"]);
    }

    #[test]
    fn a_save_that_cannot_keep_a_copy_goes_on() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        fs::create_dir(profiles.folder().join("0001.bak")).unwrap();
        let saved = profiles.save(&claim, &person(1)).unwrap();
        assert!(matches!(saved.previous, PreviousCopy::Impossible(_)));
        assert_eq!(
            profiles.open(claim.id()).unwrap().profile,
            person(1).with_id("0001")
        );
    }

    #[test]
    fn damage_done_behind_our_back_is_neither_copied_nor_thrown_away() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        profiles.save(&claim, &person(1)).unwrap();
        fs::write(profiles.folder().join("0001.toml"), "scribble").unwrap();
        let saved = profiles.save(&claim, &person(2)).unwrap();
        let aside = saved.kept_aside.expect("the scribble is kept");
        assert_eq!(fs::read_to_string(aside).unwrap(), "scribble");
        let copy = fs::read_to_string(profiles.folder().join("0001.bak")).unwrap();
        assert_eq!(Profile::parse(&copy).unwrap(), person(0).with_id("0001"));
    }

    #[test]
    fn a_newer_file_is_not_overwritten() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        let path = profiles.folder().join("0001.toml");
        fs::write(&path, "version = 2").unwrap();
        assert!(matches!(
            profiles.save(&claim, &person(1)),
            Err(StoreError::ProfileNewer { .. })
        ));
        assert_eq!(fs::read_to_string(&path).unwrap(), "version = 2");
    }

    #[test]
    fn a_failed_save_leaves_the_old_one() {
        let (home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        let moved = home.path().join("moved");
        fs::rename(profiles.folder(), &moved).unwrap();
        fs::write(profiles.folder(), "a file in the way").unwrap();
        let error = profiles.save(&claim, &person(1)).unwrap_err();
        assert!(!matches!(error, StoreError::Missing { .. }), "{error:?}");
        fs::remove_file(profiles.folder()).unwrap();
        fs::rename(&moved, profiles.folder()).unwrap();
        assert_eq!(
            profiles.open(claim.id()).unwrap().profile,
            person(0).with_id("0001")
        );
    }

    #[test]
    fn a_person_is_found_by_number_and_by_name() {
        let (_home, profiles) = new_home();
        for name in ["妈妈", "me", "me", ""] {
            let id: ProfileId = profiles
                .create(&person(0))
                .unwrap()
                .profile
                .id
                .parse()
                .unwrap();
            profiles.rename(&id, name).unwrap();
        }
        for (wanted, id) in [
            ("0001", "0001"),
            ("1", "0001"),
            ("４", "0004"),
            (" 妈妈 ", "0001"),
        ] {
            assert_eq!(profiles.find(wanted).unwrap().as_str(), id, "{wanted}");
        }
        let Err(StoreError::SeveralProfiles { ids, .. }) = profiles.find("me") else {
            panic!("two have this name");
        };
        assert_eq!(
            ids.iter().map(ProfileId::as_str).collect::<Vec<_>>(),
            ["0002", "0003"]
        );
        for wanted in ["", "5", "../0001", "nobody", "4294967295", "99999999999999"] {
            assert!(
                matches!(profiles.find(wanted), Err(StoreError::NoSuchProfile { .. })),
                "{wanted}"
            );
        }
        let everyone = profiles.everyone().unwrap();
        assert_eq!(everyone.people()[3].brief.name, None, "a draft");
        assert_eq!(everyone.people()[0].brief.answers, 1);
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let (_home, profiles) = new_home();
        let id: ProfileId = profiles
            .create(&person(0))
            .unwrap()
            .profile
            .id
            .parse()
            .unwrap();
        profiles.rename(&id, "  a\u{1b}[2Jb\n").unwrap();
        assert_eq!(
            profiles.open(&id).unwrap().profile.name.as_deref(),
            Some("ab")
        );
    }

    #[test]
    fn nothing_is_renamed_or_deleted_under_another_program() {
        let (_home, profiles) = new_home();
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        let id = claim.id();
        assert!(matches!(
            profiles.rename(id, "x"),
            Err(StoreError::ProfileInUse { .. })
        ));
        assert!(matches!(
            profiles.delete(id),
            Err(StoreError::ProfileInUse { .. })
        ));
        assert!(profiles.find("1").is_ok());
    }

    #[test]
    fn a_deleted_person_leaves_nothing_behind() {
        let (_home, profiles) = new_home();
        let other = claim_of(profiles.create(&person(0)).unwrap());
        let claim = claim_of(profiles.create(&person(0)).unwrap());
        let id = claim.id().clone();
        profiles.save(&claim, &person(1)).unwrap();
        drop(claim);
        for name in [
            "0002.damaged-1.toml",
            ".0002.abcdef.tmp",
            "0002.damaged-x.toml",
        ] {
            fs::write(profiles.folder().join(name), "").unwrap();
        }
        fs::write(profiles.folder().join("0002.toml"), "version = 2").unwrap();
        profiles.delete(&id).unwrap();
        assert_eq!(
            names_in(&profiles),
            ["0001.lock", "0001.toml", "0002.damaged-x.toml"],
            "and takes nothing along that is not theirs"
        );
        assert!(matches!(
            profiles.delete(&id),
            Err(StoreError::NoSuchProfile { .. })
        ));
        drop(other);
    }
}
