//! Keys, pastes, the mouse and the size of the window, on a thread that waits for them and does nothing
//! else.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{poll, read};

use super::run::Heard;
use super::translate::event;
use super::waiter::{MOMENT, Waiter, Woken};

/// Hands on whatever comes from the terminal, until nobody wants it any more.
pub(super) fn listen(to: Sender<Heard>) -> io::Result<()> {
    let waiter = Waiter::new()?;
    thread::spawn(move || {
        if hand_on(&waiter, &to).is_err() {
            let _ = to.send(Heard::Gone);
        }
    });
    Ok(())
}

/// An error when the terminal has gone away.
fn hand_on(waiter: &Waiter, to: &Sender<Heard>) -> io::Result<()> {
    let mut patience = Duration::ZERO;
    loop {
        while is_there_more(patience)? {
            if let Some(came) = event(read()?)
                && to.send(Heard::Came(came)).is_err()
            {
                return Ok(());
            }
            patience = Duration::ZERO;
        }
        if !Waiter::is_readable()? {
            patience = match waiter.wait()? {
                Woken::Keyboard => Duration::ZERO,
                Woken::Window if to.send(Heard::Resized).is_err() => return Ok(()),
                // Crossterm hears of it, too.
                Woken::Window => MOMENT,
            };
        } else if patience.is_zero() {
            // It may have come just now.
            patience = MOMENT;
        } else {
            for message in Waiter::overlooked()? {
                if to.send(Heard::from(message)).is_err() {
                    return Ok(());
                }
            }
        }
    }
}

/// Whether crossterm has something for us. An answer of the terminal, which is none, hides what it has
/// read behind it once.
fn is_there_more(patience: Duration) -> io::Result<bool> {
    Ok(poll(patience)? || poll(Duration::ZERO)?)
}
