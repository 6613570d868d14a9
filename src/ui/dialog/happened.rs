//! On which day something happened.

use super::field_block;
use crate::app::Model;
use crate::app::dialog::happened::Happening;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::report::words::said;
use crate::ui::page::{Page, Text};

pub(super) fn page(happening: &Happening, model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    let events = &model.facts.engine.rules().life.events;
    let Some(rule) = events.get(happening.event) else {
        return page;
    };
    page.push(Text::of(Role::Title, said(&rule.title, lang)));
    if let (Some(dated), Some(_)) = (&rule.dated, happening.on) {
        page.push(Text::plain(said(&dated.title, lang)));
    } else {
        if let Some(help) = &rule.help {
            page.push(Text::plain(said(help, lang)));
        }
        page.push(Text::plain(tr(lang, "record-when")));
    }
    // Most is written down on the day on which it happens.
    let case = model.case.as_ref();
    let asked_on = case.map(|case| case.stage.real().asked_on());
    if let Some(day) = happening.on.or(asked_on) {
        let variables = [("day", day.to_string().into())];
        let said = tr_with(lang, "record-or-enter", &variables);
        page.push(Text::of(Role::Muted, said));
    }
    page.push(field_block(&happening.field));
    page
}
