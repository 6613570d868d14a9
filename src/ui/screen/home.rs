//! Home: somebody new, saved people, settings, the way out.

use crate::app::Model;
use crate::app::message::Person;
use crate::app::screen::home::{Entry, entries};
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::words;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let about = &model.facts.engine.rules().about;
    let mut page = Page::default();
    page.push(Text::of(Role::Title, words::said(&about.title, lang)));
    page.push(Text::plain(words::said(&about.summary, lang)));
    if model.is_stale() {
        let variables = [("day", about.review_by.to_string().into())];
        let stale = tr_with(lang, "interview-stale", &variables);
        page.push(Block::from(Text::of(Role::Warning, stale)).apart());
    }
    let people = model.people.as_deref();
    let mut before = None;
    for (item, entry) in entries(people).into_iter().enumerate() {
        if entry == Entry::Person(0) {
            let heading = Text::of(Role::Title, tr(lang, "home-people"));
            page.push(Block::from(heading).apart());
        }
        let text = match entry {
            Entry::New => Text::plain(tr(lang, "home-new")),
            Entry::Person(at) => match people.and_then(|people| people.get(at)) {
                Some(person) => self::person(person, lang, look),
                None => continue,
            },
            Entry::Guide => Text::plain(tr(lang, "home-guide")),
            Entry::Settings => Text::plain(tr(lang, "home-settings")),
            Entry::Quit => Text::plain(tr(lang, "home-quit")),
        };
        let block = Block::item(item, text);
        let group = std::mem::discriminant(&entry);
        let apart = before != Some(group)
            && !matches!(entry, Entry::Person(_) | Entry::Settings | Entry::Quit);
        before = Some(group);
        page.push(if apart { block.apart() } else { block });
    }
    page
}

/// A saved person, in one line.
fn person(person: &Person, lang: Lang, look: &Look) -> Text {
    if person.damaged {
        let variables = [("id", person.id.as_str().into())];
        let said = tr_with(lang, "interview-damaged-person", &variables);
        return Text::of(Role::Warning, said).signed(look.symbols.unmet, Role::Bad);
    }
    let key = if person.name.is_some() {
        "interview-person"
    } else {
        "interview-draft"
    };
    let name = person.name.as_deref().unwrap_or("");
    let variables = [
        ("name", name.into()),
        ("begun", person.created_on.to_string().into()),
        ("saved", person.saved_on.to_string().into()),
        ("answers", person.answers.into()),
        ("id", person.id.as_str().into()),
    ];
    Text::plain(tr_with(lang, key, &variables))
}
