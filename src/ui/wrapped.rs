//! A page wrapped to a width: its rows, and which block each belongs to.

use super::look::Look;
use super::page::{Block, Page, Part, Text};
use crate::app::scroll::SeenBlock;
use crate::config::Role;
use crate::text::width::{pad, truncate, width};
use crate::text::wrap;

/// The columns before everything: the sign of what is focused, and a space.
const MARGIN: usize = 2;

/// The columns between texts beside each other.
const GUTTER: usize = 3;

/// A column of texts beside each other is not narrower.
const NARROWEST_COLUMN: usize = 24;

/// A page wrapped to a width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wrapped {
    pub(super) rows: Vec<Row>,
    pub(super) blocks: Vec<SeenBlock>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The block it belongs to.
    pub(super) block: usize,
    /// It shows the focus when its block is focused: the first words of it.
    pub(super) leads: bool,
    /// Words and their roles, from the left edge on.
    pub(super) spans: Vec<Span>,
    /// The column of the caret, if it stands in this row.
    pub(super) caret: Option<usize>,
    /// So many spans at its beginning are the number that chooses it.
    pub(super) number_spans: usize,
}

/// Words of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) words: String,
    pub(super) role: Option<Role>,
}

impl Wrapped {
    /// The page in rows of so many columns.
    pub(super) fn new(page: &Page, columns: usize, look: &Look) -> Self {
        let mut wrapped = Self::default();
        let numbers = page
            .blocks
            .iter()
            .filter_map(|block| block.number.as_deref());
        let number_width = numbers.map(width).max().unwrap_or(0);
        for (index, block) in page.blocks.iter().enumerate() {
            let spaced = block.apart || look.spacious && block.item.is_some();
            if spaced && !wrapped.rows.is_empty() {
                wrapped.rows.push(Row {
                    block: index,
                    ..Row::default()
                });
            }
            let first = wrapped.rows.len();
            wrapped.block(index, block, number_width, columns, look);
            wrapped.blocks.push(SeenBlock {
                item: block.item,
                heading: block.is_heading(),
                first,
                rows: wrapped.rows.len() - first,
            });
        }
        wrapped
    }

    fn block(
        &mut self,
        index: usize,
        block: &Block,
        number_width: usize,
        columns: usize,
        look: &Look,
    ) {
        let lead = if block.item.is_some() && number_width > 0 {
            number_width + 2
        } else {
            0
        };
        let left = MARGIN + lead;
        let room = columns.saturating_sub(left).max(2);
        for (at, part) in block.parts.iter().enumerate() {
            let begin = self.rows.len();
            match part {
                Part::Text(text) => {
                    let texts = text_rows(text, room, look);
                    self.rows.extend(texts.into_iter().map(|spans| Row {
                        block: index,
                        leads: at == 0,
                        spans: moved(left, spans),
                        ..Row::default()
                    }));
                }
                Part::Line(text) if text.words.is_empty() => self.rows.push(Row {
                    block: index,
                    leads: at == 0,
                    ..Row::default()
                }),
                Part::Line(text) => self.rows.push(Row {
                    block: index,
                    leads: at == 0,
                    spans: moved(left, line_row(text, room, look)),
                    ..Row::default()
                }),
                Part::Field { text, caret } => {
                    let (spans, caret) = field_row(text, *caret, room);
                    self.rows.push(Row {
                        block: index,
                        leads: at == 0,
                        spans: moved(left, spans),
                        caret: Some(left + caret),
                        ..Row::default()
                    });
                }
                Part::Columns(_) | Part::Picture(_) => {
                    let rows = match part {
                        Part::Picture(picture) => picture.rows(room, look),
                        Part::Columns(texts) => column_rows(texts, room, look),
                        _ => Vec::new(),
                    };
                    self.rows.extend(rows.into_iter().map(|spans| Row {
                        block: index,
                        leads: false,
                        spans: moved(left, spans),
                        ..Row::default()
                    }));
                }
            }
            if at == 0
                && let Some(number) = &block.number
                && let Some(row) = self.rows.get_mut(begin)
            {
                let blank = " ".repeat(number_width.saturating_sub(width(number)));
                row.spans.insert(0, Span::plain(" ".repeat(MARGIN)));
                row.spans
                    .insert(1, Span::new(format!("{blank}{number}"), Role::Key));
                row.spans.insert(2, Span::plain("  "));
                row.number_spans = 3;
                // The place of the number was empty before.
                if let Some(empty) = row.spans.get_mut(3) {
                    empty.words.clear();
                }
            }
        }
    }
}

impl Span {
    pub(super) fn new(words: impl Into<String>, role: Role) -> Self {
        Self {
            words: words.into(),
            role: Some(role),
        }
    }

    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            role: None,
        }
    }
}

