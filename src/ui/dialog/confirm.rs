//! Really?

use crate::app::dialog::confirm::Confirm;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(confirm: &Confirm, lang: Lang) -> Page {
    let mut page = Page::default();
    for said in &confirm.said {
        page.push(Text::plain(said.get(lang)));
    }
    page.push(Text::of(Role::Title, tr(lang, confirm.question)));
    for (item, key) in ["interview-choice-yes", "interview-choice-no"]
        .into_iter()
        .enumerate()
    {
        let block = Block::item(item, Text::plain(tr(lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}
