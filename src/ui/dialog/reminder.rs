//! One reminder: done, or to come back later.

use super::field_block;
use crate::app::Model;
use crate::app::dialog::reminder::{Entry, PutOff, ReminderMenu, entries};
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::reminder_said;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(menu: &ReminderMenu, model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let Some(case) = &model.case else {
        return page;
    };
    let said = reminder_said(case.rules(), &menu.reminder, lang).unwrap_or_default();
    page.push(Text::of(Role::Title, said));
    page.push(Text::of(Role::Muted, tr(lang, "reminder-how")));
    let entries = entries(case.reminder_mark(&menu.reminder));
    for (item, entry) in entries.into_iter().enumerate() {
        let words = match entry {
            Entry::Done => tr(lang, "reminder-done"),
            Entry::Days(days) => tr_with(lang, "reminder-put-off-days", &[("days", days.into())]),
            Entry::Day => tr(lang, "reminder-put-off-to"),
            Entry::Unmark => tr(lang, "reminder-unmark"),
            Entry::Back => tr(lang, "person-back"),
        };
        let block = Block::item(item, Text::plain(words));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}

pub(super) fn put_off(asked: &PutOff, lang: Lang) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "reminder-until")));
    page.push(Text::plain(tr(lang, "reminder-until-how")));
    page.push(field_block(&asked.field));
    page
}
