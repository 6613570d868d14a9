//! What would change the verdict: the calendar, or other answers.

use std::collections::BTreeSet;

use super::composer::Composer;
use super::lead_on::as_answered;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::assess::{Change, Verdict, truth};
use crate::plan::reached;
use crate::report::words;
use crate::ruleset::Answer;

/// For each standard that says "not yet": what would settle it as eligible, the smallest first.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let heading = composer.words("report-changes");
    let mut section = Section::new(SectionKind::Changes, heading);
    let mut told = BTreeSet::new();
    if report.assessment.headline().from.is_some()
        && let Some(text) = as_answered(composer)
    {
        section.warn(text);
    }
    for (index, standing) in report.assessment.standings.iter().enumerate().rev() {
        if standing.verdict != Verdict::NotYet {
            continue;
        }
        let standard = composer.standard(index);
        if let Some(from) = standing.from {
            let from = composer.day(from);
            section.say(composer.tell(
                "report-calendar-brings",
                &[("standard", &standard), ("from", &from)],
            ));
            continue;
        }
        let items: Vec<Item> = report
            .assessment
            .changes
            .iter()
            .enumerate()
            .filter(|(_, change)| change.standard == index)
            .map(|(at, change)| item(composer, Some(at), change, &mut told))
            .collect();
        if items.is_empty() {
            if !report.assessment.changes_cut_short {
                section.say(composer.tell("report-no-change", &[("standard", &standard)]));
            }
        } else {
            section.groups.push(Group {
                items,
                ..Group::default()
            });
        }
    }
    if report.assessment.changes_cut_short {
        section.say(composer.words("report-changes-cut-short"));
    }
    section.if_any()
}

/// A change, with what it takes for each question of which that has not been told yet.
///
/// `at` is its place among the changes of the assessment, if it is one of them.
pub(super) fn item(
    composer: &Composer<'_>,
    at: Option<usize>,
    change: &Change,
    told: &mut BTreeSet<usize>,
) -> Item {
    let set = change
        .set
        .iter()
        .map(|(question, answer)| supposed(composer, *question, *answer));
    let set = words::join_and(composer.lang, set);
    let standard = composer.standard(change.standard);
    let report = composer.report;
    // Months that are still to be paid take their time, whatever the rest says.
    let reached = reached(report.rules, change, report.answers, report.assessment.on);
    let message = match (change.from, reached) {
        (None, None) => "report-change-now",
        (Some(_), None) => "report-change-from",
        (_, Some(_)) => "report-change-at-earliest",
    };
    let from = change.from.max(reached);
    let from = from.map_or_else(String::new, |from| composer.day(from));
    let variables = [
        ("set", set.as_str()),
        ("standard", &standard),
        ("from", &from),
    ];
    let text = composer.tell(message, &variables);
    let subject = at.map_or(Subject::Standard(change.standard), Subject::Change);
    let mut item = Item::new(subject, text);
    for effort in efforts(composer, change, told) {
        item.detail(Role::Action, effort);
    }
    item
}

/// What a change takes: for each of its questions of which that has not been told yet.
pub(super) fn efforts(
    composer: &Composer<'_>,
    change: &Change,
    told: &mut BTreeSet<usize>,
) -> Vec<String> {
    let report = composer.report;
    let mut efforts = Vec::new();
    for (index, _) in &change.set {
        let Some(question) = report.rules.questions.get(*index) else {
            continue;
        };
        // What is asked only because of another part of the change is no effort of its own: the day
        // that comes with a declaration, the contract that comes with a job.
        let on = report.assessment.on;
        if truth(report.rules, &question.asked_when, report.answers, on) != Some(true) {
            continue;
        }
        if let Some(effort) = question.effort.as_ref().filter(|_| told.insert(*index)) {
            let effort = composer.said(effort);
            efforts.push(composer.tell("report-effort", &[("text", &effort)]));
        }
    }
    efforts
}

/// What to do for a change, and how, for each of its questions, in the words of a person: "Rental filing:
/// ask the landlord to file".
pub(super) fn steps(composer: &Composer<'_>, change: &Change) -> Vec<String> {
    let report = composer.report;
    let mut steps = Vec::new();
    for (index, answer) in &change.set {
        let Some(question) = report.rules.questions.get(*index) else {
            continue;
        };
        // What comes with another part of the change is nothing to do by itself.
        let on = report.assessment.on;
        if truth(report.rules, &question.asked_when, report.answers, on) != Some(true) {
            continue;
        }
        steps.push(match &question.effort {
            Some(effort) => {
                let label = words::label(report.rules, *index, composer.lang);
                let effort = composer.said(effort);
                let variables = [("label", label.as_str()), ("text", &effort)];
                composer.tell("report-on-paper-step", &variables)
            }
            None => supposed(composer, *index, *answer),
        });
    }
    steps
}

/// One answer of a change: "the lease is filed", "12 months are reached".
pub(super) fn supposed(composer: &Composer<'_>, question: usize, answer: Answer) -> String {
    let rules = composer.report.rules;
    let label = words::label(rules, question, composer.lang);
    let message = match answer {
        Answer::Number(_) => "report-set-number",
        Answer::Date(_) => "report-set-day",
        Answer::Unsure | Answer::Choice(_) | Answer::YesNo(_) => "report-set",
    };
    let answer = words::answer(rules, question, answer, composer.lang);
    composer.tell(message, &[("label", &label), ("answer", &answer)])
}
