//! Everybody who is saved, or those of one family or dormitory.

use crate::app::Model;
use crate::app::dialog::people::PeoplePage;
use crate::app::scroll::Focus;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Part, Text};
use crate::ui::part::person::{damaged, line, name, stage};

/// So many people have room for all that is due to them.
const FEW: usize = 64;

pub(super) fn page(shown: &PeoplePage, model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let title = match &shown.group {
        Some(group) => tr_with(
            lang,
            "people-group-title",
            &[("group", group.clone().into())],
        ),
        None => tr(lang, "people-title"),
    };
    page.push(Text::of(Role::Title, title));
    page.push(Text::of(Role::Muted, tr(lang, "people-search")));
    page.push(Block {
        item: Some(0),
        parts: vec![Part::Field {
            text: shown.field.text().to_owned(),
            caret: shown.field.caret(),
        }],
        ..Block::default()
    });
    let sign = if shown.due_only {
        look.symbols.ticked
    } else {
        look.symbols.unticked
    };
    let filter = Text::plain(tr(lang, "people-due-only")).signed(sign, Role::Key);
    page.push(Block::item(1, filter).numbered(None));
    for (at, (group, count)) in shown.groups().iter().enumerate() {
        if at == 0 {
            let heading = Text::of(Role::Title, tr(lang, "people-groups"));
            page.push(Block::from(heading).apart());
        }
        let variables = [("group", group.clone().into()), ("count", (*count).into())];
        let text = Text::plain(tr_with(lang, "people-group", &variables));
        page.push(Block::item(2 + at, text).numbered(None));
    }
    let count = shown.people().len();
    let heading = match (&model.people, count) {
        (None, _) => tr(lang, "people-not-yet"),
        (Some(_), 0) => tr(lang, "people-none"),
        (Some(_), _) => tr_with(lang, "people-found", &[("count", count.into())]),
    };
    page.push(Block::from(Text::of(Role::Title, heading)).apart());
    people(&mut page, shown, model, look);
    page
}

/// The people who are found: all that is due to each where they are few and one group, else a line each.
fn people(page: &mut Page, shown: &PeoplePage, model: &Model, look: &Look) {
    let all = model.people.as_deref().unwrap_or_default();
    let in_full = shown.group.is_some() && shown.people().len() <= FEW;
    for (at, place) in shown.people().iter().enumerate() {
        let item = shown.first_person() + at;
        let Some(person) = all.get(*place) else {
            continue;
        };
        if in_full && !person.damaged {
            page.push(self::in_full(item, person, model, look));
            continue;
        }
        // Thousands have a row each; words are put together only for those that may be seen.
        let text = if !is_near(item, shown, model) {
            Text::default()
        } else if person.damaged {
            damaged(person, model.lang, look)
        } else {
            Text::plain(line(person, model.lang, model.facts.on))
        };
        page.push(Block {
            item: Some(item),
            parts: vec![Part::Line(text)],
            ..Block::default()
        });
    }
}

/// Somebody with all that is due to them.
fn in_full(item: usize, person: &crate::app::message::Person, model: &Model, look: &Look) -> Block {
    let (lang, on) = (model.lang, model.facts.on);
    let title = Text::of(Role::Title, name(person, lang));
    let mut block = Block::item(item, title).numbered(None).apart();
    block = block.with(Text::plain(stage(person, lang)).indented(2));
    let Some(standing) = &person.standing else {
        return block;
    };
    let reminders = if standing.due.is_empty() {
        standing.next.as_slice()
    } else {
        &standing.due
    };
    for reminder in reminders {
        let Some(said) = standing.said(reminder, lang, on) else {
            continue;
        };
        let sign = if reminder.on <= on {
            (look.symbols.unmet, Role::Bad)
        } else {
            (look.symbols.bullet, Role::Muted)
        };
        block = block.with(Text::plain(said).signed(sign.0, sign.1).indented(2));
    }
    block
}

/// Whether somebody may be seen: near the focus, or near the rows that were seen last. The page has a few
/// rows before its first person.
fn is_near(item: usize, shown: &PeoplePage, model: &Model) -> bool {
    let window = 2 * usize::from(model.size.rows) + 32;
    let focused = match shown.scroll.focus {
        Focus::Item(item) => item,
        // A text: one of those before the people.
        Focus::Text(_) => 0,
    };
    item.abs_diff(focused) <= window || item.abs_diff(shown.scroll.top) <= window
}
