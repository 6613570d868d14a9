//! `juzhu remind done`, `snooze`, `undone`: what a person says of one reminder.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::arguments::{HowLong, RemindCommand, WhichReminder};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::assess::{Engine, Scratch};
use crate::case::in_order_of_numbers;
use crate::i18n::{Value, tr, tr_with};
use crate::plan::{Reminder, ReminderKey, ReminderMark, Watch, mark_of, put_off, put_off_from};
use crate::profile::{FormerNames, Profile, fitted, record_of};
use crate::report::{reminder_said, words};
use crate::ruleset::RuleSet;
use crate::store::{ProfileId, Profiles, StoreError};
use crate::text::{clean, normalise};

pub(super) fn run(
    context: &Context,
    profiles: &Profiles,
    command: &RemindCommand,
) -> anyhow::Result<Exit> {
    match command {
        RemindCommand::Done(which) => {
            let done = |_: &Reminder| Ok(ReminderMark::Done(context.on()));
            mark_one(context, profiles, which, done)
        }
        RemindCommand::Snooze { which, how_long } => {
            let snoozed = |reminder: &Reminder| {
                let until = until(context, how_long, reminder)?;
                Ok(ReminderMark::Snoozed(until))
            };
            mark_one(context, profiles, which, snoozed)
        }
        RemindCommand::Undone(which) => take_back(context, profiles, which),
    }
}

/// The day on which a reminder comes back.
fn until(
    context: &Context,
    how_long: &HowLong,
    reminder: &Reminder,
) -> Result<NaiveDate, UsageError> {
    let on = context.on();
    let days = how_long.days;
    let until = how_long
        .until
        .or_else(|| days.and_then(|days| put_off(reminder, on, days)));
    let from = put_off_from(reminder, on);
    until.filter(|until| *until > from).ok_or_else(|| {
        let variables = [("on", words::day(context.lang(), from).into())];
        UsageError::new(context.lang(), "remind-snooze-past", &variables)
    })
}

/// Notes what is said of a reminder that the person has.
fn mark_one(
    context: &Context,
    profiles: &Profiles,
    which: &WhichReminder,
    mark: impl FnOnce(&Reminder) -> Result<ReminderMark, UsageError>,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let id = profiles.find(&which.profile)?;
    let profile = profiles.read(&id)?;
    let engine = context.engine_for(&profile.rule_set)?;
    let rules = engine.rules();
    let profile = fitted(&profile, rules);
    let listed = listed(&profile, &engine, context.on());
    let reminder = meant(context, &engine, &listed, which)?;
    let key = ReminderKey::of(&reminder, rules);
    let what = reminder_said(rules, &reminder, lang).unwrap_or_default();
    let before = mark_of(&reminder, rules, &profile.reminders);
    let mark = mark(&reminder)?;
    if let (Some(ReminderMark::Done(on)), ReminderMark::Done(_)) = (before, mark) {
        let others = [("what", what.into()), ("day", words::day(lang, on).into())];
        return tell(context, "remind-done-already", &id, &key, &others);
    }
    mark_it(profiles, &id, Some(rules), &key, Some(mark))?;
    let message = match mark {
        ReminderMark::Done(_) => "remind-done",
        ReminderMark::Snoozed(_) => "remind-snoozed",
    };
    let until = match mark {
        ReminderMark::Snoozed(until) | ReminderMark::Done(until) => words::day(lang, until),
    };
    tell(
        context,
        message,
        &id,
        &key,
        &[("what", what.into()), ("until", until.into())],
    )
}

/// The reminders that a person may mean, in the order of their numbers.
fn listed(profile: &Profile, engine: &Engine, on: NaiveDate) -> Vec<Reminder> {
    let record = record_of(profile, engine.rules()).record;
    let watch = Watch::of_a_year(on);
    let happened = (&record, profile.events.as_slice());
    let scratch = &mut Scratch::default();
    in_order_of_numbers(engine, scratch, happened, &profile.reminders, watch)
}

