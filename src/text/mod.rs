//! Text on its way to a terminal or from a keyboard: width, wrapping, cleaning, normalising.

pub mod clean;
pub mod normalise;
pub mod width;
mod wrap;

pub use wrap::wrap;
