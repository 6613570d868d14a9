//! Reminders in a result: done, put off, taken back; and all of them as a calendar file.

use chrono::NaiveDate;
use juzhu::app::screen::result::Tab;
use juzhu::i18n::Lang;
use juzhu::plan::ReminderMark;

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;

/// Somebody whose window has just opened, at the renewal.
fn renewal(lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e5-graduated")]),
        ..Start::of(lang, size)
    })
    .strict();
    hand.press("2 1 Tab Tab Tab");
    hand
}

fn said(hand: &Hand) -> Vec<(String, ReminderMark)> {
    let reminders = hand.shelf.people["1"].reminders.iter();
    reminders
        .map(|(key, mark)| (key.to_string(), *mark))
        .collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn what_was_missed_is_marked_as_done_and_taken_back() {
    let mut hand = renewal(Lang::En, (100, 60));
    let missed = "Reminders you missed\n▸ 1  • Friday 2026-11-20: The endorsement window opens";
    hand.sees(&[missed, "6  Write these days as a file for your calendar"]);
    hand.press("1 Enter").sees(&[
        "Friday 2026-11-20: The endorsement window opens",
        "It is done",
    ]);
    hand.press("1").sees(&["this reminder comes no more"]);
    assert!(
        !hand.text().contains("Reminders you missed"),
        "{}",
        hand.text()
    );
    let done = ReminderMark::Done(day("2026-11-22"));
    assert_eq!(said(&hand), [("renewal-opens/2026/1".to_owned(), done)]);
    hand.press("Ctrl-U").sees(&["Reminders you missed"]);
    assert_eq!(said(&hand), []);
    hand.press("Ctrl-R");
    assert_eq!(said(&hand).len(), 1);
}

#[test]
fn what_comes_is_put_off_and_says_so() {
    let mut hand = renewal(Lang::Zh, (80, 40));
    hand.press("2 Enter 3")
        .sees(&["推后到 2026-12-11（星期五）。"]);
    let off = |until| {
        [(
            "renewal-due-soon/2026/1".to_owned(),
            ReminderMark::Snoozed(day(until)),
        )]
    };
    assert_eq!(said(&hand), off("2026-12-11"));
    // To a day of one's own; what is no day and what is past is not taken.
    hand.press("2 Enter 5").sees(&["推后到哪一天？"]);
    hand.press("2 0 2 6 1 3 0 1 Enter").sees(&["没有"]);
    hand.press("Ctrl-A Ctrl-K 2 0 2 6 1 1 2 2 Enter")
        .sees(&["这不是 2026-12-04（星期五）之后的日子"]);
    assert_eq!(said(&hand), off("2026-12-11"));
    hand.press("Ctrl-A Ctrl-K 2 0 2 6 1 2 2 4 Enter")
        .sees(&["推后到 2026-12-24"]);
    assert_eq!(said(&hand), off("2026-12-24"));
    hand.press("2 Enter 6");
    assert_eq!(said(&hand), []);
}

#[test]
fn the_days_go_into_a_calendar_file_and_are_remembered() {
    let mut hand = renewal(Lang::En, (100, 60));
    hand.press("Ctrl-K").sees(&[
        "Where shall the calendar file go?",
        "/home/me/juzhu-1-2026-11-22.ics",
    ]);
    hand.press("Ctrl-A Ctrl-K Enter")
        .sees(&["Type where the file is to go."]);
    hand.type_text("~/a.ics");
    hand.press("Enter").sees(&["The calendar file is ~/a.ics."]);
    let [written] = hand.shelf.calendars.as_slice() else {
        panic!("one file");
    };
    assert_eq!(written.person.events.len(), 4, "what is to come");
    assert_eq!(hand.shelf.people["1"].calendar, written.calendar);
    assert_eq!(written.calendar.len(), 4);
    // Once more: the same numbers. What is done is told off.
    hand.press("6 Enter Enter");
    assert_eq!(
        hand.shelf.calendars[0].person.events,
        hand.shelf.calendars[1].person.events
    );
    hand.press("2 Enter 1 6 Enter Enter");
    let dropped = hand.shelf.calendars[2].person.events.iter();
    let dropped: Vec<_> = dropped
        .filter(|event| event.reminder.is_none())
        .map(|event| (event.key.to_string(), event.sequence))
        .collect();
    assert_eq!(dropped, [("renewal-due-soon/2026/1".to_owned(), 1)]);
}

#[test]
fn a_calendar_that_cannot_be_written_was_told_nothing() {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e5-graduated")]).full(),
        ..Start::of(Lang::En, (100, 60))
    });
    hand.press("2 1 Ctrl-K Enter").sees(&["no room"]);
    let case = hand.model.case.as_ref().expect("somebody");
    assert!(case.profile.calendar.is_empty());
}

#[test]
fn whoever_is_only_looked_at_gets_a_calendar_and_is_told_what_that_costs() {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e5-graduated")]).read_only(),
        ..Start::of(Lang::En, (100, 60))
    });
    hand.press("2 1 Ctrl-K Enter").sees(&[
        "The calendar file is",
        "what the calendar was told is not kept with them",
    ]);
    assert_eq!(hand.shelf.calendars.len(), 1);
    assert!(hand.shelf.people["1"].calendar.is_empty());
}

#[test]
fn on_a_copy_reminders_are_left_alone() {
    let mut hand = renewal(Lang::En, (100, 60));
    let what_if = Tab::WhatIf as usize - Tab::Renewal as usize;
    hand.press(&"Tab ".repeat(what_if));
    hand.press("1 Enter 1 Enter").press("Ctrl-K");
    hand.sees(&["Reminders belong to your real answers"]);
}
