//! The numeric keypad alone is enough.

use juzhu::app::place::Place;
use juzhu::app::screen::Screen;
use juzhu::i18n::Lang;

use super::hand::{Hand, Start};
use super::scrolling::{missed, shown};
use super::states::{SIZES, UNICODE, states};

/// Every page is read to its end with `+`, before it goes on to what comes next.
#[test]
fn every_row_of_every_page_is_reached_with_the_keypad() {
    let mut overflowing = 0;
    for (at, state) in states().iter().enumerate() {
        let mut hand = state.reach(Lang::ALL[at % 2], SIZES[2], UNICODE);
        hand.model.notice = None;
        hand.draw();
        if matches!(
            hand.model.place(),
            Place::Field | Place::Guide | Place::Name | Place::Tiny
        ) || !hand.drawn.seen.has_more_below()
        {
            continue;
        }
        let walked = state.name.contains("unfolded") || hand.drawn.seen.top > 0;
        if walked {
            // Somebody has read down already.
            continue;
        }
        overflowing += 1;
        let mut seen = shown(&hand);
        while hand.drawn.seen.has_more_below() {
            let before = hand.drawn.seen.clone();
            hand.press("+");
            assert_ne!(hand.drawn.seen, before, "{}:\n{}", state.name, hand.text());
            seen.extend(shown(&hand));
        }
        assert_eq!(
            missed(&hand, &seen),
            None,
            "{}:\n{}",
            state.name,
            hand.text()
        );
    }
    assert!(overflowing > 40, "{overflowing}");
}

#[test]
fn a_page_is_opened_at_its_beginning() {
    for (at, state) in states().iter().enumerate() {
        let begins = ["before", "question-", "verdict-", "help-", "so-far"];
        if begins.iter().any(|it| state.name.starts_with(it))
            && !state.name.contains("unfolded")
            && !state.name.contains("twice")
        {
            let hand = state.reach(Lang::ALL[at % 2], SIZES[2], UNICODE);
            let why = state.name.ends_with("-why");
            assert!(
                why || hand.drawn.seen.top == 0,
                "{}:\n{}",
                state.name,
                hand.text()
            );
        }
    }
}

/// Whoever asks why sees the reason, in any window.
#[test]
fn the_reason_is_seen_when_it_is_asked_for() {
    for (at, state) in states().iter().enumerate() {
        let Some(name) = state.name.strip_suffix("-why") else {
            continue;
        };
        for size in SIZES {
            let lang = Lang::ALL[at % 2];
            let hand = state.reach(lang, size, UNICODE);
            let id = name.strip_prefix("question-").expect("a question");
            let question = super::people::question(id);
            let why = hand.model.facts.engine.rules().questions[question]
                .why
                .get(lang);
            let begin: String = why.chars().take(8).collect();
            assert!(
                hand.text().contains(&begin),
                "{name} {size:?}: {why}\n{}",
                hand.text()
            );
        }
    }
}

/// Whoever presses nothing but Enter reads a page at a time, and is not kept from the first question.
#[test]
fn enter_reads_on_and_begins() {
    for (size, most) in SIZES.into_iter().zip([2, 3, 6]) {
        for lang in Lang::ALL {
            let mut hand = Hand::new(Start::of(lang, size));
            let mut pressed = 0;
            while !matches!(hand.model.screen, Screen::Question(_)) {
                hand.press("Enter");
                pressed += 1;
                assert!(pressed <= most, "{size:?}:\n{}", hand.text());
            }
        }
    }
}
