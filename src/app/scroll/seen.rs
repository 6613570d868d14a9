//! What the view saw of a page: where its blocks stand, and at which of them a person stops.

use super::Focus;

/// What the view saw when it last drew a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// The blocks of the page, from the top.
    pub blocks: Vec<SeenBlock>,
    /// The rows of the window the page has.
    pub height: usize,
    /// The first row shown.
    pub top: usize,
    /// What is focused.
    pub focus: Focus,
}

/// One block of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenBlock {
    /// Its number among what can be chosen, if it can.
    pub item: Option<usize>,
    /// It is nothing but a heading of what follows.
    pub heading: bool,
    /// Its first row on the page.
    pub first: usize,
    /// How many rows it has.
    pub rows: usize,
}

impl SeenBlock {
    pub(super) fn end(&self) -> usize {
        self.first + self.rows
    }
}

impl Seen {
    /// The rows of the whole page.
    pub fn rows(&self) -> usize {
        self.blocks.last().map_or(0, SeenBlock::end)
    }

    /// Whether some of the page is below what is shown.
    pub fn has_more_below(&self) -> bool {
        self.rows() > self.top + self.height
    }

    /// Whether some of the page is out of sight.
    pub(super) fn overflows(&self) -> bool {
        self.rows() > self.height
    }

    /// Whether a person stops at a block: at what can be chosen always, at a text only where there is
    /// more than can be seen.
    pub(super) fn is_stop(&self, block: usize) -> bool {
        self.blocks.get(block).is_some_and(|block| {
            block.item.is_some() || (self.overflows() || self.has_no_items()) && block.rows > 0
        })
    }

    /// Where a step to a stop leads: from a heading to what can be chosen below it, if both can be seen at
    /// once; else to the stop itself.
    pub(super) fn led_to(&self, stop: usize) -> usize {
        let fits = |heading: &SeenBlock, below: &SeenBlock| {
            heading.heading && below.item.is_some() && below.end() - heading.first <= self.height
        };
        match (self.blocks.get(stop), self.blocks.get(stop + 1)) {
            (Some(heading), Some(below)) if fits(heading, below) => stop + 1,
            _ => stop,
        }
    }

    /// Whether a step up to a block passes nothing that has not been seen: a heading is passed only where
    /// it is seen on the way.
    pub(super) fn is_stop_up(&self, stop: usize) -> bool {
        if !self.is_stop(stop) {
            return false;
        }
        if self.led_to(stop) == stop {
            return true;
        }
        let Some(heading) = self.blocks.get(stop) else {
            return false;
        };
        let before = stop.checked_sub(1).and_then(|at| self.blocks.get(at));
        let is_seen = heading.first >= self.top;
        let is_seen_next =
            before.is_some_and(|it| it.item.is_some() && heading.end() - it.first <= self.height);
        !is_seen && !is_seen_next
    }

    pub(super) fn has_no_items(&self) -> bool {
        (0..self.blocks.len()).all(|block| !self.is_item(block))
    }

    /// Whether a block can be chosen.
    pub(super) fn is_item(&self, block: usize) -> bool {
        self.blocks
            .get(block)
            .is_some_and(|block| block.item.is_some())
    }

    /// Whether the end of a block can be seen, or stands above what is shown.
    pub(super) fn ends_in_sight(&self, block: usize) -> bool {
        let below = self.top + self.height;
        self.blocks
            .get(block)
            .is_some_and(|block| block.end() <= below)
    }

    /// The block that is focused, if it is there.
    pub fn block_of(&self, focus: Focus) -> Option<usize> {
        match focus {
            Focus::Text(block) => (block < self.blocks.len()).then_some(block),
            Focus::Item(item) => self
                .blocks
                .iter()
                .position(|block| block.item == Some(item)),
        }
    }

    pub(super) fn focus_of(&self, block: usize) -> Focus {
        match self.blocks.get(block).and_then(|block| block.item) {
            Some(item) => Focus::Item(item),
            None => Focus::Text(block),
        }
    }
}
