//! The papers on the slip: first those of the suggested way, and apart from them those of another.

use super::slip::{BOX, Slip, Style, TICKED};
use crate::assess::ConditionState;
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::is_only_listed;
use crate::report::content::{Content, Group, Item, Role, SectionKind, Subject};
use crate::report::words;
use crate::ruleset::{Condition, Expression, Material};

/// How much is said of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detailed {
    /// In which form it is brought, and warnings.
    Brief,
    /// Also who gives it, and what it is called in Chinese.
    Full,
}

/// What the papers of a group are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// They are taken along.
    Needed,
    /// They are those of another way than the suggested, which may be gone, or not as things are.
    OtherWay { is_open: bool },
}

impl<'a> Slip<'a> {
    pub(super) fn papers(&mut self, content: &Content, detailed: Detailed) {
        let Some(section) = content.section(SectionKind::Papers) else {
            return;
        };
        self.heading(section);
        self.sentences(section);
        let groups = section.groups.iter();
        let groups: Vec<(&Group, Purpose)> = groups.map(|it| (it, self.purpose(it))).collect();
        for (group, _) in groups.iter().filter(|(_, it)| *it == Purpose::Needed) {
            self.group_of_papers(group, detailed);
        }
        let lang = self.hand_over.lang;
        for (group, purpose) in groups {
            if let Purpose::OtherWay { is_open } = purpose {
                self.push(Style::Heading, "", &tr(lang, "hand-over-way-apart"));
                self.group_of_papers(group, detailed);
                if !is_open {
                    self.push(Style::Text, "", &tr(lang, "hand-over-not-open-now"));
                }
            }
        }
    }

    /// What a group is for, where a way is suggested; without one everything may be needed.
    fn purpose(&self, group: &Group) -> Purpose {
        let report = self.hand_over.report;
        let (Some(suggested), Some(index)) = (report.way(), self.index(group)) else {
            return Purpose::Needed;
        };
        let Some(rule) = report.rules.groups.get(index) else {
            return Purpose::Needed;
        };
        if rule.way && index != suggested {
            let standard = report.assessment.applying();
            let states = &report.assessment.conditions;
            let mut of_way = report.rules.conditions.iter().zip(states);
            let is_unmet = of_way.any(|(condition, state)| {
                condition.id == rule.id
                    && Some(condition.standard) == standard
                    && *state == ConditionState::Unmet
            });
            return Purpose::OtherWay { is_open: !is_unmet };
        }
        if !rule.way && !self.is_of_way(group, suggested) {
            return Purpose::OtherWay { is_open: true };
        }
        Purpose::Needed
    }

    /// Whether a paper of a group that belongs to no way is needed by law, or hangs on what the way
    /// hangs on.
    fn is_of_way(&self, group: &Group, way: usize) -> bool {
        let report = self.hand_over.report;
        let id = report.rules.groups.get(way).map(|it| it.id.as_str());
        let of_way = |it: &&Condition| Some(it.id.as_str()) == id;
        let conditions = report.rules.conditions.iter().filter(of_way);
        let hangs_on: Vec<usize> = conditions.flat_map(|it| questions(&it.met_when)).collect();
        group.items.iter().any(|item| {
            let Subject::Material(paper) = item.subject else {
                return true;
            };
            let is_listed = is_only_listed(report.rules, report.assessment, paper);
            let material = report.rules.materials.get(paper);
            let of = material.map_or_else(Vec::new, |it| questions(&it.needed_when));
            !is_listed || of.is_empty() || of.iter().any(|it| hangs_on.contains(it))
        })
    }

    fn index(&self, group: &Group) -> Option<usize> {
        let mut papers = group.items.iter().filter_map(|item| self.paper(item));
        papers.next().map(|paper| paper.group)
    }

    fn group_of_papers(&mut self, group: &Group, detailed: Detailed) {
        if let Some(heading) = &group.heading {
            self.push(Style::Heading, "", heading);
        }
        if detailed == Detailed::Full {
            for sentence in &group.sentences {
                self.push(Style::Text, "", sentence);
            }
        }
        for item in &group.items {
            let mark = if item.is_done { TICKED } else { BOX };
            let details = self.of_paper(item, detailed);
            self.push_with(Style::Text, mark, &item.text, &details);
        }
    }

    /// What a paper is called at the window, in which form it is brought, who gives or stamps it, and
    /// what must not be overlooked.
    fn of_paper(&self, item: &Item, detailed: Detailed) -> Vec<String> {
        let lang = self.hand_over.lang;
        let mut details = Vec::new();
        if let Some(paper) = self.paper(item) {
            if lang != Lang::Zh && detailed == Detailed::Full {
                details.push(words::said(&paper.title, Lang::Zh));
            }
            let bring = paper.bring.as_ref().unwrap_or(&paper.remark);
            details.push(words::said(bring, lang));
            if let (Some(from), Detailed::Full) = (&paper.issued_by, detailed) {
                let from = words::said(from, lang);
                details.push(tr_with(lang, "report-paper-from", &[("text", from.into())]));
            }
        }
        let loud = item.details.iter();
        let loud = loud.filter(|detail| detail.role == Role::Warning);
        details.extend(loud.map(|detail| detail.text.clone()));
        details
    }

    fn paper(&self, item: &Item) -> Option<&'a Material> {
        match item.subject {
            Subject::Material(index) => self.hand_over.report.rules.materials.get(index),
            _ => None,
        }
    }
}

/// The questions that an expression asks about.
fn questions(expression: &Expression) -> Vec<usize> {
    let mut questions = Vec::new();
    expression.for_each_question(&mut |question| questions.push(question));
    questions
}
