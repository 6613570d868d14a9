//! A QR code on the screen: dark on light whatever the theme, with its quiet zone.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};

use super::{footer, header, popup};
use crate::app::Model;
use crate::app::dialog::qr::{QrPage, Shown};
use crate::app::scroll::{Focus, Scroll, Seen, SeenBlock};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::report::hand_over::{Code, QrMatrix};
use crate::text::wrap;
use crate::ui::look::Look;
use crate::ui::paint::{Painted, line};
use crate::ui::view::Hits;

/// The light modules around a code: a reader finds it by them.
const QUIET: usize = 4;

/// The smallest code there is, and how much the next one is larger, in modules.
const SMALLEST: usize = 21;
const STEP: usize = 4;

/// Larger codes are too dense to be read from a screen.
const LARGEST: usize = 97;

/// The columns of what is said beside a code.
const BESIDE: u16 = 32;

/// The colours of the fixed part of the palette of 256: no theme makes others of them.
const DARK: Color = Color::Indexed(16);
const LIGHT: Color = Color::Indexed(231);

/// How a module is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Module {
    /// Two blanks beside each other.
    Whole,
    /// The upper or lower half of a row.
    Half,
}

impl Module {
    /// The columns and rows a code of so many modules takes, its quiet zone included.
    const fn area(self, modules: usize) -> (usize, usize) {
        let all = modules + 2 * QUIET;
        match self {
            Self::Whole => (2 * all, all),
            Self::Half => (all, all.div_ceil(2)),
        }
    }

    /// How many modules a code may have at most in so many columns and rows.
    fn most(self, columns: usize, rows: usize) -> usize {
        let all = match self {
            Self::Whole => (columns / 2).min(rows),
            Self::Half => columns.min(2 * rows),
        };
        let modules = all.saturating_sub(2 * QUIET).min(LARGEST);
        match modules.checked_sub(SMALLEST) {
            Some(over) => modules - over % STEP,
            None => 0,
        }
    }
}

/// Where everything stands around a code.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Name and language.
    header: Rect,
    /// What is said of the code, the line first that says which it is.
    said: Rect,
    /// The code.
    code: Rect,
    /// Keys.
    footer: Rect,
}

impl Place {
    /// The code over the whole height, everything else beside it; where there is room for that.
    fn beside(area: Rect) -> Option<Self> {
        let room = area.width.checked_sub(BESIDE).filter(|room| *room > 0)?;
        let column = Rect {
            x: area.x + room,
            width: BESIDE,
            ..area
        };
        Some(Self {
            header: row(column, column.y),
            said: Rect {
                x: column.x + 1,
                y: column.y + 2,
                width: column.width - 2,
                height: column.height.saturating_sub(4),
            },
            code: Rect {
                width: room,
                ..area
            },
            footer: row(column, column.bottom().saturating_sub(1)),
        })
    }

    /// The code below the words, so many rows with the line above them.
    fn below(area: Rect, words: usize) -> Self {
        let rows = u16::try_from(words + 1).unwrap_or(u16::MAX);
        let said = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: rows.min(area.height.saturating_sub(2)),
        };
        Self {
            header: row(area, area.y),
            said,
            code: Rect {
                y: said.bottom(),
                height: area.height.saturating_sub(2 + said.height),
                ..area
            },
            footer: row(area, area.bottom().saturating_sub(1)),
        }
    }
}

fn row(area: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: 1,
        ..area
    }
}

/// Codes, and where they and what is said of them stand.
pub(in crate::ui) struct Drawing {
    codes: Vec<Code>,
    words: Vec<String>,
    place: Place,
    halves: bool,
}

/// The codes as they fit into a window; none where they do not, or where colours are not to be relied on.
pub(in crate::ui) fn fitted(
    page: &QrPage,
    model: &Model,
    look: &Look,
    area: Rect,
) -> Option<Drawing> {
    let case = model.case.as_ref().filter(|_| look.color)?;
    // Half blocks are of doubtful width, and no ASCII.
    let halves = !look.ambiguous_wide && look.symbols.full == crate::ui::UNICODE.full;
    let module = if halves { Module::Half } else { Module::Whole };
    let most = |place: &Place| {
        let Rect { width, height, .. } = place.code;
        module.most(width.into(), height.into())
    };
    let below = words(page, model, area.width.saturating_sub(2)).len();
    let places = [Some(Place::below(area, below)), Place::beside(area)];
    let place = places.into_iter().flatten().max_by_key(most)?;
    let codes = page.codes(case, model, most(&place));
    (!codes.is_empty()).then(|| Drawing {
        codes,
        words: words(page, model, place.said.width),
        place,
        halves,
    })
}

