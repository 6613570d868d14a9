//! The kinds of problem, as data: each folder that reads files names its own.

use std::fmt;

/// The kind of a problem: a short name that stays the same, for tests, scripts and search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// A kind with this name: lower-case words with hyphens.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The code as printed.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Names codes, and lists them.
macro_rules! codes {
    ($(#[doc = $list:literal])+ $all:ident: $($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        impl $crate::diagnostic::Code {
            $($(#[doc = $doc])+ pub const $name: Self = Self::new($text);)+

            $(#[doc = $list])+
            pub const $all: &'static [Self] = &[$(Self::$name),+];
        }
    };
}
pub(crate) use codes;

codes! {
    /// What can be wrong with any file.
    OF_ANY_FILE:
    /// The text is not TOML.
    SYNTAX = "syntax",
    /// A file over 1 MiB.
    TOO_LARGE = "too-large",
    /// A file that could not be read, or is not UTF-8.
    UNREADABLE = "unreadable",
    /// A key that is not in the format.
    UNKNOWN_KEY = "unknown-key",
    /// A key that must be there is not.
    MISSING_KEY = "missing-key",
    /// A value of the wrong kind: text for a date, …
    WRONG_TYPE = "wrong-type",
    /// A word that is not one of the words allowed there.
    UNKNOWN_WORD = "unknown-word",
    /// A text with control characters, escape sequences or characters that reorder text.
    CONTROL_CHARACTER = "control-character",
    /// A text in a fixed form (a date, an expected change) that is not in that form.
    BAD_FORM = "bad-form",
    /// A number or a day outside what is possible there.
    OUT_OF_RANGE = "out-of-range",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
