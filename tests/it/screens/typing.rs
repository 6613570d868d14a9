//! Typing days, numbers and names: input methods, pastes, the caret, commands and characters.

use juzhu::app::message::Message;
use juzhu::app::place::Place;
use juzhu::app::screen::Screen;
use juzhu::i18n::Lang;
use juzhu::ruleset::Answer;

use super::hand::Hand;
use super::people::question;
use super::states::{SIZES, UNICODE, state};

fn day() -> Hand {
    state("question-registered-on").reach(Lang::En, (100, 30), UNICODE)
}

fn typed(hand: &mut Hand) -> String {
    let field = match hand.model.dialogs.last_mut() {
        Some(dialog) => dialog.field_mut(),
        None => hand.model.screen.field_mut(),
    };
    field.map(|it| it.text().to_owned()).expect("a field")
}

/// The caret stands where the next sign will, in columns: an input method opens its window there.
#[test]
fn the_cursor_stands_at_the_caret() {
    for name in ["question-registered-on", "name"] {
        for lang in Lang::ALL {
            for size in SIZES {
                let mut hand = state(name).reach(lang, size, UNICODE);
                if name == "name" {
                    hand.press("a Backspace");
                } else {
                    hand.press("1 Backspace");
                }
                let begin = hand.drawn.cursor.expect("a cursor");
                hand.press("你好");
                let end = hand.drawn.cursor.expect("a cursor");
                assert_eq!((end.x, end.y), (begin.x + 4, begin.y), "{name}");
                hand.press("a");
                assert_eq!(hand.drawn.cursor.expect("a cursor").x, begin.x + 5);
                hand.press("Left Left");
                assert_eq!(hand.drawn.cursor.expect("a cursor").x, begin.x + 2);
                let shown: String = (begin.x..begin.x + 5)
                    .map(|x| hand.buffer[(x, begin.y)].symbol())
                    .collect();
                assert_eq!(shown, "你 好 a", "what is typed is shown there");
                // A long text scrolls, and the caret stays in the field.
                hand.press(&"长".repeat(60));
                let far = hand.drawn.cursor.expect("a cursor");
                assert_eq!(far.y, begin.y);
                assert!(far.x > begin.x && far.x <= begin.x + 41, "{far}");
            }
        }
    }
}

#[test]
fn an_input_method_may_be_on() {
    let mut hand = day();
    hand.press("２０２６年５月２２日 Enter");
    let given = hand.given("registered-on");
    assert!(matches!(given, Some(Answer::Date(_))), "{}", hand.text());
    let mut hand = state("months-typed").reach(Lang::Zh, (80, 24), UNICODE);
    hand.press("Enter");
    assert_eq!(
        hand.given("social-insurance-months"),
        Some(Answer::Number(12))
    );
    let mut hand = state("question-home").reach(Lang::Zh, (80, 24), UNICODE);
    hand.press("１");
    assert_eq!(hand.given("home"), Some(Answer::Choice(0)));
    let mut hand = state("question-home").reach(Lang::Zh, (80, 24), UNICODE);
    hand.press("。");
    assert_eq!(hand.given("home"), Some(Answer::Unsure));
    hand.press("？");
    assert_eq!(hand.model.place(), Place::Reading, "help");
}

#[test]
fn what_is_a_command_in_an_empty_field_is_a_character_in_a_filled_one() {
    let mut hand = day();
    hand.press(".");
    assert_eq!(hand.given("registered-on"), Some(Answer::Unsure));
    let mut hand = day();
    let before = hand.text();
    hand.press("/");
    assert_ne!(hand.text(), before, "why");
    assert_eq!(hand.model.place(), Place::EmptyField);
    let mut hand = day();
    hand.press("-");
    assert!(
        !matches!(&hand.model.screen, Screen::Question(page) if page.question == question("registered-on"))
    );
    let mut hand = day();
    hand.press("2026.5/2-");
    assert_eq!(typed(&mut hand), "2026.5/2-");
    // The keypad has no key that erases but this one.
    hand.press("+");
    assert_eq!(
        (typed(&mut hand), hand.model.place()),
        (String::new(), Place::EmptyField)
    );
    hand.press("2026.5.22 Enter");
    assert!(matches!(hand.given("registered-on"), Some(Answer::Date(_))));
}

#[test]
fn a_paste_is_one_text_and_no_key() {
    for text in [
        "2026-05-22\n",
        "2026-05-22\r\n\r\n",
        "\u{1b}[A2026-05-22\n\t",
    ] {
        let mut hand = day();
        let saves = hand.shelf.saves;
        hand.hear(Message::Paste(text.to_owned()));
        assert_eq!(typed(&mut hand), "2026-05-22", "{text:?}");
        assert_eq!(hand.shelf.saves, saves, "nothing is taken yet");
    }
    let mut hand = state("name").reach(Lang::Zh, (80, 24), UNICODE);
    hand.hear(Message::Paste("第一行\n第二行\nq1".to_owned()));
    assert!(
        typed(&mut hand).ends_with("第一行 第二行 q1"),
        "{}",
        typed(&mut hand)
    );
    // Where nothing is typed a paste does nothing, whatever keys it is made of.
    for name in [
        "question-home",
        "home-people",
        "verdict-e2-sublet",
        "effect",
        "settings",
    ] {
        let mut hand = state(name).reach(Lang::Zh, (80, 24), UNICODE);
        let before = hand.rows();
        let came = hand.hear(Message::Paste("1\n2\nq\n".to_owned()));
        assert!(!came.is_something(), "{name}");
        assert_eq!(hand.rows(), before, "{name}");
    }
}

#[test]
fn what_is_refused_is_said_and_can_be_mended() {
    for (name, words) in [
        ("day-misread", "2026-02-30"),
        ("day-refused", "2030-01-01"),
        ("months-refused", "99999"),
    ] {
        let mut hand = state(name).reach(Lang::En, (100, 30), UNICODE);
        assert_eq!(typed(&mut hand), words, "what was typed is kept");
        assert!(
            hand.model.notice.as_ref().is_some_and(|it| it.wrong),
            "{}",
            hand.text()
        );
        hand.press("Backspace");
        assert!(hand.model.notice.is_none(), "said once");
    }
}

/// Whoever is typing has made no mistake yet.
#[test]
fn a_day_half_typed_is_no_error() {
    let mut hand = day();
    let wrong = hand.look.symbols.unmet;
    let before = hand.text().matches(wrong).count();
    for typed in ["2026-05-2", "2026-05-0", "2026.5.0", "2026050"] {
        for character in typed.chars() {
            hand.press(&character.to_string());
            assert_eq!(
                hand.text().matches(wrong).count(),
                before,
                "{}",
                hand.text()
            );
        }
        hand.press("2").sees(&["press Enter to take it"]);
        hand.press("+");
    }
    // What no digit can mend is said at once, what Enter takes is said whatever it is.
    for (typed, more) in [("2026-02-30", 1), ("2026-05-0 Enter", 0)] {
        hand.press(typed);
        let said = hand.text().matches(wrong).count() - before;
        assert_eq!(said, more, "{}", hand.text());
        if more == 0 {
            hand.sees(&["no such day"]);
        }
        hand.press("+");
    }
}

/// Letters that are names elsewhere are typed here, the space too.
#[test]
fn letters_are_text_in_a_name() {
    let mut hand = state("name-leaving").reach(Lang::En, (80, 24), UNICODE);
    hand.press("q Space m * ? 1 + - . /");
    assert!(
        typed(&mut hand).ends_with("q m*?1+-./"),
        "{}",
        typed(&mut hand)
    );
}
