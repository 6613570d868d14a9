//! The short form as plain text for a printer.

use super::HandOver;
use super::paper::{columns, lines};
use super::slip::{Entry, Style, entries};

/// From so many columns on what there is to know of a paper stands beside it, not below.
const WIDE: usize = 64;
/// No paper is narrower than this.
pub(super) const NARROWEST: usize = 16;
/// What stands before a detail below its entry.
const DETAIL: &str = "  ";
/// The room between two columns.
const GAP: usize = 2;

/// A line of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What it belongs to.
    pub(super) style: Style,
    /// Its words.
    pub(super) text: String,
}

/// The short form in the language of the person, as plain text for paper of so many columns: a receipt
/// printer of 58 mm has 32, one of 80 mm 48, a page 80.
///
/// No line is longer, counted as such a printer prints: two columns for a Chinese sign.
pub fn sheet(hand_over: &HandOver<'_>, columns: usize) -> String {
    let mut text = String::new();
    for line in laid_out(hand_over, columns) {
        text.push_str(&line.text);
        text.push('\n');
    }
    text
}

/// The lines of the short form.
pub(super) fn laid_out(hand_over: &HandOver<'_>, columns: usize) -> Vec<Line> {
    let mut sheet = Sheet {
        room: columns.max(NARROWEST),
        lines: Vec::new(),
    };
    for entry in entries(hand_over) {
        sheet.entry(&entry);
    }
    sheet.lines
}

struct Sheet {
    room: usize,
    lines: Vec<Line>,
}

impl Sheet {
    fn entry(&mut self, entry: &Entry) {
        let has_details = !entry.details.is_empty();
        match entry.style {
            Style::Title => {
                self.block(entry);
                self.push(entry.style, "=".repeat(self.room));
            }
            Style::Heading => {
                // Two headings one below the other belong together.
                if self
                    .lines
                    .last()
                    .is_some_and(|line| line.style != Style::Heading)
                {
                    self.push(Style::Text, String::new());
                }
                self.block(entry);
            }
            _ if has_details && self.room >= WIDE => self.beside(entry),
            _ => self.block(entry),
        }
    }

    fn push(&mut self, style: Style, text: String) {
        self.lines.push(Line { style, text });
    }

    /// An entry, and below it what there is to know of it.
    fn block(&mut self, entry: &Entry) {
        for line in marked(&entry.mark, &entry.text, self.room) {
            self.push(entry.style, line);
        }
        let indent = " ".repeat(columns(&entry.mark)) + DETAIL;
        for detail in &entry.details {
            for line in marked(&indent, detail, self.room) {
                self.push(entry.style, line);
            }
        }
    }

    /// An entry, and to the right of it what there is to know of it.
    fn beside(&mut self, entry: &Entry) {
        let left_room = self.room * 2 / 5;
        let indent = left_room + GAP;
        let left = marked(&entry.mark, &entry.text, left_room);
        let details = entry.details.iter();
        let right: Vec<String> = details
            .flat_map(|detail| lines(detail, self.room - indent))
            .collect();
        for at in 0..left.len().max(right.len()) {
            let [left, right] = [&left, &right].map(|side| side.get(at).map_or("", String::as_str));
            let line = if right.is_empty() {
                left.to_owned()
            } else {
                let blank = " ".repeat(indent.saturating_sub(columns(left)));
                format!("{left}{blank}{right}")
            };
            self.push(entry.style, line);
        }
    }
}

/// A text in lines, with a mark before the first and the others set in as far.
fn marked(mark: &str, text: &str, room: usize) -> Vec<String> {
    let indent = columns(mark);
    let wrapped = lines(text, room.saturating_sub(indent));
    let lines = wrapped.into_iter().enumerate().map(|(at, line)| {
        if at == 0 {
            format!("{mark}{line}")
        } else {
            format!("{}{line}", " ".repeat(indent))
        }
    });
    lines.collect()
}
