//! What is wrong with a file, said so that it can be mended: the kind of problem, the place, the line
//! with a caret under it, and what to do; every problem at once.
//!
//! | file | holds |
//! |---|---|
//! | `source` | one file to read |
//! | `code`, `problem`, `diagnostic` | a problem: its kind, its words, its place |
//! | `problems`, `render`, `lines`, `printable` | all of them, shown to people |
//! | `reason` | what the system said when it refused something |
//! | `read` | TOML, value by value, with everything wrong in it written down |

mod code;
#[allow(clippy::module_inception, reason = "one file for one type")]
mod diagnostic;
mod lines;
mod printable;
pub(crate) mod problem;
mod problems;
pub(crate) mod read;
mod reason;
mod render;
mod source;

pub use code::Code;
pub(crate) use code::codes;
pub use diagnostic::Diagnostic;
#[cfg(test)]
pub(crate) use printable::is_unprintable;
pub(crate) use printable::shown;
pub use problems::Problems;
pub use reason::reason;
pub use source::{LARGEST_FILE, SourceFile, Trouble};
