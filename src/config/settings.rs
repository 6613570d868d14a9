//! What can be set.

use std::collections::BTreeMap;

use super::{PrintSettings, RoleStyles, Symbols, ThemeName};
use crate::i18n::Lang;

/// A person's settings. Whatever the file leaves out has its default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language to begin in; `None` goes by the system.
    pub lang: Option<Lang>,
    /// How the screen looks as a whole.
    pub theme: ThemeName,
    /// The signs it is drawn with.
    pub symbols: Symbols,
    /// Whether clicks are listened to. They are not at first: a terminal that reports clicks no longer
    /// lets its user mark text with the mouse.
    pub mouse: bool,
    /// Whether the other language stands below each question.
    pub both_languages: bool,
    /// Whether visits to a public machine are counted, by day and without anything about a person.
    pub tally: bool,
    /// Parts of the screen that are to look otherwise than in the theme.
    pub roles: RoleStyles,
    /// How many days ahead the person wants to be reminded, by the kind of a reminder, as they stand in the
    /// file; none at all means that it is not told of.
    pub lead_times: BTreeMap<String, Vec<u32>>,
    /// How paper is printed.
    pub print: PrintSettings,
}
