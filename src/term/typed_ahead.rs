//! What was typed and pasted while the terminal was asked something: read as bytes, so that nothing is
//! lost.

use crate::app::key::{Code, Key};
use crate::app::message::Message;

/// What stands before a paste, and behind it.
const PASTE: [&str; 2] = ["\u{1b}[200~", "\u{1b}[201~"];

/// The keys and pastes in what was read. A paste is one text, however it ends; none of it is a key.
pub(super) fn messages(bytes: &[u8]) -> Vec<Message> {
    let text = String::from_utf8_lossy(bytes);
    let mut messages = Vec::new();
    let mut rest = &*text;
    while let Some((typed, behind)) = rest.split_once(PASTE[0]) {
        messages.extend(keys(typed).into_iter().map(Message::Key));
        let (pasted, behind) = behind.split_once(PASTE[1]).unwrap_or((behind, ""));
        messages.push(Message::Paste(pasted.to_owned()));
        rest = behind;
    }
    messages.extend(keys(rest).into_iter().map(Message::Key));
    messages
}

/// The keys in a text. What is no key of ours is left out, as it would be later.
fn keys(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let code = match character {
            '\u{1b}' => {
                let introducer = rest.next_if(|next| matches!(next, '[' | 'O'));
                let Some(introducer) = introducer else {
                    keys.push(Key::plain(Code::Esc));
                    continue;
                };
                let mut sequence = String::from(introducer);
                for next in rest.by_ref() {
                    sequence.push(next);
                    if next.is_ascii_alphabetic() || next == '~' {
                        break;
                    }
                }
                match named(&sequence) {
                    Some(code) => code,
                    None => continue,
                }
            }
            '\r' | '\n' => Code::Enter,
            '\t' => Code::Tab,
            '\u{7f}' | '\u{8}' => Code::Backspace,
            control @ '\u{1}'..='\u{1a}' => {
                let letter = u32::from(control) - 1 + u32::from('a');
                keys.extend(char::from_u32(letter).map(Key::ctrl));
                continue;
            }
            '\u{fffd}' => continue,
            other if other.is_control() => continue,
            other => Code::Char(other),
        };
        keys.push(Key::plain(code));
    }
    keys
}

/// The key of a sequence, without its ESC.
fn named(sequence: &str) -> Option<Code> {
    Some(match sequence {
        "[A" | "OA" => Code::Up,
        "[B" | "OB" => Code::Down,
        "[C" | "OC" => Code::Right,
        "[D" | "OD" => Code::Left,
        "[H" | "OH" | "[1~" => Code::Home,
        "[F" | "OF" | "[4~" => Code::End,
        "[Z" => Code::BackTab,
        "[3~" => Code::Delete,
        "[5~" => Code::PageUp,
        "[6~" => Code::PageDown,
        "OP" | "[11~" => Code::F(1),
        "OQ" | "[12~" => Code::F(2),
        "OR" | "[13~" => Code::F(3),
        "OS" | "[14~" => Code::F(4),
        "[15~" => Code::F(5),
        "[17~" => Code::F(6),
        "[18~" => Code::F(7),
        "[19~" => Code::F(8),
        "[20~" => Code::F(9),
        "[21~" => Code::F(10),
        "[23~" => Code::F(11),
        "[24~" => Code::F(12),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::messages;
    use crate::app::message::Message;

    #[test]
    fn keys_and_pastes_are_read_from_bytes() {
        for (bytes, expected) in [
            (&b"1"[..], "1"),
            (b"12\r", "1 2 Enter"),
            (b"\x1b[A\x1b[6~\x1bOP", "Up PgDn F1"),
            (b"\x1b", "Esc"),
            (b"\x03", "Ctrl-C"),
            ("是".as_bytes(), "是"),
            (b"\xff", ""),
            (b"", ""),
            (b"1\x1b[200~a\rq\x1b[201~2", "1 <a\rq> 2"),
            (b"\x1b[200~a\r", "<a\r>"),
            (b"\x1b[201~", ""),
        ] {
            let read: Vec<String> = messages(bytes)
                .iter()
                .map(|message| match message {
                    Message::Key(key) => key.to_string(),
                    Message::Paste(text) => format!("<{text}>"),
                    other => panic!("{other:?}"),
                })
                .collect();
            assert_eq!(read.join(" "), expected, "{bytes:?}");
        }
    }
}
