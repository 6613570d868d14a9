//! Rule files in TOML → [`RuleSet`], or every problem in them with its place.

mod model;

#[cfg(test)]
pub(crate) use model::fixture;
pub use model::*;
