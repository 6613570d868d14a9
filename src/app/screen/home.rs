//! Home: somebody new, saved people, settings, the way out.

use super::Screen;
use super::review::ask_which;
use crate::app::Notice;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Leave};
use crate::app::everywhere::read_guide;
use crate::app::list::{Went, step};
use crate::app::message::Person;
use crate::app::model::Model;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;

/// What can be chosen at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Somebody new.
    New,
    /// A saved person, by their place in the list.
    Person(usize),
    /// The guide to read.
    Guide,
    /// Settings.
    Settings,
    /// The way out.
    Quit,
}

/// What can be chosen at home, in order.
pub fn entries(people: Option<&[Person]>) -> Vec<Entry> {
    let people = people.map_or(0, <[Person]>::len);
    let mut entries = vec![Entry::New];
    entries.extend((0..people).map(Entry::Person));
    entries.extend([Entry::Guide, Entry::Settings, Entry::Quit]);
    entries
}

/// Keeps the focus on something that is there.
pub(in crate::app) fn keep_focus(scroll: &mut Scroll, people: Option<&[Person]>) {
    let last = entries(people).len() - 1;
    if let Focus::Item(item) = scroll.focus {
        scroll.focus = Focus::Item(item.min(last));
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let entries = entries(model.people.as_deref());
    let focused = model
        .screen
        .scroll()
        .item()
        .and_then(|item| entries.get(item))
        .copied();
    match (action, focused) {
        (Action::Leave, _) => {
            return Update::nothing().with([Effect::Leave(Leave::Done)]);
        }
        (Action::Name, Some(Entry::Person(person))) => return rename(model, person),
        (Action::Delete, Some(Entry::Person(person))) => return delete(model, person),
        (Action::Name | Action::Delete, _) => return ask_which(model),
        _ => {}
    }
    let moved = step(
        model.screen.scroll_mut(),
        &model.seen,
        entries.len(),
        action,
    );
    match moved {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::New) => {
                model.screen = Screen::Before(Scroll::default());
                Update::drawn()
            }
            Some(Entry::Person(person)) => {
                model.dialogs.push(Dialog::person(*person));
                Update::drawn()
            }
            Some(Entry::Guide) => read_guide(model),
            Some(Entry::Settings) => {
                model.dialogs.push(Dialog::settings());
                Update::drawn()
            }
            Some(Entry::Quit) => Update::nothing().with([Effect::Leave(Leave::Done)]),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Asks for another name for a saved person.
pub(in crate::app) fn rename(model: &mut Model, person: usize) -> Update {
    let Some(person) = model.people.as_ref().and_then(|people| people.get(person)) else {
        return Update::nothing();
    };
    if person.damaged {
        model.notice = Some(Notice::of("name-damaged", &[]));
        return Update::drawn();
    }
    let dialog = Dialog::rename(person.id.clone(), person.name.as_deref().unwrap_or(""));
    model.dialogs.push(dialog);
    Update::drawn()
}

/// Asks whether to delete a saved person.
pub(in crate::app) fn delete(model: &mut Model, person: usize) -> Update {
    let Some(person) = model.people.as_ref().and_then(|people| people.get(person)) else {
        return Update::nothing();
    };
    model.dialogs.push(Dialog::delete(person));
    Update::drawn()
}
