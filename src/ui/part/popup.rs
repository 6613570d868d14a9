//! Something in a box above the screen.

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::scroll::Scroll;
use crate::config::Role;
use crate::text::width::width;
use crate::ui::look::Look;
use crate::ui::page::Page;
use crate::ui::paint::{self, Painted};
use crate::ui::view::Hits;
use crate::ui::wrapped::Wrapped;

/// The columns of a box at most.
const WIDEST: u16 = 72;

/// Draws a page in a box in the middle of an area.
pub(in crate::ui) fn draw(
    page: &Page,
    scroll: &Scroll,
    area: Rect,
    look: &Look,
    buffer: &mut Buffer,
    hits: &mut Hits,
) -> Painted {
    let columns = area.width.saturating_sub(2).clamp(4, WIDEST);
    let wrapped = Wrapped::new(page, usize::from(columns - 4), look);
    let wanted = u16::try_from(wrapped.rows.len()).unwrap_or(u16::MAX);
    let rows = wanted.saturating_add(2).min(area.height);
    let frame = Rect {
        x: area.x + (area.width - columns.min(area.width)) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns.min(area.width),
        height: rows,
    };
    clear(frame, buffer);
    border(frame, look, buffer);
    let inner = Rect {
        x: frame.x + 2,
        y: frame.y + 1,
        width: frame.width.saturating_sub(4),
        height: frame.height.saturating_sub(2),
    };
    let painted = paint::page(&wrapped, scroll, inner, look, buffer, hits);
    let more = painted.seen.rows() > painted.seen.top + painted.seen.height;
    for (is_so, sign, y) in [
        (painted.seen.top > 0, look.symbols.above, frame.y),
        (more, look.symbols.below, frame.bottom() - 1),
    ] {
        if is_so {
            buffer.set_string(frame.right() - 3, y, sign, look.style(Role::Key));
        }
    }
    painted
}

/// Blanks an area. A wide character that reaches into it is blanked whole, and every cell is drawn
/// anew: a terminal that still holds half of one would show it beside the border.
pub(super) fn clear(area: Rect, buffer: &mut Buffer) {
    let bounds = *buffer.area();
    for y in area.top()..area.bottom() {
        let left = area.x.checked_sub(1).filter(|left| *left >= bounds.x);
        if let Some(left) = left
            && let Some(cell) = buffer.cell_mut(Position::new(left, y))
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
            cell.set_diff_option(CellDiffOption::AlwaysUpdate);
        }
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut(Position::new(x, y)) {
                cell.reset();
                cell.set_style(Style::reset());
                cell.set_diff_option(CellDiffOption::AlwaysUpdate);
            }
        }
    }
}

fn border(area: Rect, look: &Look, buffer: &mut Buffer) {
    let style = look.style(Role::Border);
    let [top_left, top_right, bottom_left, bottom_right] = look.symbols.corners;
    let across = look
        .symbols
        .across
        .repeat(usize::from(area.width.saturating_sub(2)));
    for (y, left, right) in [
        (area.top(), top_left, top_right),
        (area.bottom().saturating_sub(1), bottom_left, bottom_right),
    ] {
        buffer.set_string(area.x, y, format!("{left}{across}{right}"), style);
    }
    for y in area.top() + 1..area.bottom().saturating_sub(1) {
        for x in [area.left(), area.right().saturating_sub(1)] {
            buffer.set_string(x, y, look.symbols.down, style);
        }
    }
}
