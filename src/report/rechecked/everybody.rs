//! All saved people judged anew: who has changed, and how.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Rechecked, rule};
use crate::i18n::{Lang, tr, tr_with};
use crate::report::comparison::comparing::Comparing;
use crate::report::content::composer::Composer;
use crate::report::content::{Content, Group, Item, Section, SectionKind, Sentence, Subject};
use crate::report::{AgendaPerson, AgendaTrouble, text_of};
use crate::ruleset::{RuleAt, RuleSet};
use crate::text::clean::one_line;

/// All saved people judged anew.
#[derive(Debug, Clone)]
pub struct Recheck {
    /// The day asked about.
    pub on: NaiveDate,
    /// Everybody who could be looked at, by id.
    pub people: Vec<RecheckedPerson>,
    /// The people who could not, or whose new result could not be saved.
    pub troubles: Vec<AgendaTrouble>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct RecheckedPerson {
    /// Who.
    pub person: AgendaPerson,
    /// The rules of today.
    pub rules: Arc<RuleSet>,
    /// What has become of them.
    pub outcome: RecheckOutcome,
    /// The new result was saved, so that it is not told again.
    pub accepted: bool,
}

/// What has become of a person.
#[derive(Debug, Clone)]
pub enum RecheckOutcome {
    /// The rules say what they said; these may be others.
    Same {
        /// They are.
        other_rules: bool,
    },
    /// Something is otherwise.
    Changed(Box<Rechecked>),
    /// No result was kept, so that nothing can be compared.
    NotKnown,
}

impl RecheckedPerson {
    /// What has changed of them, if anything has.
    pub const fn changed(&self) -> Option<&Rechecked> {
        match &self.outcome {
            RecheckOutcome::Changed(rechecked) => Some(rechecked),
            _ => None,
        }
    }
}

impl Recheck {
    /// Whether anybody has changed.
    pub fn has_changed(&self) -> bool {
        self.people.iter().any(|it| it.changed().is_some())
    }

    /// Leaves only those who have changed.
    pub fn only_changed(&mut self) {
        self.people.retain(|it| it.changed().is_some());
    }

    /// All of it as plain text, wrapped to `width` columns.
    pub fn text(&self, lang: Lang, width: Option<usize>) -> String {
        text_of(&self.content(lang), width)
    }

    fn content(&self, lang: Lang) -> Content {
        let mut sections = Vec::new();
        let changed = self.people.iter();
        let changed = changed.filter_map(|it| Some((it, it.changed()?)));
        let groups: Vec<Group> = changed.map(|(it, is)| it.group(is, lang)).collect();
        let count = groups.len();
        if !groups.is_empty() {
            let heading = tr_with(lang, "recheck-changed", &[("count", count.into())]);
            let mut section = Section::new(SectionKind::Standards, heading);
            section.groups = groups;
            sections.push(section);
        }
        sections.extend(self.changed_rules(lang));
        for (heading, is) in [
            (
                "recheck-other-rules",
                RecheckedPerson::has_only_other_rules as fn(&_) -> _,
            ),
            ("recheck-not-known", RecheckedPerson::is_not_known),
            ("recheck-same", RecheckedPerson::is_same),
        ] {
            let people: Vec<&RecheckedPerson> = self.people.iter().filter(|it| is(it)).collect();
            sections.extend(names(heading, &people, lang));
        }
        sections.push(self.closing(count, lang));
        Content {
            title: tr(lang, "recheck-title"),
            gauge: None,
            sections,
        }
    }

    /// The rules that have changed for anybody, each once.
    fn changed_rules(&self, lang: Lang) -> Option<Section> {
        let mut seen: BTreeSet<(String, RuleAt)> = BTreeSet::new();
        let mut section = Section::new(SectionKind::Rules, tr(lang, "since-changed-rules"));
        let mut items = Vec::new();
        for (person, changed) in self
            .people
            .iter()
            .filter_map(|it| Some((it, it.changed()?)))
        {
            for rule in &changed.rules {
                let id = &person.rules.about.id;
                if seen.insert((id.clone(), *rule))
                    && let Some(name) = rule::name(&person.rules, *rule, lang)
                {
                    items.push(Item::new(Subject::Rule(*rule), name));
                }
            }
        }
        if !items.is_empty() {
            section.groups.push(Group {
                items,
                ..Group::default()
            });
        }
        section.if_any()
    }

    fn closing(&self, changed: usize, lang: Lang) -> Section {
        let accepted = self.people.iter().filter(|it| it.accepted).count();
        let text = if accepted > 0 {
            tr_with(lang, "recheck-accepted", &[("count", accepted.into())])
        } else if changed > 0 {
            tr(lang, "recheck-how-to-accept")
        } else if self.people.iter().any(RecheckedPerson::is_not_known) {
            // Of whom nothing was kept, nothing can be promised.
            tr(lang, "recheck-nobody-known")
        } else {
            tr(lang, "recheck-nobody")
        };
        Section {
            kind: SectionKind::Confirm,
            heading: None,
            sentences: vec![Sentence::new(text, false)],
            groups: Vec::new(),
        }
    }
}

impl RecheckedPerson {
    const fn has_only_other_rules(&self) -> bool {
        matches!(self.outcome, RecheckOutcome::Same { other_rules: true })
    }

    const fn is_same(&self) -> bool {
        matches!(self.outcome, RecheckOutcome::Same { other_rules: false })
    }

    const fn is_not_known(&self) -> bool {
        matches!(self.outcome, RecheckOutcome::NotKnown)
    }

    fn said(&self, lang: Lang) -> String {
        let variables = [
            ("person", self.person.said(lang).into()),
            ("id", one_line(&self.person.id).into()),
        ];
        tr_with(lang, "recheck-person", &variables)
    }

    /// What has changed of a person, a sentence each.
    fn group(&self, changed: &Rechecked, lang: Lang) -> Group {
        let rules = &self.rules;
        let mut group = Group {
            heading: Some(self.said(lang)),
            ..Group::default()
        };
        // It is read by whoever looks after them all.
        let summary = changed.summary_with("recheck-something", rules, lang);
        group.sentences.push(summary);
        for answer in &changed.set_aside {
            let answer = super::not_taken(answer, rules, lang);
            let said = tr_with(lang, "recheck-set-aside", &[("answer", answer.into())]);
            group.items.push(Item::new(Subject::Question(0), said));
        }
        let marks = crate::plan::Marks::default();
        let composer = Composer::new(
            super::report(rules, &changed.now, &marks, self_on(changed)),
            lang,
        );
        let was = changed.as_it_was(rules);
        let results = changed.by_rules(rules, self_on(changed));
        let comparing = Comparing {
            moves: super::moves(&was, rules, lang),
            composer: &composer,
            results: &results,
        };
        group.items.extend(comparing.moved());
        group
    }
}

/// The day a person was judged for anew.
const fn self_on(changed: &Rechecked) -> NaiveDate {
    changed.now.assessment.on
}

/// People of whom no more is to be said, on one line each.
fn names(heading: &str, people: &[&RecheckedPerson], lang: Lang) -> Option<Section> {
    if people.is_empty() {
        return None;
    }
    let heading = tr_with(lang, heading, &[("count", people.len().into())]);
    let mut section = Section::new(SectionKind::Standards, heading);
    section.groups.push(Group {
        items: people
            .iter()
            .enumerate()
            .map(|(at, it)| Item::new(Subject::Standard(at), it.said(lang)))
            .collect(),
        ..Group::default()
    });
    Some(section)
}
