//! How each role looks, by theme: default colours for text, ANSI names for the rest, and never colour
//! alone.

use std::fmt::Write as _;

use ratatui::style::{Color, Style};

use crate::config::{Colour, Modifier, Modifiers, Role, RoleStyle, Settings, ThemeName};
use crate::i18n::Lang;

/// The style of every role.
#[derive(Debug, Clone)]
pub struct Styles(Vec<Style>);

impl Styles {
    /// The styles of a theme, with what the person has set for some roles.
    pub fn of(settings: &Settings, color: bool) -> Self {
        let styles = Role::ALL.map(|role| {
            let set = settings.roles.get(role);
            let style = set.unwrap_or_else(|| style_of(settings.theme, role));
            drawn(style, color)
        });
        Self(styles.to_vec())
    }

    /// The style of a role.
    pub fn get(&self, role: Role) -> Style {
        let index = Role::ALL.iter().position(|it| *it == role);
        index
            .and_then(|index| self.0.get(index))
            .copied()
            .unwrap_or_default()
    }
}

/// How a role looks in a theme.
pub fn style_of(theme: ThemeName, role: Role) -> RoleStyle {
    use Modifier::{Bold, Dim, Reversed, Underlined};
    match theme {
        ThemeName::Monochrome => match role {
            Role::Title | Role::Key | Role::Bad | Role::Warning | Role::Error => plain(&[Bold]),
            Role::Focus => plain(&[Reversed]),
            Role::Chosen | Role::Field => plain(&[Underlined]),
            _ => plain(&[]),
        },
        ThemeName::HighContrast => match role {
            Role::Title | Role::Key | Role::Text | Role::Chosen | Role::Good | Role::Open => {
                plain(&[Bold])
            }
            Role::Focus => plain(&[Bold, Reversed]),
            Role::Field | Role::Bad | Role::Warning | Role::Error => plain(&[Bold, Underlined]),
            _ => plain(&[]),
        },
        ThemeName::Default | ThemeName::LargeSpacing => match role {
            Role::Title => plain(&[Bold]),
            Role::Key => coloured(Colour::Cyan, &[]),
            Role::Focus => plain(&[Reversed]),
            Role::Chosen => coloured(Colour::Cyan, &[Bold]),
            Role::Good => coloured(Colour::Green, &[]),
            Role::Bad | Role::Error => coloured(Colour::Red, &[]),
            Role::Open | Role::Estimate => coloured(Colour::Magenta, &[]),
            Role::Warning => coloured(Colour::Red, &[Bold]),
            Role::Field => plain(&[Underlined]),
            Role::Muted | Role::Source => plain(&[Dim]),
            Role::Text | Role::Border => plain(&[]),
        },
    }
}

/// In the colour of whatever lies below.
fn plain(modifiers: &[Modifier]) -> RoleStyle {
    RoleStyle {
        modifiers: modifiers
            .iter()
            .fold(Modifiers::NONE, |all, one| all.with(*one)),
        ..RoleStyle::default()
    }
}

fn coloured(colour: Colour, modifiers: &[Modifier]) -> RoleStyle {
    RoleStyle {
        foreground: Some(colour),
        ..plain(modifiers)
    }
}

/// As ratatui draws it; without colours where none are wanted.
fn drawn(style: RoleStyle, color: bool) -> Style {
    let mut drawn = Style::new();
    if color {
        drawn.fg = style.foreground.map(color_of);
        drawn.bg = style.background.map(color_of);
    }
    style.modifiers.iter().fold(drawn, |drawn, modifier| {
        drawn.add_modifier(match modifier {
            Modifier::Bold => ratatui::style::Modifier::BOLD,
            Modifier::Dim => ratatui::style::Modifier::DIM,
            Modifier::Italic => ratatui::style::Modifier::ITALIC,
            Modifier::Underlined => ratatui::style::Modifier::UNDERLINED,
            Modifier::Reversed => ratatui::style::Modifier::REVERSED,
        })
    })
}

const fn color_of(colour: Colour) -> Color {
    match colour {
        Colour::Default => Color::Reset,
        Colour::Black => Color::Black,
        Colour::Red => Color::Red,
        Colour::Green => Color::Green,
        Colour::Yellow => Color::Yellow,
        Colour::Blue => Color::Blue,
        Colour::Magenta => Color::Magenta,
        Colour::Cyan => Color::Cyan,
        Colour::White => Color::Gray,
        Colour::BrightBlack => Color::DarkGray,
        Colour::BrightRed => Color::LightRed,
        Colour::BrightGreen => Color::LightGreen,
        Colour::BrightYellow => Color::LightYellow,
        Colour::BrightBlue => Color::LightBlue,
        Colour::BrightMagenta => Color::LightMagenta,
        Colour::BrightCyan => Color::LightCyan,
        Colour::BrightWhite => Color::White,
    }
}

/// A theme as it can be written into `config.toml`: each role with its style and what it is for.
pub fn theme_text(settings: &Settings, lang: Lang) -> String {
    let mut text = format!("theme = \"{}\"\n\n[roles]\n", settings.theme.name());
    for role in Role::ALL {
        let set = settings.roles.get(role);
        let style = set.unwrap_or_else(|| style_of(settings.theme, role));
        let _ = writeln!(
            text,
            "{} = \"{style}\" # {}",
            role.name(),
            role.description(lang)
        );
    }
    text
}
