//! The person's settings, and what was found out about their terminals.

use std::path::{Path, PathBuf};

use super::atomic::{self, Readers};
use super::files::{read_ordinary_file, write_output};
use super::{Paths, StoreError};
use crate::config::{Remembered, Settings, changed_text};
use crate::diagnostic::{Problems, SourceFile};

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] StoreError),
    /// The file holds something else than settings.
    #[error("the settings have problems: {0}")]
    Broken(#[from] Problems),
}

/// The file of the person's settings, which need not exist.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// That of this person.
    pub fn new(paths: &Paths) -> Self {
        Self {
            path: paths.settings(),
        }
    }

    /// Where it lies, to be shown.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The settings in it; the defaults where there is no file.
    pub fn read(&self) -> Result<Settings, SettingsError> {
        let text = self.text()?;
        let file = SourceFile::new(self.path.to_string_lossy(), text);
        Ok(Settings::parse(&file)?)
    }

    /// Writes what differs of these settings into the file, whose comments stay; a file that is not
    /// there is made, for its owner only. A file that cannot be read is left alone.
    pub fn write(&self, settings: &Settings) -> Result<(), StoreError> {
        let original = self.text()?;
        let text = changed_text(&original, settings);
        if text == original {
            return Ok(());
        }
        if self.path.exists() {
            // As whoever wrote it wants it: with its readers, and in the place a link leads to.
            return write_output(&self.path, text.as_bytes());
        }
        write_own(&self.path, &text)
    }

    /// What stands in it; nothing where there is no file.
    fn text(&self) -> Result<String, StoreError> {
        match read_ordinary_file(&self.path) {
            Err(StoreError::Missing { .. }) => Ok(String::new()),
            read => read,
        }
    }
}

/// What was found out about this person's terminals; nothing where that cannot be read.
pub fn read_remembered(paths: &Paths) -> Remembered {
    read_ordinary_file(&paths.remembered())
        .map(|text| Remembered::parse(&text))
        .unwrap_or_default()
}

/// Keeps what was found out about this person's terminals.
pub fn write_remembered(paths: &Paths, remembered: &Remembered) -> Result<(), StoreError> {
    write_own(&paths.remembered(), &remembered.text())
}

