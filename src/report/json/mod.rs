//! A result as JSON, for scripts. Names and order of the fields do not change.

mod bytes;
mod constants;
mod pretty;
#[cfg(test)]
mod tests;
mod writer;

pub use pretty::pretty;
pub use writer::{JsonWriter, write_error};
