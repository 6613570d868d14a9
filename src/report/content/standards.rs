//! Each standard side by side, with the state of every condition and the answers that decide it.

use super::composer::Composer;
use super::model::{Detail, Group, Item, Role, Section, SectionKind, Subject};
use super::verdict::scope_row;
use crate::assess::{ConditionState, Standing};
use crate::report::citation::Form;
use crate::report::deciding::deciding;
use crate::report::words;

/// What each standard says; the one that gives the headline stands last.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let heading = composer.words("report-standards");
    let mut section = Section::new(SectionKind::Standards, heading);
    // All verdicts before the details of any, so that they stand on one screen.
    for (standard, standing) in composer.report.assessment.standings.iter().enumerate() {
        section.say(verdict(composer, standard, standing));
    }
    for standard in 0..composer.report.assessment.standings.len() {
        section.groups.extend(group(composer, standard));
    }
    section.if_any()
}

/// What a standard says, in one line.
fn verdict(composer: &Composer<'_>, standard: usize, standing: &Standing) -> String {
    let standard = composer.standard(standard);
    let said = words::standing(composer.report.rules, standing, composer.lang);
    let variables = [("standard", standard.as_str()), ("standing", &said)];
    composer.tell("report-by-standard", &variables)
}

fn group(composer: &mut Composer<'_>, index: usize) -> Option<Group> {
    let report = composer.report;
    let standard = report.rules.about.standards.get(index)?;
    let standing = report.assessment.standings.get(index)?;
    composer.note_sources(&standard.citations);
    let mut group = Group {
        heading: Some(verdict(composer, index, standing)),
        ..Group::default()
    };
    let out_of_scope = scope_row(composer, index, standing);
    if let Some(row) = out_of_scope {
        group.sentences.push(composer.said(&row.reason));
        let deciding = deciding(
            report.rules,
            &row.when,
            report.answers,
            report.assessment.on,
        );
        group.sentences.extend(because(composer, &deciding));
    } else {
        let summary = composer.said(&standard.summary);
        group
            .sentences
            .push(composer.tell("report-takes", &[("text", &summary)]));
    }
    for (condition, rule) in report.rules.conditions.iter().enumerate() {
        if rule.standard == index {
            group
                .items
                .extend(item(composer, condition, out_of_scope.is_none()));
        }
    }
    Some(group)
}

/// A condition with its state, and in scope also why and what it takes.
fn item(composer: &mut Composer<'_>, index: usize, in_scope: bool) -> Option<Item> {
    let report = composer.report;
    let condition = report.rules.conditions.get(index)?;
    let state = *report.assessment.conditions.get(index)?;
    let title = composer.said(&condition.title);
    let state_said = words::condition_state(state, composer.lang);
    let text = composer.tell(
        "report-condition",
        &[("title", &title), ("state", &state_said)],
    );
    let mut item = Item::new(Subject::Condition(index), text);
    if in_scope && let Some(deciding) = report.assessment.because.get(index) {
        let text = because(composer, deciding);
        item.details.extend(text.map(|text| Detail {
            role: Role::Because,
            text,
        }));
    }
    if state != ConditionState::NotApplicable {
        let takes = composer.said(&condition.text);
        item.detail(
            Role::More,
            composer.tell("report-takes", &[("text", &takes)]),
        );
        if let Some(remark) = &condition.remark {
            let remark = composer.said(remark);
            item.detail(
                Role::More,
                composer.tell("report-remark", &[("text", &remark)]),
            );
        }
        item.details
            .extend(composer.cite(&condition.citations, Form::Full));
    }
    Some(item)
}

/// "Because you answered", with these questions.
fn because(composer: &Composer<'_>, questions: &[usize]) -> Option<String> {
    let report = composer.report;
    let answers: Vec<String> = questions
        .iter()
        .filter_map(|question| {
            let given = report.answers.get(*question)?;
            Some(words::labelled_answer(
                report.rules,
                *question,
                given,
                composer.lang,
            ))
        })
        .collect();
    if answers.is_empty() {
        return None;
    }
    let answers = words::join(composer.lang, answers);
    Some(composer.tell("report-because", &[("answers", &answers)]))
}
