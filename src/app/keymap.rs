//! Which key does what where: one table, from which footer, help and `--print-keys` come.
//!
//! Arrows, Enter, Space, Tab, Esc, digits and function keys are the first names of everything; the
//! numeric keypad alone is enough. Letters are second names only: an input method swallows them.

use super::action::Action;
use super::key::{Code, Key};
use super::kiosk::Machine;
use super::place::Place;
use crate::text::normalise::to_ascii;

/// What keys do in some places.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What is done.
    pub action: Action,
    /// Where.
    pub places: &'static [Place],
    /// The keys, the one to be shown first.
    pub keys: &'static [Key],
    /// How early it stands in the footer, from 1; 0 keeps it for the help.
    pub footer: u8,
    /// On whose machine only; `None` is on any.
    pub machine: Option<Machine>,
}

use Place::{
    Checklist, Code as Codes, Confirm, EmptyField, Field, Guide, Home, List, Name, Notes, Options,
    Reading, Result, Review, Tiny,
};

const EVERYWHERE: &[Place] = &Place::ALL;
const SHOWN: &[Place] = &[
    List, Home, Options, EmptyField, Field, Name, Review, Result, Checklist, Reading, Guide, Codes,
    Confirm,
];
const QUESTION: &[Place] = &[Options, EmptyField, Field];
/// Where something can be moved through.
const MOVED: &[Place] = &[
    List, Home, Options, EmptyField, Field, Notes, Name, Review, Result, Checklist, Reading, Guide,
    Codes, Confirm,
];
/// Where a question stands, whoever's turn it is.
const AT_A_QUESTION: &[Place] = &[Options, EmptyField, Field, Notes];
const RESULT: &[Place] = &[Result, Checklist];
/// Where letters and signs are no text.
const NO_TEXT: &[Place] = &[
    List, Home, Options, Notes, Review, Result, Checklist, Reading, Codes, Confirm,
];
/// Screens of their own: nothing stands above them.
const SCREENS: &[Place] = &[
    List, Home, Options, EmptyField, Field, Notes, Review, Result, Checklist,
];
/// What can be edited.
const EDITS: &[Place] = &[Options, EmptyField, Field, Review, Result, Checklist];

const fn key(code: Code) -> Key {
    Key::plain(code)
}

const fn bind(
    action: Action,
    places: &'static [Place],
    keys: &'static [Key],
    footer: u8,
) -> Binding {
    Binding {
        action,
        places,
        keys,
        footer,
        machine: None,
    }
}

/// Only on a person's own machine.
const fn own(binding: Binding) -> Binding {
    Binding {
        machine: Some(Machine::Own),
        ..binding
    }
}

/// Only on a public machine.
const fn public(binding: Binding) -> Binding {
    Binding {
        machine: Some(Machine::Public),
        ..binding
    }
}

