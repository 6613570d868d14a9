//! Settings: each row goes through its values; what is chosen holds at once.

use super::Dialog;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::everywhere::{save_settings, speak_other};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::turn;
use crate::app::update::Update;
use crate::config::{Symbols, ThemeName};

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The language.
    Language,
    /// Both languages at once.
    BothLanguages,
    /// Colours and spacing.
    Theme,
    /// Which signs are drawn.
    Symbols,
    /// The mouse.
    Mouse,
    /// Two people at one screen.
    TwoPeople,
    /// Back.
    Back,
}

/// What can be set, in order.
pub const ROWS: [Row; 7] = [
    Row::Language,
    Row::BothLanguages,
    Row::Theme,
    Row::Symbols,
    Row::Mouse,
    Row::TwoPeople,
    Row::Back,
];

const THEMES: [ThemeName; 4] = [
    ThemeName::Default,
    ThemeName::HighContrast,
    ThemeName::Monochrome,
    ThemeName::LargeSpacing,
];
const SYMBOLS: [Symbols; 3] = [Symbols::Auto, Symbols::Unicode, Symbols::Ascii];

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Settings(scroll)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(scroll, &model.seen, ROWS.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match ROWS.get(item) {
            Some(row) => change(model, *row),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn change(model: &mut Model, row: Row) -> Update {
    let mut also = Update::nothing();
    match row {
        Row::Language => {
            also = speak_other(model);
            model.settings.lang = Some(model.lang);
        }
        Row::BothLanguages => model.settings.both_languages = !model.settings.both_languages,
        Row::Theme => model.settings.theme = next(&THEMES, model.settings.theme),
        Row::Symbols => model.settings.symbols = next(&SYMBOLS, model.settings.symbols),
        Row::Mouse => {
            model.settings.mouse = !model.settings.mouse;
            model.mouse = model.settings.mouse;
            also = Update::drawn().with([Effect::Mouse(model.mouse)]);
        }
        Row::TwoPeople => {
            model.settings.two_people = !model.settings.two_people;
            turn::settle(model);
        }
        Row::Back => {
            model.dialogs.pop();
            return Update::drawn();
        }
    }
    also.and(save_settings(model))
}

/// The value after this one, the first after the last.
fn next<T: Copy + PartialEq>(values: &[T], value: T) -> T {
    let at = values.iter().position(|it| *it == value).unwrap_or(0);
    values
        .get((at + 1) % values.len())
        .copied()
        .unwrap_or(value)
}
