//! What many visits to a public machine have come to, counted by day: no person, no answers, nothing that
//! one visit could be told from another by.
//!
//! | file | holds |
//! |---|---|
//! | `counts` | what is counted, and its text on the disk |
//! | `shown` | what may be shown of it: small counts are not |
//! | `text`, `csv` | the shown counts as tables |

mod counts;
mod csv;
mod shown;
#[cfg(test)]
mod tests;
mod text;

pub use counts::{Tally, UnreadTally, VisitCounts, visit_counts};
pub use csv::tally_csv;
pub use text::tally_text;
