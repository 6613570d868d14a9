//! The smallest pieces of JSON, written straight into bytes.

use std::io::Write;

use chrono::{Datelike, NaiveDate};

const NULL: &[u8] = b"null";

/// A day as `"2026-11-22"`, quotes included.
pub(super) fn push_day(out: &mut Vec<u8>, day: NaiveDate) {
    let year = u32::try_from(day.year()).unwrap_or(u32::MAX);
    if year > 9999 {
        // Beyond the years that have four digits; only a rule set of absurd spans leads there.
        push_text(out, &day.to_string());
        return;
    }
    let (month, day) = (day.month(), day.day());
    out.extend_from_slice(&[
        b'"',
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(day / 10),
        digit(day),
        b'"',
    ]);
}

/// A day, or `null`.
pub(super) fn push_day_or_null(out: &mut Vec<u8>, day: Option<NaiveDate>) {
    match day {
        Some(day) => push_day(out, day),
        None => out.extend_from_slice(NULL),
    }
}

/// `true` or `false`.
pub(super) fn push_bool(out: &mut Vec<u8>, value: bool) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

/// A whole number.
pub(super) fn push_number(out: &mut Vec<u8>, number: impl std::fmt::Display) {
    // Writing to a vector cannot fail.
    let _ = write!(out, "{number}");
}

/// A text in quotes. Besides what JSON asks for, whatever a terminal would not show as itself is
/// escaped, since a result may well be printed on one.
pub(super) fn push_text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for character in text.chars() {
        match character {
            '"' => out.extend_from_slice(b"\\\""),
            '\\' => out.extend_from_slice(b"\\\\"),
            '\n' => out.extend_from_slice(b"\\n"),
            '\t' => out.extend_from_slice(b"\\t"),
            hidden if is_hidden(hidden) => push_escaped(out, hidden),
            plain => out.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out.push(b'"');
}

/// Control characters, direction marks and other signs that change how the rest is shown.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

fn push_escaped(out: &mut Vec<u8>, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// The last decimal digit of `number`.
fn digit(number: u32) -> u8 {
    b'0' + u8::try_from(number % 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{push_day, push_number, push_text};

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn days_have_ten_characters() {
        for text in ["1900-01-01", "2026-11-22", "2199-12-31", "0987-06-05"] {
            let day: NaiveDate = text.parse().unwrap();
            assert_eq!(
                written(|out| push_day(out, day)),
                format!("\"{text}\""),
                "{text}"
            );
        }
        assert_eq!(
            written(|out| push_day(out, NaiveDate::MAX)),
            format!("\"{}\"", NaiveDate::MAX)
        );
    }

    #[test]
    fn texts_are_read_back_as_they_were() {
        for text in [
            "",
            "居住证",
            "a \"quoted\" \\ word",
            "line\nline\ttab\r",
            "\u{1b}[31m\u{9b}\u{0}\u{7f}",
            "\u{202e}live\u{feff}",
            "😀",
        ] {
            let json = written(|out| push_text(out, text));
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
            assert!(
                !json
                    .chars()
                    .any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)),
                "{json:?}"
            );
        }
    }

    #[test]
    fn numbers_have_their_sign() {
        for (number, json) in [(0, "0"), (-12, "-12"), (i32::MIN, "-2147483648")] {
            assert_eq!(written(|out| push_number(out, number)), json);
        }
    }
}
