//! The guide to read: everything a rule set has to say in words, whoever reads it.
//!
//! | file | holds |
//! |---|---|
//! | `article` | what is said of each thing |
//! | `links` | what leads to what, derived from the rules |
//! | `search` | what is found by some words, the best first |
//! | `text`, `markdown` | the guide as a text and as a document |

mod article;
mod links;
mod markdown;
mod search;
#[cfg(test)]
mod tests;
mod text;

use chrono::NaiveDate;

use super::content::{Detail, Subject};
use super::words::{listed, said};
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{EntryKind, RuleSet};
use crate::text::clean::one_line;
use crate::text::width::truncate;
use links::Links;
use search::{Fit, Search};

pub use markdown::guide_markdown;
pub use text::guide_text;

/// Headings that are named where nothing is found.
const MOST_NEAR: usize = 3;

/// No more columns are said back of what was searched for; whatever is longer was pasted by mistake.
const WIDEST_ECHO: usize = 60;

/// The guide in every language, to be searched in all of them whichever is read.
#[derive(Debug, Clone)]
pub struct GuideBook {
    guides: [Guide; Lang::ALL.len()],
    search: Search,
}

impl GuideBook {
    /// The whole guide. `on` is the day on which somebody reads it: out-of-date rules say so.
    pub fn new(rules: &RuleSet, on: NaiveDate) -> Self {
        let guides = Lang::ALL.map(|lang| Guide::new(rules, lang, on));
        Self {
            search: Search::new(&guides),
            guides,
        }
    }

    /// The guide in one language.
    pub fn guide(&self, lang: Lang) -> &Guide {
        let at = Lang::ALL.iter().position(|other| *other == lang);
        // Every language is among all of them.
        let [first, ..] = &self.guides;
        at.and_then(|at| self.guides.get(at)).unwrap_or(first)
    }

    /// What is found by some words, in their order of fitness: first by heading, then by text.
    /// Everything, part by part, if there are no words; nothing if nothing fits.
    pub fn find(&self, lang: Lang, words: &str) -> Vec<Chapter<'_>> {
        let guide = self.guide(lang);
        let Some(found) = self.search.find(words) else {
            return guide.chapters();
        };
        let (in_text, in_headings): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, fit)| *fit == Fit::Text);
        let articles = |found: Vec<(usize, Fit)>| guide.at(found.into_iter().map(|(at, _)| at));
        let mut chapters = vec![
            Chapter {
                heading: &guide.in_headings,
                articles: articles(in_headings),
                found_in_text: false,
            },
            Chapter {
                heading: &guide.in_text,
                articles: articles(in_text),
                found_in_text: true,
            },
        ];
        chapters.retain(|chapter| !chapter.articles.is_empty());
        chapters
    }

    /// That nothing is found by some words, and the headings most like them.
    pub fn nothing_found(&self, lang: Lang, words: &str) -> Vec<String> {
        let words = one_line(words);
        let said = truncate(&words, WIDEST_ECHO);
        let said = if said.len() < words.len() {
            format!("{said}…")
        } else {
            said.to_owned()
        };
        let mut sentences = vec![tr_with(lang, "guide-not-found", &[("words", said.into())])];
        let near = self.search.nearest(&words, MOST_NEAR).into_iter();
        let near = self.guide(lang).at(near);
        if !near.is_empty() {
            let titles = listed(lang, near.iter().map(|article| article.title.as_str()));
            sentences.push(tr_with(lang, "guide-nearest", &[("titles", titles.into())]));
        }
        sentences
    }
}

/// The whole guide in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The language it is in.
    pub lang: Lang,
    /// What it is.
    pub title: String,
    /// How old it is.
    pub age: Vec<String>,
    /// Who decides, and what nobody has checked: what to know after reading.
    pub closing: [String; 2],
    /// Everything it says, in order. A number of the guide is the place in here, from 1.
    pub articles: Vec<Article>,
    /// Its parts, in order; none is empty.
    parts: Vec<Part>,
    in_headings: String,
    in_text: String,
}

/// A part of the guide: articles that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    heading: String,
    first: usize,
    end: usize,
}

/// One thing the guide says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number in the guide, from 1; the same in every language.
    pub number: usize,
    /// What it is about.
    pub subject: Subject,
    /// Its heading.
    pub title: String,
    /// What it says, and where it is written.
    pub details: Vec<Detail>,
    /// What to read beside it, in the order of the guide.
    pub links: Vec<Link>,
}

/// Something to go to from an [`Article`]; there is always one that leads back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The number of the other article.
    pub number: usize,
    /// What it is about.
    pub subject: Subject,
    /// The part it stands in.
    pub part: String,
    /// Its heading; the short name of a source.
    pub title: String,
}

impl Link {
    /// It in one line: where it leads, and what stands there.
    pub fn said(&self, lang: Lang) -> String {
        let variables = [
            ("part", self.part.as_str().into()),
            ("title", self.title.as_str().into()),
        ];
        tr_with(lang, "guide-link", &variables)
    }
}

/// Articles under one heading: a part of the guide, or what was found in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter<'a> {
    /// The heading.
    pub heading: &'a str,
    /// What stands below it.
    pub articles: Vec<&'a Article>,
    /// It was searched for, and is in their texts only.
    pub found_in_text: bool,
}

/// What stands in a part behind its entries.
type Others = fn(&RuleSet) -> Vec<Subject>;

