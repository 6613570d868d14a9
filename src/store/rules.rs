//! Where rule sets come from: those in the binary, the person's own, and those of `--rules`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::StoreError;
use super::files::read_ordinary_file;
use crate::ruleset::{RuleFiles, SourceFile, Trouble as LoadTrouble};

/// The folder of calendars beside the rule sets.
const CALENDARS: &str = "calendars";
/// What makes a folder a rule set.
const ABOUT: &str = "about.toml";
const TOML: &str = ".toml";

/// The rule sets and calendars that are part of the program.
#[derive(RustEmbed)]
#[folder = "rules/"]
struct Embedded;

/// Where a rule set was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the program itself.
    Embedded,
    /// In the person's own rules folder; the path is that of the rule set.
    User(PathBuf),
    /// In the folder given with `--rules`; the path is that of the rule set.
    Given(PathBuf),
}

/// A rule set as text, with the calendars it may use.
#[derive(Debug)]
pub struct RuleFolder {
    /// The name of its folder.
    pub id: String,
    /// Where it was found.
    pub origin: Origin,
    /// Its files, by name.
    pub files: Vec<RuleText>,
    /// The calendars, by name; of several with one name, those with the last word last.
    pub calendars: Vec<CalendarText>,
}

/// A calendar, and where it was found.
#[derive(Debug)]
pub struct CalendarText {
    /// The file.
    pub file: RuleText,
    /// Where it was found; the path is that of the file.
    pub origin: Origin,
}

impl CalendarText {
    /// The name by which problems in it are told: of calendars with one name, each has its own.
    pub fn shown_name(&self) -> String {
        let folder = match &self.origin {
            Origin::Embedded => "built-in/",
            Origin::User(_) => "rules/",
            Origin::Given(_) => "",
        };
        format!("{folder}{CALENDARS}/{}", self.file.name)
    }
}

/// One file of rules. What cannot be read is a problem of the rule set like any other, so that its
/// author hears of all of them at once.
#[derive(Debug)]
pub struct RuleText {
    /// The name of the file in its folder: `questions.toml`.
    pub name: String,
    /// What it holds, or why it cannot be read.
    pub text: Result<Cow<'static, str>, StoreError>,
}

impl RuleFolder {
    /// Where its calendars were found, by the names of their files.
    pub fn calendar_origins(&self) -> Vec<(String, Origin)> {
        let calendars = self.calendars.iter();
        let named = calendars.map(|calendar| (calendar.shown_name(), calendar.origin.clone()));
        named.collect()
    }

    /// The texts as the loader takes them.
    pub fn into_files(self) -> RuleFiles {
        let folder = self.id.clone();
        let files = self.files.into_iter();
        let calendars = self.calendars.into_iter().map(|calendar| {
            let name = calendar.shown_name();
            calendar.file.into_source(name)
        });
        RuleFiles {
            files: files
                .map(|file| {
                    let name = format!("{folder}/{}", file.name);
                    file.into_source(name)
                })
                .collect(),
            calendars: calendars.collect(),
            id: self.id,
        }
    }
}

impl RuleText {
    fn into_source(self, name: String) -> SourceFile {
        match self.text {
            Ok(text) => SourceFile::new(name, text),
            Err(error) => SourceFile {
                name,
                text: String::new(),
                trouble: Some(match error {
                    StoreError::NotUtf8 { offset, .. } => LoadTrouble::NotUtf8(offset),
                    StoreError::TooBig { .. } => LoadTrouble::TooLarge,
                    StoreError::IsFolder { .. } => LoadTrouble::Folder,
                    StoreError::Unreadable { source, .. } => {
                        LoadTrouble::Refused(source.to_string())
                    }
                    other => LoadTrouble::Refused(other.to_string()),
                }),
            },
        }
    }
}

/// The places rule sets come from, the first that has one winning, always the whole folder.
/// Calendars of one name lie above each other in the same order, year by year, so a newer year needs
/// neither a new rule set nor the older years.
#[derive(Debug, Clone, Default)]
pub struct RuleFolders {
    given: Option<PathBuf>,
    user: Option<PathBuf>,
}

impl RuleFolders {
    /// `given` is the folder of `--rules`; `user` the person's own, which need not exist.
    pub fn new(given: Option<&Path>, user: &Path) -> Self {
        Self {
            given: given.map(Path::to_owned),
            user: Some(user.to_owned()),
        }
    }

    /// Without a folder of the person's own.
    pub fn given(given: Option<&Path>) -> Self {
        Self {
            given: given.map(Path::to_owned),
            user: None,
        }
    }

    /// Only what is part of the program.
    pub fn embedded() -> Self {
        Self::default()
    }

