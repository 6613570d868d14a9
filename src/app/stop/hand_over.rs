//! The way of the result onto paper, a stick or a phone; and at a public machine the way out.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::app::case::Keeping;
use crate::i18n::tr;

impl Composer<'_> {
    /// A line that leads to everywhere the result can be taken: the real one, not that of a copy.
    pub(super) fn hand_over(&mut self) {
        if self.case.stage.at().is_some() || self.stops.is_empty() {
            return;
        }
        let words = tr(self.case.told_in(), "hand-over-take");
        let mut stop = Stop::new(StopKind::Doing, words);
        stop.does = Some(Does::HandOver);
        self.stops.push(stop);
        if self.case.keeping == Keeping::Erased {
            let words = tr(self.case.told_in(), "next-person-begins");
            let mut stop = Stop::new(StopKind::Doing, words);
            stop.does = Some(Does::NextPerson);
            self.stops.push(stop);
        }
    }
}
