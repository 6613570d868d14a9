//! The code with which a person goes on later, typed or read by a scanner.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::case::{Case, Keeping};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::{go_home, show_case};
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::profile::{ResumeCodeError, read_resume_code};
use crate::ruleset::Answers;

/// The code, please.
#[derive(Debug, Clone, Default)]
pub struct CodeAsked {
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let Some(Dialog::Resume(asked)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut asked.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let code = asked.field.text().to_owned();
            open_code(model, &code)
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Shows the case that a code holds: its result, or what is asked next. Of a code that cannot be opened it
/// is said what is wrong, and all stays as it is.
pub fn open_code(model: &mut Model, code: &str) -> Update {
    match read_resume_code(model.facts.engine.rules(), code) {
        Ok(answers) => go_on(model, &answers),
        Err(error) => {
            model.notice = Some(refused(&error));
            Update::drawn()
        }
    }
}

fn refused(error: &ResumeCodeError) -> Notice {
    Notice::said(|lang| error.describe(lang).0)
        .hinted(|lang| error.describe(lang).1)
        .wrong()
}

/// Goes on with these answers as with those of somebody new who has just given them.
fn go_on(model: &mut Model, answers: &Answers) -> Update {
    model.dialogs.clear();
    let left = if model.case.is_some() {
        go_home(model)
    } else {
        Update::nothing()
    };
    let keeping = model.keeping();
    let facts = &model.facts;
    let mut case = Case::of_answers(&facts.engine, (facts.on, facts.today), answers, keeping);
    case.profile.lang = Some(model.lang);
    let kept = case.keep(model.facts.today);
    let variables = [("answers", case.interview().answered().into())];
    model.notice = Some(Notice::of(
        match keeping {
            Keeping::Here => "resume-opened-kept",
            _ => "resume-opened",
        },
        &variables,
    ));
    model.case = Some(case);
    left.and(show_case(model)).with(kept)
}
