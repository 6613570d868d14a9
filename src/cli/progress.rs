//! How far something long has come, for whoever waits at a terminal.

use std::io::{self, IsTerminal as _, Write as _};

use crate::i18n::{Lang, tr_with};
use crate::text::width::width;

/// So many need no word: they are done in about a second.
const FEW: usize = 100;

/// It is said anew after so many.
const EVERY: usize = 20;

/// A line on standard error that counts people, where that is a terminal.
pub(super) struct Progress {
    lang: Lang,
    total: usize,
    done: usize,
    /// Somebody sees it, and it is long.
    is_said: bool,
    /// The columns that it takes now.
    shown: usize,
}

impl Progress {
    /// Of so many people.
    pub(super) fn of(lang: Lang, total: usize) -> Self {
        Self {
            lang,
            total,
            done: 0,
            is_said: total > FEW && io::stderr().is_terminal(),
            shown: 0,
        }
    }

    /// One more is looked at.
    pub(super) fn step(&mut self) {
        self.done += 1;
        if !self.is_said || !self.done.is_multiple_of(EVERY) {
            return;
        }
        let variables = [("done", self.done.into()), ("total", self.total.into())];
        let said = tr_with(self.lang, "progress-people", &variables);
        self.clear();
        self.shown = width(&said);
        let mut stderr = io::stderr();
        let _ = write!(stderr, "{said}\r");
        let _ = stderr.flush();
    }

    /// Takes the line away, so that something else can be said.
    pub(super) fn clear(&mut self) {
        if self.shown > 0 {
            let _ = write!(io::stderr(), "{:1$}\r", "", self.shown);
            self.shown = 0;
        }
    }
}
