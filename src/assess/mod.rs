//! What the rules say of a person: verdicts, conditions, papers, the next question. Pure.

mod assessment;

pub use assessment::{
    Assessment, Change, ConditionState, MaterialState, Standing, Verdict, VerdictSet,
};
