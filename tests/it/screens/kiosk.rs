//! A public machine, without a terminal: where keys and clicks lead.

use juzhu::app::dialog::Dialog;
use juzhu::app::effect::{Effect, Leave};
use juzhu::app::key::Key;
use juzhu::app::message::{Message, Target};
use juzhu::app::screen::Screen;
use juzhu::i18n::Lang;

use super::states::{SIZES, UNICODE, state, states};

/// Whoever touches the gap between two lines has chosen neither.
#[test]
fn a_gap_between_two_things_is_neither() {
    let mut rows_of_items = 0;
    for state in states().iter().filter(|it| it.name.starts_with("kiosk")) {
        let hand = state.reach(Lang::En, SIZES[1], UNICODE);
        let rows = hand.rows();
        for (area, target) in hand.drawn.hits.all() {
            if matches!(target, Target::Item(_)) {
                let row = &rows[usize::from(area.y)];
                assert!(!row.trim().is_empty(), "{} row {}", state.name, area.y);
                rows_of_items += 1;
            }
        }
    }
    assert!(rows_of_items > 20, "{rows_of_items} rows");
}

#[test]
fn a_number_and_enter_do_what_the_line_does() {
    let mut hand = state("kiosk-result").reach(Lang::En, SIZES[1], UNICODE);
    hand.press("1 Enter")
        .sees(&["Take it with you", "Look for printers"]);
    hand.press("Esc 2 Enter").sees(&["Are you through?"]);
}

#[test]
fn the_way_on_is_in_sight_below_the_verdict() {
    for lang in Lang::ALL {
        let hand = state("kiosk-result").reach(lang, SIZES[1], UNICODE);
        let way = match lang {
            Lang::Zh => ["带走", "我用完了"],
            Lang::En => ["Take it with you", "I am through"],
        };
        hand.sees(&way);
    }
}

#[test]
fn whoever_has_only_a_mouse_finds_the_way_back() {
    for name in ["kiosk-question", "kiosk-result"] {
        for lang in Lang::ALL {
            let hand = state(name).reach(lang, SIZES[1], UNICODE);
            let back = Target::Action(juzhu::app::action::Action::Back);
            let found = hand.drawn.hits.all().iter().any(|(_, it)| *it == back);
            assert!(found, "{name} {lang:?}\n{}", hand.text());
        }
    }
}

#[test]
fn the_next_person_after_a_quick_check_begins_at_once() {
    let mut hand = state("kiosk").reach(Lang::En, SIZES[1], UNICODE);
    hand.press("4 3").sees(&["Next person"]);
    let came = hand.key(Key::char('2'));
    assert_eq!(came.effects, [Effect::Leave(Leave::Erased)]);
}

#[test]
fn help_promises_nothing_that_is_not_so_there() {
    for lang in Lang::ALL {
        let hand = state("kiosk-help").reach(lang, (100, 120), UNICODE);
        let text = hand.text();
        for wrong in [
            "what you said is saved",
            "说过的都已保存",
            "tmux",
            "F11",
            "F12",
        ] {
            assert!(!text.contains(wrong), "{wrong} in\n{text}");
        }
    }
}

#[test]
fn what_a_visitor_chooses_is_not_saved() {
    let mut hand = state("kiosk-question").reach(Lang::En, SIZES[0], UNICODE);
    for key in [
        Key::function(3),
        Key::ctrl('b'),
        Key::function(2),
        Key::ctrl('t'),
    ] {
        let came = hand.key(key);
        let saves = |effect: &Effect| matches!(effect, Effect::SaveSettings(_) | Effect::Save(_));
        assert!(!came.effects.iter().any(saves), "{key}");
    }
}

#[test]
fn an_idle_visitor_is_warned_and_erased_and_the_start_page_waits() {
    let mut hand = state("kiosk-question").reach(Lang::En, SIZES[1], UNICODE);
    hand.hear(Message::Idle { seconds: 119 });
    assert!(hand.model.dialogs.is_empty());
    hand.hear(Message::Idle { seconds: 120 });
    assert!(matches!(
        hand.model.dialogs.last(),
        Some(Dialog::StillThere(_))
    ));
    hand.sees(&["In 30 seconds"]);
    hand.hear(Message::Idle { seconds: 149 });
    hand.sees(&["In 1 second everything"]);
    let came = hand.hear(Message::Idle { seconds: 150 });
    assert_eq!(came.effects, [Effect::Leave(Leave::Erased)]);

    let mut start = state("kiosk").reach(Lang::En, SIZES[1], UNICODE);
    let came = start.hear(Message::Idle { seconds: 9999 });
    assert!(!came.is_something());
    let mut erased = state("kiosk-erased").reach(Lang::En, SIZES[1], UNICODE);
    erased.hear(Message::Idle { seconds: 20 });
    assert!(matches!(erased.model.screen, Screen::Attract(_)));
}
