//! Everybody who is saved, as lists and reminders want to know them: read from the index where it can be
//! believed, else from their files.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use tempfile::NamedTempFile;

use super::index::{self, Entry, Pack, Place, Stamp};
use super::{ProfileId, Profiles, Trouble, exists};
use crate::profile::{Brief, Profile};
use crate::store::share::shared_out;
use crate::store::{StoreError, atomic};

/// So small a part of everybody may be read from their files each time before the index is written anew.
const STALE_PART: usize = 64;

/// Everybody in the folder.
#[derive(Debug)]
pub struct Everyone {
    profiles: Profiles,
    people: Vec<Known>,
    troubles: Vec<Trouble>,
    pack: Pack,
    renewal: Renewal,
    read: usize,
}

/// Somebody who can be opened.
#[derive(Debug, Clone)]
pub struct Known {
    /// The name of their file.
    pub id: ProfileId,
    /// What a list says of them.
    pub brief: Brief,
    place: Place,
    /// How their file looked, where that can be believed later.
    stamp: Option<Stamp>,
}

/// What is to become of the index.
#[derive(Debug)]
enum Renewal {
    /// Nothing: it is as it should be, or cannot be written.
    None,
    /// It is not worth keeping any more.
    Remove,
    /// It is written, into this file first.
    Write(NamedTempFile),
}

/// Somebody, with what is believed of them.
struct Asked {
    id: ProfileId,
    path: PathBuf,
    indexed: Option<(Brief, Entry)>,
}

/// Somebody's file as it was found.
enum Found {
    /// As the index has it.
    AsBefore,
    /// It is to be read; it looks so.
    Stale(Option<Stamp>),
}

impl Profiles {
    /// Everybody. One who cannot be read is reported and does not hide the others.
    ///
    /// Writes nothing; [`Everyone::keep`] does.
    pub fn everyone(&self) -> Result<Everyone, StoreError> {
        let ids = self.ids()?;
        let is_worth = ids.len() >= index::WORTH;
        let before = is_worth.then(|| index::read(&self.folder)).flatten();
        let had_index = before.is_some();
        let (mut pack, entries) = before.unwrap_or_default();
        let (asked, gone) = self.joined(ids, entries, &pack);
        for entry in &gone {
            pack.take_out(&entry.place);
        }
        let found = shared_out(
            &asked,
            || (),
            |(), asked| match (Stamp::of(&asked.path), &asked.indexed) {
                (Some(stamp), Some((_, entry))) if entry.stamp == stamp => Found::AsBefore,
                (stamp, _) => Found::Stale(stamp),
            },
        );
        let mut stale = Vec::new();
        let mut people: Vec<Known> = Vec::with_capacity(asked.len());
        for (asked, found) in asked.into_iter().zip(found) {
            match (found, asked.indexed) {
                (Found::AsBefore, Some((brief, entry))) => people.push(Known {
                    id: asked.id,
                    brief,
                    place: entry.place,
                    stamp: Some(entry.stamp),
                }),
                (found, indexed) => {
                    if let Some((_, entry)) = indexed {
                        pack.take_out(&entry.place);
                    }
                    let stamp = match found {
                        Found::Stale(stamp) => stamp,
                        Found::AsBefore => None,
                    };
                    stale.push((asked.id, stamp));
                }
            }
        }
        // It tells what the clock of the folder says before the first file is read.
        let begun = (is_worth && !(stale.is_empty() && gone.is_empty()))
            .then(|| atomic::begin(&self.folder.join(index::NAME)).ok())
            .flatten();
        let since = begun
            .as_ref()
            .and_then(|begun| Stamp::from(&begun.as_file().metadata().ok()?));
        let (fresh, troubles, pack) = self.read_all(&stale, since, pack);
        let changed = fresh.iter().filter(|known| known.stamp.is_some()).count();
        let is_due = !had_index || !gone.is_empty() || changed > people.len() / STALE_PART;
        let renewal = match begun {
            Some(begun) if is_due && since.is_some() => Renewal::Write(begun),
            None if !is_worth && exists(&self.folder.join(index::NAME)) => Renewal::Remove,
            _ => Renewal::None,
        };
        people.extend(fresh);
        people.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(Everyone {
            profiles: self.clone(),
            people,
            troubles,
            pack,
            renewal,
            read: stale.len(),
        })
    }

