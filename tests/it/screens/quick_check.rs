//! The quick check on the full screen.

use juzhu::app::place::Place;
use juzhu::app::screen::Screen;
use juzhu::app::screen::quick_check::start_quick_check;
use juzhu::i18n::Lang;
use juzhu::ruleset::Answer;

use super::hand::{Hand, Start};
use super::states::{SIZES, UNICODE, state};

fn at(name: &str) -> Hand {
    state(name).reach(Lang::En, (100, 30), UNICODE)
}

#[test]
fn every_result_is_one_line() {
    for (name, line) in [
        ("quick-complete", "Complete case: by these answers"),
        (
            "quick-needs",
            "One thing is missing: Rental filing. Or another way: Lawful and stable employment",
        ),
        (
            "quick-needs-from",
            "Needs: Residence registration. With it, from",
        ),
        ("quick-not-yet", "Not yet, and these answers give no date."),
        ("quick-from", "Not yet: from Friday 2027-04-02."),
        ("quick-elsewhere", "Another office: "),
        ("quick-not-needed", "No permit is needed."),
        ("quick-open", "Cannot tell"),
    ] {
        let hand = at(name);
        let is_result = matches!(hand.model.screen, Screen::QuickCheck(_));
        assert!(is_result, "{name}:\n{}", hand.text());
        hand.sees(&[line, "as far as these answers go"]);
    }
}

#[test]
fn a_line_says_how_many_there_are() {
    let mut hand = at("quick-question");
    hand.sees(&["Quick check · 1 of at most 6"]);
    hand.press("1").sees(&["Quick check · 2 of at most 6"]);
    // Back takes the answer back; from the first question the way leads home.
    hand.press("PgUp").sees(&["Quick check · 1 of at most 6"]);
    assert_eq!(hand.given("applicant"), None);
    hand.press("PgUp");
    assert_eq!(hand.model.place(), Place::Home);
}

#[test]
fn the_full_interview_keeps_the_answers() {
    let mut hand = at("quick-needs");
    hand.press("1");
    assert_eq!(hand.given("home"), Some(Answer::Choice(1)));
    assert_eq!(hand.given("lives-in"), Some(Answer::Choice(0)));
    hand.sees(&["Question 7", "Is the applicant under 16?"]);
    assert_eq!(hand.shelf.people["n1"].answers.len(), 6);
}

#[test]
fn the_next_person_begins_at_the_start() {
    let mut hand = at("quick-needs");
    hand.press("2");
    assert!(hand.model.case.is_none());
    assert_eq!(hand.model.place(), Place::Home);
    // Where nothing is kept, nothing is.
    let mut hand = Hand::new(Start {
        keeps: false,
        ..Start::default()
    });
    hand.press("2 3");
    assert!(matches!(hand.model.screen, Screen::QuickCheck(_)));
    hand.press("2");
    assert!(hand.model.case.is_none() && hand.shelf.people.is_empty());
}

/// Digits, Enter, `.` and `-` are enough, in every window.
#[test]
fn the_keypad_alone_checks_a_queue() {
    for size in SIZES {
        let mut hand = Hand::new(Start::of(Lang::Zh, size));
        for keys in ["2 1 1 3 1 2026.1.1 Enter 1", "1 - 1 1 3 2 2 1", "3"] {
            let _ = start_quick_check(&mut hand.model);
            hand.draw();
            hand.press(keys.strip_prefix("2 ").unwrap_or(keys));
            let is_result = matches!(hand.model.screen, Screen::QuickCheck(_));
            assert!(is_result, "{keys}:\n{}", hand.text());
            // Enter reads on to what can be chosen.
            hand.press("2");
            assert!(hand.model.case.is_none(), "{}", hand.text());
        }
    }
}

/// An answer changed among all answers leads back into the check.
#[test]
fn an_answer_can_be_changed() {
    let mut hand = at("quick-question-day");
    hand.press("F5").sees(&["Your answers"]);
    hand.press("1").sees(&["Quick check · 5 of at most 6"]);
}