/// The parts of the guide in order: the message of its heading, the entries that stand first in it,
/// and whatever else does.
const PARTS: [(&str, Option<EntryKind>, Others); 12] = [
    ("guide-about", Some(EntryKind::About), nothing_else),
    (
        "guide-conditions",
        Some(EntryKind::Condition),
        standards_and_conditions,
    ),
    ("guide-materials", Some(EntryKind::Material), |rules| {
        (0..rules.materials.len()).map(Subject::Material).collect()
    }),
    ("guide-steps", Some(EntryKind::Step), |rules| {
        (0..rules.process.steps.len()).map(Subject::Step).collect()
    }),
    ("guide-places", Some(EntryKind::Place), nothing_else),
    ("guide-fees", Some(EntryKind::Fee), nothing_else),
    ("guide-questions", Some(EntryKind::Question), nothing_else),
    ("guide-changes", Some(EntryKind::Change), nothing_else),
    ("guide-advice", Some(EntryKind::Advice), nothing_else),
    ("guide-asked", None, |rules| {
        (0..rules.questions.len()).map(Subject::Question).collect()
    }),
    ("guide-differences", None, |rules| {
        (0..rules.notes.len()).map(Subject::Note).collect()
    }),
    ("guide-sources", None, |rules| {
        (0..rules.about.sources.len())
            .map(Subject::Source)
            .collect()
    }),
];

fn nothing_else(_: &RuleSet) -> Vec<Subject> {
    Vec::new()
}

/// Each standard, and behind it what must hold by it.
fn standards_and_conditions(rules: &RuleSet) -> Vec<Subject> {
    let standards = 0..rules.about.standards.len();
    let of_standard = |standard: usize| {
        let conditions = rules.conditions.iter().enumerate();
        let own = conditions.filter(move |(_, condition)| condition.standard == standard);
        let own = own.map(|(index, _)| Subject::Condition(index));
        std::iter::once(Subject::Standard(standard)).chain(own)
    };
    standards.flat_map(of_standard).collect()
}

/// What the guide is about, part by part, in order.
fn outline(rules: &RuleSet) -> Vec<(&'static str, Vec<Subject>)> {
    let mut outline = Vec::new();
    for (heading, kind, others) in PARTS {
        let entries = rules.entries.iter().enumerate();
        let entries = entries.filter(|(_, entry)| kind == Some(entry.kind));
        let mut subjects: Vec<Subject> = entries.map(|(at, _)| Subject::Entry(at)).collect();
        subjects.extend(others(rules));
        if !subjects.is_empty() {
            outline.push((heading, subjects));
        }
    }
    outline
}

impl Guide {
    fn new(rules: &RuleSet, lang: Lang, on: NaiveDate) -> Self {
        let outline = outline(rules);
        let subjects: Vec<Subject> = outline
            .iter()
            .flat_map(|(_, subjects)| subjects.iter().copied())
            .collect();
        let mut parts: Vec<Part> = Vec::new();
        for (heading, subjects) in &outline {
            let first = parts.last().map_or(0, |part| part.end);
            parts.push(Part {
                heading: tr(lang, heading),
                first,
                end: first + subjects.len(),
            });
        }
        let part_of = |at: usize| {
            let part = parts
                .iter()
                .find(|part| (part.first..part.end).contains(&at));
            part.map_or_else(String::new, |part| part.heading.clone())
        };
        let links = Links::between(rules, &subjects);
        let link_to = |at: usize, subject: Subject| Link {
            number: at + 1,
            subject,
            part: part_of(at),
            title: article::short_title(rules, subject, lang),
        };
        let articles = subjects.iter().enumerate().map(|(at, subject)| {
            let others = links.from(at);
            let others = others.filter_map(|to| Some(link_to(to, *subjects.get(to)?)));
            Article {
                number: at + 1,
                subject: *subject,
                title: article::title(rules, *subject, lang),
                details: article::details(rules, *subject, lang),
                links: others.collect(),
            }
        });
        let title = [("title", said(&rules.about.title, lang).into())];
        Self {
            lang,
            title: tr_with(lang, "guide-of", &title),
            age: age(rules, lang, on),
            closing: [&rules.about.confirm, &rules.about.cannot_check].map(|it| said(it, lang)),
            articles: articles.collect(),
            parts,
            in_headings: tr(lang, "guide-in-headings"),
            in_text: tr(lang, "guide-in-text"),
        }
    }

    /// Everything, part by part.
    fn chapters(&self) -> Vec<Chapter<'_>> {
        let parts = self.parts.iter();
        parts
            .map(|part| Chapter {
                heading: &part.heading,
                articles: self.at(part.first..part.end),
                found_in_text: false,
            })
            .collect()
    }

    fn at(&self, places: impl Iterator<Item = usize>) -> Vec<&Article> {
        places.filter_map(|at| self.articles.get(at)).collect()
    }

    /// The article with a number.
    pub fn article(&self, number: usize) -> Option<&Article> {
        self.articles.get(number.checked_sub(1)?)
    }
}

impl Article {
    /// Where to read on, without the sources: the article has named them in full already, and what
    /// rests on a source is half the guide.
    pub fn read_on(&self) -> impl Iterator<Item = &Link> {
        let is_source = |subject: Subject| matches!(subject, Subject::Source(_));
        let all = !is_source(self.subject);
        let links = self.links.iter();
        links.filter(move |link| all && !is_source(link.subject))
    }
}

/// Which edition it is, and whether it may be out of date.
fn age(rules: &RuleSet, lang: Lang, on: NaiveDate) -> Vec<String> {
    let about = &rules.about;
    let variables = [
        ("title", said(&about.title, lang).into()),
        ("edition", about.edition.as_str().into()),
        ("checked", about.checked_on.to_string().into()),
    ];
    let mut sentences = vec![tr_with(lang, "report-checked", &variables)];
    if on > about.review_by {
        let review_by = [("review-by", about.review_by.to_string().into())];
        sentences.push(tr_with(lang, "report-stale", &review_by));
    }
    sentences
}
