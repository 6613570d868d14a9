//! Turns the sections of a report into stops.

use super::{Does, Stop, StopKind};
use crate::app::case::Case;
use crate::assess::MaterialState;
use crate::report::content::{Content, Group, Item, Role, Section, SectionKind, Subject};
use crate::report::{plan_with, words};

/// Collects the stops of a tab.
pub(super) struct Composer<'a> {
    pub(super) case: &'a Case,
    pub(super) content: &'a Content,
    pub(super) stops: Vec<Stop>,
}

impl<'a> Composer<'a> {
    /// With nothing in it yet.
    pub(super) const fn new(case: &'a Case, content: &'a Content) -> Self {
        Self {
            case,
            content,
            stops: Vec::new(),
        }
    }

    /// The sections of these kinds, as far as there is something to say in them.
    pub(super) fn sections(&mut self, kinds: &[SectionKind]) {
        for kind in kinds {
            if let Some(section) = self.content.section(*kind) {
                self.section(section);
            }
        }
    }

    /// A section.
    pub(super) fn section(&mut self, section: &'a Section) {
        self.section_head(section);
        for group in &section.groups {
            self.group(group);
        }
    }

    /// What is said in a section before its lists.
    pub(super) fn section_head(&mut self, section: &'a Section) {
        if let Some(heading) = &section.heading {
            self.stops.push(Stop::new(StopKind::Heading, heading));
        }
        // What each standard says stands beside each other already.
        if section.kind != SectionKind::Standards {
            let gauge = self.content.gauge.as_ref();
            for (at, sentence) in section.sentences.iter().enumerate() {
                // The bar above says it already.
                if gauge.is_some_and(|gauge| gauge.said == sentence.text) {
                    continue;
                }
                let kind = if sentence.loud {
                    StopKind::Loud
                } else if section.kind == SectionKind::Verdict && at == 0 {
                    StopKind::Headline
                } else {
                    StopKind::Sentence
                };
                self.stops.push(Stop::new(kind, &sentence.text));
            }
        }
    }

    /// A list.
    pub(super) fn group(&mut self, group: &'a Group) {
        if let Some(heading) = &group.heading {
            self.stops.push(Stop::new(StopKind::Subheading, heading));
        }
        for sentence in &group.sentences {
            self.stops.push(Stop::new(StopKind::Sentence, sentence));
        }
        for item in &group.items {
            self.item(item, group.tasks);
        }
    }

    fn item(&mut self, item: &'a Item, to_do: bool) {
        let assessment = self.case.interview().assessment();
        let mut stop = Stop::new(StopKind::Item, &item.text);
        stop.subject = Some(item.subject);
        // The answers behind a condition follow one by one.
        let details = item.details.iter().filter(|it| it.role != Role::Because);
        for detail in details {
            let shown = matches!(detail.role, Role::Warning | Role::Remark | Role::Action)
                // The address of a source is all there is to say of it.
                || matches!(item.subject, Subject::Source(_));
            let into = if shown {
                &mut stop.always
            } else {
                &mut stop.more
            };
            into.push(detail.clone());
        }
        let mut behind = Vec::new();
        match item.subject {
            Subject::Condition(condition) => {
                if let Some(state) = assessment.conditions.get(condition) {
                    stop.kind = StopKind::Condition(*state);
                }
                behind = assessment
                    .because
                    .get(condition)
                    .cloned()
                    .unwrap_or_default();
            }
            // Elsewhere a paper is only spoken of.
            Subject::Material(material) if to_do => {
                let state = assessment.materials.get(material);
                stop.kind = StopKind::Paper {
                    state: self.case.mark(material).state,
                    open: state == Some(&MaterialState::Open),
                };
                stop.does = Some(Does::Paper(material));
            }
            Subject::Event(entry) if self.case.withdrawable(entry) => {
                stop.does = Some(Does::Withdraw(entry));
            }
            Subject::Question(question) => stop.does = Some(Does::Visit(question)),
            Subject::Reminder(at) => self.reminder(&mut stop, at),
            Subject::Change(change) => {
                behind = self.case_changes(change);
            }
            _ => {}
        }
        self.stops.push(stop);
        for question in behind {
            self.answer(question);
        }
    }

    /// What is said of a reminder of the plan, and that something can be said of it.
    fn reminder(&self, stop: &mut Stop, at: usize) {
        let plan = plan_with(self.case.interview(), &self.case.facts());
        if let Some(reminder) = plan.reminders.get(at) {
            stop.always.extend(self.marked(reminder));
            stop.does = Some(Does::Reminder(self.case.missed().len() + at));
        }
    }

    /// The questions of a change that have an answer to be changed now.
    fn case_changes(&self, change: usize) -> Vec<usize> {
        let changes = &self.case.interview().assessment().changes;
        let set = changes.get(change).map_or(&[][..], |change| &change.set);
        let asked = |question: &usize| self.case.interview().is_asked(*question) == Some(true);
        set.iter()
            .map(|(question, _)| *question)
            .filter(asked)
            .collect()
    }

    /// A jump to the question behind the stop above.
    pub(super) fn answer(&mut self, question: usize) {
        let rules = self.case.rules();
        let given = self.case.interview().weighed().answers.get(question);
        let lang = self.case.told_in();
        let text = match given {
            Some(given) => words::labelled_answer(rules, question, given, lang),
            None => words::label(rules, question, lang),
        };
        let mut stop = Stop::new(StopKind::Answer, text);
        stop.does = Some(Does::Visit(question));
        stop.subject = Some(Subject::Question(question));
        self.stops.push(stop);
    }
}
