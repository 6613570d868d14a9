//! That everything was erased, and what that is.

use super::attract::in_every_language;
use crate::app::Model;
use crate::config::Role;
use crate::i18n::tr;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let mut page = Page::default();
    for lang in model.drawn_langs() {
        let title = Text::of(Role::Title, tr(lang, "erased-title"));
        page.push(Block::from(title).apart());
        for key in ["erased-what", "erased-how", "erased-yours"] {
            page.push(Text::plain(tr(lang, key)));
        }
    }
    let on = in_every_language(model, "erased-on");
    page.push(Block::item(0, Text::plain(on)).apart());
    page
}
