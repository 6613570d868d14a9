//! Text from a file or a paste, made safe to show on a terminal.
//!
//! A rule file or an answers file may hold escape sequences that recolour, clear or retitle the
//! terminal, and direction marks that make a text read otherwise than it is. None of them gets out.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::Chars;

const ESCAPE: char = '\u{1b}';
const BELL: char = '\u{7}';

/// `text` without control characters, escape sequences and direction marks.
///
/// Line breaks stay (whatever their kind, as `\n`); a tab becomes a space.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\r' => {
                rest.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push(' '),
            ESCAPE => skip_sequence(&mut rest),
            '\u{9b}' => skip_control_sequence(&mut rest),
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => skip_string(&mut rest),
            harmless if is_harmless(harmless) => cleaned.push(harmless),
            _ => {}
        }
    }
    Cow::Owned(cleaned)
}

/// `text` cleaned and on one line: line breaks become spaces, none stay at either end.
///
/// For names, for pasted text and for whatever is shown inside a sentence.
pub fn one_line(text: &str) -> String {
    clean(text)
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a terminal shows the character as itself, or breaks the line at it.
pub fn is_harmless(character: char) -> bool {
    match character {
        '\n' | ' '..='~' => true,
        // Direction marks, embeddings, overrides and isolates; line and paragraph separators, the
        // byte order mark, annotations, invisible tags.
        '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => false,
        other => !other.is_control(),
    }
}

/// Skips what follows an escape character, as far as a terminal would swallow it.
fn skip_sequence(rest: &mut Peekable<Chars<'_>>) {
    match rest.peek() {
        Some('[') => {
            rest.next();
            skip_control_sequence(rest);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            rest.next();
            skip_string(rest);
        }
        Some(' '..='/') => {
            while rest.next_if(|next| (' '..='/').contains(next)).is_some() {}
            rest.next_if(|next| ('0'..='~').contains(next));
        }
        Some('0'..='~') => {
            rest.next();
        }
        _ => {}
    }
}

/// Skips parameters, intermediates and the final character of `ESC [ …`.
fn skip_control_sequence(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|next| (' '..='?').contains(next)).is_some() {}
    rest.next_if(|next| ('@'..='~').contains(next));
}

/// Skips a title or another string up to its end. One that does not end on its line is not skipped:
/// without its introducer it is only text, and a text is not thrown away.
fn skip_string(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    while let Some(character) = ahead.next() {
        match character {
            BELL | '\u{9c}' => {
                *rest = ahead;
                return;
            }
            ESCAPE => {
                ahead.next_if_eq(&'\\');
                *rest = ahead;
                return;
            }
            // Strings hold no control characters; stopping here also keeps the work linear.
            control if control.is_control() => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{clean, one_line};
    use std::borrow::Cow;

    #[test]
    fn nothing_that_steers_a_terminal_stays() {
        for (text, cleaned) in [
            ("居住证 permit", "居住证 permit"),
            ("a\nb", "a\nb"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("a\tb", "a b"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{1b}[?1049h居\u{1b}[2J住", "居住"),
            ("\u{9b}31mred", "red"),
            ("\u{1b}]0;title\u{7}text", "text"),
            ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}]0;never ends", "0;never ends"),
            ("\u{1b}]0;line\nnext", "0;line\nnext"),
            ("\u{90}a\u{90}b\u{9c}c", "ac"),
            ("\u{1b}Pdata\u{9c}text", "text"),
            ("\u{1b}(Btext", "text"),
            ("\u{1b}ctext", "text"),
            ("\u{1b}", ""),
            ("\u{1b}[", ""),
            ("\u{1b}[居", "居"),
            ("\u{1b}\u{1b}[1mx", "x"),
            ("a\u{0}b\u{8}c\u{7f}d", "abcd"),
            ("\u{202e}tnemrep\u{202c}", "tnemrep"),
            ("\u{2066}a\u{2069}\u{200f}b\u{feff}", "ab"),
            ("a\u{2028}b\u{85}c", "a\nb\nc"),
            ("\u{e0041}x", "x"),
        ] {
            assert_eq!(clean(text), cleaned, "{text:?}");
        }
    }

    #[test]
    fn a_harmless_text_is_not_copied() {
        assert!(matches!(clean("新杭州人\nnewcomer"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_paste_becomes_one_line() {
        for (text, line) in [
            ("  2026-05-22\n", "2026-05-22"),
            ("王\r\n小明", "王 小明"),
            ("a\n\n\n b \u{1b}[0m", "a b"),
            ("\n", ""),
        ] {
            assert_eq!(one_line(text), line, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn cleaning_leaves_no_control_character(text in "(\\PC|\u{1b}|\\[|\\]|\u{7}|\n|\u{9b}|\u{202e}|m){0,40}") {
            let cleaned = clean(&text).into_owned();
            proptest::prop_assert!(cleaned.chars().all(|c| c == '\n' || !c.is_control()));
            proptest::prop_assert_eq!(clean(&cleaned), cleaned.as_str());
        }
    }
}
