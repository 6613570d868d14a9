//! TOML, value by value.
//!
//! A reader always returns something and writes every problem into its [`Log`]; whether the file is
//! sound is whether the log is empty in the end. So no problem hides another one.

mod document;
mod log;
mod table;
mod value;

pub(crate) use document::Document;
pub(crate) use log::{Log, Sink, Span};
pub(crate) use table::Table;
pub(crate) use value::{FIRST_DAY, LAST_DAY, Value, day_of};