/// What is said of a code, below the line that says which it is.
fn words(page: &QrPage, model: &Model, columns: u16) -> Vec<String> {
    let how = tr(model.lang, &format!("qr-how-{}", page.shown.name()));
    let columns = usize::from(columns).max(8);
    let mut words = wrap(&how, columns);
    // Digits can be written down, too.
    if let (Shown::Code, Some(case)) = (page.shown, &model.case) {
        let code = case.resume_code().unwrap_or_default();
        words.extend(wrap(&code, columns));
    }
    words
}

impl Drawing {
    /// Draws the code that is shown now, with what is said of it.
    pub(in crate::ui) fn draw(
        &self,
        page: &QrPage,
        model: &Model,
        look: &Look,
        buffer: &mut Buffer,
        hits: &mut Hits,
    ) -> Painted {
        // What stood here before may reach out of the code as half a glyph.
        popup::clear(*buffer.area(), buffer);
        let mut seen = self.seen();
        let scroll = match page.scroll.focus {
            Focus::Item(_) => page.scroll,
            // The text was read meanwhile.
            Focus::Text(_) => Scroll::at(page.scroll.meant),
        };
        scroll.settle(&mut seen);
        let shown = match seen.focus {
            Focus::Item(item) => item,
            Focus::Text(_) => 0,
        };
        let mut painted = Painted { seen, cursor: None };
        let Some(code) = self.codes.get(shown) else {
            return painted;
        };
        let title = tr(model.lang, &format!("qr-title-{}", page.shown.name()));
        let (number, count) = (shown + 1, self.codes.len());
        let title = if count == 1 {
            title
        } else {
            let variables = [
                ("title", title.into()),
                ("number", number.into()),
                ("count", count.into()),
            ];
            tr_with(model.lang, "qr-title-of", &variables)
        };
        let at = Rect {
            x: self.place.said.x + 2,
            width: self.place.said.width.saturating_sub(2),
            ..self.place.said
        };
        buffer.set_string(
            self.place.said.x,
            self.place.said.y,
            look.symbols.focus,
            look.style(Role::Chosen),
        );
        line(&title, Role::Title, at, look, buffer);
        painted.cursor = Some(Position::new(at.x, at.y));
        for (row, words) in (self.place.said.y + 1..self.place.said.bottom()).zip(&self.words) {
            let at = Rect {
                y: row,
                height: 1,
                ..self.place.said
            };
            line(words, Role::Text, at, look, buffer);
        }
        self.draw_code(&code.matrix, buffer);
        header::draw(model, look, self.place.header, buffer, hits);
        footer::draw(model, look, self.place.footer, buffer, hits);
        painted
    }

    /// Each code is a page of its own.
    fn seen(&self) -> Seen {
        let height = usize::from(self.place.code.height).max(1);
        let blocks = (0..self.codes.len()).map(|item| SeenBlock {
            item: Some(item),
            heading: false,
            first: item * height,
            rows: height,
        });
        Seen {
            blocks: blocks.collect(),
            height,
            ..Seen::default()
        }
    }

    fn draw_code(&self, matrix: &QrMatrix, buffer: &mut Buffer) {
        let room = (
            usize::from(self.place.code.width),
            usize::from(self.place.code.height),
        );
        let fits = |module: Module| {
            let (columns, rows) = module.area(matrix.size());
            columns <= room.0 && rows <= room.1
        };
        // As large as there is room: a phone reads it from farther away.
        let module = if fits(Module::Whole) || !self.halves {
            Module::Whole
        } else {
            Module::Half
        };
        let (columns, rows) = module.area(matrix.size());
        let left = self.place.code.x + narrow((room.0.saturating_sub(columns)) / 2);
        let top = self.place.code.y + narrow((room.1.saturating_sub(rows)) / 2);
        for row in 0..rows {
            for column in 0..columns {
                let position = Position::new(left + narrow(column), top + narrow(row));
                let Some(cell) = buffer.cell_mut(position) else {
                    continue;
                };
                let (upper, lower) = match module {
                    Module::Whole => {
                        let color = color(matrix, column / 2, row);
                        (color, color)
                    }
                    Module::Half => (
                        color(matrix, column, 2 * row),
                        color(matrix, column, 2 * row + 1),
                    ),
                };
                let symbol = if upper == lower { " " } else { "▀" };
                cell.reset();
                cell.set_symbol(symbol);
                cell.set_style(Style::new().fg(upper).bg(lower));
            }
        }
    }
}

/// The colour of a module, counted from the edge of the quiet zone.
fn color(matrix: &QrMatrix, x: usize, y: usize) -> Color {
    let module = x.checked_sub(QUIET).zip(y.checked_sub(QUIET));
    let is_dark = module.is_some_and(|(x, y)| matrix.is_dark(x, y));
    if is_dark { DARK } else { LIGHT }
}

fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
