//! The window, drawn on: each drawing is one update, and it is known where what can be clicked.

use std::io::{self, BufWriter, Stdout, Write as _};
use std::mem;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect, Size as RatatuiSize};

use crate::app::Model;
use crate::app::message::Target;
use crate::app::scroll::Seen;
use crate::app::size::Size;
use crate::ui::{Hits, Look, view};

/// The window, drawn on.
pub(super) struct Canvas {
    screen: ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// Nothing of what was drawn can be relied on.
    anew: bool,
    /// What can be clicked, as last drawn.
    hits: Hits,
}

impl Canvas {
    /// The terminal of this process.
    pub(super) fn new() -> io::Result<Self> {
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        Ok(Self {
            screen: ratatui::Terminal::new(CrosstermBackend::new(out))?,
            anew: false,
            hits: Hits::default(),
        })
    }

    /// How large the window is now.
    pub(super) fn size(&self) -> io::Result<Size> {
        let RatatuiSize { width, height } = self.screen.size()?;
        Ok(Size {
            columns: width,
            rows: height,
        })
    }

    /// Has the next drawing rely on nothing that was drawn.
    pub(super) fn anew(&mut self) {
        self.anew = true;
    }

    /// What is clicked there.
    pub(super) fn at(&self, column: u16, row: u16) -> Option<Target> {
        self.hits.at(column, row)
    }

    /// Draws the window as one update; says what was seen. A terminal that has gone away is noticed
    /// elsewhere.
    pub(super) fn draw(&mut self, model: &Model, look: &Look) -> Option<Seen> {
        let mut drawn = None;
        let _ = queue!(self.screen.backend_mut(), BeginSynchronizedUpdate);
        if mem::take(&mut self.anew)
            && let Ok(size) = self.screen.size()
        {
            // Ratatui's own way to clear asks where the cursor is, and waits for who reads the answer.
            let _ = self.screen.resize(Rect::from((Position::ORIGIN, size)));
        }
        let _ = self
            .screen
            .draw(|frame| drawn = Some(view(model, look, frame)));
        let _ = queue!(self.screen.backend_mut(), EndSynchronizedUpdate);
        let _ = self.screen.backend_mut().flush();
        let drawn = drawn?;
        self.hits = drawn.hits;
        Some(drawn.seen)
    }
}
