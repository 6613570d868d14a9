//! Everybody judged anew by the rules of today.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::PeopleError;
use super::agenda::trouble;
use super::engines::{Engines, Found};
use crate::assess::{Engine, Scratch};
use crate::i18n::Lang;
use crate::profile::{Profile, fit, note_result, record_of};
use crate::report::{AgendaPerson, Recheck, RecheckOutcome, Rechecked, RecheckedPerson};
use crate::ruleset::RuleDigests;
use crate::store::{Access, ProfileId, Profiles, ReadOnly, StoreError, shared_out};

/// How people are judged anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecheckFor {
    /// The day asked about.
    pub on: NaiveDate,
    /// The new results are saved, so that they are not told again.
    pub accept: bool,
}

/// Judges these people anew. Where everybody is judged by rules that were named, people of other rules are
/// left out.
///
/// Somebody who cannot be looked at, or whose new result cannot be saved, is named, in `lang`, and does
/// not hide the others.
pub fn recheck(
    engines: &Engines,
    profiles: &Profiles,
    ids: &[ProfileId],
    asked: RecheckFor,
    lang: Lang,
) -> Result<Recheck, PeopleError> {
    let looked_at = shared_out(ids, Rooms::default, |rooms, id| {
        let looker = Looker {
            engines,
            profiles,
            asked,
        };
        looker.look_at(id, rooms)
    });
    let mut recheck = Recheck {
        on: asked.on,
        people: Vec::new(),
        troubles: Vec::new(),
    };
    for (looked, id) in looked_at.into_iter().zip(ids) {
        let (person, error) = looked?;
        recheck.people.extend(person);
        let error = error.map(|error| trouble(lang, id, &error));
        recheck.troubles.extend(error);
    }
    Ok(recheck)
}

/// What one thread works with, by rule set; nothing for one whose rules are broken.
type Rooms = FxHashMap<String, Option<Room>>;

struct Room {
    engine: Arc<Engine>,
    scratch: Scratch,
    /// The rules in the names before each migration that somebody still knows.
    digests: BTreeMap<u32, RuleDigests>,
}

/// Somebody judged anew, and what went wrong with them.
type Looked = (Option<RecheckedPerson>, Option<StoreError>);

struct Looker<'a> {
    engines: &'a Engines,
    profiles: &'a Profiles,
    asked: RecheckFor,
}

impl Looker<'_> {
    fn look_at(&self, id: &ProfileId, rooms: &mut Rooms) -> Result<Looked, PeopleError> {
        let profile = match self.profiles.read(id) {
            Ok(profile) => profile,
            Err(error) => return Ok((None, Some(error))),
        };
        if !rooms.contains_key(&profile.rule_set) {
            let room = match self.engines.of(&profile.rule_set)? {
                Found::Engine(engine) => Some(Room {
                    engine,
                    scratch: Scratch::default(),
                    digests: BTreeMap::new(),
                }),
                Found::Missing(error) => return Ok((None, Some(error))),
                // Whoever found it out tells of it.
                Found::Broken => None,
            };
            rooms.insert(profile.rule_set.clone(), room);
        }
        let Some(Some(room)) = rooms.get_mut(&profile.rule_set) else {
            return Ok((None, None));
        };
        if room.engine.rules().about.id != profile.rule_set {
            return Ok((None, None));
        }
        let person = AgendaPerson {
            id: profile.id.clone(),
            name: profile.name.clone(),
            begun: profile.created_on,
        };
        let outcome = judge(room, profile, self.asked.on);
        let is_news = !matches!(outcome, RecheckOutcome::Same { other_rules: false });
        let (accepted, error) = if self.asked.accept && is_news {
            match self.accept(id, room) {
                Ok(()) => (true, None),
                Err(error) => (false, Some(error)),
            }
        } else {
            (false, None)
        };
        let person = RecheckedPerson {
            person,
            rules: Arc::clone(room.engine.rules()),
            outcome,
            accepted,
        };
        Ok((Some(person), error))
    }

    /// Saves the new result of a person, as they lie on the disk under the lock.
    fn accept(&self, id: &ProfileId, room: &Room) -> Result<(), StoreError> {
        let opened = self.profiles.open(id)?;
        let claim = match opened.access {
            Access::Writable(claim) => claim,
            Access::ReadOnly(ReadOnly::InUse) => {
                return Err(StoreError::ProfileInUse { id: id.clone() });
            }
            Access::ReadOnly(ReadOnly::CannotLock { path, source }) => {
                return Err(StoreError::CannotWrite { path, source });
            }
        };
        let mut profile = opened.profile;
        let rules = room.engine.rules();
        fit(&mut profile, rules);
        profile.edition.clone_from(&rules.about.edition);
        note_result(&mut profile, &room.engine, self.asked.on);
        self.profiles.save(&claim, &profile).map(|_| ())
    }
}

fn judge(room: &mut Room, mut profile: Profile, on: NaiveDate) -> RecheckOutcome {
    let rules = room.engine.rules();
    let fitted = fit(&mut profile, rules);
    let record = record_of(&profile, rules).record;
    let digests = room
        .digests
        .entry(fitted.migrated)
        .or_insert_with(|| RuleDigests::of(rules, fitted.migrated));
    let asked = (&record, profile.events.as_slice(), on);
    match Rechecked::with_digests(&mut room.scratch, &room.engine, asked, fitted, digests) {
        Some(rechecked) if rechecked.has_changed() => RecheckOutcome::Changed(Box::new(rechecked)),
        Some(rechecked) => RecheckOutcome::Same {
            other_rules: rechecked.has_other_rules(),
        },
        None => RecheckOutcome::NotKnown,
    }
}
