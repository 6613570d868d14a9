//! What to do with a damaged profile: keep it, and offer the copy before it.

use std::fs;
use std::path::PathBuf;

use super::{Claim, ProfileId, Profiles, exists};
use crate::profile::Profile;
use crate::store::StoreError;
use crate::store::atomic;

/// What is left of a damaged profile. Nothing of it has been thrown away.
#[derive(Debug)]
pub struct Recovery {
    /// The right to write it, for saving what is offered.
    pub claim: Claim,
    /// Where the damaged file is now; nowhere if it was gone or is sound after all.
    pub kept_aside: Option<PathBuf>,
    /// What can be offered: the copy from before the last save, or the profile if it is sound after all.
    pub backup: Option<Profile>,
}

impl Profiles {
    /// Keeps a damaged file aside as `<id>.damaged-N.toml`, and hands out the copy before it.
    ///
    /// The copy becomes the profile when the caller saves it; until then it stays where it is.
    /// A file from a newer version is no damage and is left alone.
    pub fn recover(&self, id: &ProfileId) -> Result<Recovery, StoreError> {
        if !exists(&self.file(id)) && !exists(&self.previous(id)) {
            return Err(StoreError::NoSuchProfile {
                wanted: id.to_string(),
            });
        }
        let claim = self.claim_or_fail(id)?;
        let (kept_aside, backup) = match self.read(id) {
            Ok(profile) => (None, Some(profile)),
            Err(StoreError::ProfileDamaged { .. }) => {
                (Some(self.keep_aside(id)?), self.read_previous(id))
            }
            Err(StoreError::ProfileLost { .. }) => (None, self.read_previous(id)),
            Err(error) => return Err(error),
        };
        Ok(Recovery {
            claim,
            kept_aside,
            backup,
        })
    }

    /// Gives whatever lies in a profile's place another name, under which nothing lies yet. The caller
    /// holds the lock.
    pub(super) fn keep_aside(&self, id: &ProfileId) -> Result<PathBuf, StoreError> {
        let path = self.file(id);
        let aside = (1..u32::MAX)
            .map(|number| self.folder.join(format!("{id}.damaged-{number}.toml")))
            .find(|aside| !exists(aside))
            .ok_or_else(|| StoreError::ProfilesFull {
                path: self.folder.clone(),
            })?;
        fs::rename(&path, &aside)
            .and_then(|()| atomic::sync_folder_of(&path))
            .map_err(|error| StoreError::writing(&path, error))?;
        Ok(aside)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::profiles::fixture::{claim_of, names_in, new_home, person};
    use crate::store::{Profiles, StoreError};

    /// A person saved twice, and the path of their file.
    fn saved_twice(profiles: &Profiles) -> std::path::PathBuf {
        let claim = claim_of(profiles.create(&person(1)).unwrap());
        profiles.save(&claim, &person(2)).unwrap();
        profiles.folder().join("0001.toml")
    }

    #[test]
    fn a_damaged_profile_is_kept_and_the_copy_before_it_offered() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        let id = "0001".parse().unwrap();
        for (round, damage) in [(1, &b"version = "[..]), (2, b""), (3, b"\xff")] {
            fs::write(&path, damage).unwrap();
            assert!(matches!(
                profiles.open(&id),
                Err(StoreError::ProfileDamaged { .. })
            ));
            let recovery = profiles.recover(&id).unwrap();
            let aside = recovery.kept_aside.expect("the damaged file is kept");
            assert!(aside.ends_with(format!("0001.damaged-{round}.toml")));
            assert_eq!(fs::read(aside).unwrap(), damage);
            let backup = recovery.backup.expect("there was a copy");
            assert_eq!(backup, person(1).with_id("0001"));
            profiles.save(&recovery.claim, &backup).unwrap();
            drop(recovery.claim);
            assert_eq!(profiles.open(&id).unwrap().profile, backup);
        }
    }

