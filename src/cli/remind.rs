//! `juzhu remind`: what is due across all saved people, and what comes soon.

use std::io::{self, Write as _};

use super::arguments::{RemindArguments, RemindFormat};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::ics;
use super::roster::{is_in, nobody, wanted_group};
use super::{output, remind_mark, remind_setup};
use crate::deliver::{CAN_NOTIFY, notify};
use crate::people;
use crate::plan::Watch;
use crate::report::Agenda;
use crate::report::json::{self, write_agenda};
use crate::store::{Known, Profiles};

/// Lists what is due. Somebody who cannot be looked at is named and does not hide the others.
pub(super) fn run(context: &Context, asked: &RemindArguments) -> anyhow::Result<Exit> {
    let profiles = Profiles::new(&context.paths()?);
    if let Some(command) = &asked.command {
        if asked.is_of_the_list() {
            return Err(UsageError::new(context.lang(), "remind-one-thing", &[]).into());
        }
        return remind_mark::run(context, &profiles, command);
    }
    if let Some(system) = asked.setup {
        let text = remind_setup::text(context, system);
        output::print(asked.out.as_deref(), text.as_bytes())?;
        return Ok(Exit::Fine);
    }
    if asked.notify && !CAN_NOTIFY {
        return Err(UsageError::new(context.lang(), "remind-cannot-notify", &[]).into());
    }
    let watch = Watch {
        on: context.on(),
        within: asked.within,
    };
    let mut everyone = profiles.everyone()?;
    let group = wanted_group(context, &everyone, asked.group.as_deref())?;
    let wanted = |known: &Known| is_in(known, group.as_deref());
    let engines = context.engines()?;
    let agenda = people::agenda(&engines, &everyone, wanted, watch, context.lang())
        .map_err(|error| context.failed(error))?;
    // A calendar is told of by whoever writes it.
    if asked.notify || asked.format != RemindFormat::Ics {
        context.say_foreign(&engines);
    }
    let exit = if asked.check && agenda.is_anything_due() {
        Exit::Problems
    } else {
        Exit::Fine
    };
    if asked.notify {
        if let Some(notice) = agenda.notice(context.lang()) {
            notify(&notice.title, &notice.body)?;
        }
        say_troubles(&agenda);
        return Ok(exit);
    }
    let bytes = match asked.format {
        RemindFormat::Ics => {
            // Of everybody also those who cannot be looked at, so that they are named.
            let ids = if group.is_some() {
                let people = everyone.people().iter().filter(|known| wanted(known));
                people.map(|known| known.id.clone()).collect()
            } else {
                profiles.ids()?
            };
            ics::of_people(context, &engines, &profiles, &ids, asked.out.as_deref())?;
            return Ok(exit);
        }
        RemindFormat::Json => {
            let mut bytes = Vec::new();
            write_agenda(&mut bytes, &agenda);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        RemindFormat::Text if everyone.is_empty() => nobody(context, &profiles).into_bytes(),
        RemindFormat::Text => {
            let width = context.width(asked.out.as_deref());
            agenda.text(context.lang(), width).into_bytes()
        }
    };
    output::print(asked.out.as_deref(), &bytes)?;
    everyone.keep();
    // A script reads them in their place.
    if asked.format != RemindFormat::Json {
        say_troubles(&agenda);
    }
    Ok(exit)
}

/// Names those who could not be looked at.
fn say_troubles(agenda: &Agenda) {
    let mut stderr = io::stderr().lock();
    for trouble in &agenda.troubles {
        let _ = writeln!(stderr, "{}\n{}", trouble.sentence, trouble.hint);
    }
}
