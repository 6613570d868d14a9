//! The sets of signs, by name.

use std::fmt;

/// Which signs the screen is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Symbols {
    /// Whichever the terminal can show.
    #[default]
    Auto,
    /// Lines, ticks and arrows of Unicode.
    Unicode,
    /// Plain characters only.
    Ascii,
}

impl Symbols {
    /// Every set, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Unicode, Self::Ascii];

    /// The name in files and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
        }
    }
}

impl fmt::Display for Symbols {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
