//! The life of a permit: what has happened to one person, and what follows from it. Pure.

mod event;

pub use event::Event;
