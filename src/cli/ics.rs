//! Calendar files: of answers in a file, and of saved people, whose profiles remember what was told.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use super::context::Context;
use super::failure::Exit;
use super::output;
use super::progress::Progress;
use crate::assess::Engine;
use crate::i18n::{tr, tr_with};
use crate::people::{self, Engines, NotKept, ToldCalendar};
use crate::plan::{Plan, planned_for_calendar};
use crate::profile::tell;
use crate::report::{CalendarPerson, answers_uid, ics};
use crate::ruleset::Answers;
use crate::store::{self, ProfileId, Profiles, ReadOnly};
use crate::text::clean;

/// The calendar of somebody of whom nothing is kept: the same answers have the same names and the first
/// numbers each time.
pub(super) fn of_answers(
    context: &Context,
    engine: &Engine,
    answers: &Answers,
    plan: &Plan,
) -> anyhow::Result<String> {
    let person = person_of_answers(context, engine, answers, plan);
    Ok(ics(&[person], context.on())?)
}

/// What a calendar is told of somebody of whom nothing is kept.
pub(super) fn person_of_answers(
    context: &Context,
    engine: &Engine,
    answers: &Answers,
    plan: &Plan,
) -> CalendarPerson {
    let rules = engine.rules();
    let wanted = planned_for_calendar(plan, rules);
    CalendarPerson {
        uid: answers_uid(rules, answers),
        called: String::new(),
        lang: context.lang(),
        rules: Arc::clone(rules),
        events: tell(&BTreeMap::new(), wanted, context.on()).events,
    }
}

/// What calendars are told of one saved person by something else than a calendar file; nothing if they
/// cannot be looked at. Once it is written, it is to be kept.
pub(super) fn told_of_one(
    context: &Context,
    profiles: &Profiles,
    id: &ProfileId,
) -> anyhow::Result<Option<ToldCalendar>> {
    let engines = context.engines()?;
    let (ids, on, lang) = (std::slice::from_ref(id), context.on(), context.lang());
    let told = people::calendar(&engines, profiles, ids, on, lang);
    let (told, _) = told.map_err(|error| context.failed(error))?;
    Ok(told.into_iter().next())
}

/// Keeps what calendars were told of one saved person, or says why it is not kept.
pub(super) fn keep(context: &Context, profiles: &Profiles, told: &ToldCalendar) {
    if let Err(reason) = told.keep(profiles) {
        let _ = writeln!(io::stderr(), "{}", not_kept(context, told, &reason));
    }
}

/// Writes the calendar of one saved person; somebody who cannot be looked at is an error.
pub(super) fn of_one(
    context: &Context,
    profiles: &Profiles,
    id: &ProfileId,
    out: Option<&Path>,
) -> anyhow::Result<Exit> {
    let engines = context.engines()?;
    let profile = profiles.read(id)?;
    engines
        .check(&profile.rule_set)
        .map_err(|error| context.failed(error))?;
    write(context, &engines, profiles, std::slice::from_ref(id), out)
}

/// Writes the calendar of saved people, and keeps what it was told of each. Somebody who cannot be looked at
/// is named and does not hide the others.
pub(super) fn of_people(
    context: &Context,
    engines: &Engines,
    profiles: &Profiles,
    ids: &[ProfileId],
    out: Option<&Path>,
) -> anyhow::Result<Exit> {
    write(context, engines, profiles, ids, out)
}

fn write(
    context: &Context,
    engines: &Engines,
    profiles: &Profiles,
    ids: &[ProfileId],
    out: Option<&Path>,
) -> anyhow::Result<Exit> {
    let (lang, on) = (context.lang(), context.on());
    let (told, troubles) = people::calendar(engines, profiles, ids, on, lang)
        .map_err(|error| context.failed(error))?;
    context.say_foreign(engines);
    let (people, kept): (Vec<_>, Vec<_>) = told
        .into_iter()
        .map(|told| (told.person.clone(), told))
        .unzip();
    output::print(out, ics(&people, on)?.as_bytes())?;
    let mut stderr = io::stderr();
    for trouble in &troubles {
        let _ = writeln!(stderr, "{}\n{}", trouble.sentence, trouble.hint);
    }
    // Only a calendar that was written was told anything.
    let mut progress = Progress::of(lang, kept.len());
    for told in &kept {
        progress.step();
        if let Err(reason) = told.keep(profiles) {
            progress.clear();
            let _ = writeln!(stderr, "{}", not_kept(context, told, &reason));
        }
    }
    progress.clear();
    Ok(Exit::Fine)
}

/// That a profile does not know what its calendar was told, and why.
fn not_kept(context: &Context, told: &ToldCalendar, reason: &NotKept) -> String {
    let lang = context.lang();
    let reason = match reason {
        NotKept::ReadOnly(ReadOnly::InUse) => tr(lang, "calendar-in-use"),
        NotKept::ReadOnly(ReadOnly::CannotLock { source, .. }) => store::reason(lang, source),
        NotKept::Changed => tr(lang, "calendar-changed"),
        NotKept::Store(error) => error.describe(lang).sentence,
    };
    let variables = [
        ("id", clean::one_line(told.id.as_str()).into()),
        ("reason", reason.into()),
    ];
    tr_with(lang, "calendar-not-kept", &variables)
}
