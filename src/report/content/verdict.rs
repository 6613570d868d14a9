//! The first thing a person reads: the verdict in a sentence they can repeat.

use super::composer::Composer;
use super::model::{Section, SectionKind};
use crate::assess::{Standing, Verdict, truth};
use crate::report::{Outcome, applies, words};
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
    if report.is_stale() {
        let review_by = report.rules.about.review_by.to_string();
        section.warn(composer.tell("report-stale", &[("review-by", &review_by)]));
    }
    let errand = errand(composer);
    let errand_leads = errand.is_some_and(leads);
    if let Some(errand) = errand {
        composer.note_sources(&errand.citations);
        if errand_leads {
            section.say(composer.said(&errand.text));
            if let Some(leading_over) = &errand.before_verdict {
                section.say(composer.said(leading_over));
            }
        }
    }
    section.say(headline(composer));
    out_of_scope(composer, &mut section);
    if let Some(errand) = errand.filter(|_| !errand_leads) {
        section.say(composer.said(&errand.text));
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

/// What an existing permit makes of the errand: nothing where no standard may apply any more. Where
/// the law sends the person elsewhere, only what a permit in hand needs in any case (it is damaged or
/// lost) is still said.
fn errand<'a>(composer: &Composer<'a>) -> Option<&'a Errand> {
    let report = composer.report;
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

/// The errands that the verdict answers by itself; any other is said first, since the verdict alone
/// would mislead a person whose card is lost or suspended.
const ROUTINE_ERRANDS: [&str; 2] = ["apply", "endorse"];

/// Whether the errand is said before the verdict.
fn leads(errand: &Errand) -> bool {
    errand.before_verdict.is_some() || !ROUTINE_ERRANDS.contains(&errand.id.as_str())
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

/// Loud where the standards' verdicts differ, with the notes that explain it.
fn banner(composer: &mut Composer<'_>, section: &mut Section) {
    let report = composer.report;
    let standings = &report.assessment.standings;
    let headline = report.assessment.headline().verdict;
    if standings
        .iter()
        .all(|standing| standing.verdict == headline)
    {
        return;
    }
    let said = standings.iter().enumerate().map(|(index, standing)| {
        let standard = composer.standard(index);
        let standing = words::standing(report.rules, standing, composer.lang);
        let variables = [("standard", standard.as_str()), ("standing", &standing)];
        composer.tell("report-standing", &variables)
    });
    let said = words::join(composer.lang, said);
    let standard = composer.headline_standard();
    let variables = [("standings", said.as_str()), ("standard", &standard)];
    section.warn(composer.tell("report-differ", &variables));
    for note in report.rules.notes.iter().filter(|note| note.loud) {
        if applies(
            note,
            report.rules,
            report.answers,
            report.assessment,
            report.plan,
        ) {
            let (title, text) = (composer.said(&note.title), composer.said(&note.law));
            let variables = [("title", title.as_str()), ("text", &text)];
            section.warn(composer.tell("report-note-short", &variables));
            composer.note_sources(&note.citations);
        }
    }
}
