//! The engines of the rule sets that saved people belong to, each compiled once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::context::Context;
use crate::assess::Engine;
use crate::store::StoreError;

/// Engines by rule set, compiled when they are first asked for. Shared by threads.
pub(super) struct Engines<'a> {
    context: &'a Context,
    /// The rule sets there are.
    ids: Vec<String>,
    /// `None` for one whose rules are broken.
    compiled: Mutex<BTreeMap<String, Option<Arc<Engine>>>>,
}

/// What there is for a person of a rule set.
pub(super) enum Found {
    /// Its engine.
    Engine(Arc<Engine>),
    /// It is not there; that concerns this person alone.
    Missing(StoreError),
    /// It is broken, as somebody has been told already.
    Broken,
}

impl<'a> Engines<'a> {
    /// None compiled yet but the one that was named: were it not there or broken, nobody could be judged.
    pub(super) fn new(context: &'a Context) -> anyhow::Result<Self> {
        let sets = context.rule_folders().list()?;
        let mut compiled = BTreeMap::new();
        if let Some(named) = context.named_rule_set() {
            compiled.insert(named.to_owned(), Some(Arc::new(context.engine()?)));
        }
        Ok(Self {
            context,
            ids: sets.into_iter().map(|(id, _)| id).collect(),
            compiled: Mutex::new(compiled),
        })
    }

    /// What there is for a person of this rule set; by the one that was named, if one was. Broken rules are
    /// an error, once, and concern everybody: no others step in for them.
    pub(super) fn of(&self, saved: &str) -> anyhow::Result<Found> {
        let id = self.context.named_rule_set().unwrap_or(saved);
        // Whoever compiles holds the others up: they would only compile the same.
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        match compiled.get(id) {
            Some(Some(engine)) => return Ok(Found::Engine(Arc::clone(engine))),
            Some(None) => return Ok(Found::Broken),
            None => {}
        }
        if !self.ids.iter().any(|known| known == id) {
            return Ok(Found::Missing(StoreError::NoSuchRuleSet {
                wanted: id.to_owned(),
                known: self.ids.clone(),
            }));
        }
        let engine = self.context.engine_for(id).map(Arc::new);
        compiled.insert(id.to_owned(), engine.as_ref().ok().map(Arc::clone));
        Ok(Found::Engine(engine?))
    }
}
