//! `juzhu remind`: what is due across all saved people, and what comes soon.

use std::io::{self, Write as _};

use super::arguments::{RemindArguments, RemindFormat};
use super::context::Context;
use super::failure::Exit;
use super::output;
use super::roster::{is_in, nobody, wanted_group};
use crate::people;
use crate::plan::Watch;
use crate::report::json::{self, write_agenda};
use crate::store::{Known, Profiles};

/// Lists what is due. Somebody who cannot be looked at is named and does not hide the others.
pub(super) fn run(context: &Context, asked: &RemindArguments) -> anyhow::Result<Exit> {
    let profiles = Profiles::new(&context.paths()?);
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
    context.say_foreign(&engines);
    let bytes = match asked.format {
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
