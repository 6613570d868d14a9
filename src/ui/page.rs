//! A page: blocks of text, some of which can be chosen.

use super::picture::Picture;
use crate::config::Role;

/// A page, from the top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Its blocks.
    pub(super) blocks: Vec<Block>,
}

/// What is focused, read and scrolled to as one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Its number among what can be chosen, from 0, if it can.
    pub(super) item: Option<usize>,
    /// The key or number that chooses it, shown before it.
    pub(super) number: Option<String>,
    /// An empty row stands before it.
    pub(super) apart: bool,
    /// Its paragraphs.
    pub(super) parts: Vec<Part>,
}

/// A part of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words, wrapped.
    Text(Text),
    /// Words on exactly one row, cut where they have no room.
    Line(Text),
    /// A field that is typed into.
    Field {
        /// What was typed.
        text: String,
        /// Columns from its beginning to the caret.
        caret: usize,
    },
    /// Texts beside each other, or below each other where there is no room.
    Columns(Vec<Vec<Text>>),
    /// A picture, left out where it has no room.
    Picture(Picture),
}

/// Words of one role, with a sign before them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// The sign, and its role.
    pub(super) sign: Option<(&'static str, Role)>,
    /// The words.
    pub(super) words: String,
    /// What they are for; `None` is plain text.
    pub(super) role: Option<Role>,
    /// Columns they are set in.
    pub(super) indent: usize,
}

impl Text {
    /// Words of a role.
    pub(super) fn of(role: Role, words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            role: Some(role),
            ..Self::default()
        }
    }

    /// Plain words.
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            ..Self::default()
        }
    }

    /// The same with a sign before it.
    #[must_use]
    pub(super) const fn signed(mut self, sign: &'static str, role: Role) -> Self {
        self.sign = Some((sign, role));
        self
    }

    /// The same, set in.
    #[must_use]
    pub(super) const fn indented(mut self, columns: usize) -> Self {
        self.indent = columns;
        self
    }
}

impl From<Text> for Block {
    fn from(text: Text) -> Self {
        Self {
            parts: vec![Part::Text(text)],
            ..Self::default()
        }
    }
}

impl Block {
    /// Something that can be chosen by its number.
    pub(super) fn item(item: usize, text: Text) -> Self {
        Self {
            item: Some(item),
            number: Some((item + 1).to_string()),
            parts: vec![Part::Text(text)],
            ..Self::default()
        }
    }

    /// Whether it is nothing but a heading of what follows.
    pub(super) fn is_heading(&self) -> bool {
        let title =
            |part: &Part| matches!(part, Part::Text(text) if text.role == Some(Role::Title));
        self.item.is_none() && !self.parts.is_empty() && self.parts.iter().all(title)
    }

    /// The same, with another key or none before it.
    #[must_use]
    pub(super) fn numbered(mut self, number: Option<&str>) -> Self {
        self.number = number.map(str::to_owned);
        self
    }

    /// The same with an empty row before it.
    #[must_use]
    pub(super) const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// The same with more words below.
    #[must_use]
    pub(super) fn with(mut self, text: Text) -> Self {
        self.parts.push(Part::Text(text));
        self
    }
}

impl Page {
    /// Adds a block.
    pub(super) fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }
}
