//! The guide to read.

use crate::app::dialog::guide::{GuidePage, Row};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::report::content::Role as Said;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Part, Text};

pub(super) fn page(shown: &GuidePage, lang: Lang, look: &Look) -> Page {
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "guide-title")));
    page.push(Text::of(Role::Muted, tr(lang, "guide-search")));
    page.push(Block {
        item: Some(0),
        parts: vec![Part::Field {
            text: shown.field.text().to_owned(),
            caret: shown.field.caret(),
        }],
        ..Block::default()
    });
    let mut item = 0;
    let rows = shown.rows();
    if rows.is_empty() {
        for (at, sentence) in shown.nothing_found().into_iter().enumerate() {
            let sentence = Block::from(Text::plain(sentence));
            page.push(if at == 0 { sentence.apart() } else { sentence });
        }
    }
    for row in rows {
        let block = match row {
            Row::Heading(heading) => {
                page.push(Block::from(Text::of(Role::Title, heading)).apart());
                continue;
            }
            Row::Article(article, unfolded) => {
                let sign = if unfolded {
                    look.symbols.unfolded
                } else {
                    look.symbols.folded
                };
                let title = Text::plain(article.title.as_str()).signed(sign, Role::Key);
                let details = article.details.iter().filter(|_| unfolded);
                details.fold(Block::from(title), |block, detail| {
                    let role = match detail.role {
                        Said::Source => Role::Source,
                        _ => Role::Text,
                    };
                    block.with(Text::of(role, detail.text.as_str()).indented(2))
                })
            }
            Row::Link(link) => leads_on(link.said(lang), look),
            Row::Answer(_) => leads_on(tr(lang, "guide-answer-it"), look),
        };
        item += 1;
        page.push(Block {
            item: Some(item),
            ..block
        });
    }
    page
}

/// A row that leads somewhere else.
fn leads_on(words: String, look: &Look) -> Block {
    let words = Text::of(Role::Key, words);
    let words = words.signed(look.symbols.bullet, Role::Muted);
    words.indented(2).into()
}
