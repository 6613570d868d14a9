//! Home: what is due, somebody new, saved people, settings, the way out.

use crate::app::Model;
use crate::app::screen::home::{Entry, due_lines, entries};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::report::{AgendaLine, words};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};
use crate::ui::part::person::{damaged, line};

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
    let entries = entries(model);
    due(&mut page, model, &entries, look);
    let people = model.people.as_deref().unwrap_or_default();
    let mut before = None;
    for (item, entry) in entries.into_iter().enumerate() {
        if entry == Entry::Person(0) {
            let heading = Text::of(Role::Title, tr(lang, "home-people"));
            page.push(Block::from(heading).apart());
        }
        let text = match entry {
            Entry::Due(_) | Entry::MoreDue => continue,
            Entry::New => Text::plain(tr(lang, "home-new")),
            Entry::QuickCheck => Text::plain(tr(lang, "home-quick-check")),
            Entry::Person(at) => match people.get(at) {
                Some(person) if person.damaged => damaged(person, lang, look),
                Some(person) => Text::plain(line(person, lang, model.facts.on)),
                None => continue,
            },
            Entry::Everybody => {
                let variables = [("count", people.len().into())];
                Text::plain(tr_with(lang, "home-everybody", &variables))
            }
            Entry::Code => Text::plain(tr(lang, "home-code")),
            Entry::Guide => Text::plain(tr(lang, "home-guide")),
            Entry::Settings => Text::plain(tr(lang, "home-settings")),
            Entry::Quit => Text::plain(tr(lang, "home-quit")),
        };
        let block = Block::item(item, text);
        let group = std::mem::discriminant(&entry);
        let apart = before != Some(group) && matches!(entry, Entry::New | Entry::QuickCheck);
        before = Some(group);
        page.push(if apart { block.apart() } else { block });
    }
    page
}

/// What is due, first: each leads to whose it is. Their numbers come after all others, so they have none.
fn due(page: &mut Page, model: &Model, entries: &[Entry], look: &Look) {
    let Some(agenda) = &model.agenda else {
        return;
    };
    let first = due_lines(model);
    let mut apart = true;
    for line in first.lines {
        let block = match line {
            AgendaLine::Heading(heading) => Block::from(Text::of(Role::Title, heading)),
            AgendaLine::Entry(at, said) => {
                let is_due = agenda
                    .entries
                    .get(at)
                    .is_some_and(|entry| agenda.watch.is_due(&entry.reminder));
                let (sign, role) = if is_due {
                    (look.symbols.unmet, Role::Bad)
                } else {
                    (look.symbols.bullet, Role::Muted)
                };
                let item = entries.iter().position(|entry| *entry == Entry::Due(at));
                Block {
                    item,
                    ..Block::from(Text::plain(said).signed(sign, role))
                }
            }
        };
        page.push(if apart { block.apart() } else { block });
        apart = false;
    }
    if first.more > 0 {
        let variables = [("count", first.more.into())];
        let more = tr_with(model.lang, "home-more-due", &variables);
        let item = entries.iter().position(|entry| *entry == Entry::MoreDue);
        page.push(Block {
            item,
            ..Block::from(Text::of(Role::Muted, more))
        });
    }
}
