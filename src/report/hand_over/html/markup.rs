//! Elements and text on their way out.
//!
//! Names of elements and attributes are the program's own and `'static`; everything else is text and is
//! escaped. So nothing that a rule file says, or that somebody typed, can become markup.

use std::fmt::{Display, Write as _};

use crate::i18n::Lang;
use crate::text::clean::{clean, one_line};

/// A document as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
    /// How many names were given to elements.
    names: usize,
}

impl Markup {
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Markup of the program's own.
    pub(super) fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words to read. Days in them are marked as such, and no line breaks within one.
    pub(super) fn words(&mut self, text: &str) {
        let text = one_line(text);
        let mut rest = text.as_str();
        while let Some(at) = find_day(rest) {
            let (before, behind) = rest.split_at(at);
            let (day, behind) = behind.split_at(DAY.len());
            self.text(before);
            self.raw("<time>");
            self.text(day);
            self.raw("</time>");
            rest = behind;
        }
        self.text(rest);
    }

    /// Text, safe wherever text may stand, in quoted attributes too.
    pub(super) fn text(&mut self, text: &str) {
        for character in clean(text).chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                other => self.out.push(other),
            }
        }
    }

    /// An attribute of the element whose tag is open.
    pub(super) fn attribute(&mut self, name: &'static str, value: impl Display) {
        let value = value.to_string();
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.text(&one_line(&value));
        self.out.push('"');
    }

    /// `<name` and what the program itself says of it; attributes may follow, and then [`Self::close_tag`].
    pub(super) fn open_tag(&mut self, name: &'static str, attributes: &'static str) {
        self.out.push('<');
        self.out.push_str(name);
        if !attributes.is_empty() {
            self.out.push(' ');
            self.out.push_str(attributes);
        }
    }

    /// The end of a tag that was opened.
    pub(super) fn close_tag(&mut self) {
        self.out.push('>');
    }

    /// The end of an element that holds nothing, in SVG.
    pub(super) fn close_empty(&mut self) {
        self.out.push_str("/>");
    }

    pub(super) fn end(&mut self, name: &'static str) {
        let _ = write!(self.out, "</{name}>");
        if is_block(name) {
            self.out.push('\n');
        }
    }

    /// An element with what is in it.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &'static str,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open_tag(name, attributes);
        self.close_tag();
        inside(self);
        self.end(name);
    }

    /// An element with a text in a language.
    pub(super) fn said(
        &mut self,
        name: &'static str,
        attributes: &'static str,
        lang: Lang,
        text: &str,
    ) {
        self.open_tag(name, attributes);
        self.attribute("lang", tag(lang));
        self.close_tag();
        if name == "tspan" {
            self.text(text);
        } else {
            self.words(text);
        }
        self.end(name);
    }

    /// A heading in both languages on one line.
    pub(super) fn heading(
        &mut self,
        name: &'static str,
        attributes: &'static str,
        lang: Lang,
        text: impl Fn(Lang) -> String,
    ) {
        let [first, other] = [lang, lang.other()].map(text);
        self.element(name, attributes, |out| {
            out.said("span", "", lang, &first);
            if !other.is_empty() && other != first {
                out.raw(" ");
                out.said("span", "class=\"other\"", lang.other(), &other);
            }
        });
    }

    /// The same text in both languages, side by side.
    pub(super) fn pair(&mut self, lang: Lang, text: impl Fn(Lang) -> String) {
        self.element("div", "class=\"pair\"", |out| {
            for lang in [lang, lang.other()] {
                out.said("p", "", lang, &text(lang));
            }
        });
    }

    /// A name for an element that another refers to.
    pub(super) fn name(&mut self) -> String {
        self.names += 1;
        format!("n{}", self.names)
    }
}

/// The language as a document names it.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    }
}

/// The form of a day: digits and hyphens where these are.
const DAY: &str = "2000-01-01";

/// Where the first day in a text begins, which no digit or hyphen may touch.
fn find_day(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let touches = |at: Option<usize>| {
        let byte = at.and_then(|at| bytes.get(at));
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    let windows = bytes.windows(DAY.len()).enumerate();
    let mut days = windows.filter(|(at, window)| {
        let mut form = window.iter().zip(DAY.bytes());
        let fits = form.all(|(byte, form)| match form {
            b'-' => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        fits && !touches(at.checked_sub(1)) && !touches(Some(at + DAY.len()))
    });
    days.next().map(|(at, _)| at)
}

/// Whether a line of the document ends behind an element.
fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "span" | "label" | "td" | "th" | "text" | "tspan" | "title" | "desc"
    )
}

#[cfg(test)]
mod tests {
    use super::Markup;
    use crate::i18n::Lang;

    #[test]
    fn days_hold_together() {
        for (text, expected) in [
            ("on 2026-11-22.", "on <time>2026-11-22</time>."),
            (
                "2026-11-22（星期日）到2026-11-23",
                "<time>2026-11-22</time>（星期日）到<time>2026-11-23</time>",
            ),
            ("2026-11-221 or 12026-11-22 or 2026-11-22-1", ""),
            ("12345 67890", ""),
            ("2026-1-22", ""),
        ] {
            let mut out = Markup::default();
            out.words(text);
            let expected = if expected.is_empty() { text } else { expected };
            assert_eq!(out.finish(), expected);
        }
    }

    #[test]
    fn no_text_becomes_markup() {
        let mut out = Markup::default();
        let hostile = "</p><script>alert('1' & \"2\")</script>\u{1b}[2J\u{202e}\n";
        out.said("p", "", Lang::En, hostile);
        out.open_tag("svg", "");
        out.attribute("aria-label", hostile);
        out.close_empty();
        let safe = "&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;";
        assert_eq!(
            out.finish(),
            format!("<p lang=\"en\">{safe}</p>\n<svg aria-label=\"{safe}\"/>")
        );
    }
}
