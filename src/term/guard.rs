//! Entering and leaving the terminal. Whatever happens, it is left as it was found: modes undone in
//! reverse order, each at most once.

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};

/// We are in the terminal.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// The mouse was turned on.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// It is a public machine: nothing that was drawn may be left.
static PUBLIC: AtomicBool = AtomicBool::new(false);

/// Leaves the terminal when dropped, in a panic too.
#[derive(Debug)]
pub(super) struct Guard(());

impl Guard {
    /// Enters the terminal.
    pub(super) fn enter() -> io::Result<Self> {
        enter()?;
        Ok(Self(()))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// From now on leaving the terminal erases all of it, with what can be scrolled back to, and what was
/// typed and not read.
pub(super) fn make_public() {
    PUBLIC.store(true, Ordering::SeqCst);
}

/// Erases the screen that is shown, and what can be scrolled back to.
fn erase(out: &mut impl io::Write) {
    let _ = execute!(
        out,
        Clear(ClearType::All),
        Clear(ClearType::Purge),
        MoveTo(0, 0)
    );
}

/// Enters the terminal, or enters it again after it was left or after the shell had it.
pub(super) fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let entered = execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        // Some terminals keep what stood there before.
        Clear(ClearType::All),
        MoveTo(0, 0)
    );
    let entered = entered.and_then(|()| {
        if MOUSE.load(Ordering::SeqCst) {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            Ok(())
        }
    });
    if entered.is_err() {
        leave();
    }
    entered
}

/// Leaves the terminal; does nothing if that has been done.
pub(super) fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // Nobody is left to be told if the terminal has gone away.
    let _ = execute!(out, EndSynchronizedUpdate);
    if MOUSE.load(Ordering::SeqCst) {
        let _ = execute!(out, DisableMouseCapture);
    }
    let is_public = PUBLIC.load(Ordering::SeqCst);
    if is_public {
        erase(&mut out);
    }
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    if is_public {
        erase(&mut out);
        forget_typed();
    }
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// What was typed and not read must not reach whoever reads next.
#[cfg(unix)]
fn forget_typed() {
    use rustix::termios::{QueueSelector, tcflush};
    let _ = tcflush(rustix::stdio::stdin(), QueueSelector::IFlush);
}

/// Elsewhere it goes with the program.
#[cfg(not(unix))]
const fn forget_typed() {}

/// Turns the mouse on or off.
pub(super) fn mouse(on: bool) -> io::Result<()> {
    if MOUSE.swap(on, Ordering::SeqCst) == on {
        return Ok(());
    }
    if on {
        execute!(io::stdout(), EnableMouseCapture)
    } else {
        execute!(io::stdout(), DisableMouseCapture)
    }
}