    /// Every rule set by id, with where it comes from. Nothing of it is read yet.
    pub fn list(&self) -> Result<Vec<(String, Origin)>, StoreError> {
        let mut found: BTreeMap<String, Origin> = embedded_ids()
            .into_iter()
            .map(|id| (id, Origin::Embedded))
            .collect();
        if let Some(user) = &self.user {
            let sets = rule_sets_in(user).or_else(|error| match error {
                // A link that leads nowhere is there, and meant.
                StoreError::FolderMissing { path } if fs::symlink_metadata(&path).is_err() => {
                    Ok(Vec::new())
                }
                other => Err(other),
            })?;
            found.extend(sets.into_iter().map(|(id, path)| (id, Origin::User(path))));
        }
        if let Some(given) = &self.given {
            let sets = rule_sets_in(given)?;
            if sets.is_empty() {
                let path = given.clone();
                return Err(if path.join(ABOUT).exists() {
                    StoreError::RuleSetItself { path }
                } else {
                    StoreError::NoRuleSets { path }
                });
            }
            found.extend(sets.into_iter().map(|(id, path)| (id, Origin::Given(path))));
        }
        Ok(found.into_iter().collect())
    }

    /// The texts of the rule set with this id. Rules with a file that cannot be read are still the
    /// ones asked for: no others step in.
    pub fn read(&self, wanted: &str) -> Result<RuleFolder, StoreError> {
        let mut sets = self.list()?;
        let Some(at) = sets.iter().position(|(id, _)| id == wanted) else {
            return Err(StoreError::NoSuchRuleSet {
                wanted: wanted.to_owned(),
                known: sets.into_iter().map(|(id, _)| id).collect(),
            });
        };
        let (id, origin) = sets.swap_remove(at);
        let files = match &origin {
            Origin::Embedded => embedded_texts(&id),
            Origin::User(path) | Origin::Given(path) => texts_in(path)?,
        };
        Ok(RuleFolder {
            id,
            origin,
            files: in_order(files),
            calendars: self.calendars()?,
        })
    }

    fn calendars(&self) -> Result<Vec<CalendarText>, StoreError> {
        let embedded = in_order(embedded_texts(CALENDARS)).into_iter();
        let mut calendars: Vec<CalendarText> = embedded
            .map(|file| CalendarText {
                file,
                origin: Origin::Embedded,
            })
            .collect();
        let origins: [fn(PathBuf) -> Origin; 2] = [Origin::User, Origin::Given];
        for (folder, origin) in [&self.user, &self.given].into_iter().zip(origins) {
            let Some(folder) = folder.as_ref().map(|folder| folder.join(CALENDARS)) else {
                continue;
            };
            let texts = match texts_in(&folder) {
                Ok(texts) => texts,
                Err(StoreError::FolderMissing { .. }) => continue,
                Err(error) => return Err(error),
            };
            calendars.extend(in_order(texts).into_iter().map(|file| CalendarText {
                origin: origin(folder.join(&file.name)),
                file,
            }));
        }
        Ok(calendars)
    }
}

/// File name → text.
type Texts = BTreeMap<String, Result<Cow<'static, str>, StoreError>>;

fn in_order(texts: Texts) -> Vec<RuleText> {
    let texts = texts.into_iter();
    texts.map(|(name, text)| RuleText { name, text }).collect()
}

fn embedded_ids() -> Vec<String> {
    Embedded::iter()
        .filter_map(|path| {
            path.strip_suffix(ABOUT)?
                .strip_suffix('/')
                .map(str::to_owned)
        })
        .collect()
}

fn embedded_texts(folder: &str) -> Texts {
    Embedded::iter()
        .filter_map(|path| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            let text = match Embedded::get(&path)?.data {
                Cow::Borrowed(bytes) => Cow::Borrowed(std::str::from_utf8(bytes).ok()?),
                Cow::Owned(bytes) => Cow::Owned(String::from_utf8(bytes).ok()?),
            };
            (name.ends_with(TOML) && !name.contains('/')).then(|| (name.to_owned(), Ok(text)))
        })
        .collect()
}

/// The folders in `folder` that are rule sets: name and path.
fn rule_sets_in(folder: &Path) -> Result<Vec<(String, PathBuf)>, StoreError> {
    let names = names_in(folder)?;
    let sets = names.into_iter().filter_map(|name| {
        let path = folder.join(&name);
        is_rule_set(&name, &path).then_some((name, path))
    });
    Ok(sets.collect())
}

