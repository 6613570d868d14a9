//! The verdict: what the standards say, and why.

use super::composer::Composer;
use super::{Stop, StopKind};
use crate::app::case::Keeping;
use crate::report::content::SectionKind;

impl Composer<'_> {
    /// The verdict, what would change it, and the answers behind it.
    pub(super) fn verdict(&mut self) {
        self.sections(&[SectionKind::Verdict]);
        // Where others are waiting, what to do next is in sight.
        let is_public = self.case.keeping == Keeping::Erased;
        if is_public {
            self.hand_over();
        }
        self.stops.push(Stop::new(StopKind::SideBySide, ""));
        self.sections(&[
            SectionKind::Replan,
            SectionKind::Changes,
            SectionKind::Tasks,
            SectionKind::Standards,
            SectionKind::Differences,
            SectionKind::Ignored,
            SectionKind::Confirm,
            SectionKind::Sources,
        ]);
        if !is_public {
            self.hand_over();
        }
    }
}
