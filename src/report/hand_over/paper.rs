//! What a printer of plain text can print, and how wide it comes out.
//!
//! Such printers know two kinds of characters: ASCII, one column wide, and those of the Chinese sets, two.
//! A terminal draws “ ” … and · in one column; these printers take two, so that a line measured for a
//! terminal would break once more on paper.

use crate::i18n::Lang;
use crate::text::clean::one_line;
use crate::text::width::width;
use crate::text::wrap;

/// A text as it can stand on a line of such paper.
///
/// In English the signs that would come out as wide as a Chinese character become those of a typewriter.
pub(super) fn on_paper(text: &str, lang: Lang) -> String {
    let mut printed = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        match (character, lang) {
            ('\u{2018}' | '\u{2019}', Lang::En) => printed.push('\''),
            ('\u{201c}' | '\u{201d}', Lang::En) => printed.push('"'),
            ('\u{2010}'..='\u{2015}' | '\u{b7}', Lang::En) => printed.push('-'),
            ('\u{2026}', Lang::En) => printed.push_str("..."),
            ('\u{a0}', _) => printed.push(' '),
            // Of no set that a printer has.
            ('\u{e000}'..='\u{f8ff}' | '\u{f0000}'.., _) => printed.push('?'),
            // What would have to be set above the character before it.
            _ if width(character.encode_utf8(&mut [0; 4])) == 0 => {}
            _ => printed.push(character),
        }
    }
    printed
}

/// How many columns a text takes on paper.
pub(super) fn columns(text: &str) -> usize {
    let of = |character: char| if character.is_ascii() { 1 } else { 2 };
    text.chars().map(of).sum()
}

/// The text in lines of at most `room` columns of paper.
///
/// Lines break where those of a terminal do; where the paper needs more room for the same signs, earlier.
pub(super) fn lines(text: &str, room: usize) -> Vec<String> {
    let fits = |lines: &Vec<String>| lines.iter().all(|line| columns(line) <= room);
    let narrower = (2..=room).rev();
    let mut wrapped = narrower.map(|columns| wrap(text, columns));
    // At half the room even a line of nothing but such signs fits.
    wrapped.find(fits).unwrap_or_else(|| wrap(text, 2))
}

#[cfg(test)]
mod tests {
    use super::{columns, lines, on_paper};
    use crate::i18n::Lang;

    #[test]
    fn signs_are_those_of_the_printer() {
        for (text, zh, en) in [
            ("“a” – ‘b’…", "“a” – ‘b’…", "\"a\" - 'b'..."),
            ("居住证 · 杭州", "居住证 · 杭州", "居住证 - 杭州"),
            ("a\u{a0}b\u{200b}c\u{301}", "a bc", "a bc"),
            ("\u{1b}[31mred\n\u{1d}V1\u{202e}", "red V1", "red V1"),
            ("x\u{e5e5}\u{100000}", "x??", "x??"),
        ] {
            assert_eq!(on_paper(text, Lang::Zh), zh);
            assert_eq!(on_paper(text, Lang::En), en);
        }
    }

    #[test]
    fn a_line_is_measured_as_it_is_printed() {
        for (text, printed) in [
            ("permit", 6),
            ("居住证", 6),
            ("“证”", 6),
            ("é·…", 6),
            ("", 0),
        ] {
            assert_eq!(columns(text), printed, "{text}");
        }
    }

    #[test]
    fn lines_fit_though_signs_are_wider_than_on_a_screen() {
        for (text, room, expected) in [
            ("“合法稳定就业”", 16, vec!["“合法稳定就业”"]),
            ("“合法稳定就业”", 15, vec!["“合法稳定就", "业”"]),
            ("············", 16, vec!["········", "····"]),
            ("one two", 4, vec!["one", "two"]),
            ("", 16, vec![""]),
        ] {
            assert_eq!(lines(text, room), expected, "{text} in {room}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_text_fits_and_loses_nothing(text in "\\PC{0,60}", room in 16_usize..90) {
            let printed = on_paper(&text, Lang::Zh);
            let wrapped = lines(&printed, room);
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            proptest::prop_assert!(wrapped.iter().all(|line| columns(line) <= room));
            proptest::prop_assert_eq!(squeezed(&wrapped.concat()), squeezed(&printed));
        }
    }
}
