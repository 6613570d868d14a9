//! The life of a permit: what has happened to one person, in what order it may, and what follows from it:
//! the stage, the answers, the days that are no estimates any more, what is due. Pure.
//!
//! | file | holds |
//! |---|---|
//! | `event` | something that happened |
//! | `walk` | from event to event, with what the calendar brings in between |
//! | `state` | where a case stands on a day |
//! | `due` | what is due to a person, with what happened in mind |
//! | `recording` | writing down what happened, and taking a mistake back |

mod due;
mod event;
mod recording;
mod state;
mod walk;

pub use due::{due, for_calendar, in_order_of_numbers, numbered};
pub use event::Event;
pub use recording::{RecordProblem, check, check_withdrawal, possible};
pub use state::{CaseState, Span, as_of, said, state};
