//! The screens, as pages.

mod attract;
mod before;
mod dates;
mod erased;
mod home;
mod language;
pub(super) mod notes;
pub(super) mod question;
mod quick_check;
mod result;
mod review;
mod ways;
mod what_if;

pub(super) use attract::in_every_language;

use super::look::Look;
use super::page::Page;
use crate::app::Model;
use crate::app::screen::Screen;
use crate::app::size::SizeClass;

/// The screen as a page.
pub(super) fn page(model: &Model, look: &Look, class: SizeClass) -> Page {
    match &model.screen {
        Screen::Attract(_) => attract::page(model),
        Screen::Erased(_) => erased::page(model),
        Screen::Language(_) => language::page(model),
        Screen::Home(_) => home::page(model, look),
        Screen::Before(_) => before::page(model),
        Screen::Question(shown) => question::page(model, shown, look, class),
        Screen::QuickCheck(_) => quick_check::page(model, look),
        Screen::Review(_) => review::page(model, look),
        Screen::Result(shown) => result::page(model, shown, look),
    }
}
