//! `juzhu kiosk set-pin`: the PIN with which staff leave a public machine.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use super::context::Context;
use super::failure::{Exit, UsageError};
use crate::i18n::tr;
use crate::store::{PinFile, read_text};
use crate::term::ask_secret;
use crate::text::normalise::to_ascii;

pub(super) fn set(context: &Context) -> anyhow::Result<Exit> {
    let lang = context.lang();
    let file = PinFile::new(&context.paths()?);
    let typed = if io::stdin().is_terminal() && io::stdout().is_terminal() {
        let first = ask_secret(&tr(lang, "pin-type"))?;
        let Some(first) = first else {
            return given_up(context);
        };
        let Some(again) = ask_secret(&tr(lang, "pin-type-again"))? else {
            return given_up(context);
        };
        if first != again {
            return Err(UsageError::new(lang, "pin-differs", &[]).into());
        }
        first
    } else {
        // For whoever sets up many machines by a script.
        let text = read_text(io::stdin().lock(), Path::new("-"))?;
        text.lines().next().unwrap_or("").to_owned()
    };
    file.set(&to_ascii(typed.trim()))?;
    writeln!(io::stdout(), "{}", tr(lang, "pin-is-set"))?;
    Ok(Exit::Fine)
}

fn given_up(context: &Context) -> anyhow::Result<Exit> {
    writeln!(io::stdout(), "{}", tr(context.lang(), "pin-given-up"))?;
    Ok(Exit::Fine)
}
