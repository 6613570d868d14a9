//! `juzhu resume`: the interview, gone on with from the code of an earlier visit.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};

use super::arguments::ResumeArguments;
use super::context::Context;
use super::failure::{Exit, UsageError};
use super::interview::{self, Opened};
use crate::i18n::tr;
use crate::profile::read_resume_code;

/// No line with a code is longer.
const LONGEST_LINE: u64 = 64 * 1024;

pub(super) fn run(context: &Context, asked: &ResumeArguments) -> anyhow::Result<Exit> {
    let code = if asked.code.iter().any(|part| part == "-") {
        if io::stdin().is_terminal() {
            let _ = writeln!(io::stderr(), "{}", tr(context.lang(), "resume-how"));
        }
        typed_line()?
    } else {
        asked.code.join(" ")
    };
    let engine = context.engine()?;
    match read_resume_code(engine.rules(), &code) {
        Ok(answers) => {
            let opened = Opened { code, answers };
            interview::begin(context, &asked.interview(), Some(opened))
        }
        Err(error) => {
            let (sentence, hint) = error.describe(context.lang());
            Err(UsageError { sentence, hint }.into())
        }
    }
}

/// The next line of standard input: what follows it is for the interview.
fn typed_line() -> io::Result<String> {
    let mut line = Vec::new();
    let mut input = io::stdin().lock().take(LONGEST_LINE);
    input.read_until(b'\n', &mut line)?;
    // What is no text is no digit either, and is said to be none.
    Ok(String::from_utf8_lossy(&line).into_owned())
}
