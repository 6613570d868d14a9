//! The last row: what the keys do here, the most useful first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::keymap::bindings_in;
use crate::app::kiosk::Machine;
use crate::app::message::Target;
use crate::app::place::Place;
use crate::app::screen::{Screen, question};
use crate::config::Role;
use crate::i18n::tr;
use crate::ui::look::Look;
use crate::ui::paint::{columns, line};
use crate::ui::view::Hits;

/// An entry of the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Entry {
    keys: String,
    words: String,
    action: Option<Action>,
}

/// Draws as many keys as there is room for.
pub(in crate::ui) fn draw(
    model: &Model,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
    hits: &mut Hits,
) {
    let mut x = area.x + 1;
    let end = area.right().saturating_sub(1);
    for entry in entries(model) {
        let keys = columns(&entry.keys);
        let taken = keys + 1 + columns(&entry.words);
        if x + taken > end {
            continue;
        }
        let at = Rect {
            x,
            y: area.y,
            width: taken,
            height: 1,
        };
        line(&entry.keys, Role::Key, at, look, buffer);
        let words = Rect {
            x: x + keys + 1,
            width: taken - keys - 1,
            ..at
        };
        line(&entry.words, Role::Text, words, look, buffer);
        if let Some(action) = entry.action {
            hits.add(at, Target::Action(action));
        }
        x += taken + 2;
    }
}

/// What the keys do here, the most useful first.
pub(in crate::ui) fn entries(model: &Model) -> Vec<Entry> {
    let place = model.place();
    // In their turn the volunteer reads what the keys do.
    let lang = match place {
        Place::Notes => model.other_lang(),
        _ => model.lang,
    };
    // Nothing stands before the first screen.
    let is_start = matches!(model.screen, Screen::Attract(_) | Screen::Erased(_));
    let is_first =
        model.dialogs.is_empty() && (is_start || matches!(model.screen, Screen::Language(_)));
    // They hand back, too, as Enter does.
    let hands_back = place == Place::Notes;
    let leads_nowhere = |action| match action {
        Action::Back => is_first || hands_back,
        Action::NextPerson => is_start,
        Action::Language => !model.facts.draws_han,
        Action::Leave => hands_back,
        _ => false,
    };
    let mut bindings: Vec<_> = bindings_in(model.machine(), place)
        .filter(|it| it.footer > 0 && !leads_nowhere(it.action))
        .collect();
    bindings.sort_by_key(|binding| match (model.machine(), binding.action) {
        // Whoever has only a mouse needs the way back; F9 stands for the way out.
        (Machine::Public, Action::Back) => 2,
        (Machine::Public, Action::Leave) if !is_first => 7,
        _ => binding.footer,
    });
    let named = |binding: &crate::app::keymap::Binding| {
        let name = match model.dialogs.last() {
            Some(Dialog::Name(naming))
                if binding.action == Action::Leave && naming.may_go_without() =>
            {
                "leave"
            }
            None if binding.action == Action::Leave && is_first => match model.screen {
                Screen::Attract(_) => "staff",
                Screen::Erased(_) => "close",
                _ => "quit",
            },
            None if binding.action == Action::Why && model.turn().is_some() => "notes",
            _ => footer_name(place, binding.action),
        };
        Some(Entry {
            keys: binding.keys.first()?.to_string(),
            words: match binding.action {
                // It names the language that comes.
                Action::Language => tr(model.lang, &format!("key-{name}")),
                _ => tr(lang, &format!("key-{name}")),
            },
            action: Some(binding.action),
        })
    };
    let mut entries: Vec<Entry> = bindings.into_iter().filter_map(named).collect();
    if let Some(numbers) = numbers(model) {
        entries.insert(1.min(entries.len()), numbers);
    }
    entries
}

/// Some words differ by place: Enter opens a paper, Esc leaves for somewhere.
fn footer_name(place: Place, action: Action) -> &'static str {
    match (place, action) {
        (Place::Code, Action::Choose) => "on",
        (Place::Checklist, Action::Choose) => "mark",
        (Place::Result | Place::Checklist, Action::Why) => "more",
        (Place::EmptyField | Place::Field | Place::Name, Action::Choose) => "take",
        (Place::Options | Place::EmptyField | Place::Field, Action::Leave) => "leave-saved",
        (Place::Home, Action::Leave) => "quit",
        (
            Place::Reading
            | Place::Guide
            | Place::Code
            | Place::Confirm
            | Place::Name
            | Place::List,
            Action::Leave,
        ) => "close",
        (_, action) => action.name(),
    }
}

/// The digits, where they answer.
fn numbers(model: &Model) -> Option<Entry> {
    let (Place::Options, Screen::Question(page)) = (model.place(), &model.screen) else {
        return None;
    };
    let questions = &model.facts.engine.rules().questions;
    let most = question::choices(&questions.get(page.question)?.kind);
    Some(Entry {
        keys: format!("1-{most}"),
        words: tr(model.lang, "key-answer"),
        action: None,
    })
}
