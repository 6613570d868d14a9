//! The steps of an application, with their days.

use chrono::NaiveDate;

use super::composer::Composer;
use super::holidays;
use super::lead_on::as_answered;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use super::readiness;
use crate::plan::{Renewal, TimelineRow};
use crate::report::citation::Form;
use crate::report::words;

/// The steps, if the papers are handed in on the first possible day.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let first = report.plan.timeline.first()?;
    let heading = composer.words("report-timeline");
    let mut section = Section::new(SectionKind::Timeline, heading);
    if let Some(text) = as_answered(composer) {
        section.warn(text);
    }
    let start = words::day_or_estimate(composer.lang, first.earliest, first.estimate);
    let begins = if first.fact {
        "report-timeline-from-record"
    } else if is_appointed(composer, first) {
        "report-timeline-appointed"
    } else {
        "report-if-submitted"
    };
    section.say(composer.tell(begins, &[("day", &start)]));
    if let Some(sentence) = as_papers_stand(composer, first) {
        section.say(sentence);
    }
    if report.plan.timeline.iter().any(|row| row.estimate) {
        section.say(composer.words("report-estimate-why"));
    }
    let rows = report.plan.timeline.iter();
    let last = rows.map(|row| row.latest.max(row.ceiling.unwrap_or(row.latest)));
    let last = last.max().unwrap_or(first.latest);
    for holiday in holidays::between(composer, ready(composer, first), last) {
        section.say(holiday);
    }
    let items = (0..report.rules.process.steps.len())
        .filter_map(|step| item(composer, step))
        .collect();
    section.groups.push(Group {
        columns: vec![
            composer.words("report-column-step"),
            composer.words("report-column-how"),
            composer.words("report-column-time"),
            composer.words("report-column-earliest"),
            composer.words("report-column-latest"),
            composer.words("report-column-ceiling"),
        ],
        items,
        ..Group::default()
    });
    Some(section)
}

/// Whether the timeline starts on the day for which an appointment is on record.
fn is_appointed(composer: &Composer<'_>, first: &TimelineRow) -> bool {
    let happened = composer.report.happened;
    happened.is_some_and(|happened| happened.state.facts.appointed == Some(first.earliest))
}

/// The day from which the first day to hand in was looked for: a holiday may lie between the two.
fn ready(composer: &Composer<'_>, first: &TimelineRow) -> NaiveDate {
    let report = composer.report;
    if first.fact || is_appointed(composer, first) {
        return first.earliest;
    }
    let on = report.assessment.on;
    let renewal = report.plan.renewal.as_ref();
    let opens = renewal.and_then(Renewal::opens_latest);
    let from = report.assessment.headline().from;
    let ready = on.max(opens.unwrap_or(on)).max(from.unwrap_or(on));
    ready.min(first.earliest)
}

/// That the days hang on papers which are not in hand: the timeline starts on the first day that the
/// rules leave, whatever the person waits for.
fn as_papers_stand(composer: &Composer<'_>, first: &TimelineRow) -> Option<String> {
    let report = composer.report;
    // Once they are handed in, it no longer matters how the papers stand.
    if report.marks.is_empty() || first.fact {
        return None;
    }
    match readiness::of(composer).hand_in {
        Some(hand_in) if hand_in.on > first.earliest => {
            let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
            Some(composer.tell("report-timeline-papers", &[("day", &day)]))
        }
        None if report.replan.is_some() => Some(composer.words("report-timeline-without")),
        _ => None,
    }
}

fn item(composer: &mut Composer<'_>, index: usize) -> Option<Item> {
    let report = composer.report;
    let step = report.rules.process.steps.get(index)?;
    let row = report.plan.timeline.iter().find(|row| row.step == index);
    let title = composer.said(&step.title);
    let duration = composer.said(&step.duration);
    let text = match row {
        Some(row) => dated(composer, &title, row),
        None => composer.tell("report-step", &[("title", &title), ("duration", &duration)]),
    };
    let mut item = Item::new(Subject::Step(index), text);
    let ceiling = row.and_then(|row| row.ceiling).map(|day| composer.day(day));
    if let Some(day) = &ceiling {
        let standard = composer.headline_standard();
        let text = composer.tell("report-ceiling", &[("standard", &standard), ("day", day)]);
        item.detail(Role::More, text);
    }
    let mode = composer.said(&step.mode);
    item.detail(Role::More, mode.clone());
    if row.is_some() {
        let text = composer.tell("report-step-takes", &[("duration", &duration)]);
        item.detail(Role::More, text);
    }
    item.details
        .extend(composer.cite(&step.citations, Form::Brief));
    let days = row.map(|row| {
        [row.earliest, row.latest]
            .map(|day| words::day_or_estimate(composer.lang, day, row.estimate))
    });
    let [earliest, latest] = days.unwrap_or_default();
    item.cells = vec![
        title,
        mode,
        duration,
        earliest,
        latest,
        ceiling.unwrap_or_default(),
    ];
    Some(item)
}

/// A step with its day or days.
fn dated(composer: &Composer<'_>, title: &str, row: &TimelineRow) -> String {
    let [earliest, latest] = [row.earliest, row.latest]
        .map(|day| words::day_or_estimate(composer.lang, day, row.estimate));
    if row.earliest == row.latest {
        composer.tell("report-step-on", &[("title", title), ("day", &earliest)])
    } else {
        composer.tell(
            "report-step-between",
            &[
                ("title", title),
                ("earliest", &earliest),
                ("latest", &latest),
            ],
        )
    }
}
