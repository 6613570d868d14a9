//! Many new people at once.

use std::fs::File;
use std::path::PathBuf;

use rustc_hash::FxHashSet;

use super::leftovers::Importing;
use super::{ProfileId, Profiles};
use crate::profile::Profile;
use crate::store::share::shared_out;
use crate::store::{StoreError, atomic};

/// New people, one after the other, each under a number of their own. They are safe on the disk once
/// [`Newcomers::finish`] has come back: forcing each there by itself would take minutes for thousands.
#[derive(Debug)]
pub struct Newcomers<'a> {
    profiles: &'a Profiles,
    number: u32,
    uids: FxHashSet<String>,
    written: Vec<PathBuf>,
    _importing: Option<Importing>,
}

impl Profiles {
    /// Begins to save many new people.
    pub fn newcomers(&self) -> Result<Newcomers<'_>, StoreError> {
        atomic::create_folder(&self.folder)
            .map_err(|error| StoreError::writing(&self.folder, error))?;
        let importing = self.begin_importing();
        Ok(Newcomers {
            _importing: importing,
            number: self.last_number()?,
            uids: self.uids()?,
            profiles: self,
            written: Vec::new(),
        })
    }

    /// The random names of everybody.
    pub(super) fn uids(&self) -> Result<FxHashSet<String>, StoreError> {
        let everyone = self.everyone()?;
        let profiles = everyone.people().iter();
        let profiles = profiles.filter_map(|known| everyone.profile(known).ok());
        Ok(profiles.filter_map(|profile| profile.uid).collect())
    }
}

impl Newcomers<'_> {
    /// Saves a new person under the next free number. They keep their random name, unless somebody here
    /// has it already: then they are another person from now on, and get another one.
    pub fn add(&mut self, mut profile: Profile) -> Result<ProfileId, StoreError> {
        profile.uid = profile.uid.filter(|uid| !self.uids.contains(uid));
        let mut profile = self.profiles.with_uid(profile)?;
        loop {
            let folder = &self.profiles.folder;
            let next = self.number.checked_add(1);
            self.number = next.ok_or_else(|| StoreError::ProfilesFull {
                path: folder.clone(),
            })?;
            let id = ProfileId::numbered(self.number);
            profile = profile.with_id(id.as_str());
            let path = self.profiles.file(&id);
            let text = self.profiles.text_of(&id, &profile)?;
            let made = atomic::create_unforced(&path, text.as_bytes());
            if made.map_err(|error| StoreError::writing(&path, error))? {
                self.uids.extend(profile.uid);
                self.written.push(path);
                return Ok(id);
            }
        }
    }

    /// Forces everybody to the disk.
    pub fn finish(self) -> Result<(), StoreError> {
        let forced = shared_out(
            &self.written,
            || (),
            |(), path| {
                let forced = File::open(path).and_then(|file| file.sync_all());
                forced.map_err(|error| StoreError::writing(path, error))
            },
        );
        forced.into_iter().collect::<Result<(), _>>()?;
        match self.written.first() {
            Some(path) => {
                atomic::sync_folder_of(path).map_err(|error| StoreError::writing(path, error))
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::profiles::fixture::{new_home, person};

    #[test]
    fn newcomers_keep_their_names_and_take_nobody_elses() {
        let (_home, profiles) = new_home();
        drop(profiles.create(&person(1)).unwrap());
        fs::write(profiles.folder().join("0003.toml"), "scribble").unwrap();
        let mut newcomers = profiles.newcomers().unwrap();
        let mut other = person(2);
        other.uid = Some("f".repeat(32));
        let ids: Vec<String> = [person(1), other.clone(), other, person(3)]
            .into_iter()
            .map(|person| newcomers.add(person).unwrap().to_string())
            .collect();
        newcomers.finish().unwrap();
        assert_eq!(ids, ["0004", "0005", "0006", "0007"]);
        let uid = |id: &str| profiles.read(&id.parse().unwrap()).unwrap().uid.unwrap();
        let mut uids: Vec<String> = ids.iter().map(|id| uid(id)).collect();
        assert_eq!(uids[1], "f".repeat(32));
        uids.push(uid("0001"));
        uids.sort();
        uids.dedup();
        assert_eq!(uids.len(), 5, "everybody is somebody else");
    }
}
