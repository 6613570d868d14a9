//! Other answers, tried on a copy: nothing of it is kept until the person says so.

use juzhu::app::dialog::Dialog;
use juzhu::app::screen::Screen;
use juzhu::app::screen::result::Tab;
use juzhu::app::stop::stops;
use juzhu::i18n::Lang;
use juzhu::report::comparison_of;
use juzhu::report::content::SectionKind;
use juzhu::ruleset::Answer;

use super::hand::{Hand, Start};
use super::people::{asked, question, today};
use super::shelf::Shelf;
use super::states::{SIZES, UNICODE, copy, state, states, to_answer};

fn open() -> Hand {
    let mut hand = Hand::new(Start {
        shelf: Shelf::with([asked("e2-sublet")]),
        ..Start::of(Lang::En, SIZES[0])
    });
    hand.press("2 1");
    hand
}

/// The answer about the home: of the real answers, and of what is on stage.
fn homes(hand: &Hand) -> [Option<Answer>; 2] {
    let case = hand.model.case.as_ref().expect("somebody");
    [case.stage.real(), case.interview()].map(|interview| {
        let given = interview.record().given(question("home"));
        given.map(|given| given.answer)
    })
}

fn tab(hand: &Hand) -> Option<Tab> {
    match &hand.model.screen {
        Screen::Result(page) => Some(page.tab),
        _ => None,
    }
}

const RENTED: Option<Answer> = Some(Answer::Choice(1));
const OWN: Option<Answer> = Some(Answer::Choice(0));

#[test]
fn nothing_of_a_copy_is_saved_before_it_is_kept() {
    let mut hand = open();
    let (saves, before) = (hand.shelf.saves, hand.shelf.people["1"].clone());
    hand.press("Shift-Tab Shift-Tab 1 Enter");
    hand.sees(&["What-if 1: not kept", "the answers of the copy"]);
    hand.press(&format!("{} Enter", to_answer("home")));
    hand.sees(&["What-if 1: not kept"]);
    hand.press("1");
    assert_eq!(tab(&hand), Some(Tab::WhatIf), "{}", hand.text());
    assert_eq!(homes(&hand), [RENTED, OWN]);
    hand.sees(&[
        "By the law: now “not yet”, then “conditions met”.",
        "Real answers",
    ]);
    hand.press("1 Enter")
        .sees(&["* Home: My own home · was: A rented home"]);
    hand.press("Esc Tab Tab Tab");
    hand.press("Enter").sees(&["go back to them first"]);
    hand.press("Esc");
    assert_eq!((hand.shelf.saves, tab(&hand)), (saves, Some(Tab::WhatIf)));
    assert_eq!(hand.shelf.people["1"], before);

    hand.press("2 Enter")
        .sees(&["The copy is now your real answers."]);
    assert_eq!(homes(&hand), [OWN, OWN]);
    assert_eq!(hand.shelf.saves, saves + 1);
    hand.press("Ctrl-U");
    assert_eq!(homes(&hand), [RENTED, RENTED]);
    assert_eq!(hand.shelf.people["1"].answers, before.answers);
}

#[test]
fn a_copy_is_thrown_away_after_a_question_if_something_was_changed() {
    let mut hand = open();
    hand.press("Shift-Tab Shift-Tab 1 Enter Esc");
    assert_eq!(tab(&hand), Some(Tab::WhatIf));
    hand.press("3 Enter").sees(&["The copy is thrown away."]);
    assert_eq!(hand.model.dialogs.len(), 0, "there was nothing to lose");

    hand.press(&copy("3 Enter").replace("Shift-Tab ", ""));
    assert!(matches!(
        hand.model.dialogs.last(),
        Some(Dialog::Confirm(_))
    ));
    hand.press("Enter");
    assert_eq!(homes(&hand), [RENTED, OWN], "the focus is on no");
    hand.press("3 Enter 1").sees(&["The copy is thrown away."]);
    assert_eq!(homes(&hand), [RENTED, RENTED]);
}

#[test]
fn several_copies_are_listed_with_what_is_changed_in_each() {
    let mut hand = open();
    hand.press(&copy("4 Enter End Enter Esc End"));
    hand.sees(&[
        "What-if 1, different: Home; Rental filing",
        "What-if 2: nothing changed yet (shown here)",
        "Another copy of the real answers",
    ]);
    assert_eq!(homes(&hand), [RENTED, RENTED]);
    hand.press("Up Up Enter");
    assert_eq!(homes(&hand), [RENTED, OWN]);
    hand.press("2 Enter Shift-Tab Shift-Tab")
        .sees(&["What-if 1, different: Home"]);
    let case = hand.model.case.as_ref().expect("somebody");
    assert_eq!(case.stage.copies().len(), 1, "the other one is still there");
}

