//! What has become of the person at hand.

use crate::app::dialog::since::SincePage;
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::report::content::{Group, Role as Said, Section};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(shown: &SincePage, lang: Lang, look: &Look) -> Page {
    let content = shown.content(lang);
    let mut page = Page::default();
    page.push(Text::of(Role::Title, content.title.as_str()));
    for section in &content.sections {
        self::section(section, &mut page, look);
    }
    page.push(Block::from(Text::of(Role::Muted, tr(lang, "since-read"))).apart());
    page
}

fn section(section: &Section, page: &mut Page, look: &Look) {
    if let Some(heading) = &section.heading {
        page.push(Block::from(Text::of(Role::Title, heading.as_str())).apart());
    }
    for sentence in &section.sentences {
        page.push(if sentence.loud {
            Text::of(Role::Warning, sentence.text.as_str()).signed("!", Role::Warning)
        } else {
            Text::plain(sentence.text.as_str())
        });
    }
    for group in &section.groups {
        self::group(group, page, look);
    }
}

fn group(group: &Group, page: &mut Page, look: &Look) {
    if let Some(heading) = &group.heading {
        page.push(Text::of(Role::Chosen, heading.as_str()));
    }
    for item in &group.items {
        let words = Text::plain(item.text.as_str()).signed(look.symbols.bullet, Role::Muted);
        let mut block = Block::from(words);
        for detail in &item.details {
            let role = match detail.role {
                Said::Source => Role::Source,
                _ => Role::Muted,
            };
            block = block.with(Text::of(role, detail.text.as_str()).indented(2));
        }
        page.push(block);
    }
}
