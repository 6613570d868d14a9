//! The questions of a rule set as a form on paper, for when there is no power or no machine to spare; and
//! its answers typed in, a line for each person.
//!
//! The form says everything in both languages. Its last part is a strip of boxes, one for each question
//! in order: what is written there is what is typed.
//!
//! | file | holds |
//! |---|---|
//! | `form` | what the form asks: marks to make, boxes, gates in words |
//! | `text`, `html` | the form laid out |
//! | `entry` | a line of answers, read |

mod entry;
mod form;
mod html;
#[cfg(test)]
mod tests;
mod text;

pub use entry::{EntryMistake, read_entry};
pub use html::questionnaire_html;
pub use text::questionnaire_text;

/// What is typed for a question that was not answered.
const UNANSWERED: &str = "-";
