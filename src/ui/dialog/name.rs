//! A name, please.

use crate::app::dialog::name::{Naming, Whom};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Block, Page, Part, Text};

pub(super) fn page(naming: &Naming, lang: Lang) -> Page {
    let mut page = Page::default();
    let (title, how) = match naming.whom {
        Whom::GroupOf(_) => ("group-title", "group-how"),
        Whom::AtHand { .. } | Whom::Saved(_) => ("name-title", "name-how"),
    };
    page.push(Text::of(Role::Title, tr(lang, title)));
    page.push(Text::plain(tr(lang, how)));
    let field = Part::Field {
        text: naming.field.text().to_owned(),
        caret: naming.field.caret(),
    };
    page.push(
        Block {
            item: Some(0),
            parts: vec![field],
            ..Block::default()
        }
        .apart(),
    );
    if naming.may_go_without() {
        let without = Text::plain(tr(lang, "name-without"));
        page.push(Block::item(1, without).numbered(None).apart());
    }
    page
}
