//! How far the papers have come, in words.

use super::composer::Composer;
use super::model::{Detail, Gauge, Role};
use crate::plan::{HandIn, PaperMark, PaperState, Readiness, readiness};
use crate::report::words;
use crate::ruleset::{Answer, Material};
use crate::text::clean;

/// How far the papers have come of a person who goes by the way suggested to them.
pub(super) fn of(composer: &Composer<'_>) -> Readiness {
    let whose = composer.whose();
    readiness(
        whose.rules,
        whose.assessment,
        whose.marks,
        composer.way(),
        start(composer),
    )
}

/// The first day on which papers could be handed in if all were there: where the timeline starts, else
/// after the change that the way suggested takes. There is none without a paper that every way takes.
fn start(composer: &Composer<'_>) -> Option<HandIn> {
    if composer.lacks_indispensable() {
        return None;
    }
    let report = composer.report;
    let plan = report.replan.map_or(report.plan, |replan| &replan.plan);
    if let Some(first) = plan.timeline.first() {
        return Some(HandIn {
            on: first.earliest,
            estimate: first.estimate,
        });
    }
    let suggestion = composer.suggestion()?;
    let way = composer.outlook().get(suggestion.way)?;
    let by = way.by_standard.get(suggestion.standard)?.as_ref()?;
    by.hand_in.filter(|_| !by.is_upheaval())
}

/// How far the papers have come.
pub(super) fn gauge(composer: &Composer<'_>) -> Gauge {
    let readiness = of(composer);
    Gauge {
        have: readiness.have,
        getting: readiness.getting,
        all: readiness.papers.len(),
        said: counts(composer, &readiness),
    }
}

/// How many papers are in hand, on the way, still to be got.
fn counts(composer: &Composer<'_>, readiness: &Readiness) -> String {
    let number = |count: usize| count.to_string();
    let all = number(readiness.papers.len());
    if readiness.is_complete() {
        return composer.tell("report-ready-all", &[("all", &all)]);
    }
    if readiness.have == readiness.papers.len() {
        return composer.tell("report-ready-but-way", &[("all", &all)]);
    }
    let have = number(readiness.have);
    let mut said = vec![composer.tell("report-ready-some", &[("have", &have), ("all", &all)])];
    for (message, count) in [
        ("report-ready-getting", readiness.getting),
        ("report-ready-left", readiness.left()),
        ("report-ready-out-of-reach", readiness.out_of_reach),
    ] {
        if count > 0 {
            said.push(composer.count(message, count));
        }
    }
    words::join_sentences(composer.lang, said)
}

/// How far the papers have come, and when they can be handed in. Nothing is said while the person has
/// said nothing of them.
pub(super) fn sentences(composer: &Composer<'_>) -> Vec<String> {
    if composer.report.marks.is_empty() {
        return Vec::new();
    }
    let readiness = of(composer);
    let mut lines = vec![counts(composer, &readiness)];
    if let (Some(expected), Some(hand_in)) = (readiness.expected, readiness.hand_in) {
        let day = words::day_or_estimate(composer.lang, hand_in.on, hand_in.estimate);
        let expected = composer.day(expected);
        let message = if readiness.waits_for_paper {
            "report-ready-expected"
        } else {
            "report-ready-expected-before"
        };
        lines.push(composer.tell(message, &[("expected", &expected), ("day", &day)]));
    }
    lines
}

/// What the person says of a paper, and what is to be said to that.
pub(super) fn marked(composer: &Composer<'_>, index: usize, paper: &Material) -> Vec<Detail> {
    let mark = composer.report.marks.get(index);
    let mut details = Vec::new();
    if let Some(text) = state(composer, mark) {
        details.push(text);
    }
    details.extend(against_answers(composer, mark, paper));
    if let Some(note) = &mark.note {
        let note = clean::one_line(note);
        details.push(Detail {
            role: Role::Remark,
            text: composer.tell("report-paper-note", &[("note", &note)]),
        });
    }
    details
}

fn state(composer: &Composer<'_>, mark: &PaperMark) -> Option<Detail> {
    let on = composer.report.assessment.on;
    let (role, text) = match (mark.state?, mark.expected) {
        (PaperState::Have, _) => (Role::Remark, composer.words("report-paper-have")),
        (PaperState::CannotGet, _) => {
            let text = composer.words("report-paper-cannot-get");
            (Role::Warning, text)
        }
        (PaperState::Getting, None) => (Role::Remark, composer.words("report-paper-getting")),
        (PaperState::Getting, Some(day)) => {
            let (role, message) = if day < on {
                (Role::Warning, "report-paper-overdue")
            } else {
                (Role::Remark, "report-paper-expected")
            };
            (role, composer.tell(message, &[("day", &composer.day(day))]))
        }
    };
    Some(Detail { role, text })
}

/// A paper in hand, though an answer says that it is not to be had: one of them is not right.
fn against_answers(composer: &Composer<'_>, mark: &PaperMark, paper: &Material) -> Option<Detail> {
    let report = composer.report;
    let same =
        |(question, answer): &&(usize, Answer)| report.answers.get(*question) == Some(*answer);
    if mark.state != Some(PaperState::Have) {
        return None;
    }
    let (question, answer) = paper.without.iter().find(same)?;
    let answer = words::labelled_answer(report.rules, *question, *answer, composer.lang);
    Some(Detail {
        role: Role::Warning,
        text: composer.tell("report-paper-against-answer", &[("answer", &answer)]),
    })
}
