//! Something said once, in both languages, so that it can be said again in the other.

use crate::i18n::{Bilingual, Lang, Value, tr_with};

/// Something said once: what happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub sentence: Bilingual,
    /// What to do, if anything.
    pub hint: Option<Bilingual>,
    /// It is about something that went wrong.
    pub wrong: bool,
}

impl Notice {
    /// One of the program's messages.
    pub fn of(key: &str, variables: &[(&str, Value<'_>)]) -> Self {
        Self::said(|lang| tr_with(lang, key, variables))
    }

    /// What is said in each language.
    pub fn said(sentence: impl Fn(Lang) -> String) -> Self {
        Self {
            sentence: Bilingual::of(sentence),
            hint: None,
            wrong: false,
        }
    }

    /// The same, about something that went wrong.
    #[must_use]
    pub fn wrong(mut self) -> Self {
        self.wrong = true;
        self
    }

    /// The same, with what to do.
    #[must_use]
    pub fn hinted(mut self, hint: impl Fn(Lang) -> String) -> Self {
        self.hint = Some(Bilingual::of(hint));
        self
    }
}
