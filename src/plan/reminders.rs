//! Days worth remembering.

use chrono::{Datelike, Days, NaiveDate};

use super::given::Given;
use super::schedule::{Reminder, Renewal};
use crate::assess::Verdict;
use crate::ruleset::ReminderDay;

/// What to remember from the day asked about on, by date and then in the order of the rules.
pub(super) fn reminders(given: &Given<'_>, renewal: Option<&Renewal>) -> Vec<Reminder> {
    let rules = &given.rules.process.reminders;
    let mut reminders = Vec::with_capacity(rules.len());
    for (rule, reminder) in rules.iter().enumerate() {
        if !given.holds(&reminder.when) {
            continue;
        }
        for peg in pegs(reminder.day, given, renewal) {
            let year = year_of(reminder.day, peg.target, renewal);
            // Nobody is reminded before that happened which is to be followed.
            let first = peg
                .follows
                .map_or(given.on, |follows| follows.max(given.on));
            reminders.extend(
                (1..)
                    .zip(&reminder.days_before)
                    .filter_map(|(place, days)| {
                        let on = peg.target.checked_sub_days(Days::new(u64::from(*days)))?;
                        Some((place, on))
                    })
                    .filter(|(_, on)| *on >= first)
                    .map(|(place, on)| Reminder {
                        rule,
                        on,
                        target: peg.target,
                        year,
                        place,
                        follows: peg.follows,
                        estimate: peg.estimate,
                    }),
            );
        }
    }
    reminders.sort_unstable_by_key(|reminder| (reminder.on, reminder.rule));
    // Only a rule that names the same number of days twice has anything to lose here.
    reminders.dedup_by_key(|reminder| (reminder.on, reminder.rule));
    reminders
}

/// A day that a reminder hangs on.
struct Peg {
    target: NaiveDate,
    follows: Option<NaiveDate>,
    estimate: bool,
}

/// The days that a reminder hangs on: several where the same thing must follow several events.
fn pegs(day: ReminderDay, given: &Given<'_>, renewal: Option<&Renewal>) -> Vec<Peg> {
    if let ReminderDay::Deadline(event) = day {
        let duties = given.facts.duties.iter();
        let duties = duties.filter(|duty| duty.event == event);
        let pegs = duties.map(|duty| Peg {
            target: duty.due,
            follows: Some(duty.happened_on),
            estimate: false,
        });
        return pegs.collect();
    }
    let peg = hangs_on(day, given, renewal).map(|(target, estimate)| Peg {
        target,
        follows: None,
        estimate,
    });
    peg.into_iter().collect()
}

/// The day a reminder hangs on, and whether that day is an estimate.
fn hangs_on(
    day: ReminderDay,
    given: &Given<'_>,
    renewal: Option<&Renewal>,
) -> Option<(NaiveDate, bool)> {
    match day {
        ReminderDay::HeadlineFrom => {
            let headline = given.headline;
            let from = headline.from?;
            (headline.verdict == Verdict::NotYet).then_some((from, false))
        }
        ReminderDay::RenewalOpens => Some((renewal?.opens_latest()?, false)),
        ReminderDay::LastWorkingDay => {
            let renewal = renewal?;
            Some((renewal.last_working_day, renewal.estimate))
        }
        ReminderDay::Expires => Some((renewal?.expires, false)),
        ReminderDay::Answer(question) => {
            let day = given.date(question)?;
            given.may_apply().then_some((day, false))
        }
        // It hangs on as many days as there are duties.
        ReminderDay::Deadline(_) => None,
    }
}

/// The year by which a reminder is told from the same one of other years.
fn year_of(day: ReminderDay, target: NaiveDate, renewal: Option<&Renewal>) -> i32 {
    let ends = renewal.map(|renewal| renewal.expires);
    match day {
        ReminderDay::RenewalOpens | ReminderDay::LastWorkingDay | ReminderDay::Expires => ends,
        ReminderDay::HeadlineFrom | ReminderDay::Answer(_) | ReminderDay::Deadline(_) => None,
    }
    .unwrap_or(target)
    .year()
}

#[cfg(test)]
mod tests {
    use crate::plan::fixture::{
        CONTRACT_ENDS, HOME, ISSUED_ON, LEASE_ENDS, PERMIT, WORK, dated, first, planned, reminders,
        second, unsure,
    };

    #[test]
    fn the_end_of_a_lease_is_told_to_tenants() {
        let ends = dated(LEASE_ENDS, "2027-01-31");
        let both = &["lease 2027-01-01", "lease 2027-01-31"][..];
        for (on, verdict, given, expected) in [
            ("2026-11-22", "eligible", &[first(HOME), ends][..], both),
            ("2026-11-22", "open", &[first(HOME), ends], both),
            ("2027-01-02", "eligible", &[first(HOME), ends], &both[1..]),
            ("2027-02-01", "eligible", &[first(HOME), ends], &[]),
            ("2026-11-22", "elsewhere", &[first(HOME), ends], &[]),
            ("2026-11-22", "eligible", &[second(HOME), ends], &[]),
            ("2026-11-22", "eligible", &[unsure(HOME), ends], &[]),
            ("2026-11-22", "eligible", &[ends], &[]),
            (
                "2026-11-22",
                "eligible",
                &[first(HOME), unsure(LEASE_ENDS)],
                &[],
            ),
        ] {
            let plan = planned(on, verdict, given);
            assert_eq!(reminders(&plan), expected, "{on} {verdict} {given:?}");
        }
    }

    #[test]
    fn kinds_that_meet_on_one_day_stand_in_the_order_of_the_rules() {
        let plan = planned(
            "2026-03-01",
            "eligible",
            &[
                first(PERMIT),
                dated(ISSUED_ON, "2025-03-31"),
                first(WORK),
                dated(CONTRACT_ENDS, "2026-03-31"),
                first(HOME),
                dated(LEASE_ENDS, "2026-03-31"),
            ],
        );
        assert_eq!(
            reminders(&plan),
            [
                "opens 2026-03-01",
                "contract 2026-03-01",
                "lease 2026-03-01",
                "due-soon 2026-03-17",
                "due-soon 2026-03-28",
                "last-day 2026-03-31",
                "expires 2026-03-31",
                "contract 2026-03-31",
                "lease 2026-03-31",
            ]
        );
    }
}
