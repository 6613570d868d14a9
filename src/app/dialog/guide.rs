//! The guide to read: searched, unfolded, followed from one thing to the next.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::question;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::i18n::Lang;
use crate::report::content::Subject;
use crate::report::{Article, GuideBook, Link};
use crate::ruleset::RuleSet;
use chrono::NaiveDate;

/// The guide, with where the person is in it.
#[derive(Debug, Clone)]
pub struct GuidePage {
    /// What is searched for.
    pub field: Field,
    /// Where the person is: the field is the first that can be chosen.
    pub scroll: Scroll,
    lang: Lang,
    book: GuideBook,
    unfolded: Vec<Subject>,
}

/// A row of the guide.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// The heading of a part, or of what was found in one way.
    Heading(&'a str),
    /// An article, and whether what it says is shown.
    Article(&'a Article, bool),
    /// Something to go to from the article above.
    Link(&'a Link),
    /// The question above, to be answered.
    Answer(usize),
}

impl GuidePage {
    /// The guide at its beginning, as it is read on a day.
    pub fn new(rules: &RuleSet, lang: Lang, on: NaiveDate) -> Self {
        Self {
            field: Field::default(),
            scroll: Scroll::default(),
            lang,
            book: GuideBook::new(rules, on),
            unfolded: Vec::new(),
        }
    }

    /// The same in another language, everything where it is.
    pub(in crate::app) const fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// The rows that are found, in order.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for chapter in self.book.find(self.lang, self.field.text()) {
            rows.push(Row::Heading(chapter.heading));
            for article in chapter.articles {
                let unfolded = self.unfolded.contains(&article.subject);
                rows.push(Row::Article(article, unfolded));
                if !unfolded {
                    continue;
                }
                if let Subject::Question(question) = article.subject {
                    rows.push(Row::Answer(question));
                }
                rows.extend(article.links.iter().map(Row::Link));
            }
        }
        rows
    }

    /// What is said where no row is found.
    pub fn nothing_found(&self) -> Vec<String> {
        self.book.nothing_found(self.lang, self.field.text())
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
            self.scroll = Scroll::from(at);
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
    match page.chosen(item) {
        Some(Row::Article(article, _)) => {
            let subject = article.subject;
            page.fold_or_unfold(subject);
            Update::drawn()
        }
        Some(Row::Link(link)) => {
            let subject = link.subject;
            page.go_to(subject);
            Update::drawn()
        }
        Some(Row::Answer(question)) => answer(model, question),
        Some(Row::Heading(_)) | None => Update::nothing(),
    }
}

/// Goes to a question, if somebody is being asked.
fn answer(model: &mut Model, question: usize) -> Update {
    if model.case.is_none() {
        model.notice = Some(Notice::of("guide-no-case", &[]));
        return Update::drawn();
    }
    model.dialogs.clear();
    question::visit(model, question)
}
