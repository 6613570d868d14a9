//! What several tests and the benches share.

pub mod generated;
pub mod random;
