//! How far a case has come, what comes next, and what happened.

use chrono::NaiveDate;

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::assess::Verdict;
use crate::case::Event;
use crate::plan::Duty;
use crate::report::citation::Form;
use crate::report::{Happened, event_title, stage_title, words};
use crate::ruleset::{DeadlineDay, Schedule, Stage, StageDay, StagePapers};

/// The stage, the next step, what is due and what happened; nothing where no record is kept.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let happened = composer.report.happened?;
    let stage = composer
        .report
        .rules
        .life
        .stages
        .get(happened.state.stage)?;
    let mut section = Section::new(SectionKind::Case, composer.words("case-heading"));
    if happened.is_beside_the_point(composer.report.assessment) {
        section.say(turn_to(composer));
        section.groups.extend(record(composer, happened));
        return Some(section);
    }
    section.say(standing(composer, happened));
    if !(is_at_rest(stage) && has_duties(happened)) {
        section.say(composer.said(&stage.next));
    }
    if let Some(place) = &stage.place {
        let place = composer.said(place);
        section.say(composer.tell("case-where", &[("place", &place)]));
    }
    if let Some(papers) = papers(composer, stage) {
        section.say(papers);
    }
    by(composer, happened, stage, &mut section);
    let due = duties(composer, happened);
    section.groups.extend(due);
    let record = record(composer, happened);
    section.groups.extend(record);
    composer.note_sources(&stage.citations);
    Some(section)
}

/// That by the answers this permit is not what the person needs, and where to turn.
fn turn_to(composer: &Composer<'_>) -> String {
    let report = composer.report;
    let headline = report.assessment.headline();
    if headline.verdict == Verdict::NotNeeded {
        return composer.words("case-not-needed");
    }
    let route = headline.route;
    match route.and_then(|route| report.rules.about.routes.get(route)) {
        Some(route) => {
            let route = composer.said(&route.title);
            composer.tell("case-elsewhere", &[("route", &route)])
        }
        None => composer.words("case-elsewhere-several"),
    }
}

/// Whether a permit is in hand and the stage sends nobody anywhere: what it says of the next step would
/// speak against anything that is due.
const fn is_at_rest(stage: &Stage) -> bool {
    stage.held && stage.place.is_none()
}

const fn has_duties(happened: Happened<'_>) -> bool {
    !happened.state.facts.duties.is_empty()
}

/// The stage that a case is in, and since when.
fn standing(composer: &Composer<'_>, happened: Happened<'_>) -> String {
    let title = stage_title(composer.report.rules, happened.state.stage, composer.lang);
    match happened.state.since {
        Some(since) => {
            let since = composer.day(since);
            composer.tell("case-stage-since", &[("stage", &title), ("since", &since)])
        }
        None => composer.tell("case-stage", &[("stage", &title)]),
    }
}

fn papers(composer: &Composer<'_>, stage: &Stage) -> Option<String> {
    match &stage.papers {
        StagePapers::None => None,
        StagePapers::Checklist => Some(composer.words("case-papers-checklist")),
        StagePapers::These(papers) => {
            let papers = papers
                .iter()
                .filter_map(|paper| composer.report.rules.materials.get(*paper));
            let titles = papers.map(|paper| composer.said(&paper.title));
            let titles = words::join(composer.lang, titles);
            Some(composer.tell("case-papers", &[("papers", &titles)]))
        }
    }
}

/// By when the next step is due.
fn by(composer: &Composer<'_>, happened: Happened<'_>, stage: &Stage, section: &mut Section) {
    let report = composer.report;
    let on = report.assessment.on;
    match stage.by {
        Some(StageDay::Dated) => {
            if let Some(day) = happened.state.dated {
                let key = if day < on {
                    "case-dated-past"
                } else {
                    "case-dated"
                };
                let day = composer.day(day);
                section.say(composer.tell(key, &[("day", &day)]));
            }
        }
        Some(StageDay::LastWorkingDay) => {
            if let Some(renewal) = &report.plan.renewal {
                let last = renewal.last_working_day;
                let day = words::day_or_estimate(composer.lang, last, renewal.estimate);
                section.say(composer.tell("case-by", &[("day", &day)]));
            }
        }
        Some(StageDay::Step(step)) => by_step(composer, step, section),
        None if !stage.suspended && is_suspended(happened) => {
            if let Some(year) = happened.state.year {
                let day = composer.day(year.expires);
                section.warn(composer.tell("case-year-missed", &[("day", &day)]));
            }
        }
        None => {
            if let Some(year) = happened.state.year.filter(|year| year.expires >= on) {
                let (opens, expires) = (composer.day(year.opens_last), composer.day(year.expires));
                let days = [("opens", opens.as_str()), ("expires", expires.as_str())];
                section.say(composer.tell("case-year", &days));
            }
        }
    }
}

/// Whether the permit does not work now.
fn is_suspended(happened: Happened<'_>) -> bool {
    let suspended = happened.state.suspended.last();
    suspended.is_some_and(|span| span.until.is_none())
}

