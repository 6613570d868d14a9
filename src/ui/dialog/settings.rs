//! Settings.

use crate::app::Model;
use crate::app::dialog::settings::{ROWS, Row};
use crate::config::{Role, Symbols};
use crate::i18n::{tr, tr_with};
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "settings-title")));
    page.push(Text::plain(tr(lang, "settings-how")));
    let on_or_off = |on: bool| tr(lang, if on { "settings-on" } else { "settings-off" });
    for (item, row) in ROWS.iter().enumerate() {
        let (key, value) = match row {
            Row::Language => ("settings-language", lang.own_name().to_owned()),
            Row::BothLanguages => (
                "settings-both-languages",
                on_or_off(model.settings.both_languages),
            ),
            Row::Theme => {
                let key = format!("settings-theme-{}", model.settings.theme.name());
                ("settings-theme", tr(lang, &key))
            }
            Row::Symbols => {
                let key = match model.settings.symbols {
                    Symbols::Auto => "settings-symbols-auto",
                    Symbols::Unicode => "settings-symbols-unicode",
                    Symbols::Ascii => "settings-symbols-ascii",
                };
                ("settings-symbols", tr(lang, key))
            }
            Row::Mouse => ("settings-mouse", on_or_off(model.settings.mouse)),
            Row::TwoPeople => ("settings-two-people", on_or_off(model.settings.two_people)),
            Row::Back => ("settings-back", String::new()),
        };
        let words = tr_with(lang, key, &[("value", value.into())]);
        let block = Block::item(item, Text::plain(words));
        page.push(if item == 0 { block.apart() } else { block });
    }
    page
}
