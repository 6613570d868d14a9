//! A window too small to show anything: two lines that say so, or what has gone wrong.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Model;
use crate::app::dialog::Dialog;
use crate::app::kiosk::Machine;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::text::wrap;
use crate::ui::look::Look;
use crate::ui::paint::line;
use crate::ui::screen::in_every_language;

/// Says what the window is and what to do; where even that does not fit, as much as fits.
pub(in crate::ui) fn draw(model: &Model, look: &Look, area: Rect, buffer: &mut Buffer) -> Position {
    let size = format!("{}x{}", area.width, area.height);
    if let Some(Dialog::StillThere(asked)) = model.dialogs.last() {
        // Whoever is there must hear of it in the smallest window, too.
        let seconds = [("seconds", asked.left.into())];
        let said = tr_with(model.lang, "still-there-left", &seconds);
        return write(&[said], look, area, buffer);
    }
    let warning = model.notice.as_ref().filter(|notice| notice.wrong);
    let said = [
        match warning {
            Some(warning) => warning.sentence.get(model.lang).to_owned(),
            None => tr_with(model.lang, "tiny-size", &[("size", size.into())]),
        },
        match model.machine() {
            Machine::Own => tr(model.lang, "tiny-what-to-do"),
            // Nobody has chosen a language yet.
            Machine::Public => in_every_language(model, "tiny-at-a-kiosk"),
        },
    ];
    write(&said, look, area, buffer)
}

fn write(said: &[String], look: &Look, area: Rect, buffer: &mut Buffer) -> Position {
    let columns = usize::from(area.width);
    let rows = said.iter().flat_map(|text| wrap(text, columns));
    for (y, words) in (area.y..area.bottom()).zip(rows) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        line(&words, Role::Text, row, look, buffer);
    }
    area.as_position()
}
