//! The short form as a page for a printer: what stands on the sheet, and the code to go on.

use super::figure;
use super::markup::Markup;
use super::page;
use crate::report::hand_over::HandOver;
use crate::report::hand_over::slip::{Entry, Style, entries};

/// What a person needs in the hand as a page of a few sheets: verdict, what to do, papers, order, days,
/// code. Why, sources, and the other language stay with the whole page.
pub fn html_short(hand_over: &HandOver<'_>) -> String {
    let entries = entries(hand_over);
    let title = entries.first().map_or("", |entry| entry.text.as_str());
    page::page(hand_over.lang, title, |out| {
        out.element("div", "class=\"short\"", |out| {
            for entry in &entries {
                said(out, entry);
            }
            figure::resume(out, hand_over);
        });
    })
}

/// An entry, and below it what belongs to it.
fn said(out: &mut Markup, entry: &Entry) {
    let text = |out: &mut Markup| {
        out.words(&entry.mark);
        if !entry.mark.is_empty() {
            out.raw(" ");
        }
        out.words(&entry.text);
    };
    match entry.style {
        Style::Title => out.element("h1", "", text),
        Style::Headline => out.element("p", "class=\"headline\"", text),
        Style::Heading => out.element("h2", "", text),
        Style::Code => out.element("p", "class=\"digits\"", text),
        Style::Text => out.element("p", "class=\"entry\"", text),
    }
    if !entry.details.is_empty() {
        out.element("ul", "class=\"details\"", |out| {
            for detail in &entry.details {
                out.element("li", "", |out| out.words(detail));
            }
        });
    }
}
