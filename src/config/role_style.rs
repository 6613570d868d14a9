//! How a role looks, and as a text: `bold cyan`, `underlined yellow on blue`.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use super::{Colour, Modifier, Modifiers, Role};

/// The word in front of the background.
const ON: &str = "on";

/// How a role looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RoleStyle {
    /// The colour of the text; `None` leaves what lies below.
    pub foreground: Option<Colour>,
    /// The colour behind it; `None` leaves what lies below.
    pub background: Option<Colour>,
    /// What else is done with it.
    pub modifiers: Modifiers,
}

/// What is wrong with the text of a style, and where in it, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StyleFault {
    /// A word that is neither a colour nor a modifier.
    UnknownWord(Range<usize>),
    /// A word behind `on` that is no colour.
    UnknownBackground(Range<usize>),
    /// An `on` with nothing behind it.
    NothingBehindOn(Range<usize>),
    /// A second colour of the text or background, or a modifier said again.
    SaidAgain(Range<usize>),
}

impl StyleFault {
    /// Where it lies in the text, in bytes.
    pub fn place(&self) -> Range<usize> {
        match self {
            Self::UnknownWord(place)
            | Self::UnknownBackground(place)
            | Self::NothingBehindOn(place)
            | Self::SaidAgain(place) => place.clone(),
        }
    }
}

impl RoleStyle {
    /// Reads words with spaces between them, in any order: modifiers, a colour, `on` and a colour. No
    /// word at all is a role that looks like what lies below.
    ///
    /// Everything that is wrong with the text comes back, in order.
    pub fn parse(text: &str) -> Result<Self, Vec<StyleFault>> {
        let mut style = Self::default();
        let mut faults = Vec::new();
        let mut words = words(text);
        while let Some(place) = words.next() {
            let word = &text[place.clone()];
            if word == ON {
                match words.next() {
                    Some(behind) => match Colour::named(&text[behind.clone()]) {
                        Some(colour) if style.background.is_none() => {
                            style.background = Some(colour);
                        }
                        Some(_) => faults.push(StyleFault::SaidAgain(place.start..behind.end)),
                        None => faults.push(StyleFault::UnknownBackground(behind)),
                    },
                    None => faults.push(StyleFault::NothingBehindOn(place)),
                }
            } else if let Some(modifier) = Modifier::named(word) {
                if style.modifiers.contains(modifier) {
                    faults.push(StyleFault::SaidAgain(place));
                }
                style.modifiers = style.modifiers.with(modifier);
            } else if let Some(colour) = Colour::named(word) {
                if style.foreground.replace(colour).is_some() {
                    faults.push(StyleFault::SaidAgain(place));
                }
            } else {
                faults.push(StyleFault::UnknownWord(place));
            }
        }
        if faults.is_empty() {
            Ok(style)
        } else {
            Err(faults)
        }
    }
}

/// The places of the words of a text.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        start..start + word.len()
    })
}

impl fmt::Display for RoleStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modifiers = self.modifiers.iter().map(Modifier::name);
        let foreground = self.foreground.map(Colour::name);
        let background = self.background.map(Colour::name);
        let on = background.map(|_| ON);
        let words = modifiers.chain(foreground).chain(on).chain(background);
        for (index, word) in words.enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(word)?;
        }
        Ok(())
    }
}

/// The roles that are to look otherwise than in the theme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleStyles(BTreeMap<Role, RoleStyle>);

impl RoleStyles {
    /// How a role is to look; `None` leaves it to the theme.
    pub fn get(&self, role: Role) -> Option<RoleStyle> {
        self.0.get(&role).copied()
    }

    /// Says how a role is to look, in the place of what the theme says; `None` leaves it to the theme.
    pub fn set(&mut self, role: Role, style: Option<RoleStyle>) {
        match style {
            Some(style) => self.0.insert(role, style),
            None => self.0.remove(&role),
        };
    }

    /// Whether all is left to the theme.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The roles that are not left to the theme, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Role, RoleStyle)> {
        self.0.iter().map(|(role, style)| (*role, *style))
    }
}

#[cfg(test)]
mod tests {
    use super::{RoleStyle, StyleFault};
    use crate::config::{Colour, Modifier, Modifiers};

    fn style(
        modifiers: &[Modifier],
        foreground: Option<Colour>,
        background: Option<Colour>,
    ) -> RoleStyle {
        RoleStyle {
            foreground,
            background,
            modifiers: modifiers
                .iter()
                .fold(Modifiers::NONE, |all, one| all.with(*one)),
        }
    }

    #[test]
    fn words_in_any_order_make_a_style() {
        use Colour::{Blue, BrightBlack, Cyan, Default, Yellow};
        use Modifier::{Bold, Dim, Italic, Reversed, Underlined};
        for (text, expected, written) in [
            ("", style(&[], None, None), ""),
            ("bold cyan", style(&[Bold], Some(Cyan), None), "bold cyan"),
            ("reversed", style(&[Reversed], None, None), "reversed"),
            (
                "  on blue\tyellow underlined ",
                style(&[Underlined], Some(Yellow), Some(Blue)),
                "underlined yellow on blue",
            ),
            (
                "reversed underlined italic dim bold",
                style(&[Bold, Dim, Italic, Underlined, Reversed], None, None),
                "bold dim italic underlined reversed",
            ),
            (
                "default on bright-black",
                style(&[], Some(Default), Some(BrightBlack)),
                "default on bright-black",
            ),
        ] {
            assert_eq!(RoleStyle::parse(text), Ok(expected), "{text}");
            assert_eq!(expected.to_string(), written);
        }
    }

    #[test]
    fn every_style_can_be_written_and_read() {
        let colours = || std::iter::once(None).chain(Colour::ALL.map(Some));
        for set in 0..1_u8 << Modifier::ALL.len() {
            let modifiers = Modifier::ALL
                .into_iter()
                .filter(|modifier| set >> *modifier as u8 & 1 == 1)
                .fold(Modifiers::NONE, Modifiers::with);
            for foreground in colours() {
                for background in colours() {
                    let style = RoleStyle {
                        foreground,
                        background,
                        modifiers,
                    };
                    assert_eq!(RoleStyle::parse(&style.to_string()), Ok(style));
                }
            }
        }
    }

    #[test]
    fn everything_wrong_is_found_in_its_place() {
        use StyleFault::{NothingBehindOn, SaidAgain, UnknownBackground, UnknownWord};
        for (text, faults) in [
            ("blod cyan", vec![UnknownWord(0..4)]),
            ("Bold #ff0000", vec![UnknownWord(0..4), UnknownWord(5..12)]),
            (
                "青色 on 蓝",
                vec![UnknownWord(0..6), UnknownBackground(10..13)],
            ),
            ("red on", vec![NothingBehindOn(4..6)]),
            ("on bold", vec![UnknownBackground(3..7)]),
            ("on on", vec![UnknownBackground(3..5)]),
            ("red blue", vec![SaidAgain(4..8)]),
            ("on red on blue", vec![SaidAgain(7..14)]),
            ("bold bold dim", vec![SaidAgain(5..9)]),
        ] {
            assert_eq!(RoleStyle::parse(text), Err(faults), "{text}");
        }
    }
}
