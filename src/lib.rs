//! `juzhu` (居住, to reside): guided self-assessment for a residence permit, in the terminal.
pub mod assess;
pub mod cli;
pub mod i18n;
pub mod line;
pub mod plan;
pub mod profile;
pub mod report;
pub mod ruleset;
pub mod store;
pub mod text;
