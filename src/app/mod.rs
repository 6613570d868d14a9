//! The brain of the full-screen program: what is known, what is heard, what is done about it. Pure.
//!
//! Keys become actions ([`keymap`]), actions change the [`Model`] and ask for [`Effect`](effect::Effect)s
//! ([`update`]), and nothing is drawn or saved here.
//!
//! | file | holds |
//! |---|---|
//! | `model`, `case` | all that is known; the person at hand |
//! | `message`, `effect` | what is heard; what is to be done in the world |
//! | `key`, `action`, `place`, `keymap` | keys, what can be done, where, and which key does what |
//! | `key_help` | the same in words |
//! | `update`, `everywhere`, `stored` | what is done about a message |
//! | `screen`, `dialog` | one file for each screen and for each thing that stands above one |
//! | `list`, `scroll`, `number`, `field` | moving about, numbers, text typed |
//! | `kiosk` | a public machine: staff, the next person, nobody there |
//! | `turn` | two people at one screen, and whose turn it is |
//! | `day_step` | steps from the day that is looked at to another |
//! | `delivery` | something handed over: what, where to, what becomes of it |
//! | `stop` | what a tab of the result consists of |

pub mod action;
pub mod case;
pub mod day_step;
pub mod delivery;
pub mod dialog;
pub mod effect;
mod everywhere;
mod field;
pub mod key;
pub mod key_help;
pub mod keymap;
pub mod kiosk;
mod list;
pub mod message;
mod model;
mod notice;
pub mod number;
pub mod place;
mod prepare;
pub mod screen;
pub mod scroll;
pub mod size;
pub mod stop;
mod stored;
mod turn;
mod update;

pub use dialog::resume::open_code;
pub use field::Field;
pub use model::{Facts, Model};
pub use notice::Notice;
pub use prepare::prepare;
pub use turn::Turn;
pub use update::{Update, begin, update};
