//! What the keys do here, from the same list as the footer.

use crate::app::Model;
use crate::app::dialog::Dialog;
use crate::app::key_help::help_lines;
use crate::app::kiosk::Machine;
use crate::app::place::Place;
use crate::config::Role;
use crate::i18n::tr;
use crate::ui::page::{Block, Page, Text};

pub(super) fn page(model: &Model) -> Page {
    let lang = model.lang;
    let mut page = Page::default();
    page.push(Text::of(Role::Title, tr(lang, "help-title")));
    let keys: &[&str] = match model.machine() {
        Machine::Own => &[
            "help-keypad",
            "help-not-sure-too",
            "help-escape",
            "help-copy",
        ],
        Machine::Public => &["help-keypad", "help-kiosk"],
    };
    for key in keys {
        page.push(Text::plain(tr(lang, key)));
    }
    let place = below(model);
    let heading = tr(lang, &format!("place-{}", place.name()));
    page.push(Block::from(Text::of(Role::Title, heading)).apart());
    for line in help_lines(model.machine(), place, lang) {
        page.push(Text::plain(line));
    }
    page
}

/// Where the keys went before help was asked for.
fn below(model: &Model) -> Place {
    let under = model.dialogs.iter().rev();
    let mut under = under.filter(|dialog| !matches!(dialog, Dialog::Help(_)));
    match under.next() {
        Some(dialog) => dialog.place(),
        None if model.notes().is_some() => Place::Notes,
        None => model.screen.place(),
    }
}
