//! Answering, putting off, changing, and coming back: what the screens make of the interview.

use juzhu::app::dialog::Dialog;
use juzhu::app::effect::Leave;
use juzhu::app::screen::Screen;
use juzhu::app::size::Size;
use juzhu::assess::Force;
use juzhu::i18n::Lang;
use juzhu::ruleset::Answer;

use super::hand::{Hand, Start};
use super::people::{asked, asked_until, question};
use super::shelf::Shelf;
use super::states::{UNICODE, change, state, to_answer};

fn open(profile: juzhu::profile::Profile) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([profile]),
        ..Start::default()
    })
    .strict();
    hand.press("2 1");
    hand
}

fn is_result(hand: &Hand) -> bool {
    matches!(hand.model.screen, Screen::Result(_))
}

fn asks(hand: &Hand) -> Option<usize> {
    match &hand.model.screen {
        Screen::Question(page) => Some(page.question),
        _ => None,
    }
}

/// Everything a person sees but what was said once: the sign that it is the same place.
fn place(hand: &mut Hand) -> Vec<String> {
    hand.model.notice = None;
    hand.draw();
    hand.rows()
}

#[test]
fn every_answer_is_saved_before_the_next_question() {
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 1");
    for (saves, key) in [(1, "1"), (2, "3"), (3, "1")] {
        hand.press(key);
        assert_eq!(hand.shelf.saves, saves);
        assert_eq!(hand.shelf.people["n1"].answers.len(), saves);
    }
    hand.press("Esc");
    assert!(
        matches!(hand.model.screen, Screen::Home(_)),
        "{}",
        hand.text()
    );
    hand.sees(&["Saved answers", "3 answers"]);
}

#[test]
fn nothing_is_kept_of_whoever_wants_it_so() {
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 2 1 3");
    assert_eq!((hand.shelf.saves, hand.shelf.people.len()), (0, 0));
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 1 1 3 F9");
    assert_eq!(hand.shelf.people.len(), 1);
    // The focus is on "no": what is deleted cannot be had back.
    hand.press("Enter");
    assert_eq!(hand.shelf.people.len(), 1);
    hand.press("F9 1");
    assert_eq!(hand.shelf.people.len(), 0);
    let asked = asks(&hand);
    hand.press("1");
    assert_ne!(asks(&hand), asked, "it goes on");
    assert_eq!(hand.shelf.people.len(), 0);
}

/// What is not saved is gone with a key more than what is.
#[test]
fn who_loses_answers_by_leaving_is_told_first() {
    for (key, leave) in [("Esc", None), ("F12", Some(Leave::ForLineMode))] {
        let mut hand = Hand::new(Start::default()).strict();
        hand.press("1 2 1 3").press(key);
        hand.sees(&["will be lost"]);
        assert_eq!(hand.left, None);
        // Whoever goes on is told again.
        hand.press("1").press(key).sees(&["will be lost"]);
        hand.press(key);
        let home = matches!(hand.model.screen, Screen::Home(_));
        assert_eq!((hand.left, home), (leave, leave.is_none()));
    }
    // In a window too small for anything else it is said, too.
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 2 1 3").resize(30, 8);
    hand.press("Enter").sees(&["Not all of these answers"]);
    hand.press("Enter");
    assert_eq!(hand.left, Some(Leave::ForLineMode));
    // Where all is saved nobody is asked.
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 1 1 3 Esc").sees(&["Saved answers"]);
}

#[test]
fn what_is_put_off_comes_back_once() {
    let mut hand = Hand::new(Start::default()).strict();
    hand.press("1 1");
    let mut times = vec![0; hand.model.facts.engine.rules().questions.len()];
    for _ in 0..100 {
        let Some(question) = asks(&hand) else { break };
        times[question] += 1;
        hand.press("F8");
    }
    assert!(
        matches!(hand.model.screen, Screen::Review(_)),
        "{}",
        hand.text()
    );
    assert_eq!(*times.iter().max().expect("questions"), 2);
    assert_eq!(
        times.iter().filter(|it| **it == 1).count(),
        0,
        "each came back: {times:?}"
    );
    let count = times.iter().filter(|it| **it > 0).count();
    hand.sees(&[&format!("Finish with {count} questions unanswered")]);
    hand.press("2");
    assert!(asks(&hand).is_some(), "answered now");
    hand.press("F5 1");
    assert!(asks(&hand).is_some(), "gone on with");
}

#[test]
fn whoever_finishes_with_questions_unanswered_sees_the_result() {
    let mut hand = state("review-finish").reach(Lang::En, (80, 24), UNICODE);
    hand.sees(&["Finish with 6 questions unanswered"]);
    hand.press("1 Enter");
    assert!(is_result(&hand), "{}", hand.text());
    // Saved and opened again it stays finished.
    hand.press("Esc Enter 2 1");
    assert!(is_result(&hand), "{}", hand.text());
}

