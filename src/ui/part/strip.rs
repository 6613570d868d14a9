//! The strip above the keys: what can be trusted, whether it is saved, or what has just been said.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::app::case::Keeping;
use crate::config::Role;
use crate::i18n::{tr, tr_with};
use crate::text::width::{pad, width};
use crate::text::wrap;
use crate::ui::look::Look;
use crate::ui::paint::line;

/// The strip in rows.
pub(in crate::ui) fn rows(model: &Model, look: &Look, columns: u16) -> Vec<(String, Role)> {
    let room = usize::from(columns.saturating_sub(2)).max(2);
    if let Some(notice) = &model.notice {
        let role = if notice.wrong {
            Role::Warning
        } else {
            Role::Chosen
        };
        let mut said = notice.sentence.get(model.lang).to_owned();
        if let Some(hint) = &notice.hint {
            said.push(' ');
            said.push_str(hint.get(model.lang));
        }
        let said = look.text(&said);
        return wrap(&said, room)
            .into_iter()
            .map(|row| (row, role))
            .collect();
    }
    if let Some(number) = model.front().number.shown() {
        let said = tr_with(model.lang, "strip-number", &[("number", number.into())]);
        return vec![(said, Role::Chosen)];
    }
    let kept = kept(model);
    if kept.is_empty() {
        return vec![(trust(model, false), Role::Muted)];
    }
    for short in [false, true] {
        let trust = trust(model, short);
        let between = room.saturating_sub(width(&trust) + width(&kept));
        if between >= 2 {
            let row = format!("{}{kept}", pad(&trust, width(&trust) + between));
            return vec![(row, Role::Muted)];
        }
    }
    // In a narrow window what becomes of the answers matters more.
    vec![(kept, Role::Muted)]
}

/// Draws the strip; what does not fit is cut with a sign.
pub(in crate::ui) fn draw(rows: &[(String, Role)], area: Rect, look: &Look, buffer: &mut Buffer) {
    let shown = usize::from(area.height);
    for (y, (at, (words, role))) in (area.y..area.bottom()).zip(rows.iter().enumerate()) {
        let row = Rect {
            x: area.x + 1.min(area.width),
            y,
            width: area.width.saturating_sub(2),
            height: 1,
        };
        if at + 1 == shown && rows.len() > shown {
            line(
                &format!("{words} {}", look.symbols.cut),
                *role,
                row,
                look,
                buffer,
            );
        } else {
            line(words, *role, row, look, buffer);
        }
    }
}

/// Which rules, and how old; in full or in short.
fn trust(model: &Model, short: bool) -> String {
    let about = &model.facts.engine.rules().about;
    let variables = [
        ("edition", about.edition.as_str().into()),
        ("checked", about.checked_on.to_string().into()),
    ];
    let key = match (model.is_stale(), short) {
        (true, false) => "strip-stale",
        (true, true) => "strip-stale-short",
        (false, false) => "strip-rules",
        (false, true) => "strip-rules-short",
    };
    tr_with(model.lang, key, &variables)
}

/// What becomes of what is said.
fn kept(model: &Model) -> String {
    let Some(case) = &model.case else {
        return String::new();
    };
    let key = match case.keeping {
        Keeping::Failing => "strip-failing",
        _ if case.stage.at().is_some() => "strip-what-if",
        Keeping::Nothing => "strip-kept-nothing",
        Keeping::Erased => "strip-erased",
        Keeping::ReadOnly => "strip-read-only",
        Keeping::Here if case.is_saving() => "strip-saving",
        Keeping::Here if case.has_file() => "strip-saved",
        Keeping::Here => "strip-nothing-yet",
    };
    tr(model.lang, key)
}
