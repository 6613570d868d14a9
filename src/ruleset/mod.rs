//! Rule files in TOML → [`RuleSet`], or every problem in them with its place.

mod model;

pub use model::*;
