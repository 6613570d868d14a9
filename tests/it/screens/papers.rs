//! The checklist as a planner: papers in hand, on the way, out of reach; a day, a note; planned anew.

use juzhu::i18n::Lang;
use juzhu::plan::{PaperMark, PaperState};

use super::hand::{Hand, Start};
use super::people::asked;
use super::shelf::Shelf;

/// Somebody who rents from a landlord who has not filed, at the checklist.
fn checklist(lang: Lang, size: (u16, u16)) -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e2-sublet")]),
        ..Start::of(lang, size)
    })
    .strict();
    hand.press("2 1 Tab");
    hand
}

fn saved(hand: &Hand, paper: &str) -> PaperMark {
    hand.shelf.people["1"].paper(paper)
}

#[test]
fn a_paper_says_how_it_is_got_and_takes_what_is_said_of_it() {
    let mut hand = checklist(Lang::En, (100, 30));
    hand.press("5 Enter").sees(&[
        "Lease",
        "How far is it?",
        "Where to get it: Your landlord or agency",
        "What to say: 您好",
        "That means: Hello",
    ]);
    hand.press("2").sees(&["On which day do you expect it?"]);
    hand.press("2 0 2 6 1 2 0 1 Enter").sees(&[
        "On the way, expected on Tuesday 2026-12-01.",
        "so hand in your papers on Tuesday",
    ]);
    let expected = "2026-12-01".parse().ok();
    let getting = PaperMark {
        state: Some(PaperState::Getting),
        expected,
        note: None,
    };
    assert_eq!(saved(&hand, "lease"), getting);
    // The same paper is still in front, and says what was said.
    hand.press("Enter").sees(&[
        "I am getting it · marked so",
        "Expected on 2026-12-01: change the day",
    ]);
    hand.press("5").sees(&["A note of your own"]);
    hand.type_text("先问房东");
    hand.press("Enter").sees(&["Your note: 先问房东"]);
    let noted = PaperMark {
        note: Some("先问房东".to_owned()),
        ..getting
    };
    assert_eq!(saved(&hand, "lease"), noted);
    // In hand: the day is of no use any more, the note stays.
    hand.press("Space").sees(&["☑ Lease"]);
    let ticked = noted.in_state(Some(PaperState::Have));
    assert_eq!(ticked.expected, None);
    assert_eq!(saved(&hand, "lease"), ticked);
    hand.press("Space").sees(&["☐ Lease"]);
    hand.press("Home")
        .sees(&["In hand: 0 of 6 papers. Still to get: 6."]);
}

#[test]
fn a_day_that_is_none_is_not_taken_and_an_unknown_one_is_left_out() {
    let mut hand = checklist(Lang::En, (80, 24));
    hand.press("5 Enter 2 2 0 2 6 1 3 0 1 Enter")
        .sees(&["no such day"]);
    assert_eq!(saved(&hand, "lease").expected, None);
    hand.press("Esc Enter 4 9 9 9 9 1 2 3 1 Enter")
        .sees(&["a date from 1900-01-01 to 2199-12-31"]);
    assert_eq!(saved(&hand, "lease").expected, None);
    hand.press("Esc Enter 4 Enter").sees(&["On the way."]);
    let getting = PaperMark::default().in_state(Some(PaperState::Getting));
    assert_eq!(saved(&hand, "lease"), getting);
}

#[test]
fn what_cannot_be_got_is_planned_around() {
    let mut hand = checklist(Lang::En, (100, 30));
    hand.press("6 Enter 3")
        .sees(&["Out of reach, as you say.", "Planned anew without it"]);
    hand.press("Home").sees(&[
        "If you cannot get them",
        "Out of reach, as you say: Rental filing certificate.",
        "nothing is left but another home",
        "Before you give it up: Ask the landlord or agency to file",
    ]);
    // The same stands beside the verdict, and the ways are compared without it.
    hand.press("Shift-Tab").sees(&["[Verdict]"]);
    let verdict = hand.model.case.as_ref().and_then(|case| case.content());
    let verdict = verdict.expect("it is told");
    let kind = juzhu::report::content::SectionKind::Ways;
    let ways = verdict.section(kind).expect("there are ways");
    assert!(ways.sentences[0].text.contains("Rental filing certificate"));
    // Taken back, all is as before.
    hand.press("Tab 6 Enter")
        .sees(&["I cannot get it · marked so"]);
    hand.press("5");
    assert!(hand.shelf.people["1"].papers.is_empty());
    assert!(!hand.text().contains("If you cannot get them"));
}