/// The reminder that is meant: by its number on the list, or by its key, also when it is marked already.
fn meant(
    context: &Context,
    engine: &Engine,
    listed: &[Reminder],
    which: &WhichReminder,
) -> Result<Reminder, UsageError> {
    let typed = normalise::to_ascii(&which.reminder);
    let typed = typed.trim();
    let by_number = typed.parse::<usize>().ok();
    let by_number = by_number.and_then(|number| listed.get(number.checked_sub(1)?));
    if let Some(reminder) = by_number {
        return Ok(reminder.clone());
    }
    let rules = engine.rules();
    let by_key = typed.parse::<ReminderKey>().ok();
    let by_key = by_key.and_then(|key| {
        let mut all = listed.iter();
        all.find(|reminder| ReminderKey::of(reminder, rules) == key)
    });
    by_key
        .cloned()
        .ok_or_else(|| no_such(context, listed, engine, typed))
}

/// That there is no such reminder, and which there are.
fn no_such(context: &Context, listed: &[Reminder], engine: &Engine, typed: &str) -> UsageError {
    let lang = context.lang();
    let keys = (1..).zip(listed).map(|(number, reminder): (u32, _)| {
        format!("{number} ({})", ReminderKey::of(reminder, engine.rules()))
    });
    let keys = words::join(lang, keys);
    let variables = [
        ("typed", clean::one_line(typed).into()),
        ("keys", keys.as_str().into()),
    ];
    let mut error = UsageError::new(lang, "remind-no-such", &variables);
    if listed.is_empty() {
        error.hint = tr(lang, "remind-no-such.none");
    }
    error
}

/// Takes back what is said of a reminder, whether the person still has it or not.
fn take_back(
    context: &Context,
    profiles: &Profiles,
    which: &WhichReminder,
) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let id = profiles.find(&which.profile)?;
    let profile = profiles.read(&id)?;
    // Without their rules nothing has got another name.
    let engine = context.engine_for(&profile.rule_set).ok();
    let rules = engine.as_ref().map(|engine| engine.rules().as_ref());
    let profile = match rules {
        Some(rules) => fitted(&profile, rules),
        None => Cow::Borrowed(&profile),
    };
    let typed = normalise::to_ascii(&which.reminder);
    let key = typed.trim().parse::<ReminderKey>().ok();
    let Some(key) = key.filter(|key| profile.reminders.contains_key(key)) else {
        let marked = profile.reminders.keys().map(ToString::to_string);
        let marked = words::join(lang, marked);
        let variables = [
            ("typed", clean::one_line(typed.trim()).into()),
            ("keys", clean::one_line(&marked).into()),
        ];
        let mut error = UsageError::new(lang, "remind-not-marked", &variables);
        if profile.reminders.is_empty() {
            error.hint = tr(lang, "remind-not-marked.none");
        }
        return Err(error.into());
    };
    mark_it(profiles, &id, rules, &key, None)?;
    tell(context, "remind-undone", &id, &key, &[])
}

/// Keeps what is said of a reminder.
fn mark_it(
    profiles: &Profiles,
    id: &ProfileId,
    rules: Option<&RuleSet>,
    key: &ReminderKey,
    mark: Option<ReminderMark>,
) -> Result<(), StoreError> {
    profiles.edit(id, |profile| {
        let key = match rules {
            Some(rules) => FormerNames::of(profile, rules).reminder(key),
            None => key.clone(),
        };
        profile.mark_reminder(&key, mark);
        Ok(())
    })
}

fn tell(
    context: &Context,
    message: &str,
    id: &ProfileId,
    key: &ReminderKey,
    others: &[(&str, Value<'_>)],
) -> anyhow::Result<Exit> {
    let mut variables = others.to_vec();
    variables.push(("id", clean::one_line(id.as_str()).into()));
    variables.push(("key", clean::one_line(&key.to_string()).into()));
    let text = format!("{}\n", tr_with(context.lang(), message, &variables));
    output::print(None, text.as_bytes())?;
    Ok(Exit::Fine)
}