#[test]
fn the_effect_is_said_before_an_edit_applies() {
    let mut hand = open(asked("e2-sublet"));
    let before = hand.given("home");
    hand.press(&format!("F5 {} Enter 1", to_answer("home")));
    assert!(matches!(
        hand.model.dialogs.last(),
        Some(Dialog::Confirm(_))
    ));
    hand.sees(&["Change the answer?", "now “not yet”, then “conditions met”"]);
    assert_eq!(hand.given("home"), before);
    let saves = hand.shelf.saves;
    hand.press("2");
    assert_eq!(
        (hand.given("home"), hand.shelf.saves),
        (before, saves),
        "no is no"
    );
    assert_eq!(
        asks(&hand),
        Some(question("home")),
        "and another can be chosen"
    );
    hand.press("1 1");
    assert_eq!(hand.given("home"), Some(Answer::Choice(0)));
    assert!(hand.shelf.saves > saves);
    assert!(
        matches!(hand.model.screen, Screen::Review(_)),
        "{}",
        hand.text()
    );
}

#[test]
fn undo_and_redo_bring_everything_back() {
    let mut hand = open(asked("e2-sublet"));
    hand.press("F5");
    let before = place(&mut hand);
    let answers = |hand: &Hand| hand.shelf.people["1"].answers.clone();
    let old = answers(&hand);
    hand.press(&format!("{} Enter 1 1", to_answer("home")));
    hand.press("Home");
    let after = place(&mut hand);
    let new = answers(&hand);
    assert_ne!((&before, &old), (&after, &new));
    hand.press("Ctrl-U").sees(&["The last step is taken back."]);
    assert_eq!(
        (place(&mut hand), answers(&hand)),
        (before.clone(), old.clone())
    );
    hand.press("Ctrl-R").sees(&["The step is made again."]);
    assert_eq!((place(&mut hand), answers(&hand)), (after, new));
    hand.press("Ctrl-R")
        .sees(&["There is nothing to make again."]);
    hand.press("Ctrl-U Ctrl-U")
        .sees(&["There is nothing to take back."]);
    assert_eq!((place(&mut hand), answers(&hand)), (before, old));
}

#[test]
fn undo_on_a_question_goes_back_to_it() {
    let mut hand = open(asked_until("e1-relatives", "home"));
    let before = place(&mut hand);
    hand.press("5");
    assert_ne!(asks(&hand), Some(question("home")));
    hand.press("u");
    assert_eq!(place(&mut hand), before);
}

/// From each condition's answer on the verdict to its question and back: nothing else has moved.
#[test]
fn whoever_jumps_to_an_answer_comes_back_to_the_same_place() {
    for (size, leave) in [((100, 30), "Esc"), ((80, 24), "PgUp"), ((48, 16), "Enter")] {
        {
            let mut hand = open(asked("e2-sublet"));
            hand.resize(size.0, size.1);
            hand.press("Home");
            let mut jumps = 0;
            for _ in 0..200 {
                let here = place(&mut hand);
                let scroll = *hand.model.screen.scroll();
                if scroll.item().is_some() {
                    hand.press("Enter");
                    if asks(&hand).is_some() {
                        jumps += 1;
                        // At the beginning of a long page Enter reads on.
                        for _ in 0..20 {
                            if asks(&hand).is_some() {
                                hand.press(leave);
                            }
                        }
                        assert!(is_result(&hand), "{leave}: {}", hand.text());
                        assert_eq!(place(&mut hand), here, "{leave}");
                        assert_eq!(*hand.model.screen.scroll(), scroll, "{leave}");
                    } else {
                        hand.press("Enter");
                    }
                }
                hand.press("Down");
                if *hand.model.screen.scroll() == scroll {
                    break;
                }
            }
            assert!(jumps >= 4, "{jumps} jumps");
        }
    }
}

#[test]
fn whoever_changes_an_answer_from_the_result_comes_back_to_it() {
    let mut hand = open(asked("e2-sublet"));
    let label = "Home";
    // Down to the first answer behind a condition that is about the home.
    for _ in 0..200 {
        hand.press("Down");
        let cursor = hand.drawn.cursor.expect("a cursor");
        let row = &hand.rows()[usize::from(cursor.y)];
        if row.contains(label) && hand.model.screen.scroll().item().is_some() {
            hand.press("Enter");
            if asks(&hand) == Some(question("home")) {
                break;
            }
            hand.press("Esc");
        }
    }
    assert_eq!(asks(&hand), Some(question("home")), "{}", hand.text());
    let Screen::Question(page) = &hand.model.screen else {
        panic!("{}", hand.text());
    };
    let from = page
        .returns
        .as_ref()
        .expect("a way back")
        .screen
        .scroll()
        .focus;
    hand.press("1 1");
    assert!(is_result(&hand), "{}", hand.text());
    assert_eq!(hand.model.screen.scroll().focus, from);
    assert_eq!(hand.given("home"), Some(Answer::Choice(0)));
}

