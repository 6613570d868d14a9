//! One period with a permit: where, from when to when, suspended or not.

use chrono::NaiveDate;

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::everywhere::refresh;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::{Focus, Scroll};
use crate::app::update::Update;
use crate::plan::{Period, check_period};
use crate::report::asking::misread_day;
use crate::report::period_problem;
use crate::ruleset::RuleSet;
use crate::ruleset::typed::{Misread, parse_day};

/// A period that is being written down or changed.
#[derive(Debug, Clone)]
pub struct PeriodPage {
    /// Its place among those written down by hand; none for a new one.
    pub at: Option<usize>,
    /// Where.
    pub place: String,
    /// Its first day, once that was typed.
    pub from: Option<NaiveDate>,
    /// Its last day; none while the permit is held.
    pub until: Option<NaiveDate>,
    /// The permit was suspended in it.
    pub suspended: bool,
    /// Where the person is.
    pub scroll: Scroll,
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// This place of the rules.
    Place(usize),
    /// To type the first day.
    From,
    /// To type the last day.
    Until,
    /// Suspended, or not any more.
    Suspended,
    /// Writes it down.
    Keep,
    /// Takes it out.
    Remove,
    /// Back to the list.
    Back,
}

/// A day of a period that is typed.
#[derive(Debug, Clone)]
pub struct PeriodDay {
    /// It is the last day; otherwise the first.
    pub is_last: bool,
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

impl PeriodPage {
    /// A new period, in the first place there is.
    pub fn new(rules: &RuleSet) -> Self {
        let first = rules.years.as_ref().and_then(|rule| rule.places.first());
        Self {
            at: None,
            place: first.map(|place| place.id.clone()).unwrap_or_default(),
            from: None,
            until: None,
            suspended: false,
            scroll: Scroll::default(),
        }
    }

    /// The period at this place among those written down by hand.
    pub fn of(period: &Period, at: usize) -> Self {
        Self {
            at: Some(at),
            place: period.place.clone(),
            from: Some(period.from),
            until: period.until,
            suspended: period.suspended,
            scroll: Scroll::default(),
        }
    }

    /// What can be chosen, in order.
    pub fn entries(&self, rules: &RuleSet) -> Vec<Entry> {
        let places = rules.years.as_ref().map_or(0, |rule| rule.places.len());
        let mut entries: Vec<Entry> = (0..places).map(Entry::Place).collect();
        entries.extend([Entry::From, Entry::Until, Entry::Suspended, Entry::Keep]);
        if self.at.is_some() {
            entries.push(Entry::Remove);
        }
        entries.push(Entry::Back);
        entries
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let Some(Dialog::Period(page)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    let rules = model.facts.engine.rules();
    let entries = page.entries(rules);
    match step(&mut page.scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => match entries.get(item) {
            Some(Entry::Place(place)) => {
                let places = rules.years.iter().flat_map(|rule| &rule.places);
                if let Some(place) = places.into_iter().nth(*place) {
                    page.place.clone_from(&place.id);
                }
                Update::drawn()
            }
            Some(Entry::Suspended) => {
                page.suspended = !page.suspended;
                Update::drawn()
            }
            Some(Entry::From) => ask(model, false),
            Some(Entry::Until) => ask(model, true),
            Some(Entry::Keep) => keep(model),
            Some(Entry::Remove) => {
                let at = page.at;
                put(model, at, None)
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

/// Asks for a day. The field is empty: a keypad has no key to delete what stands in it.
fn ask(model: &mut Model, is_last: bool) -> Update {
    model.dialogs.push(Dialog::PeriodDay(Box::new(PeriodDay {
        is_last,
        field: Field::default(),
        scroll: Scroll::default(),
    })));
    Update::drawn()
}

/// Takes the day that was typed; an empty last day is a permit still held.
pub(super) fn act_on_day(model: &mut Model, action: Action) -> Update {
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let Some(Dialog::PeriodDay(typed)) = model.dialogs.last_mut() else {
        return Update::nothing();
    };
    match step(&mut typed.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => {
            let is_last = typed.is_last;
            let day = match parse_day(typed.field.text(), model.facts.today) {
                Ok(day) => Some(day),
                Err(Misread::Nothing) if is_last => None,
                Err(misread) => {
                    let notice = Notice::said(|lang| misread_day(lang, misread));
                    model.notice = Some(notice.wrong());
                    return Update::drawn();
                }
            };
            model.dialogs.pop();
            if let Some(Dialog::Period(page)) = model.dialogs.last_mut() {
                // On to what is said next; past the suspension, so that Enter alone turns nothing over.
                let next = if is_last {
                    page.until = day;
                    Entry::Keep
                } else {
                    page.from = day;
                    Entry::Until
                };
                let entries = page.entries(model.facts.engine.rules());
                if let Some(item) = entries.iter().position(|entry| *entry == next) {
                    page.scroll.focus = Focus::Item(item);
                }
            }
            Update::drawn()
        }
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Writes the period down, if it can be.
fn keep(model: &mut Model) -> Update {
    let Some(Dialog::Period(page)) = model.dialogs.last() else {
        return Update::nothing();
    };
    let Some(from) = page.from else {
        model.notice = Some(Notice::of("period-no-first-day", &[]).wrong());
        return Update::drawn();
    };
    let period = Period {
        place: page.place.clone(),
        from,
        until: page.until,
        suspended: page.suspended,
    };
    let rules = model.facts.engine.rules();
    let rule = rules.years.as_ref();
    if let Some(problem) = rule.and_then(|rule| check_period(rule, &period, model.facts.on).err()) {
        let notice = Notice::said(|lang| period_problem(rules, &period, problem, lang));
        model.notice = Some(notice.wrong());
        return Update::drawn();
    }
    let at = page.at;
    put(model, at, Some(period))
}

/// Puts a period in the place of another one, behind all of them, or takes one out; and saves it.
fn put(model: &mut Model, at: Option<usize>, period: Option<Period>) -> Update {
    model.dialogs.pop();
    let Some(case) = &mut model.case else {
        return Update::drawn();
    };
    let mut periods = case.profile.periods.clone();
    match (at.filter(|at| *at < periods.len()), period) {
        (Some(at), Some(period)) => {
            periods.splice(at..=at, [period]);
        }
        (Some(at), None) => {
            periods.remove(at);
        }
        (None, period) => periods.extend(period),
    }
    case.set_periods(periods);
    let kept = case.keep(model.facts.today);
    refresh(model);
    Update::drawn().with(kept)
}
