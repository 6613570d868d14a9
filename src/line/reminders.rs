//! Reminders in plain lines: done, put off, and all of them as a calendar file.

use std::sync::Arc;

use chrono::NaiveDate;

use super::command::Reminding;
use super::conversation::Conversation;
use super::keeper::Keeping;
use super::stop::Stop;
use crate::assess::Scratch;
use crate::case::{due, for_calendar};
use crate::i18n::tr_with;
use crate::plan::{
    Facts, Plan, Reminder, ReminderKey, ReminderMark, Said, Watch, mark_of, put_off, put_off_from,
};
use crate::profile::tell;
use crate::report::asking::misread_day;
use crate::report::{
    CalendarPerson, answers_uid, ics, missed_said, plan_with, reminder_said, words,
};
use crate::ruleset::typed::{Misread, parse_day};
use crate::store::{own_folder, typed_path, write_output};
use crate::text::clean;

/// So many days a reminder is put off where nothing is said.
const A_WEEK: u32 = 7;
/// No reminder is put off for more days at once.
const MOST_DAYS: u32 = 366;

impl Conversation<'_, '_> {
    /// The reminders that were missed and are still due.
    pub(super) fn missed(&self) -> Vec<Reminder> {
        self.missed_of(&self.keeper.profile().reminders)
    }

    /// The reminders that were missed and would be due if this were said of them.
    fn missed_of(&self, said: &Said) -> Vec<Reminder> {
        let real = self.stage.real();
        let watch = Watch {
            on: real.on(),
            within: 0,
        };
        let profile = self.keeper.profile();
        let happened = (real.record(), profile.events.as_slice());
        let scratch = &mut Scratch::default();
        let mut missed = due(real.engine(), scratch, happened, said, watch);
        missed.retain(|reminder| watch.is_overdue(reminder));
        missed
    }

    /// All reminders in the order of their numbers: those missed and those to come, whatever was said of
    /// them, so that no number moves when another one is done; then what was put off long ago and has
    /// come back.
    pub(super) fn in_order_of_numbers(&self) -> Vec<Reminder> {
        let mut all = self.missed_of(&Said::new());
        all.extend(self.planned().reminders);
        let back = self.missed();
        let back: Vec<Reminder> = back.into_iter().filter(|it| !all.contains(it)).collect();
        all.extend(back);
        all
    }

    /// The dates of the real answers, with what has happened already.
    fn planned(&self) -> Plan {
        let state = self.case_state();
        let facts = state.map_or_else(Facts::default, |state| state.facts);
        plan_with(self.stage.real(), &facts)
    }

    /// All reminders with their numbers: those missed, then those to come.
    pub(super) fn say_reminders(&mut self) -> Result<(), Stop> {
        let missed = self.missed();
        self.say_missed(&missed)?;
        let coming = self.planned().reminders;
        if !coming.is_empty() {
            self.lines.pause()?;
            self.say("report-reminders")?;
        }
        for reminder in &coming {
            let said = reminder_said(self.rules(), reminder, self.lang).unwrap_or_default();
            self.say_reminder(reminder, &said)?;
        }
        if missed.is_empty() && coming.is_empty() {
            return self.say("line-no-reminders");
        }
        self.say("line-reminders-how")
    }

    /// Those that were missed, with their numbers.
    pub(super) fn say_missed(&mut self, missed: &[Reminder]) -> Result<(), Stop> {
        if missed.is_empty() {
            return Ok(());
        }
        self.lines.pause()?;
        self.say("remind-overdue")?;
        for reminder in missed {
            let said = missed_said(self.rules(), reminder, self.lang).unwrap_or_default();
            self.say_reminder(reminder, &said)?;
        }
        Ok(())
    }

    /// A reminder with its number, and what is said of it.
    pub(super) fn say_reminder(&mut self, reminder: &Reminder, said: &str) -> Result<(), Stop> {
        let all = self.in_order_of_numbers();
        let number = all.iter().position(|it| it == reminder);
        let number = number.map_or(all.len() + 1, |at| at + 1);
        let variables = [("number", number.into()), ("text", said.into())];
        self.say_with("line-reminder", &variables)?;
        let marks = &self.keeper.profile().reminders;
        let (message, day) = match mark_of(reminder, self.rules(), marks) {
            None => return Ok(()),
            Some(ReminderMark::Done(on)) => ("reminder-is-done", on),
            Some(ReminderMark::Snoozed(until)) => ("reminder-is-put-off", until),
        };
        let variables = [("day", words::day(self.lang, day).into())];
        let mark = tr_with(self.lang, message, &variables);
        self.lines.say(&format!("  {mark}"))
    }

