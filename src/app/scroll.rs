//! Where a person is on a page that may be longer than the window.

mod seen;

pub use seen::{Seen, SeenBlock};

use super::number::TypedNumber;

/// What is focused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Focus {
    /// Something that can be chosen, by its number among those, from 0.
    Item(usize),
    /// A text to read, by its place among all blocks of the page.
    Text(usize),
}

impl Default for Focus {
    fn default() -> Self {
        Self::Item(0)
    }
}

/// In place of the first row shown: whichever row what is focused begins in.
const FROM_FOCUS: usize = usize::MAX;

/// Where a person is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scroll {
    /// What is focused.
    pub focus: Focus,
    /// The first row shown; the view moves it so that what is focused can be seen.
    pub top: usize,
    /// The number being typed.
    pub number: TypedNumber,
    /// The page has just been opened: nobody has seen it yet.
    pub unseen: bool,
    /// What can be chosen that is meant while a text is read: reading on leads there.
    pub meant: usize,
}

impl Default for Scroll {
    fn default() -> Self {
        Self {
            focus: Focus::default(),
            top: 0,
            number: TypedNumber::default(),
            unseen: true,
            meant: 0,
        }
    }
}

/// The first row to show, so that a block can be seen: all of it, or as much as fits.
pub fn top_showing(top: usize, block: SeenBlock, rows: usize, height: usize) -> usize {
    let last_top = rows.saturating_sub(height);
    let top = if block.rows > height {
        // Larger than the window: any part of it will do.
        top.clamp(block.first, block.end() - height)
    } else if block.first < top {
        block.first
    } else if block.end() > top + height {
        block.end() - height
    } else {
        top
    };
    top.min(last_top)
}

impl Scroll {
    /// Puts the focus and the first row where a page of these blocks and this height has them.
    pub fn settle(&self, seen: &mut Seen) {
        seen.focus = self.focus;
        let found = seen.block_of(self.focus).and_then(|at| seen.blocks.get(at));
        let is_item = matches!(self.focus, Focus::Item(_));
        let fits = found.is_some_and(|block| block.end() <= seen.height);
        // A page is read from its beginning: what can be chosen waits further down where it has no
        // room there, and so does nothing at all.
        let begins = is_item && (found.is_none() || self.unseen && !fits);
        if begins && !seen.blocks.is_empty() {
            seen.focus = seen.focus_of(0);
        }
        // A text that can be seen with everything else needs nobody to go there.
        let is_stop = seen.block_of(seen.focus).is_none_or(|at| seen.is_stop(at));
        if self.unseen && !is_stop {
            seen.focus = Focus::Item(self.meant);
        }
        let last_top = seen.rows().saturating_sub(seen.height);
        let focused = seen.block_of(seen.focus).and_then(|at| seen.blocks.get(at));
        seen.top = match focused {
            Some(block) if self.top == FROM_FOCUS => block.first.min(last_top),
            // What stands above the focus is shown as far as it goes.
            Some(block) if self.top == 0 && block.end() <= seen.height => 0,
            Some(block) => top_showing(self.top, *block, seen.rows(), seen.height),
            None => self.top.min(last_top),
        };
    }

    /// At something that can be chosen.
    pub fn at(item: usize) -> Self {
        Self {
            focus: Focus::Item(item),
            ..Self::default()
        }
    }

    /// At something that can be chosen, with it at the top of the window: what follows it is read, too.
    pub fn from(item: usize) -> Self {
        Self {
            focus: Focus::Item(item),
            top: FROM_FOCUS,
            unseen: false,
            ..Self::default()
        }
    }

    /// At the beginning of a text.
    pub fn reading() -> Self {
        Self {
            focus: Focus::Text(0),
            ..Self::default()
        }
    }

    /// At the same place, with nothing in focus.
    #[must_use]
    pub const fn nowhere(self) -> Self {
        Self {
            focus: Focus::Text(usize::MAX),
            ..self
        }
    }

    /// The page was seen like this.
    pub fn saw(&mut self, seen: &Seen) {
        if !seen.blocks.is_empty() {
            if let Focus::Item(item) = self.focus {
                self.meant = item;
            }
            self.top = seen.top;
            self.focus = seen.focus;
            self.unseen = false;
        }
    }

    /// What can be chosen that is focused.
    pub const fn item(&self) -> Option<usize> {
        match self.focus {
            Focus::Item(item) => Some(item),
            Focus::Text(_) => None,
        }
    }

