//! The code with which a person goes on, please.

use super::field_block;
use crate::app::dialog::resume::CodeAsked;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Page, Text};

pub(super) fn page(asked: &CodeAsked, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "resume-title")));
    page.push(Text::plain(tr(lang, "resume-how")));
    page.push(field_block(&asked.field));
    page
}
