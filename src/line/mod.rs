//! The interview as plain lines: for screen readers, pipes and terminals that can do nothing else.
//!
//! One thought per line, numbers to answer with, no escape codes. It drives the same
//! [`Interview`](crate::assess::Interview) as every other face.
//!
//! | file | holds |
//! |---|---|
//! | `lines`, `stop` | lines in and out; why the conversation stops |
//! | `command` | what is typed that is no answer |
//! | `conversation` | what everything below shares |
//! | `opening` | language, first page |
//! | `choosing`, `people` | going on with somebody |
//! | `resume` | going on with a code |
//! | `since` | what other rules have made of a saved person |
//! | `ask`, `why`, `obey` | a question, its reasons, commands |
//! | `quick_check` | a few questions, and what they come to in one line |
//! | `review` | changing an answer |
//! | `guide` | the guide: its parts, its headings, one of them |
//! | `what_if` | other answers, tried on a copy |
//! | `record` | what happened to the permit |
//! | `result`, `papers`, `day` | the result, what is in hand, the same as of another day |
//! | `reminders` | what is done or put off; all days to remember as a calendar file |
//! | `keeper`, `naming` | saving after every answer; giving a name |
//! | `words` | what can be typed, in words |

mod ask;
mod choosing;
mod command;
mod conversation;
mod day;
mod guide;
mod keeper;
mod lines;
mod naming;
mod obey;
mod opening;
mod papers;
mod people;
mod quick_check;
mod record;
mod reminders;
mod result;
mod resume;
mod review;
mod since;
mod stop;
mod what_if;
mod why;
mod words;
mod years;

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::assess::Engine;
use crate::i18n::Lang;
use crate::people::Engines;
use crate::ruleset::Answers;
use crate::store::{ProfileId, Profiles, StoreError};
use conversation::Conversation;
use lines::Lines;
use stop::Stop;

/// What one run of the line mode is about.
#[derive(Debug, Clone)]
pub struct Session<'a> {
    /// The rules.
    pub engine: Arc<Engine>,
    /// The day asked about.
    pub on: NaiveDate,
    /// The day it is, for what is saved.
    pub today: NaiveDate,
    /// The language; `None` asks the person.
    pub lang: Option<Lang>,
    /// That language was asked for: it is spoken even with a person who was saved in another one.
    pub lang_fixed: bool,
    /// Where people are saved; `None` keeps nothing.
    pub store: Option<&'a Profiles>,
    /// The rules of everybody who is saved, to say what is due to them; `None` says nothing of it.
    pub engines: Option<&'a Engines>,
    /// The saved person to go on with; `None` offers those there are.
    pub person: Option<ProfileId>,
    /// Answers to go on with in the place of a saved person, as a code held them.
    pub answers: Option<Answers>,
    /// Columns to wrap lines at; `None` leaves them as they are.
    pub width: Option<usize>,
}

/// How a run ended. Whatever was answered is saved where it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person has seen the result and left.
    Finished,
    /// The person left before the end.
    Quit,
    /// There was no more input.
    EndOfInput,
    /// Nobody reads the output any more.
    ReaderGone,
}

/// What the system refused. Whatever was answered is saved where it can be.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// Input cannot be read.
    #[error("cannot read input")]
    Input(#[source] io::Error),
    /// The person asked for cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person is through, but their last answers could not be saved.
    #[error("cannot save the last answers")]
    NotSaved(#[source] StoreError),
    /// Output cannot be written.
    #[error("cannot write output")]
    Output(#[source] io::Error),
}

/// Leads a person through the interview.
pub fn run(
    session: &Session<'_>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> Result<Ending, LineError> {
    let mut lines = Lines::new(input, output, session.width);
    let led = opening::language(session, &mut lines).and_then(|opening| {
        let mut conversation = Conversation::new(session, lines, opening);
        let led = conversation.lead();
        conversation.close(led)
    });
    match led {
        Ok(ending) => Ok(ending),
        Err(Stop::Quit) => Ok(Ending::Quit),
        Err(Stop::EndOfInput) => Ok(Ending::EndOfInput),
        Err(Stop::ReaderGone) => Ok(Ending::ReaderGone),
        Err(Stop::Failed(error)) => Err(error),
    }
}
