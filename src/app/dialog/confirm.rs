//! Really? Every question carries what is done after a yes.

use super::Dialog;
use crate::app::action::Action;
use crate::app::case::Keeping;
use crate::app::effect::Effect;
use crate::app::everywhere::refresh;
use crate::app::kiosk;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::{question, review, what_if};
use crate::app::scroll::Scroll;
use crate::app::stored;
use crate::app::update::Update;
use crate::i18n::Bilingual;
use crate::profile::Profile;
use crate::report::{record_problem, taken_back};
use crate::ruleset::Answer;

/// A question to be answered with yes or no.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// What is said first.
    pub said: Vec<Bilingual>,
    /// The message that asks.
    pub question: &'static str,
    /// What a yes does.
    pub then: Then,
    /// Where the person is: yes is the first, no the second.
    pub scroll: Scroll,
}

/// What a yes does.
#[derive(Debug, Clone)]
pub enum Then {
    /// Changes an answer.
    Apply {
        /// To which question.
        question: usize,
        /// The answer.
        answer: Answer,
    },
    /// Takes an answer out.
    TakeOut(usize),
    /// Takes an entry of the record back.
    Withdraw(usize),
    /// Throws the copy on stage away.
    Discard,
    /// Deletes a saved person.
    Delete(String),
    /// Keeps nothing from now on.
    KeepNothing,
    /// Goes on with an earlier copy.
    TakeBackup(Box<Profile>),
    /// Erases everything, for the next person at a public machine.
    NextPerson,
}

impl Then {
    /// Whether something is lost by it that cannot be had back.
    const fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Delete(_) | Self::KeepNothing | Self::Discard | Self::NextPerson
        )
    }
}

impl Confirm {
    /// Asks; the focus is on "no" where a yes cannot be taken back.
    pub fn new(said: Vec<Bilingual>, question: &'static str, then: Then) -> Self {
        Self {
            scroll: Scroll::at(usize::from(then.is_final())),
            said,
            question,
            then,
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut confirm.scroll, &model.seen, 2, action) {
        Went::Chosen(0) | Went::Numbered(0) => {
            let then = confirm.then.clone();
            model.dialogs.pop();
            Update::drawn().and(done(model, then))
        }
        Went::Chosen(_) | Went::Numbered(_) => {
            model.dialogs.pop();
            Update::drawn()
        }
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

fn done(model: &mut Model, then: Then) -> Update {
    match then {
        Then::Apply { question, answer } => question::apply(model, question, answer),
        Then::TakeOut(question) => review::take_out(model, question),
        Then::Withdraw(entry) => withdraw(model, entry),
        Then::Discard => what_if::discard(model),
        Then::Delete(id) => Update::drawn().with([Effect::Delete(id), Effect::List]),
        Then::TakeBackup(backup) => stored::open(model, *backup, Keeping::Here, true),
        Then::KeepNothing => keep_nothing(model),
        Then::NextPerson => kiosk::erase(model),
    }
}

/// Takes an entry of the record back, unless a later one hangs on it.
fn withdraw(model: &mut Model, entry: usize) -> Update {
    let today = model.facts.today;
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    match case.withdraw(entry, today) {
        Ok(kept) => {
            let is_kept = case.keeping != Keeping::ReadOnly;
            model.notice = Some(Notice::said(|lang| taken_back(is_kept, lang)));
            refresh(model);
            Update::drawn().with(kept)
        }
        Err(problem) => {
            let (rules, events) = (case.rules(), &case.profile.events);
            let notice = Notice::said(|lang| record_problem(rules, events, &problem, lang));
            model.notice = Some(notice.wrong());
            Update::drawn()
        }
    }
}

/// Keeps nothing from now on; what was begun in this run is deleted.
fn keep_nothing(model: &mut Model) -> Update {
    model.facts.folder = None;
    model.notice = Some(Notice::of("keeps-nothing-now", &[]));
    if let Some(case) = &mut model.case {
        case.keeping = Keeping::Nothing;
    }
    Update::drawn().with([Effect::Forget])
}
