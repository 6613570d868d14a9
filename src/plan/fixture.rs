//! What the tests of plans share: a small process with one of everything, and people for it.

use chrono::NaiveDate;

use super::{Plan, plan};
use crate::assess::{Assessment, Standing, Verdict, VerdictSet};
use crate::i18n::Bilingual;
use crate::ruleset::fixture::{date_question, day, question, rule_set};
use crate::ruleset::{
    Answer, Answers, Choice, Expression, Kind, ReminderDay, ReminderRule, RenewalRule, RuleSet,
    Schedule, Step, Test, Window,
};

pub(super) const PERMIT: usize = 0;
pub(super) const ISSUED_ON: usize = 1;
pub(super) const WORK: usize = 2;
pub(super) const CONTRACT_ENDS: usize = 3;
pub(super) const HOME: usize = 4;
pub(super) const LEASE_ENDS: usize = 5;
pub(super) const DELIVERY: usize = 6;

pub(super) fn is_first(question: usize) -> Expression {
    Expression::Question {
        question,
        test: Test::OneOf(vec![0]),
    }
}

fn choice(id: &str, values: &[&str], asked_when: Expression) -> crate::ruleset::Question {
    let choices = values
        .iter()
        .map(|value| Choice {
            id: (*value).to_owned(),
            title: Bilingual::default(),
            help: None,
        })
        .collect();
    question(id, Kind::Choice(choices), asked_when)
}

fn step(id: &str, schedule: Option<Schedule>) -> Step {
    Step {
        id: id.to_owned(),
        title: Bilingual::default(),
        mode: Bilingual::default(),
        duration: Bilingual::default(),
        schedule,
        citations: Vec::new(),
    }
}

fn reminder(kind: &str, day: ReminderDay, days_before: &[u32], when: Expression) -> ReminderRule {
    ReminderRule {
        kind: kind.to_owned(),
        title: Bilingual::default(),
        text: Bilingual::default(),
        day,
        days_before: days_before.to_vec(),
        when,
    }
}

pub(super) fn rules() -> RuleSet {
    let mut rules = rule_set(vec![
        choice("permit", &["valid", "none"], Expression::ALWAYS),
        date_question("issued-on", is_first(PERMIT)),
        choice("work", &["contract", "none"], Expression::ALWAYS),
        date_question("contract-ends", is_first(WORK)),
        choice("home", &["rent", "own"], Expression::ALWAYS),
        date_question("lease-ends", is_first(HOME)),
        choice("delivery", &["mail", "pick-up"], Expression::ALWAYS),
    ]);
    rules.process.steps = vec![
        step("appointment", None),
        step("submit", Some(Schedule::Start)),
        step(
            "review",
            Some(Schedule::WorkingDays {
                least: 3,
                most: 7,
                ceiling: Some(15),
            }),
        ),
        step(
            "receive",
            Some(Schedule::DaysAfter {
                question: DELIVERY,
                ways: vec![(0, 1, 2), (1, 0, 0)],
            }),
        ),
    ];
    rules.process.renewal = Some(RenewalRule {
        when: is_first(PERMIT),
        issued_on: ISSUED_ON,
        every_months: 12,
        opens: vec![(0, Window::DaysBefore(30)), (1, Window::MonthsBefore(1))],
        text: Bilingual::default(),
        late: Bilingual::default(),
        counts_on: Bilingual::default(),
        may_refuse: Bilingual::default(),
        unknown: Bilingual::default(),
        citations: Vec::new(),
    });
    let always = || Expression::ALWAYS;
    rules.process.reminders = vec![
        reminder("half-year", ReminderDay::HeadlineFrom, &[0], always()),
        reminder("opens", ReminderDay::RenewalOpens, &[0], always()),
        reminder("due-soon", ReminderDay::LastWorkingDay, &[14, 3], always()),
        reminder("last-day", ReminderDay::LastWorkingDay, &[0], always()),
        reminder("expires", ReminderDay::Expires, &[0], always()),
        reminder(
            "contract",
            ReminderDay::Answer(CONTRACT_ENDS),
            &[30, 0],
            is_first(WORK),
        ),
        reminder(
            "lease",
            ReminderDay::Answer(LEASE_ENDS),
            &[30, 0],
            is_first(HOME),
        ),
    ];
    rules
}

pub(super) fn answers(given: &[(usize, Answer)]) -> Answers {
    let mut answers = Answers::new(7);
    for (question, answer) in given {
        answers.set(*question, Some(*answer));
    }
    answers
}

pub(super) fn first(question: usize) -> (usize, Answer) {
    (question, Answer::Choice(0))
}

pub(super) fn second(question: usize) -> (usize, Answer) {
    (question, Answer::Choice(1))
}

pub(super) fn unsure(question: usize) -> (usize, Answer) {
    (question, Answer::Unsure)
}

pub(super) fn dated(question: usize, on: &str) -> (usize, Answer) {
    (question, Answer::Date(day(on)))
}

/// A headline by the way it is written in results, with the day behind it: `not-yet 2027-02-28`.
pub(super) fn headline(text: &str) -> Standing {
    let (verdict, from) = text.split_once(' ').unwrap_or((text, ""));
    let verdict = [
        Verdict::Eligible,
        Verdict::NotYet,
        Verdict::Open,
        Verdict::NotNeeded,
        Verdict::Elsewhere,
    ]
    .into_iter()
    .find(|known| known.id() == verdict)
    .unwrap();
    let mut possible = VerdictSet::default();
    possible.insert(verdict);
    if verdict == Verdict::Open {
        possible.insert(Verdict::Eligible);
        possible.insert(Verdict::Elsewhere);
    }
    Standing {
        verdict,
        route: None,
        from: from.parse().ok(),
        possible,
    }
}

pub(super) fn assessment(on: NaiveDate, headline: Standing) -> Assessment {
    Assessment {
        on,
        standings: vec![headline],
        conditions: Vec::new(),
        because: Vec::new(),
        materials: Vec::new(),
        next: None,
        unsure: Vec::new(),
        ignored: Vec::new(),
        changes: Vec::new(),
        changes_cut_short: false,
        undecided: 0,
    }
}

pub(super) fn planned(on: &str, verdict: &str, given: &[(usize, Answer)]) -> Plan {
    let on = day(on);
    plan(
        &rules(),
        &answers(given),
        &assessment(on, headline(verdict)),
        on,
    )
}

/// `submit 2027-03-01..2027-03-01 ~`, where `~` is an estimate, with the ceiling as `<=`.
pub(super) fn timeline(plan: &Plan) -> Vec<String> {
    let rules = rules();
    plan.timeline
        .iter()
        .map(|row| {
            let step = &rules.process.steps[row.step].id;
            let ceiling = row.ceiling.map(|day| format!(" <={day}"));
            let estimate = if row.estimate { " ~" } else { "" };
            format!(
                "{step} {}..{}{}{estimate}",
                row.earliest,
                row.latest,
                ceiling.unwrap_or_default()
            )
        })
        .collect()
}

/// `expires 2026-10-03`, with ` ~` behind an estimate.
pub(super) fn reminders(plan: &Plan) -> Vec<String> {
    let rules = rules();
    plan.reminders
        .iter()
        .map(|reminder| {
            let kind = &rules.process.reminders[reminder.rule].kind;
            let estimate = if reminder.estimate { " ~" } else { "" };
            format!("{kind} {}{estimate}", reminder.on)
        })
        .collect()
}
