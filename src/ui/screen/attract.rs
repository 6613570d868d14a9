//! The start page of a public machine, in both languages.

use std::mem::discriminant;

use crate::app::Model;
use crate::app::screen::attract::{Entry, entries};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::report::words::said;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let about = &model.facts.engine.rules().about;
    let mut page = Page::default();
    for lang in model.drawn_langs() {
        let title = Text::of(Role::Title, said(&about.title, lang));
        page.push(Block::from(title).apart());
        page.push(Text::plain(tr(lang, "attract-what")));
        page.push(Text::plain(tr(lang, "attract-private")));
    }
    let mut before: Option<Entry> = None;
    for (item, entry) in entries(model).into_iter().enumerate() {
        let words = match entry {
            Entry::Begin(lang) => tr(lang, "attract-begin"),
            Entry::QuickCheck(lang) => tr(lang, "attract-quick-check"),
            Entry::Code => in_every_language(model, "attract-code"),
            Entry::Staff => in_every_language(model, "attract-staff"),
        };
        let block = Block::item(item, Text::plain(words));
        // What belongs together stands together.
        let is_first = !matches!(entry, Entry::Staff)
            && before.is_none_or(|it| discriminant(&it) != discriminant(&entry));
        page.push(if is_first { block.apart() } else { block });
        before = Some(entry);
    }
    let how = in_every_language(model, "attract-how");
    page.push(Block::from(Text::of(Role::Muted, how)).apart());
    if !model.facts.draws_han {
        page.push(Text::plain(tr(Lang::En, "console-without-han")));
    }
    page
}

/// The same in every language that can be drawn, on one row.
pub(in crate::ui) fn in_every_language(model: &Model, key: &str) -> String {
    let said: Vec<String> = model.drawn_langs().map(|lang| tr(lang, key)).collect();
    said.join(" · ")
}
