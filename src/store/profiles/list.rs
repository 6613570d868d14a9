//! Which saved people there are.

use chrono::NaiveDate;

use super::{ProfileId, Profiles, exists};
use crate::profile::Profile;
use crate::store::StoreError;
use crate::text::{clean, normalise};

/// All that lies in the folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// Those that can be opened, by id.
    pub profiles: Vec<Listed>,
    /// Those that cannot, by id, and why.
    pub troubles: Vec<Trouble>,
}

/// One profile, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The name of its file.
    pub id: ProfileId,
    /// What the person calls it; a draft has no name.
    pub name: Option<String>,
    /// The day on which it was begun.
    pub created_on: NaiveDate,
    /// The day of the last save.
    pub saved_on: NaiveDate,
    /// The id of its rule set.
    pub rule_set: String,
    /// How many answers it holds.
    pub answers: usize,
}

/// One profile that cannot be opened as it is.
#[derive(Debug)]
pub struct Trouble {
    /// The name of its file.
    pub id: ProfileId,
    /// Why.
    pub error: StoreError,
}

impl Profiles {
    /// All profiles. One that cannot be read is reported and does not hide the others.
    pub fn list(&self) -> Result<Listing, StoreError> {
        let mut listing = Listing::default();
        for id in self.ids()? {
            match self.read(&id) {
                Ok(profile) => listing.profiles.push(Listed::of(id, profile)),
                Err(error) => listing.troubles.push(Trouble { id, error }),
            }
        }
        Ok(listing)
    }

    /// The profile somebody means: its id, its number however written (`1`, `１`, `0001`), or its name.
    pub fn find(&self, wanted: &str) -> Result<ProfileId, StoreError> {
        let number = normalise::to_ascii(wanted)
            .trim()
            .parse()
            .ok()
            .map(ProfileId::numbered);
        let named = wanted.trim().parse().ok();
        for id in [named, number].into_iter().flatten() {
            if exists(&self.file(&id)) || exists(&self.previous(&id)) {
                return Ok(id);
            }
        }
        let name = clean::one_line(wanted);
        let profiles = self.list()?.profiles.into_iter();
        let mut ids: Vec<ProfileId> = profiles
            .filter(|profile| profile.name.as_ref() == Some(&name))
            .map(|profile| profile.id)
            .collect();
        match ids.len() {
            0 => Err(StoreError::NoSuchProfile {
                wanted: wanted.to_owned(),
            }),
            1 => Ok(ids.remove(0)),
            _ => Err(StoreError::SeveralProfiles {
                wanted: wanted.to_owned(),
                ids,
            }),
        }
    }

    /// The ids that have a file or the copy of one, in order. Nothing of them is read yet.
    pub fn ids(&self) -> Result<Vec<ProfileId>, StoreError> {
        let names = self.file_names()?;
        let stems = names.iter().filter_map(|name| {
            name.strip_suffix(".toml")
                .or_else(|| name.strip_suffix(".bak"))
        });
        let mut ids: Vec<ProfileId> = stems.filter_map(|stem| stem.parse().ok()).collect();
        ids.sort();
        ids.dedup();
        Ok(ids)
    }
}

impl Listed {
    fn of(id: ProfileId, profile: Profile) -> Self {
        Self {
            id,
            name: profile.name,
            created_on: profile.created_on,
            saved_on: profile.saved_on,
            rule_set: profile.rule_set,
            answers: profile.answers.len(),
        }
    }
}
