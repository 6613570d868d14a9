//! Every key of the footer does something where it is shown, and a click on it does the same.

use juzhu::app::message::Target;
use juzhu::i18n::Lang;
use ratatui::layout::Rect;

use super::grid::part;
use super::hand::Hand;
use super::states::{SIZES, State, UNICODE, some_of};

/// A state of each place, with all that its footer can say.
const SHOWN: [&str; 18] = [
    "language",
    "home-person",
    "before",
    "question-home",
    "question-registered-on",
    "day-typed",
    "answered-before",
    "review-midway",
    "review-finish",
    "verdict-e2-sublet",
    "checklist-e2-sublet",
    "renewal-e2-sublet",
    "help-question",
    "guide",
    "settings",
    "person",
    "effect",
    "name-leaving",
];

/// What the footer shows: where, and the key.
fn entries(hand: &Hand) -> Vec<(Rect, Target, String)> {
    let last = hand.buffer.area.bottom() - 1;
    let hits = hand.drawn.hits.all().iter();
    hits.filter(|(area, _)| area.y == last)
        .map(|(area, target)| {
            let words = part(&hand.buffer, area.left(), area.right(), area.y);
            let key = words.split(' ').next().expect("a key");
            let key = if key == "Del" { "Delete" } else { key }.to_owned();
            (*area, *target, key)
        })
        .collect()
}

#[test]
fn every_key_of_the_footer_works_pressed_and_clicked() {
    let mut actions = 0;
    for (at, state) in some_of(&SHOWN).iter().enumerate() {
        let lang = Lang::ALL[at % 2];
        for size in [SIZES[0], SIZES[2]] {
            let reach = || state.reach(lang, size, UNICODE);
            let shown = entries(&reach());
            assert!(shown.len() >= 3, "{}: {shown:?}", state.name);
            for (area, _, key) in shown {
                actions += 1;
                both(state, &key, area, reach);
            }
        }
    }
    assert!(actions > 100, "{actions}");
}

fn both(state: &State, key: &str, area: Rect, reach: impl Fn() -> Hand) {
    let mut pressed = reach();
    let before = pressed.rows();
    pressed.press(key);
    let mut clicked = reach();
    let came = clicked.click(area.x, area.y);
    assert!(came.is_something(), "{key} on {}", state.name);
    let changed = before != pressed.rows() || pressed.left.is_some();
    assert!(
        changed,
        "{key} on {} changes nothing:\n{}",
        state.name,
        pressed.text()
    );
    assert_eq!(pressed.rows(), clicked.rows(), "{key} on {}", state.name);
    assert_eq!(pressed.left, clicked.left, "{key} on {}", state.name);
}