    /// On from a text that has been read, and with it all that can be seen: to what can be chosen next
    /// if that can be seen, else a page on. Of what can be chosen first, to what is meant.
    pub fn read_on(&mut self, seen: &Seen) -> bool {
        let from = seen.block_of(self.focus).map_or(0, |at| at + 1);
        let next = (from..seen.blocks.len()).find(|at| seen.is_item(*at));
        let in_sight = next.is_some_and(|at| seen.ends_in_sight(at));
        let moved = if in_sight {
            self.go(seen, next)
        } else if seen.has_more_below() {
            self.page_down(seen)
        } else {
            self.down(seen)
        };
        let meant = Focus::Item(self.meant);
        if self.item() == Some(0) && seen.block_of(meant).is_some() {
            self.focus = meant;
        }
        moved
    }

    /// To a text that has just come up, or to what is meant where all can be seen.
    pub fn look_at(&mut self, block: usize) {
        if let Focus::Item(item) = self.focus {
            self.meant = item;
        }
        self.focus = Focus::Text(block);
        self.unseen = true;
    }

    /// A step down: to the rest of what is larger than the window, else to the next stop. False at
    /// the end.
    pub fn down(&mut self, seen: &Seen) -> bool {
        let at = seen.block_of(self.focus);
        if let Some(block) = at.and_then(|at| seen.blocks.get(at)) {
            let hidden = block.end().saturating_sub(seen.top + seen.height);
            if hidden > 0 && seen.top + seen.height > block.first {
                self.top = seen.top + hidden.min(seen.height.saturating_sub(1).max(1));
                return true;
            }
        }
        let from = at.map_or(0, |at| at + 1);
        let next = (from..seen.blocks.len()).find(|block| seen.is_stop(*block));
        self.go(seen, next)
    }

    /// A step up; false at the beginning.
    pub fn up(&mut self, seen: &Seen) -> bool {
        let at = seen.block_of(self.focus);
        if let Some(block) = at.and_then(|at| seen.blocks.get(at)) {
            let hidden = seen.top.saturating_sub(block.first);
            if hidden > 0 {
                self.top = seen.top - hidden.min(seen.height.saturating_sub(1).max(1));
                return true;
            }
        }
        let until = at.unwrap_or(0);
        let before = (0..until).rev().find(|block| seen.is_stop_up(*block));
        let Some(before) = before else {
            return false;
        };
        self.go_to(seen, before)
    }

    /// To the first stop.
    pub fn first(&mut self, seen: &Seen) -> bool {
        self.top = 0;
        let first = (0..seen.blocks.len()).find(|block| seen.is_stop(*block));
        self.go(seen, first)
    }

    /// To the last stop.
    pub fn last(&mut self, seen: &Seen) -> bool {
        let last = (0..seen.blocks.len())
            .rev()
            .find(|block| seen.is_stop(*block));
        self.go(seen, last)
    }

    /// A page on: to the first stop that cannot be seen whole yet, else to the last.
    pub fn page_down(&mut self, seen: &Seen) -> bool {
        let beyond = (0..seen.blocks.len())
            .filter(|block| seen.is_stop(*block))
            .find(|block| !seen.ends_in_sight(*block));
        let Some(block) = beyond else {
            return self.last(seen);
        };
        if Some(block) == seen.block_of(self.focus) {
            return self.down(seen);
        }
        // From a text to the first that can be chosen, where all that follows has room.
        let from = seen.block_of(self.focus).map_or(0, |at| at + 1);
        let passed = (from..block).find(|at| seen.is_item(*at));
        let first = |block: usize| seen.blocks.get(block).map_or(0, |block| block.first);
        let block = match passed {
            Some(item) if self.item().is_none() && seen.rows() - first(item) <= seen.height => item,
            _ => block,
        };
        let moved = self.go(seen, Some(block));
        self.top = first(block);
        moved
    }

    /// A page back: to the first stop of the page before. False at the beginning.
    pub fn page_up(&mut self, seen: &Seen) -> bool {
        if seen.top == 0 {
            return false;
        }
        let top = seen.top.saturating_sub(seen.height);
        let before = (0..seen.blocks.len())
            .filter(|block| seen.is_stop(*block))
            .find(|block| seen.blocks.get(*block).is_some_and(|it| it.first >= top))
            .zip(seen.block_of(self.focus))
            .filter(|(before, at)| before < at);
        let Some((before, at)) = before else {
            // Within what is larger than the window.
            return self.up(seen);
        };
        // Not from a heading to where the person comes from.
        let led = Some(seen.led_to(before)).filter(|led| *led < at);
        self.go_to(seen, led.unwrap_or(before));
        self.top = top;
        true
    }

    fn go(&mut self, seen: &Seen, block: Option<usize>) -> bool {
        block.is_some_and(|block| self.go_to(seen, seen.led_to(block)))
    }

    fn go_to(&mut self, seen: &Seen, block: usize) -> bool {
        let focus = seen.focus_of(block);
        let moved = focus != self.focus;
        self.focus = focus;
        moved
    }
}

#[cfg(test)]
mod tests;
