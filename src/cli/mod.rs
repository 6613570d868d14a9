//! The command line: arguments in, commands, exit codes out. The only reader of the environment.

mod again;
mod arguments;
mod assess;
mod batch;
mod batch_person;
mod calendar;
mod compare;
mod context;
mod core_dumps;
mod enter;
mod environment;
mod failure;
mod guide;
mod ics;
mod interview;
mod kiosk;
mod kiosk_pin;
mod output;
mod profiles;
mod progress;
mod recheck;
mod record;
mod remind;
mod remind_mark;
mod remind_setup;
mod resume;
mod roster;
mod rules;
mod signals;
mod tally;
mod transfer;
mod usage;
mod years;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::panic;
use std::process::ExitCode;

use clap::Parser as _;

use crate::i18n::Lang;
use arguments::{Arguments, Command, KioskCommand};
use context::Context;
use environment::Environment;
use failure::{Exit, Failure};

/// Runs the program as the process was called.
pub fn main() -> ExitCode {
    signals::outlive_file_size_limits();
    let environment = Environment::of_process();
    // One sentence instead of a backtrace; the exit code says whose fault it was.
    panic::set_hook(Box::new(|_| {}));
    let exit =
        panic::catch_unwind(|| run(std::env::args_os(), &environment)).unwrap_or_else(|_| {
            let failure = Failure::internal(environment.lang());
            failure.print(environment.lang());
            failure.exit()
        });
    ExitCode::from(exit.code())
}

/// Runs the program with these arguments.
fn run(arguments: impl IntoIterator<Item = OsString>, environment: &Environment) -> Exit {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(arguments) => arguments,
        Err(error) => {
            let lang = usage::asked_lang(&typed).unwrap_or(environment.lang());
            if error.use_stderr() {
                return ended(&usage::explain(&error, &typed, lang).into(), lang);
            }
            // Help and version go to standard output and are no error.
            return match error.print().and_then(|()| io::stdout().flush()) {
                Ok(()) => Exit::Fine,
                Err(unwritten) => ended(&unwritten.into(), lang),
            };
        }
    };
    let context = Context::new(&arguments.everywhere, environment);
    let done = match &arguments.command {
        None => interview::run(&context, &arguments.interview),
        Some(Command::Assess(asked)) => assess::run(&context, asked),
        Some(Command::Guide(asked)) => guide::run(&context, asked),
        Some(Command::Compare(asked)) => compare::run(&context, asked),
        Some(Command::Resume(asked)) => resume::run(&context, asked),
        Some(Command::Profiles(asked)) => profiles::run(&context, &asked.command),
        Some(Command::Record(asked)) => record::run(&context, asked),
        Some(Command::Remind(asked)) => remind::run(&context, asked),
        Some(Command::Years(asked)) => years::run(&context, asked),
        Some(Command::Kiosk(asked)) => match asked.command {
            KioskCommand::SetPin => kiosk_pin::set(&context),
        },
        Some(Command::Enter(asked)) => enter::run(&context, asked),
        Some(Command::Tally(asked)) => tally::run(&context, asked),
        Some(Command::Rules(asked)) => rules::run(&context, &asked.command),
    };
    let _ = io::stdout().flush();
    match done {
        Ok(exit) => exit,
        Err(error) => ended(&error, context.lang()),
    }
}

/// Says what went wrong, and how the program ends because of it.
fn ended(error: &anyhow::Error, lang: Lang) -> Exit {
    match Failure::of(error, lang) {
        // The reader of the output went away: nobody is left to tell.
        None => Exit::Fine,
        Some(failure) => {
            failure.print(lang);
            failure.exit()
        }
    }
}
