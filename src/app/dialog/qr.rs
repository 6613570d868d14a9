//! QR codes to be photographed, one after the other; or the text, where none can be drawn.

use super::Dialog;
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::i18n::Lang;
use crate::report::content::SectionKind;
use crate::report::hand_over::{Code, calendar_codes, checklist_codes, resume_qr};

/// What is shown as QR codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The days to remember.
    Days,
    /// The papers to bring.
    Checklist,
    /// The code to go on with.
    Code,
}

impl Shown {
    /// The name its messages end in.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Checklist => "checklist",
            Self::Code => "code",
        }
    }
}

/// QR codes, with which of them is shown.
#[derive(Debug, Clone, Copy)]
pub struct QrPage {
    /// What they say.
    pub shown: Shown,
    /// Where the person is: each code is something to be chosen.
    pub scroll: Scroll,
}

impl QrPage {
    /// At the first code.
    pub fn of(shown: Shown) -> Self {
        Self {
            shown,
            scroll: Scroll::default(),
        }
    }

    /// The codes, where one may have so many modules in a row; none where they do not fit.
    pub fn codes(&self, case: &Case, model: &Model, most_modules: usize) -> Vec<Code> {
        let (today, lang) = (model.facts.today, model.lang);
        let mut codes = match self.shown {
            Shown::Days => case.hand_over(today, lang, |it| calendar_codes(it, most_modules)),
            Shown::Checklist => case.hand_over(today, lang, |it| checklist_codes(it, most_modules)),
            Shown::Code => {
                let code = case.resume_code();
                code.and_then(|code| resume_qr(&code)).into_iter().collect()
            }
        };
        if codes.iter().any(|code| code.matrix.size() > most_modules) {
            codes.clear();
        }
        codes
    }

    /// The same as lines to read.
    pub fn lines(&self, case: &Case, model: &Model, lang: Lang) -> Vec<String> {
        let today = model.facts.today;
        match self.shown {
            Shown::Days => case.lines_of(SectionKind::Reminders, today, lang),
            Shown::Checklist => case.lines_of(SectionKind::Papers, today, lang),
            Shown::Code => case.resume_code().into_iter().collect(),
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Qr(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let is_last = !model.seen.has_more_below();
    let action = match action {
        Action::Back if model.seen.top > 0 => Action::Up,
        // From the last one on is back to where one came from.
        Action::Choose if !is_last => Action::PageDown,
        action => action,
    };
    if matches!(action, Action::Leave | Action::Back | Action::Choose) {
        model.dialogs.pop();
        return Update::drawn();
    }
    // Codes are no list: what is focused is the one that is seen.
    if page.scroll.item().is_none() {
        page.scroll.focus = model.seen.focus;
    }
    let items = model.seen.blocks.iter().filter(|it| it.item.is_some());
    let went = step(&mut page.scroll, &model.seen, items.count(), action);
    if let (Went::Numbered(item), Some(Dialog::Qr(page))) = (went, model.dialogs.last_mut()) {
        page.scroll.focus = Focus::Item(item);
    }
    Update::drawn_if(matches!(went, Went::Moved | Went::Numbered(_)))
}
