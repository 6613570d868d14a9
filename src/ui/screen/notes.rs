//! The volunteer's notes beside a question.

use crate::app::Model;
use crate::app::screen::question::{QuestionPage, Reading, answer_of};
use crate::app::scroll::Focus;
use crate::config::Role;
use crate::report::{helping, words};
use crate::ruleset::Answer;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

/// What is said of a question in the language the resident does not read.
pub(in crate::ui) fn page(model: &Model, shown: &QuestionPage, look: &Look) -> Page {
    let mut page = Page::default();
    let rules = model.facts.engine.rules();
    let (Some(case), Some(question)) = (&model.case, rules.questions.get(shown.question)) else {
        return page;
    };
    let lang = model.other_lang();
    page.push(Text::of(Role::Title, words::said(&question.title, lang)));
    let supposed = supposed(model, shown);
    for part in helping(case.interview(), shown.question, supposed, lang) {
        let mut block = Block::from(Text::of(Role::Key, part.heading)).apart();
        let several = part.lines.len() > 1;
        for line in part.lines {
            let text = Text::plain(line).indented(1);
            block = block.with(if several {
                text.signed(look.symbols.bullet, Role::Muted)
            } else {
                text
            });
        }
        page.push(block);
    }
    page
}

/// The answer that is pointed at, or typed; "not sure" opens and closes nothing.
fn supposed(model: &Model, shown: &QuestionPage) -> Option<Answer> {
    let case = model.case.as_ref()?;
    let question = case.rules().questions.get(shown.question)?;
    if shown.field.is_some() {
        return match shown.reading(case) {
            Reading::Taken(answer) => Some(answer),
            _ => None,
        };
    }
    let item = match shown.scroll.focus {
        Focus::Item(item) => item,
        Focus::Text(_) => shown.scroll.meant,
    };
    answer_of(&question.kind, item).filter(|answer| answer.is_known())
}
