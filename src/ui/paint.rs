//! Drawing rows into the buffer, with the focus and what can be clicked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::look::Look;
use super::view::Hits;
use super::wrapped::{Row, Wrapped};
use crate::app::message::Target;
use crate::app::scroll::{Scroll, Seen};
use crate::config::Role;
use crate::text::width::{truncate, width};

/// What came of drawing a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Painted {
    /// What was seen.
    pub(super) seen: Seen,
    /// Where the cursor belongs.
    pub(super) cursor: Option<Position>,
}

/// Draws a page with its focus.
pub(super) fn page(
    wrapped: &Wrapped,
    scroll: &Scroll,
    area: Rect,
    look: &Look,
    buffer: &mut Buffer,
    hits: &mut Hits,
) -> Painted {
    let mut seen = Seen {
        blocks: wrapped.blocks.clone(),
        height: usize::from(area.height),
        ..Seen::default()
    };
    scroll.settle(&mut seen);
    let top = seen.top;
    let focused = seen.block_of(seen.focus);
    let mut painted = Painted { seen, cursor: None };
    let shown = wrapped.rows.iter().enumerate().skip(top);
    for (y, (at, row)) in (area.y..area.bottom()).zip(shown) {
        let is_focused = focused == Some(row.block);
        let block = wrapped.blocks.get(row.block);
        // A text is only pointed at; reading it reversed would tire the eyes.
        let is_marked = is_focused && row.leads && block.is_some_and(|it| it.item.is_some());
        let begins = draw_row(row, is_marked, (area.x, y), area.width, look, buffer);
        let is_first = block.is_some_and(|block| at == block.first.max(top));
        if is_focused && is_first && area.width > 0 {
            let style = look.style(Role::Chosen);
            buffer.set_string(area.x, y, look.symbols.focus, style);
        }
        if let Some(caret) = row.caret.filter(|_| is_focused) {
            let x = u16::try_from(caret).unwrap_or(0);
            painted.cursor = Some(Position::new(area.x + x.min(area.width - 1), y));
        } else if is_focused && row.leads && painted.cursor.is_none() {
            painted.cursor = Some(Position::new(begins, y));
        }
        // A row between two things belongs to neither.
        let is_gap = row.spans.is_empty() && row.caret.is_none();
        if let Some(item) = block.and_then(|block| block.item).filter(|_| !is_gap) {
            let whole = Rect {
                y,
                height: 1,
                ..area
            };
            hits.add(whole, Target::Item(item));
        }
    }
    // What is focused may lie out of sight when it is larger than the window.
    if painted.cursor.is_none() && focused.is_some() && area.height > 0 {
        painted.cursor = Some(Position::new(area.x, area.y));
    }
    painted
}

/// Draws one row, its words marked as in focus or not; gives the column in which they begin.
fn draw_row(
    row: &Row,
    marked: bool,
    (x, y): (u16, u16),
    columns: u16,
    look: &Look,
    buffer: &mut Buffer,
) -> u16 {
    let end = x.saturating_add(columns);
    let mut at = x;
    let mut begins = None;
    let mut begun = false;
    for (index, span) in row.spans.iter().enumerate() {
        let blank = span.words.trim().is_empty() && span.role != Some(Role::Field);
        let role = match span.role {
            Some(role) => role,
            None => Role::Text,
        };
        let mut style = look.style(role);
        // The mark runs through from the number to the last word; a field is marked by its caret.
        let is_marked = marked && span.role != Some(Role::Field) && (!blank || begun);
        if is_marked {
            style = look.style(Role::Text).patch(look.style(Role::Focus));
        }
        begun |= !blank;
        let room = usize::from(end.saturating_sub(at));
        let words = truncate(&span.words, room);
        if !blank && begins.is_none() && !words.is_empty() && index >= row.number_spans {
            begins = Some(at);
        }
        if !blank || is_marked {
            buffer.set_string(at, y, words, style);
        }
        at = at.saturating_add(self::columns(words));
    }
    begins.unwrap_or(x)
}

/// The columns words take on one row.
pub(super) fn columns(words: &str) -> u16 {
    u16::try_from(width(words)).unwrap_or(u16::MAX)
}

/// Draws words on one row; what does not fit is cut with a sign.
pub(super) fn line(text: &str, role: Role, area: Rect, look: &Look, buffer: &mut Buffer) {
    let room = usize::from(area.width);
    if room == 0 || area.height == 0 {
        return;
    }
    let text = look.text(text);
    let style = look.style(role);
    if width(&text) <= room {
        buffer.set_string(area.x, area.y, &text, style);
        return;
    }
    let kept = truncate(&text, room - 1);
    buffer.set_string(area.x, area.y, kept, style);
    let at = area.x + u16::try_from(width(kept)).unwrap_or(0);
    buffer.set_string(at, area.y, look.symbols.cut, style);
}
