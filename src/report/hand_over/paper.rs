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
