//! What the program takes from its surroundings: read once, here and nowhere else.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use chrono::{Local, NaiveDate};

use crate::i18n::Lang;

/// What turns `ACCESSIBLE` off.
const OFF: [&str; 3] = ["0", "false", "no"];

/// The surroundings of the process.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts about the surroundings, each by itself"
)]
#[derive(Debug, Clone)]
pub(super) struct Environment {
    /// All data, settings and rules below one folder (`JUZHU_HOME`).
    pub(super) home: Option<PathBuf>,
    /// The locale's language, where there is a locale.
    pub(super) locale: Option<Lang>,
    /// The day it is.
    pub(super) today: NaiveDate,
    /// Standard output and standard error are terminals that take colour.
    pub(super) color: bool,
    /// Standard output is a terminal.
    pub(super) on_terminal: bool,
    /// Columns to wrap at, where output goes to a terminal.
    pub(super) columns: Option<usize>,
    /// Standard input and output are terminals that can be drawn on, and nobody asked for plain lines.
    pub(super) full_screen: bool,
    /// Standard output takes colour (`NO_COLOR` is not set).
    pub(super) screen_color: bool,
    /// The terminal draws no more than ASCII for certain: the console of a Linux machine.
    pub(super) ascii: bool,
    /// What the terminal is called (`TERM`, and `TERM_PROGRAM` behind it).
    pub(super) terminal_name: String,
    /// For tests (`JUZHU_MAY_FAIL`): a key of the full screen is our own fault.
    pub(super) may_fail: bool,
}

impl Environment {
    pub(super) fn of_process() -> Self {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let dumb = set("TERM").is_some_and(|term| term == "dumb");
        let on_terminal = io::stdout().is_terminal();
        let text = |name: &str| set(name).map(|value| value.to_string_lossy().into_owned());
        let accessible = text("ACCESSIBLE");
        let accessible = accessible.is_some_and(|value| !OFF.contains(&value.as_str()));
        let term = text("TERM").unwrap_or_default();
        let program = text("TERM_PROGRAM").map(|program| format!("/{program}"));
        Self {
            home: set("JUZHU_HOME").map(PathBuf::from),
            locale: locale(set),
            today: today(),
            color: io::stderr().is_terminal() && set("NO_COLOR").is_none() && !dumb,
            on_terminal,
            columns: on_terminal.then(columns).flatten(),
            full_screen: on_terminal && io::stdin().is_terminal() && !dumb && !accessible,
            screen_color: set("NO_COLOR").is_none(),
            ascii: term == "linux",
            terminal_name: format!("{term}{}", program.unwrap_or_default()),
            may_fail: set("JUZHU_MAY_FAIL").is_some(),
        }
    }

    /// The language to speak when nothing else is known.
    pub(super) fn lang(&self) -> Lang {
        self.locale.unwrap_or_default()
    }
}

/// The language of the locale. `C` and `POSIX` name none: the interview asks.
fn locale(set: impl Fn(&str) -> Option<OsString>) -> Option<Lang> {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| set(name));
    let name = match named {
        Some(name) => name.into_string().ok()?,
        None => sys_locale::get_locale()?,
    };
    let neutral = ["C", "POSIX"].iter().any(|neutral| {
        name.split('.')
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(neutral))
    });
    (!neutral).then(|| Lang::of_locale(&name))
}

/// The one place where the program asks what day it is.
#[expect(
    clippy::disallowed_methods,
    reason = "every other place is handed the day"
)]
pub(super) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The width of the terminal, or of what `COLUMNS` says.
fn columns() -> Option<usize> {
    let stated = env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    let columns = stated.unwrap_or_else(textwrap::termwidth);
    (columns > 0).then_some(columns)
}
