//! A tab of the result.

use super::{dates, ways, what_if};
use crate::app::Model;
use crate::app::case::Case;
use crate::app::screen::result::{ResultPage, Tab};
use crate::app::stop::{Stop, StopKind, stops};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::report::content::{Detail, Role as Said, SectionKind};
use crate::ui::look::Look;
use crate::ui::page::{Block, Page, Part, Text};
use crate::ui::part::pane;

/// The signs of a gauge.
const GAUGE: usize = 20;

pub(super) fn page(model: &Model, shown: &ResultPage, look: &Look) -> Page {
    let mut page = Page::default();
    let Some(case) = &model.case else {
        return page;
    };
    let lang = model.lang;
    let stops = stops(shown.tab, case);
    if stops.is_empty() {
        let key = match shown.tab {
            Tab::Checklist => "result-no-papers",
            Tab::Timeline => "result-no-timeline",
            Tab::Ways => "result-no-ways",
            Tab::Record => "result-no-record",
            Tab::Years => "years-no-rule",
            Tab::Verdict | Tab::Renewal | Tab::WhatIf | Tab::Days => "result-no-renewal",
        };
        page.push(Text::plain(tr(lang, key)));
        return page;
    }
    // Where a tab has only its reminders, it says why there is no more.
    let lacks = match shown.tab {
        Tab::Timeline => Some((SectionKind::Timeline, "result-no-timeline")),
        Tab::Renewal => Some((SectionKind::Renewal, "result-no-renewal")),
        _ => None,
    };
    if let Some((kind, key)) = lacks
        && case
            .content()
            .is_none_or(|content| content.section(kind).is_none())
    {
        page.push(Text::plain(tr(lang, key)));
    }
    let mut item = 0;
    for (at, stop) in stops.iter().enumerate() {
        let unfolded = shown.is_unfolded(&stops, at);
        let mut block = block(stop, unfolded, case, lang, look);
        // What can be done stands apart from what is said.
        let before = at.checked_sub(1).and_then(|at| stops.get(at));
        block.apart |= stop.kind == StopKind::Doing
            && before.is_some_and(|it| {
                matches!(
                    it.kind,
                    StopKind::Beside | StopKind::Sentence | StopKind::SideBySide
                )
            });
        if stop.is_item() {
            block.item = Some(item);
            block.number = Some((item + 1).to_string());
            item += 1;
        }
        for detail in &stop.always {
            block = block.with(said(detail));
        }
        if unfolded {
            for detail in &stop.more {
                block = block.with(said(detail));
            }
        }
        page.push(block);
    }
    page
}

fn block(stop: &Stop, unfolded: bool, case: &Case, lang: Lang, look: &Look) -> Block {
    let words = stop.text.as_str();
    let sign = if unfolded {
        look.symbols.unfolded
    } else {
        look.symbols.folded
    };
    // The sign never stands alone on a row.
    let fold = if stop.more.is_empty() {
        String::new()
    } else {
        format!("\u{a0}{sign}")
    };
    match stop.kind {
        StopKind::Heading => Block::from(Text::of(Role::Title, words)).apart(),
        StopKind::Subheading => Block::from(Text::of(Role::Chosen, words)).apart(),
        StopKind::Headline => Text::of(Role::Title, words).into(),
        StopKind::Sentence | StopKind::Step => Text::plain(words).into(),
        StopKind::Loud => Text::of(Role::Warning, words)
            .signed("!", Role::Warning)
            .into(),
        StopKind::SideBySide => side_by_side(case, lang, look).apart(),
        StopKind::Condition(state) => {
            let (sign, role) = pane::condition_sign(state, look);
            Text::plain(format!("{words}{fold}"))
                .signed(sign, role)
                .into()
        }
        StopKind::Answer => Text::of(Role::Key, words).indented(4).into(),
        StopKind::Gauge { have, getting, all } => gauge(words, (have, getting, all), look).into(),
        StopKind::Paper { state, open } => {
            let (sign, role) = pane::paper_sign(state, look);
            let words = Text {
                role: open.then_some(Role::Open),
                ..Text::plain(format!("{words}{fold}"))
            };
            words.signed(sign, role).into()
        }
        StopKind::Strip => dates::strip(case, lang, look),
        StopKind::Ways => ways::beside(case, look),
        StopKind::Months => dates::months(case, lang, look),
        StopKind::YearsStrip => dates::years(case, lang),
        StopKind::Beside => what_if::beside(case, lang, look).apart(),
        StopKind::Doing => Text::of(Role::Chosen, words).into(),
        StopKind::Changed => Text::plain(words)
            .signed(what_if::CHANGED, Role::Chosen)
            .into(),
        StopKind::Becomes(state) => {
            let (sign, role) = what_if::becomes(state);
            Text::plain(words).signed(sign, role).into()
        }
        StopKind::Item => Text::plain(format!("{words}{fold}"))
            .signed(look.symbols.bullet, Role::Muted)
            .into(),
    }
}

/// What each standard says, beside each other.
fn side_by_side(case: &Case, lang: Lang, look: &Look) -> Block {
    let standards = case.interview().assessment().standings.len();
    let texts = (0..standards)
        .map(|standard| pane::standard_texts(case, standard, lang, look, true))
        .collect();
    Block {
        parts: vec![Part::Columns(texts)],
        ..Block::default()
    }
}

/// How far the papers have come, as a bar and in words.
fn gauge(words: &str, (have, getting, all): (usize, usize, usize), look: &Look) -> Text {
    let signs = |count: usize| (count * GAUGE).checked_div(all).unwrap_or(0);
    let full = signs(have);
    let hatched = signs(have + getting) - full;
    let bar = format!(
        "{}{}{}",
        look.symbols.full.repeat(full),
        look.symbols.hatched.repeat(hatched),
        look.symbols.empty.repeat(GAUGE - full - hatched)
    );
    Text::of(Role::Good, format!("{bar} {words}"))
}

fn said(detail: &Detail) -> Text {
    let role = match detail.role {
        Said::Warning => Role::Warning,
        Said::Source => Role::Source,
        _ => Role::Muted,
    };
    Text::of(role, detail.text.as_str()).indented(2)
}
