//! The visitor is through: everything they said is erased for the next person.

use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Leave};
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::app::update::Update;

/// Erases everything. The process itself is replaced: nothing of it is left in memory, whatever it was.
pub(in crate::app) fn erase() -> Update {
    Update::nothing().with([Effect::Leave(Leave::Erased)])
}

/// The visitor wants to leave: if they are sure, everything is erased.
pub(in crate::app) fn ask_next(model: &mut Model) -> Update {
    if model.case.is_some() {
        model.dialogs.push(Dialog::next_person());
        return Update::drawn();
    }
    next_person(model)
}

/// The next person begins. Where nobody has said anything, there is nothing to erase.
pub(in crate::app) fn next_person(model: &mut Model) -> Update {
    if model.case.is_some() {
        return erase();
    }
    model.dialogs.clear();
    model.screen = Screen::attract();
    Update::drawn()
}
