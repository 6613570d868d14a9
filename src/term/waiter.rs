//! Waiting for crossterm. It does not see that the terminal has gone away, and would look again and
//! again; and it hears of each piece of input once, so that some are overlooked.

use std::io;
use std::time::Duration;

use crate::app::message::Message;

/// What is on its way needs no longer from one part of the program to another.
pub(super) const MOMENT: Duration = Duration::from_millis(20);

/// What there is to look at.
#[cfg_attr(not(unix), expect(dead_code, reason = "crossterm waits by itself"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Woken {
    /// Something to read.
    Keyboard,
    /// Another size of the window, and perhaps something to read.
    Window,
}

/// Waits for the keyboard and the window.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Waiter {
    /// Has a byte for every change of the window's size.
    window: std::os::unix::net::UnixStream,
}

#[cfg(unix)]
impl Waiter {
    pub(super) fn new() -> io::Result<Self> {
        use signal_hook::{consts::SIGWINCH, low_level::pipe};
        let (window, signalled) = std::os::unix::net::UnixStream::pair()?;
        window.set_nonblocking(true)?;
        pipe::register(SIGWINCH, signalled)?;
        Ok(Self { window })
    }

    /// Waits for something to look at. An error when the terminal has gone away.
    pub(super) fn wait(&self) -> io::Result<Woken> {
        use rustix::event::{PollFd, PollFlags};
        use std::io::Read as _;

        let stdin = rustix::stdio::stdin();
        let keyboard = PollFd::new(&stdin, PollFlags::IN);
        let mut fds = [keyboard, PollFd::new(&self.window, PollFlags::IN)];
        look(&mut fds, None)?;
        let [keyboard, window] = fds;
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if keyboard.revents().intersects(gone) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if window.revents().is_empty() {
            return Ok(Woken::Keyboard);
        }
        // However often it has changed, it is looked at once.
        while matches!((&self.window).read(&mut [0; 64]), Ok(1..)) {}
        Ok(Woken::Window)
    }

    /// Whether there is something to read, from a terminal that is still there.
    pub(super) fn is_readable() -> io::Result<bool> {
        use rustix::event::{PollFd, PollFlags};
        let stdin = rustix::stdio::stdin();
        let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
        look(&mut fds, Some(Duration::ZERO))?;
        let [keyboard] = fds;
        Ok(keyboard.revents() == PollFlags::IN)
    }

    /// Reads what crossterm does not see: what came together with a change of the window's size, or
    /// behind many others.
    pub(super) fn overlooked() -> io::Result<Vec<Message>> {
        let mut room = [0; 1024];
        let read = rustix::io::read(rustix::stdio::stdin(), &mut room)?;
        Ok(super::typed_ahead::messages(
            room.get(..read).unwrap_or_default(),
        ))
    }
}

#[cfg(unix)]
fn look(fds: &mut [rustix::event::PollFd<'_>], patience: Option<Duration>) -> io::Result<()> {
    use rustix::event::{Timespec, poll};
    use rustix::io::Errno;
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    loop {
        match poll(fds, patience.as_ref()) {
            Err(Errno::INTR) => {}
            looked => return Ok(looked.map(drop)?),
        }
    }
}

/// Elsewhere crossterm waits by itself.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Waiter;

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as elsewhere")]
impl Waiter {
    pub(super) const fn new() -> io::Result<Self> {
        Ok(Self)
    }

    #[expect(clippy::unused_self, reason = "as elsewhere")]
    pub(super) fn wait(&self) -> io::Result<Woken> {
        crossterm::event::poll(Duration::MAX).map(|_| Woken::Keyboard)
    }

    pub(super) const fn is_readable() -> io::Result<bool> {
        Ok(false)
    }

    pub(super) const fn overlooked() -> io::Result<Vec<Message>> {
        Ok(Vec::new())
    }
}
