//! What of the guide is found by some words: the one search of every face.

use std::collections::BTreeMap;

use super::Guide;
use crate::i18n::Lang;
use crate::ruleset::typed::fold;
use crate::text::initials;

/// One letter begins far too many words.
const LEAST_INITIALS: usize = 2;

/// From this likeness on, in percent, a heading is worth naming.
const ALIKE: usize = 50;

/// What the guide is searched by: its words in every language, and the initials of its headings.
#[derive(Debug, Clone)]
pub(super) struct Search {
    keys: Vec<Key>,
}

/// What one article is found by, folded as typed words are.
#[derive(Debug, Clone, Default)]
struct Key {
    /// Its heading in each language.
    headings: Vec<String>,
    /// The heading of its part in each language.
    parts: Vec<String>,
    /// The initials of the pinyin of its heading.
    initials: String,
    /// Heading and text in each language.
    texts: Vec<String>,
}

/// How well an article fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the heading.
    Heading,
    /// It is the heading of the part the article stands in.
    Part,
    /// All words stand in the heading.
    Words,
    /// All words begin words of the heading.
    Beginnings,
    /// All words begin words of the heading of its part.
    PartBeginnings,
    /// Each word begins a word of the heading or of that of its part.
    Together,
    /// The initials of the heading begin so.
    Initials,
    /// They stand among its initials.
    InitialsWithin,
    /// Each word begins a word of the text, or of the heading of its part.
    Text,
}

impl Search {
    /// Searches the same guide in all these languages at once.
    pub(super) fn new<'a>(guides: impl IntoIterator<Item = &'a Guide>) -> Self {
        let mut keys: Vec<Key> = Vec::new();
        for guide in guides {
            keys.resize_with(guide.articles.len(), Key::default);
            let parts = guide.chapters().into_iter();
            let articles = parts.flat_map(|part| {
                let heading = searched(part.heading);
                let articles = part.articles.into_iter();
                articles.map(move |article| (heading.clone(), article))
            });
            for (key, (part, article)) in keys.iter_mut().zip(articles) {
                let details = article.details.iter().map(|detail| detail.text.as_str());
                let words: Vec<&str> = [article.title.as_str()]
                    .into_iter()
                    .chain(details)
                    .collect();
                if guide.lang == Lang::Zh {
                    key.initials = initials(&article.title);
                }
                key.headings.push(searched(&article.title));
                key.parts.push(part);
                key.texts.push(fold(&words.join("\n")));
            }
        }
        Self { keys }
    }

    /// The places of the articles that are found, the best first and else in the order of the guide;
    /// `None` if nothing was typed. Where no article has all the words, but each of them is found, what
    /// each of them finds is.
    pub(super) fn find(&self, words: &str) -> Option<Vec<(usize, Fit)>> {
        if words.trim().is_empty() {
            return None;
        }
        let Some(wanted) = Wanted::of(words) else {
            // A sign that is no letter stands for nothing in the guide.
            return Some(Vec::new());
        };
        let mut found = self.found(&wanted);
        if found.is_empty() {
            found = self.found_apart(&wanted);
        }
        found.sort_by_key(|(_, fit)| *fit);
        Some(found)
    }

    /// The places of the articles that have everything wanted, in the order of the guide.
    fn found(&self, wanted: &Wanted) -> Vec<(usize, Fit)> {
        let keys = self.keys.iter().enumerate();
        keys.filter_map(|(at, key)| Some((at, wanted.fit(key)?)))
            .collect()
    }

    /// What is found by each word alone; nothing if one of them finds nothing.
    fn found_apart(&self, wanted: &Wanted) -> Vec<(usize, Fit)> {
        let mut best: BTreeMap<usize, Fit> = BTreeMap::new();
        for word in wanted.words() {
            let found = Wanted::of(word).map_or_else(Vec::new, |word| self.found(&word));
            if found.is_empty() {
                return Vec::new();
            }
            for (at, fit) in found {
                let known = best.entry(at).or_insert(fit);
                *known = fit.min(*known);
            }
        }
        best.into_iter().collect()
    }

    /// The places of the headings most like some words, where nothing is found by them.
    pub(super) fn nearest(&self, words: &str, most: usize) -> Vec<usize> {
        let words = searched(words);
        let keys = self.keys.iter().enumerate();
        let mut near: Vec<(usize, usize)> = keys
            .map(|(at, key)| {
                let headings = key.headings.iter();
                (headings.map(|it| likeness(&words, it)).max(), at)
            })
            .filter_map(|(likeness, at)| Some((likeness.filter(|it| *it >= ALIKE)?, at)))
            .collect();
        near.sort_by_key(|(likeness, at)| (std::cmp::Reverse(*likeness), *at));
        near.into_iter().take(most).map(|(_, at)| at).collect()
    }
}