    /// Those there are, each with their entry in the index, and the entries of nobody. Both come by id.
    fn joined(
        &self,
        ids: Vec<ProfileId>,
        entries: Vec<Entry>,
        pack: &Pack,
    ) -> (Vec<Asked>, Vec<Entry>) {
        let mut entries = entries.into_iter().peekable();
        let mut gone = Vec::new();
        let mut asked = Vec::with_capacity(ids.len());
        for id in ids {
            while let Some(entry) = entries.next_if(|entry| *entry.id < *id.as_str()) {
                gone.push(entry);
            }
            let entry = entries.next_if(|entry| *entry.id == *id.as_str());
            let indexed = entry.and_then(|entry| Some((pack.brief(&entry.place)?, entry)));
            asked.push(Asked {
                path: self.file(&id),
                id,
                indexed,
            });
        }
        gone.extend(entries);
        (asked, gone)
    }

    /// Reads these files; those that can be believed later keep how they looked.
    fn read_all(
        &self,
        stale: &[(ProfileId, Option<Stamp>)],
        since: Option<Stamp>,
        pack: Pack,
    ) -> (Vec<Known>, Vec<Trouble>, Pack) {
        let pack = Mutex::new(pack);
        let read = shared_out(
            stale,
            || (),
            |(), (id, stamp)| match self.read(id) {
                Ok(profile) => {
                    let mut pack = pack.lock().unwrap_or_else(PoisonError::into_inner);
                    Ok(Known {
                        id: id.clone(),
                        brief: Brief::of(&profile),
                        place: pack.put(&profile),
                        stamp: stamp
                            .filter(|stamp| since.is_some_and(|since| stamp.is_older_than(&since))),
                    })
                }
                Err(error) => Err(Trouble {
                    id: id.clone(),
                    error,
                }),
            },
        );
        let (mut people, mut troubles) = (Vec::new(), Vec::new());
        for read in read {
            match read {
                Ok(known) => people.push(known),
                Err(trouble) => troubles.push(trouble),
            }
        }
        let pack = pack.into_inner().unwrap_or_else(PoisonError::into_inner);
        (people, troubles, pack)
    }
}

impl Everyone {
    /// Those who can be opened, by id.
    pub fn people(&self) -> &[Known] {
        &self.people
    }

    /// Those who cannot, by id, and why.
    pub fn troubles(&self) -> &[Trouble] {
        &self.troubles
    }

    /// Whether nobody is saved at all.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.troubles.is_empty()
    }

    /// How many files had to be read, as the index said nothing of them that could be believed.
    pub const fn read(&self) -> usize {
        self.read
    }

    /// The profile of somebody without what no list wants to know: their papers, what calendars were
    /// told, what this version does not understand. Never to be saved.
    pub fn profile(&self, known: &Known) -> Result<Profile, StoreError> {
        match self.pack.profile(&known.place, known.id.as_str()) {
            Some(profile) => Ok(profile),
            None => self.profiles.read(&known.id),
        }
    }

    /// Writes the index, where it is not what it should be. Nobody waits for it and nobody misses it:
    /// what goes wrong is left for another time.
    pub fn keep(&mut self) {
        let folder = &self.profiles.folder;
        let begun = match std::mem::replace(&mut self.renewal, Renewal::None) {
            Renewal::None => return,
            Renewal::Remove => {
                let _ = index::remove(folder);
                return;
            }
            Renewal::Write(begun) => begun,
        };
        let people = self.people.iter();
        let entries = people.filter_map(|known| {
            Some(Entry {
                id: known.id.as_str().into(),
                stamp: known.stamp?,
                place: known.place.clone(),
            })
        });
        let entries: Vec<Entry> = entries.collect();
        let bytes = index::bytes_of(&self.pack, &entries);
        let written = begun.as_file().write_all(&bytes);
        if written.is_err() || begun.persist(folder.join(index::NAME)).is_err() {
            return;
        }
        // Somebody may have been deleted since they were read; they leave nothing behind.
        let Ok(there) = self.profiles.ids() else {
            return;
        };
        for entry in entries {
            let is_there = there.binary_search_by(|id| id.as_str().cmp(&entry.id));
            if is_there.is_err() {
                let _ = index::forget(folder, &entry.id);
            }
        }
    }
}

#[cfg(test)]
mod tests;
