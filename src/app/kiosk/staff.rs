//! What staff do with their PIN: leave, stop for now, change settings.

use std::time::Duration;

use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Leave};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Update;

/// What staff do, and nobody else at a public machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staff {
    /// Leave the program.
    Leave,
    /// Stop for now, as the shell does with its jobs.
    Suspend,
    /// Change settings.
    Settings,
}

impl Staff {
    /// What an action comes to, if it is for staff.
    pub(in crate::app) const fn of(action: Action) -> Option<Self> {
        match action {
            Action::Quit => Some(Self::Leave),
            Action::Suspend => Some(Self::Suspend),
            Action::Settings => Some(Self::Settings),
            _ => None,
        }
    }
}

/// What became of a PIN that was tried.
#[derive(Debug, Clone, PartialEq)]
pub enum PinTried {
    /// It is the one.
    Right,
    /// It is not; the next one has to wait so long.
    Wrong(Duration),
    /// It was not even looked at: so long is to be waited first.
    TooSoon(Duration),
    /// It cannot be found out.
    Failed(Notice),
}

/// Asks for the PIN.
pub(in crate::app) fn ask_pin(model: &mut Model, staff: Staff) -> Update {
    if !matches!(model.dialogs.last(), Some(Dialog::Pin(_))) {
        model.dialogs.push(Dialog::pin(staff));
    }
    Update::drawn()
}

/// Hears what became of the PIN.
pub(in crate::app) fn pin_tried(model: &mut Model, tried: PinTried) -> Update {
    let Some(Dialog::Pin(asked)) = model.dialogs.last_mut() else {
        // Given up meanwhile.
        return Update::nothing();
    };
    asked.is_tried = false;
    let staff = asked.staff;
    let seconds = |wait: Duration| [("seconds", wait.as_secs().into())];
    model.notice = Some(match tried {
        PinTried::Right => {
            model.dialogs.pop();
            return Update::drawn().and(done(model, staff));
        }
        PinTried::Wrong(wait) if wait.is_zero() => Notice::of("pin-wrong", &[]).wrong(),
        PinTried::Wrong(wait) => Notice::of("pin-wrong-wait", &seconds(wait)).wrong(),
        PinTried::TooSoon(wait) => Notice::of("pin-too-soon", &seconds(wait)).wrong(),
        PinTried::Failed(notice) => notice,
    });
    Update::drawn()
}

fn done(model: &mut Model, staff: Staff) -> Update {
    match staff {
        Staff::Leave => Update::nothing().with([Effect::Leave(Leave::Done)]),
        Staff::Suspend => Update::nothing().with([Effect::Suspend]),
        Staff::Settings => {
            model.dialogs.push(Dialog::settings());
            Update::drawn()
        }
    }
}
