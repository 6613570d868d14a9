//! Why a text is no code that can be opened.

use crate::i18n::{Lang, Value, tr_with};
use crate::text::clean;

/// Why a text is no code that can be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResumeCodeError {
    /// It holds something that is neither a digit nor stands between digits.
    #[error("{found:?} is not a digit")]
    NotDigits {
        /// The first such character.
        found: char,
    },
    /// There are fewer digits than any code has.
    #[error("it is too short")]
    TooShort,
    /// Digits are missing, or there are too many: the groups do not come out even.
    #[error("{digits} digits are no whole groups; look at group {group}")]
    Uneven {
        /// How many were typed.
        digits: usize,
        /// The first group that is not right, from 1.
        group: usize,
    },
    /// The check digits of some groups are not right.
    #[error("groups {groups:?} are mistyped")]
    Mistyped {
        /// Which, from 1; never empty.
        groups: Vec<usize>,
    },
    /// Every group is right, and yet the whole is not: groups are missing at the end, or several slips hide
    /// each other.
    #[error("it does not add up")]
    DoesNotAddUp,
    /// A later version of the program made it.
    #[error("made by a later version (layout {version})")]
    Later {
        /// The layout it is in.
        version: u8,
    },
    /// It belongs to another rule set.
    #[error("it is not for the rules {id}")]
    OtherRules {
        /// The rule set it was read for.
        id: String,
    },
    /// It belongs to another edition of these rules, which asks other questions.
    #[error("it is for another edition of {id} than {edition}")]
    OtherEdition {
        /// The rule set.
        id: String,
        /// The edition it was read for.
        edition: String,
    },
}

impl ResumeCodeError {
    /// What is wrong with the code, and what to do.
    pub fn describe(&self, lang: Lang) -> (String, String) {
        let (key, variables): (_, Vec<(&str, Value<'_>)>) = match self {
            Self::NotDigits { found } => {
                let found = clean::one_line(&found.to_string());
                let found = found.trim();
                if found.is_empty() {
                    ("resume-not-digits-unseen", Vec::new())
                } else {
                    let found = found.to_owned();
                    ("resume-not-digits", vec![("found", found.into())])
                }
            }
            Self::TooShort => ("resume-too-short", Vec::new()),
            Self::Uneven { digits, group } => (
                "resume-uneven",
                vec![("digits", count(*digits)), ("group", count(*group))],
            ),
            Self::Mistyped { groups } => match groups.as_slice() {
                [group] => ("resume-mistyped", vec![("group", count(*group))]),
                groups => {
                    let all: Vec<String> = groups.iter().map(usize::to_string).collect();
                    let comma = match lang {
                        Lang::Zh => "、",
                        Lang::En => ", ",
                    };
                    (
                        "resume-mistyped-several",
                        vec![("groups", all.join(comma).into())],
                    )
                }
            },
            Self::DoesNotAddUp => ("resume-does-not-add-up", Vec::new()),
            Self::Later { version } => ("resume-later", vec![("version", (*version).into())]),
            Self::OtherRules { id } => (
                "resume-other-rules",
                vec![("id", clean::one_line(id).into())],
            ),
            Self::OtherEdition { id, edition } => (
                "resume-other-edition",
                vec![
                    ("id", clean::one_line(id).into()),
                    ("edition", clean::one_line(edition).into()),
                ],
            ),
        };
        (
            tr_with(lang, key, &variables),
            tr_with(lang, &format!("{key}.hint"), &variables),
        )
    }
}

fn count(count: usize) -> Value<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}
