//! What is due to everybody, as one list.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::slice::Chunks;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rustc_hash::FxHashMap;

use super::PeopleError;
use super::engines::{Engines, Found};
use super::person::push_due;
use crate::assess::{Engine, Scratch};
use crate::i18n::{Lang, tr_with};
use crate::plan::Watch;
use crate::report::{Agenda, AgendaEntry, AgendaTrouble};
use crate::store::{ProfileId, Profiles, StoreError};
use crate::text::clean;

/// So many people are looked at by one thread before the next come.
const STRETCH: usize = 64;

/// What is due to these people. Threads read and judge them, as many as there are cores; each takes the
/// next stretch of people when it is done with one, since a core may have other work.
///
/// Somebody who cannot be looked at is named, in `lang`, and does not hide the others.
pub fn agenda(
    engines: &Engines,
    profiles: &Profiles,
    ids: &[ProfileId],
    watch: Watch,
    lang: Lang,
) -> Result<Agenda, PeopleError> {
    let people = People {
        engines,
        profiles,
        stretches: Mutex::new(ids.chunks(STRETCH)),
        watch,
        lang,
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = cores.min(ids.len().div_ceil(STRETCH)).min(16);
    let looked_at: Vec<Result<Looked, PeopleError>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|_| scope.spawn(|| people.look_at()))
            .collect();
        let joined = workers.into_iter().map(thread::ScopedJoinHandle::join);
        joined
            .map(|ended| ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let mut agenda = Agenda {
        watch,
        entries: Vec::new(),
        troubles: Vec::new(),
    };
    for looked in looked_at {
        let looked = looked?;
        agenda.entries.extend(looked.entries);
        agenda.troubles.extend(looked.troubles);
    }
    agenda.entries.sort_by(|one, other| {
        let order = |entry: &AgendaEntry| (entry.reminder.on, entry.reminder.rule);
        let ((on, rule), (other_on, other_rule)) = (order(one), order(other));
        on.cmp(&other_on)
            .then_with(|| one.person.id.cmp(&other.person.id))
            .then_with(|| rule.cmp(&other_rule))
    });
    agenda.troubles.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(agenda)
}

/// The people to look at, and what they are looked at with. Shared by threads.
struct People<'a> {
    engines: &'a Engines,
    profiles: &'a Profiles,
    /// Those that nobody has taken yet.
    stretches: Mutex<Chunks<'a, ProfileId>>,
    watch: Watch,
    lang: Lang,
}

/// What came of some people.
#[derive(Default)]
struct Looked {
    entries: Vec<AgendaEntry>,
    troubles: Vec<AgendaTrouble>,
}

/// An engine, and room to work in, by rule set.
type Rooms = FxHashMap<String, (Arc<Engine>, Scratch)>;

impl People<'_> {
    /// Looks at one stretch of people after the other, until all are taken.
    fn look_at(&self) -> Result<Looked, PeopleError> {
        let mut looked = Looked::default();
        let mut rooms = Rooms::default();
        while let Some(ids) = self.next_stretch() {
            for id in ids {
                if self.look_at_one(id, &mut rooms, &mut looked)?.is_break() {
                    return Ok(looked);
                }
            }
        }
        Ok(looked)
    }

    fn next_stretch(&self) -> Option<&[ProfileId]> {
        let mut stretches = self
            .stretches
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        stretches.next()
    }

    /// Looks at one person; breaks off where their rules are broken, which ends the whole run.
    fn look_at_one(
        &self,
        id: &ProfileId,
        rooms: &mut Rooms,
        looked: &mut Looked,
    ) -> Result<ControlFlow<()>, PeopleError> {
        let profile = match self.profiles.read(id) {
            Ok(profile) => profile,
            Err(error) => {
                looked.troubles.push(trouble(self.lang, id, &error));
                return Ok(ControlFlow::Continue(()));
            }
        };
        if !rooms.contains_key(&profile.rule_set) {
            match self.engines.of(&profile.rule_set)? {
                Found::Engine(engine) => {
                    let room = (engine, Scratch::default());
                    rooms.insert(profile.rule_set.clone(), room);
                }
                Found::Missing(error) => {
                    looked.troubles.push(trouble(self.lang, id, &error));
                    return Ok(ControlFlow::Continue(()));
                }
                // Whoever found it out tells of it.
                Found::Broken => return Ok(ControlFlow::Break(())),
            }
        }
        if let Some((engine, scratch)) = rooms.get_mut(&profile.rule_set) {
            push_due(&mut looked.entries, profile, engine, scratch, self.watch);
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Why somebody could not be looked at.
pub(super) fn trouble(lang: Lang, id: &ProfileId, error: &StoreError) -> AgendaTrouble {
    let described = error.describe(lang);
    let sentence = match error {
        // By itself it would not say whose it is.
        StoreError::NoSuchRuleSet { wanted, .. } => {
            let variables = [
                ("id", clean::one_line(id.as_str()).into()),
                ("wanted", clean::one_line(wanted).into()),
            ];
            tr_with(lang, "remind-other-rules", &variables)
        }
        _ => described.sentence,
    };
    AgendaTrouble {
        id: id.to_string(),
        sentence,
        hint: described.hint,
    }
}
