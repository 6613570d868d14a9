//! Keeps what files hold from steering a terminal.

use crate::text::clean::is_harmless;

/// Whether a character must not stand in a message: it steers a terminal, reorders what is shown, or
/// breaks the line.
pub(crate) fn is_unprintable(character: char) -> bool {
    character == '\n' || !is_harmless(character)
}

/// The longest piece of a file that a message repeats, in characters.
const LONGEST_SHOWN: usize = 60;

/// A piece of a file as a message may repeat it: nothing that steers a terminal, and not too long.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(4 * LONGEST_SHOWN));
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST_SHOWN {
            shown.push('…');
            break;
        }
        shown.push(replaced(character));
    }
    shown
}

/// The character itself, or a sign that something unprintable stood there.
pub(super) fn replaced(character: char) -> char {
    if is_unprintable(character) {
        char::REPLACEMENT_CHARACTER
    } else {
        character
    }
}
