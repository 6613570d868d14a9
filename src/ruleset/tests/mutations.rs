//! Whatever a file holds, loading ends with a rule set or with problems that can be shown.

use super::super::{RuleFiles, load};
use super::sample::{FILES, good};
use crate::i18n::Lang;

/// A small generator of its own, so that a failure can be repeated from its number.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

const PIECES: [&str; 20] = [
    "",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "=",
    "\n",
    "not = ",
    "holds = \"law/home\"",
    "-1",
    "99999999999999999999",
    "2026-02-30",
    "\u{1b}[31m",
    "\\u001b",
    "\u{202e}",
    "租",
    "#",
    "\0",
    "[[question]]\n",
];

fn try_loading(files: &RuleFiles) {
    if let Err(problems) = load(files) {
        for lang in Lang::ALL {
            assert!(!problems.render(lang, false).is_empty());
        }
        for diagnostic in problems.diagnostics() {
            problems.line_and_column(diagnostic);
        }
    }
}

fn cut(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap()
}

#[test]
fn mutated_files_never_panic() {
    let mut random = Random(0x2026_1122);
    for _ in 0..200 {
        let mut files = good();
        for _ in 0..=random.below(3) {
            let file = random.below(FILES.len());
            let text = &mut files.files[file].text;
            let (one, other) = (random.below(text.len()), random.below(12));
            let from = cut(text, one);
            let to = cut(text, from + other).max(from);
            text.replace_range(from..to, PIECES[random.below(PIECES.len())]);
        }
        try_loading(&files);
    }
}

#[test]
fn truncated_files_never_panic() {
    for (file, (_, text)) in FILES.iter().enumerate() {
        for at in (0..text.len()).step_by(97) {
            let mut files = good();
            let text = &mut files.files[file].text;
            let at = cut(text, at);
            text.truncate(at);
            try_loading(&files);
        }
    }
}

#[test]
fn exchanged_values_never_panic() {
    let mut random = Random(7);
    let values = [
        "1",
        "true",
        "\"x\"",
        "{}",
        "[]",
        "[{}]",
        "2026-01-01",
        "[[[]]]",
        "{ a.b = {} }",
        "1.5",
    ];
    for _ in 0..200 {
        let mut files = good();
        let file = random.below(FILES.len());
        let text = &mut files.files[file].text;
        let equals: Vec<usize> = text.match_indices("= ").map(|(at, _)| at + 2).collect();
        let from = equals[random.below(equals.len())];
        let end = text[from..].find(['\n', ',', '}']).unwrap_or(0);
        text.replace_range(from..from + end, values[random.below(values.len())]);
        try_loading(&files);
    }
}
