//! The PIN of the staff, please.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::kiosk::Staff;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::text::normalise::to_ascii;

/// The PIN of the staff, please.
#[derive(Debug, Clone)]
pub struct PinAsked {
    /// What they want to do with it.
    pub staff: Staff,
    /// What is typed; it is never shown.
    pub field: Field,
    /// It is being looked at.
    pub is_tried: bool,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

impl PinAsked {
    /// Asks.
    pub fn new(staff: Staff) -> Self {
        Self {
            staff,
            field: Field::default(),
            is_tried: false,
            scroll: Scroll::default(),
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Pin(asked)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut asked.scroll, &model.seen, 1, action) {
        Went::Chosen(_) if asked.is_tried || asked.field.is_empty() => Update::nothing(),
        Went::Chosen(_) => {
            let pin = to_ascii(asked.field.text().trim());
            asked.field = Field::default();
            asked.is_tried = true;
            Update::drawn().with([Effect::TryPin(pin)])
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}