#[test]
fn what_comes_up_by_a_change_is_asked_at_once() {
    let mut hand = open(asked("e1-relatives"));
    hand.press("F5 Home");
    // Down to the answer about the home, from the way to the result.
    while !hand.rows()[usize::from(hand.drawn.cursor.expect("a cursor").y)].contains("Home") {
        hand.press("Down");
    }
    hand.press("Enter 2 1");
    assert_eq!(
        asks(&hand),
        Some(question("lease-filed")),
        "{}",
        hand.text()
    );
    hand.sees(&["This came up by your change."]);
    hand.press("1");
    while asks(&hand).is_some() {
        hand.press("F8");
    }
    assert!(
        matches!(hand.model.screen, Screen::Review(_)),
        "{}",
        hand.text()
    );
}

#[test]
fn an_answer_off_the_path_is_kept_and_said_to_count_for_nothing() {
    let mut hand = open(asked("e2-sublet"));
    hand.press(&change("home", "1", ""))
        .sees(&["Rental filing: no (kept, but not asked of you as things are)"]);
    assert_eq!(force(&hand, "lease-filed"), Force::OffPath);
    assert!(hand.shelf.people["1"].answers.contains_key("lease-filed"));
    hand.press("Home").press(&change("home", "2", ""));
    assert_eq!(force(&hand, "lease-filed"), Force::InForce);
    assert_eq!(hand.given("lease-filed"), Some(Answer::YesNo(false)));
}

fn force(hand: &Hand, id: &str) -> Force {
    let case = hand.model.case.as_ref().expect("somebody");
    case.interview().weighed().force[question(id)]
}

#[test]
fn ticks_are_saved_and_counted() {
    let mut hand = open(asked("e2-sublet"));
    hand.press("Tab").sees(&["0 of "]);
    hand.press("Space Down Enter 1").sees(&["2 of "]);
    assert_eq!(hand.shelf.people["1"].papers.len(), 2);
    hand.press("Up Space").sees(&["1 of "]);
    assert_eq!(hand.shelf.people["1"].papers.len(), 1);
}

/// What cannot be saved is said once and loses nothing.
#[test]
fn a_full_disk_is_said_and_tried_again() {
    let mut hand = state("question-not-saved").reach(Lang::En, (100, 30), UNICODE);
    hand.sees(&["disk full"]);
    hand.press("1").sees(&["not saved!"]);
    assert!(!hand.text().contains("disk full"), "once is enough");
    hand.shelf.full = false;
    hand.press("1").sees(&["Saved again; nothing is missing."]);
    assert_eq!(hand.shelf.people["n1"].answers.len(), 3);
}

#[test]
fn a_damaged_file_can_go_on_from_the_copy_before() {
    let mut hand = state("backup").reach(Lang::En, (100, 30), UNICODE);
    hand.sees(&["The damaged file is kept as", "There is a copy from before"]);
    hand.press("1");
    assert!(hand.model.case.is_some(), "{}", hand.text());
    assert!(hand.shelf.people.contains_key("99"), "saved again");
    let mut hand = state("home-people").reach(Lang::En, (100, 30), UNICODE);
    hand.press("End Up Up Up Up Up Up Enter");
    // Nothing is known of it, so nothing is said but its number.
    assert!(!hand.text().contains("begun -"), "{}", hand.text());
    hand.press("1").sees(&["There is no earlier copy"]);
}

#[test]
fn people_are_renamed_and_deleted_after_a_question() {
    let mut hand = open(asked("e2-sublet"));
    hand.press("Esc");
    hand.sees(&["e2-sublet"]);
    hand.press("Down F7")
        .press(&"Backspace ".repeat(9))
        .press("老王 Enter")
        .sees(&["老王"]);
    assert_eq!(hand.shelf.people["1"].name.as_deref(), Some("老王"));
    hand.press("Delete Enter");
    assert_eq!(hand.shelf.people.len(), 1, "the focus is on no");
    hand.press("Delete 1");
    assert_eq!(hand.shelf.people.len(), 0);
    assert_eq!(
        hand.model.size,
        Size {
            columns: 100,
            rows: 30
        }
    );
    hand.sees(&["Deleted"]);
}

#[test]
fn a_name_that_is_taken_is_asked_for_twice() {
    let mut draft = asked("e2-sublet");
    draft.name = None;
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([draft, asked("e1-relatives")]),
        ..Start::default()
    });
    hand.press("3 1 Esc")
        .press("e1-relatives Enter")
        .sees(&["is already called"]);
    hand.press("Enter");
    assert_eq!(hand.shelf.people["1"].name.as_deref(), Some("e1-relatives"));
    assert!(
        matches!(hand.model.screen, Screen::Home(_)),
        "{}",
        hand.text()
    );
}
