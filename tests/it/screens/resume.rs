//! Going on with the code of an earlier visit: typed with the keypad, pasted, mistyped.

use juzhu::app::dialog::Dialog;
use juzhu::app::screen::Screen;
use juzhu::app::{Model, open_code};
use juzhu::i18n::Lang;
use juzhu::profile::resume_code;
use juzhu::ruleset::Answers;

use super::hand::{Hand, Start};
use super::people::{asked, engine};

/// The answers of a case of the rules.
fn answers(case: &str) -> Answers {
    let engine = engine();
    let mut cases = engine.rules().cases.iter();
    cases.find(|it| it.id == case).expect(case).answers.clone()
}

fn code(case: &str) -> String {
    resume_code(engine().rules(), &answers(case)).expect("a code")
}

/// Each digit is a key of its own, as on a keypad.
fn on_keys(code: &str) -> String {
    let keys = code.chars().filter(char::is_ascii_digit);
    keys.flat_map(|digit| [digit, ' ']).collect()
}

fn is_at(hand: &Hand, answers: &Answers) {
    let case = hand.model.case.as_ref().expect("somebody");
    assert_eq!(&case.interview().weighed().answers, answers);
    assert!(hand.model.dialogs.is_empty());
}

#[test]
fn the_keypad_alone_opens_a_code() {
    let mut hand = Hand::new(Start::default());
    hand.press("3").sees(&["Go on with a code"]);
    hand.press(&on_keys(&code("e2-sublet"))).press("Enter");
    is_at(&hand, &answers("e2-sublet"));
    assert!(
        matches!(hand.model.screen, Screen::Result(_)),
        "{}",
        hand.text()
    );
    hand.sees(&["Going on with your code", "saved on this computer"]);
    assert_eq!(hand.shelf.saves, 1, "like the answers of somebody new");
}

#[test]
fn a_scanner_types_it_into_the_field() {
    let mut hand = Hand::new(Start {
        keeps: false,
        ..Start::default()
    });
    hand.press("3 Enter").sees(&["too short"]);
    hand.press(&format!(
        "{}<Paste> Enter",
        code("e2-sublet").replace(' ', "")
    ));
    is_at(&hand, &answers("e2-sublet"));
    hand.sees(&["Going on with your code"]);
    assert!(!hand.text().contains("saved on this computer"));
    assert_eq!(hand.shelf.saves, 0);
}

#[test]
fn somebody_halfway_is_asked_what_comes_next() {
    let rules = engine();
    let mut halfway = Answers::new(rules.rules().questions.len());
    for index in 0..3 {
        halfway.set(index, answers("e2-sublet").get(index));
    }
    let code = resume_code(rules.rules(), &halfway).expect("a code");
    let mut hand = Hand::new(Start::default());
    hand.press("3").press(&on_keys(&code)).press("Enter");
    is_at(&hand, &halfway);
    assert!(matches!(hand.model.screen, Screen::Question(_)));
    assert_eq!(hand.shelf.saves, 1);
    hand.press("2");
    assert_eq!(hand.shelf.saves, 2, "and goes on like anybody");
}

#[test]
fn a_slip_is_said_with_its_group_and_put_right_in_the_field() {
    for lang in Lang::ALL {
        let code = code("e2-sublet");
        let wrong = if code.as_bytes()[6] == b'7' { "8" } else { "7" };
        let typed = format!("{}{wrong}{}", &code[..6], &code[7..]);
        let mut hand = Hand::new(Start::of(lang, (100, 30)));
        hand.press("3").press(&on_keys(&typed)).press("Enter");
        hand.sees(&[match lang {
            Lang::Zh => "第 2 组不对",
            Lang::En => "Group 2 is not right.",
        }]);
        let Some(Dialog::Resume(asked)) = hand.model.dialogs.last() else {
            panic!("it is still asked");
        };
        let expected: String = typed.split(' ').collect();
        assert_eq!(asked.field.text(), expected, "nothing typed is lost");
        // To the second digit of the second group.
        hand.press("Home Right Right Right Right Right Delete");
        hand.press(&code[6..7]).press("Enter");
        is_at(&hand, &answers("e2-sublet"));
    }
}

#[test]
fn esc_goes_back_home_and_nothing_has_happened() {
    let mut hand = Hand::new(Start::default());
    hand.press("3 1 2 3 Esc");
    assert!(hand.model.dialogs.is_empty() && hand.model.case.is_none());
    assert!(matches!(hand.model.screen, Screen::Home(_)));
    assert_eq!(hand.shelf.saves, 0);
}

/// It may stand above any screen: whoever is at hand is left as by the way home.
#[test]
fn the_person_at_hand_is_left_for_the_one_of_the_code() {
    let mut hand = Hand::new(Start {
        shelf: super::shelf::Shelf::with([asked("e5-graduated")]),
        ..Start::default()
    });
    hand.press("2 1");
    let before = hand
        .model
        .case
        .as_ref()
        .expect("somebody")
        .profile
        .id
        .clone();
    let model: &mut Model = &mut hand.model;
    let done = open_code(model, &code("e2-sublet"));
    assert!(done.redraw);
    is_at(&hand, &answers("e2-sublet"));
    let now = &hand.model.case.as_ref().expect("somebody").profile.id;
    assert!(!before.is_empty() && now.is_empty(), "somebody new");
}
