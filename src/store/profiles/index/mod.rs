//! The index: what lists and reminders want to know of everybody, in one file, so that thousands of
//! files need not be read again and again.
//!
//! It hangs on the files of the people and on nothing else; rules and calendars may change as they like.
//! An entry is believed as long as its file looks as it did ([`Stamp`]). Whatever is wrong with the
//! index, it is made anew without a word, and where it cannot be written everything works without.

mod format;
mod pack;
mod stamp;

use std::fs;
use std::io;
use std::path::Path;

use super::exists;
use crate::store::StoreError;
use crate::store::atomic::{self, Readers};

pub(super) use format::{Entry, bytes_of, entries_in};
pub(super) use pack::{Pack, Place};
pub(super) use stamp::Stamp;

/// The name of its file. No id has a point in it, so it is nobody's.
pub(super) const NAME: &str = "people.index";

/// Fewer people than this are read faster than it is worth keeping an index of them.
pub(super) const WORTH: usize = 256;

/// What the index of a folder says; nothing where there is none or it cannot be used.
pub(super) fn read(folder: &Path) -> Option<(Pack, Vec<Entry>)> {
    entries_in(fs::read(folder.join(NAME)).ok()?)
}

/// Takes a person out of the index of a folder, so that nothing of them is left in it. Where that cannot
/// be done, the index is removed.
pub(super) fn forget(folder: &Path, id: &str) -> Result<(), StoreError> {
    let path = folder.join(NAME);
    remove_unfinished(folder);
    if !exists(&path) {
        return Ok(());
    }
    if let Some((mut pack, mut entries)) = read(folder) {
        let Ok(place) = entries.binary_search_by(|entry| (*entry.id).cmp(id)) else {
            return Ok(());
        };
        pack.take_out(&entries.remove(place).place);
        let bytes = bytes_of(&pack, &entries);
        if atomic::replace(&path, &bytes, &Readers::Owner).is_ok() {
            return Ok(());
        }
    }
    remove(folder).map_err(|error| StoreError::writing(&path, error))
}

/// Removes the index of a folder, if it has one.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_file(folder.join(NAME)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Removes what programs that were killed left of an index. One that is still at it only has not written
/// one then.
pub(super) fn remove_unfinished(folder: &Path) {
    let prefix = atomic::prefix_of(Path::new(NAME));
    let Ok(names) = fs::read_dir(folder) else {
        return;
    };
    for entry in names.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.starts_with(&prefix) && name.ends_with(atomic::TEMPORARY) {
            // One that cannot be removed was not readable to anybody else either.
            let _ = fs::remove_file(entry.path());
        }
    }
}
