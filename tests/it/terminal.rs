//! The real program in a pseudo-terminal, as a person has it before them.
//!
//! [`harness::Terminal`] starts a program in a window, presses keys, and waits for what the window
//! shows; nothing sleeps and hopes. Below it lie `opening` (how the window is to be), `window` (what a
//! terminal emulator makes of the output) with `screen` (what there is to see), `ambiguous` (a terminal
//! of the other width) and `colours`; `wire` (keys as bytes); `pty` and `process` (the operating
//! system's side). The benches use these last ones, too. `walk` holds the sample person's way.

mod ambiguous;
mod colours;
mod harness;
mod kiosk;
mod opening;
mod process;
mod pty;
mod screen;
mod walk;
mod window;
mod wire;

mod checks;
mod days;
mod disk;
mod ends;
mod looks;
mod parity;
mod people;
mod picture;
mod printing;
mod reminders;
mod repaints;
mod resume;
mod settings;
mod sizes;
mod stops;
mod two_people;
mod typing;
mod vanishing;
mod whole;
mod width;
mod years;
