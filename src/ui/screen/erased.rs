//! That everything was erased, and what that is.

use crate::app::Model;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let mut page = Page::default();
    let langs = Lang::ALL.into_iter();
    for lang in langs.filter(|lang| model.facts.draws_han || *lang == Lang::En) {
        let title = Text::of(Role::Title, tr(lang, "erased-title"));
        page.push(Block::from(title).apart());
        for key in ["erased-what", "erased-how", "erased-yours"] {
            page.push(Text::plain(tr(lang, key)));
        }
    }
    let on = Lang::ALL.map(|lang| tr(lang, "erased-on")).join(" · ");
    page.push(Block::item(0, Text::plain(on)).apart());
    page
}
