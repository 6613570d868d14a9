//! What an answer opens and closes: questions, conditions, papers, verdicts.

use super::comparison::moves::{Moves, Voice};
use super::words;
use crate::assess::{Comparison, ConditionState, Interview, MaterialState};
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{Answer, RuleSet};

/// What an answer to a question opens and closes, a line each, as against nobody knowing the answer.
/// Never empty; says so if the interview would not take the answer.
pub(super) fn unlocks(
    interview: &Interview,
    question: usize,
    answer: Answer,
    lang: Lang,
) -> Vec<String> {
    let mut before = interview.copy();
    before.take_back(question);
    let Ok(after) = before.preview(question, answer) else {
        return vec![tr(lang, "unlocks-not-taken")];
    };
    let rules = interview.engine().rules();
    let comparison = Comparison::between((&before).into(), (&after).into());
    let mut lines = Vec::new();
    lines.extend(standings(rules, &comparison, lang));
    for (state, key) in [
        (ConditionState::Met, "unlocks-met"),
        (ConditionState::Unmet, "unlocks-unmet"),
    ] {
        lines.extend(conditions(rules, &comparison, state, key, lang));
    }
    for (state, key) in [
        (MaterialState::Needed, "unlocks-needed"),
        (MaterialState::NotNeeded, "unlocks-not-needed"),
    ] {
        lines.extend(papers(rules, &comparison, state, key, lang));
    }
    for (asked, key) in [(true, "unlocks-asked"), (false, "unlocks-not-asked")] {
        let others = (0..rules.questions.len()).filter(|other| *other != question);
        let turned: Vec<usize> = others
            .filter(|other| {
                after.is_asked(*other) == Some(asked) && before.is_asked(*other) != Some(asked)
            })
            .collect();
        if !turned.is_empty() {
            let labels = words::labels(lang, rules, &turned);
            lines.push(tr_with(lang, key, &[("questions", labels.into())]));
        }
    }
    if lines.is_empty() {
        lines.push(tr(lang, "unlocks-nothing"));
    }
    lines
}

/// The standards that say something else.
fn standings(rules: &RuleSet, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let moved = comparison.standings.iter().filter(|it| it.has_moved());
    let said = moved.filter_map(|it| it.after.as_ref()).map(|is| {
        let variables = [
            ("standard", words::standard(rules, is.index, lang).into()),
            ("standing", words::standing(rules, &is.value, lang).into()),
        ];
        tr_with(lang, "report-by-standard", &variables)
    });
    said.collect()
}

/// The conditions that come into a state.
fn conditions(
    rules: &RuleSet,
    comparison: &Comparison,
    state: ConditionState,
    key: &str,
    lang: Lang,
) -> Option<String> {
    let moved = comparison.conditions.iter().filter(|it| it.has_moved());
    let into = moved.filter_map(|it| it.after.as_ref());
    let titles: Vec<String> = into
        .filter(|is| is.value == state)
        .filter_map(|is| {
            let condition = rules.conditions.get(is.index)?;
            let standard = words::standard(rules, condition.standard, lang);
            let variables = [
                ("title", words::said(&condition.title, lang).into()),
                ("standard", standard.into()),
            ];
            Some(tr_with(lang, "compare-condition", &variables))
        })
        .collect();
    let listed = words::listed(lang, titles.iter().map(String::as_str));
    (!titles.is_empty()).then(|| tr_with(lang, key, &[("conditions", listed.into())]))
}

/// The papers that come into a state.
fn papers(
    rules: &RuleSet,
    comparison: &Comparison,
    state: MaterialState,
    key: &str,
    lang: Lang,
) -> Option<String> {
    let moves = Moves {
        voice: Voice::Supposed,
        lang,
        before: rules,
        after: rules,
    };
    let papers = comparison.materials.iter();
    let papers = papers.filter(|paper| super::comparison::becoming(paper, state));
    let titles: Vec<String> = papers.filter_map(|paper| moves.paper(paper)).collect();
    let listed = words::listed(lang, titles.iter().map(String::as_str));
    (!titles.is_empty()).then(|| tr_with(lang, key, &[("papers", listed.into())]))
}
