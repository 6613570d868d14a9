//! `juzhu tally`: how many visits came to what, and which papers people lacked.

use std::io::{self, Write as _};

use super::arguments::{TallyArguments, TallyFormat};
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::output;
use crate::i18n::{tr, tr_with};
use crate::report::{tally_csv, tally_text};
use crate::store::{SettingsFile, read_tally, tallies_kept_aside};
use crate::text::clean;

pub(super) fn run(context: &Context, asked: &TallyArguments) -> anyhow::Result<Exit> {
    let lang = context.lang();
    if let (Some(from), Some(until)) = (asked.from, asked.until)
        && from > until
    {
        let variables = [
            ("from", from.to_string().into()),
            ("until", until.to_string().into()),
        ];
        return Err(UsageError::new(lang, "tally-backwards", &variables).into());
    }
    let settings = context.settings()?;
    let paths = context.paths()?;
    let counted = read_tally(&paths)?;
    if !settings.tally {
        let path = SettingsFile::new(&paths).path().display().to_string();
        let variables = [("path", clean::one_line(&path).into())];
        let _ = writeln!(io::stderr(), "{}", tr_with(lang, "tally-off", &variables));
        if counted.is_empty() {
            return Ok(Exit::Fine);
        }
        let _ = writeln!(io::stderr(), "{}", tr(lang, "tally-earlier"));
    }
    for aside in tallies_kept_aside(&paths) {
        let path = clean::one_line(&aside.display().to_string());
        let said = tr_with(lang, "tally-aside", &[("path", path.into())]);
        let _ = writeln!(io::stderr(), "{said}");
    }
    let engine = context.engine()?;
    let days = (asked.from, asked.until);
    let text = match asked.format {
        TallyFormat::Text => tally_text(&counted, engine.rules(), days, lang),
        TallyFormat::Csv => tally_csv(&counted, engine.rules(), days),
    };
    output::print(asked.out.as_deref(), text.as_bytes())?;
    Ok(Exit::Fine)
}
