//! Rule files in TOML → [`RuleSet`], or every problem in them with its place.
//!
//! [`load`] parses each file, collects all names, reads every file with the names known, and checks
//! what only the whole can show. Nothing stops at the first problem.

mod answer_problem;
mod answer_text;
mod answers_file;
mod check;
mod code;
mod digest;
mod files;
mod lead_times;
mod load;
mod model;
mod problem;
mod read;
#[cfg(test)]
mod tests;
pub mod typed;

pub use answer_problem::{AnswerKind, AnswerProblem};
pub use answer_text::{RawAnswer, UNSURE, WrittenAnswer, parse_answer, parse_day, written_answer};
pub use answers_file::read_answers_toml;
pub use digest::{RuleAt, RuleDigests, RuleKind};
pub use files::RuleFiles;
pub use lead_times::LeadTimes;
pub use load::{load, load_without_cases};
#[cfg(test)]
pub(crate) use model::fixture;
pub use model::*;

pub use crate::diagnostic::{Code, Diagnostic, LARGEST_FILE, Problems, SourceFile, Trouble};
