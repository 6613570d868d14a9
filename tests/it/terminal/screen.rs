//! What there is to see in the window at one moment.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::ambiguous;

/// Everything that the window shows. Columns and rows are counted from 0, columns in cells.
#[derive(Debug, Clone)]
pub(crate) struct Screen(pub(super) vt100::Screen);

/// One cell, and how it looks.
#[expect(
    clippy::struct_excessive_bools,
    reason = "as many as a terminal has, each for itself"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    /// It and the next cell hold the two halves of one character.
    pub(crate) wide: bool,
    pub(crate) foreground: vt100::Color,
    pub(crate) background: vt100::Color,
    pub(crate) bold: bool,
    pub(crate) dim: bool,
    pub(crate) italic: bool,
    pub(crate) underlined: bool,
    pub(crate) reversed: bool,
}

impl Screen {
    /// Columns and rows.
    pub(crate) fn size(&self) -> (u16, u16) {
        let (rows, columns) = self.0.size();
        (columns.get(), rows.get())
    }

    /// The rows as text, without the blanks at their ends. The hidden half of a wide character is
    /// nothing.
    pub(crate) fn rows(&self) -> Vec<String> {
        let (_, rows) = self.size();
        (0..rows)
            .map(|row| self.row(row).trim_end().to_owned())
            .collect()
    }

    /// The rows, one a line.
    pub(crate) fn text(&self) -> String {
        self.rows().join("\n")
    }

    pub(crate) fn contains(&self, text: &str) -> bool {
        self.rows().iter().any(|row| row.contains(text))
    }

    /// The column and row at which a text first stands.
    pub(crate) fn find(&self, text: &str) -> Option<(u16, u16)> {
        let (columns, rows) = self.size();
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        cells
            .filter(|(column, row)| self.has_text(*column, *row))
            .find(|(column, row)| self.from(*column, *row).starts_with(text))
    }

    pub(crate) fn cell(&self, column: u16, row: u16) -> Option<Cell> {
        let cell = self.0.cell(row, column)?;
        Some(Cell {
            text: ambiguous::restore(cell.contents()),
            wide: cell.is_wide(),
            foreground: cell.fgcolor(),
            background: cell.bgcolor(),
            bold: cell.bold(),
            dim: cell.dim(),
            italic: cell.italic(),
            underlined: cell.underline(),
            reversed: cell.inverse(),
        })
    }

    /// Column and row of the cursor, hidden or not. Behind a full row it stands on the last column.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        let (row, column) = self.0.cursor_position();
        let (columns, _) = self.size();
        (column.min(columns - 1), row)
    }

    pub(crate) fn cursor_hidden(&self) -> bool {
        self.0.hide_cursor()
    }

    /// Whether the screen is the one that full-screen programs have for themselves.
    pub(crate) fn alternate(&self) -> bool {
        self.0.alternate_screen()
    }

    /// Whether pastes are marked as such.
    pub(crate) fn bracketed_paste(&self) -> bool {
        self.0.bracketed_paste()
    }

    /// Whether the program is told of clicks.
    pub(crate) fn mouse(&self) -> bool {
        self.0.mouse_protocol_mode() != vt100::MouseProtocolMode::None
    }

    pub(crate) fn application_cursor(&self) -> bool {
        self.0.application_cursor()
    }

    /// The screen in a frame, with a word about what cannot be drawn.
    pub(crate) fn drawn(&self) -> String {
        let (columns, rows) = self.size();
        let (column, row) = self.cursor();
        let mut drawn = format!("{columns}×{rows}, cursor at column {column}, row {row}");
        for (so, word) in [
            (self.cursor_hidden(), "hidden"),
            (self.alternate(), "alternate screen"),
            (self.bracketed_paste(), "bracketed paste"),
            (self.mouse(), "mouse"),
        ] {
            if so {
                let _ = write!(drawn, ", {word}");
            }
        }
        let edge = "─".repeat(usize::from(columns));
        let _ = write!(drawn, "\n   ┌{edge}┐\n");
        for row in 0..rows {
            let text = self.row(row);
            let missing = usize::from(columns).saturating_sub(text.width());
            let _ = writeln!(drawn, "{row:>3}│{text}{}│", " ".repeat(missing));
        }
        let _ = write!(drawn, "   └{edge}┘");
        drawn
    }

    fn row(&self, row: u16) -> String {
        self.from(0, row)
    }

    /// A row's text from a column on.
    fn from(&self, column: u16, row: u16) -> String {
        let (columns, _) = self.size();
        let mut text = String::new();
        for column in column..columns {
            match self.0.cell(row, column) {
                Some(cell) if cell.is_wide_continuation() => {}
                Some(cell) if cell.has_contents() => text.push_str(cell.contents()),
                _ => text.push(' '),
            }
        }
        ambiguous::restore(&text)
    }

    fn has_text(&self, column: u16, row: u16) -> bool {
        let cell = self.0.cell(row, column);
        cell.is_some_and(|cell| !cell.is_wide_continuation())
    }
}
