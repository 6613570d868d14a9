//! A window with a program in it: press, wait, look.

use std::io::Write;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::opening::{Opening, SUSPENDED};
use super::process::{Life, Process};
use super::pty::{self, Event, Pty};
use super::screen::Screen;
use super::window::Window;
use super::{colours, wire};
use crate::program::harness::Home;
use crate::support::keys::{Key, Name, Token, tokens};

/// Nothing that is waited for takes as long, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program in its window; it is killed when this is dropped.
pub(crate) struct Terminal {
    /// None once the terminal has hung up.
    pty: Option<Pty>,
    process: Process,
    shared: Arc<Shared>,
    /// Says when the keyboard is gone.
    unplugged: Receiver<()>,
    in_a_shell: bool,
}

/// What the reading thread and the test have in common.
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    window: Window,
    life: Life,
    /// No more output comes.
    closed: bool,
    /// None once the terminal has hung up.
    keyboard: Option<Sender<Stroke>>,
}

/// What goes to the program at once.
struct Stroke {
    bytes: Vec<u8>,
    /// Nothing may follow before the program has read it: what comes hard on the heels of Esc is taken
    /// for Alt with that key. No person types as fast.
    alone: bool,
}

impl Terminal {
    /// The program under test with these arguments, in a window of so many columns and rows.
    #[track_caller]
    pub(crate) fn start(home: &Home, args: &[&str], (columns, rows): (u16, u16)) -> Self {
        Opening::juzhu(home, args).size(columns, rows).start()
    }