/// How like a heading is to some words, in percent: of each word the pairs of letters that the likest
/// word of the heading has too. A Latin word is also measured by what else it has; Chinese words do not
/// end anywhere.
fn likeness(words: &str, heading: &str) -> usize {
    let of_word = |word: &str| {
        let wanted = pairs(word);
        let theirs = heading.split(|character: char| !character.is_alphanumeric());
        let alike = theirs.map(|other| {
            let pairs = pairs(other);
            let both = wanted.iter().filter(|pair| pairs.contains(pair)).count();
            let all = if other.is_ascii() {
                wanted.len() + pairs.len()
            } else {
                2 * wanted.len()
            };
            (200 * both).checked_div(all).unwrap_or(0)
        });
        alike.max().unwrap_or(0)
    };
    let (sum, count) = words
        .split(' ')
        .map(of_word)
        .fold((0, 0), |(sum, count), alike| (sum + alike, count + 1));
    sum.checked_div(count).unwrap_or(0)
}

/// Letters that follow each other.
fn pairs(word: &str) -> Vec<(char, char)> {
    word.chars().zip(word.chars().skip(1)).collect()
}

/// Words as they are compared: what people type rarely ends with the question mark of a heading.
fn searched(words: &str) -> String {
    let folded = fold(words);
    let bare = folded.trim_matches(|character: char| !character.is_alphanumeric());
    bare.to_owned()
}

/// What is searched for.
struct Wanted {
    whole: String,
    /// The same without spaces, where it may be initials.
    initials: Option<String>,
}

impl Wanted {
    fn of(words: &str) -> Option<Self> {
        let whole = searched(words);
        if whole.is_empty() {
            return None;
        }
        let joined: String = whole.split(' ').collect();
        let may_be =
            joined.len() >= LEAST_INITIALS && joined.bytes().all(|byte| byte.is_ascii_alphabetic());
        Some(Self {
            initials: may_be.then_some(joined),
            whole,
        })
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.whole.split(' ')
    }

    fn fit(&self, key: &Key) -> Option<Fit> {
        let any =
            |texts: &[String], fits: &dyn Fn(&str) -> bool| texts.iter().any(|text| fits(text));
        let in_initials = |fits: &dyn Fn(&str, &str) -> bool| {
            let wanted = self.initials.as_deref();
            wanted.is_some_and(|wanted| fits(&key.initials, wanted))
        };
        let begin = |text: &str| self.words().all(|word| begins_in(text, word));
        Some(if any(&key.headings, &|heading| heading == self.whole) {
            Fit::Heading
        } else if any(&key.parts, &|part| part == self.whole) {
            Fit::Part
        } else if any(&key.headings, &|heading| {
            self.words().all(|word| stands_in(heading, word))
        }) {
            Fit::Words
        } else if any(&key.headings, &begin) {
            Fit::Beginnings
        } else if any(&key.parts, &begin) {
            Fit::PartBeginnings
        } else if self.words().all(|word| {
            let begins = |text: &str| begins_in(text, word);
            any(&key.headings, &begins) || any(&key.parts, &begins)
        }) {
            Fit::Together
        } else if in_initials(&|own, wanted| own.starts_with(wanted)) {
            Fit::Initials
        } else if in_initials(&|own, wanted| own.contains(wanted)) {
            Fit::InitialsWithin
        } else if self.words().all(|word| {
            let begins = |text: &str| begins_in(text, word);
            any(&key.texts, &begins) || any(&key.parts, &begins)
        }) {
            Fit::Text
        } else {
            return None;
        })
    }
}

/// Whether a word begins a word of a text: `rent` does in "rental", not in "different". Chinese has no
/// spaces, so there it may stand anywhere.
fn begins_in(text: &str, word: &str) -> bool {
    // This is fast, and most texts hold no trace of most words.
    text.contains(word) && places(text, word).any(|at| is_apart(text, word, at, 0))
}

/// Whether a word stands in a text as a whole.
fn stands_in(text: &str, word: &str) -> bool {
    places(text, word).any(|at| is_apart(text, word, at, 0) && is_apart(text, word, at, word.len()))
}

fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(word).map(|(at, _)| at)
}

/// Whether the letters on both sides of one end of `word`, which stands at `at`, are of different
/// words.
fn is_apart(text: &str, word: &str, at: usize, end: usize) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let edge = at + end;
    let before = edge.checked_sub(1).and_then(|at| text.as_bytes().get(at));
    debug_assert!(end == 0 || end == word.len(), "one of the two ends");
    !(is_letter(before) && is_letter(text.as_bytes().get(edge)))
}
