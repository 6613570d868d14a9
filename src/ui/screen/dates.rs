//! The dates of a result as pictures.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::app::case::Case;
use crate::config::Role;
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::DayKind;
use crate::report::{plan_with, words};
use crate::ui::look::Look;
use crate::ui::page::{Block, Part, Text};
use crate::ui::picture::{Bar, Months, Picture, Strip, Years};

/// The steps as bars over a strip of days, and what its signs mean.
pub(super) fn strip(case: &Case, lang: Lang, look: &Look) -> Block {
    let rules = case.rules();
    let plan = plan_with(case.interview(), &case.facts());
    let bars: Vec<Bar> = plan
        .timeline
        .iter()
        .filter_map(|row| {
            Some(Bar {
                name: words::said(&rules.process.steps.get(row.step)?.title, lang),
                first: row.earliest,
                last: row.latest,
                ceiling: row.ceiling,
                estimate: row.estimate,
            })
        })
        .collect();
    let Some((first, last)) = Strip::span(&bars) else {
        return Block::default();
    };
    let strip = Strip {
        days: days(case, first, last),
        on: case.interview().on(),
        bars,
    };
    let legend = tr_with(
        lang,
        "picture-strip",
        &[
            ("weekend", look.symbols.weekend.into()),
            ("full", look.symbols.full.into()),
            ("hatched", look.symbols.hatched.into()),
        ],
    );
    pictured(Picture::Strip(strip), legend)
}

/// The days of the renewal in month calendars, and what their signs mean.
pub(super) fn months(case: &Case, lang: Lang, look: &Look) -> Block {
    let plan = plan_with(case.interview(), &case.facts());
    let Some(renewal) = plan.renewal else {
        return Block::default();
    };
    let Some(opens) = renewal.opens_latest() else {
        return Block::default();
    };
    let Some((first, last)) = Months::span(opens, renewal.expires) else {
        return Block::default();
    };
    let months = Months {
        days: days(case, first, last),
        weekdays: WEEKDAYS.map(|key| tr(lang, key)),
        opens,
        last_working_day: renewal.last_working_day,
        expires: renewal.expires,
    };
    let legend = tr_with(
        lang,
        "picture-months",
        &[("weekend", look.symbols.weekend.into())],
    );
    pictured(Picture::Months(months), legend)
}

/// Years with a permit as a strip; nothing where none are written down.
pub(super) fn years(case: &Case, lang: Lang) -> Block {
    let Some(years) = case.years().filter(|years| !years.entries.is_empty()) else {
        return Block::default();
    };
    let picture = Years {
        rules: Arc::clone(case.interview().engine().rules()),
        held: years.clone(),
        lang,
    };
    Block {
        parts: vec![Part::Picture(Picture::Years(Box::new(picture)))],
        ..Block::default()
    }
    .apart()
}

/// The short names of the weekdays, from Monday.
const WEEKDAYS: [&str; 7] = [
    "picture-monday",
    "picture-tuesday",
    "picture-wednesday",
    "picture-thursday",
    "picture-friday",
    "picture-saturday",
    "picture-sunday",
];

fn pictured(picture: Picture, legend: String) -> Block {
    Block {
        parts: vec![Part::Picture(picture)],
        ..Block::default()
    }
    .apart()
    .with(Text::of(Role::Muted, legend))
}

/// Every day of a span, with its kind.
fn days(case: &Case, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, DayKind)> {
    let calendar = &case.rules().calendar;
    let count = u64::try_from((last - first).num_days()).unwrap_or(0);
    (0..=count)
        .filter_map(|after| first.checked_add_days(Days::new(after)))
        .map(|day| (day, DayKind::of(calendar, day)))
        .collect()
}
