//! `juzhu remind`: what is due across all saved people, and what comes soon.

use std::io::{self, Write as _};
use std::num::NonZero;
use std::sync::Arc;
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

/// What is due to everybody. Reading and judging is shared out over the cores, a stretch of people each.
fn gathered(
    context: &Context,
    profiles: &Profiles,
    ids: &[ProfileId],
    watch: Watch,
) -> anyhow::Result<Agenda> {
    let engines = Engines::new(context)?;
    let cores = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(16);
    let stretches = ids.chunks(ids.len().div_ceil(cores).max(1));
    let looked_at: Vec<anyhow::Result<Looked>> = thread::scope(|scope| {
        let workers: Vec<_> = stretches
            .map(|ids| scope.spawn(|| looked_at(context, &engines, profiles, ids, watch)))
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
    // People stay in their order on each day, and so do the reminders of one.
    agenda.entries.sort_by_key(|entry| entry.reminder.on);
    Ok(agenda)
}

/// What came of a stretch of people.
#[derive(Default)]
struct Looked {
    entries: Vec<AgendaEntry>,
    troubles: Vec<AgendaTrouble>,
}

/// Looks at a stretch of people, one after the other.
fn looked_at(
    context: &Context,
    engines: &Engines<'_>,
    profiles: &Profiles,
    ids: &[ProfileId],
    watch: Watch,
) -> anyhow::Result<Looked> {
    let mut looked = Looked::default();
    let mut rooms: FxHashMap<String, (Arc<Engine>, Scratch)> = FxHashMap::default();
    for id in ids {
        let mut trouble = |error: &StoreError| {
            looked.troubles.push(trouble(context.lang(), id, error));
        };
        let profile = match profiles.read(id) {
            Ok(profile) => profile,
            Err(error) => {
                trouble(&error);
                continue;
            }
        };
        if !rooms.contains_key(&profile.rule_set) {
            match engines.of(&profile.rule_set)? {
                Found::Engine(engine) => {
                    let room = (engine, Scratch::default());
                    rooms.insert(profile.rule_set.clone(), room);
                }
                Found::Missing(error) => {
                    trouble(&error);
                    continue;
                }
                // The worker that found it out ends the whole run.
                Found::Broken => return Ok(looked),
            }
        }
        let Some((engine, scratch)) = rooms.get_mut(&profile.rule_set) else {
            continue;
        };
        let record = record_of(&profile, engine.rules()).record;
        let reminders = due(engine, scratch, &record, watch);
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
    Ok(looked)
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
