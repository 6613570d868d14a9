//! What to do when papers cannot be got.

use std::collections::BTreeSet;

use super::changes;
use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::assess::Verdict;
use crate::plan::{ByStandard, Outlook, Replan, Suggestion};
use crate::report::saying::to_say;
use crate::report::words;

/// The next best way without the papers that cannot be got, or plainly that there is none; and for each
/// of these papers what can still be tried.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let replan = composer.report.replan?;
    let heading = composer.words("report-replan");
    let mut section = Section::new(SectionKind::Replan, heading);
    section.say(without(composer, replan));
    if let Some(answers) = other_answers(composer, replan) {
        section.say(composer.tell("report-replan-answers", &[("answers", &answers)]));
    }
    for (index, standing) in replan.assessment.standings.iter().enumerate().rev() {
        let standard = composer.standard(index);
        let standing = words::standing(composer.report.rules, standing, composer.lang);
        let variables = [("standard", standard.as_str()), ("standing", &standing)];
        section.say(composer.tell("report-by-standard", &variables));
    }
    // Where nothing can be handed in, a way helps nobody but those who lack papers of another way, too.
    let lacks_others = replan.indispensable.len() < replan.out_of_reach.len();
    let suggestion = replan.suggestion;
    let next_best = suggestion
        .filter(|_| lacks_others || replan.indispensable.is_empty())
        .and_then(|suggestion| NextBest::of(replan, suggestion));
    // Only where the rules say so is no way left: some know none, and where answers are missing there
    // may be one.
    let is_stuck = replan.assessment.applying().is_some_and(|standard| {
        let standing = &replan.assessment.standings[standard];
        standing.verdict == Verdict::NotYet && standing.from.is_none()
    });
    let lacks_indispensable = composer.lacks_indispensable();
    if lacks_indispensable {
        section.warn(indispensable(composer, replan));
    }
    let is_upheaval = next_best.is_some_and(|next_best| next_best.by.is_upheaval());
    if !lacks_indispensable && (is_upheaval || is_stuck && next_best.is_none()) {
        let message = match next_best {
            None => "report-replan-no-way",
            Some(_) => "report-replan-only-upheaval",
        };
        section.warn(composer.words(message));
        section.say(composer.said(&composer.report.rules.about.confirm));
    }
    let to_try = Group {
        heading: Some(composer.words("report-replan-to-try")),
        items: replan
            .out_of_reach
            .iter()
            .filter_map(|paper| to_try(composer, replan, *paper))
            .collect(),
        ..Group::default()
    };
    // What leads on as things are comes before what is still to be tried.
    match next_best {
        Some(next_best) if next_best.by.carries() => {
            section.groups.extend([next_best.told(composer), to_try]);
        }
        Some(next_best) => section.groups.extend([to_try, next_best.told(composer)]),
        None => section.groups.push(to_try),
    }
    Some(section)
}

/// Which papers cannot be got.
pub(in crate::report) fn without(composer: &Composer<'_>, replan: &Replan) -> String {
    let materials = &composer.report.rules.materials;
    let papers = replan.out_of_reach.iter();
    let papers = papers.filter_map(|paper| materials.get(*paper));
    let papers = words::join(composer.lang, papers.map(|it| composer.said(&it.title)));
    composer.tell("report-replan-without", &[("papers", &papers)])
}

/// That nothing can be handed in without papers that every way takes.
fn indispensable(composer: &Composer<'_>, replan: &Replan) -> String {
    let materials = &composer.report.rules.materials;
    let papers = replan.indispensable.iter();
    let papers = papers.filter_map(|paper| materials.get(*paper));
    let papers = words::join(composer.lang, papers.map(|it| composer.said(&it.title)));
    composer.tell("report-replan-indispensable", &[("papers", &papers)])
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

/// The next best way.
#[derive(Clone, Copy)]
struct NextBest<'a> {
    outlook: &'a Outlook,
    by: &'a ByStandard,
    standard: usize,
}

impl<'a> NextBest<'a> {
    fn of(replan: &'a Replan, suggestion: Suggestion) -> Option<Self> {
        let way = replan.outlook.get(suggestion.way)?;
        let by = way.by_standard.get(suggestion.standard)?.as_ref()?;
        Some(Self {
            outlook: way,
            by,
            standard: suggestion.standard,
        })
    }

    /// Which it is, when, and what it takes.
    fn told(&self, composer: &Composer<'_>) -> Group {
        let rules = composer.report.rules;
        let condition = rules.conditions.get(self.by.condition);
        let condition = condition.map_or_else(String::new, |it| composer.said(&it.title));
        let standard = composer.standard(self.standard);
        let variables = [("standard", standard.as_str()), ("way", &condition)];
        let is_upheaval = self.by.is_upheaval();
        let message = match self.by.standing.verdict {
            _ if is_upheaval => "report-replan-way-upheaval",
            Verdict::Open => "report-replan-way-open",
            _ if self.by.carries() => "report-replan-way",
            _ => "report-replan-way-change",
        };
        let mut sentences = vec![composer.tell(message, &variables)];
        if let Some(hand_in) = composer.hand_in(self.outlook, self.by) {
            let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
            sentences.push(composer.tell("report-replan-hand-in", &[("day", &day)]));
        }
        let mut told = BTreeSet::new();
        let items = self.by.changes.iter();
        let items = items.map(|change| changes::item(composer, None, change, &mut told));
        Group {
            sentences,
            items: items.collect(),
            ..Group::default()
        }
    }
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
        // Another home or another job is no way to come by a paper.
        let question = question.filter(|question| !question.upheaval);
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
    for line in paper.say.iter().flat_map(|say| to_say(say, composer.lang)) {
        item.detail(Role::Action, line);
    }
    Some(item)
}
