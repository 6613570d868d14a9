//! What the rules say of a person: verdicts, conditions, papers, the next question, changes. Pure.
//!
//! A rule set is compiled into decision diagrams ([`Engine`]), one for each stretch of days on which the
//! same rules hold. Everything else is read off them, so a state is `open` exactly when two ways of
//! completing the open answers differ.
//!
//! | file | holds |
//! |---|---|
//! | `assessment` | the result |
//! | `cut`, `partition` | which answers no rule tells apart |
//! | `epoch`, `day` | what holds on the day asked about |
//! | `diagram`, `compiled`, `compile` | the diagrams, and how they come from rules |
//! | `walk`, `decide`, `search`, `restrict`, `restricted`, `variable_set` | reading them: reachable leaves, trees too large to compose, what still matters |
//! | `judge`, `because`, `changes`, `relevance` | verdicts and states, reasons, changes, the next question |
//! | `engine`, `scratch` | all of it for one person |
//! | `record`, `interview` | what a person has said, and what comes next |
//! | `remaining`, `fewest`, `shortest`, `pending`, `turns` | how many questions may still come, and how many must |
//! | `triage` | the quick check: a few questions, the most decisive each time |
//! | `stage` | the real interview and copies of it on which other answers are tried |
//! | `compared`, `comparison`, `difference` | two assessments side by side; what an edit changes |
//! | `turning` | the days on which the calendar alone may change something |
//! | `ways` | what the rules say of somebody who goes by one way alone |

mod assessment;
mod because;
mod builder;
mod bundle;
mod change_search;
mod change_set;
mod change_tree;
mod changes;
mod compared;
mod comparison;
mod compile;
mod compiled;
mod cut;
mod day;
mod decide;
mod diagram;
mod difference;
mod engine;
mod epoch;
mod fewest;
mod freeze;
mod interview;
mod judge;
mod look_ahead;
mod partition;
mod passes;
mod pending;
mod record;
mod refused;
mod relevance;
mod remaining;
mod restrict;
mod restricted;
mod scratch;
mod search;
mod shortest;
mod stage;
mod triage;
mod truth;
mod turning;
mod turns;
mod variable_set;
mod walk;
mod ways;

pub use assessment::{
    Assessment, Change, ConditionState, MaterialState, Standing, Verdict, VerdictSet,
};
pub use compared::{Compared, Placed, side_by_side};
pub use comparison::{Comparison, Side};
pub use difference::Difference;
pub use engine::{Depth, Engine};
pub use interview::{Interview, Step};
pub use record::{Force, Given, PutOff, Record, Weighed};
pub use refused::{Refused, fits};
pub use relevance::Relevance;
pub use scratch::Scratch;
pub use stage::{MOST_COPIES, Stage};
pub use triage::{MOST_ASKED, Triage};
pub use truth::truth;
pub use ways::{Way, Ways};
