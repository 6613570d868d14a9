//! One saved person as data: versioned TOML, read and written without knowing any rule set. Pure.
//!
//! A profile names questions, values and papers by their ids, so it outlives the rules it was made
//! with, and it keeps what it does not understand.

mod compact;
mod convert;
mod fit;
mod former;
mod happened;
mod interview;
mod mark_history;
mod migrate;
mod model;
mod paper;
mod problem;
mod read;
mod reminded;
mod result;
mod resume_code;
mod search;
mod set_aside;
mod table;
mod telling;
mod transfer;
mod write;
mod years;

pub use compact::{
    Brief, LAYOUT, SymbolNumber, Symbols, numbers_in, read_brief, read_compact, write_compact,
};
pub use fit::{fit, fitted};
pub use former::FormerNames;
pub use interview::{Restored, put_record, record_of};
pub use mark_history::MarkHistory;
pub use model::{LONGEST_NOTE, Profile, SavedAnswer, SavedValue, Told, name_from, note_from};
pub use paper::marks_of;
pub use problem::{Fault, ProfileProblem};
pub use read::VERSION;
pub use result::{SavedResult, note_remembered, note_result};
pub use resume_code::{ResumeCodeError, read_resume_code, resume_code};
pub use search::{PersonKey, PersonSearch};
pub use set_aside::SetAside;
pub use telling::{Telling, tell};
pub use transfer::LineProblem;
pub use years::years_of;