/// Words moved to the right.
fn moved(columns: usize, mut spans: Vec<Span>) -> Vec<Span> {
    spans.insert(0, Span::plain(" ".repeat(columns)));
    spans
}

/// A text in rows: its sign before the first, the others below its words.
fn text_rows(text: &Text, columns: usize, look: &Look) -> Vec<Vec<Span>> {
    let sign_width = text.sign.map_or(0, |(sign, _)| width(sign) + 1);
    // On a very narrow page words have no room for an indent.
    let indent = if text.indent + sign_width + 8 > columns {
        0
    } else {
        text.indent
    };
    let room = columns.saturating_sub(indent + sign_width).max(2);
    let words = look.text(&text.words);
    wrap(&words, room)
        .into_iter()
        .enumerate()
        .map(|(row, words)| {
            let mut spans = vec![Span::plain(" ".repeat(indent))];
            match text.sign {
                Some((sign, role)) if row == 0 => {
                    spans.push(Span::new(sign, role));
                    spans.push(Span::plain(" "));
                }
                _ => spans.push(Span::plain(" ".repeat(sign_width))),
            }
            spans.push(Span {
                words,
                role: text.role,
            });
            spans
        })
        .collect()
}

/// A text in one row: its sign, and as many of its words as have room.
fn line_row(text: &Text, columns: usize, look: &Look) -> Vec<Span> {
    let sign_width = text.sign.map_or(0, |(sign, _)| width(sign) + 1);
    let room = columns.saturating_sub(sign_width);
    let mut words = look.text(&text.words).into_owned();
    if width(&words) > room {
        let kept = truncate(&words, room.saturating_sub(width(look.symbols.cut)));
        words = format!("{kept}{}", look.symbols.cut);
    }
    let mut spans = Vec::with_capacity(4);
    if let Some((sign, role)) = text.sign {
        spans.push(Span::new(sign, role));
        spans.push(Span::plain(" "));
    }
    spans.push(Span {
        words,
        role: text.role,
    });
    spans
}

/// A field with what can be seen of its text, and the column of the caret.
fn field_row(text: &str, caret: usize, columns: usize) -> (Vec<Span>, usize) {
    let room = columns.saturating_sub(1).clamp(1, 40);
    // The end of what stands before the caret is seen first.
    let mut skipped = 0;
    let mut shown = String::new();
    for character in text.chars() {
        let mut room_for = [0; 4];
        let columns = width(character.encode_utf8(&mut room_for));
        if caret.saturating_sub(skipped) > room {
            skipped += columns;
            continue;
        }
        if width(&shown) + columns > room {
            break;
        }
        shown.push(character);
    }
    let caret = caret.saturating_sub(skipped);
    (vec![Span::new(pad(&shown, room + 1), Role::Field)], caret)
}

/// Texts beside each other, as many as have room, the others below them.
fn column_rows(texts: &[Vec<Text>], columns: usize, look: &Look) -> Vec<Vec<Span>> {
    let fit = (columns + GUTTER) / (NARROWEST_COLUMN + GUTTER);
    let most = fit.clamp(1, texts.len().max(1));
    // Spread evenly: four where three fit are two and two.
    let beside = texts
        .len()
        .div_ceil(texts.len().div_ceil(most).max(1))
        .max(1);
    let mut rows = Vec::new();
    for (at, texts) in texts.chunks(beside).enumerate() {
        if at > 0 {
            rows.push(Vec::new());
        }
        rows.extend(beside_rows(texts, beside, columns, look));
    }
    rows
}

/// Texts beside each other in `count` columns.
fn beside_rows(texts: &[Vec<Text>], count: usize, columns: usize, look: &Look) -> Vec<Vec<Span>> {
    let each = columns.saturating_sub(GUTTER * (count - 1)) / count;
    let columns: Vec<Vec<Vec<Span>>> = texts
        .iter()
        .map(|texts| {
            texts
                .iter()
                .flat_map(|text| text_rows(text, each, look))
                .collect()
        })
        .collect();
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    (0..rows)
        .map(|row| {
            let mut spans: Vec<Span> = Vec::new();
            for (at, column) in columns.iter().enumerate() {
                if at > 0 {
                    let line = format!(" {} ", look.symbols.down);
                    spans.push(Span::new(line, Role::Border));
                }
                let words = column.get(row).cloned().unwrap_or_default();
                let taken: usize = words.iter().map(|span| width(&span.words)).sum();
                spans.extend(words);
                if at + 1 < count {
                    spans.push(Span::plain(" ".repeat(each.saturating_sub(taken))));
                }
            }
            spans
        })
        .collect()
}
