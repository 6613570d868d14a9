//! Keeps what files hold from steering a terminal.

/// Whether a character has no business in a text: it steers a terminal or reorders what is shown.
///
/// Control characters begin escape sequences; the characters for writing direction can make a text
/// look like another one; line separators and a byte-order mark inside a text are invisible.
pub(super) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

/// The longest piece of a file that a message repeats, in characters.
const LONGEST_SHOWN: usize = 60;

/// A piece of a file as a message may repeat it: nothing that steers a terminal, and not too long.
pub(super) fn shown(text: &str) -> String {
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
