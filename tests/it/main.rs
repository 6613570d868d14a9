//! One test binary for everything that looks at the crate from outside.

mod agreement;
mod cases;
mod engine;
mod line;
mod messages;
mod oracle;
#[cfg(target_os = "linux")]
mod program;
mod support;
