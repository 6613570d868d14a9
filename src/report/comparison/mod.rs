//! Two results side by side, in words: which answers are otherwise, and what moves by it.
//!
//! What one thing on both sides is called is in `moves`; the effect of an edit is said in the same words.

pub(super) mod moves;
#[cfg(test)]
mod tests;

use super::Report;
use super::content::closing;
use super::content::composer::Composer;
use super::content::replan::without;
use super::content::verdict::stale;
use super::content::{Content, Group, Item, Section, SectionKind, Subject};
use crate::assess::{Compared, Comparison, MaterialState, Placed, Side};
use crate::i18n::Lang;
use crate::plan::{self, Dated};
use moves::{Moves, Told};

/// What two results are compared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparedFor {
    /// Other answers are tried on a copy beside the real ones.
    WhatIf,
    /// Two sets of answers, for somebody to read.
    Reading,
}

/// Two results side by side, with what is the same and what is not, by the assessments alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedResults {
    /// Answers, verdicts, conditions and papers.
    pub comparison: Comparison,
    /// Dates.
    pub dates: Vec<Compared<Dated>>,
}

impl ComparedResults {
    /// Compares two results.
    pub fn between(before: &Report<'_>, after: &Report<'_>) -> Self {
        Self {
            comparison: Comparison::between(side(before), side(after)),
            dates: plan::compare(
                (before.rules, before.judged().1),
                (after.rules, after.judged().1),
            ),
        }
    }

    /// Whether nothing but answers is different.
    fn has_same_outcome(&self) -> bool {
        let comparison = &self.comparison;
        comparison.has_same_outcome()
            && !comparison.conditions.iter().any(Compared::has_moved)
            && !self.dates.iter().any(Compared::has_moved)
    }
}

/// What cannot be got is left out on both sides.
fn side<'a>(report: &Report<'a>) -> Side<'a> {
    Side {
        rules: report.rules,
        answers: report.answers,
        assessment: report.judged().0,
    }
}

/// Everything there is to say of two results side by side. What stays the same is said of the verdicts
/// only; of papers and dates it is counted.
pub fn comparison(
    before: &Report<'_>,
    after: &Report<'_>,
    compared_for: ComparedFor,
    lang: Lang,
) -> Content {
    let results = ComparedResults::between(before, after);
    let composer = Composer::new(*after, lang);
    let comparing = Comparing {
        moves: Moves {
            lang,
            before: before.rules,
            after: after.rules,
        },
        composer: &composer,
        results: &results,
    };
    let mut verdict = comparing.verdict();
    if let Some(replan) = after.replan {
        verdict.warn(without(&composer, replan));
    }
    let mut sections = vec![verdict];
    sections.extend(comparing.answers());
    sections.extend(comparing.standards());
    sections.extend(comparing.conditions());
    sections.extend(comparing.papers());
    sections.extend(comparing.dates());
    sections.push(match compared_for {
        ComparedFor::WhatIf => comparing.not_kept(),
        ComparedFor::Reading => closing::confirm(&composer),
    });
    let title = composer.said(&after.rules.about.title);
    Content {
        title: composer.tell("compare-title", &[("title", &title)]),
        gauge: None,
        sections,
    }
}

/// Composes the sections of one comparison.
struct Comparing<'a> {
    moves: Moves<'a>,
    composer: &'a Composer<'a>,
    results: &'a ComparedResults,
}

impl Comparing<'_> {
    /// The verdict that counts, on both sides, in one sentence.
    fn verdict(&self) -> Section {
        let mut section = Section {
            kind: SectionKind::Verdict,
            heading: None,
            sentences: Vec::new(),
            groups: Vec::new(),
        };
        section.sentences.extend(stale(self.composer));
        let comparison = &self.results.comparison;
        let key = if comparison.is_same() && self.results.has_same_outcome() {
            "compare-same"
        } else if self.results.has_same_outcome() {
            "compare-same-outcome"
        } else {
            let headline = comparison.standings.last();
            let told = headline.and_then(|headline| self.moves.standing(headline));
            if let Some(told) = told {
                section.say(told.sentence(self.moves.lang));
            }
            return section;
        };
        section.say(self.composer.words(key));
        section
    }

    /// Answers that are otherwise.
    fn answers(&self) -> Option<Section> {
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
    fn standards(&self) -> Option<Section> {
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
    fn conditions(&self) -> Option<Section> {
        let conditions = self.results.comparison.conditions.iter();
        let moved = conditions.filter(|condition| condition.has_moved());
        let items = moved.filter_map(|condition| {
            let told = self.moves.condition(condition)?;
            Some(self.item(Subject::Condition(index(condition)?), &told))
        });
        let items = items.collect();
        self.table(
            SectionKind::Conditions,
            "compare-conditions",
            "condition",
            items,
        )
    }

    /// Papers that come and go, and how many stay.
    fn papers(&self) -> Option<Section> {
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
                    heading: Some(self.composer.words(key)),
                    items,
                    ..Group::default()
                });
            }
        }
        let stay = papers.iter().filter(|paper| stays(paper));
        let stay = stay.count();
        if stay > 0 {
            let stay = stay.to_string();
            section.say(
                self.composer
                    .tell("compare-papers-stay", &[("count", &stay)]),
            );
        }
        section.if_any()
    }

    /// Dates that come, go or move, and how many stay.
    fn dates(&self) -> Option<Section> {
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
        let section = self.table(SectionKind::Timeline, "compare-dates", "date", items);
        let mut section = section.unwrap_or_else(|| {
            let heading = self.composer.words("compare-dates");
            Section::new(SectionKind::Timeline, heading)
        });
        if stay > 0 {
            let stay = stay.to_string();
            section.say(
                self.composer
                    .tell("compare-dates-stay", &[("count", &stay)]),
            );
        }
        Some(section)
    }

    /// Nothing is kept until the person says so.
    fn not_kept(&self) -> Section {
        let heading = self.composer.words("compare-not-kept-heading");
        let mut section = Section::new(SectionKind::Confirm, heading);
        section.say(self.composer.words("compare-not-kept"));
        section
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
                self.composer.words("compare-column-before"),
                self.composer.words("compare-column-after"),
            ],
            items,
            ..Group::default()
        });
        Some(section)
    }
}

/// What may become of a paper, with the heading that says so.
const BECOMING: [(MaterialState, &str); 3] = [
    (MaterialState::Needed, "compare-papers-needed"),
    (MaterialState::Open, "compare-papers-open"),
    (MaterialState::NotNeeded, "compare-papers-not-needed"),
];

/// Whether a paper is in this state after, and was not before.
pub(super) fn becoming(paper: &Compared<Placed<MaterialState>>, state: MaterialState) -> bool {
    let (before, after) = states(paper);
    before != after && after == state
}

/// Whether a paper stays in the list as it is.
pub(super) fn stays(paper: &Compared<Placed<MaterialState>>) -> bool {
    let (before, after) = states(paper);
    before == after && after != MaterialState::NotNeeded
}

/// The states of a paper: one that a side does not know is not needed there.
fn states(paper: &Compared<Placed<MaterialState>>) -> (MaterialState, MaterialState) {
    let state = |side: Option<Placed<MaterialState>>| {
        side.map_or(MaterialState::NotNeeded, |placed| placed.value)
    };
    (state(paper.before), state(paper.after))
}

/// The place of a thing in the list of the side after; of the one before, where it vanishes.
fn index<T>(compared: &Compared<Placed<T>>) -> Option<usize> {
    let placed = compared.after.as_ref().or(compared.before.as_ref())?;
    Some(placed.index)
}
