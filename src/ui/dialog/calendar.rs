//! Where a calendar file is to be written.

use crate::app::dialog::calendar::CalendarPath;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Block, Page, Part, Text};

pub(super) fn page(asked: &CalendarPath, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "calendar-where")));
    page.push(Text::plain(tr(lang, "calendar-where-how")));
    let field = Part::Field {
        text: asked.field.text().to_owned(),
        caret: asked.field.caret(),
    };
    let block = Block {
        item: Some(0),
        parts: vec![field],
        ..Block::default()
    };
    page.push(block.apart());
    page
}
