//! The PIN of the staff, please. What is typed is not shown.

use super::shown_in_field;
use crate::app::dialog::pin::PinAsked;
use crate::app::kiosk::Staff;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Page, Text};

/// Stands for each character typed.
const HIDDEN: &str = "*";

pub(super) fn page(asked: &PinAsked, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "pin-title")));
    page.push(Text::plain(tr(
        lang,
        match asked.staff {
            Staff::Leave => "pin-leave",
            Staff::Suspend => "pin-suspend",
            Staff::Settings => "pin-settings",
        },
    )));
    let typed = asked.field.text().chars().count();
    let caret = typed.min(asked.field.caret());
    page.push(shown_in_field(HIDDEN.repeat(typed), caret));
    if asked.is_tried {
        page.push(Text::plain(tr(lang, "pin-is-tried")));
    }
    page
}
