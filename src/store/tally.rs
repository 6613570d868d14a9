//! The counts of visits to a public machine: one small file, changed by one program at a time.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::atomic::{self, Readers};
use super::files::read_ordinary_file;
use super::lock::Lock;
use super::{Paths, StoreError};
use crate::report::{Tally, UnreadTally, VisitCounts};

/// The counts so far; none where there is no file.
pub fn read_tally(paths: &Paths) -> Result<Tally, StoreError> {
    let path = paths.tally();
    let text = match read_ordinary_file(&path) {
        Err(StoreError::Missing { .. }) => return Ok(Tally::default()),
        // A program writes text; something has happened to it.
        Err(StoreError::NotUtf8 { .. }) => return Err(StoreError::TallyDamaged { path }),
        read => read?,
    };
    Tally::read(&text).map_err(|unread| match unread {
        UnreadTally::Newer { version } => StoreError::TallyNewer { path, version },
        UnreadTally::Damaged => StoreError::TallyDamaged { path },
    })
}

/// Files of counts that were damaged and kept aside, by their names.
pub fn tallies_kept_aside(paths: &Paths) -> Vec<PathBuf> {
    let path = paths.tally();
    let folder = fs::read_dir(atomic::folder_of(&path)).into_iter().flatten();
    let mut aside: Vec<PathBuf> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("tally.damaged-"))
        })
        .collect();
    aside.sort();
    aside
}

/// Counts one more visit. A file that is damaged is kept aside under another name, which is given back,
/// and counting begins anew; one of a later program is left alone.
pub fn note_visit(
    paths: &Paths,
    day: NaiveDate,
    visit: &VisitCounts,
) -> Result<Option<PathBuf>, StoreError> {
    let path = paths.tally();
    let failed = |error| StoreError::writing(&path, error);
    atomic::create_folder(atomic::folder_of(&path)).map_err(failed)?;
    let _lock = Lock::hold(&path.with_extension("lock")).map_err(failed)?;
    let (mut tally, aside) = match read_tally(paths) {
        Ok(tally) => (tally, None),
        Err(StoreError::TallyDamaged { .. }) => (Tally::default(), Some(keep_aside(&path)?)),
        Err(error) => return Err(error),
    };
    tally.note(day, visit);
    atomic::replace(&path, tally.written().as_bytes(), &Readers::Owner).map_err(failed)?;
    Ok(aside)
}

/// Gives a damaged file another name, under which nothing lies yet. The caller holds the lock.
fn keep_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let failed = |error| StoreError::writing(path, error);
    let mut names =
        (1..u32::MAX).map(|number| path.with_extension(format!("damaged-{number}.json")));
    let aside = names
        .find(|aside| fs::symlink_metadata(aside).is_err())
        .ok_or_else(|| failed(std::io::ErrorKind::AlreadyExists.into()))?;
    fs::rename(path, &aside)
        .and_then(|()| atomic::sync_folder_of(path))
        .map_err(failed)?;
    Ok(aside)
}
