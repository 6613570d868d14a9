//! Which saved people there are.

use super::{ProfileId, Profiles, exists};
use crate::store::StoreError;
use crate::text::{clean, normalise};

/// One profile that cannot be opened as it is.
#[derive(Debug)]
pub struct Trouble {
    /// The name of its file.
    pub id: ProfileId,
    /// Why.
    pub error: StoreError,
}

impl Profiles {
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
        let everyone = self.everyone()?;
        let people = everyone.people().iter();
        let mut ids: Vec<ProfileId> = people
            .filter(|known| known.brief.name.as_ref() == Some(&name))
            .map(|known| known.id.clone())
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
