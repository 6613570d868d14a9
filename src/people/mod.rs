//! All saved people at once: what is due to them, and where they stand.
//!
//! | file | holds |
//! |---|---|
//! | `engines` | the engines of the rule sets that they belong to |
//! | `agenda` | what is due to everybody, as one list |
//! | `roster` | everybody with their stage and what comes next |
//! | `person` | one person, looked at |
//! | `recheck` | everybody judged anew by the rules of today |
//! | `error` | what concerns everybody: rules that cannot be used, a folder that cannot be read |

mod agenda;
mod engines;
mod error;
mod person;
mod recheck;
mod roster;

pub use agenda::agenda;
pub use engines::{Engines, Loaded, load_engine};
pub use error::PeopleError;
pub use recheck::{RecheckFor, recheck};
pub use roster::{Roster, roster};
