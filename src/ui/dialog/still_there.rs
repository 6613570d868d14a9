//! Is anybody there? In both languages: whoever is, may not be who was.

use crate::app::Model;
use crate::app::dialog::still_there::StillThere;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::ui::page::{Block, Page, Text};
use crate::ui::screen::in_every_language;

pub(super) fn page(asked: &StillThere, model: &Model) -> Page {
    let mut page = Page::default();
    for lang in model.drawn_langs() {
        let title = Text::of(Role::Title, tr(lang, "still-there-title"));
        page.push(Block::from(title).apart());
        let seconds = [("seconds", asked.left.into())];
        page.push(Text::of(
            Role::Warning,
            tr_with(lang, "still-there-left", &seconds),
        ));
    }
    let here = in_every_language(model, "still-there-here");
    page.push(Block::item(0, Text::plain(here)).numbered(None).apart());
    page
}
