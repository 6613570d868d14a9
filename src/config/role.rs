//! The parts of the screen that have a look of their own.

use std::fmt;

use crate::i18n::Lang;

/// What something on the screen is there for. A theme gives each role a look; no code names a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Headings.
    Title,
    /// What is read.
    Text,
    /// What stands back.
    Muted,
    /// Keys to press.
    Key,
    /// What has the focus.
    Focus,
    /// What was chosen.
    Chosen,
    /// What is met or done.
    Good,
    /// What is not met or cannot be.
    Bad,
    /// What is still open.
    Open,
    /// What to look out for.
    Warning,
    /// Sources and articles.
    Source,
    /// Lines and frames.
    Border,
    /// A field to type in.
    Field,
    /// What was typed wrong.
    Error,
    /// Days that are only estimated.
    Estimate,
}

impl Role {
    /// Every role, in the order in which they are listed.
    pub const ALL: [Self; 15] = [
        Self::Title,
        Self::Text,
        Self::Muted,
        Self::Key,
        Self::Focus,
        Self::Chosen,
        Self::Good,
        Self::Bad,
        Self::Open,
        Self::Warning,
        Self::Source,
        Self::Border,
        Self::Field,
        Self::Error,
        Self::Estimate,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Key => "key",
            Self::Focus => "focus",
            Self::Chosen => "chosen",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Open => "open",
            Self::Warning => "warning",
            Self::Source => "source",
            Self::Border => "border",
            Self::Field => "field",
            Self::Error => "error",
            Self::Estimate => "estimate",
        }
    }

    /// One line on what it is for.
    pub const fn description(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Title => ("标题", "headings"),
            Self::Text => ("正文", "what is read"),
            Self::Muted => ("次要的说明", "side notes that stand back"),
            Self::Key => ("可以按的键", "keys to press"),
            Self::Focus => ("光标所在的那一项", "the line or button with the cursor"),
            Self::Chosen => ("已经选定的答案", "the answer that was chosen"),
            Self::Good => ("符合、已备好", "what is met, and papers at hand"),
            Self::Bad => (
                "不符合、办不到",
                "what is not met, and papers not to be had",
            ),
            Self::Open => ("还没有定下来", "what is still open"),
            Self::Warning => ("要留意的事", "what to look out for"),
            Self::Source => ("出处和条款", "sources and articles"),
            Self::Border => ("线条和边框", "lines and frames"),
            Self::Field => ("填写的地方", "fields to type in"),
            Self::Error => ("填错的地方", "what was typed wrong"),
            Self::Estimate => ("估算的日期", "days that are estimates"),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
