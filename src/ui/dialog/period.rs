//! A period with a permit: what can be said of it.

use super::field_block;
use crate::app::Model;
use crate::app::dialog::period::{Entry, PeriodDay, PeriodPage};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::report::place;
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(shown: &PeriodPage, model: &Model, look: &Look) -> Page {
    let lang = model.lang;
    let rules = model.facts.engine.rules();
    let mut page = Page::default();
    let title = if shown.at.is_some() {
        "period-title-change"
    } else {
        "period-title-add"
    };
    page.push(Text::of(Role::Title, tr(lang, title)));
    page.push(Text::plain(tr(lang, "period-how")));
    let known = |index: usize| rules.years.as_ref()?.places.get(index);
    for (item, entry) in shown.entries(rules).into_iter().enumerate() {
        let of_day = |key: &str, day: Option<chrono::NaiveDate>, none: &str| match day {
            Some(day) => tr_with(lang, key, &[("day", day.to_string().into())]),
            None => tr(lang, none),
        };
        let (words, sign) = match entry {
            Entry::Place(index) => {
                let id = known(index).map_or("", |place| place.id.as_str());
                let chosen = id == shown.place;
                let sign = if chosen {
                    look.symbols.met
                } else {
                    look.symbols.bullet
                };
                let role = if chosen { Role::Good } else { Role::Muted };
                (place(rules, id, lang), Some((sign, role)))
            }
            Entry::From => (
                of_day("period-from", shown.from, "period-from-unknown"),
                None,
            ),
            Entry::Until => (
                of_day("period-until", shown.until, "period-until-open"),
                None,
            ),
            Entry::Suspended if shown.suspended => (tr(lang, "period-is-suspended"), None),
            Entry::Suspended => (tr(lang, "period-is-counted"), None),
            Entry::Keep => (tr(lang, "period-keep"), None),
            Entry::Remove => (tr(lang, "period-remove"), None),
            Entry::Back => (tr(lang, "period-back"), None),
        };
        let mut text = Text::plain(words);
        if let Some((sign, role)) = sign {
            text = text.signed(sign, role);
        }
        let block = Block::item(item, text);
        let apart = item == 0 || matches!(entry, Entry::From | Entry::Keep);
        page.push(if apart { block.apart() } else { block });
    }
    page
}

pub(super) fn day(typed: &PeriodDay, model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let (title, how) = if typed.is_last {
        ("period-until-title", "period-until-how")
    } else {
        ("period-from-title", "period-from-how")
    };
    page.push(Text::of(Role::Title, tr(lang, title)));
    page.push(Text::plain(tr(lang, how)));
    page.push(field_block(&typed.field));
    page
}
