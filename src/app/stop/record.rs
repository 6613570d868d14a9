//! How far the case has come, what happened, and what can be written down next.

use super::composer::Composer;
use super::{Does, Stop, StopKind};
use crate::i18n::tr;
use crate::report::content::{Item, SectionKind};
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
        let due = due.filter(|group| !group.items.iter().any(Item::is_event));
        for group in due {
            self.group(group);
        }
        // What is looked at on another day has not happened yet.
        let interview = self.case.interview();
        let is_asked_of = interview.on() == interview.asked_on();
        let possible = if is_asked_of && self.case.may_record() {
            self.case.possible()
        } else {
            Vec::new()
        };
        if !possible.is_empty() {
            let what = tr(lang, "record-what");
            self.stops.push(Stop::new(StopKind::Subheading, what));
        }
        let events = &self.case.rules().life.events;
        for event in possible {
            let Some(rule) = events.get(event) else {
                continue;
            };
            let mut stop = Stop::new(StopKind::Doing, words::said(&rule.title, lang));
            stop.does = Some(Does::Record(event));
            self.stops.push(stop);
        }
        let record = section.groups.iter();
        for group in record.filter(|group| group.items.iter().any(Item::is_event)) {
            self.group(group);
        }
    }
}
