//! Elements and text on their way out.
//!
//! Names of elements and attributes are the program's own and `'static`; everything else is text and is
//! escaped. So nothing that a rule file says, or that somebody typed, can become markup.

use std::fmt::{Display, Write as _};

use crate::i18n::Lang;
use crate::text::clean::one_line;

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

    /// Text, safe wherever text may stand, in quoted attributes too.
    pub(super) fn text(&mut self, text: &str) {
        for character in one_line(text).chars() {
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
        self.text(&value);
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
        self.text(text);
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
