//! A result in both languages, side by side: its sections, sentences, lists and tables.
//!
//! Both contents are composed from the same report, so that their sections, groups and items stand in the
//! same places; what belongs to an item may be more in one language than in the other.

use super::markup::{Markup, tag};
use crate::i18n::Lang;
use crate::report::content::{Content, Group, Item, Role, Section, SectionKind, Sentence};

/// The same content in the language read first and in the other one.
pub(super) struct Both {
    langs: [Lang; 2],
    contents: [Content; 2],
}

impl Both {
    pub(super) fn new(lang: Lang, content: impl Fn(Lang) -> Content) -> Self {
        let langs = [lang, lang.other()];
        Self {
            langs,
            contents: langs.map(content),
        }
    }

    pub(super) fn title(&self) -> &str {
        &self.contents[0].title
    }

    fn lang(&self) -> Lang {
        self.langs[0]
    }

    /// The title above everything.
    pub(super) fn heading(&self, out: &mut Markup) {
        let titles = [&self.contents[0].title, &self.contents[1].title];
        self.headed(out, "h1", titles.map(String::as_str));
    }

    /// The sections of the kinds that are wanted, in order.
    pub(super) fn sections(&self, out: &mut Markup, wanted: impl Fn(SectionKind) -> bool) {
        let kinds = self.contents[0].sections.iter().map(|section| section.kind);
        for (at, kind) in kinds.enumerate() {
            if wanted(kind) {
                self.section(out, at, |_| {});
            }
        }
    }

    /// The section of a kind, if there is one, with something between its sentences and its lists.
    pub(super) fn section_with(
        &self,
        out: &mut Markup,
        kind: SectionKind,
        between: impl FnOnce(&mut Markup),
    ) {
        let mut kinds = self.contents[0].sections.iter();
        if let Some(at) = kinds.position(|section| section.kind == kind) {
            self.section(out, at, between);
        }
    }

    fn section(&self, out: &mut Markup, at: usize, between: impl FnOnce(&mut Markup)) {
        let [Some(first), Some(other)] = [0, 1].map(|of| self.contents[of].sections.get(at)) else {
            return;
        };
        out.element("section", class(first.kind), |out| {
            if let Some(heading) = &first.heading {
                let other = other.heading.as_deref().unwrap_or_default();
                self.headed(out, "h2", [heading, other]);
            }
            self.sentences(out, [first, other]);
            between(out);
            for (group, of_other) in side_by_side(&first.groups, &other.groups) {
                if let Some(group) = group.or(of_other) {
                    self.group(out, first.kind, [group, of_other.unwrap_or(group)]);
                }
            }
        });
    }

    fn headed(&self, out: &mut Markup, name: &'static str, texts: [&str; 2]) {
        let text = |lang: Lang| texts[usize::from(lang != self.lang())].to_owned();
        out.heading(name, "", self.lang(), text);
    }

    fn sentences(&self, out: &mut Markup, sections: [&Section; 2]) {
        let headline = sections[0]
            .sentences
            .iter()
            .position(|sentence| !sentence.loud)
            .filter(|_| sections[0].kind == SectionKind::Verdict);
        let [first, other] = sections.map(|section| section.sentences.as_slice());
        for (at, (first, other)) in side_by_side(first, other).enumerate() {
            let sentences = [first, other];
            let is_loud = sentences
                .iter()
                .flatten()
                .any(|sentence: &&Sentence| sentence.loud);
            let attributes = match (headline == Some(at), is_loud) {
                (true, _) => "class=\"pair headline\"",
                (false, true) => "class=\"pair loud\"",
                (false, false) => "class=\"pair\"",
            };
            let texts = sentences.map(|sentence| sentence.map(|sentence| sentence.text.as_str()));
            self.pair(out, attributes, texts);
        }
    }

    /// Two texts side by side, each in its language.
    fn pair(&self, out: &mut Markup, attributes: &'static str, texts: [Option<&str>; 2]) {
        out.element("div", attributes, |out| {
            for (lang, text) in self.langs.into_iter().zip(texts) {
                out.said("p", "", lang, text.unwrap_or_default());
            }
        });
    }

