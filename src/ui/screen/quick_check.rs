//! What a quick check came to: one line, the papers, and where to go from here.

use crate::app::Model;
use crate::app::screen::quick_check::{ENTRIES, Entry};
use crate::config::Role;
use crate::i18n::tr;
use crate::report::{QuickOutcome, quick_check};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let Some(case) = &model.case else {
        return page;
    };
    let interview = case.interview();
    let check = quick_check(interview);
    let (sign, role) = match check.outcome {
        QuickOutcome::Complete => (look.symbols.met, Role::Good),
        QuickOutcome::Needs { .. } | QuickOutcome::NotYet(_) => (look.symbols.unmet, Role::Bad),
        QuickOutcome::Open(_) => (look.symbols.open, Role::Open),
        QuickOutcome::Elsewhere(_) | QuickOutcome::NotNeeded => {
            (look.symbols.not_applicable, Role::Muted)
        }
    };
    page.push(Text::of(Role::Muted, tr(lang, "quick-check-title")));
    let line = Text::of(Role::Title, check.line(interview, lang)).signed(sign, role);
    page.push(Block::from(line).apart());
    if let Some(papers) = check.papers(interview, lang) {
        page.push(Block::from(Text::plain(papers)).apart());
    }
    for (item, entry) in ENTRIES.iter().enumerate() {
        let key = match entry {
            Entry::GoOn => "quick-check-go-on",
            Entry::NextPerson => "quick-check-next-person",
        };
        let block = Block::item(item, Text::plain(tr(lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page.push(Block::from(Text::of(Role::Muted, check.honest(lang))).apart());
    page
}
