//! Chinese and Latin words on the screens: where rows may break, and nothing half.

use juzhu::i18n::Lang;

use super::states::{UNICODE, state, states};

/// Signs that may not begin a row, and such as may not end one.
const NOT_FIRST: &str = "，。、；：？！）》」』】”’";
const NOT_LAST: &str = "（《「『【“‘";

#[test]
fn rows_begin_and_end_where_readers_expect_it() {
    for state in states() {
        if state.name.starts_with("day-") || state.name.starts_with("home-") {
            // What a person typed is shown as far as there is room.
            continue;
        }
        let hand = state.reach(Lang::Zh, (48, 16), UNICODE);
        let rows = hand.rows();
        let page = &rows[1..rows.len() - 3];
        for row in page {
            let row = row.trim();
            let (Some(first), Some(last)) = (row.chars().next(), row.chars().next_back()) else {
                continue;
            };
            assert!(!NOT_FIRST.contains(first), "{}: {row}", state.name);
            assert!(!NOT_LAST.contains(last), "{}: {row}", state.name);
        }
    }
}

/// A Latin word is whole in every window, glued to Chinese or not.
#[test]
fn latin_words_stay_whole() {
    let words = |rows: &[String]| -> Vec<String> {
        let text = rows.join("\n");
        let words = text.split(|it: char| !it.is_ascii_alphabetic());
        words.filter(|it| it.len() > 1).map(str::to_owned).collect()
    };
    for state in states()
        .iter()
        .filter(|it| it.name.starts_with("question-"))
    {
        for lang in Lang::ALL {
            let mut wide = state.reach(lang, (99, 24), UNICODE);
            wide.resize(99, 300);
            let known = words(&wide.rows());
            for columns in (48..80).step_by(11) {
                wide.resize(columns, 300);
                let rows = wide.rows();
                // The header, the strip and the footer say more where there is room.
                for word in words(&rows[1..rows.len() - 3]) {
                    assert!(
                        known.contains(&word),
                        "{word:?} on {} at {columns}",
                        state.name
                    );
                }
            }
        }
    }
}

/// How old the rules are is said wherever there is room for it, beside what becomes of the answers.
#[test]
fn how_old_the_rules_are_is_said_at_every_question() {
    for lang in Lang::ALL {
        for size in [(100, 30), (80, 24)] {
            let hand = state("question-home").reach(lang, size, UNICODE);
            let rows = hand.rows();
            let strip = &rows[rows.len() - 2];
            assert!(strip.contains("2026.11"), "{strip}");
        }
    }
}
