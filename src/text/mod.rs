//! Text as such: likeness of words.

pub mod nearest;
