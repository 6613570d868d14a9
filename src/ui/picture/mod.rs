//! Dates as pictures: bars over a strip of days, month calendars, years with a permit. The same dates stand in words
//! beside them; nothing is told by colour alone.

mod months;
mod strip;
mod years;

pub(super) use months::Months;
pub(super) use strip::{Bar, Strip};
pub(super) use years::Years;

use super::look::Look;
use super::wrapped::Span;
use crate::config::Role;
use crate::plan::DayKind;

/// A picture, to be drawn in whatever room there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Picture {
    /// Bars over a strip of days.
    Strip(Strip),
    /// Month calendars.
    Months(Months),
    /// Years with a permit.
    Years(Box<Years>),
}

impl Picture {
    /// The rows of the picture; none where it has no room.
    pub(super) fn rows(&self, columns: usize, look: &Look) -> Vec<Vec<Span>> {
        match self {
            Self::Strip(strip) => strip.rows(columns, look),
            Self::Months(months) => months.rows(columns, look),
            Self::Years(years) => years.rows(columns, look),
        }
    }
}

/// The sign of a kind of day, and its role.
const fn day_sign(kind: DayKind, look: &Look) -> (&'static str, Role) {
    match kind {
        DayKind::Working => (" ", Role::Text),
        DayKind::Weekend => (look.symbols.weekend, Role::Muted),
        DayKind::Holiday => ("*", Role::Bad),
        DayKind::MakeUp => ("+", Role::Good),
    }
}
