//! What to bring, by group.

use chrono::NaiveDate;

use super::composer::Composer;
use super::model::{Detail, Group, Item, Role, Section, SectionKind, Subject};
use super::readiness;
use crate::assess::{ConditionState, MaterialState};
use crate::plan::{PaperState, ends, is_only_listed};
use crate::report::citation::Form;
use crate::report::paper::about;
use crate::report::words;
use crate::ruleset::{Condition, Expression, Grade, Material, Question};

/// The papers needed, or perhaps needed, in their groups.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let heading = composer.words("report-papers");
    let mut section = Section::new(SectionKind::Papers, heading);
    section.groups = (0..composer.report.rules.groups.len())
        .filter_map(|group| papers_of(composer, group))
        .collect();
    if section.groups.is_empty() {
        return None;
    }
    for sentence in readiness::sentences(composer) {
        section.say(sentence);
    }
    if let Some(sentence) = list_of_another(composer) {
        section.warn(sentence);
        let route = composer.report.assessment.headline().route;
        let routes = &composer.report.rules.about.routes;
        if let Some(route) = route.and_then(|route| routes.get(route)) {
            section.say(composer.said(&route.text));
        }
    }
    Some(section)
}

/// Where the headline's standard does not apply, the list is that of another standard: say so.
fn list_of_another(composer: &Composer<'_>) -> Option<String> {
    let report = composer.report;
    let headline = report.assessment.headline();
    if headline.possible.may_apply() {
        return None;
    }
    let other = report.assessment.applying()?;
    let standard = composer.standard(other);
    let by = composer.headline_standard();
    let standing = words::standing(report.rules, headline, composer.lang);
    Some(composer.tell(
        "report-papers-of-other",
        &[
            ("standard", &standard),
            ("headline", &by),
            ("standing", &standing),
        ],
    ))
}

fn papers_of(composer: &mut Composer<'_>, index: usize) -> Option<Group> {
    let report = composer.report;
    let rule = report.rules.groups.get(index)?;
    let mut items = Vec::new();
    for (material, paper) in report.rules.materials.iter().enumerate() {
        let state = report.assessment.materials.get(material);
        match state {
            Some(state @ (MaterialState::Needed | MaterialState::Open)) if paper.group == index => {
                items.push(item(composer, material, paper, *state));
            }
            _ => {}
        }
    }
    if items.is_empty() {
        return None;
    }
    let sentences = if rule.way {
        of_way(composer, index, &rule.id).into_iter().collect()
    } else {
        Vec::new()
    };
    Some(Group {
        heading: Some(composer.said(&rule.title)),
        sentences,
        tasks: true,
        items,
        ..Group::default()
    })
}

/// Whether the papers of a way are those to get, or would do as well: of several ways only one has to
/// be gone.
fn of_way(composer: &Composer<'_>, group: usize, id: &str) -> Option<String> {
    let is_suggested = composer.way() == Some(group);
    let Some((standard, condition)) = way_met(composer, id) else {
        return is_suggested.then(|| composer.words("report-way-papers-suggested"));
    };
    let message = if is_suggested {
        "report-way-met"
    } else {
        "report-way-met-too"
    };
    let (standard, condition) = (composer.standard(standard), composer.said(&condition.title));
    let variables = [("standard", standard.as_str()), ("condition", &condition)];
    Some(composer.tell(message, &variables))
}

/// The condition of a way, where the standard of the highest authority that applies says that it is
/// met, and that standard; a group of papers and the condition they prove have the same id.
pub(super) fn way_met<'a>(composer: &Composer<'a>, group: &str) -> Option<(usize, &'a Condition)> {
    let report = composer.report;
    let standard = report.assessment.applying()?;
    let (condition, _) = report
        .rules
        .conditions
        .iter()
        .zip(&report.assessment.conditions)
        .find(|(condition, state)| {
            condition.standard == standard
                && condition.id == group
                && **state == ConditionState::Met
        })?;
    Some((standard, condition))
}

fn item(composer: &mut Composer<'_>, index: usize, paper: &Material, state: MaterialState) -> Item {
    let title = composer.said(&paper.title);
    let text = if state == MaterialState::Open {
        composer.tell("report-paper-open", &[("title", &title)])
    } else {
        title
    };
    let mut item = Item::new(Subject::Material(index), text);
    item.is_done = composer.report.marks.has(index);
    item.details.extend(running_out(composer, index));
    item.details
        .extend(readiness::marked(composer, index, paper));
    if state == MaterialState::Open {
        item.details
            .extend(depends_on(composer, &paper.needed_when));
    }
    item.details.extend(about(paper, composer.lang));
    item.details.extend(asked_for_by(composer, index, paper));
    item.details
        .extend(composer.cite(&paper.citations, Form::Brief));
    item
}

