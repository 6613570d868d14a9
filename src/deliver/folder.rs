//! A file in a folder, on a stick or at home: whole or not there, read back, and nobody else's written over.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::DeliverError;
use super::receipt::elsewhere;
use super::watch::{Stop, Watch};

/// So many files of one name are told apart; a folder with more is a mistake.
const MOST: usize = 999;

/// Writes bytes as a new file into a folder; gives where it lies. Where `name` is taken, the next one is
/// ` (2)`.
///
/// It gets its name when all of it is on the disk and has been read back: a stick that is pulled out
/// meanwhile holds at most a hidden `.part` file, and whatever else goes wrong takes that away, too.
pub fn write_file(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    watch: &mut Watch<'_>,
) -> Result<PathBuf, DeliverError> {
    write_where(folder, name, bytes, |_| true, watch)
}

/// Writes as [`write_file`] does, but only where `is_there` says so of the folder: before anything is
/// written, and again before the file gets its name.
pub(super) fn write_where(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    is_there: impl Fn(&Path) -> bool + Send + 'static,
    watch: &mut Watch<'_>,
) -> Result<PathBuf, DeliverError> {
    let (into, name, bytes) = (folder.to_owned(), name.to_owned(), bytes.to_vec());
    elsewhere(folder, watch, move |stop| {
        let check = || {
            if is_there(&into) {
                return Ok(());
            }
            Err(DeliverError::PulledOut { path: into.clone() })
        };
        written(&into, &name, &bytes, &check, stop)
    })
}

fn written(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    check: &dyn Fn() -> Result<(), DeliverError>,
    stop: &Stop,
) -> Result<PathBuf, DeliverError> {
    check()?;
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => {
            return Err(DeliverError::NotAFolder {
                path: folder.to_owned(),
            });
        }
        Err(error) => return Err(refused(folder, folder, error)),
    }
    // Of this process: nobody else writes there.
    let part = folder.join(format!(".juzhu-{}.part", std::process::id()));
    let done = put(folder, &part, name, bytes, check, stop);
    if done.is_err() {
        // On a stick that is gone there is nothing to take away.
        let _ = fs::remove_file(&part);
    }
    done
}

fn put(
    folder: &Path,
    part: &Path,
    name: &str,
    bytes: &[u8],
    check: &dyn Fn() -> Result<(), DeliverError>,
    stop: &Stop,
) -> Result<PathBuf, DeliverError> {
    let wanted = folder.join(name);
    let failed = |error| refused(folder, &wanted, error);
    if let Err(error) = fs::remove_file(part)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(failed(error));
    }
    let mut file = OpenOptions::new()
        .write(true)
        .read(true)
        .create_new(true)
        .open(part)
        .map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    drop(file);
    if !is_same(part, bytes).map_err(failed)? {
        return Err(DeliverError::Differs { path: wanted });
    }
    // Whoever has given up is not to find it later.
    if stop.is_stopped() {
        return Err(DeliverError::Stopped);
    }
    check()?;
    let path = named(folder, part, name).map_err(failed)?;
    sync_folder(folder).map_err(|error| refused(folder, &path, error))?;
    Ok(path)
}

/// Whether the file holds the bytes, from the disk itself as far as the system can be asked for that.
fn is_same(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    forget(&file);
    let mut found = Vec::with_capacity(bytes.len());
    file.read_to_end(&mut found)?;
    Ok(found == bytes)
}

