//! Nobody has done anything for a while: somebody has walked away, or reads.

use super::next::erase;
use crate::app::dialog::Dialog;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::app::update::Update;

/// What was erased is told for so long; whoever comes next need not know of it.
const ERASED_SHOWN: u32 = 20;

/// Hears for how many seconds nobody has done anything.
pub(in crate::app) fn hear(model: &mut Model, seconds: u32) -> Update {
    let Some(kiosk) = model.facts.kiosk else {
        return Update::nothing();
    };
    match model.screen {
        _ if !model.dialogs.is_empty() => {}
        Screen::Attract(_) => return Update::nothing(),
        Screen::Erased(_) => {
            if seconds < ERASED_SHOWN {
                return Update::nothing();
            }
            model.screen = Screen::attract();
            return Update::drawn();
        }
        _ => {}
    }
    if seconds < kiosk.idle_seconds {
        return Update::nothing();
    }
    let left = (kiosk.idle_seconds + kiosk.warning_seconds).saturating_sub(seconds);
    if left == 0 {
        return erase(model);
    }
    match model.dialogs.last_mut() {
        Some(Dialog::StillThere(asked)) if asked.left == left => return Update::nothing(),
        Some(Dialog::StillThere(asked)) => asked.left = left,
        _ => model.dialogs.push(Dialog::still_there(left)),
    }
    Update::drawn()
}

/// Whether it is asked whether anybody is there.
pub(in crate::app) fn is_asked(model: &Model) -> bool {
    matches!(model.dialogs.last(), Some(Dialog::StillThere(_)))
}

/// Somebody is there.
pub(in crate::app) fn stay(model: &mut Model) -> Update {
    model.dialogs.pop();
    Update::drawn()
}
