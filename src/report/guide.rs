//! The guide to read: everything a rule set has to say in words, whoever reads it.

use super::citation::{Form, citations, full_source};
use super::content::{Detail, Role, Subject};
use super::words::{self, said};
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{Citation, Entry, EntryKind, Note, RuleSet, Source};

/// A part of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidePart {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub articles: Vec<Article>,
}

/// One thing the guide says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// What it is about: an entry, a note or a source of the rule set.
    pub subject: Subject,
    /// Its heading.
    pub title: String,
    /// What it says, and where it is written.
    pub details: Vec<Detail>,
    /// What to read beside it, or to answer: notes, entries, questions.
    pub links: Vec<Link>,
}

/// Something to go to from an [`Article`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What.
    pub subject: Subject,
    /// Its heading.
    pub title: String,
}

/// The parts of the guide in which entries stand, in order, and the messages of their headings.
const PARTS: [(EntryKind, &str); 9] = [
    (EntryKind::About, "guide-about"),
    (EntryKind::Condition, "guide-conditions"),
    (EntryKind::Material, "guide-materials"),
    (EntryKind::Step, "guide-steps"),
    (EntryKind::Place, "guide-places"),
    (EntryKind::Fee, "guide-fees"),
    (EntryKind::Question, "guide-questions"),
    (EntryKind::Change, "guide-changes"),
    (EntryKind::Advice, "guide-advice"),
];

/// The whole guide in one language; parts with nothing in them are left out.
pub fn guide(rules: &RuleSet, lang: Lang) -> Vec<GuidePart> {
    let part = |key: &str, articles: Vec<Article>| GuidePart {
        heading: tr(lang, key),
        articles,
    };
    let mut parts: Vec<GuidePart> = PARTS
        .iter()
        .map(|(kind, key)| {
            let entries = rules.entries.iter().enumerate();
            let entries = entries.filter(|(_, entry)| entry.kind == *kind);
            let articles = entries.map(|(index, entry)| of_entry(rules, index, entry, lang));
            part(key, articles.collect())
        })
        .collect();
    let notes = rules.notes.iter().enumerate();
    let notes = notes.map(|(index, note)| of_note(rules, index, note, lang));
    parts.push(part("guide-differences", notes.collect()));
    let sources = rules.about.sources.iter().enumerate();
    let sources = sources.map(|(index, source)| of_source(index, source, lang));
    parts.push(part("guide-sources", sources.collect()));
    parts.retain(|part| !part.articles.is_empty());
    parts
}

fn of_entry(rules: &RuleSet, index: usize, entry: &Entry, lang: Lang) -> Article {
    let mut details = vec![Detail {
        role: Role::More,
        text: said(&entry.text, lang),
    }];
    details.extend(cited(rules, &entry.citations, lang));
    let notes = entry.notes.iter().filter_map(|note| {
        Some(Link {
            subject: Subject::Note(*note),
            title: note_title(rules.notes.get(*note)?, lang),
        })
    });
    let mut links: Vec<Link> = notes.collect();
    links.extend(questions(rules, &entry.citations, lang));
    Article {
        subject: Subject::Entry(index),
        title: said(&entry.title, lang),
        details,
        links,
    }
}

fn of_note(rules: &RuleSet, index: usize, note: &Note, lang: Lang) -> Article {
    let mut details: Vec<Detail> = note
        .says
        .iter()
        .map(|(standard, text)| {
            let standard = words::standard(rules, *standard, lang);
            let variables = [
                ("standard", standard.into()),
                ("text", said(text, lang).into()),
            ];
            Detail {
                role: Role::More,
                text: tr_with(lang, "report-note-side", &variables),
            }
        })
        .collect();
    details.extend(cited(rules, &note.citations, lang));
    let entries = rules.entries.iter().enumerate();
    let naming = entries.filter(|(_, entry)| entry.notes.contains(&index));
    let links = naming.map(|(at, entry)| Link {
        subject: Subject::Entry(at),
        title: said(&entry.title, lang),
    });
    Article {
        subject: Subject::Note(index),
        title: note_title(note, lang),
        details,
        links: links.collect(),
    }
}

