//! A pseudo-terminal with a program in it.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::io::ioctl_fionread;
use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};

use super::process::{Life, Process};

/// What is heard from a pseudo-terminal.
#[derive(Debug)]
pub(crate) enum Event<'e> {
    /// The program wrote this.
    Output(&'e [u8]),
    /// The program stopped, went on or ended. Some of its output may still be on the way.
    Life(Life),
    /// No more output comes.
    Closed,
}

/// The terminal's side.
pub(crate) struct Pty {
    master: Box<dyn MasterPty + Send>,
    device: Device,
    let_go: Arc<AtomicBool>,
}

/// What one gets on starting a program: the terminal's side, the program, and where to write what is
/// typed.
pub(crate) struct Started {
    pub(crate) pty: Pty,
    pub(crate) process: Process,
    pub(crate) keyboard: Box<dyn Write + Send>,
}

/// Starts a command in a pseudo-terminal of its own, as the leader of a session. Of the environment it
/// gets what the command names, and `SHELL`. What is heard comes from two threads.
pub(crate) fn start(
    command: &Command,
    (columns, rows): (u16, u16),
    hear: impl Fn(Event<'_>) + Send + Sync + 'static,
) -> io::Result<Started> {
    let pair = native_pty_system()
        .openpty(size(columns, rows))
        .map_err(io::Error::other)?;
    let device = pair.master.tty_name();
    let device = device
        .map(Device)
        .ok_or_else(|| io::Error::other("a terminal without a name"))?;
    let mut reader = pair.master.try_clone_reader().map_err(io::Error::other)?;
    let keyboard = pair.master.take_writer().map_err(io::Error::other)?;
    let child = pair
        .slave
        .spawn_command(builder(command))
        .map_err(io::Error::other)?;
    // Only the program may hold it open now, or its end would not be seen.
    drop(pair.slave);

    let hear = Arc::new(hear);
    let told = Arc::clone(&hear);
    let process = Process::watch(child, move |life| told(Event::Life(life)))?;
    let let_go = Arc::new(AtomicBool::new(false));
    let ignore = Arc::clone(&let_go);
    thread::spawn(move || {
        read(&mut reader, &ignore, &*hear);
        drop(reader);
        hear(Event::Closed);
    });
    Ok(Started {
        pty: Pty {
            master: pair.master,
            device,
            let_go,
        },
        process,
        keyboard,
    })
}

impl Pty {
    pub(crate) fn resize(&self, columns: u16, rows: u16) -> io::Result<()> {
        let resized = self.master.resize(size(columns, rows));
        resized.map_err(io::Error::other)
    }

    /// The leader of the group that has the terminal now.
    pub(crate) fn foreground(&self) -> Option<i32> {
        self.master.process_group_leader()
    }

    /// Whether lines are put together and shown by the terminal, as they are before a program wants every
    /// key for itself.
    pub(crate) fn is_cooked(&self) -> io::Result<bool> {
        let modes = tcgetattr(self.device.open()?)?.local_modes;
        Ok(modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG))
    }

    /// Makes the reading thread let go of the terminal: it is heard to be closed, and hangs up when this
    /// and the keyboard are dropped.
    pub(crate) fn let_go(&self) -> io::Result<()> {
        self.let_go.store(true, Ordering::SeqCst);
        let mut device = self.device.open()?;
        // Dropping the keyboard would press Enter and Ctrl-D first, unless there is no Ctrl-D.
        let mut settings = tcgetattr(&device)?;
        settings.special_codes[SpecialCodeIndex::VEOF] = 0;
        tcsetattr(&device, OptionalActions::Now, &settings)?;
        // Anything at all wakes the thread.
        device.write_all(b"\0")
    }

    /// Where the program's side is.
    pub(crate) fn device(&self) -> Device {
        self.device.clone()
    }
}

/// The program's side of a pseudo-terminal.
#[derive(Debug, Clone)]
pub(crate) struct Device(PathBuf);

impl Device {
    /// Opens it; while it is open, the program's end cannot be seen.
    fn open(&self) -> io::Result<File> {
        // The values of Linux: it is not to become our own terminal, and nothing is to wait for it.
        const NOCTTY: i32 = 0o400;
        const NONBLOCK: i32 = 0o4000;
        OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(NOCTTY | NONBLOCK)
            .open(&self.0)
    }

    /// Waits until the program has read what was typed. The kernel tells nobody, so it is asked again and
    /// again; and what was typed takes a moment to arrive, so it is not asked at once. A program that
    /// reads whole lines is not waited for.
    pub(crate) fn wait_until_read(&self, patience: Duration) {
        const MOMENT: Duration = Duration::from_millis(10);
        let deadline = Instant::now() + patience;
        loop {
            thread::sleep(MOMENT);
            let unread = self.open().and_then(|device| Ok(ioctl_fionread(device)?));
            if matches!(unread, Ok(0) | Err(_)) || Instant::now() > deadline {
                return;
            }
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// A command, with nothing of our own environment.
fn builder(command: &Command) -> CommandBuilder {
    let mut builder = CommandBuilder::new(command.get_program());
    builder.args(command.get_args());
    builder.env_clear();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            builder.env(name, value);
        }
    }
    if let Some(folder) = command.get_current_dir() {
        builder.cwd(folder);
    }
    builder
}

fn read(reader: &mut impl Read, ignore: &AtomicBool, hear: &impl Fn(Event<'_>)) {
    let mut room = vec![0; 65536];
    loop {
        match reader.read(&mut room) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => return,
            Ok(_) if ignore.load(Ordering::SeqCst) => return,
            Ok(length) => hear(Event::Output(&room[..length])),
        }
    }
}
