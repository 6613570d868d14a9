//! A question: its answers to choose from, or a field for a day or a number.

use super::options::item_of;
pub use super::options::{answer_of, choices};
use super::progress::Progress;
pub use super::reading::Reading;
use super::result::{Anchor, ResultPage, Tab};
use super::review;
use super::{Screen, go_home, quick_check, show_case, turn_back, what_if};
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::dialog::Dialog;
use crate::app::everywhere::refresh;
use crate::app::kiosk::{Machine, ask_next};
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::place::Place;
use crate::app::scroll::{Focus, Scroll, Seen};
use crate::app::turn;
use crate::app::update::Update;
use crate::app::{Field, Notice};
use crate::assess::{Difference, Force, Step};
use crate::i18n::{Lang, tr};
use crate::report::asking;
use crate::ruleset::{Answer, Kind, written_answer};

/// A question, with where the person is on its page.
#[derive(Debug, Clone)]
pub struct QuestionPage {
    /// Which question.
    pub question: usize,
    /// Where the person is.
    pub scroll: Scroll,
    /// What is typed, for a day or a number.
    pub field: Option<Field>,
    /// Why it is asked stands below it.
    pub why: bool,
    /// With two people at the screen: it is the volunteer's turn, who is here in their notes.
    pub notes: Option<Scroll>,
    /// Where the person came from, to change an answer.
    pub returns: Option<Return>,
    /// How far the person is.
    pub progress: Progress,
}

/// Where the person came from.
#[derive(Debug, Clone)]
pub struct Return {
    /// The screen, as it was left.
    pub screen: Box<Screen>,
    /// Everything had been asked then: what comes up by the change is asked at once.
    pub was_done: bool,
    /// What was focused there, if it was a result.
    pub anchor: Option<Anchor>,
}

impl QuestionPage {
    /// The page of a question, the focus on the answer it has.
    pub fn of(case: &Case, question: usize, returns: Option<Return>) -> Self {
        let rules = case.rules();
        let given = case.interview().record().given(question);
        let given = given.map(|given| given.answer);
        let asked = rules.questions.get(question);
        let field = asked.and_then(|asked| match (&asked.kind, given) {
            (Kind::Choice(_) | Kind::YesNo, _) => None,
            (_, Some(answer)) if answer.is_known() => {
                Some(Field::with(&written_answer(asked, answer).to_string()))
            }
            _ => Some(Field::default()),
        });
        let item = match (asked, given) {
            (Some(asked), Some(answer)) => item_of(&asked.kind, answer),
            _ => 0,
        };
        Self {
            question,
            scroll: Scroll::at(item),
            field,
            why: false,
            notes: None,
            returns,
            progress: Progress::of(case, question),
        }
    }

