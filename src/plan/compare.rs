//! The dates of two plans side by side.

use chrono::NaiveDate;

use super::schedule::{Plan, Renewal, TimelineRow};
use crate::assess::{Compared, side_by_side};
use crate::ruleset::RuleSet;

/// One date of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// Which date.
    pub date: PlanDate,
    /// Its days.
    pub span: Span,
    /// It hangs on working days of a year without a published notice.
    pub estimate: bool,
}

/// Which date of a plan. The indices are those of the plan's own rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanDate {
    /// A row of the timeline, by step index.
    Step(usize),
    /// The opening of the renewal window, by standard index.
    Opens(usize),
    /// The last working day of the permit year.
    LastWorkingDay,
    /// The end of the permit year.
    Expires,
    /// The anniversary on whose endorsement the permit year counts.
    CountsOn,
    /// A reminder, by the index of its rule.
    Reminder(usize),
}

/// The days of a date: from the first to the last, which are the same for a single day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

impl From<NaiveDate> for Span {
    fn from(day: NaiveDate) -> Self {
        Self {
            first: day,
            last: day,
        }
    }
}

impl From<&TimelineRow> for Span {
    fn from(row: &TimelineRow) -> Self {
        Self {
            first: row.earliest,
            last: row.latest,
        }
    }
}

/// The dates of two plans side by side, each plan with the rules it was made by: timeline first, then
/// renewal, then reminders. Dates are matched by what the rules call them, so that the rules may be two
/// editions of one set. A date on the same days has not moved, even when it became an estimate or
/// ceased to be one.
pub fn compare(before: (&RuleSet, &Plan), after: (&RuleSet, &Plan)) -> Vec<Compared<Dated>> {
    let same = |was: &Dated, is: &Dated| was.span == is.span;
    [timeline, renewal, reminders]
        .into_iter()
        .flat_map(|dates| side_by_side(dates(before), dates(after), same))
        .collect()
}

/// What is the same date in both plans: what the rules call it, and how many of its name follow. Of a
/// reminder given 30 days before and on the day itself, the days that are already past are left out
/// from the front, so the last ones correspond.
type Key<'a> = (&'static str, &'a str, usize);

fn timeline<'a>((rules, plan): (&'a RuleSet, &Plan)) -> Vec<(Key<'a>, Dated)> {
    let rows = plan.timeline.iter();
    rows.filter_map(|row| {
        let step = rules.process.steps.get(row.step)?;
        let dated = Dated {
            date: PlanDate::Step(row.step),
            span: row.into(),
            estimate: row.estimate,
        };
        Some((("step", step.id.as_str(), 0), dated))
    })
    .collect()
}

fn renewal<'a>((rules, plan): (&'a RuleSet, &Plan)) -> Vec<(Key<'a>, Dated)> {
    let renewal = plan.renewal.as_ref();
    renewal.map_or_else(Vec::new, |renewal| renewal_dates(rules, renewal))
}

fn renewal_dates<'a>(rules: &'a RuleSet, renewal: &Renewal) -> Vec<(Key<'a>, Dated)> {
    let dated = |date, day: NaiveDate, estimate| Dated {
        date,
        span: day.into(),
        estimate,
    };
    let opens = renewal.opens.iter().filter_map(|(standard, day)| {
        let id = &rules.about.standards.get(*standard)?.id;
        let dated = dated(PlanDate::Opens(*standard), *day, false);
        Some((("opens", id.as_str(), 0), dated))
    });
    let last = renewal.last_working_day;
    let last = dated(PlanDate::LastWorkingDay, last, renewal.estimate);
    let expires = dated(PlanDate::Expires, renewal.expires, false);
    let counts_on = renewal.counts_on;
    let counts_on = counts_on.map(|day| dated(PlanDate::CountsOn, day, false));
    opens
        .chain([(("last-working-day", "", 0), last)])
        .chain([(("expires", "", 0), expires)])
        .chain(counts_on.map(|counts_on| (("counts-on", "", 0), counts_on)))
        .collect()
}

