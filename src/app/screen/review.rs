//! All answers on one page, to change one of them.

use super::question::visit;
use super::result;
use super::{Screen, go_home, show_case, turn_back, what_if};
use crate::app::Notice;
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::dialog::{Dialog, since};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::assess::{Force, PutOff, Step};

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Go on with the questions.
    GoOn,
    /// Show what a copy changes.
    Compare,
    /// Show the result, with what is known.
    Result,
    /// Finish with so many unanswered.
    Finish(usize),
    /// Answer what was put off.
    AnswerNow,
    /// Change an answer.
    Answer(usize),
    /// Read what the rules have made of it since.
    Since,
    /// Leave; everything is saved.
    Home,
}

/// What can be chosen, in order.
pub fn entries(case: &Case) -> Vec<Entry> {
    let is_copy = case.stage.at().is_some();
    let mut entries = match case.interview().step() {
        Step::Ask { .. } if is_copy => vec![Entry::Compare, Entry::GoOn],
        Step::OfferFinish { .. } if is_copy => vec![Entry::Compare, Entry::AnswerNow],
        Step::Done if is_copy => vec![Entry::Compare],
        Step::Ask { .. } => vec![Entry::GoOn, Entry::Result],
        Step::OfferFinish { unanswered } => {
            vec![Entry::Finish(unanswered.len()), Entry::AnswerNow]
        }
        Step::Done => vec![Entry::Result],
    };
    let questions = 0..case.rules().questions.len();
    entries.extend(
        questions
            .filter(|it| is_listed(case, *it))
            .map(Entry::Answer),
    );
    if !is_copy {
        entries.extend(case.since().map(|_| Entry::Since));
        entries.push(Entry::Home);
    }
    entries
}

/// Whether a question has an answer, in force or not, or was put off.
fn is_listed(case: &Case, question: usize) -> bool {
    let record = case.interview().record();
    let put_off = record.put_off(question) != PutOff::No;
    record.given(question).is_some() || put_off && case.interview().is_asked(question) == Some(true)
}

/// Shows all answers.
pub(super) fn open(model: &mut Model) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    // Whoever came to change an answer has thought better of it.
    case.interview_mut().go_on();
    model.screen = Screen::Review(Scroll::default());
    Update::drawn()
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(case) = &mut model.case else {
        return go_home(model);
    };
    let entries = entries(case);
    let Screen::Review(scroll) = &mut model.screen else {
        return Update::nothing();
    };
    let focused = scroll.item().and_then(|item| entries.get(item)).copied();
    match (action, focused) {
        (Action::Leave, _) => return result::leave(model),
        (Action::Back, _) => return back(model),
        (Action::Undo | Action::Redo, _) => return turn_back(model, action),
        (Action::OtherWays, _) => return ask_more(model, true),
        (Action::Name, _) => return result::ask_name(model, false),
        (Action::Clear, Some(Entry::Answer(question))) => return clear(model, question),
        (Action::Clear, _) => return ask_which(model),
        _ => {}
    }
    match step(scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::GoOn) => {
                case.interview_mut().go_on();
                show_case(model)
            }
            Some(Entry::Result) => result::open(model),
            Some(Entry::Compare) => what_if::open(model),
            Some(Entry::Finish(_)) => {
                case.interview_mut().finish();
                let kept = case.keep(model.facts.today);
                result::open(model).with(kept)
            }
            Some(Entry::AnswerNow) => ask_more(model, false),
            Some(Entry::Answer(question)) => {
                scroll.focus = Focus::Item(item);
                visit(model, *question)
            }
            Some(Entry::Since) => since::open(model),
            Some(Entry::Home) => result::leave(model),
            None => Update::nothing(),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Says that nothing is focused that could be meant.
pub(super) fn ask_which(model: &mut Model) -> Update {
    model.notice = Some(Notice::of("which-one", &[]));
    Update::drawn()
}

/// To the question dealt with last.
fn back(model: &mut Model) -> Update {
    let went = model
        .case
        .as_mut()
        .is_some_and(|case| case.interview_mut().back());
    if went {
        return show_case(model);
    }
    Update::nothing()
}

/// Asks what was put off, or about the other ways, too.
pub(super) fn ask_more(model: &mut Model, every_way: bool) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    case.interview_mut().ask_more(every_way);
    let kept = case.keep(model.facts.today);
    if let Step::Ask { .. } = case.interview().step() {
        if every_way {
            model.notice = Some(Notice::of("others-too", &[]));
        }
        return show_case(model).with(kept);
    }
    model.notice = Some(Notice::of("no-more-to-ask", &[]));
    Update::drawn().with(kept)
}

/// Takes an answer out.
fn clear(model: &mut Model, question: usize) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let given = case.interview().record().given(question).is_some();
    if !given {
        model.notice = Some(Notice::of("nothing-to-clear", &[]));
        return Update::drawn();
    }
    if case.interview().weighed().force.get(question) == Some(&Force::InForce) {
        model.dialogs.push(Dialog::take_out(question));
        return Update::drawn();
    }
    take_out(model, question)
}

/// Takes an answer out; its question is open again.
pub(in crate::app) fn take_out(model: &mut Model, question: usize) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    case.interview_mut().take_back(question);
    let kept = case.keep(model.facts.today);
    let last = entries(case).len() - 1;
    if let Screen::Review(scroll) = &mut model.screen {
        let item = scroll.item().unwrap_or(0);
        scroll.focus = Focus::Item(item.min(last));
    }
    model.notice = Some(Notice::of("cleared", &[]));
    Update::drawn().with(kept)
}