    fn group(&self, out: &mut Markup, kind: SectionKind, groups: [&Group; 2]) {
        if let Some(heading) = &groups[0].heading {
            let other = groups[1].heading.as_deref().unwrap_or_default();
            self.headed(out, "h3", [heading, other]);
        }
        let [first, other] = groups.map(|group| group.sentences.as_slice());
        for (first, other) in side_by_side(first, other) {
            let texts = [first, other].map(|text| text.map(String::as_str));
            self.pair(out, "class=\"pair\"", texts);
        }
        let [first, other] = groups;
        if first.items.is_empty() {
            return;
        }
        // The ways would need more columns than two languages leave room for.
        if !first.columns.is_empty() && kind != SectionKind::Ways {
            self.table(out, groups);
            return;
        }
        let (list, attributes) = match (first.ordered, first.tasks) {
            (true, _) => ("ol", ""),
            (false, true) => ("ul", "class=\"tasks\""),
            (false, false) => ("ul", ""),
        };
        out.element(list, attributes, |out| {
            for (first_item, other_item) in side_by_side(&first.items, &other.items) {
                if let Some(item) = first_item.or(other_item) {
                    self.item(out, first, [item, other_item.unwrap_or(item)]);
                }
            }
        });
    }

    fn item(&self, out: &mut Markup, group: &Group, items: [&Item; 2]) {
        let name = group.tasks.then(|| out.name());
        out.element("li", "", |out| {
            if let Some(name) = &name {
                out.open_tag("input", "type=\"checkbox\"");
                out.attribute("id", name);
                if items[0].is_done {
                    out.raw(" checked");
                }
                out.close_tag();
            }
            out.element("div", "class=\"pair\"", |out| {
                for (lang, item) in self.langs.into_iter().zip(items) {
                    out.open_tag("div", "");
                    out.attribute("lang", tag(lang));
                    out.close_tag();
                    entry(out, name.as_deref(), item);
                    details(out, item);
                    out.end("div");
                }
            });
        });
    }

    fn table(&self, out: &mut Markup, groups: [&Group; 2]) {
        out.element("table", "", |out| {
            out.element("thead", "", |out| {
                self.row(out, "th", groups.map(|group| group.columns.as_slice()));
            });
            out.element("tbody", "", |out| {
                let [first, other] = groups.map(|group| group.items.as_slice());
                for (first, other) in side_by_side(first, other) {
                    let cells = [first, other].map(|item| item.map_or(&[][..], |item| &item.cells));
                    self.row(out, "td", cells);
                }
            });
        });
    }

    /// A row of cells, the other language below the first.
    fn row(&self, out: &mut Markup, cell: &'static str, cells: [&[String]; 2]) {
        let attributes = if cell == "th" { "scope=\"col\"" } else { "" };
        out.element("tr", "", |out| {
            for (first, other) in side_by_side(cells[0], cells[1]) {
                out.element(cell, attributes, |out| {
                    let [first, other] = [first, other].map(|text| text.map_or("", String::as_str));
                    if !first.is_empty() {
                        out.said("span", "", self.langs[0], first);
                    }
                    if !other.is_empty() && other != first {
                        out.said("span", "class=\"other\"", self.langs[1], other);
                    }
                });
            }
        });
    }
}

/// The words of an entry; those of one to be ticked off belong to its box.
fn entry(out: &mut Markup, ticked_by: Option<&str>, item: &Item) {
    let text = |out: &mut Markup| {
        if item.is_suggested {
            out.element("strong", "", |out| out.words(&item.text));
        } else {
            out.words(&item.text);
        }
    };
    match ticked_by {
        Some(name) => {
            out.open_tag("label", "class=\"entry\"");
            out.attribute("for", name);
            out.close_tag();
            text(out);
            out.end("label");
        }
        None => out.element("p", "class=\"entry\"", text),
    }
}

fn details(out: &mut Markup, item: &Item) {
    if item.details.is_empty() {
        return;
    }
    out.element("ul", "class=\"details\"", |out| {
        for detail in &item.details {
            let attributes = match detail.role {
                Role::Warning => "class=\"loud\"",
                Role::Source => "class=\"source\"",
                _ => "",
            };
            out.element("li", attributes, |out| out.words(&detail.text));
        }
    });
}

/// The elements of two rows side by side, to the end of the longer one.
fn side_by_side<'a, T>(
    first: &'a [T],
    other: &'a [T],
) -> impl Iterator<Item = (Option<&'a T>, Option<&'a T>)> {
    (0..first.len().max(other.len())).map(|at| (first.get(at), other.get(at)))
}

/// What a section is called in the style.
const fn class(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Verdict => "class=\"verdict\"",
        SectionKind::Papers => "class=\"papers\"",
        SectionKind::Reminders => "class=\"reminders\"",
        SectionKind::Confirm => "class=\"confirm\"",
        _ => "",
    }
}
