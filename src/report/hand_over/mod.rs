//! What one person takes along: on paper, in a file, in a phone. Pure: data in, a string or bytes out.
//!
//! All of it is laid out from the one [`Content`](super::content::Content) that text and Markdown are laid
//! out from, so that the formats cannot drift apart.
//!
//! | file | holds |
//! |---|---|
//! | `html` | a page of its own, in both languages, to read and to print |
//! | `slip`, `slip_papers` | the short form for narrow paper, as styled lines; its papers |
//! | `sheet`, `receipt` | it as plain text; as bytes for a receipt printer |
//! | `paper` | what a printer of plain text can print, and how wide |
//! | `codes`, `qr` | checklist, days and resume code as QR codes |

mod codes;
mod html;
mod paper;
mod qr;
mod receipt;
mod sheet;
mod slip;
mod slip_papers;

use super::{CalendarPerson, Report};
use crate::i18n::Lang;

pub use codes::{calendar_codes, checklist_codes, resume_qr};
pub use html::{html, html_behind, html_of, html_short};
pub use qr::{Code, QrMatrix};
pub use receipt::receipt;
pub use sheet::sheet;

/// What one person takes along.
#[derive(Debug, Clone, Copy)]
pub struct HandOver<'a> {
    /// What the rules say of them.
    pub report: Report<'a>,
    /// The language the person reads; the other one stands beside or behind it.
    pub lang: Lang,
    /// With it `juzhu resume` goes on; digits in groups of five.
    pub resume_code: Option<&'a str>,
    /// The days to remember, as a calendar is told of them.
    pub calendar: &'a CalendarPerson,
}
