//! All saved people at once: what is due to them, where they stand, and what their calendars are told.
//!
//! | file | holds |
//! |---|---|
//! | `engines` | the engines of the rule sets that they belong to |
//! | `agenda` | what is due to everybody, as one list |
//! | `roster` | everybody with their stage and what comes next |
//! | `person` | one person, looked at |
//! | `recheck` | everybody judged anew by the rules of today |
//! | `calendar` | what calendars are told of them |
//! | `error` | what concerns everybody: rules that cannot be used, a folder that cannot be read |

mod agenda;
mod calendar;
mod engines;
mod error;
mod noting;
mod person;
mod recheck;
mod roster;

pub use agenda::agenda;
pub use calendar::{NotKept, ToldCalendar, calendar};
pub use engines::{Engines, Loaded, load_engine};
pub use error::PeopleError;
pub use noting::note_with_result;
pub use recheck::{RecheckFor, recheck};
pub use roster::{Roster, roster};
