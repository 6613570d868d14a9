//! Where this person's things lie.

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::StoreError;

/// The folders of one person. None of them need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Saved profiles and whatever else the program keeps.
    pub data: PathBuf,
    /// The person's settings.
    pub config: PathBuf,
    /// The person's own rule sets and calendars.
    pub rules: PathBuf,
}

impl Paths {
    /// Where the platform wants them, or an error where it names no home.
    pub fn of_platform() -> Result<Self, StoreError> {
        let folders = ProjectDirs::from("", "", "juzhu").ok_or(StoreError::NoHome)?;
        Ok(Self {
            data: folders.data_dir().to_owned(),
            config: folders.config_dir().to_owned(),
            rules: folders.data_dir().join("rules"),
        })
    }

    /// All below one folder (`JUZHU_HOME`).
    pub fn below(home: &Path) -> Self {
        Self {
            data: home.to_owned(),
            config: home.to_owned(),
            rules: home.join("rules"),
        }
    }

    /// The file of the person's settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// The file of what the program found out about terminals by itself.
    pub fn remembered(&self) -> PathBuf {
        self.data.join("terminal.toml")
    }

    /// The file of the counts of visits.
    pub fn tally(&self) -> PathBuf {
        self.data.join("tally.json")
    }

    /// The folder of the saved profiles.
    pub fn profiles(&self) -> PathBuf {
        self.data.join("profiles")
    }
}

/// The folder where a person looks for files of their own: their documents, or their home.
pub fn own_folder() -> Option<PathBuf> {
    let folders = UserDirs::new()?;
    let documents = folders.document_dir().map(Path::to_owned);
    let documents = documents.filter(|folder| folder.is_dir());
    Some(documents.unwrap_or_else(|| folders.home_dir().to_owned()))
}

/// A path as a person types it: `~` is their home.
pub fn typed_path(typed: &str) -> PathBuf {
    let below_home = typed.strip_prefix('~').and_then(|rest| {
        let home = UserDirs::new()?.home_dir().to_owned();
        match rest.strip_prefix(['/', '\\']) {
            Some(rest) => Some(home.join(rest)),
            None => rest.is_empty().then_some(home),
        }
    });
    below_home.unwrap_or_else(|| PathBuf::from(typed))
}

#[cfg(test)]
mod tests {
    use super::{Paths, typed_path};
    use std::path::Path;

    #[test]
    fn only_a_path_below_the_home_is_written_in_short() {
        for path in ["a.ics", "/tmp/a.ics", "~mum/a.ics", "a~", "日历.ics"] {
            assert_eq!(typed_path(path), Path::new(path));
        }
        assert!(typed_path("~/a.ics").ends_with("a.ics"));
        assert_ne!(typed_path("~/a.ics"), Path::new("~/a.ics"));
    }

    #[test]
    fn one_folder_can_hold_everything() {
        let home = Path::new("/tmp/somewhere");
        let paths = Paths::below(home);
        for path in [
            &paths.data,
            &paths.config,
            &paths.rules,
            &paths.profiles(),
            &paths.settings(),
            &paths.remembered(),
        ] {
            assert!(path.starts_with(home), "{}", path.display());
        }
        assert_ne!(paths.rules, paths.profiles());
        assert_ne!(paths.settings(), paths.remembered());
    }
}
