//! On which day something happened; and the other day that belongs to it.

use chrono::NaiveDate;

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::case::Keeping;
use crate::app::everywhere::refresh;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::case::{Event, RecordProblem};
use crate::report::asking::misread_day;
use crate::report::{record_problem, recorded};
use crate::ruleset::RuleSet;
use crate::ruleset::typed::{Misread, parse_day};

/// Something that is being written down.
#[derive(Debug, Clone)]
pub struct Happening {
    /// Which event of the rules.
    pub event: usize,
    /// The day on which it happened, once it is known; then the other day is asked for.
    pub on: Option<NaiveDate>,
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

impl Happening {
    /// Asks for the day.
    pub fn new(event: usize) -> Self {
        Self {
            event,
            on: None,
            field: Field::with(""),
            scroll: Scroll::default(),
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Happened(happening)), Some(case)) = (model.dialogs.last_mut(), &model.case)
    else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    match step(&mut happening.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let asked_on = case.stage.real().asked_on();
            let day = match parse_day(happening.field.text(), asked_on) {
                Ok(day) => day,
                Err(Misread::Nothing) => happening.on.unwrap_or(asked_on),
                Err(misread) => {
                    let notice = Notice::said(|lang| misread_day(lang, misread));
                    model.notice = Some(notice.wrong());
                    return Update::drawn();
                }
            };
            let Some(rule) = case.rules().life.events.get(happening.event) else {
                model.dialogs.pop();
                return Update::drawn();
            };
            let mut event = Event::new(&rule.id, happening.on.unwrap_or(day), asked_on);
            if rule.dated.is_some() {
                if happening.on.is_none() {
                    // Said at once, and not behind a second question.
                    if day > asked_on {
                        let notice = not_yet(case.rules(), day);
                        model.notice = Some(notice.wrong());
                        return Update::drawn();
                    }
                    happening.on = Some(day);
                    happening.field = Field::with("");
                    return Update::drawn();
                }
                event.dated = Some(day);
            }
            record(model, event)
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Writes it down, or says why it cannot have been so; then the first day is asked for again.
fn record(model: &mut Model, event: Event) -> Update {
    let today = model.facts.today;
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let at = case.rules().life.event(&event.kind);
    match case.record(event, today) {
        Ok(kept) => {
            model.dialogs.pop();
            let is_kept = case.keeping != Keeping::ReadOnly;
            let review = at.and_then(|at| case.rules().life.events.get(at));
            let review = review.map_or(&[][..], |rule| &rule.review);
            let rules = case.rules();
            model.notice = Some(Notice::said(|lang| recorded(is_kept, review, rules, lang)));
            // What can happen next is another list: at its beginning Enter alone records nothing.
            if let Screen::Result(page) = &mut model.screen {
                *page.scroll_mut() = Scroll::reading();
            }
            refresh(model);
            Update::drawn().with(kept)
        }
        Err(problem) => {
            let (rules, events) = (case.rules(), &case.profile.events);
            let notice = Notice::said(|lang| record_problem(rules, events, &problem, lang));
            model.notice = Some(notice.wrong());
            if let Some(Dialog::Happened(happening)) = model.dialogs.last_mut()
                && let Some(on) = happening.on.take()
            {
                happening.field = Field::with(&on.to_string());
            }
            Update::drawn()
        }
    }
}

/// That a day has not come yet on which something is to have happened.
fn not_yet(rules: &RuleSet, on: NaiveDate) -> Notice {
    let problem = RecordProblem::Future { on };
    Notice::said(|lang| record_problem(rules, &[], &problem, lang))
}
