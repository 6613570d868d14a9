//! What only the whole can show.

mod chains;
mod gates;
mod reach;

pub(super) use chains::{conditions, waiting};
pub(super) use gates::gates;
