//! Keys, pastes and the mouse, on a thread that waits for them and does nothing else.

use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::read;

use super::run::Heard;
use super::translate::event;

/// Hands on whatever comes from the terminal, until nobody wants it any more.
pub(super) fn listen(to: Sender<Heard>) {
    thread::spawn(move || {
        loop {
            let Ok(came) = read() else {
                let _ = to.send(Heard::Gone);
                return;
            };
            if let Some(came) = event(came)
                && to.send(Heard::Came(came)).is_err()
            {
                return;
            }
        }
    });
}
