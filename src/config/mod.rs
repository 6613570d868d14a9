//! The person's settings: config text → [`Settings`], or every problem in it with its place; and back
//! into the text, whose comments stay.
//!
//! | file | holds |
//! |---|---|
//! | `settings`, `theme_name`, `symbols`, `kiosk` | what can be set |
//! | `role`, `role_style`, `colour`, `modifier` | the parts of the screen and how each looks |
//! | `print` | how paper is printed |
//! | `read`, `problem` | text → settings |
//! | `write` | settings → text |
//! | `remembered` | what the program found out about terminals by itself |

mod colour;
mod kiosk;
mod modifier;
mod print;
mod problem;
mod read;
mod remembered;
mod role;
mod role_style;
mod settings;
mod symbols;
mod theme_name;
mod write;

pub use colour::Colour;
pub use kiosk::KioskSettings;
pub use modifier::{Modifier, Modifiers};
pub use print::{Layout, PrintSettings, Receipt};
pub use remembered::Remembered;
pub use role::Role;
pub use role_style::{RoleStyle, RoleStyles, StyleFault};
pub use settings::Settings;
pub use symbols::Symbols;
pub use theme_name::ThemeName;
pub use write::changed_text;
