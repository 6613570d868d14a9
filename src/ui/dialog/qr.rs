//! What would stand in QR codes, to read, where none can be drawn; and why none can.

use crate::app::Model;
use crate::app::dialog::qr::{QrPage, Shown};
use crate::config::Role;
use crate::i18n::tr;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(shown: &QrPage, model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    page.push(Text::of(
        Role::Title,
        tr(lang, &format!("qr-title-{}", shown.shown.name())),
    ));
    let why = if look.color {
        "qr-no-room"
    } else {
        "qr-no-colour"
    };
    page.push(Text::plain(tr(lang, why)));
    if shown.shown == Shown::Code {
        page.push(Text::plain(tr(lang, "qr-how-code")));
    }
    let Some(case) = &model.case else {
        return page;
    };
    for (at, line) in shown.lines(case, model, lang).into_iter().enumerate() {
        let block = Block::from(Text::plain(line));
        page.push(if at == 0 { block.apart() } else { block });
    }
    page
}
