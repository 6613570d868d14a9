//! The result day by day.

use juzhu::app::message::{Message, Target};
use juzhu::app::screen::Screen;
use juzhu::app::screen::result::Tab;
use juzhu::app::scroll::Focus;
use juzhu::app::stop::{Does, items, stops};
use juzhu::i18n::Lang;

use super::hand::{Hand, Start};
use super::people::{asked, case, question};
use super::shelf::Shelf;
use super::states::{SIZES, UNICODE, state, to_tab};

/// On the last tab of a person's result, on the day of their case.
fn days(id: &str, lang: Lang) -> Hand {
    asked_on(id, lang, &case(id).on.to_string())
}

fn asked_on(id: &str, lang: Lang, on: &str) -> Hand {
    let mut hand = Hand::new(Start {
        on: on.parse().expect("a day"),
        shelf: Shelf::with([asked(id)]),
        ..Start::of(lang, SIZES[0])
    });
    hand.press("2 1").press(&to_tab(Tab::Days));
    hand
}

fn looked_on(hand: &Hand) -> String {
    let case = hand.model.case.as_ref().expect("somebody");
    case.interview().on().to_string()
}

#[test]
fn one_digit_is_one_step() {
    let mut hand = days("e1-relatives", Lang::En);
    assert_eq!(looked_on(&hand), "2026-11-22");
    for (keys, on) in [
        ("1", "2026-11-23"),
        ("1", "2026-11-24"),
        ("2", "2026-11-23"),
        ("3", "2026-11-30"),
        ("4 4", "2026-11-16"),
        ("9", "2026-11-22"),
        ("5 5 5", "2027-02-22"),
        ("6", "2027-01-22"),
        // The same again with Enter: the focus has stayed where it was.
        ("Enter", "2026-12-22"),
        ("9 1", "2026-11-23"),
    ] {
        hand.press(keys);
        assert_eq!(looked_on(&hand), on, "{keys}\n{}", hand.text());
        hand.sees(&["You are looking at", on]);
    }
    hand.press("7");
    let changed = looked_on(&hand);
    assert_eq!(hand.drawn.seen.focus, Focus::Item(6));
    hand.press("1 8");
    assert_eq!(looked_on(&hand), changed, "back to where something changed");
}

#[test]
fn a_click_is_a_step() {
    let mut hand = days("e1-relatives", Lang::Zh);
    hand.sees(&[
        "[逐日看]",
        "您看的是 2026-11-22（星期日）：周末。",
        "就是所问的那天。",
    ]);
    assert!(hand.click_on(Target::Item(2)));
    assert_eq!(looked_on(&hand), "2026-11-29");
    hand.sees(&["看的是 2026-11-29", "比所问的 2026-11-22 晚 7 天。"]);
}

/// The half-year of registration is over: the day reads like a sentence.
#[test]
fn what_changes_is_said_on_the_day() {
    let mut hand = asked_on("e1-relatives", Lang::En, "2026-03-01");
    hand.press("7");
    let said = "By the law: conditions met. Before that: not yet, from Monday 2026-07-06.";
    hand.sees(&[
        "You are looking at Monday 2026-07-06: a working day.",
        "It is 127 days after the day asked about, 2026-03-01.",
        said,
        "“Half a year of residence”: met.",
    ]);
    // On the day before, it is not so yet.
    hand.press("2")
        .sees(&["Nothing. All is as on the day before"]);
    assert!(!hand.text().contains("Before that"), "{}", hand.text());
}

