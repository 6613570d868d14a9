//! What stands in a buffer.

use juzhu::text::width::width;
use ratatui::buffer::Buffer;

/// The rows, without the hidden half of wide characters and without blanks at their ends.
pub(super) fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| part(buffer, area.left(), area.right(), y))
        .collect()
}

/// A part of a row.
pub(super) fn part(buffer: &Buffer, left: u16, right: u16, y: u16) -> String {
    let mut row = String::new();
    let mut x = left;
    while x < right {
        let symbol = buffer[(x, y)].symbol();
        row.push_str(symbol);
        x += u16::try_from(width(symbol))
            .expect("a symbol is narrow")
            .max(1);
    }
    row.truncate(row.trim_end().len());
    row
}

/// The characters of a text, blanks left out, in order of their code.
pub(super) fn characters(text: &str) -> Vec<char> {
    let mut characters: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).collect();
    characters.sort_unstable();
    characters
}
