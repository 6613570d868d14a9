//! A result as one page of its own: no network, no script, no font but those that are there.
//!
//! | file | holds |
//! |---|---|
//! | `page` | the frame of every page: head, style, language |
//! | `short` | what a printer gets: the short form |
//! | `both` | two languages side by side: sections, lists, tables, boxes to tick |
//! | `picture` | the steps as bars over a strip of days |
//! | `figure` | QR codes |
//! | `markup` | elements and text; nothing that a file says becomes markup |
//!
//! The person's own language stands on the left and the other one right of it, sentence by sentence: the
//! person reads the one column, the clerk at the window the other. What is to be done comes first and what
//! it rests on begins on a new sheet, so that it can stay at home.

mod both;
mod figure;
mod markup;
mod page;
mod picture;
mod short;

use super::HandOver;
use crate::i18n::{Lang, tr};
use crate::report::content::{Content, SectionKind};
use both::Both;

pub use short::html_short;

/// What a result rests on, rather than what is to be done.
const BEHIND: [SectionKind; 5] = [
    SectionKind::Standards,
    SectionKind::Ways,
    SectionKind::Differences,
    SectionKind::Ignored,
    SectionKind::Sources,
];

/// The result of one person as a page in both languages, theirs first.
pub fn html(hand_over: &HandOver<'_>) -> String {
    whole(hand_over, None)
}

/// The same behind what is to be read before it.
pub fn html_behind(hand_over: &HandOver<'_>, before: impl Fn(Lang) -> Content) -> String {
    let before = Both::new(hand_over.lang, before);
    whole(hand_over, Some(&before))
}

/// Anything that is said in sections as a page in both languages, like a result in [`html`].
pub fn html_of(lang: Lang, content: impl Fn(Lang) -> Content) -> String {
    let both = Both::new(lang, content);
    page::page(lang, both.title(), |out| {
        both.heading(out);
        both.sections(out, |_| true);
    })
}

fn whole(hand_over: &HandOver<'_>, before: Option<&Both>) -> String {
    let lang = hand_over.lang;
    let both = Both::new(lang, |lang| hand_over.report.content(lang));
    let is_behind = |kind| BEHIND.contains(&kind);
    page::page(lang, both.title(), |out| {
        both.heading(out);
        if let Some(before) = before {
            out.element("div", "class=\"before\"", |out| {
                before.sections(out, |kind| kind != SectionKind::Confirm);
            });
        }
        both.sections(out, |kind| {
            !is_behind(kind) && after_picture(kind) == Side::Before
        });
        both.section_with(out, SectionKind::Timeline, |out| {
            picture::timeline(out, hand_over);
        });
        both.sections(out, |kind| {
            !is_behind(kind) && after_picture(kind) == Side::After
        });
        figure::codes(out, hand_over);
        out.element("div", "class=\"behind\"", |out| {
            out.heading("h2", "class=\"part\"", lang, |lang| {
                tr(lang, "hand-over-behind")
            });
            both.sections(out, is_behind);
        });
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    At,
    After,
}

/// On which side of the steps and their picture a section stands.
const fn after_picture(kind: SectionKind) -> Side {
    match kind {
        SectionKind::Timeline => Side::At,
        SectionKind::Moments
        | SectionKind::Renewal
        | SectionKind::Reminders
        | SectionKind::Confirm => Side::After,
        _ => Side::Before,
    }
}
