//! What to know before the first question.

use crate::app::Model;
use crate::app::screen::before::{Entry, entries};
use crate::assess::Interview;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::report::asking::how_long;
use crate::report::words;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let lang = model.lang;
    let engine = &model.facts.engine;
    let about = &engine.rules().about;
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "before-title")));
    let most = Interview::new(engine.clone(), model.facts.on, None).most_left();
    let mut said = vec![
        how_long(lang, most),
        tr(lang, "interview-at-hand"),
        tr(lang, "before-not-sure"),
        tr(lang, "interview-no-names"),
    ];
    match (&model.facts.kiosk, &model.facts.folder) {
        (Some(kiosk), _) => {
            let seconds = [("seconds", kiosk.idle_seconds.into())];
            said.push(tr_with(lang, "before-erased", &seconds));
        }
        (None, Some(folder)) => {
            let variables = [("folder", folder.as_str().into())];
            said.push(tr_with(lang, "interview-where-kept", &variables));
            said.push(tr(lang, "before-how-not-to-keep"));
        }
        (None, None) => said.push(tr(lang, "interview-keeps-nothing")),
    }
    said.push(tr(lang, "interview-no-network"));
    if model.facts.on != model.facts.today {
        let variables = [("day", model.facts.on.to_string().into())];
        said.push(tr_with(lang, "interview-on-day", &variables));
    }
    for text in said {
        page.push(Text::plain(text));
    }
    for (item, entry) in entries(model).into_iter().enumerate() {
        let key = match entry {
            Entry::Begin => "before-begin",
            Entry::BeginUnkept => "before-begin-unkept",
            Entry::Home => "before-home",
        };
        let block = Block::item(item, Text::plain(tr(lang, key)));
        page.push(if item == 0 { block.apart() } else { block });
    }
    // Below what can be chosen, so that the way on is in sight on a screen of 24 rows, too.
    for (at, text) in [&about.cannot_check, &about.confirm]
        .into_iter()
        .enumerate()
    {
        let block = Block::from(Text::plain(words::said(text, lang)));
        page.push(if at == 0 { block.apart() } else { block });
    }
    page
}
