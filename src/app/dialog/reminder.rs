//! One reminder: done, or to come back later.

use super::Dialog;
use crate::app::Field;
use crate::app::action::Action;
use crate::app::case::Case;
use crate::app::everywhere::refresh;
use crate::app::list::{Went, step};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::scroll::Scroll;
use crate::app::update::Update;
use crate::i18n::tr_with;
use crate::plan::{Reminder, ReminderKey, ReminderMark, put_off, put_off_from};
use crate::report::asking::misread_day;
use crate::report::words;
use crate::ruleset::typed::parse_day;

/// One reminder.
#[derive(Debug, Clone)]
pub struct ReminderMenu {
    /// Which.
    pub reminder: Reminder,
    /// By what it is known.
    pub key: ReminderKey,
    /// Where the person is.
    pub scroll: Scroll,
}

/// The day on which a reminder comes back, please.
#[derive(Debug, Clone)]
pub struct PutOff {
    /// Which reminder.
    pub reminder: Reminder,
    /// What is typed.
    pub field: Field,
    /// Where the person is: the field is all there is.
    pub scroll: Scroll,
}

/// What can be said of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// It is done.
    Done,
    /// It comes back in so many days.
    Days(u32),
    /// It comes back on a day to be typed.
    Day,
    /// Nothing is said of it any more.
    Unmark,
    /// Back to the result.
    Back,
}

impl ReminderMenu {
    /// Of one of the reminders of a result.
    pub fn of(case: &Case, at: usize) -> Option<Self> {
        let reminder = case.reminders().into_iter().nth(at)?;
        Some(Self {
            key: case.key_of(&reminder),
            reminder,
            scroll: Scroll::default(),
        })
    }
}

/// Opens a reminder, to say that it is done or to put it off.
pub(in crate::app) fn open(model: &mut Model, at: usize) -> Update {
    let Some(case) = &model.case else {
        return Update::nothing();
    };
    if case.stage.at().is_some() {
        model.notice = Some(Notice::of("reminders-are-real", &[]));
        return Update::drawn();
    }
    if let Some(menu) = ReminderMenu::of(case, at) {
        model.dialogs.push(Dialog::Reminder(Box::new(menu)));
    }
    Update::drawn()
}

/// What can be said of a reminder of which this is said, in order.
pub fn entries(mark: Option<ReminderMark>) -> Vec<Entry> {
    if let Some(ReminderMark::Done(_)) = mark {
        // There is nothing to put off.
        return vec![Entry::Unmark, Entry::Back];
    }
    let mut entries = vec![
        Entry::Done,
        Entry::Days(3),
        Entry::Days(7),
        Entry::Days(30),
        Entry::Day,
    ];
    if mark.is_some() {
        entries.push(Entry::Unmark);
    }
    entries.push(Entry::Back);
    entries
}

pub(super) fn act(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::Reminder(menu)), Some(case)) = (model.dialogs.last_mut(), &model.case) else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let (key, reminder) = (menu.key.clone(), menu.reminder.clone());
    let entries = entries(case.reminder_mark(&reminder));
    let asked_on = case.stage.real().asked_on();
    match step(&mut menu.scroll, &model.seen, entries.len(), action) {
        Went::Chosen(item) | Went::Numbered(item) => {
            model.dialogs.pop();
            match entries.get(item) {
                Some(Entry::Done) => put(model, &key, Some(ReminderMark::Done(asked_on))),
                Some(Entry::Days(days)) => {
                    let until = put_off(&reminder, asked_on, *days);
                    put(model, &key, until.map(ReminderMark::Snoozed))
                }
                Some(Entry::Day) => {
                    model.dialogs.push(Dialog::put_off(reminder));
                    Update::drawn()
                }
                Some(Entry::Unmark) => put(model, &key, None),
                Some(Entry::Back) | None => Update::drawn(),
            }
        }
        Went::Moved => Update::drawn(),
        Went::Nothing | Went::Other => Update::nothing(),
    }
}

pub(super) fn act_on_day(model: &mut Model, action: Action) -> Update {
    let (Some(Dialog::PutOff(asked)), Some(case)) = (model.dialogs.last_mut(), &model.case) else {
        model.dialogs.pop();
        return Update::drawn();
    };
    if matches!(action, Action::Leave | Action::Back) {
        model.dialogs.pop();
        return Update::drawn();
    }
    let on = case.stage.real().asked_on();
    let from = put_off_from(&asked.reminder, on);
    match step(&mut asked.scroll, &model.seen, 1, action) {
        Went::Chosen(_) => match parse_day(asked.field.text(), on) {
            Ok(until) if until > from => {
                let key = case.key_of(&asked.reminder);
                model.dialogs.pop();
                put(model, &key, Some(ReminderMark::Snoozed(until)))
            }
            Ok(_) => {
                let past = |lang| {
                    let variables = [("on", words::day(lang, from).into())];
                    tr_with(lang, "remind-snooze-past", &variables)
                };
                model.notice = Some(Notice::said(past).wrong());
                Update::drawn()
            }
            Err(misread) => {
                let notice = Notice::said(|lang| misread_day(lang, misread));
                model.notice = Some(notice.wrong());
                Update::drawn()
            }
        },
        Went::Moved => Update::drawn(),
        Went::Numbered(_) | Went::Nothing | Went::Other => Update::nothing(),
    }
}

/// Keeps what is said of a reminder, and says what that means.
fn put(model: &mut Model, key: &ReminderKey, mark: Option<ReminderMark>) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    case.mark_reminder(key, mark);
    let kept = case.keep(model.facts.today);
    refresh(model);
    model.notice = Some(match mark {
        None => Notice::of("reminder-unmarked", &[]),
        Some(ReminderMark::Done(_)) => Notice::of("reminder-marked-done", &[]),
        Some(ReminderMark::Snoozed(until)) => Notice::said(|lang| {
            let variables = [("until", words::day(lang, until).into())];
            tr_with(lang, "reminder-marked-put-off", &variables)
        }),
    });
    Update::drawn().with(kept)
}