/// Away from a copy one comes by its comparison and the real answers, never home at once.
#[test]
fn leaving_a_copy_goes_back_to_the_comparison_and_warns_once() {
    let mut hand = open();
    hand.press("Shift-Tab Shift-Tab 1 Enter");
    hand.press(&format!("{} Enter Esc", to_answer("home")));
    assert!(matches!(hand.model.screen, Screen::Review(_)));
    hand.press("Esc");
    assert_eq!(tab(&hand), Some(Tab::WhatIf));
    hand.press("1 Enter")
        .press(&format!("{} Enter 1", to_answer("home")));
    hand.press("Tab Tab Esc");
    assert_eq!(tab(&hand), Some(Tab::WhatIf));
    assert_eq!(homes(&hand), [RENTED, OWN]);
    hand.press("Esc");
    assert_eq!(
        (tab(&hand), homes(&hand)),
        (Some(Tab::WhatIf), [RENTED, RENTED])
    );
    hand.press("Esc")
        .sees(&["The what-if copies will be thrown away"]);
    assert!(hand.model.case.is_some());
    hand.press("Esc");
    assert!(
        matches!(hand.model.screen, Screen::Home(_)),
        "{}",
        hand.text()
    );
}

/// The tab says what the comparison says, in both languages.
#[test]
fn the_tab_says_what_the_comparison_says() {
    let mut compared = 0;
    for state in states().iter().filter(|it| it.name.starts_with("what-if-")) {
        for lang in Lang::ALL {
            let hand = state.reach(lang, SIZES[0], UNICODE);
            let case = hand.model.case.as_ref().expect("somebody");
            if case.stage.at().is_none() || case.content().is_none() {
                continue;
            }
            compared += 1;
            let (real, copy) = (case.stage.real(), case.interview());
            let content = comparison_of(real, copy, &case.marks(), today(), lang);
            assert_eq!(case.comparison(), Some(&content), "{}", state.name);
            let shown: Vec<String> = stops(Tab::WhatIf, case)
                .into_iter()
                .map(|stop| stop.text)
                .collect();
            // The verdicts stand beside each other.
            let told = content.sections.iter();
            for section in told.filter(|it| it.kind != SectionKind::Standards) {
                let groups = section.groups.iter();
                let items = groups.flat_map(|group| &group.items).map(|item| &item.text);
                let sentences = section.sentences.iter().map(|sentence| &sentence.text);
                for text in section.heading.iter().chain(items).chain(sentences) {
                    assert!(shown.contains(text), "{}: no {text}", state.name);
                }
            }
        }
    }
    assert!(compared >= 8, "{compared}");
}

#[test]
fn the_keypad_alone_tries_keeps_and_leaves() {
    let mut hand = open();
    // To the last tab, a copy, its answer about the home, another one, kept.
    hand.press("+");
    while tab(&hand) != Some(Tab::WhatIf) {
        hand.press("+");
    }
    hand.press("1 Enter 1 0");
    assert!(
        matches!(hand.model.screen, Screen::Question(_)),
        "{}",
        hand.text()
    );
    hand.press("1");
    assert_eq!(homes(&hand), [RENTED, OWN]);
    hand.press("2 Enter");
    assert_eq!(homes(&hand), [OWN, OWN]);
}

#[test]
fn an_unchanged_copy_has_nothing_to_keep() {
    let mut hand = open();
    hand.press("Shift-Tab Shift-Tab 1 Enter Esc");
    assert_eq!(tab(&hand), Some(Tab::WhatIf), "{}", hand.text());
    let saves = hand.shelf.saves;
    hand.press("2 Enter")
        .sees(&["Nothing was different in the copy"]);
    assert_eq!(hand.shelf.saves, saves);
    assert_eq!(homes(&hand), [RENTED, RENTED]);
}

#[test]
fn there_are_only_so_many_copies() {
    let mut hand = state("what-if-compared").reach(Lang::En, SIZES[0], UNICODE);
    for _ in 0..8 {
        hand.press("4 Enter End Enter Esc");
    }
    hand.press("End");
    hand.sees(&["What-if 9"]);
    assert!(!hand.text().contains("Another copy"), "{}", hand.text());
}
