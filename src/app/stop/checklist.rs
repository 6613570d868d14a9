//! The checklist: what to bring, and what of it is in hand.

use super::composer::Composer;
use super::{Stop, StopKind};
use crate::report::content::{SectionKind, Subject};

impl Composer<'_> {
    /// How much is in hand, and the papers in their groups.
    pub(super) fn checklist(&mut self) {
        let Some(section) = self.content.section(SectionKind::Papers) else {
            return;
        };
        let papers = section.groups.iter().flat_map(|group| &group.items);
        let papers: Vec<usize> = papers
            .filter_map(|item| match item.subject {
                Subject::Material(material) => Some(material),
                _ => None,
            })
            .collect();
        let marks = self.case.marks();
        let have = papers.iter().filter(|it| marks.has(**it)).count();
        let all = papers.len();
        self.stops
            .push(Stop::new(StopKind::Gauge { have, all }, ""));
        self.section(section);
    }
}