#[test]
fn every_tab_shows_the_day() {
    for lang in Lang::ALL {
        let mut moved = asked_on("window-spring-festival-2026", lang, "2026-01-05");
        moved.press("3 3 1");
        let mut asked = asked_on("window-spring-festival-2026", lang, "2026-01-20");
        // What happened is written down for the day asked about alone.
        let tabs = (0..Tab::Days as usize).filter(|tab| *tab != Tab::Record as usize);
        for tab in tabs {
            assert!(moved.click_on(Target::Tab(tab)) && asked.click_on(Target::Tab(tab)));
            // But for the first row, which says whether the day is looked at or asked about.
            assert_eq!(moved.rows()[1..], asked.rows()[1..], "{tab}");
        }
        let content = |hand: &Hand| {
            let case = hand.model.case.as_ref().expect("somebody");
            case.content().cloned().expect("it was told")
        };
        assert_eq!(content(&moved), content(&asked));
    }
}

/// Whoever goes on with the answers is on the day they are given for.
#[test]
fn whoever_leaves_the_result_looks_at_the_day_asked_about() {
    for leaves in ["F5", "-", "F8", "Esc"] {
        let mut hand = days("e1-relatives", Lang::En);
        hand.press("5 5").press(leaves);
        let notice = hand.model.notice.clone().expect("it is said");
        let hint = notice.hint.unwrap_or_default();
        let said = format!("{} {}", notice.sentence.en, hint.en);
        assert!(said.contains("2026-11-22"), "{leaves}: {said}");
        if let Some(case) = &hand.model.case {
            let interview = case.interview();
            assert_eq!(interview.on(), interview.asked_on(), "{leaves}");
        }
        hand.press("Down");
        assert_eq!(hand.model.notice, None, "it is said once");
    }
}

#[test]
fn what_is_typed_is_given_for_the_day_asked_about() {
    let mut hand = days("e1-relatives", Lang::En);
    hand.press("5 5 5");
    hand.click_on(Target::Tab(0));
    let visits = Some(Does::Visit(question("registered-on")));
    let item = {
        let case = hand.model.case.as_ref().expect("somebody");
        let stops = stops(Tab::Verdict, case);
        items(&stops).position(|at| stops[at].does == visits)
    };
    let item = item.expect("it decides the half-year");
    hand.hear(Message::Click(Target::Item(item)));
    let Screen::Question(_) = hand.model.screen else {
        panic!("{}", hand.text());
    };
    assert_eq!(looked_on(&hand), "2026-11-22");
    hand.sees(&["We look at 2026-11-22 again, the day asked about."]);
    hand.press("+ 2026-12-24 Enter");
    hand.sees(&["cannot be after 2026-11-22"]);
}

#[test]
fn the_calendar_ends() {
    for (on, keys) in [
        ("2199-12-31", ["1", "3", "5", "7"]),
        ("1900-01-01", ["2", "4", "6", "8"]),
    ] {
        for lang in Lang::ALL {
            let mut hand = asked_on("e1-relatives", lang, on);
            for key in keys {
                hand.press(key);
                assert_eq!(looked_on(&hand), on, "{key}");
                assert!(hand.model.notice.is_some(), "{key}\n{}", hand.text());
            }
        }
    }
}

/// What is saved knows nothing of the day looked at.
#[test]
fn nothing_of_the_day_is_saved() {
    let mut hand = days("e2-sublet", Lang::En);
    let before = format!("{:?}", hand.shelf);
    hand.press("7 7 5 1");
    assert_ne!(looked_on(&hand), case("e2-sublet").on.to_string());
    assert_eq!(before, format!("{:?}", hand.shelf));
}

#[test]
fn copies_move_along() {
    let mut hand = days("e2-sublet", Lang::En);
    hand.model.case.as_mut().expect("somebody").stage.copy();
    hand.press("5");
    let stage = &hand.model.case.as_ref().expect("somebody").stage;
    assert_eq!(stage.at(), Some(0));
    assert_eq!(stage.real().on(), stage.interview().on());
    assert_ne!(stage.real().on(), stage.real().asked_on());
}

#[test]
fn there_is_nothing_more_to_say_of_a_step() {
    let mut hand = state("days").reach(Lang::En, SIZES[1], UNICODE);
    hand.press("F4").sees(&["no more to say"]);
}
