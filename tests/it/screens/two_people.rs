//! Two people at one screen: who reads what, and whose turn it is.

use juzhu::app::Turn;
use juzhu::app::action::Action;
use juzhu::app::place::Place;
use juzhu::i18n::{Lang, tr};
use juzhu::ruleset::Answer;

use super::hand::Hand;
use super::states::{SIZES, UNICODE, state, states};

fn at(name: &str, lang: Lang, size: (u16, u16)) -> Hand {
    state(name).reach(lang, size, UNICODE)
}

/// Whose turn it is stands there in words and with a sign, in every window, in the language of the one
/// who is meant; and only their turn has the sign.
#[test]
fn whose_turn_it_is_is_always_said() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut hand = at("two-people", lang, size);
            let turns = [(Turn::Resident, "turn-resident", lang)];
            let turns =
                turns
                    .into_iter()
                    .chain([(Turn::Volunteer, "turn-volunteer", lang.other())]);
            for (turn, key, reader) in turns {
                assert_eq!(hand.model.turn(), Some(turn));
                let said = format!("{} {}", hand.look.symbols.turn, tr(reader, key));
                hand.sees(&[&said]);
                let signs = hand.text().matches(hand.look.symbols.turn).count();
                assert_eq!(signs, 1, "{}", hand.text());
                hand.press("Tab");
            }
            assert_eq!(hand.model.turn(), Some(Turn::Resident));
        }
    }
}

/// The resident's side is in their language and without notes, the volunteer's in the other.
#[test]
fn each_reads_their_own_language() {
    for lang in Lang::ALL {
        let mut hand = at("two-people", lang, (120, 60));
        let rules = hand.model.facts.engine.rules().clone();
        let home = &rules.questions[rules.question("home").expect("a question")];
        let text = hand.text();
        let begin = |text: &str| text.chars().take(8).collect::<String>();
        assert!(text.contains(&begin(home.title.get(lang))), "{text}");
        let other = lang.other();
        for notes in [&home.title, &home.why, &home.mistakes[0].text] {
            assert!(text.contains(&begin(notes.get(other))), "{text}");
        }
        let help = home.help.as_ref().expect("help").get(lang);
        assert!(!text.contains(&begin(help)), "no footnotes: {text}");
        // Both change places with the language.
        hand.press("F2");
        assert_eq!(hand.model.lang, other);
        hand.sees(&[&begin(home.mistakes[0].text.get(lang))]);
    }
}

/// In the volunteer's turn no key answers, and handing back loses nothing.
#[test]
fn nobody_answers_in_the_volunteers_turn() {
    for back in ["Enter", "Esc", "Tab", "F4", "/", "Space"] {
        let mut hand = at("two-people", Lang::En, (80, 24));
        hand.press("Down").press("/");
        assert_eq!(hand.model.place(), Place::Notes);
        hand.press("2 . + -");
        assert_eq!(hand.given("home"), None);
        if hand.model.place() != Place::Notes {
            hand.press("F4");
        }
        hand.press(back);
        assert_eq!(hand.model.turn(), Some(Turn::Resident), "{back}");
        hand.press("Enter");
        assert_eq!(hand.given("home"), Some(Answer::Choice(1)), "{back}");
        // The next question is the resident's.
        assert_eq!(hand.model.turn(), Some(Turn::Resident));
    }
}

/// What the pointed answer opens is said as the resident moves.
#[test]
fn the_notes_follow_the_answer_pointed_at() {
    let mut hand = at("two-people", Lang::Zh, (160, 60));
    hand.sees(&[
        "If the answer is “My own home”",
        "Then not asked: Rental filing",
    ]);
    hand.press("Down").sees(&[
        "If the answer is “A rented home”",
        "Then also asked: Rental filing",
        "Then to bring: Lease",
    ]);
    // A day is read while it is typed.
    let mut hand = at("two-people-day", Lang::Zh, (160, 60));
    hand.sees(&["If the answer is “2026-05-22”"]);
    hand.press("+");
    assert!(!hand.text().contains("If the answer is"), "{}", hand.text());
}

/// The notes can be read to their end with the keypad, which then hands back.
#[test]
fn the_keypad_reads_the_notes_and_hands_back() {
    for size in SIZES {
        let mut hand = at("two-people", Lang::En, size);
        hand.press("/");
        let mut pages = 0;
        while hand.model.turn() == Some(Turn::Volunteer) {
            hand.press("+");
            pages += 1;
            assert!(pages < 40, "{}", hand.text());
        }
        hand.press("2");
        assert_eq!(hand.given("home"), Some(Answer::Choice(1)));
    }
}

/// A click on the other side is as good as a key.
#[test]
fn a_click_changes_turns() {
    let mut hand = at("two-people", Lang::En, (100, 30));
    hand.click(80, 20);
    assert_eq!(hand.model.turn(), Some(Turn::Volunteer));
    hand.click(10, 10);
    assert_eq!(hand.model.turn(), Some(Turn::Resident));
    hand.click_action(Action::Why);
    assert_eq!(hand.model.turn(), Some(Turn::Volunteer));
}

/// It stays on from question to question, ends with the same key, and does nothing anywhere else.
#[test]
fn it_is_begun_and_ended_at_questions_with_one_key() {
    for state in states() {
        let mut hand = state.reach(Lang::En, (100, 30), UNICODE);
        let place = hand.model.place();
        let at_question = matches!(
            place,
            Place::Options | Place::EmptyField | Place::Field | Place::Notes
        );
        let before = hand.model.settings.two_people;
        hand.press("F3");
        assert_eq!(
            hand.model.settings.two_people != before,
            at_question,
            "{}",
            state.name
        );
    }
    let mut hand = at("two-people", Lang::En, (100, 30));
    hand.press("1");
    assert_eq!(hand.model.turn(), Some(Turn::Resident));
    hand.press("F3").sees(&["One person at the screen."]);
    assert_eq!(hand.model.turn(), None);
    hand.press("F4").sees(&["Why this is asked:"]);
    // The reasons make room for the notes.
    hand.press("F3");
    assert!(
        !hand.text().contains("Why this is asked:"),
        "{}",
        hand.text()
    );
}
