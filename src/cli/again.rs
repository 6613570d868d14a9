//! Starting the program again in the place of the full screen: in plain lines, or for the next person.
//!
//! The thread that waits for keys cannot be called back, and would take every other line: a new
//! program has none. And of what a visitor of a public machine said, a new program has nothing: the
//! system takes the memory of the old one away whole.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::arguments::InterviewArguments;
use super::context::Context;
use super::failure::Exit;
use crate::term::{Ended, Erased};

/// Goes on in plain lines with the person at hand.
pub(super) fn in_plain_lines(
    context: &Context,
    asked: &InterviewArguments,
    ended: &Ended,
) -> anyhow::Result<Exit> {
    let mut command = Command::new(env::current_exe()?);
    command.args(context.arguments());
    command.args(["--plain", "--lang", ended.lang.code()]);
    if asked.no_save || ended.keeps_nothing {
        command.arg("--no-save");
    } else if let Some(person) = &ended.person {
        command.arg("--person").arg(OsString::from(&person.id));
    }
    become_it(command)
}

/// Begins anew for the next person at a public machine. Nothing of the last one is handed on: what was asked
/// for when the kiosk was started is all that the new program is told.
pub(super) fn for_the_next(
    context: &Context,
    erased: Erased,
    pin_waited: Duration,
) -> anyhow::Result<Exit> {
    let mut command = Command::new(own_program()?);
    command.args(context.arguments());
    if let Some(lang) = context.lang_asked_for() {
        command.args(["--lang", lang.code()]);
    }
    command.arg("--kiosk");
    if erased == Erased::AfterVisitor {
        command.arg("--after-erase");
    }
    // Otherwise staff who have to wait after wrong tries would wait anew after every visitor.
    command.args(["--pin-waited", &pin_waited.as_secs().to_string()]);
    become_it(command)
}

/// The file of this program; where it was replaced meanwhile, the one that runs.
fn own_program() -> std::io::Result<PathBuf> {
    let path = env::current_exe()?;
    let running = PathBuf::from("/proc/self/exe");
    Ok(if path.exists() || !running.exists() {
        path
    } else {
        running
    })
}

#[cfg(unix)]
fn become_it(mut command: Command) -> anyhow::Result<Exit> {
    use std::os::unix::process::CommandExt as _;
    // Comes back only when it failed.
    Err(command.exec().into())
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> anyhow::Result<Exit> {
    let ended = command.status()?;
    Ok(if ended.success() {
        Exit::Fine
    } else {
        Exit::System
    })
}
