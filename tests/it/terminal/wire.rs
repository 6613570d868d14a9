//! Keys, pastes and clicks as the bytes that a terminal sends for them.

use crate::support::keys::{Key, Name};

/// The bytes of a key. With the cursor keys in "application" mode, unmodified ones are sent another way.
///
/// # Panics
///
/// On a key that no terminal can send, such as Ctrl with a Chinese character.
#[track_caller]
pub(crate) fn key(key: Key, application_cursor: bool) -> Vec<u8> {
    let held = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    match key.name {
        Name::Up => cursor('A', held, application_cursor),
        Name::Down => cursor('B', held, application_cursor),
        Name::Right => cursor('C', held, application_cursor),
        Name::Left => cursor('D', held, application_cursor),
        Name::Home => cursor('H', held, application_cursor),
        Name::End => cursor('F', held, application_cursor),
        Name::Insert => numbered(2, held),
        Name::Delete => numbered(3, held),
        Name::PgUp => numbered(5, held),
        Name::PgDn => numbered(6, held),
        Name::F(number @ 1..=4) => cursor(char::from(b'P' + number - 1), held, true),
        Name::F(number) => {
            // There are holes in the row for keys that nobody has.
            let sent = [15, 17, 18, 19, 20, 21, 23, 24][usize::from(number) - 5];
            numbered(sent, held)
        }
        Name::Tab if key.shift => b"\x1b[Z".to_vec(),
        Name::Enter => alone('\r', key),
        Name::Esc => alone('\x1b', key),
        Name::Tab => alone('\t', key),
        Name::Backspace => alone('\x7f', key),
        Name::Char(character) => alone(character, key),
    }
}

/// Text as it is typed: the end of a line is the Enter key.
pub(crate) fn text(text: &str) -> Vec<u8> {
    text.replace('\n', "\r").into_bytes()
}

/// Text as it is pasted, marked as such where the program asked for the mark. Terminals let no escape
/// through, or the text could unmark itself.
pub(crate) fn paste(pasted: &str, bracketed: bool) -> Vec<u8> {
    let pasted = text(&pasted.replace('\x1b', ""));
    if bracketed {
        [b"\x1b[200~", pasted.as_slice(), b"\x1b[201~"].concat()
    } else {
        pasted
    }
}

/// The left button, pressed and let go over a cell; both are counted from 0.
pub(crate) fn click(column: u16, row: u16) -> Vec<u8> {
    let (column, row) = (column + 1, row + 1);
    format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").into_bytes()
}

fn cursor(last: char, held: u8, application: bool) -> Vec<u8> {
    match (held, application) {
        (1, true) => format!("\x1bO{last}"),
        (1, false) => format!("\x1b[{last}"),
        _ => format!("\x1b[1;{held}{last}"),
    }
    .into_bytes()
}

fn numbered(number: u8, held: u8) -> Vec<u8> {
    match held {
        1 => format!("\x1b[{number}~"),
        _ => format!("\x1b[{number};{held}~"),
    }
    .into_bytes()
}

/// A key that has a character of its own.
#[track_caller]
fn alone(character: char, key: Key) -> Vec<u8> {
    let mut bytes = Vec::new();
    if key.alt {
        bytes.push(b'\x1b');
    }
    let character = if key.ctrl {
        control(character)
    } else {
        character
    };
    bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    bytes
}

/// What Ctrl makes of a character.
#[track_caller]
fn control(character: char) -> char {
    match character.to_ascii_uppercase() {
        ' ' => '\0',
        '?' => '\x7f',
        upper @ '@'..='_' => char::from(upper as u8 & 0x1f),
        _ => panic!("Ctrl-{character} cannot be sent"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::keys::{Token, tokens};

    fn bytes(word: &str, application: bool) -> String {
        match tokens(word).as_slice() {
            [Token::Key(pressed)] => String::from_utf8(key(*pressed, application)).expect("UTF-8"),
            tokens => panic!("one key, not {tokens:?}"),
        }
    }

    #[test]
    fn keys_are_sent_as_xterm_does() {
        for (word, sent) in [
            ("Up", "\x1b[A"),
            ("End", "\x1b[F"),
            ("Ctrl-Right", "\x1b[1;5C"),
            ("Shift-Alt-Left", "\x1b[1;4D"),
            ("PgUp", "\x1b[5~"),
            ("Ctrl-Delete", "\x1b[3;5~"),
            ("F1", "\x1bOP"),
            ("F4", "\x1bOS"),
            ("Shift-F2", "\x1b[1;2Q"),
            ("F5", "\x1b[15~"),
            ("F12", "\x1b[24~"),
            ("Enter", "\r"),
            ("Esc", "\x1b"),
            ("Tab", "\t"),
            ("Shift-Tab", "\x1b[Z"),
            ("Backspace", "\x7f"),
            ("Space", " "),
            ("？", "？"),
            ("Alt-x", "\x1bx"),
            ("Ctrl-L", "\x0c"),
            ("Ctrl-c", "\x03"),
            ("Ctrl-\\", "\x1c"),
            ("Ctrl-Space", "\0"),
        ] {
            assert_eq!(bytes(word, false), sent, "{word}");
        }
        assert_eq!(bytes("Up", true), "\x1bOA");
        assert_eq!(bytes("Ctrl-Up", true), "\x1b[1;5A");
    }

    #[test]
    fn pastes_cannot_unmark_themselves() {
        assert_eq!(paste("a\nb", false), b"a\rb");
        assert_eq!(paste("a\x1b[201~b", true), b"\x1b[200~a[201~b\x1b[201~");
        assert_eq!(text("一\n"), "一\r".as_bytes());
        assert_eq!(click(0, 9), b"\x1b[<0;1;10M\x1b[<0;1;10m");
    }
}
