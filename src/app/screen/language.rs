//! Which language?

use super::Screen;
use crate::app::action::Action;
use crate::app::effect::{Effect, Leave};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::update::Update;
use crate::i18n::Lang;

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if action == Action::Leave {
        return Update::nothing().with([Effect::Leave(Leave::Done)]);
    }
    let moved = step(
        model.screen.scroll_mut(),
        &model.seen,
        Lang::ALL.len(),
        action,
    );
    match moved {
        Went::Chosen(item) | Went::Numbered(item) => {
            if let Some(lang) = Lang::ALL.get(item) {
                model.lang = *lang;
            }
            model.screen = Screen::home();
            Update::drawn()
        }
        Went::Moved => {
            // The words follow the language that is looked at.
            if let Some(lang) = model
                .screen
                .scroll()
                .item()
                .and_then(|it| Lang::ALL.get(it))
            {
                model.lang = *lang;
            }
            Update::drawn()
        }
        Went::Nothing | Went::Other => Update::nothing(),
    }
}
