//! How far the case has come, what happened, and what can be written down next.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::i18n::tr;
use crate::report::content::SectionKind;
use crate::report::words;

impl Composer<'_> {
    /// The stage with its next step, what can have happened, and the record.
    pub(super) fn record(&mut self) {
        let Some(section) = self.content.section(SectionKind::Case) else {
            return;
        };
        let lang = self.case.told_in();
        self.section_head(section);
        let due = section.groups.iter();
        let due = due.filter(|group| !group.items.iter().any(|item| item.is_event()));
        for group in due {
            self.group(group);
        }
        self.stops
            .push(Stop::new(StopKind::Subheading, tr(lang, "record-what")));
        let events = &self.case.rules().life.events;
        for event in self.case.possible() {
            let Some(rule) = events.get(event) else {
                continue;
            };
            let mut stop = Stop::new(StopKind::Doing, words::said(&rule.title, lang));
            stop.does = Some(Does::Record(event));
            self.stops.push(stop);
        }
        let record = section.groups.iter();
        for group in record.filter(|group| group.items.iter().any(|item| item.is_event())) {
            self.group(group);
        }
    }
}
