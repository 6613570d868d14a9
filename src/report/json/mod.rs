//! A result as JSON, for scripts. Names and order of the fields do not change.

mod agenda;
mod bytes;
mod comparison;
mod constants;
mod pretty;
mod roster;
#[cfg(test)]
mod tests;
mod writer;

pub use agenda::write_agenda;
pub use comparison::write_comparison;
pub use pretty::pretty;
pub use roster::{RosterPerson, write_roster};
pub use writer::{JsonWriter, write_error};
