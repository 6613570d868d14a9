//! Text files that others give us, and files that others asked for.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use super::StoreError;
use super::atomic::{self, Readers};

/// The most that is read of any text, in bytes.
pub const MAX_TEXT: u64 = 1024 * 1024;

/// The text of a file, or of a pipe by its name. A byte order mark is left out.
pub fn read_text_file(path: &Path) -> Result<String, StoreError> {
    let file = File::open(path).map_err(|error| StoreError::reading(path, error))?;
    let about = file.metadata().ok();
    if about.as_ref().is_some_and(Metadata::is_dir) {
        return Err(StoreError::IsFolder {
            path: path.to_owned(),
        });
    }
    let length = about.map_or(0, |about| about.len().min(MAX_TEXT));
    // With room for one more, so that the end is found without growing.
    let room = usize::try_from(length).map_or(0, |length| length + 1);
    read_text_into(Vec::with_capacity(room), file, path)
}

/// The text of an ordinary file. A pipe in its place could keep us waiting for ever.
pub(super) fn read_ordinary_file(path: &Path) -> Result<String, StoreError> {
    let about = fs::metadata(path).map_err(|error| StoreError::reading(path, error))?;
    if about.is_dir() || about.is_file() {
        read_text_file(path)
    } else {
        Err(StoreError::NotAFile {
            path: path.to_owned(),
        })
    }
}

/// Everything `source` gives, as text; `path` is what messages call it (`-` for standard input).
pub fn read_text(source: impl Read, path: &Path) -> Result<String, StoreError> {
    read_text_into(Vec::new(), source, path)
}

/// The same, in room that is already there.
fn read_text_into(
    mut bytes: Vec<u8>,
    source: impl Read,
    path: &Path,
) -> Result<String, StoreError> {
    source
        .take(MAX_TEXT + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| StoreError::reading(path, error))?;
    if bytes.len() as u64 > MAX_TEXT {
        return Err(StoreError::TooBig {
            path: path.to_owned(),
            limit: MAX_TEXT,
        });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        StoreError::NotUtf8 {
            path: path.to_owned(),
            line: line_after(error.as_bytes(), offset),
            offset,
        }
    })?;
    match text.strip_prefix('\u{feff}') {
        Some(without_mark) => Ok(without_mark.to_owned()),
        None => Ok(text),
    }
}

/// Writes a file somebody asked for by name.
///
/// An ordinary file is replaced as a whole and keeps its readers; a device or a pipe is written to.
/// Folders are not created.
pub fn write_output(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    write_output_with(path, |file| file.write_all(contents))
}

/// The same for contents too many to hold: `write` is handed the file, and what it returns comes
/// back. Until it has returned, what is there stays in its place.
pub fn write_output_with<T>(
    path: &Path,
    write: impl FnOnce(&mut File) -> io::Result<T>,
) -> Result<T, StoreError> {
    let failed = |error| StoreError::writing(path, error);
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(StoreError::IsFolder {
            path: path.to_owned(),
        }),
        Ok(about) if about.is_file() => {
            // Through a link, it is the file that is replaced and not the link.
            let place = fs::canonicalize(path).map_err(failed)?;
            atomic::replace_with(&place, &Readers::AsBefore(about.permissions()), write)
                .map_err(failed)
        }
        Ok(_) => {
            let mut file = OpenOptions::new().write(true).open(path).map_err(failed)?;
            write(&mut file).map_err(failed)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            check_folder(atomic::folder_of(path))?;
            atomic::replace_with(path, &Readers::Usual, write).map_err(failed)
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(StoreError::NotAFolder {
            path: atomic::folder_of(path).to_owned(),
        }),
        Err(error) => Err(failed(error)),
    }
}

/// Whether something could be written there, as far as that can be seen before: for whoever must not find it
/// out afterwards.
pub fn check_output(path: &Path) -> Result<(), StoreError> {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(StoreError::IsFolder {
            path: path.to_owned(),
        }),
        Ok(_) => Ok(()),
        Err(_) => check_folder(atomic::folder_of(path)),
    }
}

