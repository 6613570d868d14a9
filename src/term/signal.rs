//! Signals, on a thread of their own: it works also when everything else hangs.

use std::sync::mpsc::Sender;
use std::thread;

use super::TermError;
use super::run::Heard;

/// Hands signals on. A signal to end gets a fuse: should nobody heed it, the terminal is left and the
/// program ended all the same.
#[cfg(unix)]
pub(super) fn listen(to: Sender<Heard>) -> Result<(), TermError> {
    use std::time::Duration;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    /// How long whoever is at work has to end by themselves.
    const FUSE: Duration = Duration::from_secs(2);

    let mut signals =
        Signals::new([SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT]).map_err(TermError::Signals)?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let heard = match signal {
                SIGTSTP => Heard::Suspend,
                SIGCONT => Heard::Continue,
                _ => {
                    thread::spawn(move || {
                        thread::sleep(FUSE);
                        super::guard::leave();
                        signal_hook::low_level::exit(128 + signal);
                    });
                    Heard::Signal(signal)
                }
            };
            if to.send(heard).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Elsewhere there are none to be heard.
#[cfg(not(unix))]
pub(super) fn listen(_to: Sender<Heard>) -> Result<(), TermError> {
    Ok(())
}

/// Whether somebody can take the program up again: a shell that has made it a job. Alone in its session
/// it would stand still for ever.
#[cfg(unix)]
pub(super) fn can_stop() -> bool {
    use rustix::process::{getpgrp, getppid, getsid};
    let (Ok(session), Some(parent)) = (getsid(None), getppid()) else {
        return false;
    };
    session != getpgrp() && getsid(Some(parent)) == Ok(session)
}

/// Stops the job, as Ctrl-Z does it elsewhere, until it is continued.
#[cfg(unix)]
pub(super) fn stop() -> std::io::Result<()> {
    use rustix::process::{Signal, kill_current_process_group};
    Ok(kill_current_process_group(Signal::STOP)?)
}

/// Elsewhere nothing stops.
#[cfg(not(unix))]
pub(super) const fn can_stop() -> bool {
    false
}

/// Elsewhere nothing stops.
#[cfg(not(unix))]
pub(super) fn stop() -> std::io::Result<()> {
    Ok(())
}
