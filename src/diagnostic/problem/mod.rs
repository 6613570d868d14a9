//! What each problem says, in both languages: one function per problem.
//!
//! Whatever comes from a file goes through [`shown`] before it stands in a message. The folders that
//! read files add the problems that only theirs can have.

mod file;
mod syntax;
mod value_kind;

pub(crate) use file::*;
pub(crate) use syntax::*;
pub(crate) use value_kind::ValueKind;

use super::Code;
use super::printable::shown;
use crate::i18n::Bilingual;

/// A problem without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) code: Code,
    pub(crate) message: Bilingual,
    pub(crate) suggestion: Option<Bilingual>,
}

impl Problem {
    pub(crate) fn new(code: Code, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            code,
            message: both(zh, en),
            suggestion: None,
        }
    }

    /// Says what to do about it.
    pub(crate) fn help(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.suggestion = Some(both(zh, en));
        self
    }

    /// Names the known word that was most likely meant, or all of them when they are few.
    pub(crate) fn among<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known
            .into_iter()
            .filter(|word| !word.is_empty())
            .take(MANY)
            .collect();
        if let Some(word) = crate::text::nearest::nearest(given, known.iter().copied()) {
            let word = shown(word);
            return self.help(
                format!("是不是 `{word}`？"),
                format!("did you mean `{word}`?"),
            );
        }
        if known.is_empty() || known.len() > FEW {
            return self;
        }
        let list = known
            .iter()
            .map(|word| format!("`{}`", shown(word)))
            .collect::<Vec<_>>();
        self.help(
            format!("这里可以写：{}", list.join("、")),
            format!("it can be {}", list.join(", ")),
        )
    }
}

/// So many words are compared with a wrong one: enough for any rule set, and ten thousand wrong words
/// are still compared soon.
const MANY: usize = 1000;

/// So many words are still worth listing.
const FEW: usize = 12;

fn both(zh: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual {
        zh: zh.into(),
        en: en.into(),
    }
}