fn check_folder(folder: &Path) -> Result<(), StoreError> {
    match fs::metadata(folder) {
        Ok(about) if about.is_dir() => Ok(()),
        Ok(_) => Err(StoreError::NotAFolder {
            path: folder.to_owned(),
        }),
        Err(_) => Err(StoreError::FolderMissing {
            path: folder.to_owned(),
        }),
    }
}

/// The line that holds the byte after the first `count`, counting from 1.
fn line_after(bytes: &[u8], count: usize) -> usize {
    1 + bytes
        .iter()
        .take(count)
        .filter(|byte| **byte == b'\n')
        .count()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io;
    use std::path::Path;

    use super::{
        MAX_TEXT, StoreError, read_ordinary_file, read_text, read_text_file, write_output,
    };

    #[test]
    fn text_is_read_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("答案.toml");
        for (contents, text) in [
            ("", ""),
            ("applicant = \"mainland\"\n", "applicant = \"mainland\"\n"),
            ("\u{feff}居住", "居住"),
        ] {
            fs::write(&path, contents).unwrap();
            assert_eq!(read_text_file(&path).unwrap(), text);
        }
        let most = "x".repeat(usize::try_from(MAX_TEXT).unwrap());
        fs::write(&path, &most).unwrap();
        assert_eq!(read_text_file(&path).unwrap(), most);
    }

    #[test]
    fn each_bad_input_has_its_own_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, contents: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, contents).unwrap();
            path
        };
        let big = vec![b'x'; usize::try_from(MAX_TEXT).unwrap() + 1];
        let gbk = file("gbk.toml", b"a = 1\nb = \"\xbe\xd3\xd7\xa1\"\n");
        assert!(matches!(
            read_text_file(&gbk),
            Err(StoreError::NotUtf8 { line: 2, .. })
        ));
        let big = file("big.toml", &big);
        assert!(matches!(
            read_text_file(&big),
            Err(StoreError::TooBig { .. })
        ));
        assert!(matches!(
            read_text_file(folder.path()),
            Err(StoreError::IsFolder { .. })
        ));
        let none = folder.path().join("none.toml");
        assert!(matches!(
            read_text_file(&none),
            Err(StoreError::Missing { .. })
        ));
        for path in [
            gbk.join("below"),
            folder.path().join("n".repeat(300)),
            "a\0b".into(),
        ] {
            let error = read_text_file(&path).unwrap_err();
            assert!(matches!(error, StoreError::Unreadable { .. }), "{error:?}");
            assert!(error.is_input_fault(), "{error:?}");
        }
    }

    #[test]
    fn a_source_that_never_ends_is_not_read_to_its_end() {
        let error = read_text(io::repeat(b'x'), Path::new("-")).unwrap_err();
        assert!(matches!(error, StoreError::TooBig { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_no_ordinary_file() {
        let device = Path::new("/dev/null");
        assert_eq!(read_text_file(device).unwrap(), "");
        assert!(matches!(
            read_ordinary_file(device),
            Err(StoreError::NotAFile { .. })
        ));
    }

    #[test]
    fn an_output_is_written_or_explained() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out.md");
        for contents in ["# 结果", "# Result"] {
            write_output(&out, contents.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&out).unwrap(), contents);
        }
        let write = |path: &Path| write_output(path, b"x").unwrap_err();
        assert!(matches!(write(folder.path()), StoreError::IsFolder { .. }));
        assert!(matches!(
            write(&folder.path().join("no/out")),
            StoreError::FolderMissing { .. }
        ));
        assert!(matches!(
            write(&out.join("below")),
            StoreError::NotAFolder { .. }
        ));
        let error = write(&folder.path().join("n".repeat(300)));
        assert!(matches!(error, StoreError::CannotWrite { .. }), "{error:?}");
        assert_eq!(fs::read_to_string(&out).unwrap(), "# Result");
    }

    #[cfg(unix)]
    #[test]
    fn an_output_keeps_its_readers_and_its_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file.txt");
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.txt");
        symlink(&file, &link).unwrap();
        write_output(&link, b"new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_the_systems_fault() {
        let error = write_output(Path::new("/dev/full"), b"x").unwrap_err();
        let StoreError::CannotWrite { source, .. } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(source.kind(), io::ErrorKind::StorageFull);
        assert!(!error.is_input_fault());
        write_output(Path::new("/dev/null"), b"x").unwrap();
    }
}
