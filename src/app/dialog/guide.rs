//! The guide to read: searched, unfolded, followed from one thing to the next.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::{days, question};
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::i18n::Lang;
use crate::report::content::Subject;
use crate::report::{Article, GuidePart, Link, guide};
use crate::ruleset::typed::fold;
use crate::ruleset::{Citation, RuleSet};
use crate::text::initials;

/// The guide, with where the person is in it.
#[derive(Debug, Clone)]
pub struct GuidePage {
    /// What is searched for.
    pub field: Field,
    /// Where the person is: the field is the first that can be chosen.
    pub scroll: Scroll,
    lang: Lang,
    parts: Vec<GuidePart>,
    /// What each article is found by.
    keys: Vec<SearchKey>,
    unfolded: Vec<Subject>,
}

/// What an article is found by.
#[derive(Debug, Clone)]
struct SearchKey {
    subject: Subject,
    /// Its words in both languages.
    words: String,
    /// The initials of their pinyin.
    initials: String,
}

/// A row of the guide.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// The heading of a part.
    Heading(&'a str),
    /// An article, and whether what it says is shown.
    Article(&'a Article, bool),
    /// Something to go to from the article above.
    Link(&'a Link),
}

impl GuidePage {
    /// The guide at its beginning.
    pub fn new(rules: &RuleSet, lang: Lang) -> Self {
        let mut keys: Vec<SearchKey> = Vec::new();
        let mut parts = Vec::new();
        for told_in in Lang::ALL {
            let told = guide(rules, told_in);
            for article in told.iter().flat_map(|part| &part.articles) {
                let texts = article.details.iter().map(|detail| detail.text.as_str());
                let words: Vec<&str> = std::iter::once(article.title.as_str())
                    .chain(texts)
                    .collect();
                let words = words.join("\n");
                let folded = fold(&words);
                if let Some(key) = keys.iter_mut().find(|key| key.subject == article.subject) {
                    key.words.push_str(&folded);
                } else {
                    // Chinese comes first among the languages.
                    keys.push(SearchKey {
                        subject: article.subject,
                        words: folded,
                        initials: initials(&words),
                    });
                }
            }
            if told_in == lang {
                parts = told;
            }
        }
        Self {
            field: Field::default(),
            scroll: Scroll::default(),
            parts,
            lang,
            keys,
            unfolded: Vec::new(),
        }
    }

    /// The same in another language, everything where it is.
    pub(in crate::app) fn speak(&mut self, rules: &RuleSet, lang: Lang) {
        if self.lang != lang {
            self.lang = lang;
            self.parts = guide(rules, lang);
        }
    }

    /// The rows that are found, in order.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let wanted = fold(self.field.text());
        let mut rows = Vec::new();
        for part in &self.parts {
            let found = part.articles.iter();
            let found: Vec<&Article> = found.filter(|it| self.finds(it, &wanted)).collect();
            if found.is_empty() {
                continue;
            }
            rows.push(Row::Heading(&part.heading));
            for article in found {
                let unfolded = self.unfolded.contains(&article.subject);
                rows.push(Row::Article(article, unfolded));
                if unfolded {
                    rows.extend(article.links.iter().map(Row::Link));
                }
            }
        }
        rows
    }

    fn finds(&self, article: &Article, wanted: &str) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let key = self.keys.iter().find(|key| key.subject == article.subject);
        key.is_some_and(|key| {
            // One letter begins far too many words.
            let by_initials = wanted.len() > 1 && key.initials.contains(wanted);
            key.words.contains(wanted) || by_initials
        })
    }

    /// The row of something that can be chosen; the field is the first of those.
    fn chosen(&self, item: usize) -> Option<Row<'_>> {
        let mut rows = self.rows().into_iter();
        rows.by_ref()
            .filter(|row| !matches!(row, Row::Heading(_)))
            .nth(item.checked_sub(1)?)
    }

    /// Shows an article, whatever was searched for.
    pub(in crate::app) fn go_to(&mut self, subject: Subject) {
        self.field = Field::default();
        if !self.unfolded.contains(&subject) {
            self.unfolded.push(subject);
        }
        let rows = self.rows();
        let items = rows.iter().filter(|row| !matches!(row, Row::Heading(_)));
        let at = items
            .enumerate()
            .find(|(_, row)| matches!(row, Row::Article(article, _) if article.subject == subject))
            .map(|(at, _)| at + 1);
        if let Some(at) = at {
            self.scroll = Scroll::at(at);
        }
    }

    fn fold_or_unfold(&mut self, subject: Subject) {
        let before = self.unfolded.len();
        self.unfolded.retain(|unfolded| *unfolded != subject);
        if self.unfolded.len() == before {
            self.unfolded.push(subject);
        }
    }
}

/// What the guide says of something in a result: the thing itself, or the first entry that rests on
/// one of the same places.
pub(in crate::app) fn article_on(rules: &RuleSet, subject: Subject) -> Option<Subject> {
    let cited: &[Citation] = match subject {
        Subject::Note(_) | Subject::Source(_) | Subject::Entry(_) => return Some(subject),
        Subject::Condition(condition) => &rules.conditions.get(condition)?.citations,
        Subject::Material(material) => &rules.materials.get(material)?.citations,
        Subject::Step(step) => &rules.process.steps.get(step)?.citations,
        Subject::Question(question) => &rules.questions.get(question)?.citations,
        Subject::Change(_)
        | Subject::Standard(_)
        | Subject::Visit(_)
        | Subject::Reminder(_)
        | Subject::Moment(_) => {
            return None;
        }
    };
    let same = |one: &Citation| {
        let mut cited = cited.iter();
        cited.any(|other| other.source == one.source && other.place == one.place)
    };
    let mut entries = rules.entries.iter();
    let entry = entries.position(|entry| entry.citations.iter().any(same));
    entry.map(Subject::Entry)
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Guide(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let items = 1 + page
        .rows()
        .iter()
        .filter(|row| !matches!(row, Row::Heading(_)))
        .count();
    if action == Action::Choose && page.scroll.focus == Focus::Item(0) {
        // From the field, Enter leads to what was found.
        page.scroll.focus = Focus::Item(1.min(items - 1));
        return Update::drawn_if(items > 1);
    }
    match step(&mut page.scroll, &model.seen, items, action) {
        Went::Chosen(item) => choose(model, item),
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn choose(model: &mut Model, item: usize) -> Update {
    let Some(Dialog::Guide(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let subject = match page.chosen(item) {
        Some(Row::Article(article, _)) => {
            let subject = article.subject;
            page.fold_or_unfold(subject);
            return Update::drawn();
        }
        Some(Row::Link(link)) => link.subject,
        Some(Row::Heading(_)) | None => return Update::nothing(),
    };
    let Subject::Question(question) = subject else {
        page.go_to(subject);
        return Update::drawn();
    };
    if model.case.is_none() {
        model.notice = Some(Notice::of("guide-no-case", &[]));
        return Update::drawn();
    }
    model.dialogs.clear();
    days::look_back(model, |model| question::visit(model, question))
}