/// Writes a file of our own, and the folder where it is missing, for their owner only.
pub(super) fn write_own(path: &Path, text: &str) -> Result<(), StoreError> {
    atomic::create_folder(atomic::folder_of(path))
        .and_then(|()| atomic::replace(path, text.as_bytes(), &Readers::Owner))
        .map_err(|error| StoreError::writing(path, error))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use tempfile::TempDir;

    use super::{SettingsError, SettingsFile, read_remembered, write_remembered};
    use crate::config::{Remembered, Settings, ThemeName};
    use crate::i18n::Lang;
    use crate::store::{Paths, StoreError};

    /// A home nobody has used, gone with the first part of the answer.
    fn new_home() -> (TempDir, Paths) {
        let home = tempfile::tempdir().unwrap();
        let paths = Paths::below(&home.path().join("home"));
        (home, paths)
    }

    fn settings() -> Settings {
        Settings {
            lang: Some(Lang::En),
            theme: ThemeName::Monochrome,
            ..Settings::default()
        }
    }

    #[test]
    fn settings_are_kept_with_their_comments() {
        let (_home, paths) = new_home();
        let file = SettingsFile::new(&paths);
        assert_eq!(file.read().unwrap(), Settings::default());
        file.write(&Settings::default()).unwrap();
        assert!(!file.path().exists(), "there was nothing to write");
        file.write(&settings()).unwrap();
        assert_eq!(file.read().unwrap(), settings());
        let text = fs::read_to_string(file.path()).unwrap();
        fs::write(file.path(), format!("# 我的\n{text}")).unwrap();
        file.write(&Settings::default()).unwrap();
        assert_eq!(file.read().unwrap(), Settings::default());
        let text = fs::read_to_string(file.path()).unwrap();
        assert!(text.starts_with("# 我的\n"), "{text}");
    }

    #[test]
    fn each_bad_file_has_its_own_error_and_is_left_alone() {
        let (_home, paths) = new_home();
        let file = SettingsFile::new(&paths);
        fs::create_dir_all(&paths.config).unwrap();
        let bad = |bytes: &[u8]| {
            fs::write(file.path(), bytes).unwrap();
            let read = file.read().unwrap_err();
            let written = file.write(&settings()).unwrap_err();
            assert_eq!(fs::read(file.path()).unwrap(), bytes);
            match (read, written) {
                (SettingsError::Unreadable(read), written) => {
                    assert_eq!(read.to_string(), written.to_string());
                    assert!(!read.describe(Lang::En).hint.is_empty());
                    read
                }
                (broken, _) => panic!("{broken:?}"),
            }
        };
        assert!(matches!(bad(b"\xbe\xd3"), StoreError::NotUtf8 { .. }));
        let big = vec![b'#'; 1024 * 1024 + 1];
        assert!(matches!(bad(&big), StoreError::TooBig { .. }));
        fs::remove_file(file.path()).unwrap();
        fs::create_dir(file.path()).unwrap();
        for error in [
            file.read().unwrap_err(),
            file.write(&settings()).unwrap_err().into(),
        ] {
            let folder = matches!(
                error,
                SettingsError::Unreadable(StoreError::IsFolder { .. })
            );
            assert!(folder, "{error:?}");
        }
    }

    #[test]
    fn what_is_wrong_in_it_is_told_with_its_file() {
        let (_home, paths) = new_home();
        let file = SettingsFile::new(&paths);
        fs::create_dir_all(&paths.config).unwrap();
        fs::write(file.path(), "thme = \"default\"\n").unwrap();
        let SettingsError::Broken(problems) = file.read().unwrap_err() else {
            panic!("it can be read");
        };
        let summary = problems.summary(Lang::En);
        let expected = format!("{}:1:1: there is no key `thme` here", file.path().display());
        assert_eq!(summary, expected);
    }

    #[test]
    fn terminals_are_remembered_and_nothing_else() {
        let (_home, paths) = new_home();
        assert_eq!(read_remembered(&paths), Remembered::default());
        let mut remembered = Remembered::default();
        remembered.remember("xterm-256color/WezTerm", true);
        write_remembered(&paths, &remembered).unwrap();
        assert_eq!(read_remembered(&paths), remembered);
        for bytes in [&b"\xbe\xd3"[..], b"no toml"] {
            fs::write(paths.remembered(), bytes).unwrap();
            assert_eq!(read_remembered(&paths), Remembered::default());
        }
        write_remembered(&paths, &remembered).unwrap();
        assert_eq!(read_remembered(&paths), remembered);
        fs::remove_file(paths.remembered()).unwrap();
        fs::create_dir(paths.remembered()).unwrap();
        assert_eq!(read_remembered(&paths), Remembered::default());
        assert!(write_remembered(&paths, &remembered).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_their_owner_may_read_them_unless_they_say_otherwise() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (home, paths) = new_home();
        let file = SettingsFile::new(&paths);
        file.write(&settings()).unwrap();
        write_remembered(&paths, &Remembered::default()).unwrap();
        assert_eq!(mode(&paths.config), 0o700);
        assert_eq!(mode(file.path()), 0o600);
        assert_eq!(mode(&paths.remembered()), 0o600);

        // Some keep their settings elsewhere, to share them.
        let shared = home.path().join("shared.toml");
        fs::write(&shared, "mouse = true\n").unwrap();
        fs::set_permissions(&shared, fs::Permissions::from_mode(0o644)).unwrap();
        fs::remove_file(file.path()).unwrap();
        symlink(&shared, file.path()).unwrap();
        file.write(&settings()).unwrap();
        assert!(fs::symlink_metadata(file.path()).unwrap().is_symlink());
        assert!(fs::read_to_string(&shared).unwrap().contains("monochrome"));
        assert_eq!(mode(&shared), 0o644);
    }
}
