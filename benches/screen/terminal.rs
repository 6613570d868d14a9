//! The pseudo-terminal and the emulator that the tests have.
#![allow(
    dead_code,
    unused_imports,
    reason = "shared with the tests, which use other parts"
)]

#[path = "../../tests/it/terminal/ambiguous.rs"]
pub(crate) mod ambiguous;
#[path = "../../tests/it/terminal/process.rs"]
pub(crate) mod process;
#[path = "../../tests/it/terminal/pty.rs"]
pub(crate) mod pty;
#[path = "../../tests/it/terminal/screen.rs"]
pub(crate) mod screen;
#[path = "../../tests/it/terminal/window.rs"]
pub(crate) mod window;
#[path = "../../tests/it/terminal/wire.rs"]
pub(crate) mod wire;
