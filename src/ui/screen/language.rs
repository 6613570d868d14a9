//! Which language? Asked in both.

use crate::app::Model;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(model.lang, "header-name")));
    for lang in Lang::ALL {
        page.push(Block::from(Text::plain(tr(lang, "language-choose"))).apart());
    }
    for (item, lang) in Lang::ALL.iter().enumerate() {
        let block = Block::item(item, Text::plain(lang.own_name()));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}
