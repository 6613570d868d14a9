//! Files that are whole at every moment.
//!
//! A file is written beside its place under another name, forced to the disk, and only then given
//! its name; then the folder is forced to the disk. Whenever the program or the power stops, the
//! name leads to the old contents or to the new ones, never to a half.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::profiles::MAX_ID;

/// What the temporary files of an interrupted save end with.
pub(super) const TEMPORARY: &str = ".tmp";

/// Who may read a file.
#[derive(Debug, Clone)]
pub(super) enum Readers {
    /// Its owner only.
    Owner,
    /// Whoever the system lets read new files.
    Usual,
    /// As it was before.
    AsBefore(Permissions),
}

/// Puts `contents` in the place of `path`, whatever was there.
pub(super) fn replace(path: &Path, contents: &[u8], readers: &Readers) -> io::Result<()> {
    replace_with(path, readers, |file| file.write_all(contents))
}

/// Puts what `write` writes in the place of `path`; what it returns comes back.
pub(super) fn replace_with<T>(
    path: &Path,
    readers: &Readers,
    write: impl FnOnce(&mut File) -> io::Result<T>,
) -> io::Result<T> {
    let (temporary, made) = write_beside(path, readers, write)?;
    temporary.persist(path).map_err(|failed| failed.error)?;
    sync_folder_of(path)?;
    Ok(made)
}

/// Puts `contents` at `path`, readable by its owner only, unless something is there: then it is left
/// alone and the answer is `false`. Of two programs only one gets the name.
pub(super) fn create(path: &Path, contents: &[u8]) -> io::Result<bool> {
    let (temporary, ()) = write_beside(path, &Readers::Owner, |file| file.write_all(contents))?;
    match temporary.persist_noclobber(path) {
        Ok(_) => sync_folder_of(path).map(|()| true),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(failed) => Err(failed.error),
    }
}

/// The same, without waiting for the disk.
pub(super) fn create_unforced(path: &Path, contents: &[u8]) -> io::Result<bool> {
    let mut temporary = begin(path)?;
    temporary.write_all(contents)?;
    match temporary.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(failed) => Err(failed.error),
    }
}

/// Makes `copy` a second name of what `path` leads to now, in the place of what `copy` led to.
///
/// Where a file cannot have two names (some sticks and network disks) its contents are copied.
pub(super) fn keep_copy(path: &Path, copy: &Path) -> io::Result<()> {
    let folder = folder_of(copy);
    let linked = Builder::new()
        .prefix(&prefix_of(copy))
        .suffix(TEMPORARY)
        .make_in(folder, |temporary| fs::hard_link(path, temporary));
    match linked {
        Ok(temporary) => {
            let temporary = temporary.into_temp_path();
            // Renaming one name of a file to another name of the same file leaves both, so the
            // temporary one is removed in any case, which dropping it does.
            fs::rename(&temporary, copy)?;
            let _ = temporary.close();
            Ok(())
        }
        Err(_) => replace(copy, &fs::read(path)?, &Readers::Owner),
    }
}

/// Creates a folder and those above it that are missing, for their owner only.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    // What has the name already can only be something that is no folder.
    builder.create(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

/// Forces the names in the folder of `path` to the disk.
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder_of(path))?.sync_all() {
        // Not every file system knows how; there is nothing more we could do.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// What the temporary files for `path` begin with, so that they can be told from others.
///
/// Of a long name only the beginning is taken: the temporary one must not be too long where the name
/// itself is not. Ids of profiles are never cut.
pub(super) fn prefix_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut prefix = String::from(".");
    for character in stem.chars() {
        if prefix.len() + character.len_utf8() > 1 + MAX_ID {
            break;
        }
        prefix.push(character);
    }
    prefix.push('.');
    prefix
}

/// Begins a file beside `path`, readable by its owner only, that may be given its name later. It is gone
/// when it is dropped before.
pub(super) fn begin(path: &Path) -> io::Result<NamedTempFile> {
    let prefix = prefix_of(path);
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY);
    builder.tempfile_in(folder_of(path))
}

fn write_beside<T>(
    path: &Path,
    readers: &Readers,
    write: impl FnOnce(&mut File) -> io::Result<T>,
) -> io::Result<(NamedTempFile, T)> {
    let prefix = prefix_of(path);
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY);
    #[cfg(unix)]
    if matches!(readers, Readers::Usual) {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let mut temporary = builder.tempfile_in(folder_of(path))?;
    if let Readers::AsBefore(permissions) = readers {
        temporary.as_file().set_permissions(permissions.clone())?;
    }
    let made = write(temporary.as_file_mut())?;
    temporary.as_file().sync_all()?;
    Ok((temporary, made))
}

/// The folder a path lies in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Readers, create, create_folder, keep_copy, replace};

    #[test]
    fn a_file_is_replaced_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        for contents in ["one", "a longer text", ""] {
            replace(&path, contents.as_bytes(), &Readers::Owner).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), contents);
        }
        let long = tempfile::tempdir().unwrap();
        replace(&long.path().join("居".repeat(85)), b"x", &Readers::Usual).unwrap();
        assert_eq!(
            names_in(folder.path()),
            ["a.toml"],
            "nothing temporary stays"
        );
    }

    #[test]
    fn a_name_is_given_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("0001.toml");
        assert!(create(&path, b"first").unwrap());
        assert!(!create(&path, b"second").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(names_in(folder.path()), ["0001.toml"]);
    }

    #[test]
    fn the_copy_stays_what_it_was_when_the_file_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let copy = folder.path().join("a.bak");
        replace(&path, b"one", &Readers::Owner).unwrap();
        keep_copy(&path, &copy).unwrap();
        // Stopped here and started again: both names already lead to one file.
        keep_copy(&path, &copy).unwrap();
        replace(&path, b"two", &Readers::Owner).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), b"one");
        keep_copy(&path, &copy).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), b"two");
        assert_eq!(names_in(folder.path()), ["a.bak", "a.toml"]);
    }

    #[test]
    fn a_failed_write_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "kept").unwrap();
        let taken = folder.path().join("taken");
        fs::create_dir_all(taken.join("inside")).unwrap();
        for path in [
            file.join("below"),
            taken.clone(),
            folder.path().join("n".repeat(300)),
        ] {
            assert!(
                replace(&path, b"new", &Readers::Owner).is_err(),
                "{}",
                path.display()
            );
        }
        assert!(keep_copy(&file, &taken).is_err());
        assert!(keep_copy(&folder.path().join("none"), &file).is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
        assert_eq!(names_in(folder.path()), ["file", "taken"]);
    }

    #[cfg(unix)]
    #[test]
    fn private_means_private_from_birth() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("data/profiles");
        create_folder(&inner).unwrap();
        create_folder(&inner).unwrap();
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&folder.path().join("data")), 0o700);
        let path = inner.join("0001.toml");
        create(&path, b"").unwrap();
        assert_eq!(mode(&path), 0o600);
        replace(&path, b"x", &Readers::Owner).unwrap();
        keep_copy(&path, &inner.join("0001.bak")).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&inner.join("0001.bak")), 0o600);
    }

    fn names_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}
