//! The ways beside each other, and what can be done about each.

use super::composer::Composer;
use super::{Stop, StopKind};
use crate::report::content::{Detail, Item, Role, SectionKind, Subject};

impl Composer<'_> {
    /// Which way is suggested, the ways beside each other, and below them what would have to change.
    pub(super) fn ways(&mut self) {
        let Some(section) = self.content.section(SectionKind::Ways) else {
            return;
        };
        if let Some(heading) = &section.heading {
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        for sentence in &section.sentences {
            self.stops
                .push(Stop::new(StopKind::Sentence, &sentence.text));
        }
        self.stops.push(Stop::new(StopKind::Ways, ""));
        for item in section.groups.iter().flat_map(|group| &group.items) {
            self.missing(item);
        }
    }

    /// What is missing on a way, how to come by it, and the answers behind it.
    fn missing(&mut self, item: &Item) {
        let asked = |question: &usize| self.case.interview().is_asked(*question) == Some(true);
        let questions = item.links.iter().filter_map(|link| match link {
            Subject::Question(question) => Some(*question),
            _ => None,
        });
        let questions: Vec<usize> = questions.filter(asked).collect();
        if questions.is_empty() {
            return;
        }
        let mut heading = Stop::new(StopKind::Subheading, &item.text);
        heading.subject = Some(item.subject);
        self.stops.push(heading);
        let said = |detail: &&Detail| matches!(detail.role, Role::Missing | Role::Action);
        for detail in item.details.iter().filter(said) {
            self.stops.push(Stop::new(StopKind::Sentence, &detail.text));
        }
        for question in questions {
            self.answer(question);
        }
    }
}