/// Every binding. Digits stand apart, see [`action_of`].
pub const BINDINGS: &[Binding] = &[
    bind(Action::Choose, SHOWN, &[key(Code::Enter)], 2),
    bind(
        Action::Choose,
        &[List, Home, Options, Review, Confirm, Reading, Codes, Result],
        &[Key::char(' ')],
        0,
    ),
    bind(Action::Tick, &[Checklist], &[Key::char(' ')], 3),
    bind(
        Action::HandBack,
        &[Notes],
        &[
            key(Code::Enter),
            key(Code::Tab),
            key(Code::F(4)),
            Key::char('/'),
            Key::char(' '),
        ],
        2,
    ),
    bind(Action::Up, MOVED, &[key(Code::Up)], 0),
    bind(Action::Down, MOVED, &[key(Code::Down)], 0),
    bind(
        Action::Up,
        &[List, Home, Options, Review, Reading, Confirm],
        &[key(Code::BackTab)],
        0,
    ),
    bind(
        Action::Down,
        &[
            List, Home, Options, Review, Reading, Confirm, EmptyField, Field,
        ],
        &[key(Code::Tab)],
        0,
    ),
    bind(
        Action::Down,
        &[Codes],
        &[key(Code::Tab), key(Code::Right)],
        0,
    ),
    bind(
        Action::Back,
        &[Codes],
        &[
            key(Code::PageUp),
            key(Code::Left),
            key(Code::BackTab),
            Key::char('-'),
            Key::char('b'),
            key(Code::Backspace),
        ],
        5,
    ),
    bind(Action::First, NO_TEXT, &[key(Code::Home)], 0),
    // Whoever turns the pages back must not leave the program by it.
    bind(Action::First, &[Home], &[key(Code::PageUp)], 0),
    bind(Action::Last, NO_TEXT, &[key(Code::End)], 0),
    bind(Action::PageDown, MOVED, &[key(Code::PageDown)], 0),
    bind(Action::ReadOn, NO_TEXT, &[Key::char('+')], 0),
    bind(Action::ReadOn, &[EmptyField], &[Key::char('+')], 0),
    // No day and no number has a plus in it.
    bind(Action::Erase, &[Field], &[Key::char('+')], 4),
    bind(
        Action::NotSure,
        &[Options],
        &[Key::char('0'), Key::char('.')],
        4,
    ),
    // In a field a zero is a digit.
    bind(Action::NotSure, &[EmptyField], &[Key::char('.')], 4),
    bind(
        Action::PutOff,
        &[Options],
        &[key(Code::F(8)), Key::char('s')],
        7,
    ),
    bind(Action::PutOff, &[EmptyField, Field], &[key(Code::F(8))], 7),
    bind(
        Action::NextTab,
        RESULT,
        &[key(Code::Tab), key(Code::Right)],
        4,
    ),
    bind(
        Action::PreviousTab,
        RESULT,
        &[key(Code::BackTab), key(Code::Left)],
        0,
    ),
    bind(
        Action::Back,
        &[Options, Notes, Review, List, Reading, Confirm],
        &[
            key(Code::PageUp),
            key(Code::Left),
            Key::char('-'),
            Key::char('b'),
            key(Code::Backspace),
        ],
        5,
    ),
    bind(
        Action::Back,
        &[Result, Checklist],
        &[
            key(Code::PageUp),
            Key::char('-'),
            Key::char('b'),
            key(Code::Backspace),
        ],
        5,
    ),
    bind(
        Action::Back,
        &[EmptyField],
        &[key(Code::PageUp), Key::char('-')],
        5,
    ),
    bind(Action::Back, &[Field, Name, Guide], &[key(Code::PageUp)], 5),
    bind(Action::Why, RESULT, &[key(Code::F(4)), Key::char('/')], 4),
    bind(Action::Why, QUESTION, &[key(Code::F(4))], 6),
    bind(Action::Why, &[Options, EmptyField], &[Key::char('/')], 0),
    bind(Action::Why, &[Options], &[Key::char('w')], 0),
    bind(
        Action::Review,
        &[Options, EmptyField, Field, Result, Checklist],
        &[key(Code::F(5))],
        8,
    ),
    bind(Action::SoFar, QUESTION, &[key(Code::F(6))], 9),
    bind(
        Action::Guide,
        &[Home, Review, Result, Checklist],
        &[key(Code::F(6))],
        11,
    ),
    bind(
        Action::OtherWays,
        &[Review, Result, Checklist],
        &[key(Code::F(8)), Key::char('o')],
        8,
    ),
    bind(Action::Clear, &[Review], &[key(Code::Delete)], 7),
    bind(Action::Undo, EDITS, &[Key::ctrl('u')], 10),
    bind(
        Action::Undo,
        &[Options, Review, Result, Checklist],
        &[Key::char('u')],
        0,
    ),
    bind(Action::Redo, EDITS, &[Key::ctrl('r')], 0),
    own(bind(
        Action::Name,
        &[Review, Result, Checklist, Home],
        &[key(Code::F(7)), Key::char('n')],
        7,
    )),
    own(bind(
        Action::Calendar,
        RESULT,
        &[Key::ctrl('k'), Key::char('k')],
        9,
    )),
    bind(
        Action::HandOver,
        RESULT,
        &[Key::ctrl('p'), Key::char('p')],
        3,
    ),
    own(bind(Action::Delete, &[Home], &[key(Code::Delete)], 8)),
    own(bind(
        Action::KeepNothing,
        &[List, Options, EmptyField, Field, Review, Result, Checklist],
        &[key(Code::F(9))],
        0,
    )),
    public(bind(
        Action::NextPerson,
        MOVED,
        &[key(Code::F(9)), Key::ctrl('n')],
        3,
    )),
    bind(Action::Help, MOVED, &[key(Code::F(1))], 1),
    bind(Action::Help, NO_TEXT, &[Key::char('?'), Key::char('h')], 0),
    bind(Action::Language, EVERYWHERE, &[key(Code::F(2))], 9),
    bind(
        Action::Language,
        &[
            List, Home, Options, EmptyField, Field, Notes, Review, Result, Checklist, Reading,
            Codes, Confirm, Tiny,
        ],
        &[Key::char('*')],
        0,
    ),
    bind(Action::TwoPeople, AT_A_QUESTION, &[key(Code::F(3))], 12),
    // The first is the prefix of tmux, which keeps it for itself; the second is not.
    bind(
        Action::BothLanguages,
        SCREENS,
        &[Key::ctrl('b'), Key::ctrl('t')],
        0,
    ),
    bind(Action::Settings, SCREENS, &[key(Code::F(10))], 0),
    own(bind(Action::Mouse, EVERYWHERE, &[key(Code::F(11))], 0)),
    own(bind(Action::Mouse, NO_TEXT, &[Key::char('m')], 0)),
    own(bind(Action::LineMode, EVERYWHERE, &[key(Code::F(12))], 0)),
    own(bind(
        Action::LineMode,
        &[Tiny],
        &[key(Code::Enter), Key::char('p')],
        1,
    )),
    bind(Action::Leave, EVERYWHERE, &[key(Code::Esc)], 3),
    bind(Action::Leave, NO_TEXT, &[Key::char('q')], 0),
    bind(Action::Redraw, EVERYWHERE, &[Key::ctrl('l')], 0),
    bind(Action::Suspend, EVERYWHERE, &[Key::ctrl('z')], 0),
    bind(Action::Quit, EVERYWHERE, &[Key::ctrl('c')], 0),
];

