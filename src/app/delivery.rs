//! Something handed over to a person: what, where to, and what becomes of it.

use std::fmt;
use std::path::PathBuf;

use super::notice::Notice;
use crate::config::Receipt;

/// Something to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Which one of this run: what is heard of it says so.
    pub number: u64,
    /// What is handed over.
    pub sheet: Sheet,
    /// Where to.
    pub to: Destination,
    /// How many seconds it may take.
    pub seconds: u32,
}

/// Bytes to be handed over. They speak of a person, so no log shows them.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet(pub Vec<u8>);

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

/// Where something is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Paper, by a command.
    Printer {
        /// The command.
        command: Vec<String>,
        /// The printer; `None` is the one the system takes.
        printer: Option<String>,
    },
    /// A receipt printer.
    Receipt(Receipt),
    /// A stick.
    Stick {
        /// Where it is mounted.
        folder: PathBuf,
        /// The device that was mounted there when it was found.
        source: String,
        /// What it is called.
        label: String,
        /// The name of the file: it says nothing of the person.
        name: String,
    },
    /// A folder.
    Folder {
        /// Where, as the person typed it.
        path: String,
        /// The name of the file.
        name: String,
    },
}

/// Where something can be handed over on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outlets {
    /// The printers, the one that the system takes first if it takes one.
    pub printers: Vec<String>,
    /// Why none was found, where looking for them failed.
    pub no_printers: Option<Notice>,
    /// The sticks.
    pub sticks: Vec<FoundStick>,
}

/// A stick that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundStick {
    /// Where it is mounted.
    pub folder: PathBuf,
    /// The device that is mounted.
    pub source: String,
    /// What it is called.
    pub label: String,
    /// How many megabytes it has room for, if it says so.
    pub free: Option<u64>,
    /// Nothing can be written to it.
    pub read_only: bool,
}

/// What is heard of something that is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivered {
    /// It is under way, for so many seconds.
    Working(u64),
    /// It was handed over, and what is known of it.
    Done(Notice),
    /// It was not, or not for certain, and why.
    Failed(Notice),
}
