//! Where a calendar file is to be written.

use super::{Dialog, hand_over};
use crate::app::Field;
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::effect::Effect;
use crate::app::kiosk::Machine;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;

/// The path of a calendar file, please.
#[derive(Debug, Clone)]
pub struct CalendarPath {
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

impl CalendarPath {
    /// Asks for the path; one in the person's own folder stands in the field.
    pub fn new(path: &str) -> Self {
        Self {
            field: Field::with(path),
            scroll: Scroll::default(),
        }
    }
}

/// Asks where to write the days of the person at hand.
pub(in crate::app) fn ask(model: &mut Model) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        model.notice = Some(Notice::of("reminders-are-real", &[]));
        return Update::drawn();
    }
    if model.machine() == Machine::Public {
        // Nobody types a path there; the days go along with the rest.
        return hand_over::open(model);
    }
    let name = file_name(case);
    let path = match &model.facts.own_folder {
        Some(folder) => format!("{folder}/{name}"),
        None => name,
    };
    model.dialogs.push(Dialog::calendar(&path));
    Update::drawn()
}

/// `juzhu-0001-2026-11-22.ics`: by the number, for a name may hold what no file is called by.
fn file_name(case: &Case) -> String {
    let on = case.stage.real().asked_on();
    let id = &case.profile.id;
    if id.is_empty() {
        format!("juzhu-{on}.ics")
    } else {
        format!("juzhu-{id}-{on}.ics")
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Calendar(asked)), Some(case)) = (model.dialogs.last_mut(), &model.case)
    else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut asked.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let path = asked.field.text().trim();
            if path.is_empty() {
                model.notice = Some(Notice::of("calendar-no-path", &[]).wrong());
                return Update::drawn();
            }
            let order = case.calendar(path, model.lang);
            model.dialogs.pop();
            Update::drawn().with([Effect::WriteCalendar(Box::new(order))])
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}
