//! `juzhu remind`: what is due across all saved people, and what comes soon.

use std::io::{self, Write as _};
use std::num::NonZero;
use std::ops::ControlFlow;
use std::slice::Chunks;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rustc_hash::FxHashMap;

use super::arguments::{RemindArguments, RemindFormat};
use super::context::Context;
use super::engines::{Engines, Found};
use super::failure::Exit;
use super::output;
use crate::assess::{Engine, Scratch};
use crate::i18n::{Lang, tr_with};
use crate::plan::{Watch, due};
use crate::profile::record_of;
use crate::report::json::{self, write_agenda};
use crate::report::{Agenda, AgendaEntry, AgendaPerson, AgendaTrouble};
use crate::store::{ProfileId, Profiles, StoreError};
use crate::text::clean;

/// Lists what is due. Somebody who cannot be looked at is named and does not hide the others.
pub(super) fn run(context: &Context, asked: &RemindArguments) -> anyhow::Result<Exit> {
    let profiles = Profiles::new(&context.paths()?);
    let watch = Watch {
        on: context.on(),
        within: asked.within,
    };
    let ids = profiles.ids()?;
    let agenda = gathered(context, &profiles, &ids, watch)?;
    let bytes = match asked.format {
        RemindFormat::Json => {
            let mut bytes = Vec::new();
            write_agenda(&mut bytes, &agenda);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        RemindFormat::Text if ids.is_empty() => nobody(context, &profiles).into_bytes(),
        RemindFormat::Text => {
            let width = context.width(asked.out.as_deref());
            agenda.text(context.lang(), width).into_bytes()
        }
    };
    output::print(asked.out.as_deref(), &bytes)?;
    // A script reads them in their place.
    if asked.format != RemindFormat::Json {
        let mut stderr = io::stderr().lock();
        for trouble in &agenda.troubles {
            let _ = writeln!(stderr, "{}\n{}", trouble.sentence, trouble.hint);
        }
    }
    Ok(if asked.check && agenda.is_anything_due() {
        Exit::Problems
    } else {
        Exit::Fine
    })
}

/// Said where nobody is saved.
fn nobody(context: &Context, profiles: &Profiles) -> String {
    let folder = clean::one_line(&profiles.folder().display().to_string());
    let variables = [("folder", folder.into())];
    format!("{}\n", tr_with(context.lang(), "profiles-none", &variables))
}

/// So many people are looked at by one thread before the next come.
const STRETCH: usize = 64;

/// What is due to everybody. Threads read and judge them, as many as there are cores; each takes the next
/// stretch of people when it is done with one, since a core may have other work.
fn gathered(
    context: &Context,
    profiles: &Profiles,
    ids: &[ProfileId],
    watch: Watch,
) -> anyhow::Result<Agenda> {
    let engines = Engines::new(context)?;
    let people = People {
        context,
        engines: &engines,
        profiles,
        stretches: Mutex::new(ids.chunks(STRETCH)),
        watch,
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = cores.min(ids.len().div_ceil(STRETCH)).min(16);
    let looked_at: Vec<anyhow::Result<Looked>> = thread::scope(|scope| {
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
    context: &'a Context,
    engines: &'a Engines<'a>,
    profiles: &'a Profiles,
    /// Those that nobody has taken yet.
    stretches: Mutex<Chunks<'a, ProfileId>>,
    watch: Watch,
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
    fn look_at(&self) -> anyhow::Result<Looked> {
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
    ) -> anyhow::Result<ControlFlow<()>> {
        let lang = self.context.lang();
        let profile = match self.profiles.read(id) {
            Ok(profile) => profile,
            Err(error) => {
                looked.troubles.push(trouble(lang, id, &error));
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
                    looked.troubles.push(trouble(lang, id, &error));
                    return Ok(ControlFlow::Continue(()));
                }
                // Whoever found it out tells of it.
                Found::Broken => return Ok(ControlFlow::Break(())),
            }
        }
        if let Some((engine, scratch)) = rooms.get_mut(&profile.rule_set) {
            let record = record_of(&profile, engine.rules()).record;
            let reminders = due(engine, scratch, &record, self.watch);
            let person = Arc::new(AgendaPerson {
                id: profile.id,
                name: profile.name,
                begun: profile.created_on,
            });
            let entries = reminders.into_iter().map(|reminder| AgendaEntry {
                person: Arc::clone(&person),
                rules: Arc::clone(engine.rules()),
                reminder,
            });
            looked.entries.extend(entries);
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Why somebody could not be looked at.
fn trouble(lang: Lang, id: &ProfileId, error: &StoreError) -> AgendaTrouble {
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
