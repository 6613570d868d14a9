//! QR codes to be scanned from the page.

use std::fmt::Write as _;

use super::markup::Markup;
use crate::i18n::{Lang, tr, tr_with};
use crate::report::hand_over::{
    Code, HandOver, QrMatrix, calendar_codes, checklist_codes, resume_qr,
};

/// The modules of the largest code: on 42 mm of paper half a millimetre each.
const MOST_MODULES: usize = 77;
/// The light modules on each side of a code.
const QUIET: usize = 4;

/// The codes for a phone: to go on, the days, the checklist.
pub(super) fn codes(out: &mut Markup, hand_over: &HandOver<'_>) {
    let resume = hand_over.resume_code.and_then(resume_qr);
    let days = calendar_codes(hand_over, MOST_MODULES);
    let checklist = checklist_codes(hand_over, MOST_MODULES);
    if resume.is_none() && days.is_empty() && checklist.is_empty() {
        return;
    }
    let lang = hand_over.lang;
    out.element("section", "class=\"codes\"", |out| {
        out.heading("h2", "", lang, |lang| tr(lang, "hand-over-phone"));
        if let (Some(code), Some(digits)) = (&resume, hand_over.resume_code) {
            out.element("div", "class=\"resume\"", |out| {
                figure(out, lang, code, "hand-over-resume");
                out.element("div", "", |out| {
                    out.heading("h3", "", lang, |lang| tr(lang, "hand-over-resume"));
                    out.element("p", "class=\"digits\"", |out| out.text(digits));
                    out.pair(lang, |lang| tr(lang, "hand-over-resume-how"));
                });
            });
        }
        for (codes, message) in [
            (days, "hand-over-calendar"),
            (checklist, "hand-over-checklist"),
        ] {
            if codes.is_empty() {
                continue;
            }
            out.heading("h3", "", lang, |lang| tr(lang, message));
            out.element("div", "class=\"row\"", |out| {
                for code in &codes {
                    figure(out, lang, code, message);
                }
            });
        }
    });
}

/// The code to go on alone, for whoever scans it.
pub(super) fn resume(out: &mut Markup, hand_over: &HandOver<'_>) {
    if let Some(code) = hand_over.resume_code.and_then(resume_qr) {
        figure(out, hand_over.lang, &code, "hand-over-resume");
    }
}

fn figure(out: &mut Markup, lang: Lang, code: &Code, message: &'static str) {
    let (number, count) = code.of;
    out.element("figure", "", |out| {
        drawn(out, &code.matrix, &label(lang, code, message));
        if count > 1 {
            out.element("figcaption", "", |out| {
                out.text(&format!("{number}/{count}"));
            });
        }
    });
}

/// What a code is, for whoever does not see it.
fn label(lang: Lang, code: &Code, message: &str) -> String {
    let what = tr(lang, message);
    let (number, count) = code.of;
    let variables = [
        ("what", what.into()),
        ("number", number.into()),
        ("count", count.into()),
    ];
    tr_with(lang, "hand-over-code", &variables)
}

/// A code, black on white whatever the page looks like.
fn drawn(out: &mut Markup, matrix: &QrMatrix, label: &str) {
    let side = matrix.size() + 2 * QUIET;
    out.open_tag(
        "svg",
        "class=\"qr\" role=\"img\" shape-rendering=\"crispEdges\"",
    );
    out.attribute("viewBox", format_args!("0 0 {side} {side}"));
    out.attribute("aria-label", label);
    out.close_tag();
    out.raw("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    out.open_tag("path", "fill=\"#000\"");
    out.attribute("d", path(matrix));
    out.close_empty();
    out.end("svg");
}

/// The dark modules, a rectangle for each run of them in a row.
fn path(matrix: &QrMatrix) -> String {
    let mut path = String::new();
    for y in 0..matrix.size() {
        let mut x = 0;
        while x < matrix.size() {
            let run = (x..matrix.size()).take_while(|x| matrix.is_dark(*x, y));
            let run = run.count();
            if run > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    path
}
