//! Where the days that answer a date question fall apart into those a rule tells apart.

use chrono::{Days, Months, NaiveDate};

use crate::ruleset::{AgeComparison, AgeTest, AgeUnit, DateRange};

/// A place where the possible answers to a date question fall in two: the early and the late ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// Up to and including this day is early.
    Day(NaiveDate),
    /// Early is what lies so long ago on the day asked about.
    Age {
        /// What is counted.
        unit: AgeUnit,
        /// How many.
        count: u32,
        /// The day asked about must be later than answer plus span, not only as late.
        strict: bool,
    },
}

/// Which side of a cut passes a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Early,
    Late,
}

impl Cut {
    /// The cuts of a range of days: `(cut, side that passes)`; all of them must pass.
    pub(super) fn of_range(range: DateRange) -> impl Iterator<Item = (Self, Side)> {
        let first = range.first.map(|first| {
            let before = first.pred_opt().unwrap_or(NaiveDate::MIN);
            (Self::Day(before), Side::Late)
        });
        let last = range.last.map(|last| (Self::Day(last), Side::Early));
        first.into_iter().chain(last)
    }

    /// The cut of an age test and the side that passes.
    pub(super) fn of_age(test: AgeTest) -> (Self, Side) {
        let (strict, side) = match test.comparison {
            AgeComparison::MoreThan => (true, Side::Early),
            AgeComparison::AtLeast => (false, Side::Early),
            // "Less than" is the opposite of "at least", "at most" that of "more than".
            AgeComparison::LessThan => (false, Side::Late),
            AgeComparison::AtMost => (true, Side::Late),
        };
        let cut = Self::Age {
            unit: test.unit,
            count: test.count,
            strict,
        };
        (cut, side)
    }

    /// Whether it moves with the day asked about.
    pub(super) const fn moves(self) -> bool {
        matches!(self, Self::Age { .. })
    }

    /// The last early answer on the day asked about.
    pub(super) fn last_early(self, on: NaiveDate) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Age {
                unit,
                count,
                strict,
            } => {
                let is_early = |answer: NaiveDate| {
                    plus(answer, unit, count)
                        .is_some_and(|end| if strict { end < on } else { end <= on })
                };
                // Month ends are clamped, so the answer sought lies within a few days of this guess.
                let Some(guess) = minus(on, unit, count) else {
                    return NaiveDate::MIN;
                };
                let mut answer = guess.checked_add_days(Days::new(4)).unwrap_or(guess);
                for _ in 0..16 {
                    if is_early(answer) {
                        return answer;
                    }
                    match answer.pred_opt() {
                        Some(before) => answer = before,
                        None => return NaiveDate::MIN,
                    }
                }
                answer
            }
        }
    }

    /// The first day asked about on which this answer is early; `None` for a cut that does not move.
    pub(super) fn early_from(self, answer: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(_) => None,
            Self::Age {
                unit,
                count,
                strict,
            } => {
                let end = plus(answer, unit, count)?;
                if strict { end.succ_opt() } else { Some(end) }
            }
        }
    }
}

fn plus(day: NaiveDate, unit: AgeUnit, count: u32) -> Option<NaiveDate> {
    match unit {
        AgeUnit::Days => day.checked_add_days(Days::new(u64::from(count))),
        AgeUnit::Months => day.checked_add_months(Months::new(count)),
        AgeUnit::Years => day.checked_add_months(Months::new(count.checked_mul(12)?)),
    }
}

fn minus(day: NaiveDate, unit: AgeUnit, count: u32) -> Option<NaiveDate> {
    match unit {
        AgeUnit::Days => day.checked_sub_days(Days::new(u64::from(count))),
        AgeUnit::Months => day.checked_sub_months(Months::new(count)),
        AgeUnit::Years => day.checked_sub_months(Months::new(count.checked_mul(12)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// Both directions of the same rule agree on every pair of days around every month end.
    #[test]
    fn last_early_and_early_from_agree() {
        let start = day("2023-12-20");
        for (unit, count) in [
            (AgeUnit::Months, 6),
            (AgeUnit::Months, 1),
            (AgeUnit::Days, 30),
            (AgeUnit::Years, 1),
            (AgeUnit::Years, 0),
        ] {
            for strict in [true, false] {
                let cut = Cut::Age {
                    unit,
                    count,
                    strict,
                };
                for offset in 0..800 {
                    let on = start + Days::new(offset);
                    let last = cut.last_early(on);
                    let next = last.succ_opt().expect("a day after");
                    assert!(cut.early_from(last).expect("moves") <= on, "{cut:?} {on}");
                    assert!(cut.early_from(next).expect("moves") > on, "{cut:?} {on}");
                }
            }
        }
    }

    #[test]
    fn half_a_year_is_clamped_to_the_month_end() {
        let cut = Cut::Age {
            unit: AgeUnit::Months,
            count: 6,
            strict: true,
        };
        for (registered, safe_from) in [
            ("2026-08-31", "2027-03-01"),
            ("2023-08-31", "2024-03-01"),
            ("2025-08-29", "2026-03-01"),
            ("2025-08-30", "2026-03-01"),
            ("2025-08-31", "2026-03-01"),
            ("2026-05-22", "2026-11-23"),
        ] {
            assert_eq!(cut.early_from(day(registered)), Some(day(safe_from)));
        }
    }

    #[test]
    fn spans_beyond_the_calendar_are_never_over() {
        let cut = Cut::Age {
            unit: AgeUnit::Years,
            count: u32::MAX,
            strict: true,
        };
        assert_eq!(cut.last_early(day("2026-11-22")), NaiveDate::MIN);
        assert_eq!(cut.early_from(day("2026-11-22")), None);
    }
}
