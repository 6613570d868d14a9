//! One person, looked at: what is due to them, and where they stand.

use std::sync::Arc;

use super::PeopleError;
use super::engines::{Engines, Found, Room, Rooms};
use crate::assess::{Assessment, Depth, Scratch, Weighed};
use crate::case::{numbered, said, state};
use crate::plan::{Reminder, Watch};
use crate::profile::{Profile, fitted, record_of};
use crate::report::{AgendaEntry, AgendaPerson, Happened};
use crate::ruleset::RuleSet;
use crate::store::{Everyone, Known, ProfileId, StoreError};
use crate::text::clean;

/// What was seen of one person.
pub(super) struct Looked {
    pub(super) rules: Arc<RuleSet>,
    /// The stage of their case, where it was asked for and the rules know stages.
    pub(super) stage: Option<usize>,
    /// What is due to them and what comes within the days looked at, by date and then in the order of
    /// the rules, with their numbers.
    pub(super) reminders: Vec<(u32, Reminder)>,
}

/// How closely somebody is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closely {
    /// What is due to them.
    Due,
    /// Where they stand, too.
    Standing,
}

/// Looks at one person; nothing where their rules are broken, as somebody has been told already.
///
/// The outer error concerns everybody, the inner one this person alone.
pub(super) fn look_at(
    engines: &Engines,
    everyone: &Everyone,
    known: &Known,
    rooms: &mut Rooms,
    (watch, closely): (Watch, Closely),
) -> Result<Result<Option<Looked>, StoreError>, PeopleError> {
    let rule_set = &known.brief.rule_set;
    if !rooms.contains_key(rule_set) {
        let room = match engines.of(rule_set)? {
            Found::Engine(engine) => Some((engine, Scratch::default())),
            Found::Missing(error) => return Ok(Err(error)),
            Found::Broken => None,
        };
        rooms.insert(rule_set.clone(), room);
    }
    let Some(room) = rooms.get_mut(rule_set).and_then(Option::as_mut) else {
        return Ok(Ok(None));
    };
    Ok(looked(everyone, known, room, (watch, closely)).map(Some))
}

fn looked(
    everyone: &Everyone,
    known: &Known,
    (engine, scratch): &mut Room,
    (watch, closely): (Watch, Closely),
) -> Result<Looked, StoreError> {
    let profile = everyone.profile(known)?;
    let rules = engine.rules();
    let profile = fitted(&profile, rules);
    let record = record_of(&profile, rules).record;
    let stage = match closely {
        Closely::Due => None,
        Closely::Standing => {
            let said = said(&record, rules);
            let state = state(rules, &profile.events, &said, watch.on);
            let events = &profile.events;
            let state = state.as_ref().filter(|state| {
                let happened = Happened { events, state };
                // Where something is on record, nobody need be judged for this.
                happened.has_begun() || {
                    let weighed = Weighed::of(&record, engine, scratch, watch.on);
                    let mut assessment = Assessment::empty(watch.on);
                    let depth = Depth::Standings;
                    engine.settle(scratch, &weighed.answers, watch.on, depth, &mut assessment);
                    happened.may_record(rules, &assessment)
                }
            });
            state.map(|state| state.stage)
        }
    };
    Ok(Looked {
        rules: Arc::clone(rules),
        stage,
        reminders: numbered(
            engine,
            scratch,
            (&record, &profile.events),
            &profile.reminders,
            watch,
        ),
    })
}

/// Appends what is due to a person: the one place where reminders become entries of an agenda.
pub(super) fn push_entries(
    entries: &mut Vec<AgendaEntry>,
    known: &Known,
    rules: &Arc<RuleSet>,
    reminders: impl IntoIterator<Item = (u32, Reminder)>,
) {
    let mut person = None;
    entries.extend(reminders.into_iter().map(|(number, reminder)| {
        let person = person.get_or_insert_with(|| {
            Arc::new(AgendaPerson {
                id: known.id.to_string(),
                name: known.brief.name.clone(),
                begun: known.brief.created_on,
            })
        });
        AgendaEntry {
            person: Arc::clone(person),
            rules: Arc::clone(rules),
            number,
            reminder,
        }
    }));
}

/// What somebody is called among others: by their name, or by their number while they have none.
pub(super) fn called(profile: &Profile, id: &ProfileId) -> String {
    let name = profile.name.as_ref();
    name.map_or_else(|| id.to_string(), |name| clean::one_line(name))
}
