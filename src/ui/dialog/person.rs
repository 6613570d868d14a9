//! What to do with a saved person.

use crate::app::Model;
use crate::app::dialog::person::{Entry, PersonMenu, entries};
use crate::config::Role;
use crate::i18n::tr;
use crate::ui::page::{Block, Page, Text};
use crate::ui::part::person::{name_and_number, next, stage};

pub(super) fn page(menu: &PersonMenu, model: &Model) -> Page {
    let mut page = Page::default();
    let people = model.people.as_deref().unwrap_or_default();
    let Some(person) = people.get(menu.person) else {
        return page;
    };
    page.push(Text::of(Role::Title, name_and_number(person, model.lang)));
    if !person.damaged {
        page.push(Text::plain(stage(person, model.lang)));
        let next = next(person, model.lang, model.facts.on);
        page.blocks
            .extend(next.map(|next| Block::from(Text::plain(next))));
    }
    for (item, entry) in entries(person).iter().enumerate() {
        let key = match entry {
            Entry::Open => "person-open",
            Entry::Recover => "person-recover",
            Entry::Rename => "person-rename",
            Entry::Group => "person-group",
            Entry::Delete => "person-delete",
            Entry::Back => "person-back",
        };
        let block = Block::item(item, Text::plain(tr(model.lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}
