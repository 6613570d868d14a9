//! The guide as plain text: headings and what stands below them, one thought a line.

use super::{Article, Chapter, Guide};
use crate::i18n::{Lang, tr_with};
use crate::report::text::Lines;
use crate::report::words;

/// Chapters of a guide as plain text, wrapped to `width` columns; `None` leaves lines as long as they
/// are.
pub fn guide_text(guide: &Guide, chapters: &[Chapter<'_>], width: Option<usize>) -> String {
    let mut lines = Lines::new(width);
    lines.sentence(&guide.title);
    for sentence in &guide.age {
        lines.sentence(sentence);
    }
    for chapter in chapters {
        lines.blank();
        lines.sentence(chapter.heading);
        for article in &chapter.articles {
            let details = article.details.iter().map(|detail| detail.text.as_str());
            let beside = beside(article, guide.lang);
            lines.blank();
            lines.entry(
                &article.title,
                details.chain(beside.iter().map(String::as_str)),
            );
        }
    }
    lines.blank();
    for sentence in &guide.closing {
        lines.sentence(sentence);
    }
    lines.out
}

/// What to read beside an article: a line for each part of the guide.
fn beside(article: &Article, lang: Lang) -> Vec<String> {
    let links: Vec<_> = article.read_on().collect();
    let same_part = links.chunk_by(|one, other| one.part == other.part);
    let line = |links: &[&super::Link]| {
        let titles = words::listed(lang, links.iter().map(|link| link.title.as_str()));
        let part = links.first().map_or("", |link| link.part.as_str());
        let variables = [("part", part.into()), ("titles", titles.into())];
        tr_with(lang, "guide-beside", &variables)
    };
    same_part.map(line).collect()
}
