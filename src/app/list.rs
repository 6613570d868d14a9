//! Moving about in a list, whatever is in it.

use super::action::Action;
use super::number::Typed;
use super::scroll::{Focus, Scroll, Seen};

/// What has come of an action in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Went {
    /// The focus moved, or what is shown.
    Moved,
    /// It has been chosen, by its number from 0.
    Chosen(usize),
    /// It has been typed as a number, from 0.
    Numbered(usize),
    /// Nothing has come of it.
    Nothing,
    /// The action does not move.
    Other,
}

/// Moves about in a list of `items`.
pub(super) fn step(scroll: &mut Scroll, seen: &Seen, items: usize, action: Action) -> Went {
    if let Action::Digit(digit) = action {
        let begun = scroll.number.shown().is_some();
        return match scroll.number.digit(digit, items) {
            Typed::Number(number) => {
                scroll.focus = Focus::Item(number - 1);
                Went::Numbered(number - 1)
            }
            Typed::Unfinished => {
                if let Some(number) = scroll.number.shown() {
                    scroll.focus = Focus::Item(number - 1);
                }
                Went::Moved
            }
            Typed::NoSuch => moved(begun),
        };
    }
    if action == Action::Choose {
        if let Some(number) = scroll.number.take() {
            return Went::Numbered(number - 1);
        }
        if let Some(item) = scroll.item() {
            return Went::Chosen(item);
        }
        // A text has been read: on to what follows.
        return moved(scroll.read_on(seen));
    }
    let forgotten = scroll.number.forget();
    let went = match action {
        Action::Up => scroll.up(seen),
        Action::Down => scroll.down(seen),
        Action::First => scroll.first(seen),
        Action::Last => scroll.last(seen),
        Action::PageDown => scroll.page_down(seen),
        Action::PageUp => scroll.page_up(seen),
        _ => return Went::Other,
    };
    moved(went || forgotten)
}

const fn moved(went: bool) -> Went {
    if went { Went::Moved } else { Went::Nothing }
}
