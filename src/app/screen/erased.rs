//! That everything was erased, and what that is. Any way on leads to the start page.

use super::Screen;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::update::Update;

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave | Action::Back) {
        model.screen = Screen::attract();
        return Update::drawn();
    }
    match step(model.screen.scroll_mut(), &model.seen, 1, action) {
        Went::Chosen(_) | Went::Numbered(_) => {
            model.screen = Screen::attract();
            Update::drawn()
        }
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}
