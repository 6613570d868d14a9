//! The record of a case on the screen: written down by keys, refused with a reason, taken back.

use juzhu::app::screen::result::Tab;
use juzhu::i18n::Lang;

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;
use super::states::to_tab;

/// Somebody who qualifies and has no permit yet, at the record.
fn record(lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("review-plain-week")]),
        on: "2026-11-27".parse().expect("a day"),
        ..Start::of(lang, size)
    })
    .strict();
    hand.press("2 1").press(&to_tab(Tab::Record));
    hand
}

fn kinds(hand: &Hand) -> Vec<String> {
    let events = hand.shelf.people["1"].events.iter();
    events
        .map(|event| match event.dated {
            Some(day) => format!("{} {} {day}", event.kind, event.on),
            None => format!("{} {}", event.kind, event.on),
        })
        .collect()
}

#[test]
fn what_happened_is_written_down_by_keys() {
    let mut hand = record(Lang::En, (100, 30));
    hand.sees(&[
        "[Case]",
        "Stage: Getting ready.",
        "What happened? Choose it to record it",
        "I handed in my papers and have a receipt",
    ]);
    // Enter alone means the day asked about; another day is typed.
    hand.press("2 Enter").sees(&[
        "Take the day of acceptance",
        "Enter alone means 2026-11-27.",
    ]);
    hand.press("2 0 2 6 1 1 2 8 Enter")
        .sees(&["2026-11-28 has not come yet"]);
    hand.press("Backspace Backspace 3 1 Enter")
        .sees(&["no such day"]);
    hand.press("Backspace Backspace 2 0 Enter").sees(&[
        "Recorded.",
        "Stage: Handed in, under review, since Friday 2026-11-20.",
        "5  I received the permit",
    ]);
    assert_eq!(kinds(&hand), ["submitted 2026-11-20"]);
    // Once more Enter, out of habit, asks for no day and records nothing.
    hand.press("Enter").sees(&["What happened? Choose it"]);
    assert_eq!(kinds(&hand), ["submitted 2026-11-20"]);
    hand.press("Shift-Tab Shift-Tab")
        .sees(&["[Timeline]", "2026-11-20"]);
    hand.press("Tab Tab 5");
    // The other day is asked for, and refused where it cannot be.
    hand.press("Enter Enter")
        .sees(&["Date of issue on the card"]);
    hand.press("2 0 2 6 1 1 2 8 Enter")
        .sees(&["2026-11-28 lies after the day on which it happened"]);
    hand.press("Enter 2 0 2 6 1 1 2 5 Enter").sees(&[
        "Stage: Permit in hand, since Friday 2026-11-27.",
        "Next endorsement: from",
    ]);
    assert_eq!(
        kinds(&hand),
        ["submitted 2026-11-20", "received 2026-11-27 2026-11-25"]
    );
    // The answers follow, and say where they come from; they are not changed by hand.
    hand.press("F5").sees(&[
        "Date of issue: 2026-11-25 (from your record)",
        "(from your record)",
    ]);
    hand.press("6 Enter")
        .sees(&["This answer follows from your record of what happened."]);
}

#[test]
fn a_day_to_come_is_refused_before_the_other_day_is_asked_for() {
    let mut hand = record(Lang::En, (100, 30));
    hand.press("1 Enter")
        .sees(&["First the day on which you made it"]);
    hand.press("2 0 2 6 1 1 2 8 Enter").sees(&[
        "2026-11-28 has not come yet",
        "First the day on which you made it",
    ]);
    hand.press("Backspace 7 Enter").sees(&["The day it is for"]);
    hand.press("2 1 9 9 1 1 2 8 Enter")
        .sees(&["2199-11-28 is too far off"]);
    assert_eq!(kinds(&hand), [""; 0]);
}

#[test]
fn a_mistake_is_taken_back_and_stays_to_be_seen() {
    let mut hand = record(Lang::Zh, (80, 24));
    hand.press("2 Enter Enter")
        .sees(&["记下来了。", "已提交，等审核"]);
    hand.press("End").sees(&["材料交了，拿到回执"]);
    hand.press("Enter").sees(&["这条记错了，要撤回吗？"]);
    hand.press("1").sees(&["撤回了", "现在：准备材料"]);
    hand.press("End").sees(&["已在 2026-11-27 撤回"]);
    assert_eq!(kinds(&hand), ["submitted 2026-11-27"]);
    let events = &hand.shelf.people["1"].events;
    assert!(events[0].withdrawn_on.is_some());
}

#[test]
fn what_may_be_otherwise_since_is_named() {
    let mut hand = record(Lang::En, (80, 24));
    hand.press("3 Enter Enter").sees(&[
        "These answers may have changed as well",
        "Report your new address: by Monday 2026-12-07",
    ]);
}

#[test]
fn a_copy_has_no_record_of_its_own() {
    let mut hand = record(Lang::En, (100, 30));
    let what_if = Tab::WhatIf as usize - Tab::Record as usize;
    hand.press(&"Tab ".repeat(what_if)).press("1 Enter");
    hand.press("F5 1 Enter")
        .press(&"Shift-Tab ".repeat(what_if));
    hand.press("2 Enter")
        .sees(&["The record is of what really happened."]);
    assert_eq!(kinds(&hand), [""; 0]);
}

#[test]
fn of_answers_that_are_only_read_an_event_is_not_called_recorded() {
    for (lang, said) in [(Lang::En, "not saved"), (Lang::Zh, "不会保存")] {
        let mut hand = Hand::new(Start {
            shelf: Shelf::with([asked("review-plain-week")]).read_only(),
            on: "2026-11-27".parse().expect("a day"),
            ..Start::of(lang, (100, 30))
        });
        hand.press("2 1").press(&to_tab(Tab::Record));
        hand.press("2 Enter Enter").sees(&[said]);
        assert!(kinds(&hand).is_empty());
    }
}
