//! What the sections share: the report, the language, and which sources were cited.

use std::collections::BTreeSet;

use super::model::{Detail, Item, Role, Section, SectionKind, Sentence, Subject};
use crate::i18n::{Bilingual, Lang, Value, tr, tr_with};
use crate::report::citation::{self, Form};
use crate::report::{Report, words};
use crate::ruleset::Citation;

/// Composes the sections of one report in one language.
pub(super) struct Composer<'a> {
    pub(super) report: Report<'a>,
    pub(super) lang: Lang,
    /// The sources cited so far.
    pub(super) cited: BTreeSet<usize>,
}

impl<'a> Composer<'a> {
    pub(super) fn new(report: Report<'a>, lang: Lang) -> Self {
        Self {
            report,
            lang,
            cited: BTreeSet::new(),
        }
    }

    /// The program's own words with variables.
    pub(super) fn tell(&self, message: &str, variables: &[(&str, &str)]) -> String {
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
    pub(super) fn words(&self, message: &str) -> String {
        tr(self.lang, message)
    }

    /// A rule set's words.
    pub(super) fn said(&self, text: &Bilingual) -> String {
        words::said(text, self.lang)
    }

    /// A day with its weekday.
    pub(super) fn day(&self, day: chrono::NaiveDate) -> String {
        words::day(self.lang, day)
    }

    /// The short name of a standard.
    pub(super) fn standard(&self, standard: usize) -> String {
        words::standard(self.report.rules, standard, self.lang)
    }

    /// The short name of the standard that gives the headline.
    pub(super) fn headline_standard(&self) -> String {
        self.standard(self.report.assessment.standings.len().saturating_sub(1))
    }

    /// The group of papers of the way suggested: the first whose condition the standard of the highest
    /// authority that applies says is met.
    pub(super) fn way(&self) -> Option<usize> {
        if let Some(replan) = self.report.replan {
            let way = replan.outlook.get(replan.suggestion?.way)?;
            return Some(way.group);
        }
        let groups = self.report.rules.groups.iter().enumerate();
        let mut ways = groups.filter(|(_, group)| group.way);
        let met = ways.find(|(_, group)| super::papers::way_met(self, &group.id).is_some());
        met.map(|(group, _)| group)
    }

    /// Where something is written; nothing if nothing is cited.
    pub(super) fn cite(&mut self, citations: &[Citation], form: Form) -> Option<Detail> {
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
    pub(super) fn note_sources(&mut self, citations: &[Citation]) {
        self.cited
            .extend(citations.iter().map(|citation| citation.source));
    }
}

impl Section {
    /// A section with nothing in it yet.
    pub(super) fn new(kind: SectionKind, heading: String) -> Self {
        Self {
            kind,
            heading: Some(heading),
            sentences: Vec::new(),
            groups: Vec::new(),
        }
    }

    pub(super) fn say(&mut self, text: String) {
        self.sentences.push(Sentence { text, loud: false });
    }

    pub(super) fn warn(&mut self, text: String) {
        self.sentences.push(Sentence { text, loud: true });
    }

    /// The section, unless there is nothing in it.
    pub(super) fn if_any(self) -> Option<Self> {
        (!self.sentences.is_empty() || !self.groups.is_empty()).then_some(self)
    }
}

impl Item {
    pub(super) fn new(subject: Subject, text: String) -> Self {
        Self {
            subject,
            text,
            details: Vec::new(),
            is_done: false,
            cells: Vec::new(),
        }
    }

    pub(super) fn detail(&mut self, role: Role, text: String) {
        self.details.push(Detail { role, text });
    }
}