/// Whether a folder is meant as a rule set: it has an `about.toml`, or cannot be looked into, or has
/// rule files and the name of an embedded set. One that is meant but broken must be found, or others
/// would step in for it unseen.
fn is_rule_set(name: &str, path: &Path) -> bool {
    if name == CALENDARS || name.starts_with('.') || path.is_file() {
        return false;
    }
    match fs::symlink_metadata(path.join(ABOUT)) {
        Ok(_) => true,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => true,
        Err(_) => {
            embedded_ids().iter().any(|id| id == name)
                && names_in(path).is_ok_and(|names| names.iter().any(|name| name.ends_with(TOML)))
        }
    }
}

/// The rule files that lie in `folder` itself.
fn texts_in(folder: &Path) -> Result<Texts, StoreError> {
    let mut texts = Texts::new();
    for name in names_in(folder)? {
        if name.ends_with(TOML) && !name.starts_with('.') {
            let text = read_ordinary_file(&folder.join(&name));
            texts.insert(name, text.map(Cow::Owned));
        }
    }
    Ok(texts)
}

fn names_in(folder: &Path) -> Result<Vec<String>, StoreError> {
    let failed = |source: io::Error| {
        let path = folder.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => StoreError::FolderMissing { path },
            io::ErrorKind::NotADirectory => StoreError::not_a_folder(folder),
            _ => StoreError::Unreadable { path, source },
        }
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        // A name that is not text cannot be the id of anything.
        names.extend(entry.map_err(failed)?.file_name().into_string());
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Origin, RuleFolder, RuleFolders, RuleText, StoreError};

    #[test]
    fn a_folder_meant_as_a_rule_set_is_never_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let set = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir(&path).unwrap();
            path
        };
        let embedded = "hangzhou-residence-permit";
        fs::write(set(embedded).join("questions.toml"), "").unwrap();
        fs::write(set("no-about").join("questions.toml"), "").unwrap();
        set("empty");
        fs::write(set("calendars").join("china.toml"), "").unwrap();
        fs::write(folder.path().join("README.md"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("nowhere", set("dangling").join("about.toml")).unwrap();
        let mut found: Vec<String> = super::rule_sets_in(folder.path())
            .unwrap()
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        found.sort_unstable();
        let expected: &[&str] = if cfg!(unix) {
            &["dangling", embedded]
        } else {
            &[embedded]
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn the_persons_own_rules_win_over_the_programs_and_given_ones_over_both() {
        let home = tempfile::tempdir().unwrap();
        let user = home.path().join("rules");
        let given = home.path().join("given");
        for (folder, id) in [(&user, "a"), (&user, "b"), (&given, "b"), (&given, "c")] {
            write(
                &folder.join(id),
                "about.toml",
                &format!("{}/{id}", name_of(folder)),
            );
        }
        write(&user.join("b"), "faq.toml", "only the person's own");
        write(&user.join("b"), "notes.txt", "not a rule file");
        write(&user.join("not-a-set"), "questions.toml", "");
        let folders = RuleFolders::new(Some(&given), &user);
        for (id, about) in [("a", "rules/a"), ("b", "given/b"), ("c", "given/c")] {
            let set = folders.read(id).unwrap();
            assert_eq!(file(&set, "about.toml"), Some(about));
            assert_eq!(
                set.files.len(),
                1,
                "whole folders, never mixed: {:?}",
                set.files
            );
        }
        assert_eq!(
            folders.read("b").unwrap().origin,
            Origin::Given(given.join("b"))
        );
        let own = RuleFolders::new(None, &user).read("b").unwrap();
        assert_eq!(own.origin, Origin::User(user.join("b")));
        assert_eq!(own.files.len(), 2, "{:?}", own.files);
        let Err(StoreError::NoSuchRuleSet { known, .. }) = folders.read("not-a-set") else {
            panic!("it has no about.toml");
        };
        assert!(
            ["a", "b", "c"]
                .iter()
                .all(|id| known.iter().any(|other| other == id))
        );
    }

    #[test]
    fn a_newer_calendar_needs_no_new_rule_set() {
        let home = tempfile::tempdir().unwrap();
        let user = home.path().join("rules");
        let given = home.path().join("given");
        write(&given.join("a"), "about.toml", "");
        write(&user.join("calendars"), "china.toml", "newer");
        write(&user.join("calendars"), "other.toml", "other");
        let set = RuleFolders::new(Some(&given), &user).read("a").unwrap();
        let china = calendars(&set, "china.toml");
        let [(built_in, _), (newer, shown)] = china.as_slice() else {
            panic!("{china:?}");
        };
        assert!(built_in.contains("[[year]]"));
        assert_eq!(
            (*newer, shown.as_str()),
            ("newer", "rules/calendars/china.toml")
        );
        assert_eq!(calendars(&set, "other.toml").len(), 1);
        write(&given.join("calendars"), "china.toml", "given");
        let set = RuleFolders::new(Some(&given), &user).read("a").unwrap();
        // The one given has the last word; those below it keep theirs on their years.
        let texts: Vec<&str> = calendars(&set, "china.toml")
            .iter()
            .map(|(text, _)| *text)
            .collect();
        assert_eq!(texts.get(1..), Some(&["newer", "given"][..]));
    }

    #[test]
    fn each_bad_folder_has_its_own_error() {
        let home = tempfile::tempdir().unwrap();
        let folder = |name: &str| home.path().join(name);
        let nowhere = folder("nowhere");
        let list = |given: &Path| RuleFolders::new(Some(given), &nowhere).list().unwrap_err();
        assert!(matches!(list(&nowhere), StoreError::FolderMissing { .. }));
        write(&folder("empty"), "README.md", "");
        assert!(matches!(
            list(&folder("empty")),
            StoreError::NoRuleSets { .. }
        ));
        assert!(matches!(
            list(&folder("empty/README.md")),
            StoreError::NotAFolder { .. }
        ));
        write(&folder("sets/set"), "about.toml", "");
        assert!(matches!(
            list(&folder("sets/set")),
            StoreError::RuleSetItself { .. }
        ));
        let user = RuleFolders::new(None, &folder("empty/README.md"));
        assert!(matches!(user.list(), Err(StoreError::NotAFolder { .. })));
    }

    #[test]
    fn a_broken_file_is_named_and_no_other_rules_step_in() {
        let home = tempfile::tempdir().unwrap();
        let set = home.path().join("hangzhou-residence-permit");
        write(&set, "about.toml", "id");
        fs::create_dir(set.join("cases.toml")).unwrap();
        fs::write(set.join("conditions.toml"), vec![b'#'; 1024 * 1024 + 1]).unwrap();
        fs::write(set.join("faq.toml"), b"# \xff").unwrap();
        write(&home.path().join("calendars"), "china.toml", "");
        fs::write(home.path().join("calendars/china.toml"), b"\xff").unwrap();
        let folders = RuleFolders::new(Some(home.path()), &home.path().join("nowhere"));
        let set = folders.read("hangzhou-residence-permit").unwrap();
        assert_eq!(set.files.len(), 4, "{set:?}");
        assert_eq!(file(&set, "about.toml"), Some("id"));
        let error = |name: &str| {
            let texts = set
                .files
                .iter()
                .chain(set.calendars.iter().map(|it| &it.file));
            // Of calendars with one name the last is the one given.
            let found = texts.rev().find(|text| text.name == name).unwrap();
            found.text.as_ref().unwrap_err()
        };
        assert!(matches!(error("cases.toml"), StoreError::IsFolder { .. }));
        assert!(matches!(
            error("conditions.toml"),
            StoreError::TooBig { .. }
        ));
        assert!(matches!(
            error("faq.toml"),
            StoreError::NotUtf8 { offset: 2, .. }
        ));
        assert!(matches!(error("china.toml"), StoreError::NotUtf8 { .. }));
    }

    #[test]
    fn what_is_embedded_is_what_lies_in_rules() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let embedded = RuleFolders::embedded().list().unwrap();
        let mut ids: Vec<String> = super::rule_sets_in(&folder)
            .unwrap()
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        ids.sort();
        assert_eq!(
            embedded
                .iter()
                .map(|(id, _)| id.clone())
                .collect::<Vec<_>>(),
            ids
        );
        for (id, origin) in embedded {
            assert_eq!(origin, Origin::Embedded);
            let set = RuleFolders::embedded().read(&id).unwrap();
            let on_disk = super::texts_in(&folder.join(&id)).unwrap();
            assert_eq!(set.files.len(), on_disk.len());
            for (name, text) in &on_disk {
                assert_eq!(file(&set, name), text.as_deref().ok(), "{name}");
            }
            assert!(!set.calendars.is_empty());
        }
    }

    fn write(folder: &Path, name: &str, contents: &str) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(name), contents).unwrap();
    }

    fn name_of(folder: &Path) -> &str {
        folder.file_name().and_then(|name| name.to_str()).unwrap()
    }

    fn file<'a>(set: &'a RuleFolder, name: &str) -> Option<&'a str> {
        text_of(&set.files, name)
    }

    fn calendars<'a>(set: &'a RuleFolder, name: &str) -> Vec<(&'a str, String)> {
        let named = set.calendars.iter().filter(|it| it.file.name == name);
        named
            .map(|it| (it.file.text.as_deref().unwrap(), it.shown_name()))
            .collect()
    }

    fn text_of<'a>(texts: &'a [RuleText], name: &str) -> Option<&'a str> {
        let found = texts.iter().find(|text| text.name == name)?;
        found.text.as_deref().ok()
    }
}
