//! The frame of every page: head, style, language.

use super::markup::{Markup, tag};
use crate::i18n::Lang;

/// How a page looks, on a screen and on paper.
const STYLE: &str = include_str!("page.css");
/// Whatever a reader of the page may fetch or run otherwise: nothing.
const NOTHING_ELSE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
                            style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n";

/// A whole page.
pub(super) fn page(lang: Lang, title: &str, body: impl FnOnce(&mut Markup)) -> String {
    let mut out = Markup::default();
    out.raw("<!DOCTYPE html>\n");
    out.open_tag("html", "");
    out.attribute("lang", tag(lang));
    out.close_tag();
    out.raw("\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw(NOTHING_ELSE);
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    // A phone must not make numbers of dates, nor telephone numbers of resume codes.
    out.raw("<meta name=\"format-detection\" content=\"telephone=no\">\n");
    out.element("title", "", |out| out.text(title));
    out.raw("\n<style>\n");
    out.raw(STYLE);
    out.raw("</style>\n</head>\n");
    let first = match lang {
        Lang::Zh => "class=\"zh-first\"",
        Lang::En => "class=\"en-first\"",
    };
    out.element("body", first, |out| {
        out.element("main", "", body);
    });
    out.raw("</html>\n");
    out.finish()
}
