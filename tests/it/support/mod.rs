//! What several tests and the benches share.
#![allow(
    unreachable_pub,
    reason = "included by tests and by benches, which use different parts"
)]
#![allow(
    dead_code,
    reason = "included by tests and by benches, which use different parts"
)]

pub mod generated;
pub mod hangzhou;
pub mod keys;
pub mod next_edition;
pub mod random;
