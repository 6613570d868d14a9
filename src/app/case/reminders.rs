//! Reminders of the person at hand: those missed and those to come, what is said of them, and what a
//! calendar is told of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Case;
use crate::app::effect::CalendarOrder;
use crate::assess::Scratch;
use crate::case::{due, for_calendar};
use crate::i18n::Lang;
use crate::plan::{Reminder, ReminderKey, ReminderMark, Watch, mark_of};
use crate::profile::{Told, tell};
use crate::report::{CalendarPerson, answers_uid, plan_with};

impl Case {
    /// The reminders of the real answers that were missed and are still due.
    pub fn missed(&self) -> Vec<Reminder> {
        let real = self.stage.real();
        let watch = Watch {
            on: real.on(),
            within: 0,
        };
        let marked = &self.profile.reminders;
        let happened = (real.record(), self.profile.events.as_slice());
        let scratch = &mut Scratch::default();
        let mut missed = due(real.engine(), scratch, happened, marked, watch);
        missed.retain(|reminder| watch.is_overdue(reminder));
        missed
    }

    /// The reminders by which a result speaks of them: those missed, then those of its plan.
    pub fn reminders(&self) -> Vec<Reminder> {
        let mut reminders = self.missed();
        reminders.extend(plan_with(self.interview(), &self.facts()).reminders);
        reminders
    }

    /// By what a reminder is known.
    pub fn key_of(&self, reminder: &Reminder) -> ReminderKey {
        ReminderKey::of(reminder, self.rules())
    }

    /// What is said of a reminder.
    pub fn reminder_mark(&self, reminder: &Reminder) -> Option<ReminderMark> {
        mark_of(reminder, self.rules(), &self.profile.reminders)
    }

    /// Notes what is said of a reminder, or that nothing is, as an edit that can be taken back.
    pub fn mark_reminder(&mut self, key: &ReminderKey, mark: Option<ReminderMark>) {
        let edits = self.stage.real().edits();
        self.marks_made
            .mark_reminder(&mut self.profile, edits, key, mark);
        self.told = None;
    }

    /// What a calendar is to be told of the real answers, and where that is to be written.
    pub fn calendar(&self, path: &str, lang: Lang) -> CalendarOrder {
        let real = self.stage.real();
        let (engine, on) = (real.engine(), real.asked_on());
        let scratch = &mut Scratch::default();
        let happened = (real.record(), self.profile.events.as_slice());
        let wanted = for_calendar(engine, scratch, happened, &self.profile.reminders, on);
        let telling = tell(&self.profile.calendar, wanted, on);
        let answers = &real.weighed().answers;
        let uid = self.profile.uid.clone();
        CalendarOrder {
            path: path.to_owned(),
            on,
            is_named: uid.is_some(),
            person: CalendarPerson {
                uid: uid.unwrap_or_else(|| answers_uid(engine.rules(), answers)),
                called: String::new(),
                lang,
                rules: Arc::clone(engine.rules()),
                events: telling.events,
            },
            calendar: telling.calendar,
        }
    }

    /// Notes what a calendar was told.
    pub fn told_calendar(&mut self, calendar: BTreeMap<ReminderKey, Told>) {
        self.profile.calendar = calendar;
    }
}
