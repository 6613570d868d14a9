//! The way back leads home from everywhere.

use juzhu::app::dialog::Dialog;
use juzhu::app::effect::Leave;
use juzhu::app::screen::Screen;
use juzhu::i18n::Lang;

use super::hand::Hand;
use super::states::{SIZES, UNICODE, state, states};

/// Presses a key until home stands there.
fn lead_home(hand: &mut Hand, key: &str) -> usize {
    for pressed in 0..60 {
        if matches!(hand.model.screen, Screen::Home(_)) && hand.model.dialogs.is_empty() {
            return pressed;
        }
        hand.press(key);
        assert_eq!(hand.left, None, "the program is left");
    }
    panic!("{key} does not lead home:\n{}", hand.text());
}

#[test]
fn escape_leads_home_from_everywhere() {
    for (at, state) in states().iter().enumerate() {
        let mut hand = state.reach(Lang::ALL[at % 2], SIZES[at % 3], UNICODE);
        let own = !state.name.starts_with("kiosk") && !state.name.starts_with("tiny");
        if state.name == "language" || !own {
            continue;
        }
        // Out of a result by way of its name.
        let pressed = lead_home(&mut hand, "Esc");
        assert!(pressed <= 4, "{} takes {pressed}", state.name);
        hand.press("Esc");
        assert!(hand.left.is_some(), "and out");
    }
}

/// Page up goes back one thing at a time: from the result by way of every question to the first, and
/// never out of the program.
#[test]
fn page_up_goes_back_to_the_first_question_and_never_out() {
    for (at, state) in states().iter().enumerate() {
        // The ways back from questions and tabs are alike.
        let alike = [
            "question-",
            "checklist-",
            "timeline-",
            "renewal-",
            "verdict-",
        ];
        let alike = alike.iter().any(|it| state.name.starts_with(it)) && at % 5 > 0;
        let own = !state.name.starts_with("kiosk") && !state.name.starts_with("tiny");
        if alike || state.name == "language" || !own {
            continue;
        }
        let mut hand = state.reach(Lang::ALL[at % 2], SIZES[at % 3], UNICODE);
        for _ in 0..60 {
            let before = hand.rows();
            hand.press("PgUp");
            assert_eq!(hand.left, None, "{}", state.name);
            if hand.rows() == before {
                break;
            }
        }
        let home = matches!(hand.model.screen, Screen::Home(_));
        let first = matches!(&hand.model.screen, Screen::Question(page) if page.question == 0);
        assert!(home || first, "{}:\n{}", state.name, hand.text());
        assert!(hand.model.dialogs.is_empty());
    }
}

/// Whoever has turned pages on turns them back before they go back.
#[test]
fn page_up_turns_back_what_page_down_turned_on() {
    for name in ["verdict-e2-sublet", "help-question", "guide"] {
        let mut hand = state(name).reach(Lang::En, SIZES[2], UNICODE);
        let place = hand.model.place();
        hand.press("PgDn PgDn PgDn");
        assert!(hand.drawn.seen.top > 0, "{name}");
        while hand.drawn.seen.top > 0 {
            let before = hand.drawn.seen.top;
            hand.press("PgUp");
            assert_eq!(hand.model.place(), place, "{name}");
            assert!(hand.drawn.seen.top < before, "{name}");
        }
        hand.press("PgUp");
        assert_ne!(hand.model.place(), place, "{name}");
    }
}

/// At a public machine both ways lead to the start page, or to the question whether all is to be erased.
#[test]
fn the_ways_back_lead_to_the_start_page_of_a_public_machine() {
    let kiosk = states().iter().filter(|it| it.name.starts_with("kiosk"));
    for (at, state) in kiosk.enumerate() {
        for key in ["Esc", "PgUp"] {
            let mut hand = state.reach(Lang::ALL[at % 2], SIZES[1], UNICODE);
            hand.resize(80, 24);
            for pressed in 0.. {
                let is_asked = matches!(hand.model.dialogs.last(), Some(Dialog::Confirm(_)));
                if hand.model.is_waiting() || is_asked || hand.left == Some(Leave::Erased) {
                    break;
                }
                assert_eq!(hand.left, None, "{} {key}", state.name);
                assert!(pressed < 20, "{} {key}:\n{}", state.name, hand.text());
                hand.press(key);
            }
        }
    }
}

/// There is nothing before the first screen: the way back does not lead out of the program there.
#[test]
fn nobody_goes_back_out_of_the_first_screen() {
    let mut hand = state("language").reach(Lang::Zh, SIZES[1], UNICODE);
    hand.press("PgUp Left Backspace -");
    assert_eq!(hand.left, None);
    hand.press("Esc");
    assert!(hand.left.is_some());
}
