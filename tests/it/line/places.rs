//! What is said of a question's place on the way, of names in a row, and of what comes beside a result.

use juzhu::i18n::Lang;

use super::{Home, REGISTERED};

/// Somebody who leaves two questions for later, and then for good.
const PUTTING_OFF: &[&str] = &[
    "1", "3", "1", "2", "1", "2", "skip", "1", "3", "skip", "1", "1", "skip", "skip",
];

#[test]
fn what_comes_back_out_of_its_turn_has_no_number() {
    let home = Home::new();
    let talk = home.talk(Lang::En, PUTTING_OFF);
    talk.says(&[
        "Question 7. At most",
        "What work do you do",
        "Put off. It comes back at the end.",
        "Question 12.",
        "You put this one off earlier. At most 2 more after it.\nWhat work do you do",
        "Left open. You can still answer it before you finish.",
        "You put this one off earlier. It may be the last one.",
        "Left open.",
        "questions are unanswered: Work",
    ]);
    for number in 1..=12 {
        let place = format!("Question {number}.");
        assert_eq!(talk.output.matches(&place).count(), 1, "{place}");
    }
}

#[test]
fn what_is_asked_once_more_says_why() {
    let home = Home::new();
    let lines = [
        "1",
        "3",
        "1",
        "2",
        "1",
        "1",
        "2026-01-05",
        "1",
        "1",
        "2027-12-31",
        "14",
        "review",
        "8",
        "2",
        "是",
        "1",
    ];
    home.talk(Lang::En, &lines).says(&[
        "8. Work: Employed",
        // Its number in the list; the place on the way is another thing.
        "Work, answered before.",
        "Licence in term",
        "Once more, because an answer it depends on has changed. At most",
        "For how many months",
        "Your answer before: 14 months. Press Enter to keep it.",
    ]);
}

#[test]
fn names_that_hold_commas_are_told_apart() {
    let home = Home::new();
    let lines = [
        "1",
        "3",
        "1",
        "2",
        "1",
        "1",
        "2026-03-01",
        "1",
        "skip",
        "skip",
        "14",
        "2",
        "skip",
        "3",
    ];
    let talk = home.talk(Lang::Zh, &[&lines[..], &["skip"; 14]].concat());
    talk.says(&["没有答：", "；人才、投资认定；"]);
}

#[test]
fn a_reminder_ahead_of_a_day_is_not_taken_for_the_day() {
    let home = Home::new();
    let changes = ["review", "10", "2027-03-31", "2"];
    let lines = [&REGISTERED[..11], &changes].concat();
    let talk = home.talk(Lang::En, &lines);
    talk.says(&[
        "This would change:",
        "Reminder “Your labour contract ends”: now 2027-01-01, then 2027-03-01.",
        "Reminder “Your labour contract ends”: now 2027-01-31, then 2027-03-31.",
    ]);
    assert!(!talk.output.contains("\nYour labour contract ends: now"));
}

#[test]
fn papers_of_every_way_are_not_called_missing() {
    let home = Home::new();
    let lines = [
        "1",
        "3",
        "1",
        "2",
        "1",
        "1",
        "2026-01-05",
        "1",
        "1",
        "2027-12-31",
        "14",
        "2",
        "2027-06-30",
        "3",
        "2",
        "1",
        "1",
        "have 1 2 3 4",
        "have 5 6 7 8",
        "have 9 10",
    ];
    let talk = home.talk(Lang::En, &lines);
    let one_way = "the papers of one way will do";
    talk.says(&[
        "Not in hand yet: Lease; Rental filing certificate; Labour contract;",
        one_way,
        "Not in hand yet: Copy of the landlord's ID card; Community stamp.\nWhat would",
        "You have all papers of the list.",
    ]);
    assert_eq!(talk.output.matches(one_way).count(), 1);
}
