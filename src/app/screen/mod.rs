//! The screens: what each of them knows, and what is done on it.

pub mod attract;
pub mod before;
pub(super) mod days;
mod erased;
pub mod home;
pub mod language;
mod options;
pub mod progress;
pub mod question;
pub mod quick_check;
mod reading;
mod record;
pub mod result;
pub mod review;
pub mod what_if;
mod years;

use super::Field;
use super::action::Action;
use super::case::{Case, Keeping};
use super::effect::Effect;
use super::kiosk::ask_next;
use super::model::Model;
use super::place::Place;
use super::scroll::Scroll;
use super::update::Update;
use crate::assess::Step;
use question::QuestionPage;
use result::{ResultPage, Tab};

/// A screen, with where the person is on it.
#[derive(Debug, Clone)]
pub enum Screen {
    /// The start page of a public machine.
    Attract(Scroll),
    /// That everything was erased there.
    Erased(Scroll),
    /// Which language?
    Language(Scroll),
    /// Saved people, somebody new, settings, the way out.
    Home(Scroll),
    /// What to know before the first question.
    Before(Scroll),
    /// A question.
    Question(Box<QuestionPage>),
    /// What a quick check came to.
    QuickCheck(Scroll),
    /// All answers.
    Review(Scroll),
    /// The result.
    Result(Box<ResultPage>),
}

impl Screen {
    /// The start page of a public machine.
    pub fn attract() -> Self {
        Self::Attract(Scroll::default())
    }

    /// That everything was erased there.
    pub fn erased() -> Self {
        Self::Erased(Scroll::default())
    }

    /// Which language?
    pub fn language() -> Self {
        Self::Language(Scroll::default())
    }

    /// Home, at its first entry.
    pub fn home() -> Self {
        Self::Home(Scroll::default())
    }

    /// Where the keys go.
    pub fn place(&self) -> Place {
        match self {
            Self::Attract(_)
            | Self::Erased(_)
            | Self::Language(_)
            | Self::Before(_)
            | Self::QuickCheck(_) => Place::List,
            Self::Home(_) => Place::Home,
            Self::Question(page) => page.place(),
            Self::Review(_) => Place::Review,
            Self::Result(page) => page.place(),
        }
    }

    /// Where the person is.
    pub fn scroll(&self) -> &Scroll {
        match self {
            Self::Attract(scroll)
            | Self::Erased(scroll)
            | Self::Language(scroll)
            | Self::Home(scroll)
            | Self::Before(scroll)
            | Self::QuickCheck(scroll)
            | Self::Review(scroll) => scroll,
            Self::Question(page) => &page.scroll,
            Self::Result(page) => page.scroll(),
        }
    }

    /// Where the person is, to be moved.
    pub fn scroll_mut(&mut self) -> &mut Scroll {
        match self {
            Self::Attract(scroll)
            | Self::Erased(scroll)
            | Self::Language(scroll)
            | Self::Home(scroll)
            | Self::Before(scroll)
            | Self::QuickCheck(scroll)
            | Self::Review(scroll) => scroll,
            Self::Question(page) => &mut page.scroll,
            Self::Result(page) => page.scroll_mut(),
        }
    }

    /// The field that is typed into, if there is one.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        match self {
            Self::Question(page) => page.field.as_mut(),
            _ => None,
        }
    }
}

/// Does on the screen what a person wants done.
pub(super) fn act(model: &mut Model, action: Action) -> Update {
    match model.screen {
        Screen::Attract(_) => attract::act(model, action),
        Screen::Erased(_) => erased::act(model, action),
        Screen::Language(_) => language::act(model, action),
        Screen::Home(_) => home::act(model, action),
        Screen::Before(_) => before::act(model, action),
        Screen::Question(_) => question::act(model, action),
        Screen::QuickCheck(_) => quick_check::act(model, action),
        Screen::Review(_) => review::act(model, action),
        Screen::Result(_) => result::act(model, action),
    }
}

/// Shows what comes now for the person at hand: a question, all answers, the result.
pub(super) fn show_case(model: &mut Model) -> Update {
    let Some(case) = &model.case else {
        model.screen = model.start_page();
        return Update::drawn();
    };
    if case.in_quick_check {
        model.screen = quick_check::shown(case);
        return Update::drawn();
    }
    model.screen = match case.interview().step() {
        Step::Ask { question, .. } => {
            Screen::Question(Box::new(QuestionPage::of(case, *question, None)))
        }
        Step::OfferFinish { .. } => Screen::Review(Scroll::default()),
        Step::Done if case.stage.at().is_some() => {
            Screen::Result(Box::new(ResultPage::on(Tab::WhatIf)))
        }
        Step::Done => Screen::Result(Box::default()),
    };
    Update::drawn()
}

/// Takes the last edit back, or makes it again.
pub(super) fn turn_back(model: &mut Model, action: Action) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let (done, said) = match action {
        Action::Redo => (case.redo(), ["redone", "nothing-to-redo"]),
        _ => (case.undo(), ["undone", "nothing-to-undo"]),
    };
    let key = if done { said[0] } else { said[1] };
    model.notice = Some(super::Notice::of(key, &[]));
    if !done {
        return Update::drawn();
    }
    let kept = case.keep(model.facts.today);
    if let Screen::Question(_) = model.screen {
        let _ = show_case(model);
        if let Screen::Result(_) = model.screen {
            model.screen = Screen::Review(Scroll::default());
        }
    }
    Update::drawn().with(kept)
}

/// Leaves the person at hand and goes home. What could not be saved is tried once more. At a public
/// machine everything is erased instead, if the visitor is sure.
pub(super) fn go_home(model: &mut Model) -> Update {
    if model.facts.kiosk.is_some() {
        return ask_next(model);
    }
    days::look_back(model, leave_person)
}

fn leave_person(model: &mut Model) -> Update {
    let today = model.facts.today;
    let case = model.case.take();
    let kept = case
        .filter(|case| case.keeping == Keeping::Failing)
        .and_then(|mut case| case.keep(today));
    model.screen = Screen::home();
    let store = model.facts.folder.is_some();
    let then = [Effect::Release, Effect::List];
    Update::drawn()
        .with(kept)
        .with(then.into_iter().filter(|_| store))
}
