//! Where the standards' verdicts differ: said loudly, with what makes the difference.

use super::composer::Composer;
use super::model::Section;
use super::verdict::scope_row;
use crate::assess::{ConditionState, Standing, Verdict};
use crate::report::{applies, words};
use crate::ruleset::Note;

/// Says the verdicts, why a standard does not apply, and which notes explain the rest.
pub(super) fn banner(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let standings = &report.assessment.standings;
    let headline = report.assessment.headline();
    if standings
        .iter()
        .all(|standing| standing.verdict == headline.verdict)
    {
        return;
    }
    let said = standings.iter().enumerate().map(|(index, standing)| {
        let standard = composer.standard(index);
        let standing = words::standing(report.rules, standing, composer.lang);
        let variables = [("standard", standard.as_str()), ("standing", &standing)];
        composer.tell("report-standing", &variables)
    });
    let said = words::join(composer.lang, said);
    let standard = composer.headline_standard();
    let variables = [("standings", said.as_str()), ("standard", &standard)];
    section.warn(composer.tell("report-differ", &variables));
    out_of_scope(composer, section);
    notes(composer, section);
}

/// Why another standard than the headline's, of which that is said already, does not apply.
fn out_of_scope(composer: &mut Composer<'_>, section: &mut Section) {
    let standings = &composer.report.assessment.standings;
    let headline = composer.report.assessment.headline().verdict;
    let others = standings.split_last().map_or(&[][..], |(_, others)| others);
    for (index, standing) in others.iter().enumerate() {
        if standing.verdict == headline {
            continue;
        }
        if let Some(row) = scope_row(composer, index, standing) {
            let (standard, text) = (composer.standard(index), composer.said(&row.reason));
            let variables = [("standard", standard.as_str()), ("text", &text)];
            section.warn(composer.tell("report-note-side", &variables));
            composer.note_sources(&row.citations);
        }
    }
}

/// The notes that explain the difference, by title: they stand in full under "differences".
fn notes(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let differing = differing(&report.assessment.standings);
    let named: Vec<String> = report
        .rules
        .notes
        .iter()
        .filter(|note| {
            differing.iter().any(|pair| explains(composer, note, pair))
                && applies(
                    note,
                    report.rules,
                    report.answers,
                    report.assessment,
                    report.plan,
                )
        })
        .map(|note| {
            let title = composer.said(&note.title);
            composer.tell("report-note", &[("title", &title), ("id", &note.id)])
        })
        .collect();
    if named.is_empty() {
        return;
    }
    let notes = words::join(composer.lang, named);
    let heading = composer.words("report-differences");
    let variables = [("notes", notes.as_str()), ("heading", &heading)];
    section.warn(composer.tell("report-differ-why", &variables));
}

/// Two standards that both may apply and do not say the same.
struct Pair {
    /// The one that is more in the person's favour.
    kinder: usize,
    /// The other.
    stricter: usize,
}

/// Every standard that differs from the headline's. One that does not apply differs by its scope, and
/// no condition can explain that.
fn differing(standings: &[Standing]) -> Vec<Pair> {
    let Some((headline, others)) = standings.split_last() else {
        return Vec::new();
    };
    if !headline.possible.may_apply() {
        return Vec::new();
    }
    let last = others.len();
    others
        .iter()
        .enumerate()
        .filter(|(_, other)| other.possible.may_apply() && other.verdict != headline.verdict)
        .map(|(index, other)| {
            if favour(other.verdict) > favour(headline.verdict) {
                Pair {
                    kinder: index,
                    stricter: last,
                }
            } else {
                Pair {
                    kinder: last,
                    stricter: index,
                }
            }
        })
        .collect()
}

const fn favour(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Eligible => 2,
        Verdict::Open => 1,
        Verdict::NotYet | Verdict::NotNeeded | Verdict::Elsewhere => 0,
    }
}

/// Whether a note is one of those that explain why two standards differ.
fn explains(composer: &Composer<'_>, note: &Note, pair: &Pair) -> bool {
    let explains = &note.explains;
    note.loud || explains.iter().any(|of| makes_stricter(composer, *of, pair))
}

/// Whether a condition holds the stricter standard back: it, or the one of that id, is worse there
/// than in the kinder standard, or only the stricter asks for it.
fn makes_stricter(composer: &Composer<'_>, condition: usize, pair: &Pair) -> bool {
    let (rules, assessment) = (composer.report.rules, composer.report.assessment);
    let Some(named) = rules.conditions.get(condition) else {
        return false;
    };
    let state = |standard: usize| {
        let alike = rules.conditions.iter().zip(&assessment.conditions);
        let mut alike = alike.filter(|(other, _)| other.id == named.id);
        let found = alike.find(|(other, _)| other.standard == standard);
        found.map(|(_, state)| *state)
    };
    let unmet = |state| matches!(state, ConditionState::Unmet | ConditionState::Open);
    match (state(pair.kinder), state(pair.stricter)) {
        (Some(kinder), Some(stricter)) => kinder != stricter && unmet(stricter),
        (None, Some(stricter)) => unmet(stricter),
        (_, None) => false,
    }
}
