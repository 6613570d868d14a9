//! The quick check: a few questions, a result in one line, and then on to all questions or to the next
//! person.

use super::question::QuestionPage;
use super::{Screen, go_home, show_case};
use crate::app::action::Action;
use crate::app::case::{Case, Keeping};
use crate::app::kiosk::{Machine, next_person};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;

/// What can be chosen below the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Go on with all questions; the answers stay.
    GoOn,
    /// Somebody else: back to the start.
    NextPerson,
}

/// What can be chosen, in order.
pub const ENTRIES: [Entry; 2] = [Entry::GoOn, Entry::NextPerson];

/// Begins a quick check of somebody new.
pub fn start_quick_check(model: &mut Model) -> Update {
    let facts = &model.facts;
    let keeping = model.keeping();
    let mut case = Case::begin(&facts.engine, facts.on, facts.today, keeping);
    case.profile.lang = Some(model.lang);
    case.in_quick_check = true;
    model.case = Some(case);
    if keeping == Keeping::Here {
        // Nobody has read what becomes of their answers.
        model.notice = Some(Notice::of("quick-check-kept", &[]));
    }
    show_case(model)
}

/// Shows what comes now in a quick check: a question, or the result.
pub(super) fn shown(case: &Case) -> Screen {
    let triage = case.interview().triage();
    match triage.next {
        Some(question) => {
            let mut page = QuestionPage::of(case, question, None);
            page.progress.quick_check = Some((triage.asked + 1, triage.most));
            Screen::Question(Box::new(page))
        }
        None => Screen::QuickCheck(Scroll::default()),
    }
}

/// To the answer before; from the first question to where the person came from.
pub(super) fn back(model: &mut Model) -> Update {
    let Some(case) = &mut model.case else {
        return go_home(model);
    };
    if case.undo() {
        let kept = case.keep(model.facts.today);
        return show_case(model).with(kept);
    }
    go_home(model)
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    match action {
        Action::Back => return back(model),
        Action::Leave if model.warns_of_loss(true) => return Update::drawn(),
        Action::Leave => return go_home(model),
        _ => {}
    }
    let Screen::QuickCheck(scroll) = &mut model.screen else {
        return Update::nothing();
    };
    match step(scroll, &model.seen, ENTRIES.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match ENTRIES.get(item) {
            Some(Entry::GoOn) => {
                if let Some(case) = &mut model.case {
                    case.in_quick_check = false;
                }
                show_case(model)
            }
            // Whoever says so knows that this person is through.
            Some(Entry::NextPerson) => match model.machine() {
                Machine::Own => go_home(model),
                Machine::Public => next_person(model),
            },
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}
