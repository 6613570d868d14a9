//! A failure in a person's words: one sentence, and a hint on what to do.

use std::io;
use std::path::Path;

use super::error::{Damage, StoreError};
use super::profiles::{ProfileId, ReadOnly};
use crate::diagnostic::reason;
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::profile::{Fault, ProfileProblem, VERSION};
use crate::text::clean;

/// What happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// One sentence.
    pub sentence: String,
    /// One more, with advice.
    pub hint: String,
}

impl Description {
    fn of(lang: Lang, key: &str, variables: &[(&str, Value<'_>)]) -> Self {
        Self {
            sentence: tr_with(lang, key, variables),
            hint: tr_with(lang, &format!("{key}.hint"), variables),
        }
    }

    /// The message with this key and the hint that fits what the system said.
    fn of_refusal(lang: Lang, key: &str, path: &Path, source: &io::Error) -> Self {
        let variables = [
            ("path", shown(path)),
            ("reason", reason(lang, source).into()),
        ];
        let hint = match source.kind() {
            io::ErrorKind::PermissionDenied => ".hint-denied",
            io::ErrorKind::ReadOnlyFilesystem => ".hint-read-only",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ".hint-full",
            io::ErrorKind::FileTooLarge => ".hint-too-large",
            _ => ".hint",
        };
        Self {
            sentence: tr_with(lang, key, &variables),
            hint: tr_with(lang, &format!("{key}{hint}"), &variables),
        }
    }

    fn of_path(lang: Lang, key: &str, path: &Path) -> Self {
        Self::of(lang, key, &[("path", shown(path))])
    }
}

impl StoreError {
    /// The failure in a person's words.
    pub fn describe(&self, lang: Lang) -> Description {
        let at = |key, path: &Path| Description::of_path(lang, key, path);
        match self {
            Self::Missing { path } => at("error-missing", path),
            Self::FolderMissing { path } => at("error-folder-missing", path),
            Self::IsFolder { path } => at("error-is-folder", path),
            Self::NotAFolder { path } => at("error-not-a-folder", path),
            Self::NotAFile { path } => at("error-not-a-file", path),
            Self::ProfilesFull { path } => at("error-profiles-full", path),
            Self::NoRuleSets { path } => at("error-no-rule-sets", path),
            Self::RuleSetItself { path } => at("error-rule-set-itself", path),
            Self::TallyDamaged { path } => at("error-tally-damaged", path),
            Self::TallyNewer { path, version } => {
                let variables = [("path", shown(path)), ("version", (*version).into())];
                Description::of(lang, "error-tally-newer", &variables)
            }
            Self::NoHome => Description::of(lang, "error-no-home", &[]),
            Self::NotUtf8 { path, line, .. } => {
                let variables = [("path", shown(path)), ("line", (*line).into())];
                Description::of(lang, "error-not-utf8", &variables)
            }
            Self::TooBig { path, limit } => {
                let variables = [("path", shown(path)), ("limit", (limit / 1024).into())];
                Description::of(lang, "error-too-big", &variables)
            }
            Self::Unreadable { path, source } => {
                let variables = [
                    ("path", shown(path)),
                    ("reason", reason(lang, source).into()),
                ];
                Description::of(lang, "error-unreadable", &variables)
            }
            Self::CannotWrite { path, source } => {
                Description::of_refusal(lang, "error-cannot-write", path, source)
            }
            Self::NoSuchRuleSet { wanted, known } => {
                let known = listed(lang, known.iter().map(String::as_str));
                let variables = [("wanted", quoted(wanted)), ("known", known)];
                Description::of(lang, "error-no-such-rule-set", &variables)
            }
            _ => self.describe_profile(lang),
        }
    }

    /// The failures of profiles; any other was described above.
    fn describe_profile(&self, lang: Lang) -> Description {
        match self {
            Self::NoSuchProfile { wanted } => {
                Description::of(lang, "error-no-such-profile", &[("wanted", quoted(wanted))])
            }
            Self::SeveralProfiles { wanted, ids } => {
                let ids = listed(lang, ids.iter().map(ProfileId::as_str));
                let variables = [("wanted", quoted(wanted)), ("ids", ids)];
                Description::of(lang, "error-several-profiles", &variables)
            }
            Self::ProfileInUse { id } => {
                Description::of(lang, "error-profile-in-use", &[("id", quoted(id.as_str()))])
            }
            Self::ProfileLost { id } => {
                Description::of(lang, "error-profile-lost", &[("id", quoted(id.as_str()))])
            }
            Self::ProfileDamaged { path, damage } => {
                let variables = [
                    ("path", shown(path)),
                    ("fault", describe_damage(lang, damage).into()),
                ];
                Description::of(lang, "error-profile-damaged", &variables)
            }
            Self::ProfileNewer { path, version } => {
                let variables = [
                    ("path", shown(path)),
                    ("version", version.into()),
                    ("known", VERSION.into()),
                ];
                Description::of(lang, "error-profile-newer", &variables)
            }
            Self::Import(ProfileProblem::Newer { version }) => {
                let variables = [("version", version.into()), ("known", VERSION.into())];
                Description::of(lang, "error-import-newer", &variables)
            }
            Self::Import(ProfileProblem::Damaged(fault)) => {
                let variables = [("fault", describe_fault(lang, fault).into())];
                Description::of(lang, "error-import-damaged", &variables)
            }
            other => Description {
                sentence: clean::one_line(&other.to_string()),
                hint: String::new(),
            },
        }
    }
}

impl ReadOnly {
    /// Why nothing will be saved, in a person's words.
    pub fn describe(&self, lang: Lang) -> Description {
        match self {
            Self::InUse => Description::of(lang, "profile-in-use", &[]),
            Self::CannotLock { path, source } => {
                let folder = path.parent().unwrap_or(path);
                let variables = [
                    ("path", shown(folder)),
                    ("reason", reason(lang, source).into()),
                ];
                Description::of(lang, "profile-cannot-lock", &variables)
            }
        }
    }
}

fn describe_damage(lang: Lang, damage: &Damage) -> String {
    match damage {
        Damage::Fault(fault) => describe_fault(lang, fault),
        Damage::NotUtf8 => tr(lang, "fault-not-utf8"),
        Damage::TooBig => tr(lang, "fault-too-big"),
        Damage::NotAFile => tr(lang, "fault-not-a-file"),
    }
}

fn describe_fault(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::Empty => tr(lang, "fault-empty"),
        Fault::NotToml { line, .. } => tr_with(lang, "fault-not-toml", &[("line", (*line).into())]),
        Fault::MissingKey { key } => tr_with(lang, "fault-missing-key", &[("key", (*key).into())]),
        Fault::WrongType { key, line } => {
            let variables = [("key", quoted(key)), ("line", (*line).into())];
            tr_with(lang, "fault-wrong-type", &variables)
        }
    }
}

/// A path as a message shows it; a file name may hold anything.
fn shown(path: &Path) -> Value<'static> {
    quoted(&path.display().to_string())
}

