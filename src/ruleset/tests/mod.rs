//! Loading as a whole: a sound rule set, and every way to break it.

mod broken;
mod mutations;
mod rendering;
mod sample;
mod sound;
