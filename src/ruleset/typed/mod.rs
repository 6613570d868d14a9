//! What a person types or pastes, as an answer: for every face of the interview.
//!
//! | file | holds |
//! |---|---|
//! | `fold` | what does not matter to the meaning taken away: width, case, spaces |
//! | `answer` | an answer to a question, or what is wrong with it |
//! | `date` | a day as people write it |
//! | `part` | a part of a choice's words |

mod answer;
mod date;
mod fold;
mod part;

pub use answer::{Misread, parse_answer, yes_or_no, zero_is_unsure};
pub use date::parse_day;
pub use fold::fold;
