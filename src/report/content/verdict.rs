//! The first thing a person reads: the verdict in a sentence they can repeat.

use super::banner::banner;
use super::composer::Composer;
use super::lead_on::lead_on;
use super::model::{Section, SectionKind, Sentence};
use super::renewal::too_late;
use crate::assess::{Standing, Verdict, truth};
use crate::report::{Outcome, stage_by_record, words};
use crate::ruleset::{Errand, Schedule, ScopeRow, ScopeVerdict};

/// The title of the whole.
pub(super) fn title(composer: &Composer<'_>) -> String {
    let title = composer.said(&composer.report.rules.about.title);
    composer.tell("report-title", &[("title", &title)])
}

/// Headline, errand and banner.
pub(super) fn section(composer: &mut Composer<'_>) -> Section {
    let report = composer.report;
    let mut section = Section {
        kind: SectionKind::Verdict,
        heading: None,
        sentences: Vec::new(),
        groups: Vec::new(),
    };
    section.sentences.extend(stale(composer));
    let may_hand_in = may_hand_in(composer);
    by_record(composer, may_hand_in, &mut section);
    let errand = errand(composer);
    if let Some(errand) = errand.filter(|errand| errand.leads) {
        say_errand(composer, errand, &mut section);
        if let Some(leading_over) = &errand.before_verdict {
            section.say(composer.said(leading_over));
        }
    }
    section.say(headline(composer));
    out_of_scope(composer, &mut section);
    lead_on(composer, &mut section);
    if let Some(errand) = errand {
        if !errand.leads {
            say_errand(composer, errand, &mut section);
        }
        may_refuse(composer, errand, &mut section);
    }
    unsettled(composer, &mut section);
    banner(composer, &mut section);
    let asked = composer.day(report.assessment.on);
    let title = title(composer);
    section.say(composer.tell("report-asked", &[("title", &title), ("day", &asked)]));
    if report.assessment.undecided > 0 {
        let count = report.assessment.undecided.to_string();
        section.warn(composer.tell("report-undecided", &[("count", &count)]));
    }
    section
}

/// Whether the papers are still to be handed in, by the record of what happened.
pub(super) fn may_hand_in(composer: &Composer<'_>) -> bool {
    let report = composer.report;
    let happened = report.happened;
    happened.is_none_or(|happened| happened.may_hand_in(report.rules))
}

/// How far a case has come that is under way. Where the papers can be handed in neither now nor by and
/// by, because a permit has ended, what is to be done then, and where.
fn by_record(composer: &Composer<'_>, may_hand_in: bool, section: &mut Section) {
    let report = composer.report;
    let Some(happened) = report.happened else {
        return;
    };
    let Some(stage) = happened.under_way(report.rules) else {
        return;
    };
    section.say(stage_by_record(report.rules, happened, composer.lang));
    if !may_hand_in && happened.state.facts.is_empty() {
        section.say(composer.said(&stage.next));
        if let Some(place) = &stage.place {
            let place = composer.said(place);
            section.say(composer.tell("case-where", &[("place", &place)]));
        }
    }
}

/// The rules may be out of date.
pub(in crate::report) fn stale(composer: &Composer<'_>) -> Option<Sentence> {
    let report = composer.report;
    let review_by = report.rules.about.review_by.to_string();
    report.is_stale().then(|| {
        let text = composer.tell("report-stale", &[("review-by", &review_by)]);
        Sentence::new(text, true)
    })
}

/// What an existing permit makes of the errand: nothing where no standard may apply any more. Where
/// the law sends the person elsewhere, only what a permit in hand needs in any case (it is damaged or
/// lost) is still said.
pub(super) fn errand<'a>(composer: &Composer<'a>) -> Option<&'a Errand> {
    let report = composer.report;
    if !may_hand_in(composer) {
        return None;
    }
    let holds = |errand: &&Errand| {
        truth(
            report.rules,
            &errand.when,
            report.answers,
            report.assessment.on,
        ) == Some(true)
    };
    let errand = report.rules.process.errands.iter().find(holds)?;
    let standings = &report.assessment.standings;
    let applies = if errand.before_verdict.is_some() {
        standings
            .iter()
            .any(|standing| standing.possible.may_apply())
    } else {
        standings
            .last()
            .is_some_and(|standing| standing.possible.may_apply())
    };
    applies.then_some(errand)
}

/// What the errand is. Where it is too late for the usual way, that comes first: the rest would send
/// the person there.
fn say_errand(composer: &mut Composer<'_>, errand: &Errand, section: &mut Section) {
    composer.note_sources(&errand.citations);
    if let Some(too_late) = too_late(composer) {
        section.warn(too_late);
    }
    section.say(composer.said(&errand.text));
}

/// That the office may refuse, where the person is not known to meet the conditions.
fn may_refuse(composer: &Composer<'_>, errand: &Errand, section: &mut Section) {
    let headline = composer.report.assessment.headline();
    if let Some(may_refuse) = &errand.may_refuse
        && headline.verdict != Verdict::Eligible
        && headline.possible.may_apply()
    {
        section.warn(composer.said(may_refuse));
    }
}

