//! A person on their way through the full screen: the sample answers, and what is kept of them.

use super::harness::Terminal;
use super::opening::Opening;
use crate::program::ON;
use crate::program::harness::Home;

/// The person of the README, renting to the end of June: the question, the answer in a file, the keys.
pub(super) const ANSWERS: [(&str, &str, &str); 17] = [
    ("applicant", "\"mainland\"", "1"),
    ("hukou", "\"elsewhere\"", "3"),
    ("lives-in", "\"urban\"", "1"),
    ("under-16", "false", "2"),
    ("permit", "\"none\"", "1"),
    ("registered", "true", "1"),
    ("registered-on", "2026-08-27", "2026-08-27 Enter"),
    ("work", "\"contract\"", "1"),
    ("contract-valid", "true", "1"),
    ("contract-ends", "2027-01-31", "2027.1.31 Enter"),
    ("social-insurance-months", "14", "1 4 Enter"),
    ("home", "\"rent\"", "2"),
    ("lease-ends", "2027-06-30", "20270630 Enter"),
    ("study", "\"none\"", "3"),
    ("talent", "false", "2"),
    ("channel", "\"online\"", "1"),
    ("delivery", "\"mail\"", "1"),
];

/// From home to the first question.
pub(super) const BEGIN: &str = "1 1";

/// What the strip says when everything is on the disk.
pub(super) const SAVED: &str = "saved on this computer";

/// The program in English or Chinese, on the day of all tests, in a full window.
pub(super) fn speaking(home: &Home, lang: &str) -> Opening {
    Opening::juzhu(home, ["--lang", lang, "--on", ON]).size(100, 30)
}

/// Somebody new in English, with their first answers given and saved.
#[track_caller]
pub(super) fn answered(home: &Home, answers: usize) -> Terminal {
    let terminal = speaking(home, "en").start();
    terminal.wait_for("New self-assessment");
    answer(&terminal, answers);
    terminal
}

/// Gives the first answers from home on, and waits until they are saved.
#[track_caller]
pub(super) fn answer(terminal: &Terminal, answers: usize) {
    terminal.press(BEGIN).press(&keys(answers));
    let next = if answers == ANSWERS.len() {
        "Show the result".to_owned()
    } else {
        format!("Question {} ·", answers + 1)
    };
    terminal.wait_for(&next);
    if answers > 0 {
        terminal.wait_for(SAVED);
    }
}

/// The keys of the first answers.
pub(super) fn keys(answers: usize) -> String {
    let keys: Vec<&str> = ANSWERS[..answers].iter().map(|(.., keys)| *keys).collect();
    keys.join(" ")
}

/// The first answers as they stand in a file.
pub(super) fn in_a_file(answers: usize) -> String {
    let lines = ANSWERS[..answers].iter();
    lines
        .flat_map(|(question, answer, _)| [question, " = ", answer, "\n"])
        .collect()
}

/// What is kept of somebody.
#[track_caller]
pub(super) fn saved(home: &Home, profile: &str) -> toml::Table {
    let text = std::fs::read_to_string(home.profile(profile)).expect("a profile");
    text.parse().expect("whole at every moment")
}

/// Of the first person exactly the first answers are kept.
#[track_caller]
pub(super) fn assert_saved(home: &Home, answers: usize) {
    let expected: toml::Table = in_a_file(answers).parse().expect("TOML");
    let saved = saved(home, "0001.toml");
    assert_eq!(saved["answers"].as_table(), Some(&expected));
}

/// No file is left, wherever it might be, but what is known of the terminal.
#[track_caller]
pub(super) fn assert_nothing_kept(home: &Home) {
    let folders = ["home", "juzhu", "tmp"];
    let below = folders.iter().flat_map(|folder| home.below(folder));
    let kept: Vec<_> = below
        .filter(|path| path.is_file() && !path.ends_with("terminal.toml"))
        .collect();
    assert!(kept.is_empty(), "{kept:?}");
}

/// Nobody is left among the saved people, nor a copy of anybody.
#[track_caller]
pub(super) fn assert_nothing_of_anybody(home: &Home) {
    let kept = home.below("juzhu/profiles");
    let kept: Vec<_> = kept.iter().filter(|path| !is_empty(path)).collect();
    assert!(kept.is_empty(), "{kept:?}");
}

/// A lock that stays is nobody.
fn is_empty(path: &std::path::Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() == 0)
}
