//! One test binary for everything that looks at the crate from outside.

mod agreement;
mod architecture;
mod cases;
mod engine;
mod interview;
mod line;
mod messages;
mod oracle;
#[cfg(target_os = "linux")]
mod program;
mod readme;
mod remaining;
mod seed;
mod support;
