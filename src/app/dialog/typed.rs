//! Something typed about a paper: the day it is expected on, a note.

use super::Dialog;
use super::paper::put;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::plan::PaperMark;
use crate::profile::note_from;
use crate::report::asking::misread_day;
use crate::ruleset::typed::{Misread, parse_day};

/// Something typed about a paper.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Which paper.
    pub material: usize,
    /// What is asked for.
    pub what: What,
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The day on which it is expected.
    Expected,
    /// A note.
    Note,
}

impl Typed {
    /// Asks; what there is stands in the field.
    pub fn new(material: usize, what: What, text: &str) -> Self {
        Self {
            material,
            what,
            field: Field::with(text),
            scroll: Scroll::default(),
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Typed(typed)), Some(case)) = (model.dialogs.last_mut(), &model.case) else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut typed.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let mark = case.mark(typed.material);
            let material = typed.material;
            let mark = match typed.what {
                What::Note => PaperMark {
                    note: note_from(typed.field.text()),
                    ..mark
                },
                // Nobody has to know the day.
                What::Expected => match parse_day(typed.field.text(), model.facts.today) {
                    Ok(day) => PaperMark {
                        expected: Some(day),
                        ..mark
                    },
                    Err(Misread::Nothing) => PaperMark {
                        expected: None,
                        ..mark
                    },
                    Err(misread) => {
                        let notice = Notice::said(|lang| misread_day(lang, misread));
                        model.notice = Some(notice.wrong());
                        return Update::drawn();
                    }
                },
            };
            model.dialogs.pop();
            put(model, material, mark)
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}
