//! The first row: name, language, day; and the tabs of a result.

use std::ops::Range;

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
    // That nothing is kept here matters more than the name.
    let copy = model.case.as_ref().and_then(|case| case.stage.at());
    let (name, role) = match copy {
        Some(at) => {
            let number = [("number", (at + 1).into())];
            (
                tr_with(model.lang, "header-what-if", &number),
                Role::Warning,
            )
        }
        None if !model.facts.draws_han => ("juzhu".to_owned(), Role::Title),
        None => (tr(model.lang, "header-name"), Role::Title),
    };
    line(&name, role, inner(area), look, buffer);
    let left = area.x + 1 + columns(&name) + 2;
    let on = day(model);
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
    if model.facts.draws_han && right.saturating_sub(taken) >= left {
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
    let titles = Tab::ALL.map(|tab| tr(model.lang, &format!("tab-{}", tab.name())));
    let widths: Vec<u16> = titles.iter().map(|title| columns(title) + 2).collect();
    let room = area.width.saturating_sub(2);
    let shown = shown(&widths, page.tab as usize, room);
    let mut x = area.x + 1;
    for (index, tab) in Tab::ALL.iter().enumerate() {
        if !shown.contains(&index) {
            continue;
        }
        let title = &titles[index];
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
        x = x.saturating_add(at.width).min(area.right());
    }
    // There are more on this side than there is room for.
    for (is_cut, x) in [
        (shown.start > 0, area.x),
        (shown.end < widths.len(), area.right().saturating_sub(1)),
    ] {
        if is_cut {
            let at = Rect {
                x,
                width: 1,
                ..area
            };
            line(look.symbols.cut, Role::Muted, at, look, buffer);
        }
    }
}

/// Which tabs fit into so many columns, with the one in front among them: from the first, if that will
/// do.
fn shown(widths: &[u16], front: usize, room: u16) -> Range<usize> {
    let mut first = 0;
    loop {
        let mut left = room;
        let fitting = widths.iter().skip(first).take_while(|width| {
            let fits = **width <= left;
            left = left.saturating_sub(**width);
            fits
        });
        let end = first + fitting.count();
        if end > front || first >= front {
            return first..end.max(front + 1);
        }
        first += 1;
    }
}

/// The day the answers are judged on.
fn day(model: &Model) -> String {
    let asked = model.facts.on;
    let case = model.case.as_ref();
    let on = case.map_or(asked, |case| case.interview().on());
    let key = if on == asked {
        "header-on"
    } else {
        "header-looked-on"
    };
    tr_with(model.lang, key, &[("day", on.to_string().into())])
}

fn inner(area: Rect) -> Rect {
    Rect {
        x: area.x + 1.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_tab_in_front_is_always_shown() {
        let widths = [10, 12, 11, 10];
        for (front, room, expected) in [
            (0, 44, 0..4),
            (0, 43, 0..4),
            (0, 42, 0..3),
            (3, 41, 1..4),
            (2, 23, 1..3),
            (3, 10, 3..4),
            (3, 1, 3..4),
            (0, 0, 0..1),
        ] {
            assert_eq!(shown(&widths, front, room), expected, "{front} in {room}");
        }
    }
}
