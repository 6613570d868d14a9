//! Nothing of a page is lost: every row comes into view, and no row is cut.

use std::collections::BTreeMap;

use juzhu::app::Turn;
use juzhu::app::size::SizeClass;
use juzhu::i18n::Lang;

use super::grid::{characters, part};
use super::hand::Hand;
use super::states::{SIZES, State, UNICODE, states};

/// The page in front as the window shows it: the number of each row on the page, and its words.
pub(super) fn shown(hand: &Hand) -> BTreeMap<usize, String> {
    let (left, right, top) = page_area(hand);
    let seen = &hand.drawn.seen;
    let rows = seen.rows().min(seen.top + seen.height);
    (seen.top..rows)
        .map(|row| {
            let y = top + u16::try_from(row - seen.top).expect("a row of the window");
            let words = part(&hand.buffer, left, right, y);
            // The sign of the focus moves.
            (row, words.replacen(hand.look.symbols.focus, " ", 1))
        })
        .map(|(row, words)| (row, words.trim_end().to_owned()))
        .collect()
}

/// The columns and the first row of the page in front: between the rules, or in the box.
fn page_area(hand: &Hand) -> (u16, u16, u16) {
    let popup = hand.model.dialogs.last().is_some_and(|it| !it.is_page());
    if popup {
        let corner = hand.look.symbols.corners[0];
        let area = hand.buffer.area;
        let (left, top) = (area.top()..area.bottom())
            .flat_map(|y| (area.left()..area.right()).map(move |x| (x, y)))
            .find(|at| hand.buffer[*at].symbol() == corner)
            .expect("a box");
        let right = (left + 1..area.right())
            .find(|x| hand.buffer[(*x, top)].symbol() == hand.look.symbols.corners[1])
            .expect("a corner");
        return (left + 2, right - 1, top + 1);
    }
    let class = hand.model.size.class();
    let mut top = if class > SizeClass::Small { 2 } else { 1 };
    let mut right = hand.buffer.area.right();
    if let (true, Some(turn)) = (hand.model.dialogs.is_empty(), hand.model.turn()) {
        // Whose turn it is stands above each side.
        let width = right.min(110);
        return match turn {
            _ if class <= SizeClass::Small => (0, right, top + 1),
            Turn::Resident => (0, width / 2, top + 1),
            Turn::Volunteer => (width / 2 + 1, width, top + 1),
        };
    }
    if hand.model.dialogs.is_empty() {
        match hand.model.screen {
            juzhu::app::screen::Screen::Result(_) => top += 2,
            juzhu::app::screen::Screen::Question(_) if class == SizeClass::Full => right -= 42,
            _ => {}
        }
    }
    (0, right, top)
}

/// Presses a key until nothing moves any more, and gives every row seen.
pub(super) fn walked(hand: &mut Hand, key: &str) -> BTreeMap<usize, String> {
    let mut rows = shown(hand);
    for _ in 0..400 {
        let before = (*scroll(hand), hand.drawn.seen.top);
        hand.press(key);
        rows.extend(shown(hand));
        if (*scroll(hand), hand.drawn.seen.top) == before {
            return rows;
        }
    }
    panic!("no end");
}

fn scroll(hand: &Hand) -> &juzhu::app::scroll::Scroll {
    hand.model.front()
}

/// The whole page, in a window of the same width that is high enough.
fn whole(state: &State, lang: Lang, columns: u16) -> BTreeMap<usize, String> {
    let mut hand = state.reach(lang, (columns, 24), UNICODE);
    let rows = u16::try_from(hand.drawn.seen.rows()).expect("a page of some rows");
    hand.resize(columns, rows.max(24) + 12);
    let rows = shown(&hand);
    assert_eq!(
        rows.len(),
        hand.drawn.seen.rows(),
        "{} is higher",
        state.name
    );
    rows
}

/// Pages that depend on the window: none of these is walked.
fn is_walked(state: &State) -> bool {
    let drawn = ["tiny", "qr-days", "qr-checklist"];
    !drawn.iter().any(|it| state.name.starts_with(it))
}

#[test]
fn every_row_of_every_page_is_reached_with_the_arrows() {
    let mut wrong = Vec::new();
    for (at, state) in states().iter().filter(|it| is_walked(it)).enumerate() {
        let lang = Lang::ALL[at % 2];
        // Narrow windows have the most to scroll.
        let sizes = if at % 3 == 0 {
            &SIZES[1..]
        } else {
            &SIZES[2..]
        };
        for size in sizes.iter().copied() {
            let mut hand = state.reach(lang, size, UNICODE);
            if hand.drawn.seen.rows() <= hand.drawn.seen.height {
                continue;
            }
            hand.model.notice = None;
            hand.draw();
            let mut seen = walked(&mut hand, "Up");
            seen.extend(walked(&mut hand, "Down"));
            if let Some(missed) = missed(&hand, &seen) {
                wrong.push(format!(
                    "{} {lang:?} {size:?}: never seen: {missed}",
                    state.name
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A row with words that was not seen.
pub(super) fn missed(hand: &Hand, seen: &BTreeMap<usize, String>) -> Option<usize> {
    // An empty row before a block belongs to none.
    let blocks = hand.drawn.seen.blocks.iter();
    let mut rows = blocks.flat_map(|block| block.first..block.first + block.rows);
    rows.find(|row| !seen.contains_key(row))
}

#[test]
fn no_word_of_any_page_is_cut_in_a_narrow_window() {
    let mut wrong = Vec::new();
    // A picture of dates shows as much as there is room for; the same dates stand in words beside it.
    let pictured = ["timeline", "renewal", "years"];
    let is_pictured = |name: &str| pictured.iter().any(|it| name.starts_with(it));
    let walked = states().iter().filter(|it| is_walked(it));
    let in_words = walked.filter(|it| !is_pictured(&it.name));
    for (at, state) in in_words.enumerate() {
        let lang = Lang::ALL[(at + 1) % 2];
        let of = |columns: u16| -> Vec<char> {
            let text: String = whole(state, lang, columns).into_values().collect();
            // Lines between texts beside each other stand only where there is room for these.
            characters(&text)
                .into_iter()
                .filter(|it| *it != '│')
                .collect()
        };
        let wide = of(99);
        for columns in [48, 80] {
            let narrow = of(columns);
            if narrow != wide && !state.name.contains("overlong") {
                wrong.push(format!("{} {lang:?} at {columns}", state.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
