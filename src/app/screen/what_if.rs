//! Other answers, tried on a copy: begun, changed, compared, kept or thrown away.

use super::result::{ResultPage, Tab};
use super::{Screen, review};
use crate::app::dialog::Dialog;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Update;

/// Shows the comparison of the copy on stage with the real answers.
pub(super) fn open(model: &mut Model) -> Update {
    if let Some(case) = &mut model.case {
        case.interview_mut().go_on();
    }
    model.screen = Screen::Result(Box::new(ResultPage::on(Tab::WhatIf)));
    Update::drawn()
}

/// Begins a copy, with all its answers to choose from.
pub(super) fn begin(model: &mut Model) -> Update {
    let begun = model.case.as_mut().is_some_and(super::Case::copy);
    if !begun {
        return Update::nothing();
    }
    review::open(model)
}

/// Puts a copy on stage, or the real answers.
pub(super) fn go_to(model: &mut Model, copy: Option<usize>) -> Update {
    let went = model.case.as_mut().is_some_and(|case| case.go_to(copy));
    if !went {
        return Update::nothing();
    }
    open(model)
}

/// Takes the copy on stage over, as one edit, and saves it.
pub(super) fn keep(model: &mut Model) -> Update {
    let today = model.facts.today;
    let Some(case) = model.case.as_mut().filter(|case| case.stage.at().is_some()) else {
        return Update::nothing();
    };
    // Without a difference there is no edit that undo could take back.
    let said = if case.stage.is_changed() {
        "what-if-kept"
    } else {
        "what-if-same"
    };
    let kept = case.take_over(today);
    model.notice = Some(Notice::of(said, &[]));
    model.screen = Screen::Result(Box::default());
    Update::drawn().with(kept)
}

/// Throws the copy on stage away; asks first if something was changed in it.
pub(super) fn ask_discard(model: &mut Model) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.is_changed() {
        model.dialogs.push(Dialog::discard());
        return Update::drawn();
    }
    discard(model)
}

/// Throws the copy on stage away.
pub(in crate::app) fn discard(model: &mut Model) -> Update {
    let discarded = model.case.as_mut().is_some_and(super::Case::discard);
    if !discarded {
        return Update::nothing();
    }
    model.notice = Some(Notice::of("what-if-discarded", &[]));
    open(model)
}
