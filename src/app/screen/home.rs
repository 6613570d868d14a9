//! Home: what is due, somebody new, saved people, settings, the way out.

use super::Screen;
use super::quick_check::start_quick_check;
use super::review::ask_which;
use crate::app::Notice;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Leave};
use crate::app::everywhere::read_guide;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::report::{AgendaLine, AgendaLines};

/// So many people are all shown at home.
const MOST_PEOPLE: usize = 20;

/// So many are shown of more, the latest; the others are in the list of everybody, which stays in sight.
const LATEST: usize = 5;

/// So many things that are due are shown at home, in a window of the usual height.
const MOST_DUE: usize = 5;

/// What can be chosen at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Somebody new.
    New,
    /// A quick check of somebody new.
    QuickCheck,
    /// A saved person, by their place in the list.
    Person(usize),
    /// Everybody who is saved: to be searched, filtered, opened by group.
    Everybody,
    /// The code of an earlier visit, to go on with.
    Code,
    /// The guide to read.
    Guide,
    /// Settings.
    Settings,
    /// The way out.
    Quit,
    /// Something that is due, by its place in the agenda. It stands above all others; its number comes
    /// after theirs, so that theirs do not move with the days.
    Due(usize),
    /// All others to whom something is due, below those that are shown.
    MoreDue,
}

/// What can be chosen at home, in the order of their numbers.
pub fn entries(model: &Model) -> Vec<Entry> {
    let people = model.people.as_deref().unwrap_or_default();
    let mut entries = vec![Entry::New];
    let all = people.len() <= MOST_PEOPLE;
    let shown = if all { people.len() } else { LATEST };
    entries.extend((0..shown).map(Entry::Person));
    if !all || people.iter().any(|person| person.group.is_some()) {
        entries.push(Entry::Everybody);
    }
    let mut questions = model.facts.engine.rules().questions.iter();
    if questions.any(|question| question.triage) {
        entries.push(Entry::QuickCheck);
    }
    entries.extend([Entry::Code, Entry::Guide, Entry::Settings, Entry::Quit]);
    let due = due_lines(model);
    let shown = due.lines.into_iter();
    entries.extend(shown.filter_map(|line| match line {
        AgendaLine::Entry(at, _) => Some(Entry::Due(at)),
        AgendaLine::Heading(_) => None,
    }));
    if due.more > 0 {
        entries.push(Entry::MoreDue);
    }
    entries
}

/// What is most pressing of what is due: fewer where the window is low.
pub fn due_lines(model: &Model) -> AgendaLines {
    let most = if model.size.rows < 20 { 2 } else { MOST_DUE };
    let agenda = model.agenda.as_ref();
    agenda.map_or_else(AgendaLines::default, |agenda| {
        agenda.first_lines(model.lang, most)
    })
}

/// Keeps the focus on something that is there.
pub(in crate::app) fn keep_focus(model: &mut Model) {
    let last = entries(model).len() - 1;
    if let Screen::Home(scroll) = &mut model.screen
        && let Focus::Item(item) = scroll.focus
    {
        scroll.focus = Focus::Item(item.min(last));
    }
}

/// The place in the list of whoever something is due to.
fn person_of(model: &Model, entry: usize) -> Option<usize> {
    let entry = model.agenda.as_ref()?.entries.get(entry)?;
    let mut people = model.people.as_ref()?.iter();
    people.position(|person| person.id == entry.person.id)
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let entries = entries(model);
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
    let due = entries.iter();
    let due = due.filter(|it| matches!(it, Entry::Due(_) | Entry::MoreDue));
    let due = due.count();
    let moved = step(
        model.screen.scroll_mut(),
        &model.seen,
        // What is due has no number.
        if matches!(action, Action::Digit(_)) {
            entries.len() - due
        } else {
            entries.len()
        },
        action,
    );
    match moved {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::New) => {
                model.screen = Screen::Before(Scroll::default());
                Update::drawn()
            }
            Some(Entry::QuickCheck) => start_quick_check(model),
            Some(Entry::Person(person)) => {
                model.dialogs.push(Dialog::person(*person));
                Update::drawn()
            }
            Some(Entry::Due(entry)) => {
                let person = person_of(model, *entry);
                model.dialogs.extend(person.map(Dialog::person));
                Update::drawn()
            }
            Some(Entry::Everybody) => {
                model.dialogs.push(Dialog::people());
                Update::drawn()
            }
            Some(Entry::MoreDue) => {
                model.dialogs.push(Dialog::people_due());
                Update::drawn()
            }
            Some(Entry::Code) => {
                model.dialogs.push(Dialog::resume());
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

/// Asks for the family or dormitory of a saved person.
pub(in crate::app) fn group(model: &mut Model, person: usize) -> Update {
    let Some(person) = model.people.as_ref().and_then(|people| people.get(person)) else {
        return Update::nothing();
    };
    let group = person.group.as_deref().unwrap_or("");
    model.dialogs.push(Dialog::group(person.id.clone(), group));
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
