//! What has become of the person at hand since they were last saved: read, and left.

use super::Dialog;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::i18n::Lang;
use crate::report::Rechecked;
use crate::report::content::Content;
use crate::ruleset::RuleSet;
use chrono::NaiveDate;

/// What has become of the person at hand.
#[derive(Debug, Clone)]
pub struct SincePage {
    /// Where the person is.
    pub scroll: Scroll,
    zh: Content,
    en: Content,
}

impl SincePage {
    /// From its beginning.
    pub fn new(rechecked: &Rechecked, rules: &RuleSet, today: NaiveDate) -> Self {
        Self {
            scroll: Scroll::reading(),
            zh: rechecked.content(rules, today, Lang::Zh),
            en: rechecked.content(rules, today, Lang::En),
        }
    }

    /// What there is to read, in a language.
    pub const fn content(&self, lang: Lang) -> &Content {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// Shows it, if there is anything to read.
pub(in crate::app) fn open(model: &mut Model) -> Update {
    let case = model.case.as_ref();
    let Some((case, rechecked)) = case.and_then(|case| Some((case, case.since()?))) else {
        return Update::nothing();
    };
    let page = SincePage::new(rechecked, case.rules(), model.facts.today);
    model.dialogs.push(Dialog::Since(Box::new(page)));
    Update::drawn()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Since(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        return leave(model);
    }
    // Whoever sees its end has read it.
    let seen = &model.seen;
    if action == Action::Choose && seen.top + seen.height >= seen.rows() {
        return leave(model);
    }
    match step(&mut page.scroll, seen, 0, action) {
        Went::Moved => Update::drawn(),
        _ => Update::nothing(),
    }
}

/// It has been read: what the rules say now is remembered from now on.
fn leave(model: &mut Model) -> Update {
    model.dialogs.pop();
    let today = model.facts.today;
    let kept = model.case.as_mut().and_then(|case| case.remember(today));
    if kept.is_some() {
        model.notice = Some(Notice::of("since-remembered", &[]));
    }
    Update::drawn().with(kept)
}
