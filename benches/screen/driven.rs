//! A program in a pseudo-terminal, with the time at which each piece of its output came.

use std::error::Error;
use std::io::Write;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use crate::terminal::process::{Life, Process};
use crate::terminal::pty::{self, Event, Pty};
use crate::terminal::screen::Screen;
use crate::terminal::window::{Manner, Window};

/// Nothing takes as long, unless something is wrong.
const PATIENCE: Duration = Duration::from_secs(10);

/// A key that has shown nothing until then shows nothing.
const NOTHING: Duration = Duration::from_secs(1);

/// When so long nothing came, all has come: a repaint, the note that the answer is saved.
const QUIET: Duration = Duration::from_millis(50);

/// How long after a key its picture came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Repaint {
    /// The end of the first synchronized update, or of all output where there are none.
    pub(crate) first: Duration,
    /// The end of all output that belongs to it.
    pub(crate) settled: Duration,
}

/// A running program; it is killed when this is dropped.
pub(crate) struct Driven {
    process: Process,
    keyboard: Box<dyn Write + Send>,
    heard: Receiver<Heard>,
    window: Window,
    started: Instant,
    life: Life,
    /// Held open for as long as the program is to have a terminal.
    _pty: Pty,
}

enum Heard {
    Output(Instant, Vec<u8>),
    Life(Life),
}

impl Driven {
    pub(crate) fn start(command: &Command, size: (u16, u16)) -> Result<Self, Box<dyn Error>> {
        let (say, heard) = mpsc::channel();
        let started = Instant::now();
        let program = pty::start(command, size, move |event| {
            let at = Instant::now();
            let _ = match event {
                Event::Output(output) => say.send(Heard::Output(at, output.to_vec())),
                Event::Life(life) => say.send(Heard::Life(life)),
                Event::Closed => Ok(()),
            };
        })?;
        Ok(Self {
            process: program.process,
            keyboard: program.keyboard,
            heard,
            window: Window::new(size.0, size.1, Manner::default()),
            started,
            life: Life::Running,
            _pty: program.pty,
        })
    }

    /// Waits until a text can be read; says how long after the start the piece came that completed it.
    pub(crate) fn wait_for(&mut self, text: &str) -> Result<Duration, Box<dyn Error>> {
        let deadline = Instant::now() + PATIENCE;
        let mut at = self.started;
        while !self.screen().contains(text) {
            let Some(came) = self.hear(deadline)? else {
                let (life, screen) = (self.life, self.screen().drawn());
                return Err(format!("no {text:?} ({life:?}): {screen}").into());
            };
            at = came;
        }
        Ok(at.duration_since(self.started))
    }

    /// Sends a key; says when the answer came, if any did.
    pub(crate) fn press(&mut self, key: &[u8]) -> Result<Option<Repaint>, Box<dyn Error>> {
        let updates = self.window.updates();
        let pressed = Instant::now();
        self.keyboard.write_all(key)?;
        let mut first = None;
        let mut last = None;
        let mut deadline = pressed + NOTHING;
        while let Some(came) = self.hear(deadline)? {
            let after = came.duration_since(pressed);
            if first.is_none() && self.window.updates() > updates {
                first = Some(after);
            }
            last = Some(after);
            deadline = Instant::now() + QUIET;
        }
        Ok(last.map(|settled| Repaint {
            first: first.unwrap_or(settled),
            settled,
        }))
    }

    /// Only listens for so long.
    pub(crate) fn idle(&mut self, length: Duration) -> Result<(), Box<dyn Error>> {
        let deadline = Instant::now() + length;
        while self.hear(deadline)?.is_some() {}
        Ok(())
    }

    /// Listens until nothing has come for a while.
    pub(crate) fn settle(&mut self) -> Result<(), Box<dyn Error>> {
        let patience = Instant::now() + PATIENCE;
        while let Some(came) = self.hear(Instant::now() + QUIET)? {
            if came > patience {
                return Err("its output has no end".into());
            }
        }
        Ok(())
    }

    pub(crate) fn screen(&self) -> Screen {
        self.window.screen()
    }

    pub(crate) fn pid(&self) -> i32 {
        self.process.pid()
    }

    /// How much it has written so far.
    pub(crate) fn written(&self) -> usize {
        self.window.raw().len()
    }

    /// Takes the next piece of output and answers what it asks; says when it came. None when the deadline
    /// has passed, or nothing more can come.
    fn hear(&mut self, deadline: Instant) -> Result<Option<Instant>, Box<dyn Error>> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.heard.recv_timeout(left) {
                Ok(Heard::Output(at, output)) => {
                    let answers = self.window.take(&output);
                    self.keyboard.write_all(&answers)?;
                    return Ok(Some(at));
                }
                Ok(Heard::Life(life)) => self.life = life,
                Err(_) => return Ok(None),
            }
        }
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        let _ = self.process.kill(None);
        let deadline = Instant::now() + PATIENCE;
        while !self.life.ended() && Instant::now() < deadline {
            match self.heard.recv_timeout(QUIET) {
                Ok(Heard::Life(life)) => self.life = life,
                Ok(Heard::Output(..)) | Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}
