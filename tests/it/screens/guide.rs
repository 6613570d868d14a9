//! The guide on the screen: what is searched comes in its order, and everything leads on.

use juzhu::app::screen::Screen;
use juzhu::i18n::Lang;

use super::hand::Hand;
use super::states::{SIZES, UNICODE, state};

/// The guide, opened from a state and searched.
fn searched(name: &str, lang: Lang, words: &str) -> Hand {
    let mut hand = state(name).reach(lang, SIZES[0], UNICODE);
    hand.press("F6").type_text(words);
    hand
}

/// The place of a text in the window, by row.
#[track_caller]
fn row(hand: &Hand, text: &str) -> usize {
    let rows = hand.rows();
    let found = rows.iter().position(|row| row.contains(text));
    found.unwrap_or_else(|| panic!("no {text:?} in\n{}", hand.text()))
}

#[test]
fn headings_are_found_before_texts() {
    for (lang, words, headings, first, texts) in [
        (
            Lang::En,
            "lease",
            "Found in headings",
            "▸ Lease",
            "Found in the text",
        ),
        (Lang::En, "fwzlht", "Found in headings", "▸ Lease", ""),
        (Lang::Zh, "ldht", "标题里有", "▸ 劳动合同", ""),
        (Lang::Zh, "盖章", "标题里有", "▸ 社区（村）盖章", "正文里有"),
    ] {
        let hand = searched("home", lang, words);
        let first = first.trim_start_matches("▸ ");
        assert!(row(&hand, headings) < row(&hand, first), "{words}");
        if !texts.is_empty() {
            assert!(row(&hand, first) < row(&hand, texts), "{words}");
        }
    }
    let hand = searched("home", Lang::En, "leese");
    hand.sees(&[
        "The guide says nothing of “leese”",
        "The nearest headings: Lease",
    ]);
}

fn is_on(hand: &Hand, text: &str) -> bool {
    let mut rows = hand.rows().into_iter();
    rows.any(|row| row.starts_with('▸') && row.contains(text))
}

/// Goes down until a row is focused; fails at the end of the page.
#[track_caller]
fn go_down_to(hand: &mut Hand, text: &str) {
    while !is_on(hand, text) {
        let before = hand.drawn.seen.clone();
        hand.press("Down");
        assert_ne!(hand.drawn.seen, before, "{}", hand.text());
    }
}

#[test]
fn links_are_followed_there_and_back() {
    let mut hand = searched("home", Lang::En, "rental filing");
    hand.press("Enter Enter")
        .sees(&["The landlord files, free of charge"]);
    go_down_to(
        &mut hand,
        "Where the article and the law differ: Who files the lease (D6)",
    );
    hand.press("Up");
    let condition = "Conditions: Lawful and stable residence (by the guide)";
    while !is_on(&hand, condition) {
        hand.press("Up");
    }
    hand.press("Enter").sees(&["whose lease has been filed."]);
    go_down_to(&mut hand, "Papers: Rental filing certificate");
    hand.press("Enter")
        .sees(&["The landlord files, free of charge"]);
}

#[test]
fn a_question_is_read_of_and_answered() {
    let question = "has your lease been filed";
    let mut hand = searched("checklist-e2-sublet", Lang::En, question);
    hand.press("Enter Enter")
        .sees(&["Why this is asked:", "Whom to ask:"]);
    go_down_to(&mut hand, "Answer this question");
    hand.press("Enter");
    let is_asked = matches!(hand.model.screen, Screen::Question(_));
    assert!(is_asked && hand.model.dialogs.is_empty(), "{}", hand.text());
    hand.sees(&["Has your lease been filed?"]);
    // From home nobody is asked anything.
    let mut hand = searched("home", Lang::En, question);
    hand.press("Enter Enter");
    go_down_to(&mut hand, "Answer this question");
    hand.press("Enter").sees(&["Begin a self-assessment first"]);
}

#[test]
fn a_line_of_a_result_opens_its_own_page_of_the_guide() {
    let mut hand = state("checklist-ticked").reach(Lang::En, SIZES[0], UNICODE);
    hand.press("F6").sees(&[
        "Application (endorsement) form",
        "It says what you apply for",
        "Conditions: Half a year of residence (by the law)",
    ]);
}
