//! Writing down what happened, and taking an entry back.

use crate::app::dialog::Dialog;
use crate::app::dialog::happened::Happening;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Update;

/// Asks on which day it happened.
pub(super) fn ask(model: &mut Model, event: usize) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        return is_real(model);
    }
    model.dialogs.push(Dialog::happened(Happening::new(event)));
    Update::drawn()
}

/// Asks whether an entry was a mistake.
pub(super) fn ask_withdrawal(model: &mut Model, entry: usize) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        return is_real(model);
    }
    let Some(event) = case.profile.events.get(entry) else {
        return Update::nothing();
    };
    let dialog = Dialog::withdraw(entry, event, case.rules());
    model.dialogs.push(dialog);
    Update::drawn()
}

/// Says that there is one record, of what really happened.
fn is_real(model: &mut Model) -> Update {
    model.notice = Some(Notice::of("record-real", &[]));
    Update::drawn()
}
