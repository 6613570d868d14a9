//! What calendars are told of people, and keeping track of it in their profiles.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::agenda::trouble;
use super::engines::{Engines, Found};
use super::{PeopleError, person};
use crate::assess::{Engine, Scratch};
use crate::case::for_calendar;
use crate::i18n::Lang;
use crate::plan::ReminderKey;
use crate::profile::{FormerNames, Profile, Told, fitted, record_of, tell};
use crate::report::{AgendaTrouble, CalendarPerson};
use crate::store::{Access, ProfileId, Profiles, ReadOnly, StoreError};

/// What a calendar is told of one saved person, and what is to be kept of that.
#[derive(Debug)]
pub struct ToldCalendar {
    /// What it is told.
    pub person: CalendarPerson,
    /// Whose file.
    pub id: ProfileId,
    /// What it had been told before.
    before: BTreeMap<ReminderKey, Told>,
    /// What it will have been told.
    after: BTreeMap<ReminderKey, Told>,
    /// The person had no random name yet.
    is_new_uid: bool,
}

/// Why a profile does not know what a calendar was told. The next time it may be told the same days under
/// other numbers.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// It may only be looked at.
    #[error("it may only be looked at")]
    ReadOnly(ReadOnly),
    /// Somebody told another calendar meanwhile.
    #[error("it has changed meanwhile")]
    Changed,
    /// The disk.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a calendar is told of these people. Nothing is kept of it yet: that is for when it was told.
///
/// Somebody who cannot be looked at is named, in `lang`, and does not hide the others.
pub fn calendar(
    engines: &Engines,
    profiles: &Profiles,
    ids: &[ProfileId],
    on: NaiveDate,
    lang: Lang,
) -> Result<(Vec<ToldCalendar>, Vec<AgendaTrouble>), PeopleError> {
    let (mut told, mut troubles) = (Vec::new(), Vec::new());
    let mut scratch = Scratch::default();
    for id in ids {
        let read = profiles
            .read(id)
            .and_then(|profile| profiles.with_uid_noted(profile));
        let (profile, is_new_uid) = match read {
            Ok(read) => read,
            Err(error) => {
                troubles.push(trouble(lang, id, &error));
                continue;
            }
        };
        match engines.of(&profile.rule_set)? {
            Found::Engine(engine) => told.push(ToldCalendar {
                is_new_uid,
                ..of_profile(&profile, id, &engine, &mut scratch, on, lang)
            }),
            Found::Missing(error) => troubles.push(trouble(lang, id, &error)),
            Found::Broken => break,
        }
    }
    Ok((told, troubles))
}

fn of_profile(
    profile: &Profile,
    id: &ProfileId,
    engine: &Engine,
    scratch: &mut Scratch,
    on: NaiveDate,
    lang: Lang,
) -> ToldCalendar {
    let fitted = fitted(profile, engine.rules());
    let profile = fitted.as_ref();
    let record = record_of(profile, engine.rules()).record;
    let happened = (&record, profile.events.as_slice());
    let wanted = for_calendar(engine, scratch, happened, &profile.reminders, on);
    let telling = tell(&profile.calendar, wanted, on);
    ToldCalendar {
        person: CalendarPerson {
            uid: profile.uid.clone().unwrap_or_default(),
            called: person::called(profile, id),
            lang: profile.lang.unwrap_or(lang),
            rules: Arc::clone(engine.rules()),
            events: telling.events,
        },
        id: id.clone(),
        before: profile.calendar.clone(),
        after: telling.calendar,
        is_new_uid: false,
    }
}

impl ToldCalendar {
    /// Keeps in the profile what the calendar was told, under its lock.
    pub fn keep(&self, profiles: &Profiles) -> Result<(), NotKept> {
        if self.before == self.after && !self.is_new_uid {
            return Ok(());
        }
        let opened = profiles.open(&self.id)?;
        let claim = match opened.access {
            Access::Writable(claim) => claim,
            Access::ReadOnly(reason) => return Err(NotKept::ReadOnly(reason)),
        };
        let mut profile = opened.profile;
        let is_theirs = profile
            .uid
            .as_ref()
            .is_none_or(|uid| *uid == self.person.uid);
        let rules = &self.person.rules;
        if fitted(&profile, rules).calendar != self.before || !is_theirs {
            return Err(NotKept::Changed);
        }
        profile.uid = Some(self.person.uid.clone());
        profile.calendar = FormerNames::of(&profile, rules).by_reminder(&self.after);
        profiles.save(&claim, &profile)?;
        Ok(())
    }
}
