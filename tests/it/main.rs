//! One test binary for everything that looks at the crate from outside.

mod agreement;
mod architecture;
mod article;
mod bare;
mod calendar;
mod case;
mod cases;
mod comparison;
mod due;
mod engine;
mod hand_over;
mod ics;
mod interview;
mod line;
mod messages;
mod moments;
mod oracle;
mod papers;
#[cfg(target_os = "linux")]
mod program;
mod readme;
mod remaining;
mod remembered;
mod replan;
mod resume_code;
mod screens;
mod seed;
mod situations;
mod stage;
mod support;
mod tally;
#[cfg(target_os = "linux")]
mod terminal;
mod ways;
