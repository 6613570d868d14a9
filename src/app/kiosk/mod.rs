//! A public machine: whose turn it is to go, what only staff may do, what is erased for the next person.
//!
//! | file | holds |
//! |---|---|
//! | `idle` | nobody has done anything for a while |
//! | `next` | the visitor is through: everything is erased |
//! | `staff` | what staff do with their PIN |

mod idle;
mod next;
mod staff;

pub(super) use idle::{hear, is_asked, stay};
pub(super) use next::{ask_next, erase, next_person};
pub use staff::{PinTried, Staff};
pub(super) use staff::{ask_pin, pin_tried};

/// Whose machine the program runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Machine {
    /// A person's own.
    Own,
    /// One on which strangers follow each other: a kiosk.
    Public,
}

impl Machine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Own, Self::Public];
}

/// What is fixed for a run at a public machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kiosk {
    /// So many seconds nobody has done anything: it is asked whether anybody is there.
    pub idle_seconds: u32,
    /// So many seconds there are to answer that.
    pub warning_seconds: u32,
    /// What the last visitor said was erased just now.
    pub has_erased: bool,
}
