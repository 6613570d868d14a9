//! A result as JSON, for scripts. Names and order of the fields do not change.

mod agenda;
mod bytes;
mod case;
mod comparison;
mod constants;
mod pretty;
mod recheck;
mod roster;
#[cfg(test)]
mod tests;
mod writer;
mod years;

pub use agenda::write_agenda;
pub use case::write_case;
pub use comparison::write_comparison;
pub use pretty::pretty;
pub use recheck::write_recheck;
pub use roster::{RosterPerson, write_roster};
pub use writer::{JsonWriter, write_error};
pub use years::write_years;
