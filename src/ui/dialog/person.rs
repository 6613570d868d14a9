//! What to do with a saved person.

use crate::app::Model;
use crate::app::dialog::person::{Entry, PersonMenu, entries};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(menu: &PersonMenu, model: &Model) -> Page {
    let mut page = Page::default();
    let people = model.people.as_deref().unwrap_or_default();
    let Some(person) = people.get(menu.person) else {
        return page;
    };
    let name = person.name.clone().unwrap_or_else(|| {
        let variables = [("begun", person.created_on.to_string().into())];
        tr_with(model.lang, "person-unnamed", &variables)
    });
    page.push(Text::of(Role::Title, name));
    for (item, entry) in entries(person).iter().enumerate() {
        let key = match entry {
            Entry::Open => "person-open",
            Entry::Recover => "person-recover",
            Entry::Rename => "person-rename",
            Entry::Delete => "person-delete",
            Entry::Back => "person-back",
        };
        let block = Block::item(item, Text::plain(tr(model.lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}
