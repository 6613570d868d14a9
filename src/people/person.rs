//! What is due to one person.

use std::sync::Arc;

use crate::assess::{Engine, Scratch};
use crate::case::due;
use crate::plan::Watch;
use crate::profile::{Profile, record_of};
use crate::report::{AgendaEntry, AgendaPerson};

/// Appends what is due to a person, and what comes within the days looked at. The one place where a
/// person's reminders become entries of an agenda.
pub(super) fn push_due(
    entries: &mut Vec<AgendaEntry>,
    profile: Profile,
    engine: &Engine,
    scratch: &mut Scratch,
    watch: Watch,
) {
    let record = record_of(&profile, engine.rules()).record;
    let reminders = due(engine, scratch, &record, &profile.events, watch);
    if reminders.is_empty() {
        return;
    }
    let person = Arc::new(AgendaPerson {
        id: profile.id,
        name: profile.name,
        begun: profile.created_on,
    });
    entries.extend(reminders.into_iter().map(|reminder| AgendaEntry {
        person: Arc::clone(&person),
        rules: Arc::clone(engine.rules()),
        reminder,
    }));
}
