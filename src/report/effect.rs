//! What an edit will do, in words, before it is done.

use super::comparison::becoming;
use super::comparison::moves::{Moves, Voice};
use super::interviewed::plan_of;
use super::words::{self, listed};
use crate::assess::{Compared, Difference, Interview, MaterialState};
use crate::i18n::{Lang, tr, tr_with};
use crate::plan;

/// What an edit of one answer will do, a sentence each: answers that lose or regain their effect,
/// verdicts, papers and dates. Never empty.
///
/// `after` is the interview with the edit made, from [`Interview::preview`].
pub fn effect(
    lang: Lang,
    edited: usize,
    before: &Interview,
    after: &Interview,
    difference: &Difference,
) -> Vec<String> {
    let rules = before.engine().rules();
    let (was, is) = (plan_of(before), plan_of(after));
    let mut dates = plan::compare((rules, &was), (rules, &is));
    dates.retain(Compared::has_moved);
    if difference.is_empty() && dates.is_empty() {
        return vec![tr(lang, "interview-effect-none")];
    }
    let mut said = vec![tr(lang, "interview-effect")];
    for (questions, key) in [
        (&difference.hidden, "interview-effect-hidden"),
        (&difference.asked_again, "interview-effect-asked-again"),
        (
            &difference.in_force_again,
            "interview-effect-in-force-again",
        ),
    ] {
        let others: Vec<usize> = questions
            .iter()
            .copied()
            .filter(|question| *question != edited)
            .collect();
        if !others.is_empty() {
            let labels = words::labels(lang, rules, &others);
            said.push(tr_with(lang, key, &[("questions", labels.into())]));
        }
    }
    let moves = Moves {
        voice: Voice::Supposed,
        lang,
        before: rules,
        after: rules,
    };
    let comparison = &difference.comparison;
    let standings = comparison.standings.iter();
    let standings = standings.filter(|standing| standing.has_moved());
    let standings = standings.filter_map(|standing| moves.standing(standing));
    said.extend(standings.map(|told| told.sentence(lang)));
    for (state, key) in [
        (MaterialState::Needed, "interview-effect-needed"),
        (MaterialState::NotNeeded, "interview-effect-not-needed"),
        (MaterialState::Open, "interview-effect-open"),
    ] {
        let papers = comparison.materials.iter();
        let papers = papers.filter(|paper| becoming(paper, state));
        let titles: Vec<String> = papers.filter_map(|paper| moves.paper(paper)).collect();
        if !titles.is_empty() {
            let papers = listed(lang, titles.iter().map(String::as_str));
            said.push(tr_with(lang, key, &[("papers", papers.into())]));
        }
    }
    let dates = dates.iter().filter_map(|date| moves.date(date));
    said.extend(dates.map(|told| told.sentence(lang)));
    said
}