fn quoted(text: &str) -> Value<'static> {
    Value::from(clean::one_line(text))
}

fn listed<'a>(lang: Lang, words: impl Iterator<Item = &'a str>) -> Value<'static> {
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    quoted(&words.collect::<Vec<_>>().join(comma))
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;

    use crate::i18n::Lang;
    use crate::profile::{Fault, ProfileProblem};
    use crate::store::{Damage, ProfileId, ReadOnly, StoreError};

    #[test]
    fn every_failure_has_a_sentence_and_a_hint_in_both_languages() {
        for error in every_failure() {
            for lang in Lang::ALL {
                let description = error.describe(lang);
                for text in [&description.sentence, &description.hint] {
                    let told = format!("{error:?}: {text}");
                    assert!(text.ends_with(['.', '。']), "{told}");
                    assert!(!text.contains(['{', '}', '\u{1b}', '\u{2068}']), "{told}");
                    assert_eq!(
                        text.contains(['。', '，', '：']),
                        lang == Lang::Zh,
                        "{told}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_sentence_names_what_it_is_about() {
        let full = StoreError::CannotWrite {
            path: PathBuf::from("/home/me/out.md"),
            source: io::ErrorKind::StorageFull.into(),
        };
        assert_eq!(
            full.describe(Lang::Zh).sentence,
            "无法写入“/home/me/out.md”：磁盘已满。"
        );
        assert_eq!(
            full.describe(Lang::En).sentence,
            "“/home/me/out.md” cannot be written: the disk is full."
        );
    }

    #[test]
    fn the_hint_fits_what_the_system_said() {
        for (kind, hint) in [
            (io::ErrorKind::PermissionDenied, "permissions"),
            (io::ErrorKind::ReadOnlyFilesystem, "another disk"),
            (io::ErrorKind::StorageFull, "Make room"),
            (io::ErrorKind::QuotaExceeded, "Make room"),
            (io::ErrorKind::FileTooLarge, "ulimit"),
            (io::ErrorKind::IsADirectory, "another place"),
        ] {
            let refused = StoreError::CannotWrite {
                path: PathBuf::from("x"),
                source: kind.into(),
            };
            let said = refused.describe(Lang::En).hint;
            assert!(said.contains(hint), "{kind:?}: {said}");
            let room = matches!(hint, "Make room");
            assert_eq!(said.contains("Make room"), room, "{kind:?}: {said}");
        }
    }

    #[test]
    fn a_file_name_cannot_steer_the_terminal() {
        let missing = StoreError::Missing {
            path: PathBuf::from("a\u{1b}[2Jb\nc"),
        };
        assert_eq!(
            missing.describe(Lang::En).sentence,
            "There is no file “ab c”."
        );
    }

    #[test]
    fn input_is_told_from_the_system() {
        let unreadable = |kind: io::ErrorKind| StoreError::Unreadable {
            path: PathBuf::new(),
            source: kind.into(),
        };
        for (error, input) in [
            (
                StoreError::Missing {
                    path: PathBuf::new(),
                },
                true,
            ),
            (
                StoreError::IsFolder {
                    path: PathBuf::new(),
                },
                true,
            ),
            (unreadable(io::ErrorKind::NotADirectory), true),
            (unreadable(io::ErrorKind::PermissionDenied), false),
            (StoreError::ProfileInUse { id: id() }, false),
            (
                StoreError::NoSuchProfile {
                    wanted: String::new(),
                },
                true,
            ),
            (
                StoreError::CannotWrite {
                    path: PathBuf::new(),
                    source: io::ErrorKind::StorageFull.into(),
                },
                false,
            ),
        ] {
            assert_eq!(error.is_input_fault(), input, "{error:?}");
        }
    }

    fn every_failure() -> Vec<StoreError> {
        let path = || PathBuf::from("档案/0001.toml");
        let mut failures = vec![
            StoreError::Missing { path: path() },
            StoreError::FolderMissing { path: path() },
            StoreError::IsFolder { path: path() },
            StoreError::NotAFolder { path: path() },
            StoreError::NotAFile { path: path() },
            StoreError::NotUtf8 {
                path: path(),
                line: 3,
                offset: 9,
            },
            StoreError::TooBig {
                path: path(),
                limit: 1024,
            },
            StoreError::NoHome,
            StoreError::NoSuchProfile {
                wanted: "x".to_owned(),
            },
            StoreError::SeveralProfiles {
                wanted: "x".to_owned(),
                ids: vec![id(), id()],
            },
            StoreError::ProfileInUse { id: id() },
            StoreError::ProfileLost { id: id() },
            StoreError::ProfileNewer {
                path: path(),
                version: 2,
            },
            StoreError::ProfilesFull { path: path() },
            StoreError::Import(ProfileProblem::Newer { version: 2 }),
            StoreError::Import(ProfileProblem::Damaged(Fault::Empty)),
            StoreError::NoRuleSets { path: path() },
            StoreError::RuleSetItself { path: path() },
            StoreError::NoSuchRuleSet {
                wanted: "x".to_owned(),
                known: vec!["y".to_owned()],
            },
        ];
        for kind in [
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::StorageFull,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::FileTooLarge,
            io::ErrorKind::NotFound,
            io::ErrorKind::NotADirectory,
            io::ErrorKind::InvalidFilename,
            io::ErrorKind::IsADirectory,
            io::ErrorKind::TimedOut,
        ] {
            failures.push(StoreError::Unreadable {
                path: path(),
                source: kind.into(),
            });
            failures.push(StoreError::CannotWrite {
                path: path(),
                source: kind.into(),
            });
        }
        for damage in [
            Damage::Fault(Fault::Empty),
            Damage::Fault(Fault::NotToml {
                line: 2,
                message: String::new(),
            }),
            Damage::Fault(Fault::MissingKey { key: "id" }),
            Damage::Fault(Fault::WrongType {
                key: "answers".to_owned(),
                line: 4,
            }),
            Damage::NotUtf8,
            Damage::TooBig,
            Damage::NotAFile,
        ] {
            failures.push(StoreError::ProfileDamaged {
                path: path(),
                damage,
            });
        }
        failures
    }

    #[test]
    fn a_read_only_profile_says_why() {
        let cannot = ReadOnly::CannotLock {
            path: PathBuf::from("/data/0001.lock"),
            source: io::ErrorKind::ReadOnlyFilesystem.into(),
        };
        assert!(cannot.describe(Lang::Zh).sentence.contains("只能读取"));
        assert!(cannot.describe(Lang::En).hint.contains("“/data”"));
        assert!(
            ReadOnly::InUse
                .describe(Lang::En)
                .sentence
                .contains("another juzhu")
        );
    }

    fn id() -> ProfileId {
        "0001".parse().expect("it is an id")
    }
}
