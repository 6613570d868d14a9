//! The visitor is through: everything they said is erased for the next person.

use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Leave};
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::app::update::Update;
use crate::report::{VisitCounts, visit_counts};

/// Erases everything. The process itself is replaced: nothing of it is left in memory, whatever it was.
///
/// Of a visit that came to a result, counts without a person are kept before, where that is switched on.
pub(in crate::app) fn erase(model: &Model) -> Update {
    Update::nothing()
        .with(counted(model).map(|visit| Effect::CountVisit {
            day: model.facts.today,
            visit: Box::new(visit),
        }))
        .with([Effect::Leave(Leave::Erased)])
}

fn counted(model: &Model) -> Option<VisitCounts> {
    let case = model.case.as_ref();
    let case = case.filter(|_| model.settings.tally && model.had_result)?;
    let today = model.facts.today;
    Some(case.hand_over(today, model.lang, |it| visit_counts(&it.report)))
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
        return erase(model);
    }
    model.dialogs.clear();
    model.screen = Screen::attract();
    Update::drawn()
}
