//! What goes wrong on the way out, in a person's words: what happened, and what to do.

use std::io;
use std::path::Path;

use super::error::DeliverError;
use crate::diagnostic::reason;
use crate::i18n::{Lang, Value, tr_with};
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
        Self::hinted(lang, key, ".hint", variables)
    }

    fn hinted(lang: Lang, key: &str, hint: &str, variables: &[(&str, Value<'_>)]) -> Self {
        Self {
            sentence: tr_with(lang, key, variables),
            hint: tr_with(lang, &format!("{key}{hint}"), variables),
        }
    }
}

impl DeliverError {
    /// The failure in a person's words.
    pub fn describe(&self, lang: Lang) -> Description {
        let about = |key, path: &Path| Description::of(lang, key, &[("path", shown(path))]);
        let of_program = |key, program: &str, said: &str, more: &[(&'static str, u64)]| {
            let mut variables = vec![
                ("program", quoted(program)),
                ("said", self::said(lang, said)),
            ];
            variables.extend(more.iter().map(|(name, value)| (*name, (*value).into())));
            Description::of(lang, key, &variables)
        };
        match self {
            Self::NoProgram { program } => of_program("deliver-no-program", program, "", &[]),
            Self::NotRun { program, source } => {
                let variables = [
                    ("program", quoted(program)),
                    ("reason", reason(lang, source).into()),
                ];
                Description::of(lang, "deliver-not-run", &variables)
            }
            Self::Failed { program, said, .. } => of_program("deliver-failed", program, said, &[]),
            Self::NotTaken { program, said } => of_program("deliver-not-taken", program, said, &[]),
            Self::Hung {
                program,
                seconds,
                said,
            } => of_program("deliver-hung", program, said, &[("seconds", *seconds)]),
            Self::Stopped => Description::of(lang, "deliver-stopped", &[]),
            Self::NoDevice { path } => about("deliver-no-device", path),
            Self::NotADevice { path } => about("deliver-not-a-device", path),
            Self::Device { path, source } => {
                let variables = [
                    ("path", shown(path)),
                    ("reason", reason(lang, source).into()),
                ];
                Description::of(lang, "deliver-device", &variables)
            }
            Self::Silent { path, seconds } => {
                let variables = [("path", shown(path)), ("seconds", (*seconds).into())];
                Description::of(lang, "deliver-silent", &variables)
            }
            Self::Gone { path } => about("deliver-gone", path),
            Self::PulledOut { path } => about("deliver-pulled-out", path),
            Self::NotAFolder { path } => about("deliver-not-a-folder", path),
            Self::NotWritten { path, source } => {
                let variables = [
                    ("path", shown(path)),
                    ("reason", reason(lang, source).into()),
                ];
                let hint = match source.kind() {
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ".hint-full",
                    io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                        ".hint-read-only"
                    }
                    _ => ".hint",
                };
                Description::hinted(lang, "deliver-not-written", hint, &variables)
            }
            Self::Differs { path } => about("deliver-differs", path),
        }
    }
}

/// What a program said of itself, in brackets; nothing where it said nothing.
fn said(lang: Lang, said: &str) -> Value<'static> {
    if said.is_empty() {
        return Value::from(String::new());
    }
    let said = tr_with(lang, "deliver-said", &[("said", quoted(said))]);
    Value::from(said)
}

/// A path as a message shows it; a file name may hold anything.
fn shown(path: &Path) -> Value<'static> {
    quoted(&path.display().to_string())
}

fn quoted(text: &str) -> Value<'static> {
    Value::from(clean::one_line(text))
}

#[cfg(test)]
mod tests {
    use super::DeliverError;
    use crate::i18n::Lang;
    use std::io;
    use std::path::PathBuf;

    fn every_failure() -> Vec<DeliverError> {
        let path = || PathBuf::from("/media/me/U\u{1b}[31m 盘");
        let program = || "lp".to_owned();
        let said = || "client-error".to_owned();
        let mut failures = vec![
            DeliverError::NoProgram { program: program() },
            DeliverError::NotRun {
                program: program(),
                source: io::ErrorKind::PermissionDenied.into(),
            },
            DeliverError::Failed {
                program: program(),
                code: Some(1),
                said: said(),
            },
            DeliverError::Failed {
                program: program(),
                code: None,
                said: String::new(),
            },
            DeliverError::NotTaken {
                program: program(),
                said: said(),
            },
            DeliverError::Hung {
                program: program(),
                seconds: 30,
                said: said(),
            },
            DeliverError::Stopped,
            DeliverError::NoDevice { path: path() },
            DeliverError::NotADevice { path: path() },
            DeliverError::Device {
                path: path(),
                source: io::ErrorKind::PermissionDenied.into(),
            },
            DeliverError::Silent {
                path: path(),
                seconds: 30,
            },
            DeliverError::Gone { path: path() },
            DeliverError::PulledOut { path: path() },
            DeliverError::NotAFolder { path: path() },
            DeliverError::Differs { path: path() },
        ];
        for kind in [
            io::ErrorKind::StorageFull,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::Other,
        ] {
            failures.push(DeliverError::NotWritten {
                path: path(),
                source: kind.into(),
            });
        }
        failures
    }

    #[test]
    fn every_failure_has_a_sentence_and_a_hint_in_both_languages() {
        for error in every_failure() {
            for lang in Lang::ALL {
                let description = error.describe(lang);
                for text in [&description.sentence, &description.hint] {
                    let told = format!("{error:?}: {text}");
                    assert!(text.ends_with(['.', '。']), "{told}");
                    assert!(!text.contains(['{', '}', '\u{1b}', '\u{2068}']), "{told}");
                    let chinese = text.contains(['。', '，', '：']);
                    assert_eq!(chinese, lang == Lang::Zh, "{told}");
                }
                // It is never said to have arrived.
                for word in ["printed", "saved", "打印好", "已保存"] {
                    assert!(!description.sentence.contains(word), "{description:?}");
                }
            }
        }
    }

    #[test]
    fn what_the_program_said_is_said() {
        let failed = DeliverError::Failed {
            program: "lp".to_owned(),
            code: Some(1),
            said: "lp: Error - no paper".to_owned(),
        };
        for lang in Lang::ALL {
            assert!(
                failed
                    .describe(lang)
                    .sentence
                    .contains("lp: Error - no paper")
            );
        }
    }
}