fn reminders<'a>((rules, plan): (&'a RuleSet, &Plan)) -> Vec<(Key<'a>, Dated)> {
    let reminders = plan.reminders.iter().enumerate();
    reminders
        .filter_map(|(at, reminder)| {
            let rule = rules.process.reminders.get(reminder.rule)?;
            let later = plan.reminders.iter().skip(at + 1);
            let following = later.filter(|other| other.rule == reminder.rule).count();
            let dated = Dated {
                date: PlanDate::Reminder(reminder.rule),
                span: reminder.on.into(),
                estimate: reminder.estimate,
            };
            Some((("reminder", rule.kind.as_str(), following), dated))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::Datelike as _;

    use super::{PlanDate, Span, compare};
    use crate::i18n::Bilingual;
    use crate::plan::fixture::rules;
    use crate::plan::{Plan, Reminder, Renewal, TimelineRow};
    use crate::ruleset::fixture::day;
    use crate::ruleset::{Expression, Standard};

    fn standard(id: &str) -> Standard {
        Standard {
            id: id.to_owned(),
            title: Bilingual::default(),
            summary: Bilingual::default(),
            rows: Vec::new(),
            eligible_when: Expression::ALWAYS,
            citations: Vec::new(),
        }
    }

    type Change = (PlanDate, Option<Span>, Option<Span>);

    fn change(date: PlanDate, before: Option<&str>, after: Option<&str>) -> Change {
        let span = |text| Span::from(day(text));
        (date, before.map(span), after.map(span))
    }

    /// What has moved.
    fn moved(before: &Plan, after: &Plan) -> Vec<Change> {
        let mut rules = rules();
        rules.about.standards = ["guide", "law"].map(standard).into();
        compare((&rules, before), (&rules, after))
            .into_iter()
            .filter(crate::assess::Compared::has_moved)
            .map(|it| {
                let date = it.after.or(it.before).unwrap().date;
                let span = |dated: super::Dated| dated.span;
                (date, it.before.map(span), it.after.map(span))
            })
            .collect()
    }

    fn row(step: usize, earliest: &str, latest: &str) -> TimelineRow {
        TimelineRow {
            fact: false,
            step,
            earliest: day(earliest),
            latest: day(latest),
            ceiling: None,
            estimate: false,
        }
    }

    fn reminder(rule: usize, on: &str) -> Reminder {
        Reminder {
            place: 1,
            rule,
            on: day(on),
            target: day(on),
            year: day(on).year(),
            follows: None,
            estimate: false,
        }
    }

    #[test]
    fn a_plan_does_not_differ_from_itself() {
        let plan = Plan {
            timeline: vec![row(1, "2026-11-23", "2026-11-23")],
            renewal: None,
            reminders: vec![reminder(5, "2027-01-01"), reminder(5, "2027-01-31")],
        };
        assert_eq!(moved(&plan, &plan), []);
    }

    #[test]
    fn rows_come_go_and_move() {
        let span = |first: &str, last: &str| Span {
            first: day(first),
            last: day(last),
        };
        let before = Plan {
            timeline: vec![
                row(1, "2026-11-23", "2026-11-23"),
                row(2, "2026-11-26", "2026-12-02"),
                row(3, "2026-11-27", "2026-12-04"),
            ],
            ..Plan::default()
        };
        let after = Plan {
            timeline: vec![
                row(1, "2026-11-23", "2026-11-23"),
                row(2, "2026-11-26", "2026-12-03"),
                row(0, "2026-12-05", "2026-12-05"),
            ],
            ..Plan::default()
        };
        assert_eq!(
            moved(&before, &after),
            [
                (
                    PlanDate::Step(2),
                    Some(span("2026-11-26", "2026-12-02")),
                    Some(span("2026-11-26", "2026-12-03")),
                ),
                (
                    PlanDate::Step(3),
                    Some(span("2026-11-27", "2026-12-04")),
                    None,
                ),
                change(PlanDate::Step(0), None, Some("2026-12-05")),
            ]
        );
    }

    #[test]
    fn a_renewal_appears_with_all_its_dates() {
        let after = Plan {
            renewal: Some(Renewal {
                issued_on: day("2024-10-03"),
                expires: day("2026-10-03"),
                opens: vec![(0, day("2026-09-03")), (1, day("2026-09-03"))],
                last_working_day: day("2026-09-30"),
                estimate: false,
                counts_on: Some(day("2025-10-03")),
            }),
            ..Plan::default()
        };
        assert_eq!(
            moved(&Plan::default(), &after),
            [
                change(PlanDate::Opens(0), None, Some("2026-09-03")),
                change(PlanDate::Opens(1), None, Some("2026-09-03")),
                change(PlanDate::LastWorkingDay, None, Some("2026-09-30")),
                change(PlanDate::Expires, None, Some("2026-10-03")),
                change(PlanDate::CountsOn, None, Some("2025-10-03")),
            ]
        );
    }

    #[test]
    fn reminders_correspond_from_the_last() {
        let plan = |days: &[&str]| Plan {
            reminders: days.iter().map(|on| reminder(5, on)).collect(),
            ..Plan::default()
        };
        let contract = PlanDate::Reminder(5);
        for (before, after, expected) in [
            (
                &["2027-01-01", "2027-01-31"][..],
                &["2027-01-31", "2027-03-02"][..],
                vec![
                    change(contract, Some("2027-01-01"), Some("2027-01-31")),
                    change(contract, Some("2027-01-31"), Some("2027-03-02")),
                ],
            ),
            (
                &["2026-12-01"],
                &["2026-12-02", "2027-01-01"],
                vec![
                    change(contract, Some("2026-12-01"), Some("2027-01-01")),
                    change(contract, None, Some("2026-12-02")),
                ],
            ),
            (
                &["2026-12-02", "2027-01-01"],
                &["2027-01-01"],
                vec![change(contract, Some("2026-12-02"), None)],
            ),
        ] {
            assert_eq!(moved(&plan(before), &plan(after)), expected);
        }
    }
}
