//! Where things stand, by the size of the window.

use ratatui::layout::Rect;

use crate::app::size::{Size, SizeClass};

/// Where things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Regions {
    /// Name, language, day.
    pub(super) header: Rect,
    /// The line below the header, where there is room.
    pub(super) upper_rule: Option<Rect>,
    /// The page.
    pub(super) body: Rect,
    /// The case beside the question, where there is room.
    pub(super) pane: Option<Rect>,
    /// The line below the page.
    pub(super) lower_rule: Rect,
    /// What can be trusted, or what has just been said.
    pub(super) strip: Rect,
    /// Keys.
    pub(super) footer: Rect,
}

/// The columns of the pane, the line before it included.
const PANE: u16 = 42;

/// Texts are not wider: long lines are hard to read.
const WIDEST: u16 = 110;

impl Regions {
    /// Where things stand in a window that is not tiny; the strip wants so many rows.
    pub(super) fn of(area: Rect, strip_rows: u16, with_pane: bool) -> Self {
        let class = Size {
            columns: area.width,
            rows: area.height,
        }
        .class();
        let row = |y: u16, height: u16| Rect {
            x: area.x,
            y: area.y + y,
            width: area.width,
            height,
        };
        let upper = u16::from(class > SizeClass::Small);
        let strip = strip_rows.clamp(1, (area.height / 3).max(1));
        let body_height = area.height.saturating_sub(1 + upper + 1 + strip + 1);
        let body = row(1 + upper, body_height);
        let has_pane = with_pane && class == SizeClass::Full;
        let page_width = if has_pane {
            body.width.saturating_sub(PANE)
        } else {
            body.width
        };
        let below = 1 + upper + body_height;
        Self {
            header: row(0, 1),
            upper_rule: (upper > 0).then(|| row(1, 1)),
            body: Rect {
                width: page_width.min(WIDEST),
                ..body
            },
            pane: has_pane.then(|| Rect {
                x: body.x + page_width,
                width: body.width - page_width,
                ..body
            }),
            lower_rule: row(below, 1),
            strip: row(below + 1, strip),
            footer: row(below + 1 + strip, 1),
        }
    }

    /// Where a popup may stand.
    pub(super) fn body_and_pane(&self) -> Rect {
        self.pane.map_or(self.body, |pane| self.body.union(pane))
    }
}
