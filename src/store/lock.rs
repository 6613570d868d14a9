//! One writer at a time, also across programs.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

/// How often a lock file may vanish under us before the other program is taken to be at work.
const ATTEMPTS: usize = 8;

/// A lock that is held until it is dropped, or until the program ends in whatever way.
///
/// It lies on a file of its own: saving replaces the profile's file, and a lock on that would stay
/// with the old one.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// What became of asking for a lock.
#[derive(Debug)]
pub(super) enum Attempt {
    /// It is ours.
    Held(Lock),
    /// Another program has it.
    Busy,
}

impl Lock {
    /// Asks for the lock on this file, creating it (for its owner only) where it is not there.
    pub(super) fn try_hold(path: &Path) -> io::Result<Attempt> {
        for _ in 0..ATTEMPTS {
            let file = open(path)?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, path) => {
                    return Ok(Attempt::Held(Self { _file: file }));
                }
                // Another program deleted it in between: whoever comes next locks a new one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Attempt::Busy),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(Attempt::Busy)
    }
}

impl Lock {
    /// Waits for the lock on this file: for what takes a moment.
    pub(super) fn hold(path: &Path) -> io::Result<Self> {
        for _ in 0..ATTEMPTS {
            let file = open(path)?;
            file.lock()?;
            if is_still_there(&file, path) {
                return Ok(Self { _file: file });
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Where a file in use cannot be deleted, the one that is there is the one we hold.
#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    fs::metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Attempt, Lock};
    use std::fs;

    #[test]
    fn a_second_writer_is_told_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("0001.lock");
        let Attempt::Held(first) = Lock::try_hold(&path).unwrap() else {
            panic!("nobody else holds it");
        };
        assert!(matches!(Lock::try_hold(&path).unwrap(), Attempt::Busy));
        drop(first);
        assert!(matches!(Lock::try_hold(&path).unwrap(), Attempt::Held(_)));
    }

    #[test]
    fn a_deleted_lock_file_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("0001.lock");
        let Attempt::Held(_gone) = Lock::try_hold(&path).unwrap() else {
            panic!("nobody else holds it");
        };
        fs::remove_file(&path).unwrap();
        assert!(matches!(Lock::try_hold(&path).unwrap(), Attempt::Held(_)));
    }

    #[test]
    fn a_folder_in_its_place_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Lock::try_hold(folder.path()).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("0001.lock");
        Lock::try_hold(&path).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
