//! The current permit year: when it ends and from when to when to renew.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::given::Given;
use super::schedule::Renewal;
use crate::ruleset::{RenewalRule, RuleSet, Window};

/// The current permit year of a person who holds a permit whose day of issue is known.
///
/// None where the rules know no renewal, where the headline's standard can no longer apply, and where
/// the year would end beyond the last of all dates.
pub(super) fn renewal(given: &Given<'_>) -> Option<Renewal> {
    let rule = given.rules.process.renewal.as_ref()?;
    if !given.may_apply() || !given.holds(&rule.when) {
        return None;
    }
    let issued_on = given.date(rule.issued_on)?;
    let from = given
        .facts
        .renews_from
        .map_or(given.on, |day| day.max(given.on));
    let (year, expires) = permit_year(issued_on, rule.every_months, from)?;
    let calendar = &given.rules.calendar;
    let last_working_day = calendar.last_working_day_until(expires);
    Some(Renewal {
        issued_on,
        expires,
        opens: rule
            .opens
            .iter()
            .map(|(standard, window)| (*standard, opening(*window, expires)))
            .collect(),
        last_working_day,
        estimate: calendar.is_estimate(last_working_day, expires),
        // What is on record need not be counted on.
        counts_on: if year > 1 && given.facts.renews_from.is_none() {
            anniversary(issued_on, rule.every_months, year - 1)
        } else {
            None
        },
    })
}

/// A year of a permit: when it ends, and from when it can be renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PermitYear {
    /// Its end: so many months after the day of issue.
    pub expires: NaiveDate,
    /// The first day on which the window is open by some standard.
    pub opens_first: NaiveDate,
    /// The first day on which it is open by every standard.
    pub opens_last: NaiveDate,
}

/// The first year of a permit that ends on or after a day; none where the rules know no renewal, and
/// where the year would end beyond the last of all dates.
pub fn permit_year_on(rules: &RuleSet, issued_on: NaiveDate, on: NaiveDate) -> Option<PermitYear> {
    let rule = rules.process.renewal.as_ref()?;
    let (_, expires) = permit_year(issued_on, rule.every_months, on)?;
    let opens = || {
        rule.opens
            .iter()
            .map(|(_, window)| opening(*window, expires))
    };
    Some(PermitYear {
        expires,
        opens_first: opens().min().unwrap_or(expires),
        opens_last: opens().max().unwrap_or(expires),
    })
}

/// Adds the days after one and up to another on which a permit year ends, its windows open or its last
/// working day is past.
pub(super) fn turning_days(
    rules: &RuleSet,
    rule: &RenewalRule,
    issued_on: NaiveDate,
    (after, until): (NaiveDate, NaiveDate),
    days: &mut BTreeSet<NaiveDate>,
) {
    let mut on = Some(after);
    while let Some(year) = on {
        let Some((_, expires)) = permit_year(issued_on, rule.every_months, year) else {
            return;
        };
        let windows = rule.opens.iter();
        days.extend(windows.map(|(_, window)| opening(*window, expires)));
        let last_working_day = rules.calendar.last_working_day_until(expires);
        days.extend(last_working_day.succ_opt());
        days.extend(expires.succ_opt());
        on = expires.succ_opt().filter(|next| *next <= until);
    }
}

/// The number and the end of the first permit year that ends on or after a day; years count from 1.
fn permit_year(issued_on: NaiveDate, every_months: u32, on: NaiveDate) -> Option<(u32, NaiveDate)> {
    let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let passed = (month(on) - month(issued_on)).checked_div(i64::from(every_months))?;
    // The year before this one ends in an earlier month than `on`, and the year after in a later one.
    let year = u32::try_from(passed).unwrap_or(0).max(1);
    let expires = anniversary(issued_on, every_months, year)?;
    if expires >= on {
        return Some((year, expires));
    }
    let next = year.checked_add(1)?;
    Some((next, anniversary(issued_on, every_months, next)?))
}

/// The end of a permit year: always counted from the day of issue, so that 29 February comes back in
/// a leap year.
fn anniversary(issued_on: NaiveDate, every_months: u32, year: u32) -> Option<NaiveDate> {
    issued_on.checked_add_months(Months::new(every_months.checked_mul(year)?))
}

