//! Failures at the edge: what happened in one sentence, what to do, and the exit code.

use std::fmt;
use std::io::{self, Write as _};
use std::path::PathBuf;

use crate::deliver::NotificationError;
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::line::LineError;
use crate::ruleset::Problems;
use crate::store::{PinError, SettingsError, StoreError, reason};
use crate::term::TermError;
use crate::text::clean;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// All is well.
    Fine,
    /// The thing asked about has problems.
    Problems,
    /// Wrong usage or input.
    Usage,
    /// The system refused.
    System,
    /// Our own fault.
    Internal,
    /// Ended by this signal.
    Signal(i32),
}

impl Exit {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "signals are few"
    )]
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::System => 3,
            Self::Internal => 4,
            Self::Signal(number) => 128_u8.wrapping_add(number as u8),
        }
    }
}

/// What went wrong, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    exit: Exit,
    sentence: String,
    hint: String,
}

/// A fault in what was asked, with the words for it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub(super) struct UsageError {
    pub(super) sentence: String,
    pub(super) hint: String,
}

impl UsageError {
    /// The fault with this message key; its hint stands beside it.
    pub(super) fn new(lang: Lang, key: &str, variables: &[(&str, Value<'_>)]) -> Self {
        Self {
            sentence: tr_with(lang, key, variables),
            hint: tr_with(lang, &format!("{key}.hint"), variables),
        }
    }
}

/// The rules that were asked for are broken; no others step in.
#[derive(Debug, thiserror::Error)]
#[error("the rule set {id} has problems")]
pub(super) struct BrokenRules {
    pub(super) id: String,
    /// The folder of `--rules`, if one was given.
    pub(super) given: Option<PathBuf>,
    pub(super) problems: Problems,
}

impl BrokenRules {
    /// The command that shows every problem.
    fn check_command(&self) -> String {
        let given = self.given.as_ref();
        let given = given.map(|folder| format!(" --rules \"{}\"", folder.display()));
        let given = given.unwrap_or_default();
        format!("juzhu rules check{given} --rule-set {}", self.id)
    }
}

impl Failure {
    /// The failure behind an error; `None` when the reader of the output just went away.
    pub(super) fn of(error: &anyhow::Error, lang: Lang) -> Option<Self> {
        if let Some(error) = error.downcast_ref::<StoreError>() {
            return Some(Self::of_store(error, lang));
        }
        if let Some(error) = error.downcast_ref::<PinError>() {
            let described = error.describe(lang);
            return Some(Self {
                exit: if error.is_input_fault() {
                    Exit::Usage
                } else {
                    Exit::System
                },
                sentence: described.sentence,
                hint: described.hint,
            });
        }
        if let Some(NotificationError(reason)) = error.downcast_ref() {
            let variables = [("reason", clean::one_line(reason).into())];
            return Some(Self {
                exit: Exit::System,
                sentence: tr_with(lang, "remind-not-notified", &variables),
                hint: tr(lang, "remind-not-notified.hint"),
            });
        }
        if let Some(error) = error.downcast_ref::<UsageError>() {
            return Some(Self {
                exit: Exit::Usage,
                sentence: error.sentence.clone(),
                hint: error.hint.clone(),
            });
        }
        if let Some(error) = error.downcast_ref::<BrokenRules>() {
            return Some(Self {
                exit: Exit::Usage,
                sentence: error.problems.summary(lang),
                hint: tr_with(
                    lang,
                    "cli-broken-rules-hint",
                    &[("command", clean::one_line(&error.check_command()).into())],
                ),
            });
        }
        if let Some(error) = error.downcast_ref::<LineError>() {
            return Self::of_line(error, lang);
        }
        if let Some(error) = error.downcast_ref::<SettingsError>() {
            return Some(Self::of_settings(error, lang));
        }
        if let Some(TermError::Enter(error) | TermError::Signals(error)) = error.downcast_ref() {
            return Some(Self::of_terminal(error, lang));
        }
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return Self::of_output(error, lang);
        }
        Some(Self::internal(lang))
    }

    fn of_store(error: &StoreError, lang: Lang) -> Self {
        let described = error.describe(lang);
        Self {
            exit: if error.is_input_fault() {
                Exit::Usage
            } else {
                Exit::System
            },
            sentence: described.sentence,
            hint: described.hint,
        }
    }

    fn of_line(error: &LineError, lang: Lang) -> Option<Self> {
        match error {
            LineError::Output(error) => Self::of_output(error, lang),
            LineError::Input(error) => Some(Self {
                exit: Exit::System,
                sentence: tr_with(
                    lang,
                    "cli-input-failed",
                    &[("reason", reason(lang, error).into())],
                ),
                hint: tr(lang, "cli-input-failed.hint"),
            }),
            LineError::Store(error) | LineError::NotSaved(error) => {
                Some(Self::of_store(error, lang))
            }
        }
    }

    pub(super) fn of_settings(error: &SettingsError, lang: Lang) -> Self {
        match error {
            SettingsError::Unreadable(error) => Self::of_store(error, lang),
            SettingsError::Broken(problems) => Self {
                exit: Exit::Usage,
                // All of them at once, each with its place.
                sentence: problems.sentences(lang, false).trim_end().to_owned(),
                hint: tr(lang, "cli-settings-hint"),
            },
        }
    }

    /// The terminal could not be used.
    fn of_terminal(error: &io::Error, lang: Lang) -> Self {
        Self {
            exit: Exit::System,
            sentence: tr_with(
                lang,
                "cli-terminal-failed",
                &[("reason", error.to_string().into())],
            ),
            hint: tr(lang, "cli-terminal-failed.hint"),
        }
    }

    /// Standard output could not be written.
    fn of_output(error: &io::Error, lang: Lang) -> Option<Self> {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return None;
        }
        Some(Self {
            exit: Exit::System,
            sentence: tr_with(
                lang,
                "cli-output-failed",
                &[("reason", reason(lang, error).into())],
            ),
            hint: tr(lang, "cli-output-failed.hint"),
        })
    }

    /// A fault of the program itself.
    pub(super) fn internal(lang: Lang) -> Self {
        Self {
            exit: Exit::Internal,
            sentence: tr(lang, "cli-internal"),
            hint: tr(lang, "cli-internal.hint"),
        }
    }

    pub(super) const fn exit(&self) -> Exit {
        self.exit
    }

    /// Says it on standard error.
    pub(super) fn print(&self, lang: Lang) {
        let _ = writeln!(
            io::stderr(),
            "{}{}\n{}{}",
            tr(lang, "cli-error-prefix"),
            self.sentence,
            tr(lang, "cli-hint-prefix"),
            self.hint
        );
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}
