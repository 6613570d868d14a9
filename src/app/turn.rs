//! Two people at one screen: a resident who answers, and a volunteer with notes in the other language.
//!
//! The resident is at the keys until the volunteer opens the notes; then it is the volunteer's turn
//! until they hand back. A new question is always the resident's.

use super::action::Action;
use super::everywhere::keep_choice;
use super::key::{Code, Key};
use super::list::step;
use super::model::Model;
use super::notice::Notice;
use super::screen::Screen;
use super::scroll::{Focus, Scroll};
use super::update::Update;

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The person whom it is about: they answer.
    Resident,
    /// Whoever helps them: they read.
    Volunteer,
}

impl Model {
    /// Whose turn it is at a question; `None` with one person at the screen, and everywhere else.
    pub fn turn(&self) -> Option<Turn> {
        let Screen::Question(page) = &self.screen else {
            return None;
        };
        self.settings.two_people.then_some(match page.notes {
            Some(_) => Turn::Volunteer,
            None => Turn::Resident,
        })
    }

    /// Where the volunteer is in their notes, in their turn.
    pub fn notes(&self) -> Option<&Scroll> {
        match &self.screen {
            Screen::Question(page) if self.settings.two_people => page.notes.as_ref(),
            _ => None,
        }
    }
}

/// What a key comes to that means something else with two people: Tab goes to the other one.
pub(super) fn redirected(model: &Model, key: Key, action: Action) -> Action {
    let is_tab = matches!(key.code, Code::Tab | Code::BackTab);
    if is_tab && model.dialogs.is_empty() && model.turn() == Some(Turn::Resident) {
        return Action::Why;
    }
    action
}

/// Does at a question what concerns the two; `None` for anything else.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Update> {
    if action == Action::TwoPeople {
        return Some(toggle(model));
    }
    let turn = model.turn()?;
    let Screen::Question(page) = &mut model.screen else {
        return None;
    };
    match (turn, action) {
        (Turn::Resident, Action::Why) => {
            page.notes = Some(Scroll::reading());
            Some(Update::drawn())
        }
        (Turn::Resident, _) => None,
        (Turn::Volunteer, Action::HandBack | Action::Back | Action::Leave | Action::Why) => {
            page.notes = None;
            Some(Update::drawn())
        }
        (Turn::Volunteer, _) => {
            let notes = page.notes.as_mut()?;
            let before = *notes;
            let _ = step(notes, &model.seen, 0, action);
            Some(Update::drawn_if(*notes != before))
        }
    }
}

/// Two people at the screen, or one.
fn toggle(model: &mut Model) -> Update {
    model.settings.two_people = !model.settings.two_people;
    settle(model);
    let key = if model.settings.two_people {
        "two-people-on"
    } else {
        "two-people-off"
    };
    model.notice = Some(Notice::of(key, &[]));
    keep_choice(model)
}

/// The notes take the place of the reasons below a question.
pub(super) fn settle(model: &mut Model) {
    if let Screen::Question(page) = &mut model.screen {
        page.notes = None;
        page.why = false;
        if page.scroll.item().is_none() {
            page.scroll.focus = Focus::Item(page.scroll.meant);
        }
    }
}