    /// Where the keys go.
    pub fn place(&self) -> Place {
        match &self.field {
            None => Place::Options,
            Some(field) if field.is_empty() => Place::EmptyField,
            Some(_) => Place::Field,
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if let Some(done) = turn::act(model, action) {
        return done;
    }
    let Screen::Question(page) = &mut model.screen else {
        return Update::nothing();
    };
    let Some(case) = &mut model.case else {
        return go_home(model);
    };
    let question = page.question;
    let rules = case.rules();
    let Some(kind) = rules
        .questions
        .get(question)
        .map(|asked| asked.kind.clone())
    else {
        return go_home(model);
    };
    match action {
        Action::Why => {
            page.why = !page.why;
            if page.why {
                page.scroll.look_at(reasons(&model.seen));
            } else if page.scroll.item().is_none() {
                page.scroll.focus = Focus::Item(page.scroll.meant);
            }
            return Update::drawn();
        }
        Action::NotSure => return give(model, Answer::Unsure),
        Action::Erase => {
            page.field = Some(Field::default());
            page.scroll.focus = Focus::Item(0);
            return Update::drawn();
        }
        Action::PutOff => return put_off(model),
        Action::Back => return back(model),
        Action::Leave => return leave(model),
        Action::Review => return review::open(model),
        Action::Undo | Action::Redo => return turn_back(model, action),
        _ => {}
    }
    let has_field = page.field.is_some();
    match step(&mut page.scroll, &model.seen, choices(&kind), action) {
        Went::Chosen(item) | Went::Numbered(item) => match answer_of(&kind, item) {
            Some(answer) => give(model, answer),
            None => give_typed(model),
        },
        Went::Moved => Update::drawn(),
        Went::Nothing if has_field && action == Action::Choose => give_typed(model),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// The block in which the reasons come up: behind the last answer.
fn reasons(seen: &Seen) -> usize {
    let last = seen.blocks.iter().rposition(|block| block.item.is_some());
    last.map_or(0, |last| last + 1)
}

/// Takes what was typed.
fn give_typed(model: &mut Model) -> Update {
    let (Screen::Question(page), Some(case)) = (&mut model.screen, &model.case) else {
        return Update::nothing();
    };
    let questions = &case.rules().questions;
    let Some(question) = questions.get(page.question) else {
        return Update::nothing();
    };
    let refused: Box<dyn Fn(Lang) -> String> = match page.reading(case) {
        Reading::Taken(answer) => return give(model, answer),
        Reading::Nothing => Box::new(|lang| tr(lang, "field-nothing-typed")),
        Reading::Misread { misread, .. } => {
            Box::new(move |lang| asking::misread(lang, question, misread))
        }
        Reading::Refused(refused) => Box::new(move |lang| asking::refused(lang, refused)),
    };
    model.notice = Some(Notice::said(refused).wrong());
    Update::drawn()
}

/// Takes an answer, after its effect was said where that is due: always when the person came to change
/// it, otherwise where it costs other answers.
fn give(model: &mut Model, answer: Answer) -> Update {
    let (Screen::Question(page), Some(case)) = (&mut model.screen, &mut model.case) else {
        return Update::nothing();
    };
    let question = page.question;
    let counts = case.interview().weighed().force.get(question) == Some(&Force::InForce);
    let given = case.interview().record().given(question);
    if counts && given.is_some_and(|given| given.answer == answer) {
        // It stays as it was.
        return go_on(model, false);
    }
    // On a copy nothing is kept, and what it changes is said by the comparison.
    let is_real = case.stage.at().is_none();
    if is_real
        && counts
        && let Ok(after) = case.interview().preview(question, answer)
    {
        let difference = Difference::between(case.interview(), &after);
        if page.returns.is_some() || difference.costs_answers() {
            let said =
                |lang| crate::report::effect(lang, question, case.interview(), &after, &difference);
            let (zh, en) = (said(Lang::Zh), said(Lang::En));
            let dialog = Dialog::apply(question, answer, (zh, en));
            model.dialogs.push(dialog);
            return Update::drawn();
        }
    }
    apply(model, question, answer)
}

/// Gives an answer and goes on.
pub(in crate::app) fn apply(model: &mut Model, question: usize, answer: Answer) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    if let Err(refused) = case.interview_mut().answer(question, answer) {
        model.notice = Some(Notice::said(|lang| asking::refused(lang, refused)).wrong());
        return Update::drawn();
    }
    let kept = case.keep(model.facts.today);
    go_on(model, true).with(kept)
}

/// Puts the question off, or keeps its answer and goes on.
fn put_off(model: &mut Model) -> Update {
    if is_quick(model) {
        model.notice = Some(Notice::of("quick-check-puts-nothing-off", &[]));
        return Update::drawn();
    }
    let (Screen::Question(page), Some(case)) = (&model.screen, &mut model.case) else {
        return Update::nothing();
    };
    let question = page.question;
    let answered = case.interview().weighed().force.get(question) == Some(&Force::InForce);
    case.interview_mut().skip(question);
    if !answered {
        model.notice = Some(Notice::of("put-off", &[]));
    }
    let kept = case.keep(model.facts.today);
    go_on(model, true).with(kept)
}

/// Whether this is a question of a quick check.
fn is_quick(model: &Model) -> bool {
    let case = model.case.as_ref();
    let is_change = matches!(&model.screen, Screen::Question(page) if page.returns.is_some());
    !is_change && case.is_some_and(|case| case.in_quick_check)
}

/// To what comes now: back where the person came from, the next question, all answers.
fn go_on(model: &mut Model, changed: bool) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    if !changed {
        case.interview_mut().go_on();
    }
    let returns = match &mut model.screen {
        Screen::Question(page) => page.returns.take(),
        _ => None,
    };
    if returns.is_none() && case.in_quick_check {
        return show_case(model);
    }
    let asked = match case.interview().step() {
        Step::Ask { question, .. } => Some(*question),
        Step::OfferFinish { .. } | Step::Done => None,
    };
    let is_copy = case.stage.at().is_some();
    let anchor = returns.as_ref().and_then(|returns| returns.anchor);
    model.screen = match (asked, returns) {
        // What comes up by a change is asked at once.
        (Some(question), Some(returns)) if returns.was_done && changed => {
            if model.notice.is_none() {
                model.notice = Some(Notice::of("came-up", &[]));
            }
            Screen::Question(Box::new(QuestionPage::of(case, question, Some(returns))))
        }
        // A copy is changed to see what comes of it.
        (_, Some(_)) if changed && is_copy => Screen::Result(Box::new(ResultPage::on(Tab::WhatIf))),
        (_, Some(returns)) => *returns.screen,
        (Some(question), None) => {
            Screen::Question(Box::new(QuestionPage::of(case, question, None)))
        }
        (None, None) => Screen::Review(Scroll::default()),
    };
    refresh(model);
    if let (Screen::Result(shown), Some(case), Some(anchor)) =
        (&mut model.screen, &model.case, anchor)
    {
        shown.find_again(case, anchor);
    }
    Update::drawn()
}

/// To the question before, or back where the person came from.
fn back(model: &mut Model) -> Update {
    let (Screen::Question(page), Some(case)) = (&mut model.screen, &mut model.case) else {
        return Update::nothing();
    };
    if page.returns.is_some() {
        return go_on(model, false);
    }
    if case.in_quick_check {
        return quick_check::back(model);
    }
    if case.interview_mut().back() {
        return show_case(model);
    }
    if case.interview().answered() == 0 && !case.has_file() {
        // Nothing has been said yet: to what stood before.
        model.case = None;
        model.screen = Screen::Before(Scroll::default());
    } else if model.machine() == Machine::Public {
        // Before the first question there is only the way out, and the number pad has no other.
        return ask_next(model);
    } else {
        model.notice = Some(Notice::of("first-question", &[]));
    }
    Update::drawn()
}

/// Leaves the question: back where the person came from, else home; what was said is saved.
fn leave(model: &mut Model) -> Update {
    let Screen::Question(page) = &mut model.screen else {
        return Update::nothing();
    };
    if page.returns.is_some() {
        return go_on(model, false);
    }
    if model
        .case
        .as_ref()
        .is_some_and(|case| case.stage.at().is_some())
    {
        return what_if::open(model);
    }
    if model.warns_of_loss(true) {
        return Update::drawn();
    }
    go_home(model)
}

/// Goes to a question to change its answer; the screen of now is come back to.
pub(in crate::app) fn visit(model: &mut Model, question: usize) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let was_done = !matches!(case.interview().step(), Step::Ask { .. });
    if case.interview().record().is_held(question) {
        model.notice = Some(Notice::of("interview-held", &[]));
        return Update::drawn();
    }
    if !case.interview_mut().go_to(question) {
        model.notice = Some(Notice::of("not-asked", &[]));
        return Update::drawn();
    }
    let anchor = match &model.screen {
        Screen::Result(shown) => shown.anchor(case),
        _ => None,
    };
    let screen = std::mem::replace(&mut model.screen, Screen::home());
    let returns = Return {
        screen: Box::new(screen),
        was_done,
        anchor,
    };
    model.screen = Screen::Question(Box::new(QuestionPage::of(case, question, Some(returns))));
    Update::drawn()
}
