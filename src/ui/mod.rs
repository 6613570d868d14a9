//! The eyes of the full-screen program: what the model looks like. It changes nothing.
//!
//! Every screen is a page: blocks of text, some of which can be chosen. Screens and dialogs
//! only say which blocks; how they are wrapped, scrolled, focused and clicked is the same everywhere.
//!
//! | file | holds |
//! |---|---|
//! | `look`, `theme`, `symbols` | how things look: roles, styles, signs |
//! | `layout` | where things stand, by the size of the window |
//! | `page`, `wrapped`, `paint` | blocks, their rows, and drawing them |
//! | `picture` | dates as bars and month calendars, years as a strip |
//! | `part` | header, footer, strip, popup, the case so far, two people side by side |
//! | `screen`, `dialog` | one file for each screen and dialog |

pub mod dialog;
mod layout;
mod look;
mod page;
mod paint;
pub mod part;
mod picture;
pub mod screen;
mod symbols;
mod theme;
mod view;
mod wrapped;

pub use look::{Look, Terminal};
pub use symbols::{ASCII, SymbolSet, UNICODE};
pub use theme::{Styles, style_of, theme_text};
pub use view::{Drawn, Hits, draw, view};
