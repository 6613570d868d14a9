//! One saved person as data: versioned TOML, read and written without knowing any rule set. Pure.
//!
//! A profile names questions, values and papers by their ids, so it outlives the rules it was made
//! with, and it keeps what it does not understand.

mod convert;
mod model;
mod problem;
mod read;
mod write;

pub use model::{Profile, SavedAnswer, SavedValue};
pub use problem::{Fault, ProfileProblem};
pub use read::VERSION;
