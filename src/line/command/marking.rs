//! Words about papers: `have 2`, `getting 3 2026-12-01`, `note 2 …`.

use super::{Command, behind, behind_as_typed, numbers};
use crate::ruleset::typed::fold;

/// What is said of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::line) enum Marking {
    /// It is in hand.
    Have,
    /// Nothing any more.
    Nothing,
    /// It is on the way, expected on the day that was typed, if one was.
    Getting(Option<String>),
    /// It cannot be got.
    CannotGet,
    /// A note; an empty one takes the note away.
    Note(String),
}

/// Words about papers: `have 3, 4`, `getting 3 2026-12-01`, `cannot get 3`, `note 3 ask again`.
pub(super) fn marking(typed: &str, folded: &str) -> Option<Command> {
    // The longer word first: 没有 ends in 有, and "have not" begins with "have".
    for (words, marking) in [
        (&["have not", "not", "没有"][..], Marking::Nothing),
        (&["have", "有"], Marking::Have),
        (&["cannot get", "cannot", "拿不到"], Marking::CannotGet),
    ] {
        let mut rest = words.iter().filter_map(|word| folded.strip_prefix(word));
        if let Some(papers) = rest.find_map(numbers) {
            return Some(Command::Mark(papers, marking));
        }
    }
    if let Some(rest) = ["getting", "正在办", "在办"]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
    {
        let (papers, day) = papers_and_more(rest.trim_start());
        return Some(Command::Mark(
            numbers(papers)?,
            Marking::Getting((!day.is_empty()).then(|| day.to_owned())),
        ));
    }
    if let Some(rest) = ["note", "备注"]
        .iter()
        .find_map(|word| behind_as_typed(typed, word))
        .map(str::trim_start)
    {
        let paper = rest.split(char::is_whitespace).next()?;
        let note = rest.strip_prefix(paper)?.trim();
        return Some(Command::Mark(
            numbers(&fold(paper))?,
            Marking::Note(note.to_owned()),
        ));
    }
    None
}

/// Numbers of papers, and what follows them: a word of more digits than any list is long is a day.
fn papers_and_more(text: &str) -> (&str, &str) {
    let is_paper = |word: &str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut end = 0;
    for word in text.split([' ', ',', ';']) {
        if !word.is_empty() && !is_paper(word) {
            break;
        }
        end += word.len() + 1;
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The words about papers, as they are said back: what is said of which paper is not known without
/// its number.
const OF_A_PAPER: &[(&[&str], &str)] = &[
    (&["have not", "not"], "have not"),
    (&["没有"], "没有"),
    (&["have"], "have"),
    (&["有"], "有"),
    (&["cannot get", "cannot"], "cannot get"),
    (&["拿不到"], "拿不到"),
    (&["getting"], "getting"),
    (&["正在办", "在办"], "在办"),
    (&["note"], "note"),
    (&["备注"], "备注"),
];

/// The word about papers that was typed without the number of one. Where a question is asked, some of
/// these words answer it.
pub(in crate::line) fn without_number(typed: &str) -> Option<&'static str> {
    let folded = fold(typed);
    let is_typed = |words: &[&str]| words.iter().any(|word| behind(&folded, word).is_some());
    let known = OF_A_PAPER.iter().find(|(words, _)| is_typed(words));
    known.map(|(_, said)| *said)
}
