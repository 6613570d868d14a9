//! The steps as bars over a strip of days, drawn in SVG, without colour: what is sure is full, an estimate
//! is hatched, days on which nobody works are dotted or crossed.
//!
//! The same days stand in words below it.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::markup::{Markup, tag};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{DayKind, TimelineRow};
use crate::report::hand_over::HandOver;
use crate::report::words;

/// The width of the picture in its own units; on paper four of them are a millimetre.
const WIDTH: f64 = 720.0;
/// The height of the two lines of months and days.
const HEAD: f64 = 32.0;
/// The height of a step: its name, and its bar below.
const STEP: f64 = 36.0;
const BAR: f64 = 14.0;
/// What takes longer than this is told in words alone.
const MOST_DAYS: i64 = 366;
/// If the day asked about is as near as this, it is in the picture.
const NEAR: i64 = 62;
/// The least width of a day that its number fits in.
const NUMBER: f64 = 14.0;

/// The steps of the plan and what the signs mean; nothing where there are no days or too many.
pub(super) fn timeline(out: &mut Markup, hand_over: &HandOver<'_>) {
    let Some(strip) = Strip::of(hand_over) else {
        return;
    };
    let lang = hand_over.lang;
    out.element("figure", "class=\"timeline\"", |out| {
        strip.draw(out, hand_over);
        out.element("figcaption", "", |out| {
            out.pair(lang, |lang| tr(lang, "hand-over-picture"));
        });
    });
}

/// Days without a gap, each as wide as the others.
struct Strip {
    first: NaiveDate,
    /// How many days.
    count: u32,
    rows: Vec<TimelineRow>,
}

impl Strip {
    fn of(hand_over: &HandOver<'_>) -> Option<Self> {
        let report = hand_over.report;
        let rows = report.plan.timeline.clone();
        let first = rows.iter().map(|row| row.earliest).min()?;
        let last = rows.iter().map(last_day).max()?;
        let last = last.checked_add_days(Days::new(1)).unwrap_or(last);
        let on = report.assessment.on;
        let first = if on < first && (last - on).num_days() < NEAR {
            on
        } else {
            first
        };
        let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
        let days = (last - first).num_days() + 1;
        if days > MOST_DAYS {
            return None;
        }
        let count = u32::try_from(days).ok()?;
        Some(Self { first, count, rows })
    }

    fn each(&self) -> f64 {
        WIDTH / f64::from(self.count)
    }

    /// Where a day begins.
    fn at(&self, day: NaiveDate) -> f64 {
        let days = (day - self.first).num_days().clamp(0, MOST_DAYS);
        self.each() * f64::from(u32::try_from(days).unwrap_or_default())
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let count = usize::try_from(self.count).unwrap_or_default();
        self.first.iter_days().take(count)
    }

    fn draw(&self, out: &mut Markup, hand_over: &HandOver<'_>) {
        let lang = hand_over.lang;
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let height = HEAD + STEP * f64::from(rows);
        let [title, description] = [out.name(), out.name()];
        out.open_tag("svg", "class=\"strip\" role=\"img\"");
        out.attribute("viewBox", format_args!("0 0 {WIDTH} {height}"));
        out.attribute("aria-labelledby", format_args!("{title} {description}"));
        out.close_tag();
        said(out, "title", &title, lang, &tr(lang, "report-timeline"));
        let steps = self.rows.iter().map(|row| in_words(hand_over, row));
        let steps = words::join(lang, steps);
        said(out, "desc", &description, lang, &steps);
        out.raw(PATTERNS);
        self.calendar(out, hand_over, height);
        let mut top = HEAD;
        for row in &self.rows {
            self.step(out, hand_over, row, top);
            top += STEP;
        }
        out.end("svg");
    }

    /// Months, days, and columns below those on which nobody works.
    fn calendar(&self, out: &mut Markup, hand_over: &HandOver<'_>, height: f64) {
        let calendar = &hand_over.report.rules.calendar;
        let mut named = f64::NEG_INFINITY;
        for day in self.days() {
            let (left, each) = (self.at(day), self.each());
            let pattern = match DayKind::of(calendar, day) {
                DayKind::Weekend => Some("fill=\"url(#weekend)\""),
                DayKind::Holiday => Some("fill=\"url(#holiday)\""),
                DayKind::Working | DayKind::MakeUp => None,
            };
            if let Some(pattern) = pattern {
                rectangle(out, pattern, [left, HEAD, each, height - HEAD]);
            }
            // The first month gives way to one close behind it.
            let begins = day.day() == 1;
            let has_room = days_left(day) * each > 60.0;
            if begins || (day == self.first && has_room) && named < left {
                named = left;
                label(out, left + 2.0, 11.0, &day.format("%Y-%m").to_string());
            }
            let is_numbered =
                each >= NUMBER || day.weekday() == Weekday::Mon && each * 7.0 > NUMBER;
            if is_numbered {
                label(out, left + 2.0, 26.0, &day.day().to_string());
            }
        }
        let on = hand_over.report.assessment.on;
        if on >= self.first {
            let middle = self.at(on) + self.each() / 2.0;
            line(out, "stroke-dasharray=\"3 3\"", [middle, HEAD, height]);
        }
    }

