//! Other rules than a person was saved with: what they made of it is read once, and found again.

use juzhu::app::dialog::Dialog;
use juzhu::i18n::Lang;
use juzhu::profile::{Profile, SavedValue};

use super::hand::{Hand, Start};
use super::people::{engine, remembered};
use super::shelf::Shelf;
use crate::support::next_edition;

fn under_the_next(profile: Profile) -> Start {
    Start {
        engine: next_edition::engine(),
        shelf: Shelf::with([profile]),
        ..Start::default()
    }
}

/// Somebody who rents, with their lease filed, and studies in their free time.
fn student() -> Profile {
    let mut profile = remembered("e2-sublet");
    let study = profile.answers.get_mut("study").expect("answered");
    study.value = SavedValue::Text("other".to_owned());
    let on = profile.created_on;
    juzhu::profile::note_result(&mut profile, &engine(), on);
    profile
}

fn is_reading(hand: &Hand) -> bool {
    matches!(hand.model.dialogs.last(), Some(Dialog::Since(_)))
}

#[test]
fn what_other_rules_made_of_a_person_is_read_first_and_once() {
    let mut hand = Hand::new(under_the_next(student()));
    hand.press("2 1");
    assert!(is_reading(&hand));
    hand.sees(&[
        "what has changed since you last looked",
        "edition 2026.11 then, 2027.03 now",
        "Answers that no longer fit",
        "Study: other",
    ]);
    assert_eq!(hand.shelf.saves, 0, "it is not read yet");
    let mut seen = hand.text();
    // Enter reads on, and leaves at the end.
    for _ in 0..60 {
        if !is_reading(&hand) {
            break;
        }
        hand.press("Enter");
        seen.push_str(&hand.text());
    }
    assert!(!is_reading(&hand), "{seen}");
    for said in [
        "Papers needed now",
        "Water bill",
        "Which rules are new",
        "Before",
        "Enter or Esc",
    ] {
        assert!(
            said == "Before" || seen.contains(said),
            "no {said} in {seen}"
        );
    }
    hand.sees(&[
        "remembered as it stands today",
        "Are you studying in Hangzhou?",
    ]);
    assert_eq!(hand.shelf.saves, 1);
    let saved = hand.shelf.people["1"].clone();
    assert_eq!(saved.edition, next_edition::EDITION);
    assert_eq!(saved.set_aside.len(), 1);
    assert!(!saved.answers.contains_key("study"));

    // It is found again among the answers, and read without saving.
    hand.press("F5 End Up Enter");
    assert!(is_reading(&hand));
    hand.press("Esc");
    assert_eq!(hand.shelf.saves, 1);
    // The next time nothing is to be read.
    let mut again = Hand::new(under_the_next(saved));
    again.press("2 1");
    assert!(!is_reading(&again));
    assert_eq!(again.model.notice, None);
    assert!(
        again
            .model
            .case
            .as_ref()
            .is_some_and(|case| case.since().is_none())
    );
}

#[test]
fn it_is_read_in_either_language_and_kept_by_nobody_who_only_looks() {
    for lang in Lang::ALL {
        let mut hand = Hand::new(Start {
            lang: Some(lang),
            ..Start {
                shelf: Shelf::with([student()]).read_only(),
                ..under_the_next(student())
            }
        });
        hand.press("2 1");
        let said = |lang| match lang {
            Lang::En => "Answers that no longer fit",
            Lang::Zh => "不再适用的回答",
        };
        hand.sees(&[said(lang)]);
        hand.press("F2").sees(&[said(lang.other())]);
        hand.press("Esc");
        assert!(!is_reading(&hand));
        assert_eq!(hand.shelf.saves, 0);
    }
}

#[test]
fn where_nothing_comes_of_other_rules_a_sentence_will_do() {
    let mut hand = Hand::new(under_the_next(remembered("urban-hukou")));
    hand.press("2 1");
    assert!(!is_reading(&hand));
    hand.sees(&["edition 2026.11 then, 2027.03 now", "stays as it was"]);
    assert_eq!(hand.shelf.saves, 1, "it is said once");
    let saved = hand.shelf.people["1"].clone();
    let mut again = Hand::new(under_the_next(saved));
    again.press("2 1");
    assert_eq!(again.model.notice, None);
    // And under the same rules there is nothing to say at all.
    let mut same = Hand::new(Start {
        shelf: Shelf::with([student()]),
        ..Start::default()
    });
    same.press("2 1");
    assert_eq!(same.model.notice, None);
    assert_eq!(same.shelf.saves, 0);
}

#[test]
fn a_person_without_a_result_is_told_what_is_known() {
    let mut profile = student();
    profile.result = None;
    let mut hand = Hand::new(under_the_next(profile));
    hand.press("2 1");
    assert!(!is_reading(&hand));
    hand.sees(&["kept aside and asked again", "Study: other"]);
}
