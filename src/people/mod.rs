//! All saved people at once: what is due to them, and what their calendars are told.
//!
//! | file | holds |
//! |---|---|
//! | `engines` | the engines of the rule sets that they belong to |
//! | `agenda` | what is due to everybody, as one list |
//! | `person` | what is due to one person |
//! | `recheck` | everybody judged anew by the rules of today |
//! | `calendar` | what calendars are told of them |
//! | `error` | what concerns everybody: rules that cannot be used, a folder that cannot be read |

mod agenda;
mod calendar;
mod engines;
mod error;
mod person;
mod recheck;

pub use agenda::agenda;
pub use calendar::{NotKept, ToldCalendar, calendar};
pub use engines::{Engines, Loaded, load_engine};
pub use error::PeopleError;
pub use recheck::{RecheckFor, recheck};
