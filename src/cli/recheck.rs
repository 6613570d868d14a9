//! `juzhu profiles recheck`: everybody judged anew by the rules of today.

use std::io::{self, Write as _};

use super::arguments::{ListFormat, RecheckArguments};
use super::context::Context;
use super::failure::Exit;
use super::{output, roster};
use crate::people::{self, RecheckFor};
use crate::report::json::{self, write_recheck};
use crate::store::Profiles;

/// Tells who has changed. Somebody who cannot be looked at is named and does not hide the others.
pub(super) fn run(
    context: &Context,
    profiles: &Profiles,
    asked: &RecheckArguments,
) -> anyhow::Result<Exit> {
    let ids = profiles.ids()?;
    let engines = context.engines()?;
    let how = RecheckFor {
        on: context.on(),
        accept: asked.accept,
    };
    let mut recheck = people::recheck(&engines, profiles, &ids, how, context.lang())
        .map_err(|error| context.failed(error))?;
    context.say_foreign(&engines);
    let has_changed = recheck.has_changed();
    if asked.changed_only {
        recheck.only_changed();
    }
    let bytes = match asked.format {
        ListFormat::Json => {
            let mut bytes = Vec::new();
            write_recheck(&mut bytes, &recheck);
            let mut bytes = json::pretty(&bytes);
            bytes.push(b'\n');
            bytes
        }
        ListFormat::Text if ids.is_empty() => roster::nobody(context, profiles).into_bytes(),
        ListFormat::Text => {
            let width = context.width(asked.out.as_deref());
            recheck.text(context.lang(), width).into_bytes()
        }
    };
    output::print(asked.out.as_deref(), &bytes)?;
    // A script reads them in their place.
    if asked.format != ListFormat::Json {
        let mut stderr = io::stderr().lock();
        for trouble in &recheck.troubles {
            let _ = writeln!(stderr, "{}\n{}", trouble.sentence, trouble.hint);
        }
    }
    Ok(if asked.check && has_changed {
        Exit::Problems
    } else {
        Exit::Fine
    })
}
