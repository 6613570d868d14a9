//! How everything looks in this terminal: theme, signs, widths.

use std::borrow::Cow;

use ratatui::style::Style;

use super::symbols::{ASCII, SymbolSet, UNICODE};
use super::theme::Styles;
use crate::config::{Role, Settings, Symbols, ThemeName};

/// How everything looks.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what a terminal can do, each by itself"
)]
#[derive(Debug, Clone)]
pub struct Look {
    styles: Styles,
    /// The signs.
    pub symbols: &'static SymbolSet,
    /// An empty row between things that can be chosen.
    pub spacious: bool,
    /// The terminal draws ambiguous characters two columns wide.
    pub ambiguous_wide: bool,
    /// The terminal cannot be trusted with more than ASCII.
    console: bool,
    /// Colours are shown and wanted.
    pub color: bool,
}

impl Look {
    /// The look the person has set, as far as this terminal has it.
    pub fn new(settings: &Settings, terminal: Terminal) -> Self {
        let symbols = match settings.symbols {
            // Box lines two columns wide would break every border.
            _ if terminal.ambiguous_wide => &ASCII,
            Symbols::Ascii => &ASCII,
            Symbols::Auto if terminal.ascii => &ASCII,
            Symbols::Unicode | Symbols::Auto => &UNICODE,
        };
        Self {
            styles: Styles::of(settings, terminal.color),
            symbols,
            spacious: settings.theme == ThemeName::LargeSpacing,
            ambiguous_wide: terminal.ambiguous_wide,
            console: terminal.ascii,
            color: terminal.color && settings.theme != ThemeName::Monochrome,
        }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role)
    }

    /// A text as this terminal measures it as we do: where ambiguous characters are wide, quotation
    /// marks and the like give way to ones whose width nobody doubts. The console of a machine gets plain
    /// ones.
    pub fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if text.is_ascii() || !self.ambiguous_wide && !self.console {
            return Cow::Borrowed(text);
        }
        if self.console {
            let replaced = text.chars().map(|character| match character {
                '“' | '”' | '「' | '」' => '"',
                '‘' | '’' => '\'',
                '·' | '•' | '—' | '–' | '―' => '-',
                '…' => '~',
                '×' => 'x',
                other => other,
            });
            return Cow::Owned(replaced.collect());
        }
        let replaced = text.chars().map(|character| match character {
            '“' | '‘' => '「',
            '”' | '’' => '」',
            '·' | '•' | '—' | '–' | '―' => '-',
            '…' => '~',
            '×' => 'x',
            other => other,
        });
        Cow::Owned(replaced.collect())
    }
}

/// What the terminal can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// It shows colours, and they are wanted.
    pub color: bool,
    /// It cannot be trusted with more than ASCII signs.
    pub ascii: bool,
    /// It draws ambiguous characters two columns wide.
    pub ambiguous_wide: bool,
}

#[cfg(test)]
mod tests {
    use super::{Look, Terminal};
    use crate::config::{Settings, Symbols};
    use crate::ui::symbols::{ASCII, UNICODE};
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn signs_follow_the_setting_and_the_terminal() {
        for (set, ascii, wide, expected) in [
            (Symbols::Auto, false, false, &UNICODE),
            (Symbols::Auto, true, false, &ASCII),
            (Symbols::Auto, false, true, &ASCII),
            (Symbols::Ascii, false, false, &ASCII),
            (Symbols::Unicode, true, false, &UNICODE),
            (Symbols::Unicode, false, true, &ASCII),
        ] {
            let settings = Settings {
                symbols: set,
                ..Settings::default()
            };
            let terminal = Terminal {
                color: true,
                ascii,
                ambiguous_wide: wide,
            };
            assert_eq!(Look::new(&settings, terminal).symbols, expected, "{set:?}");
        }
    }

    #[test]
    fn no_text_is_of_doubtful_width_where_that_matters() {
        let wide = Terminal {
            ambiguous_wide: true,
            ..Terminal::default()
        };
        let look = Look::new(&Settings::default(), wide);
        let text = look.text("“居住证”——半年 · 12 个月…");
        assert_eq!(text.width(), text.width_cjk(), "{text}");
    }
}
