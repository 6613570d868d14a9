//! Starting the program again in plain lines, in the place of the full screen.
//!
//! The thread that waits for keys cannot be called back, and would take every other line: a new
//! program has none.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use super::arguments::InterviewArguments;
use super::context::Context;
use super::failure::Exit;
use crate::term::Ended;

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
