//! Years with a permit: opening a period to write it down or to change it.

use crate::app::dialog::Dialog;
use crate::app::dialog::period::PeriodPage;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Update;

/// Opens the period at this place, or a new one.
pub(super) fn open(model: &mut Model, at: Option<usize>) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        model.notice = Some(Notice::of("period-real", &[]));
        return Update::drawn();
    }
    let page = match at {
        Some(at) => {
            let Some(period) = case.profile.periods.get(at) else {
                return Update::nothing();
            };
            PeriodPage::of(period, at)
        }
        None => PeriodPage::new(model.facts.engine.rules()),
    };
    model.dialogs.push(Dialog::Period(Box::new(page)));
    Update::drawn()
}
