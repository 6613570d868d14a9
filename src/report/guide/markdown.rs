//! The guide as a Markdown document: a table of contents, and links that lead somewhere.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Article, Chapter, Guide, Link};
use crate::i18n::{Lang, tr, tr_with};
use crate::report::content::Subject;
use crate::report::markdown::{escaped, line};
use crate::report::words::join;
use crate::ruleset::RuleSet;

/// Chapters of a guide as Markdown (`CommonMark`). Each heading carries an anchor named after the id of
/// its rule, so that links to it stay good when the rules grow; what is not among the chapters is named
/// without a link.
pub fn guide_markdown(rules: &RuleSet, guide: &Guide, chapters: &[Chapter<'_>]) -> String {
    let articles = chapters.iter().flat_map(|chapter| &chapter.articles);
    let mut document = Document {
        rules,
        lang: guide.lang,
        shown: articles.map(|article| article.number).collect(),
        out: String::new(),
    };
    document.write(guide, chapters);
    document.out
}

struct Document<'a> {
    rules: &'a RuleSet,
    lang: Lang,
    /// The numbers of the articles that links can lead to.
    shown: BTreeSet<usize>,
    out: String,
}

impl Document<'_> {
    fn write(&mut self, guide: &Guide, chapters: &[Chapter<'_>]) {
        line(&mut self.out, "# ", &guide.title);
        for sentence in guide.age.iter().chain(&guide.closing) {
            self.paragraph(sentence);
        }
        self.out.push('\n');
        line(&mut self.out, "## ", &tr(self.lang, "guide-contents"));
        self.out.push('\n');
        for (at, chapter) in chapters.iter().enumerate() {
            let link = linked(chapter.heading, &part_anchor(at));
            let _ = writeln!(self.out, "- {link}");
            for article in &chapter.articles {
                let link = linked(&article.title, &anchor(self.rules, article.subject));
                let _ = writeln!(self.out, "  - {link}");
            }
        }
        for (at, chapter) in chapters.iter().enumerate() {
            self.heading("## ", &part_anchor(at), chapter.heading);
            for article in &chapter.articles {
                self.article(article);
            }
        }
    }

    fn article(&mut self, article: &Article) {
        let anchor = anchor(self.rules, article.subject);
        self.heading("### ", &anchor, &article.title);
        for detail in &article.details {
            self.paragraph(&detail.text);
        }
        if article.links.is_empty() {
            return;
        }
        self.out.push('\n');
        for links in article.links.chunk_by(|one, other| one.part == other.part) {
            self.beside(links);
        }
    }

    /// What to read in one part of the guide.
    fn beside(&mut self, links: &[Link]) {
        let part = links.first().map_or("", |link| link.part.as_str());
        let titles: Vec<String> = links.iter().map(|link| self.link(link)).collect();
        let joined = join(self.lang, titles);
        let part = escaped(part);
        // Both are Markdown already.
        let variables = [("part", part.into()), ("titles", joined.into())];
        let said = tr_with(self.lang, "guide-beside", &variables);
        let _ = writeln!(self.out, "- {said}");
    }

    fn link(&self, link: &Link) -> String {
        if self.shown.contains(&link.number) {
            linked(&link.title, &anchor(self.rules, link.subject))
        } else {
            escaped(&link.title)
        }
    }

    fn heading(&mut self, level: &str, anchor: &str, text: &str) {
        let text = escaped(text);
        let _ = writeln!(self.out, "\n{level}<a id=\"{anchor}\"></a>{text}");
    }

    fn paragraph(&mut self, text: &str) {
        self.out.push('\n');
        line(&mut self.out, "", text);
    }
}

fn linked(text: &str, anchor: &str) -> String {
    format!("[{}](#{anchor})", escaped(text))
}

fn part_anchor(part: usize) -> String {
    format!("part-{}", part + 1)
}

/// The name of a thing in links: its kind and its id, which is made of letters, digits and hyphens.
fn anchor(rules: &RuleSet, subject: Subject) -> String {
    let named = |kind: &str, id: Option<&String>| {
        let id = id.map_or("", String::as_str).to_ascii_lowercase();
        format!("{kind}-{id}")
    };
    let about = &rules.about;
    match subject {
        Subject::Entry(at) => named("entry", rules.entries.get(at).map(|it| &it.id)),
        Subject::Standard(at) => named("standard", about.standards.get(at).map(|it| &it.id)),
        Subject::Condition(at) => {
            let condition = rules.conditions.get(at);
            let standard = condition.and_then(|it| about.standards.get(it.standard));
            let kind = format!("condition-{}", standard.map_or("", |it| it.id.as_str()));
            named(&kind, condition.map(|it| &it.id))
        }
        Subject::Material(at) => named("paper", rules.materials.get(at).map(|it| &it.id)),
        Subject::Step(at) => named("step", rules.process.steps.get(at).map(|it| &it.id)),
        Subject::Question(at) => named("question", rules.questions.get(at).map(|it| &it.id)),
        Subject::Note(at) => named("difference", rules.notes.get(at).map(|it| &it.id)),
        Subject::Source(at) => named("source", about.sources.get(at).map(|it| &it.id)),
        Subject::Change(_)
        | Subject::Way(_)
        | Subject::Visit(_)
        | Subject::Reminder(_)
        | Subject::Period(_)
        | Subject::Date(_)
        | Subject::Rule(_)
        | Subject::Moment(_)
        | Subject::Event(_)
        | Subject::Duty(_) => String::new(),
    }
}
