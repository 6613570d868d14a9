//! The dates: in words, and as pictures.

use super::composer::Composer;
use super::{Stop, StopKind};
use crate::report::content::SectionKind;

impl Composer<'_> {
    /// What happens when.
    pub(super) fn timeline(&mut self) {
        self.sections(&[SectionKind::Timeline]);
        self.picture(SectionKind::Timeline, StopKind::Strip);
        self.reminders();
    }

    /// When to renew.
    pub(super) fn renewal(&mut self) {
        self.sections(&[SectionKind::Renewal]);
        self.picture(SectionKind::Renewal, StopKind::Months);
        self.reminders();
    }

    /// A picture of what a section says.
    fn picture(&mut self, section: SectionKind, kind: StopKind) {
        if self.content.section(section).is_some() {
            self.stops.push(Stop::new(kind, ""));
        }
    }
}
