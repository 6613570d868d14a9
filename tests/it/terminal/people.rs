//! Saved people on the full screen: gone on with, renamed, deleted, in use, damaged.

use std::fs;

use super::harness::Terminal;
use super::walk::{self, BEGIN, SAVED, speaking};
use crate::program::harness::Home;

/// Somebody saved with so many answers, and the program at home again.
#[track_caller]
fn with_somebody(home: &Home, answers: usize) -> Terminal {
    let terminal = walk::answered(home, answers);
    terminal.press("Esc").wait_for("Unnamed, begun");
    terminal
}

#[track_caller]
fn leave(terminal: &Terminal) {
    terminal.press("Ctrl-C");
    assert_eq!(terminal.exit_code(), 130);
}

#[test]
fn a_draft_is_gone_on_with() {
    let home = Home::new();
    let terminal = with_somebody(&home, 4);
    terminal.wait_for("4 answers");
    leave(&terminal);
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("Unnamed, begun").press("2");
    terminal
        .wait_for("Go on")
        .press("1")
        .wait_for("Question 5 ·");
    terminal.press("1").wait_for("Question 6 ·").wait_for(SAVED);
    leave(&terminal);
    walk::assert_saved(&home, 5);
    // By number, and at once.
    let terminal = speaking(&home, "en").args(["--person", "1"]).start();
    terminal.wait_for("Question 6 ·").press("1");
    terminal.wait_for("Question 7 ·").wait_for(SAVED);
    leave(&terminal);
    walk::assert_saved(&home, 6);
}

#[test]
fn somebody_is_renamed_and_deleted() {
    let home = Home::new();
    let terminal = with_somebody(&home, 3);
    terminal.press("Down F7").wait_for("A name for");
    terminal.type_text("Mum\n");
    terminal
        .wait_for("Mum: Getting ready; 3 answers")
        .press("2 2");
    terminal.wait_for("A name for").press("End Backspace");
    terminal.type_text("m 妈妈\n");
    terminal.wait_for("Mum 妈妈: Getting ready; 3 answers");
    // The first answer is no: nothing is deleted by a second Enter.
    terminal.press("Home Down Delete").wait_for("for good?");
    terminal.press("Enter").wait_gone("for good?");
    walk::assert_saved(&home, 3);
    terminal.press("2").wait_for("Give another name").press("3");
    terminal.wait_for("for good?").press("1");
    terminal
        .wait_for("Deleted, with every copy")
        .wait_gone("Mum");
    leave(&terminal);
    walk::assert_nothing_of_anybody(&home);
}

#[test]
fn two_programs_have_somebody_open() {
    let home = Home::new();
    let first = walk::answered(&home, 5);
    let second = speaking(&home, "en").start();
    second.wait_for("Unnamed, begun").press("2 1");
    second
        .wait_for("open in another juzhu")
        .wait_for("Question 6 ·");
    second.press("1 2026-01-01 Enter").wait_for("Question 8 ·");
    second.wait_for("only opened to read").press("Esc");
    second.wait_for("will be lost").press("Esc");
    second.wait_for("Unnamed, begun");
    // Nor can the other one be renamed or deleted.
    second
        .press("Home Down Delete")
        .wait_for("for good?")
        .press("1");
    second.wait_for("open in another juzhu");
    // The first one goes on and loses nothing.
    first.press("1").wait_for("Question 7 ·").wait_for(SAVED);
    walk::assert_saved(&home, 6);
    leave(&second);
    leave(&first);
    walk::assert_saved(&home, 6);
}

#[test]
fn a_damaged_person_is_brought_back() {
    let home = Home::new();
    leave(&with_somebody(&home, 6));
    fs::write(home.profile("0001.toml"), "answers = broken").expect("a file");
    let terminal = speaking(&home, "en").start();
    terminal.wait_for("damaged").press("2");
    terminal.wait_for("See whether it can").press("1");
    terminal.wait_for("The damaged file is kept as");
    terminal.wait_for("There is a copy from before: 5 answers");
    terminal.press("1").wait_for("Question 6 ·").wait_for(SAVED);
    leave(&terminal);
    walk::assert_saved(&home, 5);
    let kept = fs::read_dir(home.path("juzhu/profiles")).expect("a folder");
    let aside = kept.filter_map(|entry| {
        let text = fs::read_to_string(entry.expect("an entry").path()).ok()?;
        (text == "answers = broken").then_some(())
    });
    assert_eq!(aside.count(), 1, "the damaged file is kept");
}

#[test]
fn nothing_is_kept_where_that_is_wanted() {
    // From the start, from before the first question, and on the way.
    let home = Home::new();
    let terminal = speaking(&home, "en").args(["--no-save"]).start();
    terminal.wait_for("New self").press(BEGIN).press("1 3");
    terminal
        .wait_for("Question 3 ·")
        .wait_for("nothing is kept");
    leave(&terminal);
    walk::assert_nothing_kept(&home);

    let terminal = speaking(&home, "en").start();
    terminal.wait_for("New self").press("1 2 1 3");
    terminal
        .wait_for("Question 3 ·")
        .wait_for("nothing is kept");
    leave(&terminal);
    walk::assert_nothing_kept(&home);

    let terminal = walk::answered(&home, 3);
    terminal
        .press("F9")
        .wait_for("Keep nothing of this")
        .press("Enter");
    terminal.wait_gone("Keep nothing of this");
    walk::assert_saved(&home, 3);
    terminal
        .press("F9")
        .wait_for("Keep nothing of this")
        .press("1");
    terminal.wait_for("From now on nothing is kept");
    terminal.press("2 1").wait_for("Question 6 ·").press("Esc");
    terminal.wait_for("will be lost").press("Esc");
    terminal.wait_for("New self-assessment").press("Esc");
    assert_eq!(terminal.exit_code(), 0);
    walk::assert_nothing_of_anybody(&home);
}

#[test]
fn many_are_searched_and_a_group_is_opened() {
    let home = Home::new();
    for number in 1..=300 {
        let group = if number <= 3 {
            "group = \"Wang\"\n"
        } else {
            ""
        };
        let text = format!(
            "version = 1\nid = \"x\"\nname = \"Person {number:03}\"\n{group}created-on = 2026-10-01\n\
             saved-on = 2026-11-20\nrule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n\
             [answers]\napplicant = \"mainland\"\nhukou = \"elsewhere\"\nwork = \"contract\"\n\
             contract-ends = 2026-11-2{}\n[given-when]\nhukou.applicant = \"mainland\"\n\
             contract-ends.work = \"contract\"\n",
            number % 5
        );
        home.write(&format!("juzhu/profiles/{number:04}.toml"), text);
    }
    let terminal = speaking(&home, "en").start();
    terminal
        .wait_for("All 300 saved people")
        .wait_for("Due on Sunday")
        .wait_for("more: see everybody with something due");
    terminal.press("7").wait_for("Wang: 3 people");
    terminal.type_text("person 077");
    terminal
        .wait_for("1 person")
        .wait_for("Person 077: Getting ready; ");
    terminal.press("Enter Enter").wait_for("Go on").press("Esc");
    for _ in 0..10 {
        terminal.press("Backspace");
    }
    terminal.wait_for("300 people").press("Enter Enter");
    terminal.wait_for("Person 003 (Wang)").wait_for("3 people");
    leave(&terminal);
    // What was found out about them is kept for the next time.
    assert!(home.profile("people.index").exists());
}
