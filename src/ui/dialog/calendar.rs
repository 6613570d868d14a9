//! Where a calendar file is to be written.

use super::field_block;
use crate::app::dialog::calendar::CalendarPath;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Page, Text};

pub(super) fn page(asked: &CalendarPath, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "calendar-where")));
    page.push(Text::plain(tr(lang, "calendar-where-how")));
    page.push(field_block(&asked.field));
    page
}
