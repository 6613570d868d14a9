//! The project's own rules, read from the source tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use juzhu::i18n::Lang;
use juzhu::ruleset::{RuleFiles, RuleSet, SourceFile, load};

/// The id of the embedded rule set.
pub const ID: &str = "hangzhou-residence-permit";

/// The folder with the project's rule sets.
pub fn rules_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn texts(folder: &Path) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = fs::read_dir(folder)
        .expect("the rules folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .map(|path| {
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            SourceFile::new(name, fs::read_to_string(&path).expect("a rule file"))
        })
        .collect();
    files.sort_by(|left, right| left.name.cmp(&right.name));
    files
}

/// The files of the Hangzhou rule set.
pub fn files() -> RuleFiles {
    RuleFiles {
        id: ID.to_owned(),
        files: texts(&rules_folder().join(ID)),
        calendars: texts(&rules_folder().join("calendars")),
    }
}

/// The Hangzhou rule set with its cases.
pub fn rules() -> Arc<RuleSet> {
    match load(&files()) {
        Ok(rules) => Arc::new(rules),
        Err(problems) => panic!("{}", problems.render(Lang::En, false)),
    }
}
