//! Something typed about a paper.

use super::field_block;
use crate::app::Model;
use crate::app::dialog::typed::{Typed, What};
use crate::config::Role;
use crate::i18n::tr;
use crate::report::words::said;
use crate::ui::page::{Page, Text};

pub(super) fn page(typed: &Typed, model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let materials = &model.facts.engine.rules().materials;
    if let Some(material) = materials.get(typed.material) {
        page.push(Text::of(Role::Title, said(&material.title, lang)));
    }
    let how = match typed.what {
        What::Expected => "paper-expected-how",
        What::Note => "paper-note-how",
    };
    page.push(Text::plain(tr(lang, how)));
    page.push(field_block(&typed.field));
    page
}
