//! Where this person's things lie.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

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

    /// The folder of the saved profiles.
    pub fn profiles(&self) -> PathBuf {
        self.data.join("profiles")
    }
}

#[cfg(test)]
mod tests {
    use super::Paths;
    use std::path::Path;

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