fn of_source(index: usize, source: &Source, lang: Lang) -> Article {
    let address = source.address.as_deref().map(|address| Detail {
        role: Role::Source,
        text: tr_with(lang, "report-found-at", &[("address", address.into())]),
    });
    Article {
        subject: Subject::Source(index),
        title: full_source(source, lang),
        details: address.into_iter().collect(),
        links: Vec::new(),
    }
}

fn note_title(note: &Note, lang: Lang) -> String {
    let variables = [
        ("title", said(&note.title, lang).into()),
        ("id", note.id.as_str().into()),
    ];
    tr_with(lang, "report-note", &variables)
}

/// Where it is written.
fn cited(rules: &RuleSet, cited: &[Citation], lang: Lang) -> Option<Detail> {
    let sources = citations(rules, cited, Form::Full, lang);
    (!sources.is_empty()).then(|| Detail {
        role: Role::Source,
        text: tr_with(lang, "report-sources-of", &[("sources", sources.into())]),
    })
}

/// The questions that rest on one of the same places.
fn questions<'a>(
    rules: &'a RuleSet,
    cited: &'a [Citation],
    lang: Lang,
) -> impl Iterator<Item = Link> + 'a {
    let same = move |one: &Citation| {
        one.place.is_some()
            && cited
                .iter()
                .any(|other| other.source == one.source && other.place == one.place)
    };
    let asked = rules.questions.iter().enumerate();
    asked
        .filter(move |(_, question)| question.citations.iter().any(same))
        .map(move |(index, question)| Link {
            subject: Subject::Question(index),
            title: said(&question.title, lang),
        })
}

#[cfg(test)]
mod tests {
    use super::guide;
    use crate::i18n::Lang;
    use crate::report::content::Subject;
    use crate::report::fixture::rules;

    #[test]
    fn everything_a_rule_set_says_stands_in_it_once() {
        for lang in Lang::ALL {
            let parts = guide(rules(), lang);
            let articles: Vec<_> = parts.iter().flat_map(|part| &part.articles).collect();
            let count = |is: fn(&Subject) -> bool| {
                let subjects = articles.iter().map(|article| &article.subject);
                subjects.filter(|subject| is(subject)).count()
            };
            let rules = rules();
            assert_eq!(
                count(|it| matches!(it, Subject::Entry(_))),
                rules.entries.len()
            );
            assert_eq!(
                count(|it| matches!(it, Subject::Note(_))),
                rules.notes.len()
            );
            assert_eq!(
                count(|it| matches!(it, Subject::Source(_))),
                rules.about.sources.len()
            );
            for article in articles {
                assert!(!article.title.is_empty(), "{:?}", article.subject);
                assert!(!article.title.contains('{'), "{}", article.title);
            }
        }
    }

    #[test]
    fn notes_and_entries_lead_to_each_other() {
        let parts = guide(rules(), Lang::En);
        let articles: Vec<_> = parts.iter().flat_map(|part| &part.articles).collect();
        let of = |subject: Subject| {
            let mut found = articles.iter();
            found
                .find(|article| article.subject == subject)
                .expect("it")
        };
        let mut seen = 0;
        for article in &articles {
            for link in &article.links {
                if let (Subject::Entry(_), Subject::Note(_)) = (article.subject, link.subject) {
                    let back = of(link.subject).links.iter();
                    assert!(
                        back.map(|link| link.subject)
                            .any(|it| it == article.subject)
                    );
                    seen += 1;
                }
            }
        }
        assert!(seen > 20, "{seen} links");
        let questions = articles.iter().flat_map(|article| &article.links);
        let questions = questions.filter(|link| matches!(link.subject, Subject::Question(_)));
        assert!(questions.count() > 5);
    }
}
