//! Two results side by side, in words: which answers are otherwise, and what moves by it.
//!
//! The sections are put together in `comparing`; what one thing on both sides is called is in `moves`. The
//! effect of an edit, and what new rules make of a saved person, are said in the same words.

pub(super) mod comparing;
pub(super) mod moves;
#[cfg(test)]
mod tests;

use super::Report;
use super::content::Content;
use super::content::closing;
use super::content::composer::Composer;
use super::content::replan::without;
use crate::assess::{Compared, Comparison, MaterialState, Placed, Side};
use crate::i18n::Lang;
use crate::plan::{self, Dated};
use comparing::Comparing;
use moves::{Moves, Voice};

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
    pub(super) fn has_same_outcome(&self) -> bool {
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
            voice: Voice::Supposed,
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

/// What may become of a paper, with the message of a voice that says so.
const BECOMING: [(MaterialState, &str); 3] = [
    (MaterialState::Needed, "papers-needed"),
    (MaterialState::Open, "papers-open"),
    (MaterialState::NotNeeded, "papers-not-needed"),
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
