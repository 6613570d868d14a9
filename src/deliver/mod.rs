//! An output into the world outside of the program and its files.
//!
//! | file | holds |
//! |---|---|
//! | `notification` | a message on the desktop |

mod notification;

pub use notification::{CAN_NOTIFY, NotificationError, notify};