/// The days of a step, and that they are past if they are.
fn by_step(composer: &Composer<'_>, step: usize, section: &mut Section) {
    let report = composer.report;
    let Some(row) = report.plan.timeline.iter().find(|row| row.step == step) else {
        return;
    };
    let lang = composer.lang;
    let schedule = report.rules.process.steps.get(step);
    let is_start = schedule.is_some_and(|step| step.schedule == Some(Schedule::Start));
    let [earliest, latest] =
        [row.earliest, row.latest].map(|day| words::day_or_estimate(lang, day, row.estimate));
    if is_start {
        section.say(composer.tell("case-from", &[("day", &earliest)]));
        return;
    }
    let days = [("earliest", earliest.as_str()), ("latest", latest.as_str())];
    section.say(composer.tell("case-between", &days));
    let is_past = |day: NaiveDate| day < report.assessment.on;
    if let Some(ceiling) = row.ceiling {
        let day = composer.day(ceiling);
        if is_past(ceiling) {
            section.warn(composer.tell("case-ceiling-past", &[("day", &day)]));
        } else {
            section.say(composer.tell("case-ceiling", &[("day", &day)]));
        }
    } else if is_past(row.latest) {
        section.warn(composer.words("case-late"));
    }
}

/// What must follow something that happened.
fn duties(composer: &mut Composer<'_>, happened: Happened<'_>) -> Option<Group> {
    if happened.state.facts.duties.is_empty() {
        return None;
    }
    let items = happened.state.facts.duties.iter();
    let items = items
        .filter_map(|duty| self::duty(composer, duty))
        .collect();
    Some(Group {
        heading: Some(composer.words("case-duties")),
        items,
        ..Group::default()
    })
}

fn duty(composer: &mut Composer<'_>, duty: &Duty) -> Option<Item> {
    let report = composer.report;
    let rule = report.rules.life.events.get(duty.event)?;
    let deadline = rule.deadline.as_ref()?;
    let reminder = report.rules.process.reminders.get(deadline.reminder)?;
    let (title, day) = (composer.said(&reminder.title), composer.day(duty.due));
    let key = match deadline.day {
        DeadlineDay::After(_) => "case-duty",
        DeadlineDay::Dated => "case-duty-on",
    };
    let text = composer.tell(key, &[("what", &title), ("day", &day)]);
    let mut item = Item::new(Subject::Duty(duty.event), text);
    if duty.due < report.assessment.on {
        let days = (report.assessment.on - duty.due).num_days();
        let key = match deadline.day {
            DeadlineDay::After(_) => "case-duty-past",
            // Nobody can still go on the day they had booked.
            DeadlineDay::Dated => "case-duty-dated-past",
        };
        let warning = composer.count(key, usize::try_from(days).unwrap_or_default());
        item.detail(Role::Warning, warning);
    }
    item.detail(Role::Action, composer.said(&reminder.text));
    item.details
        .extend(composer.cite(&rule.citations, Form::Brief));
    Some(item)
}

/// What was written down, in the order in which it was.
fn record(composer: &mut Composer<'_>, happened: Happened<'_>) -> Option<Group> {
    if happened.events.is_empty() {
        return None;
    }
    let items = happened.events.iter().enumerate();
    let items = items.map(|(at, event)| {
        let misfit = happened.state.misfits.contains(&at);
        entry(composer, at, event, misfit)
    });
    let items = items.collect();
    Some(Group {
        heading: Some(composer.words("case-record")),
        // Entries are taken back by their number.
        ordered: true,
        items,
        ..Group::default()
    })
}

fn entry(composer: &Composer<'_>, at: usize, event: &Event, misfit: bool) -> Item {
    let rules = composer.report.rules;
    let title = event_title(rules, &event.kind, composer.lang);
    let day = composer.day(event.on);
    let text = composer.tell("case-entry", &[("day", &day), ("event", &title)]);
    let mut item = Item::new(Subject::Event(at), text);
    if let Some(withdrawn_on) = event.withdrawn_on {
        let day = withdrawn_on.to_string();
        let text = composer.tell("case-withdrawn", &[("day", &day)]);
        item.detail(Role::Remark, text);
    }
    if misfit {
        item.detail(Role::Warning, composer.words("case-misfit"));
    }
    if event.counts() && event.on > composer.report.assessment.on {
        item.detail(Role::Remark, composer.words("case-not-yet"));
    }
    let dated = rules.life.event(&event.kind);
    let dated = dated.and_then(|at| rules.life.events.get(at)?.dated.as_ref());
    if let (Some(dated), Some(day)) = (dated, event.dated) {
        let (title, day) = (composer.said(&dated.title), composer.day(day));
        let text = composer.tell("case-entry-dated", &[("title", &title), ("day", &day)]);
        item.detail(Role::Remark, text);
    }
    item
}
