//! Everything a person can do: one list, from which footer, help and `--print-keys` come.

/// Something a person wants done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// One up.
    Up,
    /// One down.
    Down,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A page on.
    PageDown,
    /// A page back.
    PageUp,
    /// A page on; from its end to what comes next.
    ReadOn,
    /// Take what is focused.
    Choose,
    /// Tick a paper off, or not any more.
    Tick,
    /// The digit of a number in the list.
    Digit(u8),
    /// Answer "not sure".
    NotSure,
    /// Empty the field.
    Erase,
    /// Put the question off.
    PutOff,
    /// To where one was before.
    Back,
    /// Leave this screen; what was said is saved.
    Leave,
    /// Why this is asked, and how to find out.
    Why,
    /// All answers.
    Review,
    /// The case so far, where there is no room beside the question.
    SoFar,
    /// The next tab.
    NextTab,
    /// The tab before.
    PreviousTab,
    /// The questions of the other ways.
    OtherWays,
    /// Take an answer out.
    Clear,
    /// Take the last edit back.
    Undo,
    /// Make it again.
    Redo,
    /// Give the person a name.
    Name,
    /// Write the days to remember as a calendar file.
    Calendar,
    /// Take the result along: on paper, on a stick, on a phone.
    HandOver,
    /// Delete the person.
    Delete,
    /// Keep nothing of this on the computer.
    KeepNothing,
    /// Erase all that was said here, for the next person.
    NextPerson,
    /// The other language.
    Language,
    /// Show both languages, or one.
    BothLanguages,
    /// Two people at one screen, or one.
    TwoPeople,
    /// Hand back to the resident.
    HandBack,
    /// The mouse on or off.
    Mouse,
    /// The guide to read.
    Guide,
    /// Settings.
    Settings,
    /// What the keys do.
    Help,
    /// Go on in plain lines.
    LineMode,
    /// Draw everything anew.
    Redraw,
    /// Stop for now, as the shell does with its jobs.
    Suspend,
    /// Leave the program at once.
    Quit,
}

impl Action {
    /// The name its messages end in: `key-{name}` is a word or two for the footer, `help-{name}` a
    /// sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::First => "first",
            Self::Last => "last",
            Self::PageDown => "page-down",
            Self::PageUp => "page-up",
            Self::ReadOn => "read-on",
            Self::Erase => "erase",
            Self::Choose => "choose",
            Self::Tick => "tick",
            Self::Digit(_) => "digit",
            Self::NotSure => "not-sure",
            Self::PutOff => "put-off",
            Self::Back => "back",
            Self::Leave => "leave",
            Self::Why => "why",
            Self::Review => "review",
            Self::SoFar => "so-far",
            Self::NextTab => "next-tab",
            Self::PreviousTab => "previous-tab",
            Self::OtherWays => "other-ways",
            Self::Clear => "clear",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Name => "name",
            Self::Calendar => "calendar",
            Self::HandOver => "hand-over",
            Self::Delete => "delete",
            Self::KeepNothing => "keep-nothing",
            Self::NextPerson => "next-person",
            Self::Language => "language",
            Self::BothLanguages => "both-languages",
            Self::TwoPeople => "two-people",
            Self::HandBack => "hand-back",
            Self::Mouse => "mouse",
            Self::Guide => "guide",
            Self::Settings => "settings",
            Self::Help => "help",
            Self::LineMode => "line-mode",
            Self::Redraw => "redraw",
            Self::Suspend => "suspend",
            Self::Quit => "quit",
        }
    }
}
