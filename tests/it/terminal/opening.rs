//! How a window is to be, before the program starts in it.

use std::ffi::OsStr;
use std::process::Command;

use super::harness::Terminal;
use super::window::Manner;
use crate::program::harness::{Home, Program};

/// A window to come.
#[must_use]
pub(crate) struct Opening {
    pub(super) program: Program,
    pub(super) size: (u16, u16),
    pub(super) manner: Manner,
    pub(super) in_a_shell: bool,
}

impl Opening {
    /// The program under test with these arguments, in a window of 80×24.
    pub(crate) fn juzhu<A: AsRef<OsStr>>(home: &Home, args: impl IntoIterator<Item = A>) -> Self {
        Self::of(home.juzhu(args))
    }

    /// Another program.
    pub(crate) fn of(program: Program) -> Self {
        Self {
            program: program.env("TERM", "xterm-256color"),
            size: (80, 24),
            manner: Manner::default(),
            in_a_shell: false,
        }
    }

    /// So many columns and rows.
    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.program.command.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.program = self.program.env(name, value);
        self
    }

    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.program = self.program.without_env(name);
        self
    }

    /// The terminal answers no query.
    pub(crate) fn silent(mut self) -> Self {
        self.manner.silent = true;
        self
    }

    /// Characters of ambiguous width fill two columns.
    pub(crate) fn ambiguous_wide(mut self) -> Self {
        self.manner.ambiguous_wide = true;
        self
    }

    /// The program is a job of a shell, as it is when a person starts it. Only so can Ctrl-Z stop it: a
    /// program that leads its session has nobody to take it up again, and the kernel does not stop it.
    pub(crate) fn in_a_shell(mut self) -> Self {
        self.in_a_shell = true;
        self
    }

    /// Opens it, and starts the program.
    #[track_caller]
    pub(crate) fn start(mut self) -> Terminal {
        if self.in_a_shell {
            self.program.command = job(&self.program.command);
        }
        Terminal::with(&self)
    }
}

/// What the shell says when its job has stopped.
pub(super) const SUSPENDED: &str = "[suspended]";

/// Runs the program as a job. Once it has stopped (147 and 148 stand for SIGSTOP and SIGTSTP), the
/// terminal is as the shell wants it, and Enter brings the job back.
const JOB: &str = r#"
set -m
modes=$(stty -g)
"$@"
code=$?
while [ $code -eq 147 ] || [ $code -eq 148 ]; do
    stty "$modes"
    echo "[suspended]"
    read -r line
    fg >/dev/null
    code=$?
done
exit $code
"#;

fn job(program: &Command) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", JOB, "sh"]).arg(program.get_program());
    shell.args(program.get_args());
    shell.env_clear();
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    if let Some(folder) = program.get_current_dir() {
        shell.current_dir(folder);
    }
    shell
}
