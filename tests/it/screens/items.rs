//! Everything that can be chosen can be clicked, and typed by its number, with the same result.

use juzhu::app::message::{Message, Target};
use juzhu::app::scroll::Focus;
use juzhu::i18n::Lang;

use super::hand::Hand;
use super::states::{SIZES, UNICODE, some_of, state};

/// A state with each kind of list.
const LISTS: [&str; 14] = [
    "language",
    "home-people",
    "before",
    "question-home",
    "answered-before",
    "review-midway",
    "review-finish",
    "verdict-e2-sublet",
    "checklist-e2-sublet",
    "days",
    "settings",
    "person",
    "effect",
    "name-leaving",
];

/// The rows of the page in front that can be clicked.
fn items(hand: &Hand) -> Vec<(u16, u16, usize)> {
    let hits = hand.drawn.hits.all().iter();
    hits.filter_map(|(area, target)| match target {
        Target::Item(item) => Some((area.right() - 1, area.y, *item)),
        _ => None,
    })
    .collect()
}

#[test]
fn a_click_on_an_entry_is_enter_on_it() {
    let mut clicks = 0;
    for (at, state) in some_of(&LISTS).iter().enumerate() {
        let lang = Lang::ALL[at % 2];
        let reach = || state.reach(lang, SIZES[at % 3], UNICODE);
        let mut last = None;
        for (column, row, item) in items(&reach()) {
            // The rows of one entry do the same: the first and the last row are enough.
            if last.replace(item) == Some(item) && clicks % 2 == 0 {
                continue;
            }
            clicks += 1;
            let mut clicked = reach();
            let is_field = clicked.model.place().takes_text() && item == 0;
            let came = clicked.click(column, row);
            assert!(came.is_something(), "{item} of {}", state.name);
            if is_field {
                continue;
            }
            let mut pressed = reach();
            if !pressed.model.place().takes_text() {
                pressed.press("Home");
            }
            for _ in 0..100 {
                if pressed.drawn.seen.focus != Focus::Item(item) {
                    pressed.press("Down");
                }
            }
            assert_eq!(
                pressed.drawn.seen.focus,
                Focus::Item(item),
                "{}",
                state.name
            );
            pressed.press("Enter");
            // A click does not scroll; what it opens is the same.
            let same = pressed.rows() == clicked.rows()
                || pressed.drawn.seen.focus == clicked.drawn.seen.focus
                    && pressed.drawn.seen.rows() == clicked.drawn.seen.rows();
            assert!(
                same,
                "{item} of {}\n{}\n{}",
                state.name,
                pressed.text(),
                clicked.text()
            );
            assert_eq!(pressed.left, clicked.left);
        }
    }
    assert!(clicks > 60, "{clicks}");
}

#[test]
fn a_click_on_a_field_lets_a_person_type() {
    let mut hand = state("rename").reach(Lang::Zh, (80, 24), UNICODE);
    hand.hear(Message::Click(Target::Item(0)));
    hand.press("Ctrl-A 小");
    hand.sees(&["小"]);
    assert_eq!(hand.model.dialogs.len(), 1, "it is still open");
}

/// Where there are more than nine entries, a digit may be the first of two.
#[test]
fn numbers_of_two_digits_are_typed() {
    let home = || state("home-people").reach(Lang::En, (100, 30), UNICODE);
    // One, eight people, two damaged files, settings, quit: thirteen.
    for (keys, focused) in [("1", 0), ("1 3", 12), ("1 Enter", 0), ("1 2", 11), ("9", 8)] {
        let mut hand = home();
        hand.press(keys);
        let waits = keys == "1";
        let opened = hand.left.is_some()
            || !hand.model.dialogs.is_empty()
            || !matches!(hand.model.screen, juzhu::app::screen::Screen::Home(_));
        assert_eq!(opened, !waits, "{keys}");
        if waits {
            assert_eq!(hand.model.screen.scroll().focus, Focus::Item(focused));
        }
    }
    // Anything else forgets the digit, and a number that is not there does nothing.
    let mut hand = home();
    hand.press("1 Down Down");
    assert_eq!(hand.model.screen.scroll().focus, Focus::Item(2));
    hand.press("1 9");
    assert!(hand.model.dialogs.is_empty() && hand.left.is_none());
}

#[test]
fn tabs_and_the_language_can_be_clicked() {
    let mut hand = state("verdict-e2-sublet").reach(Lang::En, (80, 24), UNICODE);
    for (tab, title) in [
        "[Verdict]",
        "[Checklist]",
        "[Timeline]",
        "[Renewal]",
        "[Case]",
        "[Years]",
        "[Ways]",
        "[What if]",
        "[By day]",
    ]
    .iter()
    .enumerate()
    {
        assert!(hand.click_on(Target::Tab(tab)), "{title}");
        hand.sees(&[title]);
    }
    hand.click_action(juzhu::app::action::Action::Language);
    assert_eq!(hand.model.lang, Lang::Zh);
}
