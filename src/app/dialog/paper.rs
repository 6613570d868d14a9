//! One paper: all there is to say of it, and how far it has come.

use chrono::NaiveDate;

use super::Dialog;
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::everywhere::refresh;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::plan::{PaperMark, PaperState};

/// One paper.
#[derive(Debug, Clone, Copy)]
pub struct PaperPage {
    /// Which.
    pub material: usize,
    /// Where the person is.
    pub scroll: Scroll,
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// It is in this state.
    State(PaperState),
    /// Nothing is said of it any more.
    Unmark,
    /// When it is expected.
    Expected,
    /// A note.
    Note,
    /// Back to the list.
    Back,
}

impl PaperPage {
    /// Of a paper, at what is said of it now.
    pub fn of(case: &Case, material: usize) -> Self {
        let state = case.mark(material).state;
        let entries = entries(&case.mark(material));
        let now = entries
            .iter()
            .position(|entry| state.is_some_and(|state| *entry == Entry::State(state)));
        Self {
            material,
            scroll: Scroll::at(now.unwrap_or(0)),
        }
    }
}

/// What can be said of a paper, in order.
pub fn entries(mark: &PaperMark) -> Vec<Entry> {
    let mut entries: Vec<Entry> = PaperState::ALL.into_iter().map(Entry::State).collect();
    if mark.state == Some(PaperState::Getting) {
        entries.push(Entry::Expected);
    }
    entries.push(Entry::Note);
    if mark.state.is_some() {
        entries.push(Entry::Unmark);
    }
    entries.push(Entry::Back);
    entries
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Paper(page)), Some(case)) = (model.dialogs.last_mut(), &model.case) else {
        model.dialogs.pop();
        return Update::drawn();
    };
    let material = page.material;
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let mark = case.mark(material);
    let entries = entries(&mark);
    match step(&mut page.scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::State(PaperState::Getting)) => {
                let state = mark.in_state(Some(PaperState::Getting));
                let marked = put(model, material, state);
                model.dialogs.pop();
                ask_when(model, material);
                marked
            }
            Some(Entry::State(state)) => {
                model.dialogs.pop();
                put(model, material, mark.in_state(Some(*state)))
            }
            Some(Entry::Unmark) => {
                model.dialogs.pop();
                put(model, material, mark.in_state(None))
            }
            Some(Entry::Expected) => {
                model.dialogs.pop();
                ask_when(model, material);
                Update::drawn()
            }
            Some(Entry::Note) => {
                model.dialogs.pop();
                let note = mark.note.unwrap_or_default();
                model.dialogs.push(Dialog::note(material, &note));
                Update::drawn()
            }
            Some(Entry::Back) | None => {
                model.dialogs.pop();
                Update::drawn()
            }
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Asks when a paper is expected; the day there is stands in the field.
fn ask_when(model: &mut Model, material: usize) {
    let expected: Option<NaiveDate> = model
        .case
        .as_ref()
        .and_then(|case| case.mark(material).expected);
    let text = expected.map(|day| day.to_string()).unwrap_or_default();
    model.dialogs.push(Dialog::expected(material, &text));
}

/// Keeps what is said of a paper.
pub(in crate::app) fn put(model: &mut Model, material: usize, mark: PaperMark) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let anchor = match &model.screen {
        Screen::Result(page) => page.anchor(case),
        _ => None,
    };
    let cannot_get = mark.state == Some(PaperState::CannotGet);
    case.set_mark(material, mark);
    let kept = case.keep(model.facts.today);
    refresh(model);
    // What is planned anew stands above the list, and the list moves.
    if let (Screen::Result(page), Some(case), Some(anchor)) =
        (&mut model.screen, &model.case, anchor)
    {
        page.find_again(case, anchor);
    }
    if cannot_get {
        model.notice = Some(Notice::of("planned-anew", &[]));
    }
    Update::drawn().with(kept)
}
