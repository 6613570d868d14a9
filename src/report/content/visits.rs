//! In which order the papers are got, and what to say where.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use super::papers::runs_out;
use super::readiness;
use super::verdict::may_hand_in;
use crate::assess::MaterialState;
use crate::plan::{PaperState, Readiness, Visit, is_only_listed, visits};
use crate::report::saying::to_say;
use crate::report::words;
use crate::ruleset::Schedule;

/// Where to go for the papers that are not in hand, one place after the other, and at last to hand
/// everything in.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let readiness = readiness::of(composer);
    let wanted: Vec<usize> = readiness
        .papers
        .iter()
        .copied()
        .filter(|paper| match report.marks.state(*paper) {
            // One that no longer holds when it is needed has to be got anew.
            Some(PaperState::Have) => runs_out(composer, *paper).is_some(),
            Some(PaperState::CannotGet) => false,
            Some(PaperState::Getting) | None => true,
        })
        .collect();
    if wanted.is_empty() {
        return None;
    }
    let heading = composer.words("report-visits");
    let mut section = Section::new(SectionKind::Visits, heading);
    let mut items: Vec<Item> = visits(report.rules, &wanted)
        .iter()
        .enumerate()
        .map(|(at, visit)| item(composer, at, visit))
        .collect();
    items.extend(last(composer, &readiness));
    section.groups.push(Group {
        ordered: true,
        items,
        ..Group::default()
    });
    Some(section)
}

fn item(composer: &Composer<'_>, at: usize, visit: &Visit) -> Item {
    let report = composer.report;
    let materials = &report.rules.materials;
    let titles = visit.papers.iter().filter_map(|paper| {
        let material = materials.get(*paper)?;
        let title = composer.said(&material.title);
        let title = match report.assessment.materials.get(*paper) {
            Some(MaterialState::Open) => composer.tell("report-paper-open", &[("title", &title)]),
            _ => title,
        };
        let mark = report.marks.get(*paper);
        Some(match (mark.state, mark.expected) {
            (Some(PaperState::Getting), Some(day)) => composer.tell(
                "report-visit-expected",
                &[("title", &title), ("day", &day.to_string())],
            ),
            (Some(PaperState::Getting), None) => {
                composer.tell("report-visit-getting", &[("title", &title)])
            }
            // Whoever is getting it may well be getting the new one.
            _ if runs_out(composer, *paper).is_some() => {
                composer.tell("report-visit-renew", &[("title", &title)])
            }
            _ => title,
        })
    });
    let papers = words::join(composer.lang, titles);
    let place = visit.place.and_then(|place| report.rules.places.get(place));
    let place = place.map_or_else(
        || composer.words("report-visit-nowhere"),
        |place| composer.said(&place.title),
    );
    let text = composer.tell("report-visit", &[("place", &place), ("papers", &papers)]);
    let mut item = Item::new(Subject::Visit(at), text);
    for paper in visit
        .papers
        .iter()
        .filter_map(|paper| materials.get(*paper))
    {
        let title = composer.said(&paper.title);
        let first = paper
            .after
            .iter()
            .filter_map(|before| materials.get(*before));
        let first: Vec<String> = first.map(|before| composer.said(&before.title)).collect();
        if !first.is_empty() {
            let first = words::join_and(composer.lang, first);
            let variables = [("title", title.as_str()), ("first", &first)];
            item.detail(Role::More, composer.tell("report-visit-after", &variables));
        }
        let words = paper.say.iter().flat_map(|say| to_say(say, composer.lang));
        let words: Vec<String> = words.collect();
        // Where several papers are got, it must be plain which words are for which.
        if visit.papers.len() > 1 && !words.is_empty() {
            let text = composer.tell("report-visit-for", &[("title", &title)]);
            item.detail(Role::More, text);
        }
        for line in words {
            item.detail(Role::More, line);
        }
    }
    for listed in only_listed_at(composer, visit) {
        item.detail(Role::More, listed);
    }
    item
}

/// The papers of this place that no law backs: nobody is sent for them, but whoever is there anyway need
/// not come twice.
fn only_listed_at(composer: &Composer<'_>, visit: &Visit) -> Vec<String> {
    let report = composer.report;
    let assessment = report
        .replan
        .map_or(report.assessment, |replan| &replan.assessment);
    let materials = report.rules.materials.iter().enumerate();
    let listed = materials.filter(|(paper, material)| {
        visit.place.is_some()
            && material.got_at == visit.place
            && assessment.materials.get(*paper) == Some(&MaterialState::Needed)
            && is_only_listed(report.rules, assessment, *paper)
            && !is_settled(report.marks.state(*paper))
    });
    listed
        .map(|(_, material)| {
            let group = report.rules.groups.get(material.group);
            let group = group.map_or_else(String::new, |group| composer.said(&group.title));
            let title = composer.said(&material.title);
            let variables = [("group", group.as_str()), ("title", &title)];
            composer.tell("report-visit-listed", &variables)
        })
        .collect()
}

/// Whether there is nothing to go for any more: it is in hand, or out of reach.
const fn is_settled(state: Option<PaperState>) -> bool {
    matches!(state, Some(PaperState::Have | PaperState::CannotGet))
}

/// Handing everything in.
fn last(composer: &Composer<'_>, readiness: &Readiness) -> Option<Item> {
    let steps = &composer.report.rules.process.steps;
    let submit = steps
        .iter()
        .position(|step| step.schedule == Some(Schedule::Start))?;
    let hand_in = readiness.hand_in.filter(|_| may_hand_in(composer))?;
    let title = composer.said(&steps.get(submit)?.title);
    let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
    let text = composer.tell("report-visit-last", &[("title", &title), ("day", &day)]);
    let mut item = Item::new(Subject::Step(submit), text);
    item.detail(Role::More, composer.said(&steps.get(submit)?.mode));
    Some(item)
}
