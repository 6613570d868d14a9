//! What to do with a saved person.

use super::Dialog;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::list::{Went, step};
use crate::app::message::Person;
use crate::app::model::Model;
use crate::app::screen::home;
use crate::app::scroll::Scroll;
use crate::app::update::Update;

/// What to do with a saved person.
#[derive(Debug, Clone, Copy)]
pub struct PersonMenu {
    /// Who, by their place in the list.
    pub person: usize,
    /// Where the person is.
    pub scroll: Scroll,
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Go on where they stopped.
    Open,
    /// See whether a damaged file can be brought back.
    Recover,
    /// Give them another name.
    Rename,
    /// Put them into a family or dormitory.
    Group,
    /// Delete them.
    Delete,
    /// Do nothing.
    Back,
}

impl PersonMenu {
    /// Of the person at this place in the list.
    pub fn of(person: usize) -> Self {
        Self {
            person,
            scroll: Scroll::default(),
        }
    }
}

/// What can be done with a person, in order.
pub fn entries(person: &Person) -> &'static [Entry] {
    if person.damaged {
        &[Entry::Recover, Entry::Delete, Entry::Back]
    } else {
        &[
            Entry::Open,
            Entry::Rename,
            Entry::Delete,
            Entry::Group,
            Entry::Back,
        ]
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Person(menu)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let place = menu.person;
    let person = model.people.as_ref().and_then(|people| people.get(place));
    let Some(person) = person.cloned() else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let entries = entries(&person);
    match step(&mut menu.scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => {
            model.dialogs.pop();
            let done = match entries.get(item) {
                Some(Entry::Open) => Update::drawn().with([Effect::Open(person.id)]),
                Some(Entry::Recover) => Update::drawn().with([Effect::Recover(person.id)]),
                Some(Entry::Rename) => home::rename(model, place),
                Some(Entry::Group) => home::group(model, place),
                Some(Entry::Delete) => home::delete(model, place),
                Some(Entry::Back) | None => Update::nothing(),
            };
            Update::drawn().and(done)
        }
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}