    /// Notes what the person says of a reminder, by its number.
    pub(super) fn remind(&mut self, number: usize, said: &Reminding) -> Result<(), Stop> {
        if self.stage.at().is_some() {
            return self.say("line-reminders-real");
        }
        let reminders = self.in_order_of_numbers();
        let reminder = number.checked_sub(1).and_then(|at| reminders.get(at));
        let Some(reminder) = reminder else {
            let most = reminders.len();
            let variables = [("number", number.to_string().into()), ("most", most.into())];
            return self.say_with("line-no-such-reminder", &variables);
        };
        let on = self.stage.real().asked_on();
        let mark = match said {
            Reminding::Done => Some(ReminderMark::Done(on)),
            Reminding::Nothing => None,
            Reminding::Snooze(until) => match until_of(until.as_deref(), reminder, on) {
                Ok(until) if until > put_off_from(reminder, on) => {
                    Some(ReminderMark::Snoozed(until))
                }
                Ok(_) => {
                    let from = put_off_from(reminder, on);
                    let variables = [("on", words::day(self.lang, from).into())];
                    return self.say_with("remind-snooze-past", &variables);
                }
                Err(misread) => return self.lines.say(&misread_day(self.lang, misread)),
            },
        };
        let key = ReminderKey::of(reminder, self.rules());
        let edits = self.stage.real().edits();
        let mut marks = std::mem::take(&mut self.marks);
        let noted = self.note(|profile| marks.mark_reminder(profile, edits, &key, mark));
        self.marks = marks;
        noted?;
        match mark {
            None => self.say("reminder-unmarked"),
            Some(ReminderMark::Done(_)) => {
                self.say("reminder-marked-done")?;
                self.say("reminder-how")
            }
            Some(ReminderMark::Snoozed(until)) => {
                let variables = [("until", words::day(self.lang, until).into())];
                self.say_with("reminder-marked-put-off", &variables)
            }
        }
    }

    /// Writes the days to remember as a calendar file, and keeps what the calendar was told.
    pub(super) fn write_calendar(&mut self, path: Option<String>) -> Result<(), Stop> {
        if self.stage.at().is_some() {
            return self.say("line-reminders-real");
        }
        let real = self.stage.real();
        let (engine, on) = (Arc::clone(real.engine()), real.asked_on());
        let profile = self.keeper.profile();
        let scratch = &mut Scratch::default();
        let happened = (real.record(), profile.events.as_slice());
        let wanted = for_calendar(&engine, scratch, happened, &profile.reminders, on);
        let telling = tell(&profile.calendar, wanted, on);
        let uid = self.keeper.uid();
        let uid = uid.unwrap_or_else(|| answers_uid(engine.rules(), &real.weighed().answers));
        let person = CalendarPerson {
            uid,
            called: String::new(),
            lang: self.lang,
            rules: Arc::clone(engine.rules()),
            events: telling.events,
        };
        let path = match path {
            Some(path) => typed_path(&path),
            None => own_folder().unwrap_or_default().join(self.file_name(on)),
        };
        let shown = clean::one_line(&path.display().to_string());
        let Ok(text) = ics(&[person], on) else {
            // Writing into a text does not fail.
            return Ok(());
        };
        if let Err(error) = write_output(&path, text.as_bytes()) {
            let described = error.describe(self.lang);
            self.lines.say(&described.sentence)?;
            return self.lines.say(&described.hint);
        }
        self.say_with("calendar-written", &[("path", shown.into())])?;
        if self.keeper.keeping() == Keeping::ReadOnly {
            return self.say("calendar-forgotten");
        }
        self.note(|profile| profile.calendar = telling.calendar)
    }

    /// `juzhu-0001-2026-11-22.ics`: by the number, for a name may hold what no file is called by.
    fn file_name(&self, on: NaiveDate) -> String {
        match self.keeper.keeping() {
            Keeping::Saved(id) => format!("juzhu-{id}-{on}.ics"),
            _ => format!("juzhu-{on}.ics"),
        }
    }
}

/// The day on which a reminder comes back: after some days, or a day.
fn until_of(typed: Option<&str>, reminder: &Reminder, on: NaiveDate) -> Result<NaiveDate, Misread> {
    let Some(typed) = typed else {
        return Ok(put_off(reminder, on, A_WEEK).unwrap_or(on));
    };
    let typed = typed.trim_end_matches(['天', ' ']);
    let days = typed.trim_end_matches("days").trim_end();
    if days.len() <= 3
        && let Ok(days) = days.parse::<u32>()
        && days <= MOST_DAYS
    {
        return Ok(put_off(reminder, on, days).unwrap_or(on));
    }
    parse_day(typed, on)
}