/// The verdict in one sentence.
fn headline(composer: &Composer<'_>) -> String {
    let report = composer.report;
    let standing = report.assessment.headline();
    let standard = composer.headline_standard();
    let standard = ("standard", standard.as_str());
    let submit = submission(composer);
    match (standing.verdict, standing.from, submit) {
        (Verdict::Eligible, _, Some(day)) => composer.tell(
            "report-headline-eligible-submit",
            &[standard, ("day", &day)],
        ),
        (Verdict::Eligible, _, None) => composer.tell("report-headline-eligible", &[standard]),
        (Verdict::NotYet, Some(from), Some(day)) => {
            let from = composer.day(from);
            // An estimate is said to be one, and so is never the same in words.
            if from == day {
                return composer.tell("report-headline-not-yet-day", &[standard, ("from", &from)]);
            }
            composer.tell(
                "report-headline-not-yet-submit",
                &[standard, ("from", &from), ("day", &day)],
            )
        }
        (Verdict::NotYet, Some(from), None) => {
            let from = composer.day(from);
            composer.tell("report-headline-not-yet-from", &[standard, ("from", &from)])
        }
        (Verdict::NotYet, None, _) => composer.tell("report-headline-not-yet", &[standard]),
        (Verdict::Open, ..) => composer.tell("report-headline-open", &[standard]),
        (Verdict::NotNeeded, ..) => composer.tell("report-headline-not-needed", &[standard]),
        (Verdict::Elsewhere, ..) => {
            let route = standing.route;
            match route.and_then(|route| report.rules.about.routes.get(route)) {
                Some(route) => {
                    let route = composer.said(&route.title);
                    composer.tell("report-headline-elsewhere", &[standard, ("route", &route)])
                }
                None => composer.tell("report-headline-elsewhere-several", &[standard]),
            }
        }
    }
}

/// The first day on which the papers can be handed in.
fn submission(composer: &Composer<'_>) -> Option<String> {
    let report = composer.report;
    let steps = &report.rules.process.steps;
    let is_start = |step: usize| {
        let schedule = steps.get(step).and_then(|step| step.schedule.as_ref());
        matches!(schedule, Some(Schedule::Start))
    };
    let row = report.plan.timeline.iter().find(|row| is_start(row.step))?;
    if row.fact || !may_hand_in(composer) {
        return None;
    }
    let day = words::day_or_estimate(composer.lang, row.earliest, row.estimate);
    Some(day)
}

/// Why the headline's standard does not apply, and where to go instead.
fn out_of_scope(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let standings = &report.assessment.standings;
    let Some((standard, standing)) = standings.iter().enumerate().next_back() else {
        return;
    };
    if let Some(row) = scope_row(composer, standard, standing) {
        section.say(composer.said(&row.reason));
        composer.note_sources(&row.citations);
    }
    let route = standing.route;
    if let Some(route) = route.and_then(|route| report.rules.about.routes.get(route)) {
        section.say(composer.said(&route.text));
        composer.note_sources(&route.citations);
    }
}

/// The row that puts the person out of a standard's scope, where one certainly does.
pub(super) fn scope_row<'a>(
    composer: &Composer<'a>,
    standard: usize,
    standing: &Standing,
) -> Option<&'a ScopeRow> {
    let report = composer.report;
    let says_so = |row: &ScopeRow| match row.verdict {
        ScopeVerdict::NotNeeded => standing.verdict == Verdict::NotNeeded,
        ScopeVerdict::Elsewhere(route) => {
            standing.verdict == Verdict::Elsewhere && standing.route == Some(route)
        }
    };
    let rows = &report.rules.about.standards.get(standard)?.rows;
    for row in rows {
        match truth(
            report.rules,
            &row.when,
            report.answers,
            report.assessment.on,
        ) {
            Some(false) => {}
            Some(true) => return says_so(row).then_some(row),
            None => return None,
        }
    }
    None
}

/// What is still open: both ends where one question decides, else the question to settle next.
fn unsettled(composer: &Composer<'_>, section: &mut Section) {
    let report = composer.report;
    if report.assessment.headline().verdict != Verdict::Open {
        return;
    }
    let title = |question: usize| {
        let question = report.rules.questions.get(question);
        question.map_or_else(String::new, |question| composer.said(&question.title))
    };
    if let Some(first) = report.outcomes.first() {
        let question = title(first.question);
        section.say(composer.tell("report-outcomes", &[("question", &question)]));
        for (at, outcome) in report.outcomes.iter().enumerate() {
            let told = report.outcomes.get(..at).unwrap_or_default();
            if !told.iter().any(|other| other.standing == outcome.standing) {
                section.say(told_together(composer, outcome));
            }
        }
    } else if let Some(next) = report.assessment.next {
        let question = title(next);
        section.say(composer.tell("report-next-question", &[("question", &question)]));
    }
}

/// Every answer that comes out like this one, in one sentence.
fn told_together(composer: &Composer<'_>, outcome: &Outcome) -> String {
    let (rules, lang) = (composer.report.rules, composer.lang);
    let alike = composer.report.outcomes.iter();
    let answers = alike
        .filter(|other| other.standing == outcome.standing)
        .map(|other| {
            let answer = words::answer(rules, other.question, other.answer, lang);
            composer.tell("report-quoted", &[("answer", &answer)])
        });
    let answers = words::join_by("report-join-or", lang, answers);
    let standing = words::standing(rules, &outcome.standing, lang);
    let variables = [("answers", answers.as_str()), ("standing", &standing)];
    composer.tell("report-outcome", &variables)
}
