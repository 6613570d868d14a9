//! The sections of a comparison.

use super::moves::{Moves, Told};
use super::{BECOMING, ComparedResults, becoming, index, stays};
use crate::report::content::composer::Composer;
use crate::report::content::verdict::stale;
use crate::report::content::{Group, Item, Section, SectionKind, Subject};
use crate::report::words;

/// Composes the sections of one comparison.
pub(in crate::report) struct Comparing<'a> {
    pub(in crate::report) moves: Moves<'a>,
    pub(in crate::report) composer: &'a Composer<'a>,
    pub(in crate::report) results: &'a ComparedResults,
}

impl Comparing<'_> {
    /// The verdict that counts, on both sides, in one sentence.
    pub(in crate::report) fn verdict(&self) -> Section {
        let mut section = Section {
            kind: SectionKind::Verdict,
            heading: None,
            sentences: Vec::new(),
            groups: Vec::new(),
        };
        section.sentences.extend(stale(self.composer));
        let comparison = &self.results.comparison;
        let key = if comparison.is_same() && self.results.has_same_outcome() {
            "same"
        } else if self.results.has_same_outcome() {
            "same-outcome"
        } else {
            let headline = comparison.standings.last();
            let told = headline.and_then(|headline| self.moves.standing(headline));
            if let Some(told) = told {
                section.say(told.sentence(self.moves.lang));
            }
            return section;
        };
        section.say(self.words(key));
        section
    }

    /// Answers that are otherwise.
    pub(in crate::report) fn answers(&self) -> Option<Section> {
        let answers = self.results.comparison.answers.iter();
        let moved = answers.filter(|answer| answer.has_moved());
        let items = moved.filter_map(|answer| {
            let told = self.moves.answer(answer)?;
            Some(self.item(Subject::Question(index(answer)?), &told))
        });
        let items = items.collect();
        self.table(SectionKind::Answers, "compare-answers", "question", items)
    }

    /// What each standard says, moved or not.
    pub(in crate::report) fn standards(&self) -> Option<Section> {
        let standings = self.results.comparison.standings.iter();
        let items = standings.filter_map(|standing| {
            let told = self.moves.standing(standing)?;
            Some(self.item(Subject::Standard(index(standing)?), &told))
        });
        let items = items.collect();
        self.table(
            SectionKind::Standards,
            "report-standards",
            "standard",
            items,
        )
    }

    /// Conditions that have another state.
    pub(in crate::report) fn conditions(&self) -> Option<Section> {
        let conditions = self.results.comparison.conditions.iter();
        let moved = conditions.filter(|condition| condition.has_moved());
        let items = moved.filter_map(|condition| {
            let told = self.moves.condition(condition)?;
            Some(self.item(Subject::Condition(index(condition)?), &told))
        });
        let items = items.collect();
        let heading = self.moves.voice.key("conditions");
        self.table(SectionKind::Conditions, &heading, "condition", items)
    }

    /// Papers that come and go, and how many stay.
    pub(in crate::report) fn papers(&self) -> Option<Section> {
        let heading = self.composer.words("report-papers");
        let mut section = Section::new(SectionKind::Papers, heading);
        let papers = &self.results.comparison.materials;
        for (state, key) in BECOMING {
            let items: Vec<Item> = papers
                .iter()
                .filter(|paper| becoming(paper, state))
                .filter_map(|paper| {
                    let title = self.moves.paper(paper)?;
                    Some(Item::new(Subject::Material(index(paper)?), title))
                })
                .collect();
            if !items.is_empty() {
                section.groups.push(Group {
                    heading: Some(self.words(key)),
                    items,
                    ..Group::default()
                });
            }
        }
        let stay = papers.iter().filter(|paper| stays(paper));
        let stay = stay.count();
        if stay > 0 {
            let stay = stay.to_string();
            let key = self.moves.voice.key("papers-stay");
            section.say(self.composer.tell(&key, &[("count", &stay)]));
        }
        section.if_any()
    }

    /// Dates that come, go or move, and how many stay.
    pub(in crate::report) fn dates(&self) -> Option<Section> {
        let dates = &self.results.dates;
        if dates.is_empty() {
            return None;
        }
        let items: Vec<Item> = dates
            .iter()
            .filter(|date| date.has_moved())
            .filter_map(|date| {
                let told = self.moves.date(date)?;
                let either = date.after.or(date.before)?;
                Some(self.item(Subject::Date(either.date), &told))
            })
            .collect();
        let stay = dates.len() - items.len();
        let heading = self.moves.voice.key("dates");
        let section = self.table(SectionKind::Timeline, &heading, "date", items);
        let mut section = section
            .unwrap_or_else(|| Section::new(SectionKind::Timeline, self.composer.words(&heading)));
        if stay > 0 {
            let stay = stay.to_string();
            let key = self.moves.voice.key("dates-stay");
            section.say(self.composer.tell(&key, &[("count", &stay)]));
        }
        Some(section)
    }

    /// All that has moved, a sentence each; the papers that come into a state in one.
    pub(in crate::report) fn moved(&self) -> Vec<Item> {
        let mut items = Vec::new();
        let comparison = &self.results.comparison;
        let standings = comparison.standings.iter().filter(|it| it.has_moved());
        items.extend(standings.filter_map(|standing| {
            let told = self.moves.standing(standing)?;
            Some(self.item(Subject::Standard(index(standing)?), &told))
        }));
        items.extend(listed(self.conditions()));
        for group in self.papers().into_iter().flat_map(|section| section.groups) {
            let titles = words::join(
                self.moves.lang,
                group.items.iter().map(|it| it.text.clone()),
            );
            let heading = group.heading.unwrap_or_default();
            let variables = [("label", heading.as_str()), ("answer", titles.as_str())];
            let said = self.composer.tell("report-answer", &variables);
            items.extend(group.items.first().map(|it| Item::new(it.subject, said)));
        }
        items.extend(listed(self.dates()));
        items
    }

    /// Nothing is kept until the person says so.
    pub(in crate::report) fn not_kept(&self) -> Section {
        let heading = self.composer.words("compare-not-kept-heading");
        let mut section = Section::new(SectionKind::Confirm, heading);
        section.say(self.composer.words("compare-not-kept"));
        section
    }

    /// The words of a message of this voice.
    fn words(&self, message: &str) -> String {
        self.composer.words(&self.moves.voice.key(message))
    }

    fn item(&self, subject: Subject, told: &Told) -> Item {
        let mut item = Item::new(subject, told.sentence(self.moves.lang));
        item.cells = told.cells(self.moves.lang);
        item
    }

    /// A section that is one table of what there is, before and after.
    fn table(
        &self,
        kind: SectionKind,
        heading: &str,
        what: &str,
        items: Vec<Item>,
    ) -> Option<Section> {
        if items.is_empty() {
            return None;
        }
        let mut section = Section::new(kind, self.composer.words(heading));
        section.groups.push(Group {
            columns: vec![
                self.composer.words(&format!("compare-column-{what}")),
                self.words("column-before"),
                self.words("column-after"),
            ],
            items,
            ..Group::default()
        });
        Some(section)
    }
}

/// The entries of a section.
fn listed(section: Option<Section>) -> impl Iterator<Item = Item> {
    let groups = section.into_iter().flat_map(|section| section.groups);
    groups.flat_map(|group| group.items)
}
