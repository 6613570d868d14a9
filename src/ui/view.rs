//! The whole window: header, page, case, strip, footer, and what stands above.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::layout::Regions;
use super::look::Look;
use super::page::Page;
use super::paint::{self, Painted};
use super::part::{footer, header, pane, popup, qr, strip, tiny, two_people};
use super::wrapped::Wrapped;
use super::{dialog, screen};
use crate::app::Model;
use crate::app::dialog::Dialog;
use crate::app::message::Target;
use crate::app::screen::Screen;
use crate::app::scroll::{Focus, Scroll, Seen};
use crate::app::size::{Size, SizeClass};
use crate::config::Role;

/// What came of drawing.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    /// What was seen of the page in front; the model is told.
    pub seen: Seen,
    /// What can be clicked.
    pub hits: Hits,
    /// Where the cursor belongs.
    pub cursor: Option<Position>,
}

/// What can be clicked, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits(Vec<(Rect, Target)>);

impl Hits {
    pub(super) fn add(&mut self, area: Rect, target: Target) {
        self.0.push((area, target));
    }

    /// What lies below the covered part cannot be clicked any more.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// What is clicked there.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        let here = Position::new(column, row);
        let hit = self.0.iter().rev().find(|(area, _)| area.contains(here));
        hit.map(|(_, target)| *target)
    }

    /// Everything that can be clicked.
    pub fn all(&self) -> &[(Rect, Target)] {
        &self.0
    }
}

/// Draws the window and puts the cursor on what is focused.
pub fn view(model: &Model, look: &Look, frame: &mut Frame<'_>) -> Drawn {
    let area = frame.area();
    let drawn = draw(model, look, area, frame.buffer_mut());
    if let Some(cursor) = drawn.cursor {
        frame.set_cursor_position(cursor);
    }
    drawn
}

/// Draws the window into a buffer.
pub fn draw(model: &Model, look: &Look, area: Rect, buffer: &mut Buffer) -> Drawn {
    let mut drawn = Drawn::default();
    if area.is_empty() {
        return drawn;
    }
    let class = Size {
        columns: area.width,
        rows: area.height,
    }
    .class();
    if class == SizeClass::Tiny {
        drawn.cursor = Some(tiny::draw(model, look, area, buffer));
        return drawn;
    }
    if let Some(Dialog::Qr(page)) = model.dialogs.last()
        && let Some(codes) = qr::fitted(page, model, look, area)
    {
        // A code needs all the room there is.
        let painted = codes.draw(page, model, look, buffer, &mut drawn.hits);
        drawn.seen = painted.seen;
        drawn.cursor = painted.cursor;
        return drawn;
    }
    let covering = model.dialogs.iter().rposition(dialog::is_page);
    let on_screen = covering.is_none();
    let rows = strip::rows(model, look, area.width);
    let strip_rows = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let is_question = matches!(model.screen, Screen::Question(_));
    let with_pane = on_screen && is_question && model.turn().is_none();
    let regions = Regions::of(area, strip_rows, with_pane);
    let mut body = regions.body;
    if on_screen && let Screen::Result(page) = &model.screen {
        header::tabs(model, page, look, body, buffer, &mut drawn.hits);
        body.y += 2.min(body.height);
        body.height = body.height.saturating_sub(2);
    }
    let (page, scroll) = match covering.and_then(|at| model.dialogs.get(at)) {
        Some(dialog) => (dialog::page(dialog, model, look), *dialog.scroll()),
        None => (screen::page(model, look, class), *model.screen.scroll()),
    };
    let above = covering.map_or(0, |at| at + 1);
    let is_covered = above < model.dialogs.len();
    let two = match &model.screen {
        Screen::Question(shown) if on_screen => model.turn().map(|turn| (&**shown, turn)),
        _ => None,
    };
    let painted = if let Some(two) = two {
        let place = (body, class);
        two_people::draw(model, two, look, place, is_covered, buffer, &mut drawn.hits)
    } else {
        // The focus is in front.
        let scroll = if is_covered { scroll.nowhere() } else { scroll };
        draw_page(&page, &scroll, body, look, buffer, &mut drawn.hits)
    };
    drawn.seen = painted.seen;
    drawn.cursor = painted.cursor;
    if let Some(area) = regions.pane {
        pane::draw(model, look, area, buffer);
    }
    rules(&regions, &drawn.seen, look, buffer);
    strip::draw(&rows, regions.strip, look, buffer);
    for front in model.dialogs.iter().skip(above) {
        // What lies below cannot be clicked.
        drawn.hits.clear();
        let page = dialog::page(front, model, look);
        let painted = popup::draw(
            &page,
            front.scroll(),
            regions.body_and_pane(),
            look,
            buffer,
            &mut drawn.hits,
        );
        drawn.seen = painted.seen;
        drawn.cursor = painted.cursor;
    }
    // Both hold whatever stands in front; the footer says what the keys do there.
    header::draw(model, look, regions.header, buffer, &mut drawn.hits);
    footer::draw(model, look, regions.footer, buffer, &mut drawn.hits);
    drawn
}

pub(super) fn draw_page(
    page: &Page,
    scroll: &Scroll,
    area: Rect,
    look: &Look,
    buffer: &mut Buffer,
    hits: &mut Hits,
) -> Painted {
    // A column stays free on the right, so that no word touches the edge.
    let wrapped = Wrapped::new(page, usize::from(area.width.saturating_sub(1)), look);
    paint::page(&wrapped, scroll, area, look, buffer, hits)
}

/// The lines above and below the page; the lower one says how much more there is.
fn rules(regions: &Regions, seen: &Seen, look: &Look, buffer: &mut Buffer) {
    let across = |area: Rect, buffer: &mut Buffer| {
        let line = look.symbols.across.repeat(usize::from(area.width));
        buffer.set_string(area.x, area.y, line, look.style(Role::Border));
    };
    if let Some(area) = regions.upper_rule {
        across(area, buffer);
    }
    let area = regions.lower_rule;
    across(area, buffer);
    let above = seen.top > 0;
    let below = seen.rows() > seen.top + seen.height;
    if !above && !below {
        return;
    }
    let items = seen.blocks.iter().filter(|it| it.item.is_some()).count();
    let place = match seen.focus {
        Focus::Item(item) if items > 1 => format!("{}/{items}", item + 1),
        _ => {
            let last = seen.rows().min(seen.top + seen.height);
            format!("{last}/{}", seen.rows())
        }
    };
    let mut words = format!(" {place} ");
    for (is_so, sign) in [(above, look.symbols.above), (below, look.symbols.below)] {
        if is_so {
            words.push_str(sign);
            words.push(' ');
        }
    }
    let taken = paint::columns(&words);
    let x = area.right().saturating_sub(taken + 2).max(area.x);
    buffer.set_string(x, area.y, &words, look.style(Role::Key));
}