/// The day a window opens; the first of all dates where it would lie before.
fn opening(window: Window, expires: NaiveDate) -> NaiveDate {
    match window {
        Window::DaysBefore(days) => expires.checked_sub_days(Days::new(u64::from(days))),
        Window::MonthsBefore(months) => expires.checked_sub_months(Months::new(months)),
    }
    .unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::{opening, permit_year};
    use crate::plan::fixture::{
        ISSUED_ON, PERMIT, dated, first, planned, reminders, second, timeline, unsure,
    };
    use crate::ruleset::Window;
    use crate::ruleset::fixture::{china, day};

    const GUIDE: Window = Window::DaysBefore(30);
    const LAW: Window = Window::MonthsBefore(1);

    #[test]
    fn windows_and_last_working_days() {
        for (expires, guide, law, last_working_day) in [
            ("2026-10-03", "2026-09-03", "2026-09-03", "2026-09-30"),
            ("2025-10-06", "2025-09-06", "2025-09-06", "2025-09-30"),
            ("2026-02-17", "2026-01-18", "2026-01-17", "2026-02-14"),
            ("2024-02-29", "2024-01-30", "2024-01-29", "2024-02-29"),
            ("2025-02-28", "2025-01-29", "2025-01-28", "2025-02-28"),
            ("2026-03-15", "2026-02-13", "2026-02-15", "2026-03-13"),
            ("2026-03-31", "2026-03-01", "2026-02-28", "2026-03-31"),
            ("2026-01-15", "2025-12-16", "2025-12-15", "2026-01-15"),
        ] {
            let expires = day(expires);
            assert_eq!(opening(GUIDE, expires), day(guide), "guide, {expires}");
            assert_eq!(opening(LAW, expires), day(law), "law, {expires}");
            assert_eq!(
                china().last_working_day_until(expires),
                day(last_working_day),
                "{expires}"
            );
        }
    }

    #[test]
    fn years_count_from_the_day_of_issue() {
        for (issued_on, on, year, expires) in [
            ("2024-02-29", "2024-02-28", 1, "2025-02-28"),
            ("2024-02-29", "2024-02-29", 1, "2025-02-28"),
            ("2024-02-29", "2025-02-28", 1, "2025-02-28"),
            ("2024-02-29", "2025-03-01", 2, "2026-02-28"),
            ("2024-02-29", "2026-03-01", 3, "2027-02-28"),
            ("2024-02-29", "2027-03-01", 4, "2028-02-29"),
            ("2024-02-29", "2028-02-29", 4, "2028-02-29"),
            ("2024-02-29", "2028-03-01", 5, "2029-02-28"),
            ("2027-05-01", "2026-11-22", 1, "2028-05-01"),
            ("1900-01-01", "2199-12-31", 300, "2200-01-01"),
            ("2199-12-31", "1900-01-01", 1, "2200-12-31"),
        ] {
            assert_eq!(
                permit_year(day(issued_on), 12, day(on)),
                Some((year, day(expires))),
                "issued {issued_on}, asked on {on}"
            );
        }
    }

    #[test]
    fn the_year_found_is_the_first_that_ends_on_or_after_the_day() {
        for issued_on in [
            "2024-01-31",
            "2024-02-29",
            "2023-03-01",
            "2022-12-31",
            "2025-08-30",
        ] {
            let issued_on = day(issued_on);
            for every_months in [1, 5, 12, 36] {
                // Each end in turn, month by month from the day of issue.
                let mut ends = (1..).map(|year| later_month(issued_on, every_months * year));
                let mut end = ends.next().unwrap();
                let mut year = 1;
                for on in day("2023-01-01")
                    .iter_days()
                    .take_while(|on| on.year() <= 2028)
                {
                    while end < on {
                        end = ends.next().unwrap();
                        year += 1;
                    }
                    assert_eq!(
                        permit_year(issued_on, every_months, on),
                        Some((year, end)),
                        "{issued_on} every {every_months} on {on}"
                    );
                }
            }
        }
    }

    /// So many months later, by walking back from day 31 to one that the month has.
    fn later_month(from: NaiveDate, months: u32) -> NaiveDate {
        let months = from.month0() + months;
        let year = from.year() + i32::try_from(months / 12).unwrap();
        (1..=from.day())
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(year, months % 12 + 1, day))
            .unwrap()
    }

    #[test]
    fn windows_open_as_walking_the_calendar_says() {
        for expires in day("2023-01-01")
            .iter_days()
            .take_while(|day| day.year() <= 2028)
        {
            let mut thirty_days = expires;
            for _ in 0..30 {
                thirty_days = thirty_days.pred_opt().unwrap();
            }
            assert_eq!(opening(GUIDE, expires), thirty_days, "{expires}");

            let mut month_before = expires;
            while month_before.month() == expires.month() {
                month_before = month_before.pred_opt().unwrap();
            }
            while month_before.day() > expires.day() {
                month_before = month_before.pred_opt().unwrap();
            }
            assert_eq!(opening(LAW, expires), month_before, "{expires}");
        }
    }

    #[test]
    fn absurd_rules_do_no_harm() {
        let (early, late) = (day("1900-01-01"), day("2199-12-31"));
        assert_eq!(permit_year(early, 0, late), None);
        assert_eq!(permit_year(early, u32::MAX, late), None);
        assert_eq!(opening(Window::DaysBefore(u32::MAX), late), NaiveDate::MIN);
        assert_eq!(
            opening(Window::MonthsBefore(u32::MAX), late),
            NaiveDate::MIN
        );
    }

    #[test]
    fn a_permit_that_ends_in_the_golden_week() {
        let permit = [first(PERMIT), dated(ISSUED_ON, "2024-10-03")];
        let plan = planned("2026-08-01", "eligible", &permit);
        let renewal = plan.renewal.as_ref().unwrap();
        assert_eq!(renewal.issued_on, day("2024-10-03"));
        assert_eq!(renewal.expires, day("2026-10-03"));
        assert_eq!(
            renewal.opens,
            [(0, day("2026-09-03")), (1, day("2026-09-03"))]
        );
        assert_eq!(renewal.last_working_day, day("2026-09-30"));
        assert_eq!(renewal.counts_on, Some(day("2025-10-03")));
        assert!(!renewal.estimate);
        assert_eq!(timeline(&plan)[0], "submit 2026-09-03..2026-09-03");
        let all = [
            "opens 2026-09-03",
            "due-soon 2026-09-16",
            "due-soon 2026-09-27",
            "last-day 2026-09-30",
            "expires 2026-10-03",
        ];
        assert_eq!(reminders(&plan), all);

        for (on, left) in [
            ("2026-09-03", 5),
            ("2026-09-04", 4),
            ("2026-09-17", 3),
            ("2026-09-28", 2),
            ("2026-09-30", 2),
            ("2026-10-01", 1),
            ("2026-10-03", 1),
        ] {
            let plan = planned(on, "eligible", &permit);
            assert_eq!(reminders(&plan), all[5 - left..], "{on}");
        }
        // Past the last working day the first possible day lies after the end of the year.
        let late = planned("2026-10-01", "eligible", &permit);
        assert_eq!(timeline(&late)[0], "submit 2026-10-08..2026-10-08");
        // The day after the end, the next year has begun.
        let next = planned("2026-10-04", "eligible", &permit).renewal.unwrap();
        assert_eq!(next.expires, day("2027-10-03"));
        assert_eq!(next.counts_on, Some(day("2026-10-03")));
    }

    #[test]
    fn a_last_working_day_is_an_estimate_when_the_days_after_it_are() {
        for (issued_on, last_working_day, estimate) in [
            ("2026-01-02", "2026-12-31", true),
            ("2026-02-06", "2027-02-04", true),
            ("2025-12-31", "2026-12-31", false),
        ] {
            let plan = planned(
                "2026-11-22",
                "eligible",
                &[first(PERMIT), dated(ISSUED_ON, issued_on)],
            );
            let renewal = plan.renewal.unwrap();
            assert_eq!(renewal.last_working_day, day(last_working_day));
            assert_eq!(renewal.estimate, estimate, "{issued_on}");
            for reminder in plan.reminders {
                // Those of rules 2 and 3 hang on the last working day, the others on the calendar alone.
                let hangs_on_it = reminder.rule == 2 || reminder.rule == 3;
                assert_eq!(reminder.estimate, estimate && hangs_on_it, "{reminder:?}");
            }
        }
    }

    #[test]
    fn the_first_year_counts_on_nothing() {
        for (issued_on, expires) in [("2026-03-01", "2027-03-01"), ("2027-03-01", "2028-03-01")] {
            let plan = planned(
                "2026-11-22",
                "eligible",
                &[first(PERMIT), dated(ISSUED_ON, issued_on)],
            );
            let renewal = plan.renewal.unwrap();
            assert_eq!(renewal.expires, day(expires));
            assert_eq!(renewal.counts_on, None);
        }
    }

    #[test]
    fn nobody_renews_without_a_permit_a_date_and_a_chance() {
        let issued = dated(ISSUED_ON, "2026-03-01");
        for (verdict, given, renews) in [
            ("eligible", &[first(PERMIT), issued][..], true),
            ("not-yet", &[first(PERMIT), issued], true),
            ("open", &[first(PERMIT), issued], true),
            ("elsewhere", &[first(PERMIT), issued], false),
            ("not-needed", &[first(PERMIT), issued], false),
            ("eligible", &[second(PERMIT), issued], false),
            ("eligible", &[unsure(PERMIT), issued], false),
            ("eligible", &[issued], false),
            ("eligible", &[first(PERMIT)], false),
            ("eligible", &[first(PERMIT), unsure(ISSUED_ON)], false),
        ] {
            let plan = planned("2026-11-22", verdict, given);
            assert_eq!(plan.renewal.is_some(), renews, "{verdict} {given:?}");
            assert_eq!(plan.reminders.is_empty(), !renews, "{verdict} {given:?}");
        }
    }
}
