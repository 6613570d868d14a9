//! What is done about a message. Pure: it changes the model and asks for effects.

use super::action::Action;
use super::dialog::{delivery, hand_over};
use super::effect::Effect;
use super::everywhere;
use super::key::{Code, Key};
use super::keymap::action_of;
use super::kiosk;
use super::message::{Message, Target};
use super::model::{Model, Warned};
use super::screen::Screen;
use super::scroll::Focus;
use super::size::Size;
use super::{screen, stored, turn};

/// What has come of a message.
#[derive(Debug, Clone, PartialEq, Default)]
#[must_use]
pub struct Update {
    /// Something looks different now.
    pub redraw: bool,
    /// What is to be done in the world, in order.
    pub effects: Vec<Effect>,
}

impl Update {
    /// Nothing has come of it.
    pub const fn nothing() -> Self {
        Self {
            redraw: false,
            effects: Vec::new(),
        }
    }

    /// Something looks different.
    pub const fn drawn() -> Self {
        Self {
            redraw: true,
            effects: Vec::new(),
        }
    }

    /// Something looks different if this is so.
    pub const fn drawn_if(redraw: bool) -> Self {
        Self {
            redraw,
            effects: Vec::new(),
        }
    }

    /// And this is to be done.
    pub fn with(mut self, effect: impl IntoIterator<Item = Effect>) -> Self {
        self.effects.extend(effect);
        self
    }

    /// And all of that.
    pub fn and(mut self, other: Self) -> Self {
        self.redraw |= other.redraw;
        self.effects.extend(other.effects);
        self
    }
}

/// What is to be done before anything was heard.
pub fn begin(model: &Model) -> Update {
    let list = model.facts.folder.is_some().then_some(Effect::List);
    Update::drawn().with(list)
}

/// Does what is to be done about a message.
pub fn update(model: &mut Model, message: Message) -> Update {
    let done = hear(model, message);
    // Whatever was changed, a result is told from what there is now.
    everywhere::refresh(model);
    model.was_used |= model.case.is_some() || field(model).is_some_and(|field| !field.is_empty());
    model.had_result |= matches!(model.screen, Screen::Result(_) | Screen::QuickCheck(_));
    let leaves = |effect: &Effect| matches!(effect, Effect::Leave(_));
    if model.was_used && model.is_waiting() && !done.effects.iter().any(leaves) {
        // Whoever comes next finds a program to which nobody has said anything, nor typed.
        return done.and(kiosk::erase(model));
    }
    done
}

fn hear(model: &mut Model, message: Message) -> Update {
    let erases = matches!(message, Message::Key(key) if means_next(model, key))
        || message == Message::Click(Target::Action(Action::NextPerson));
    let is_somebody = matches!(
        message,
        Message::Key(_) | Message::Paste(_) | Message::Click(_) | Message::Wheel { .. }
    );
    if is_somebody && !erases && kiosk::is_asked(model) {
        // Whatever it was, it answers that somebody is there, and nothing else.
        return kiosk::stay(model);
    }
    match message {
        Message::Idle { seconds } => kiosk::hear(model, seconds),
        Message::Key(key) => press(model, key),
        Message::Paste(text) => paste(model, &text),
        Message::Click(target) => click(model, target),
        Message::Wheel { down } => {
            let action = if down { Action::Down } else { Action::Up };
            act(model, action)
        }
        Message::Resized { columns, rows } => {
            // It may be told more than once.
            let size = Size { columns, rows };
            Update::drawn_if(std::mem::replace(&mut model.size, size) != size)
        }
        Message::Stored(answer) => stored::hear(model, answer),
        Message::Outlets(outlets) => hand_over::found(model, outlets),
        Message::Delivered { number, heard } => delivery::hear(model, number, heard),
    }
}

/// Whether a key means that the visitor is through.
fn means_next(model: &Model, key: Key) -> bool {
    action_of(model.machine(), model.place(), key) == Some(Action::NextPerson)
}

fn press(model: &mut Model, key: Key) -> Update {
    let place = model.place();
    if let Some(action) = action_of(model.machine(), place, key) {
        let action = match key.code {
            Code::PageUp => page_back(model, action),
            _ => turn::redirected(model, key, action),
        };
        return act(model, action);
    }
    let silenced = silence(model);
    let typed = place.takes_text() && field(model).is_some_and(|field| field.take(key));
    if typed {
        // Whoever types looks at the field.
        model.front_mut().focus = Focus::Item(0);
    }
    Update::drawn_if(typed || silenced)
}

/// Whoever has turned pages on turns them back before going back.
fn page_back(model: &Model, action: Action) -> Action {
    if action == Action::Back && model.seen.top > 0 {
        Action::PageUp
    } else {
        action
    }
}

fn paste(model: &mut Model, text: &str) -> Update {
    if !model.place().takes_text() {
        return Update::nothing();
    }
    let silenced = silence(model);
    let Some(field) = field(model) else {
        return Update::drawn_if(silenced);
    };
    field.insert(text);
    model.front_mut().focus = Focus::Item(0);
    Update::drawn()
}

/// The field that is typed into.
fn field(model: &mut Model) -> Option<&mut super::Field> {
    match model.dialogs.last_mut() {
        Some(dialog) => dialog.field_mut(),
        None => model.screen.field_mut(),
    }
}

fn click(model: &mut Model, target: Target) -> Update {
    match target {
        // The footer names PgUp for the way back.
        Target::Action(action) => act(model, page_back(model, action)),
        Target::Item(item) => {
            let is_field = model.place().takes_text() && item == 0;
            let scroll = model.front_mut();
            scroll.number.forget();
            scroll.focus = Focus::Item(item);
            if is_field {
                // Whoever clicks on a field wants to type.
                return Update::drawn();
            }
            Update::drawn().and(act(model, Action::Choose))
        }
        Target::Tab(tab) => screen::result::to_tab(model, tab),
        Target::Nowhere => Update::nothing(),
    }
}

/// Does what a person wants done.
pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let action = match action {
        Action::ReadOn => everywhere::read_on(model),
        other => other,
    };
    model.warned = match model.warned {
        Warned::Now => Warned::Before,
        Warned::No | Warned::Before => Warned::No,
    };
    // What was said is said again in the other language.
    let silenced = action != Action::Language && silence(model);
    let done = everywhere::act(model, action).unwrap_or_else(|| {
        if model.dialogs.is_empty() {
            screen::act(model, action)
        } else {
            super::dialog::act(model, action)
        }
    });
    Update::drawn_if(silenced).and(done)
}

/// What was said once has been read.
fn silence(model: &mut Model) -> bool {
    model.notice.take().is_some()
}
