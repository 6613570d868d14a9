//! What to know before the first question: what to have at hand, how long, where answers are kept.

use super::{Screen, show_case};
use crate::app::action::Action;
use crate::app::case::{Case, Keeping};
use crate::app::kiosk::{self, Machine};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::update::Update;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Begin, and keep the answers on this computer.
    Begin,
    /// Begin, and keep nothing.
    BeginUnkept,
    /// Back home.
    Home,
}

/// What can be chosen, in order.
pub fn entries(model: &Model) -> Vec<Entry> {
    if model.keeping() == Keeping::Here {
        vec![Entry::Begin, Entry::BeginUnkept, Entry::Home]
    } else {
        vec![Entry::Begin, Entry::Home]
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave | Action::Back) {
        return to_start(model);
    }
    let entries = entries(model);
    let moved = step(
        model.screen.scroll_mut(),
        &model.seen,
        entries.len(),
        action,
    );
    match moved {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::Begin) => begin(model, model.keeping()),
            Some(Entry::BeginUnkept) => begin(model, Keeping::Nothing),
            Some(Entry::Home) => to_start(model),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn begin(model: &mut Model, keeping: Keeping) -> Update {
    let facts = &model.facts;
    let mut case = Case::begin(&facts.engine, facts.on, facts.today, keeping);
    case.profile.lang = Some(model.lang);
    model.case = Some(case);
    show_case(model)
}

/// Back to where one comes from: nothing was said yet.
fn to_start(model: &mut Model) -> Update {
    if model.machine() == Machine::Public {
        return kiosk::ask_next(model);
    }
    model.screen = Screen::home();
    Update::drawn()
}
