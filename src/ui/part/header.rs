//! The first row: name, language, day; and the tabs of a result.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::app::action::Action;
use crate::app::message::Target;
use crate::app::screen::result::{ResultPage, Tab};
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::ui::look::Look;
use crate::ui::paint::{columns, line};
use crate::ui::view::Hits;

/// Draws name, language and day.
pub(in crate::ui) fn draw(
    model: &Model,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
    hits: &mut Hits,
) {
    let name = tr(model.lang, "header-name");
    line(&name, Role::Title, inner(area), look, buffer);
    let left = area.x + 1 + columns(&name) + 2;
    let on = tr_with(
        model.lang,
        "header-on",
        &[("day", model.facts.on.to_string().into())],
    );
    let language = tr(model.lang, "header-language");
    let mut right = area.right().saturating_sub(1);
    // Where not both have room, the way to the other language matters more.
    let both = columns(&on) + 3 + columns(&language);
    if right.saturating_sub(both) >= left {
        right -= columns(&on);
        let at = Rect {
            x: right,
            width: columns(&on),
            ..area
        };
        line(&on, Role::Muted, at, look, buffer);
        right -= 3;
    }
    let taken = columns(&language);
    if right.saturating_sub(taken) >= left {
        let at = Rect {
            x: right - taken,
            width: taken,
            ..area
        };
        line(&language, Role::Key, at, look, buffer);
        hits.add(at, Target::Action(Action::Language));
    }
}

/// Draws the tabs of a result: the one shown stands in brackets.
pub(in crate::ui) fn tabs(
    model: &Model,
    page: &ResultPage,
    look: &Look,
    area: Rect,
    buffer: &mut Buffer,
    hits: &mut Hits,
) {
    let mut x = area.x + 1;
    for (index, tab) in Tab::ALL.iter().enumerate() {
        let title = tr(model.lang, &format!("tab-{}", tab.name()));
        let (words, role) = if *tab == page.tab {
            (format!("[{title}]"), Role::Chosen)
        } else {
            (format!(" {title} "), Role::Muted)
        };
        let at = Rect {
            x,
            y: area.y,
            width: columns(&words).min(area.right().saturating_sub(x)),
            height: 1.min(area.height),
        };
        line(&words, role, at, look, buffer);
        hits.add(at, Target::Tab(index));
        x = x.saturating_add(at.width + 1).min(area.right());
    }
}

fn inner(area: Rect) -> Rect {
    Rect {
        x: area.x + 1.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    }
}