    fn step(&self, out: &mut Markup, hand_over: &HandOver<'_>, row: &TimelineRow, top: f64) {
        let steps = &hand_over.report.rules.process.steps;
        let Some(step) = steps.get(row.step) else {
            return;
        };
        out.open_tag("text", "class=\"step\" x=\"2\"");
        out.attribute("y", format_args!("{:.1}", top + 12.0));
        out.close_tag();
        let lang = hand_over.lang;
        out.said("tspan", "", lang, &words::said(&step.title, lang));
        out.raw(" ");
        let other = words::said(&step.title, lang.other());
        out.said("tspan", "", lang.other(), &other);
        out.raw(" ");
        out.element("tspan", "class=\"days\"", |out| out.text(&span(row)));
        out.end("text");
        let left = self.at(row.earliest);
        let right = self.at(row.latest) + self.each();
        let fill = if row.estimate {
            "class=\"bar\" fill=\"url(#estimate)\""
        } else {
            "class=\"bar\" fill=\"currentColor\""
        };
        rectangle(out, fill, [left, top + 17.0, right - left, BAR]);
        if let Some(ceiling) = row.ceiling {
            let right = self.at(ceiling) + self.each();
            line(
                out,
                "stroke-width=\"3\"",
                [right, top + 14.0, top + 20.0 + BAR],
            );
        }
    }
}

/// What the bars and columns are filled with.
const PATTERNS: &str = "<defs>\
<pattern id=\"estimate\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<path d=\"M1 0V5\" stroke=\"currentColor\" stroke-width=\"2\"/></pattern>\
<pattern id=\"weekend\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">\
<circle cx=\"2.5\" cy=\"2.5\" r=\"0.6\" fill=\"currentColor\"/></pattern>\
<pattern id=\"holiday\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
<path d=\"M1 1L5 5M5 1L1 5\" stroke=\"currentColor\" stroke-width=\"0.5\"/></pattern></defs>\n";

/// The last day on which something of a step is drawn.
fn last_day(row: &TimelineRow) -> NaiveDate {
    row.ceiling.unwrap_or(row.latest).max(row.latest)
}

/// How many days of its month are left, that day counted.
fn days_left(day: NaiveDate) -> f64 {
    let in_month = day
        .iter_days()
        .take_while(|next| next.month() == day.month());
    f64::from(u32::try_from(in_month.take(31).count()).unwrap_or_default())
}

/// The days of a step in figures: the same in every language.
fn span(row: &TimelineRow) -> String {
    if row.earliest == row.latest {
        row.earliest.to_string()
    } else {
        format!("{} – {}", row.earliest, row.latest)
    }
}

/// The days of a step in words.
fn in_words(hand_over: &HandOver<'_>, row: &TimelineRow) -> String {
    let lang = hand_over.lang;
    let step = hand_over.report.rules.process.steps.get(row.step);
    let title = step.map_or_else(String::new, |step| words::said(&step.title, lang));
    let day = |day| words::day_or_estimate(lang, day, row.estimate);
    let variables = [
        ("title", title.into()),
        ("day", day(row.earliest).into()),
        ("earliest", day(row.earliest).into()),
        ("latest", day(row.latest).into()),
    ];
    let message = if row.earliest == row.latest {
        "report-step-on"
    } else {
        "report-step-between"
    };
    tr_with(lang, message, &variables)
}

fn said(out: &mut Markup, name: &'static str, id: &str, lang: Lang, text: &str) {
    out.open_tag(name, "");
    out.attribute("id", id);
    out.attribute("lang", tag(lang));
    out.close_tag();
    out.text(text);
    out.end(name);
}

fn label(out: &mut Markup, x: f64, y: f64, text: &str) {
    out.open_tag("text", "class=\"day\"");
    out.attribute("x", format_args!("{x:.1}"));
    out.attribute("y", format_args!("{y:.1}"));
    out.close_tag();
    out.text(text);
    out.end("text");
}

fn rectangle(out: &mut Markup, attributes: &'static str, [x, y, width, height]: [f64; 4]) {
    out.open_tag("rect", attributes);
    out.attribute("x", format_args!("{x:.1}"));
    out.attribute("y", format_args!("{y:.1}"));
    out.attribute("width", format_args!("{width:.1}"));
    out.attribute("height", format_args!("{height:.1}"));
    out.close_empty();
}

/// An upright line.
fn line(out: &mut Markup, attributes: &'static str, [x, top, bottom]: [f64; 3]) {
    out.open_tag("path", "stroke=\"currentColor\" fill=\"none\"");
    out.raw(" ");
    out.raw(attributes);
    out.attribute("d", format_args!("M{x:.1} {top:.1}V{bottom:.1}"));
    out.close_empty();
}