#[test]
fn the_planner_speaks_chinese_too() {
    let mut hand = checklist(Lang::Zh, (80, 24));
    hand.press("6 Enter")
        .sees(&["这样材料办到哪一步了？", "已经备好"]);
    hand.press("3").sees(&["您说拿不到。"]);
    hand.press("Home")
        .sees(&["拿不到怎么办", "您说拿不到：房屋租赁登记备案证明。"]);
}

#[test]
fn what_was_said_of_a_paper_is_taken_back_before_the_answers_before_it() {
    let mut hand = checklist(Lang::En, (100, 30));
    let answers = hand.shelf.people["1"].answers.clone();
    hand.press("Space 5 Enter 2 2 0 2 6 1 2 0 1 Enter");
    let getting = saved(&hand, "lease");
    // A tick in place of a day, thought better of.
    hand.press("Space");
    assert_eq!(saved(&hand, "lease").expected, None);
    hand.press("Ctrl-U");
    assert_eq!(saved(&hand, "lease"), getting);
    hand.press("Ctrl-U Ctrl-U Ctrl-U");
    assert_eq!(hand.shelf.people["1"].papers.len(), 0);
    hand.press("Ctrl-U").sees(&["nothing to take back"]);
    hand.press("Ctrl-R");
    assert_eq!(saved(&hand, "id-card").state, Some(PaperState::Have));
    hand.press("Ctrl-R Ctrl-R");
    assert_eq!(saved(&hand, "lease"), getting);
    assert_eq!(hand.shelf.people["1"].answers, answers);
}

/// Whoever supposes on a copy that the lease is filed, supposes to get the certificate.
#[test]
fn a_copy_reckons_with_what_cannot_be_got_unless_it_supposes_otherwise() {
    let mut hand = checklist(Lang::En, (100, 60));
    let said = "As things then stand";
    hand.press("6 Enter 3 Tab Tab Tab Tab Tab Tab");
    hand.press("1 Enter").sees(&["What-if 1"]);
    // The eleventh of the answers: the lease is filed.
    hand.press("1 1 1")
        .sees(&["[What if]", "By the law: conditions met"]);
    assert!(!hand.text().contains("Out of reach"), "{}", hand.text());
    hand.press("Tab Tab")
        .sees(&["[Verdict]", "you meet the conditions"]);
    assert!(!hand.text().contains(said), "{}", hand.text());
    // Another answer supposed changes nothing about the paper.
    let mut hand = checklist(Lang::En, (100, 60));
    hand.press("6 Enter 3 Tab Tab Tab Tab Tab Tab 1 Enter 1 5 1");
    hand.sees(&[
        "[What if]",
        "Out of reach, as you say: Rental filing certificate.",
    ]);
}

#[test]
fn a_name_or_nothing_more_to_ask_leaves_the_result_where_it_was() {
    for keys in ["F8", "F7 L i Enter", "F7 Esc", "F2", "F3", "Ctrl-B"] {
        for tabs in ["", "Tab", "Tab Tab", "Shift-Tab"] {
            let mut hand = checklist(Lang::En, (100, 30));
            hand.press("Home").press(tabs);
            hand.press(keys);
        }
    }
}

/// A tab that has nothing but its reminders says why.
#[test]
fn the_timeline_of_somebody_who_cannot_go_yet_says_why_it_has_no_steps() {
    for (lang, why) in [
        (Lang::Zh, "还没有步骤和日子"),
        (Lang::En, "There are no steps and days yet"),
    ] {
        let mut hand = checklist(lang, (100, 30));
        hand.press("Tab").sees(&[why]);
    }
}
