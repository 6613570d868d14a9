//! A text that stands in both languages.

use super::Lang;

/// One text in both languages. A rule file gives both, or it does not load.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// The Chinese text.
    pub zh: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// What is said in each language.
    pub fn of(said: impl Fn(Lang) -> String) -> Self {
        Self {
            zh: said(Lang::Zh),
            en: said(Lang::En),
        }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}