    #[track_caller]
    pub(super) fn with(opening: &Opening) -> Self {
        let (columns, rows) = opening.size;
        let (keyboard, strokes) = mpsc::channel();
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                window: Window::new(columns, rows, opening.manner),
                life: Life::Running,
                closed: false,
                keyboard: Some(keyboard),
            }),
            changed: Condvar::new(),
        });
        let hearing = Arc::clone(&shared);
        let started = pty::start(&opening.program.command, opening.size, move |event| {
            hearing.hear(&event);
        })
        .expect("it starts");
        let device = started.pty.device();
        let mut writer = started.keyboard;
        let (gone, unplugged) = mpsc::channel();
        // Typing never waits for a program that does not read.
        thread::spawn(move || {
            for stroke in strokes {
                // Who is gone does not read.
                let _ = writer.write_all(&stroke.bytes);
                if stroke.alone {
                    device.wait_until_read(PATIENCE);
                }
            }
            drop(writer);
            let _ = gone.send(());
        });
        Self {
            pty: Some(started.pty),
            process: started.process,
            shared,
            unplugged,
            in_a_shell: opening.in_a_shell,
        }
    }

    /// Presses keys, written as [`tokens`] reads them.
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) -> &Self {
        for token in tokens(keys) {
            match token {
                Token::Key(key) => {
                    let application = self.screen().application_cursor();
                    self.send(wire::key(key, application), key == Key::plain(Name::Esc));
                }
                Token::Text(text) => {
                    self.type_text(&text);
                }
                Token::Paste(text) => {
                    self.paste(&text);
                }
            }
        }
        self
    }

    /// Types a text, blanks and all, in one piece as an input method hands it over; an end of line is
    /// Enter.
    pub(crate) fn type_text(&self, text: &str) -> &Self {
        self.send(wire::text(text), false);
        self
    }

    /// Pastes a text, marked as such if the program has asked for that.
    pub(crate) fn paste(&self, text: &str) -> &Self {
        let bracketed = self.screen().bracketed_paste();
        self.send(wire::paste(text, bracketed), false);
        self
    }

    /// Clicks on a cell, counted from 0.
    ///
    /// # Panics
    ///
    /// When the program has not asked to be told of clicks: a terminal would keep it to itself.
    #[track_caller]
    pub(crate) fn click(&self, column: u16, row: u16) -> &Self {
        if !self.screen().mouse() {
            self.fail("nobody listens to the mouse");
        }
        self.send(wire::click(column, row), false);
        self
    }

    /// Clicks on the first letter of a text that is on the screen.
    #[track_caller]
    pub(crate) fn click_on(&self, text: &str) -> &Self {
        match self.screen().find(text) {
            Some((column, row)) => self.click(column, row),
            None => self.fail(&format!("no {text:?} to click on")),
        }
    }

    /// Makes the window another size.
    #[track_caller]
    pub(crate) fn resize(&self, columns: u16, rows: u16) -> &Self {
        // What is drawn from here on is drawn for the new size, or shortly will be.
        self.shared.lock().window.resize(columns, rows);
        let pty = self.pty.as_ref().expect("it has not hung up");
        pty.resize(columns, rows).expect("it has a size");
        self
    }

    /// Waits until a row of the screen holds this text.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) -> &Self {
        self.wait(&format!("no {text:?}"), |state| {
            state.window.screen().contains(text)
        })
    }

    /// Waits until no row of the screen holds this text.
    #[track_caller]
    pub(crate) fn wait_gone(&self, text: &str) -> &Self {
        self.wait(&format!("still {text:?}"), |state| {
            !state.window.screen().contains(text)
        })
    }

    /// Waits until the screen is as it should be.
    #[track_caller]
    pub(crate) fn wait_until(&self, so: impl Fn(&Screen) -> bool) -> &Self {
        self.wait("not as it should be", |state| so(&state.window.screen()))
    }

    /// Waits until the program has written these bytes behind its first so many.
    #[track_caller]
    pub(crate) fn wait_written(&self, behind: usize, bytes: &str) -> &Self {
        self.wait(&format!("{bytes:?} not written"), |state| {
            let raw = &state.window.raw()[behind..];
            raw.windows(bytes.len()).any(|it| it == bytes.as_bytes())
        })
    }

    /// What there is to see now.
    pub(crate) fn screen(&self) -> Screen {
        self.shared.lock().window.screen()
    }

    /// Column and row of the cursor, counted from 0.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        self.screen().cursor()
    }

    /// Whether the terminal puts lines together and shows them by itself.
    #[track_caller]
    pub(crate) fn is_cooked(&self) -> bool {
        let pty = self.pty.as_ref().expect("it has not hung up");
        pty.is_cooked().expect("it has modes")
    }

    /// All that the program has written so far.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.shared.lock().window.raw().to_vec()
    }

    /// The sequences it has written that choose a colour.
    pub(crate) fn colours(&self) -> Vec<String> {
        colours::named(&self.raw())
    }

    /// How often the program has asked where the cursor is.
    pub(crate) fn cursor_queries(&self) -> usize {
        self.shared.lock().window.cursor_queries()
    }

    /// How many synchronized updates it has drawn.
    pub(crate) fn updates(&self) -> usize {
        self.shared.lock().window.updates()
    }

    /// Sends the program a signal: `TERM`, `HUP`, `INT`, `STOP`…
    #[track_caller]
    pub(crate) fn signal(&self, name: &str) -> &Self {
        let signal = match name {
            "CONT" => Signal::CONT,
            "HUP" => Signal::HUP,
            "INT" => Signal::INT,
            "KILL" => Signal::KILL,
            "QUIT" => Signal::QUIT,
            "STOP" => Signal::STOP,
            "TERM" => Signal::TERM,
            "TSTP" => Signal::TSTP,
            "WINCH" => Signal::WINCH,
            _ => panic!("no signal is called {name:?}"),
        };
        // In a shell, the program is the job that has the terminal.
        let sent = match self.foreground() {
            Some(job) if self.in_a_shell => kill_process(job, signal).map_err(Into::into),
            _ => self.process.signal(signal),
        };
        sent.expect("it is ours");
        self
    }

    /// Waits until the program is stopped.
    #[track_caller]
    pub(crate) fn suspended(&self) -> &Self {
        if self.in_a_shell {
            return self.wait_for(SUSPENDED);
        }
        self.wait("not stopped", |state| state.life == Life::Stopped)
    }

    /// Lets a stopped program go on, and waits until it does.
    #[track_caller]
    pub(crate) fn resume(&self) -> &Self {
        if self.in_a_shell {
            self.press("Enter");
            return self.wait("still stopped", |_| {
                let job = self.foreground().map(|pid| pid.as_raw_nonzero().get());
                job.is_some_and(|job| job != self.process.pid())
            });
        }
        self.signal("CONT");
        self.wait("still stopped", |state| state.life == Life::Running)
    }

    /// The window closes, or the line breaks: nothing of the terminal is left.
    #[track_caller]
    pub(crate) fn hang_up(&mut self) {
        let pty = self.pty.take().expect("it has not hung up");
        pty.let_go().expect("it can be told");
        self.wait("the terminal is still read", |state| state.closed);
        self.shared.lock().keyboard = None;
        let unplugged = self.unplugged.recv_timeout(PATIENCE);
        unplugged.expect("the program reads what is typed");
        drop(pty);
    }

    /// Waits for the end of the program, and of its output; says how it ended.
    #[track_caller]
    pub(crate) fn end(&self) -> Life {
        self.wait("not at its end", |state| state.life.ended() && state.closed);
        self.shared.lock().life
    }

    /// Waits for the end of the program; gives its exit code.
    #[track_caller]
    pub(crate) fn exit_code(&self) -> i32 {
        match self.end() {
            Life::Exited(code) => code,
            other => self.fail(&format!("no exit code but {other:?}")),
        }
    }

    /// Kills it as `kill -9` does, and waits until it is gone.
    #[track_caller]
    pub(crate) fn kill(&self) {
        let group = self.foreground().map(|pid| pid.as_raw_nonzero().get());
        self.process.kill(group).expect("it is ours");
        self.end();
    }

    /// The number of the process: of the shell, if it is in one.
    pub(crate) fn pid(&self) -> i32 {
        self.process.pid()
    }

    fn foreground(&self) -> Option<Pid> {
        Pid::from_raw(self.pty.as_ref()?.foreground()?)
    }

    fn send(&self, bytes: Vec<u8>, alone: bool) {
        if let Some(keyboard) = &self.shared.lock().keyboard {
            let _ = keyboard.send(Stroke { bytes, alone });
        }
    }

    #[track_caller]
    fn wait(&self, otherwise: &str, so: impl Fn(&State) -> bool) -> &Self {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.shared.lock();
        loop {
            if so(&state) {
                return self;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            // Who has ended shows nothing new.
            let over = state.life.ended() && state.closed;
            if left.is_zero() || over {
                drop(state);
                self.fail(otherwise);
            }
            // Now and then unasked: a picture may be held back too long, and nobody tells who has the
            // terminal.
            let pause = left.min(Duration::from_millis(50));
            let woken = self.shared.changed.wait_timeout(state, pause);
            state = woken.expect("the reading thread is well").0;
        }
    }

    /// Fails, and shows the whole screen.
    #[track_caller]
    fn fail(&self, why: &str) -> ! {
        let state = self.shared.lock();
        let life = state.life;
        let drawn = state.window.screen().drawn();
        let raw = state.window.raw();
        let tail = raw[raw.len().saturating_sub(200)..].escape_ascii();
        let tail = format!("The last of {} bytes: {tail}", raw.len());
        // Whoever looks on while this unwinds finds the lock free.
        drop(state);
        panic!("{why}: {life:?}, {drawn}\n{tail}");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let group = self.foreground().map(|pid| pid.as_raw_nonzero().get());
        let _ = self.process.kill(group);
    }
}

impl Shared {
    #[track_caller]
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the reading thread is well")
    }

    fn hear(&self, event: &Event<'_>) {
        let mut state = self.lock();
        match event {
            Event::Output(output) => {
                let bytes = state.window.take(output);
                if let Some(keyboard) = state.keyboard.as_ref().filter(|_| !bytes.is_empty()) {
                    let alone = false;
                    let _ = keyboard.send(Stroke { bytes, alone });
                }
            }
            Event::Life(life) => state.life = *life,
            Event::Closed => {
                state.window.close();
                state.closed = true;
            }
        }
        drop(state);
        self.changed.notify_all();
    }
}