#[cfg(target_os = "linux")]
fn forget(file: &File) {
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

#[cfg(not(target_os = "linux"))]
const fn forget(_file: &File) {}

/// Gives the file its name, or the first of its kind that is free.
fn named(folder: &Path, part: &Path, name: &str) -> io::Result<PathBuf> {
    for number in 1..=MOST {
        let path = folder.join(numbered(name, number));
        match move_to_free(part, &path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// `a.html`, `a (2).html`, `a (3).html` …
fn numbered(name: &str, number: usize) -> String {
    if number == 1 {
        return name.to_owned();
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem} ({number}).{ending}"),
        None => format!("{name} ({number})"),
    }
}

/// Moves a file to where nothing is.
fn move_to_free(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Not every kind of stick can do both in one.
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
            moved => return Ok(moved?),
        }
    }
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Has the new name on the disk, too.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Not every kind of folder can be told to.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        synced => synced,
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as elsewhere")]
const fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// What an error means for who waits for the file.
fn refused(folder: &Path, path: &Path, source: io::Error) -> DeliverError {
    if is_gone(&source) || !folder.exists() {
        return DeliverError::Gone {
            path: folder.to_owned(),
        };
    }
    DeliverError::NotWritten {
        path: path.to_owned(),
        source,
    }
}

/// Whether this is how the system speaks of a stick that was pulled out.
#[cfg(unix)]
fn is_gone(error: &io::Error) -> bool {
    use rustix::io::Errno;
    let gone = [Errno::IO, Errno::NODEV, Errno::NXIO, Errno::STALE];
    gone.iter()
        .any(|gone| error.raw_os_error() == Some(gone.raw_os_error()))
}

#[cfg(not(unix))]
fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

#[cfg(all(test, unix))]
mod tests {
    use super::{is_gone, numbered, write_file, write_where};
    use crate::deliver::{DeliverError, Stop, Watch};
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, DeliverError> {
        let mut told = |_| {};
        let mut watch = Watch::new(Duration::from_secs(60), &Stop::default(), &mut told);
        write_file(folder, name, bytes, &mut watch)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> = entries
            .map(|it| it.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        for (number, expected) in [(1, "a.html"), (2, "a (2).html"), (3, "a (3).html")] {
            let bytes = vec![number; 70_000];
            let path = write(folder.path(), "a.html", &bytes).expect("it is written");
            assert_eq!(path, folder.path().join(expected));
            assert_eq!(fs::read(path).expect("it"), bytes);
        }
        // A name that leads nowhere is taken, too.
        let link = folder.path().join("b.txt");
        std::os::unix::fs::symlink("/nowhere/at/all", link).expect("a link");
        write(folder.path(), "b.txt", b"x").expect("it is written");
        let expected = ["a (2).html", "a (3).html", "a.html", "b (2).txt", "b.txt"];
        assert_eq!(names(folder.path()), expected);
    }

    #[test]
    fn a_part_that_was_left_behind_is_taken_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let part = format!(".juzhu-{}.part", std::process::id());
        fs::write(folder.path().join(part), "half").expect("a part");
        write(folder.path(), "a.ics", b"all").expect("it is written");
        assert_eq!(names(folder.path()), ["a.ics"]);
    }

    #[test]
    fn whatever_goes_wrong_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "mine").expect("a file");
        let refused = write(&file, "a.txt", b"x");
        assert!(
            matches!(refused, Err(DeliverError::NotAFolder { .. })),
            "{refused:?}"
        );
        let gone = write(&folder.path().join("stick"), "a.txt", b"x");
        assert!(matches!(gone, Err(DeliverError::Gone { .. })), "{gone:?}");
        // No folder takes such a name.
        let long = format!("{}.txt", "x".repeat(300));
        let refused = write(folder.path(), &long, b"x");
        assert!(
            matches!(refused, Err(DeliverError::NotWritten { .. })),
            "{refused:?}"
        );
        assert_eq!(names(folder.path()), ["file"]);
    }

    /// Whether it went before anything was written or after all of it was.
    #[test]
    fn nothing_is_left_where_the_stick_was() {
        let folder = tempfile::tempdir().expect("a folder");
        for looks in 0..2 {
            let looked = AtomicUsize::new(0);
            let is_there = move |_: &Path| looked.fetch_add(1, Ordering::Relaxed) < looks;
            let mut told = |_| {};
            let mut watch = Watch::new(Duration::from_secs(60), &Stop::default(), &mut told);
            let done = write_where(folder.path(), "a.txt", b"x", is_there, &mut watch);
            assert!(
                matches!(&done, Err(DeliverError::PulledOut { path }) if path == folder.path()),
                "{done:?}"
            );
            assert_eq!(names(folder.path()), [""; 0]);
        }
    }

    #[test]
    fn nothing_is_written_for_who_has_given_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let stop = Stop::default();
        stop.stop();
        let mut told = |_| {};
        let mut watch = Watch::new(Duration::from_secs(60), &stop, &mut told);
        // Whether it was quicker or not: it says what is so.
        let done = write_file(folder.path(), "a.txt", b"x", &mut watch);
        assert!(
            matches!(done, Ok(_) | Err(DeliverError::Stopped)),
            "{done:?}"
        );
    }

    #[test]
    fn a_stick_that_is_gone_is_known_by_what_the_system_says() {
        for (number, gone) in [(5, true), (19, true), (28, false), (30, false)] {
            assert_eq!(is_gone(&io::Error::from_raw_os_error(number)), gone);
        }
    }

    #[test]
    fn the_number_stands_before_the_ending() {
        assert_eq!(numbered("a.b.ics", 2), "a.b (2).ics");
        assert_eq!(numbered("a", 3), "a (3)");
    }
}
