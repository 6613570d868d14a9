//! The checklist: what to bring, and how far it has come.

use super::composer::Composer;
use super::{Stop, StopKind};
use crate::report::content::SectionKind;

impl Composer<'_> {
    /// How far the papers have come, what to do about those that cannot be got, the papers in their
    /// groups, and in which order to get them.
    pub(super) fn checklist(&mut self) {
        let Some(gauge) = &self.content.gauge else {
            return;
        };
        let kind = StopKind::Gauge {
            have: gauge.have,
            getting: gauge.getting,
            all: gauge.all,
        };
        self.stops.push(Stop::new(kind, &gauge.said));
        self.sections(&[
            SectionKind::Replan,
            SectionKind::Papers,
            SectionKind::Visits,
        ]);
    }
}
