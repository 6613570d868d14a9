//! All saved people at once: what is due to them.
//!
//! | file | holds |
//! |---|---|
//! | `engines` | the engines of the rule sets that they belong to |
//! | `agenda` | what is due to everybody, as one list |
//! | `person` | what is due to one person |
//! | `error` | what concerns everybody: rules that cannot be used, a folder that cannot be read |

mod agenda;
mod engines;
mod error;
mod person;

pub use agenda::agenda;
pub use engines::{Engines, Loaded, load_engine};
pub use error::PeopleError;
