//! The themes, by name.

use std::fmt;

/// A theme of the full-screen program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// Colours that are readable on light and on dark terminals.
    #[default]
    Default,
    /// Only the strongest contrasts.
    HighContrast,
    /// No colours: bold, dim, underlined and reversed alone.
    Monochrome,
    /// More room between the lines.
    LargeSpacing,
}

impl ThemeName {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Default,
        Self::HighContrast,
        Self::Monochrome,
        Self::LargeSpacing,
    ];

    /// The name in files and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::HighContrast => "high-contrast",
            Self::Monochrome => "monochrome",
            Self::LargeSpacing => "large-spacing",
        }
    }
}

impl fmt::Display for ThemeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