    #[test]
    fn whoever_stops_in_between_is_offered_the_copy_again() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        let id = "0001".parse().unwrap();
        fs::write(&path, "scribble").unwrap();
        drop(profiles.recover(&id).unwrap());
        assert!(matches!(
            profiles.open(&id),
            Err(StoreError::ProfileLost { .. })
        ));
        let everyone = profiles.everyone().unwrap();
        assert!(matches!(
            everyone.troubles()[0].error,
            StoreError::ProfileLost { .. }
        ));
        let recovery = profiles.recover(&id).unwrap();
        assert_eq!(recovery.kept_aside, None);
        assert_eq!(recovery.backup, Some(person(1).with_id("0001")));
    }

    #[test]
    fn without_a_copy_the_damaged_file_is_still_kept() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        fs::write(profiles.folder().join("0001.bak"), "also damaged").unwrap();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        let recovery = profiles.recover(&"0001".parse().unwrap()).unwrap();
        assert_eq!(recovery.backup, None);
        assert!(recovery.kept_aside.is_some_and(|aside| aside.is_dir()));
        assert!(names_in(&profiles).contains(&"0001.bak".to_owned()));
    }

    #[test]
    fn what_is_no_damage_is_left_alone() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        let id = "0001".parse().unwrap();
        let recovery = profiles.recover(&id).unwrap();
        assert_eq!(recovery.kept_aside, None);
        assert_eq!(
            recovery.backup,
            Some(person(2).with_id("0001")),
            "it is sound after all"
        );
        assert!(matches!(
            profiles.recover(&id),
            Err(StoreError::ProfileInUse { .. })
        ));
        drop(recovery);
        fs::write(&path, "version = 2").unwrap();
        assert!(matches!(
            profiles.recover(&id),
            Err(StoreError::ProfileNewer { .. })
        ));
        assert_eq!(fs::read_to_string(&path).unwrap(), "version = 2");
        assert!(matches!(
            profiles.recover(&"0007".parse().unwrap()),
            Err(StoreError::NoSuchProfile { .. })
        ));
    }

    #[test]
    fn whatever_happens_to_a_file_a_person_is_opened() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        let id = "0001".parse().unwrap();
        let sound = fs::read(&path).unwrap();
        let (mut opened, mut recovered) = (0, 0);
        for round in 0..200_usize {
            let mut bytes = sound.clone();
            let at = round * 7919 % bytes.len();
            match round % 4 {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << (round % 8),
                2 => bytes[at] = 0xff,
                _ => bytes.insert(at, b"\"=[#9"[round % 5]),
            }
            fs::write(&path, bytes).unwrap();
            match profiles.open(&id) {
                Ok(_) => opened += 1,
                Err(StoreError::ProfileDamaged { .. }) => {
                    let recovery = profiles.recover(&id).unwrap();
                    assert!(recovery.kept_aside.is_some_and(|aside| aside.exists()));
                    assert_eq!(recovery.backup, Some(person(1).with_id("0001")));
                    recovered += 1;
                }
                Err(StoreError::ProfileNewer { .. }) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert!(opened > 0 && recovered > 100, "{opened} {recovered}");
    }

    #[test]
    fn wherever_a_save_stops_the_old_or_the_new_is_opened() {
        let (old, new) = (person(1).with_id("0001"), person(2).with_id("0001"));
        // What lies in the folder after each step of a save, besides the lock.
        let temporary = ".0001.abcdef.tmp";
        let copying = ".0001.ghijkl.tmp";
        let half = &new.to_toml()[..20];
        for (files, expected) in [
            (
                vec![("0001.toml", old.to_toml()), (copying, old.to_toml())],
                &old,
            ),
            (
                vec![("0001.toml", old.to_toml()), ("0001.bak", old.to_toml())],
                &old,
            ),
            (
                vec![("0001.toml", old.to_toml()), (temporary, half.to_owned())],
                &old,
            ),
            (
                vec![("0001.toml", old.to_toml()), (temporary, new.to_toml())],
                &old,
            ),
            (
                vec![("0001.toml", new.to_toml()), ("0001.bak", old.to_toml())],
                &new,
            ),
        ] {
            let (_home, profiles) = new_home();
            fs::create_dir_all(profiles.folder()).unwrap();
            for (name, contents) in &files {
                fs::write(profiles.folder().join(name), contents).unwrap();
            }
            let opened = profiles.open(&"0001".parse().unwrap()).unwrap();
            assert_eq!(opened.profile, *expected, "{files:?}");
            profiles.save(&claim_of(opened), &new).unwrap();
            assert_eq!(names_in(&profiles), ["0001.bak", "0001.lock", "0001.toml"]);
        }
    }

    #[test]
    fn one_damaged_profile_does_not_hide_the_others() {
        let (_home, profiles) = new_home();
        let path = saved_twice(&profiles);
        drop(profiles.create(&person(3)).unwrap());
        fs::write(path, "scribble").unwrap();
        fs::write(profiles.folder().join("notes.txt"), "not ours").unwrap();
        let everyone = profiles.everyone().unwrap();
        assert_eq!(everyone.people().len(), 1);
        assert_eq!(everyone.people()[0].id.as_str(), "0002");
        assert_eq!(everyone.troubles().len(), 1);
        assert_eq!(everyone.troubles()[0].id.as_str(), "0001");
        let (_empty_home, none) = new_home();
        assert!(none.everyone().unwrap().is_empty());
    }
}
