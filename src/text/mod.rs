//! Text on its way to a terminal or from a keyboard: width, wrapping, cleaning, normalising, likeness.

pub mod clean;
mod fingerprint;
mod initials;
pub mod nearest;
pub mod normalise;
pub mod width;
mod wrap;

pub use fingerprint::Fingerprint;
pub use initials::initials;
pub use wrap::wrap;
