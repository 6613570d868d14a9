//! The engines of the rule sets that saved people belong to, each compiled once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::PeopleError;
use crate::assess::{Engine, Scratch};
use crate::ruleset::{LeadTimes, load_without_cases};
use crate::store::{Origin, RuleFolders, StoreError};

/// An engine, and where its rules come from.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The engine.
    pub engine: Arc<Engine>,
    /// Where its rules were found.
    pub origin: Origin,
    /// Where its calendars were found, by the names of their files.
    pub calendars: Vec<(String, Origin)>,
}

/// The engine of the rule set with this id, without its cases.
///
/// Its reminders are told of so many days ahead as the person wants.
pub fn load_engine(
    folders: &RuleFolders,
    id: &str,
    lead_times: &LeadTimes,
) -> Result<Loaded, PeopleError> {
    let folder = folders.read(id)?;
    let origin = folder.origin.clone();
    let calendars = folder.calendar_origins();
    match load_without_cases(&folder.into_files()) {
        Ok(rules) => Ok(Loaded {
            engine: Arc::new(Engine::new(Arc::new(rules.with_lead_times(lead_times)))),
            origin,
            calendars,
        }),
        Err(problems) => Err(PeopleError::BrokenRules {
            id: id.to_owned(),
            origin,
            problems,
        }),
    }
}

/// Engines by rule set, compiled when they are first asked for. Shared by threads.
#[derive(Debug)]
pub struct Engines {
    folders: RuleFolders,
    /// Everybody is judged by these rules, whatever they were saved with.
    named: Option<String>,
    /// How many days ahead the person wants to be reminded.
    lead_times: LeadTimes,
    /// The rule sets there are.
    ids: Vec<String>,
    /// `None` for one whose rules are broken.
    compiled: Mutex<BTreeMap<String, Option<Loaded>>>,
}

/// An engine, and room to work in.
pub(super) type Room = (Arc<Engine>, Scratch);

/// The rooms of one thread, by rule set; none where its rules are broken.
pub(super) type Rooms = FxHashMap<String, Option<Room>>;

/// What there is for a person of a rule set.
#[derive(Debug)]
pub(super) enum Found {
    /// Its engine.
    Engine(Arc<Engine>),
    /// It is not there; that concerns this person alone.
    Missing(StoreError),
    /// It is broken, as somebody has been told already.
    Broken,
}

impl Engines {
    /// None compiled yet but the one that was named: were it not there or broken, nobody could be judged.
    pub fn new(
        folders: RuleFolders,
        named: Option<&str>,
        lead_times: LeadTimes,
    ) -> Result<Self, PeopleError> {
        let sets = folders.list()?;
        let mut compiled = BTreeMap::new();
        if let Some(named) = named {
            compiled.insert(
                named.to_owned(),
                Some(load_engine(&folders, named, &lead_times)?),
            );
        }
        Ok(Self {
            folders,
            named: named.map(str::to_owned),
            lead_times,
            ids: sets.into_iter().map(|(id, _)| id).collect(),
            compiled: Mutex::new(compiled),
        })
    }

    /// What was used, by id.
    pub fn loaded(&self) -> Vec<(String, Loaded)> {
        let compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let loaded = compiled.iter();
        let loaded = loaded.filter_map(|(id, loaded)| Some((id.clone(), loaded.clone()?)));
        loaded.collect()
    }

    /// The kinds for which the person wants other days and that none of the rules used has.
    pub fn unknown_kinds(&self) -> Vec<&str> {
        let compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let used: Vec<_> = compiled.values().flatten().collect();
        let unknown = self.lead_times.keys().filter(|kind| {
            let mut rules = used.iter().map(|loaded| loaded.engine.rules());
            !used.is_empty() && !rules.any(|rules| rules.has_reminder(kind))
        });
        unknown.map(String::as_str).collect()
    }

    /// Whether there are rules for a person of this rule set; an error if not.
    pub fn check(&self, saved: &str) -> Result<(), PeopleError> {
        match self.of(saved)? {
            Found::Missing(error) => Err(error.into()),
            Found::Engine(_) | Found::Broken => Ok(()),
        }
    }

    /// What there is for a person of this rule set; by the one that was named, if one was. Broken rules are
    /// an error, once, and concern everybody: no others step in for them.
    pub(super) fn of(&self, saved: &str) -> Result<Found, PeopleError> {
        let id = self.named.as_deref().unwrap_or(saved);
        // Whoever compiles holds the others up: they would only compile the same.
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        match compiled.get(id) {
            Some(Some(loaded)) => return Ok(Found::Engine(Arc::clone(&loaded.engine))),
            Some(None) => return Ok(Found::Broken),
            None => {}
        }
        if !self.ids.iter().any(|known| known == id) {
            return Ok(Found::Missing(StoreError::NoSuchRuleSet {
                wanted: id.to_owned(),
                known: self.ids.clone(),
            }));
        }
        let loaded = load_engine(&self.folders, id, &self.lead_times);
        compiled.insert(id.to_owned(), loaded.as_ref().ok().cloned());
        Ok(Found::Engine(loaded?.engine))
    }
}
