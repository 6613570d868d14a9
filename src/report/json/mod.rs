//! A result as JSON, for scripts. Names and order of the fields do not change.

mod agenda;
mod bytes;
mod comparison;
mod constants;
mod pretty;
mod recheck;
#[cfg(test)]
mod tests;
mod writer;

pub use agenda::write_agenda;
pub use comparison::write_comparison;
pub use pretty::pretty;
pub use recheck::write_recheck;
pub use writer::{JsonWriter, write_error};