/// Who asks for a paper, where the standards that apply do not agree on it: a lower one asks for what
/// no law backs, or the highest for what a lower one's article does not list.
fn asked_for_by(composer: &Composer<'_>, index: usize, paper: &Material) -> Option<Detail> {
    let report = composer.report;
    let standings = &report.assessment.standings;
    let applies = |standard: usize| {
        let standing = standings.get(standard);
        standing.is_some_and(|standing| standing.possible.may_apply())
    };
    let headline = standings.len().checked_sub(1)?;
    if !applies(headline) || !applies(paper.basis) {
        return None;
    }
    let basis = composer.standard(paper.basis);
    let text = if paper.basis < headline {
        if !is_only_listed(report.rules, report.assessment, index) {
            return None;
        }
        composer.tell("report-paper-only", &[("standard", &basis)])
    } else {
        let others: Vec<String> = (0..headline)
            .filter(|standard| applies(*standard))
            .map(|standard| composer.standard(standard))
            .collect();
        let mut citations = paper.citations.iter();
        let is_listed = citations.any(|citation| citation.grade == Grade::Article);
        if others.is_empty() || is_listed {
            return None;
        }
        let others = words::join_and(composer.lang, others);
        let variables = [("standard", basis.as_str()), ("others", &others)];
        composer.tell("report-paper-not-listed", &variables)
    };
    Some(Detail {
        role: Role::More,
        text,
    })
}

/// Which open questions decide whether a paper is needed.
fn depends_on(composer: &Composer<'_>, needed_when: &Expression) -> Option<Detail> {
    let report = composer.report;
    let mut open = Vec::new();
    needed_when.for_each_question(&mut |question| {
        let given = report.answers.get(question);
        if given.is_none_or(|answer| !answer.is_known()) && !open.contains(&question) {
            open.push(question);
        }
    });
    if open.is_empty() {
        return None;
    }
    let labels = open
        .into_iter()
        .map(|question| words::label(report.rules, question, composer.lang));
    let labels = words::join(composer.lang, labels);
    Some(Detail {
        role: Role::Remark,
        text: composer.tell("report-paper-depends", &[("questions", &labels)]),
    })
}

/// A warning where a paper ends before the day it would be handed in, and how to renew it. Of one that
/// cannot be got there is nothing to renew.
fn running_out(composer: &Composer<'_>, index: usize) -> Vec<Detail> {
    if composer.report.marks.state(index) == Some(PaperState::CannotGet) {
        return Vec::new();
    }
    let Some(runs_out) = runs_out(composer, index) else {
        return Vec::new();
    };
    let [ends, day] = [runs_out.ends, runs_out.before].map(|day| composer.day(day));
    let variables = [("ends", ends.as_str()), ("day", &day)];
    let mut details = vec![Detail {
        role: Role::Warning,
        text: composer.tell(runs_out.message, &variables),
    }];
    details.extend(runs_out.question.effort.as_ref().map(|effort| Detail {
        role: Role::Action,
        text: composer.tell("report-effort", &[("text", &composer.said(effort))]),
    }));
    details
}

/// A paper that ends before the day it would be handed in.
pub(super) struct RunsOut<'a> {
    /// The question that asks until when it holds.
    question: &'a Question,
    /// The day answered.
    ends: NaiveDate,
    /// The day on which it would be handed in.
    before: NaiveDate,
    message: &'static str,
}

/// Whether a paper ends before the day it would be handed in.
pub(super) fn runs_out<'a>(composer: &Composer<'a>, index: usize) -> Option<RunsOut<'a>> {
    let report = composer.report;
    let paper = report.rules.materials.get(index)?;
    let question = paper.runs_out?;
    let ends = ends(report.rules, report.answers, report.assessment, index)?;
    let on = report.assessment.on;
    let (message, before) = if ends < on {
        ("report-paper-ended", on)
    } else {
        hand_in(composer, paper)?
    };
    (ends < before).then_some(RunsOut {
        question: report.rules.questions.get(question)?,
        ends,
        before,
        message,
    })
}

/// When a paper could be handed in, and how to say that it ends before: one of another way than the
/// suggested, when that way would carry.
fn hand_in(composer: &Composer<'_>, paper: &Material) -> Option<(&'static str, NaiveDate)> {
    let mut outlook = composer.outlook().iter();
    let other = outlook.find(|outlook| outlook.group == paper.group);
    let Some(other) = other.filter(|other| composer.way() != Some(other.group)) else {
        let hand_in = readiness::of(composer).hand_in?;
        return Some(("report-paper-ends-before", hand_in.on));
    };
    let standard = composer.whose().assessment.applying()?;
    let by = other.by_standard.get(standard)?.as_ref()?;
    let hand_in = composer.hand_in(other, by)?;
    Some(("report-paper-ends-before-its-way", hand_in.on))
}
