//! The hands of the full-screen program: the terminal, keys, signals, the disk. Everything that is done
//! in the world is done here; what to do, [`app`](crate::app) says.
//!
//! | file | holds |
//! |---|---|
//! | `guard` | entering and leaving the terminal, whatever happens |
//! | `canvas` | the window, drawn on |
//! | `input`, `waiter`, `translate`, `typed_ahead` | keys, pastes, the mouse, the window's size |
//! | `signal` | signals, on a thread of their own |
//! | `probe` | how wide the terminal draws what nobody agrees on |
//! | `clerk` | the disk, on a thread of its own |
//! | `idle` | how long nobody has done anything there |
//! | `courier` | printers and sticks, on threads of their own |
//! | `lister` | everybody who is saved, and where they stand |
//! | `prepare` | what the first result takes, on a thread of its own |
//! | `secret` | a PIN, typed where nobody can read it |
//! | `run` | the one loop |

mod canvas;
mod clerk;
mod courier;
mod guard;
mod idle;
mod input;
mod lister;
mod prepare;
mod probe;
mod run;
mod secret;
mod signal;
mod translate;
mod typed_ahead;
mod waiter;

use std::io;
use std::time::Duration;

use chrono::NaiveDate;

use crate::app::Facts;
use crate::config::Settings;
use crate::i18n::Lang;
use crate::people::Engines;
use crate::store::{Paths, PinFile, ProfileId, Profiles, StoreError};
use crate::ui::Terminal;

pub use run::run;
pub use secret::ask_secret;

/// What one run of the full screen is about.
#[derive(Debug)]
pub struct Session {
    /// What is fixed for the run.
    pub facts: Facts,
    /// The language; `None` asks the person.
    pub lang: Option<Lang>,
    /// What the person has set.
    pub settings: Settings,
    /// Where people are saved; `None` keeps nothing.
    pub store: Option<Profiles>,
    /// The rules of everybody who is saved; without them nobody knows where they stand.
    pub engines: Option<Engines>,
    /// Where settings and what is known of terminals are kept; `None` keeps neither.
    pub paths: Option<Paths>,
    /// The saved person to go on with.
    pub person: Option<ProfileId>,
    /// The code to go on with, in the place of a saved person.
    pub code: Option<String>,
    /// What the terminal can do, as far as its name tells.
    pub terminal: Terminal,
    /// The name of the terminal, to remember what was found out about it.
    pub terminal_name: String,
    /// Something the person should know at once, such as settings that cannot be read.
    pub notice: Option<crate::app::Notice>,
    /// For tests: `!` is our own fault.
    pub may_fail: bool,
    /// What there is besides at a public machine.
    pub kiosk: Option<KioskHands>,
}

/// What the hands need at a public machine.
#[derive(Debug)]
pub struct KioskHands {
    /// The PIN of the staff.
    pub pin: PinFile,
    /// How long has been waited for its next try, by the program in whose place this one stands.
    pub pin_waited: Duration,
    /// What day it is now: the program runs for longer than one.
    pub today: fn() -> NaiveDate,
}

/// How a run ended. Whatever was answered is saved where it can be.
#[derive(Debug)]
pub struct Ended {
    /// How.
    pub how: How,
    /// The language spoken last.
    pub lang: Lang,
    /// The person at hand, where there is a file of them.
    pub person: Option<Person>,
    /// Why answers could not be saved, where they could not.
    pub not_saved: Option<StoreError>,
    /// The person wants nothing kept.
    pub keeps_nothing: bool,
    /// At a public machine: how long has been waited for the next try of the PIN.
    pub pin_waited: Duration,
}

/// The person who was at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of the file.
    pub id: String,
    /// What they call it.
    pub name: Option<String>,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The person left.
    Left,
    /// The person wants plain lines.
    ForLineMode,
    /// At a public machine: everything is erased, and the next person begins.
    Erased(Erased),
    /// By a signal, or by Ctrl-C as 2; the terminal going away counts as 1.
    Signal(i32),
}

/// Why everything is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// A visitor is through, or has gone; the next one sees that nothing is left.
    AfterVisitor,
    /// Nobody is to be told: another day has begun, or staff were there.
    Quietly,
}

/// The terminal cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TermError {
    /// It cannot be entered.
    #[error("cannot use the terminal")]
    Enter(#[source] io::Error),
    /// A signal handler cannot be set.
    #[error("cannot watch for signals")]
    Signals(#[source] io::Error),
    /// Our own fault: a part of the program has ended.
    #[error("a part of the program has ended")]
    Broken,
}
