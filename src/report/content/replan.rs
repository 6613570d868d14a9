//! What to do when papers cannot be got.

use std::collections::BTreeSet;

use super::changes;
use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::assess::Verdict;
use crate::plan::{Outlook, Replan, Suggestion};
use crate::report::words;

/// The next best way without the papers that cannot be got, or plainly that there is none; and for each
/// of these papers what can still be tried.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let replan = composer.report.replan?;
    let heading = composer.words("report-replan");
    let mut section = Section::new(SectionKind::Replan, heading);
    let materials = &composer.report.rules.materials;
    let papers = replan.out_of_reach.iter();
    let papers = papers.filter_map(|paper| materials.get(*paper));
    let papers = words::join(composer.lang, papers.map(|it| composer.said(&it.title)));
    section.say(composer.tell("report-replan-without", &[("papers", &papers)]));
    if let Some(answers) = other_answers(composer, replan) {
        section.say(composer.tell("report-replan-answers", &[("answers", &answers)]));
    }
    for (index, standing) in replan.assessment.standings.iter().enumerate().rev() {
        let standard = composer.standard(index);
        let standing = words::standing(composer.report.rules, standing, composer.lang);
        let variables = [("standard", standard.as_str()), ("standing", &standing)];
        section.say(composer.tell("report-by-standard", &variables));
    }
    match replan.suggestion {
        Some(suggestion) => section
            .groups
            .extend(next_best(composer, replan, suggestion)),
        None if replan.assessment.applying().is_some() => {
            section.warn(composer.words("report-replan-no-way"));
            section.say(composer.said(&composer.report.rules.about.confirm));
        }
        None => {}
    }
    let items: Vec<Item> = replan
        .out_of_reach
        .iter()
        .filter_map(|paper| to_try(composer, replan, *paper))
        .collect();
    section.groups.push(Group {
        heading: Some(composer.words("report-replan-to-try")),
        items,
        ..Group::default()
    });
    Some(section)
}

/// What the papers make of answers that were given otherwise.
fn other_answers(composer: &Composer<'_>, replan: &Replan) -> Option<String> {
    let report = composer.report;
    let otherwise = replan.decided.iter().filter_map(|question| {
        let answer = replan.answers.get(*question)?;
        (report.answers.get(*question) != Some(answer))
            .then(|| words::labelled_answer(report.rules, *question, answer, composer.lang))
    });
    let otherwise: Vec<String> = otherwise.collect();
    (!otherwise.is_empty()).then(|| words::join(composer.lang, otherwise))
}

/// The next best way, when, and what it takes.
fn next_best(composer: &Composer<'_>, replan: &Replan, suggestion: Suggestion) -> Option<Group> {
    let rules = composer.report.rules;
    let Outlook { by_standard, .. } = replan.outlook.get(suggestion.way)?;
    let by = by_standard.get(suggestion.standard)?.as_ref()?;
    let condition = composer.said(&rules.conditions.get(by.condition)?.title);
    let standard = composer.standard(suggestion.standard);
    let variables = [("standard", standard.as_str()), ("way", &condition)];
    let message = match by.standing.verdict {
        Verdict::Open => "report-replan-way-open",
        _ if by.carries() => "report-replan-way",
        _ => "report-replan-way-change",
    };
    let mut sentences = vec![composer.tell(message, &variables)];
    if let Some(hand_in) = by.hand_in {
        let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
        sentences.push(composer.tell("report-replan-hand-in", &[("day", &day)]));
    }
    let mut told = BTreeSet::new();
    let items = by
        .changes
        .iter()
        .map(|change| changes::item(composer, None, change, &mut told));
    Some(Group {
        sentences,
        items: items.collect(),
        ..Group::default()
    })
}

/// What can still be tried for one paper.
fn to_try(composer: &Composer<'_>, replan: &Replan, index: usize) -> Option<Item> {
    let report = composer.report;
    let paper = report.rules.materials.get(index)?;
    let mut item = Item::new(Subject::Material(index), composer.said(&paper.title));
    if let Some(alternatives) = &paper.alternatives {
        let text = composer.said(alternatives);
        let text = composer.tell("report-paper-alternatives", &[("text", &text)]);
        item.detail(Role::Action, text);
    }
    for (question, _) in &paper.without {
        let question = report.rules.questions.get(*question);
        if let Some(effort) = question.and_then(|question| question.effort.as_ref()) {
            let effort = composer.said(effort);
            let text = composer.tell("report-replan-effort", &[("text", &effort)]);
            item.detail(Role::Action, text);
        }
    }
    for around in replan.around.iter().filter(|around| around.paper == index) {
        let choice =
            words::labelled_answer(report.rules, around.question, around.answer, composer.lang);
        let text = composer.tell("report-replan-around", &[("choice", &choice)]);
        item.detail(Role::Action, text);
    }
    if item.details.is_empty() {
        let text = composer.words("report-replan-no-way-around");
        item.detail(Role::Warning, text);
    }
    Some(item)
}
