//! An output into the world outside of the program and its files: paper, a stick, the desktop.
//!
//! Everything that can hang is waited for with a [`Watch`]: it has a limit, it can be called off, and it
//! tells how long it has been waited. What is handed over lies in no file but the one that was asked for:
//! printers get it by standard input.
//!
//! | file | holds |
//! |---|---|
//! | `watch` | waiting, with a limit and an end |
//! | `process` | a command that is given bytes and watched, with everything it has started |
//! | `printer` | the printers there are; printing by a command |
//! | `receipt` | bytes to the device of a receipt printer |
//! | `mount`, `stick` | what is mounted; the sticks among it |
//! | `folder` | a file in a folder: whole, compared, nobody else's written over |
//! | `error`, `describe` | what goes wrong, and how that is said |
//! | `notification` | a message on the desktop |

mod describe;
mod error;
mod folder;
mod mount;
mod notification;
mod printer;
mod process;
mod receipt;
mod stick;
mod watch;

pub use describe::Description;
pub use error::DeliverError;
pub use folder::write_file;
pub use notification::{CAN_NOTIFY, NotificationError, notify};
pub use printer::{Printed, Printers, Queue, print, printers, take_back};
pub use process::give;
pub use receipt::send;
pub use stick::{Machine, Stick, sticks, write_to_stick};
pub use watch::{Stop, Watch};
