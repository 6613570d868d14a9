//! The start page of a public machine: in both languages, for whoever comes next.

use super::Screen;
use super::quick_check::start_quick_check;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::kiosk::{Staff, ask_pin};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::i18n::Lang;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Begin in a language.
    Begin(Lang),
    /// A quick check in a language.
    QuickCheck(Lang),
    /// Go on with the code of an earlier visit.
    Code,
    /// Staff: leave the program.
    Staff,
}

/// What can be chosen, in order. Where no Chinese can be drawn there is no choice of language.
pub fn entries(model: &Model) -> Vec<Entry> {
    let begin = model.drawn_langs().map(Entry::Begin);
    let check = model.drawn_langs().map(Entry::QuickCheck);
    begin
        .chain(check)
        .chain([Entry::Code, Entry::Staff])
        .collect()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave) {
        return ask_pin(model, Staff::Leave);
    }
    let entries = entries(model);
    let seen = &model.seen;
    let moved = step(model.screen.scroll_mut(), seen, entries.len(), action);
    match moved {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::Begin(lang)) => {
                model.lang = *lang;
                model.screen = Screen::Before(Scroll::default());
                Update::drawn()
            }
            Some(Entry::QuickCheck(lang)) => {
                model.lang = *lang;
                start_quick_check(model)
            }
            Some(Entry::Code) => {
                model.dialogs.push(Dialog::resume());
                Update::drawn()
            }
            Some(Entry::Staff) => ask_pin(model, Staff::Leave),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}
