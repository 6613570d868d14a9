//! What an edit does to the dates of a plan.

use chrono::NaiveDate;

use super::schedule::{Plan, Reminder, Renewal, TimelineRow};

/// One date of a plan that comes, goes or moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateChange {
    /// Which date.
    pub date: PlanDate,
    /// Its days before; `None` when it appears.
    pub before: Option<Span>,
    /// Its days after; `None` when it vanishes.
    pub after: Option<Span>,
}

/// Which date of a plan.
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

/// The dates that come, go or move between two plans of one person, made by the same rules on the
/// same day: timeline first, then renewal, then reminders. A date that stays is not named, even when
/// it became an estimate or ceased to be one.
pub fn compare(before: &Plan, after: &Plan) -> Vec<DateChange> {
    let mut changes = Vec::new();
    pair(&timeline(before), &timeline(after), &mut changes);
    pair(&renewal(before), &renewal(after), &mut changes);
    pair(&reminders(before), &reminders(after), &mut changes);
    changes
}

/// Puts the dates of both plans side by side. `before` and `after` each name a date at most once.
fn pair(before: &[(Key, Span)], after: &[(Key, Span)], changes: &mut Vec<DateChange>) {
    let find = |list: &[(Key, Span)], wanted: Key| {
        list.iter()
            .find(|(key, _)| *key == wanted)
            .map(|(_, span)| *span)
    };
    for (key, was) in before {
        let is = find(after, *key);
        if is != Some(*was) {
            changes.push(DateChange {
                date: key.date,
                before: Some(*was),
                after: is,
            });
        }
    }
    for (key, is) in after {
        if find(before, *key).is_none() {
            changes.push(DateChange {
                date: key.date,
                before: None,
                after: Some(*is),
            });
        }
    }
}

/// What is the same date in both plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    date: PlanDate,
    /// How many of its kind follow: of a reminder given 30 days before and on the day itself, the
    /// days that are already past are left out from the front, so the last ones correspond.
    following: usize,
}

impl From<PlanDate> for Key {
    fn from(date: PlanDate) -> Self {
        Self { date, following: 0 }
    }
}

fn timeline(plan: &Plan) -> Vec<(Key, Span)> {
    plan.timeline
        .iter()
        .map(|row| (PlanDate::Step(row.step).into(), row.into()))
        .collect()
}

fn renewal(plan: &Plan) -> Vec<(Key, Span)> {
    plan.renewal.as_ref().map(renewal_dates).unwrap_or_default()
}

fn renewal_dates(renewal: &Renewal) -> Vec<(Key, Span)> {
    let opens = renewal
        .opens
        .iter()
        .map(|(standard, day)| (PlanDate::Opens(*standard), *day));
    let counts_on = renewal.counts_on.map(|day| (PlanDate::CountsOn, day));
    opens
        .chain([
            (PlanDate::LastWorkingDay, renewal.last_working_day),
            (PlanDate::Expires, renewal.expires),
        ])
        .chain(counts_on)
        .map(|(date, day)| (date.into(), day.into()))
        .collect()
}

fn reminders(plan: &Plan) -> Vec<(Key, Span)> {
    let mut rest: &[Reminder] = &plan.reminders;
    let mut dates = Vec::with_capacity(rest.len());
    while let Some((reminder, later)) = rest.split_first() {
        let same_rule = |other: &&Reminder| other.rule == reminder.rule;
        let key = Key {
            date: PlanDate::Reminder(reminder.rule),
            following: later.iter().filter(same_rule).count(),
        };
        dates.push((key, reminder.on.into()));
        rest = later;
    }
    dates
}

#[cfg(test)]
mod tests {
    use super::{DateChange, PlanDate, Span, compare};
    use crate::plan::{Plan, Reminder, Renewal, TimelineRow};
    use crate::ruleset::fixture::day;

    fn change(date: PlanDate, before: Option<&str>, after: Option<&str>) -> DateChange {
        DateChange {
            date,
            before: before.map(|text| Span::from(day(text))),
            after: after.map(|text| Span::from(day(text))),
        }
    }

    fn row(step: usize, earliest: &str, latest: &str) -> TimelineRow {
        TimelineRow {
            step,
            earliest: day(earliest),
            latest: day(latest),
            ceiling: None,
            estimate: false,
        }
    }

    fn reminder(rule: usize, on: &str) -> Reminder {
        Reminder {
            rule,
            on: day(on),
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
        assert_eq!(compare(&plan, &plan), []);
    }

    #[test]
    fn rows_come_go_and_move() {
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
                row(4, "2026-12-05", "2026-12-05"),
            ],
            ..Plan::default()
        };
        assert_eq!(
            compare(&before, &after),
            [
                DateChange {
                    date: PlanDate::Step(2),
                    before: Some(Span {
                        first: day("2026-11-26"),
                        last: day("2026-12-02"),
                    }),
                    after: Some(Span {
                        first: day("2026-11-26"),
                        last: day("2026-12-03"),
                    }),
                },
                DateChange {
                    date: PlanDate::Step(3),
                    before: Some(Span {
                        first: day("2026-11-27"),
                        last: day("2026-12-04"),
                    }),
                    after: None,
                },
                change(PlanDate::Step(4), None, Some("2026-12-05")),
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
            compare(&Plan::default(), &after),
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
            assert_eq!(compare(&plan(before), &plan(after)), expected);
        }
    }
}
