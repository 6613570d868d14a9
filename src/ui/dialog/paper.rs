//! One paper: what can be said of it, and all there is to know of it.

use crate::app::Model;
use crate::app::dialog::paper::{Entry, PaperPage, entries};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::plan::PaperState;
use crate::report::paper;
use crate::report::words::said;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(shown: &PaperPage, model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let rules = model.facts.engine.rules();
    let (Some(case), Some(material)) = (&model.case, rules.materials.get(shown.material)) else {
        return page;
    };
    let mark = case.mark(shown.material);
    page.push(Text::of(Role::Title, said(&material.title, lang)));
    page.push(Text::plain(tr(lang, "paper-how")));
    for (item, entry) in entries(&mark).into_iter().enumerate() {
        let words = match entry {
            Entry::State(state) => tr(lang, &format!("paper-{}", state.name())),
            Entry::Unmark => tr(lang, "paper-unmark"),
            Entry::Expected => match mark.expected {
                Some(day) => tr_with(lang, "paper-expected", &[("day", day.to_string().into())]),
                None => tr(lang, "paper-expected-unknown"),
            },
            Entry::Note => match &mark.note {
                Some(note) => tr_with(lang, "paper-note", &[("note", note.as_str().into())]),
                None => tr(lang, "paper-note-none"),
            },
            Entry::Back => tr(lang, "paper-back"),
        };
        let text = match entry {
            Entry::State(state) => {
                Text::plain(words).signed(sign(state, mark.state, look), Role::Good)
            }
            _ => Text::plain(words),
        };
        let block = Block::item(item, text);
        page.push(if item == 0 { block.apart() } else { block });
    }
    let mut first = true;
    for line in paper(rules, shown.material, lang) {
        let block = Block::from(Text::of(Role::Muted, line));
        page.push(if first { block.apart() } else { block });
        first = false;
    }
    page
}

/// Before the state that the paper is in.
fn sign(state: PaperState, now: Option<PaperState>, look: &Look) -> &'static str {
    if Some(state) == now {
        look.symbols.met
    } else {
        " "
    }
}
