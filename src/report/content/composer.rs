//! What the sections share: the report, the language, and which sources were cited.

use std::collections::BTreeSet;

use super::model::{Detail, Item, Role, Section, SectionKind, Sentence, Subject};
use crate::i18n::{Bilingual, Lang, Value, tr, tr_with};
use crate::plan::{ByStandard, HandIn, Outlook, Suggestion, Whose, suggested, way_hand_in};
use crate::report::citation::{self, Form};
use crate::report::{Report, words};
use crate::ruleset::Citation;

/// Composes the sections of one report in one language.
pub(in crate::report) struct Composer<'a> {
    pub(in crate::report) report: Report<'a>,
    pub(in crate::report) lang: Lang,
    /// The sources cited so far.
    pub(in crate::report) cited: BTreeSet<usize>,
}

impl<'a> Composer<'a> {
    pub(in crate::report) fn new(report: Report<'a>, lang: Lang) -> Self {
        Self {
            report,
            lang,
            cited: BTreeSet::new(),
        }
    }

    /// The program's own words with variables.
    pub(in crate::report) fn tell(&self, message: &str, variables: &[(&str, &str)]) -> String {
        let variables: Vec<(&str, Value<'_>)> = variables
            .iter()
            .map(|(name, text)| (*name, Value::from(*text)))
            .collect();
        tr_with(self.lang, message, &variables)
    }

    /// The program's own words about so many things.
    pub(super) fn count(&self, message: &str, count: usize) -> String {
        tr_with(self.lang, message, &[("count", count.into())])
    }

    /// The program's own words.
    pub(in crate::report) fn words(&self, message: &str) -> String {
        tr(self.lang, message)
    }

    /// A rule set's words.
    pub(in crate::report) fn said(&self, text: &Bilingual) -> String {
        words::said(text, self.lang)
    }

    /// A day with its weekday.
    pub(in crate::report) fn day(&self, day: chrono::NaiveDate) -> String {
        words::day(self.lang, day)
    }

    /// The short name of a standard.
    pub(in crate::report) fn standard(&self, standard: usize) -> String {
        words::standard(self.report.rules, standard, self.lang)
    }

    /// The short name of the standard that gives the headline.
    pub(in crate::report) fn headline_standard(&self) -> String {
        self.standard(self.report.assessment.standings.len().saturating_sub(1))
    }

    /// The ways that are compared: without the papers that cannot be got, if there are such.
    pub(super) fn outlook(&self) -> &'a [Outlook] {
        match self.report.replan {
            Some(replan) => &replan.outlook,
            None => self.report.outlook,
        }
    }

    /// The way that is suggested, and why.
    pub(super) fn suggestion(&self) -> Option<Suggestion> {
        match self.report.replan {
            Some(replan) => replan.suggestion,
            None => suggested(&self.whose(), self.report.outlook),
        }
    }

    /// Whose papers are planned: without those that cannot be got, if there are such.
    pub(super) fn whose(&self) -> Whose<'a> {
        let Report {
            rules,
            answers,
            assessment,
            marks,
            replan,
            ..
        } = self.report;
        let (answers, assessment) = replan.map_or((answers, assessment), |replan| {
            (&replan.answers, &replan.assessment)
        });
        Whose {
            rules,
            answers,
            assessment,
            marks,
        }
    }

    /// Whether a paper is out of reach without which nothing can be handed in.
    pub(super) fn lacks_indispensable(&self) -> bool {
        let replan = self.report.replan;
        replan.is_some_and(|replan| !replan.indispensable.is_empty())
    }

    /// The first day on which the papers of a way can be handed in; none where a paper is missing that
    /// every way takes, and none for what nobody should do for a permit alone.
    pub(super) fn hand_in(&self, outlook: &Outlook, by: &ByStandard) -> Option<HandIn> {
        if self.lacks_indispensable() || by.is_upheaval() {
            return None;
        }
        let whose = self.whose();
        way_hand_in(whose.rules, whose.assessment, whose.marks, outlook, by)
    }

    /// The group of papers of the way suggested; where ways are not compared, of the first whose
    /// condition the standard of the highest authority that applies says is met.
    pub(in crate::report) fn way(&self) -> Option<usize> {
        if let Some(suggestion) = self.suggestion() {
            return Some(self.outlook().get(suggestion.way)?.group);
        }
        let mut groups = self.report.rules.groups.iter();
        groups.position(|group| group.way && super::papers::way_met(self, &group.id).is_some())
    }

    /// Where something is written; nothing if nothing is cited.
    pub(in crate::report) fn cite(&mut self, citations: &[Citation], form: Form) -> Option<Detail> {
        if citations.is_empty() {
            return None;
        }
        self.note_sources(citations);
        let sources = citation::citations(self.report.rules, citations, form, self.lang);
        Some(Detail {
            role: Role::Source,
            text: self.tell("report-sources-of", &[("sources", &sources)]),
        })
    }

    /// Has the list of sources name these.
    pub(in crate::report) fn note_sources(&mut self, citations: &[Citation]) {
        self.cited
            .extend(citations.iter().map(|citation| citation.source));
    }
}

impl Section {
    /// A section with nothing in it yet.
    pub(in crate::report) fn new(kind: SectionKind, heading: String) -> Self {
        Self {
            kind,
            heading: Some(heading),
            sentences: Vec::new(),
            groups: Vec::new(),
        }
    }

    pub(in crate::report) fn say(&mut self, text: String) {
        self.sentences.push(Sentence::new(text, false));
    }

    pub(in crate::report) fn warn(&mut self, text: String) {
        self.sentences.push(Sentence::new(text, true));
    }

    /// The section, unless there is nothing in it.
    pub(in crate::report) fn if_any(self) -> Option<Self> {
        (!self.sentences.is_empty() || !self.groups.is_empty()).then_some(self)
    }
}

impl Sentence {
    /// Words that lead nowhere else.
    pub(in crate::report) const fn new(text: String, loud: bool) -> Self {
        Self {
            text,
            loud,
            on_paper: None,
        }
    }
}

impl Item {
    pub(in crate::report) fn new(subject: Subject, text: String) -> Self {
        Self {
            subject,
            text,
            details: Vec::new(),
            is_done: false,
            is_suggested: false,
            links: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Whether it is about something that happened.
    pub const fn is_event(&self) -> bool {
        matches!(self.subject, Subject::Event(_))
    }

    pub(in crate::report) fn detail(&mut self, role: Role, text: String) {
        self.details.push(Detail { role, text });
    }
}
