//! `juzhu`: the interview.

use std::io;
use std::sync::Arc;

use super::arguments::InterviewArguments;
use super::context::Context;
use super::failure::Exit;
use crate::line::{Ending, Session, run as run_lines};
use crate::store::Profiles;

pub(super) fn run(context: &Context, asked: &InterviewArguments) -> anyhow::Result<Exit> {
    let engine = Arc::new(context.engine()?);
    let store = if asked.no_save {
        None
    } else {
        Some(Profiles::new(&context.paths()?))
    };
    let session = Session {
        engine,
        on: context.on(),
        today: context.today(),
        lang: context.known_lang(),
        lang_fixed: context.lang_is_asked_for(),
        store: store.as_ref(),
        person: None,
        width: context.width(None),
    };
    // The interview is held in lines on every terminal, whether or not `--plain` asks for it.
    let _ = asked.plain;
    let ending = run_lines(&session, &mut io::stdin().lock(), &mut io::stdout().lock())?;
    Ok(match ending {
        Ending::Finished | Ending::Quit | Ending::EndOfInput | Ending::ReaderGone => Exit::Fine,
    })
}
