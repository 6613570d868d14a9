//! What is wrong with a style, in words.

use super::{Colour, Modifier, StyleFault};
use crate::diagnostic::problem::{self, Problem};
use crate::diagnostic::{Code, shown};

/// How a style is written.
const FORM: &str = "\"bold cyan on black\"";

/// What is wrong with `text` as a style.
pub(super) fn style(text: &str, fault: &StyleFault) -> Problem {
    let word = text.get(fault.place()).unwrap_or("");
    let colours = Colour::ALL.into_iter().map(Colour::name);
    match fault {
        StyleFault::UnknownWord(_) => {
            let modifiers = Modifier::ALL.into_iter().map(Modifier::name);
            with_form(problem::unknown_word(word, modifiers.chain(colours)))
        }
        StyleFault::UnknownBackground(_) => with_form(problem::unknown_word(word, colours)),
        StyleFault::NothingBehindOn(_) => with_form(Problem::new(
            Code::BAD_FORM,
            "`on` 后面要写底色",
            "a colour must stand behind `on`",
        )),
        StyleFault::SaidAgain(_) => {
            let word = shown(word);
            Problem::new(
                Code::BAD_FORM,
                format!("`{word}` 多了：这一样前面已经写过"),
                format!("`{word}` is one too many: this is said before it"),
            )
            .help("请删去一处", "take one out")
        }
    }
}

/// Where no word is near, how a style is written.
fn with_form(problem: Problem) -> Problem {
    if problem.suggestion.is_some() {
        return problem;
    }
    problem.help(
        format!("写法：{FORM}；只有终端的 16 种颜色可用"),
        format!("write it like this: {FORM}; there are the terminal's 16 colours only"),
    )
}
