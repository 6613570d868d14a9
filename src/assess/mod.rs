//! What the rules say of a person: verdicts, conditions, papers, the next question. Pure.

mod assessment;
mod passes;
mod truth;

pub use assessment::{
    Assessment, Change, ConditionState, MaterialState, Standing, Verdict, VerdictSet,
};
pub use truth::truth;
