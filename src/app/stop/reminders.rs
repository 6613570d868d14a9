//! The days to remember, those missed first; and the way of all of them into a calendar.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::i18n::{tr, tr_with};
use crate::plan::{Reminder, ReminderMark};
use crate::report::content::{Detail, Role, SectionKind};
use crate::report::{missed_said, words};

impl Composer<'_> {
    /// What was missed, what is to be remembered, and where that can be taken.
    pub(super) fn reminders(&mut self) {
        let lang = self.case.told_in();
        let missed = if self.case.stage.at().is_some() {
            Vec::new()
        } else {
            self.case.missed()
        };
        if !missed.is_empty() {
            let heading = tr(lang, "remind-overdue");
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        for (at, reminder) in missed.iter().enumerate() {
            let said = missed_said(self.case.rules(), reminder, lang).unwrap_or_default();
            let mut stop = Stop::new(StopKind::Item, said);
            stop.does = Some(Does::Reminder(at));
            if let Some(rule) = self.case.rules().process.reminders.get(reminder.rule) {
                stop.always.push(Detail {
                    role: Role::Action,
                    text: words::said(&rule.text, lang),
                });
            }
            stop.always.extend(self.marked(reminder));
            self.stops.push(stop);
        }
        self.sections(&[SectionKind::Reminders]);
        let any = !missed.is_empty() || self.content.section(SectionKind::Reminders).is_some();
        if any && self.case.stage.at().is_none() {
            let mut stop = Stop::new(StopKind::Doing, tr(lang, "reminders-to-calendar"));
            stop.does = Some(Does::Calendar);
            self.stops.push(stop);
        }
    }

    /// What is said of a reminder, in words.
    pub(super) fn marked(&self, reminder: &Reminder) -> Option<Detail> {
        let lang = self.case.told_in();
        let (key, day) = match self.case.reminder_mark(reminder)? {
            ReminderMark::Done(on) => ("reminder-is-done", on),
            ReminderMark::Snoozed(until) => ("reminder-is-put-off", until),
        };
        let variables = [("day", words::day(lang, day).into())];
        Some(Detail {
            role: Role::Remark,
            text: tr_with(lang, key, &variables),
        })
    }
}
