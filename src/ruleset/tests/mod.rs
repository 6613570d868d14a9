//! Loading as a whole: a sound rule set, and every way to break it.

mod answers;
mod broken;
mod calendars;
mod migrations;
mod mutations;
mod rendering;
pub(super) mod sample;
mod sample_life;
mod sound;