/// What a key does in a place. A character of an input method counts as the one it stands for.
pub fn action_of(machine: Machine, place: Place, key: Key) -> Option<Action> {
    let key = plain(key);
    if let (Code::Char(digit), false) = (key.code, key.ctrl)
        && let Some(digit) = digit
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok())
        && takes_digits(place)
        && !(digit == 0 && place == Options)
    {
        return Some(Action::Digit(digit));
    }
    bindings_in(machine, place)
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.action)
}

/// Whether digits are numbers of a list here.
pub const fn takes_digits(place: Place) -> bool {
    matches!(
        place,
        List | Home | Options | Review | Result | Checklist | Confirm
    )
}

/// The bindings of a place on a machine.
pub fn bindings_in(machine: Machine, place: Place) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| {
        binding.places.contains(&place) && binding.machine.is_none_or(|only| only == machine)
    })
}

/// The key as an ASCII keyboard has it, letters in lower case.
fn plain(key: Key) -> Key {
    let Code::Char(character) = key.code else {
        return key;
    };
    let mut room = [0; 4];
    let ascii = to_ascii(character.encode_utf8(&mut room));
    let mut characters = ascii.chars();
    let code = match (characters.next(), characters.next()) {
        (Some(one), None) => Code::Char(one.to_ascii_lowercase()),
        _ => key.code,
    };
    Key { code, ..key }
}
