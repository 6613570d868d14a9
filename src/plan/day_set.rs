//! Sets of days, as stretches without a gap.

use chrono::{Days, Months, NaiveDate};

/// Days, as stretches from a first to a last day, in order; between two stretches there is a gap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaySet {
    stretches: Vec<(NaiveDate, NaiveDate)>,
}

/// So much time, in the calendar's own measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// Whole years.
    pub years: u32,
    /// Whole months beside them, fewer than 12.
    pub months: u32,
    /// Days beside them, fewer than 30.
    pub days: u32,
}

/// So many days left over make a month.
const DAYS_OF_MONTH: u32 = 30;

impl DaySet {
    /// The days that lie in any of these stretches; what ends before it begins holds none.
    pub fn of(stretches: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Self {
        let mut sorted: Vec<_> = stretches
            .into_iter()
            .filter(|(first, last)| first <= last)
            .collect();
        sorted.sort_unstable();
        let mut merged: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(sorted.len());
        for (first, last) in sorted {
            match merged.last_mut() {
                Some((_, end)) if end.succ_opt().is_none_or(|next| first <= next) => {
                    *end = last.max(*end);
                }
                _ => merged.push((first, last)),
            }
        }
        Self { stretches: merged }
    }

    /// The stretches, in order.
    pub fn stretches(&self) -> &[(NaiveDate, NaiveDate)] {
        &self.stretches
    }

    /// The days of this set that are not in the other.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        let mut others = other.stretches.iter().peekable();
        for &(first, last) in &self.stretches {
            let mut first = Some(first);
            while let (Some(begin), Some(&&(off, on_again))) = (first, others.peek()) {
                if off > last {
                    break;
                }
                if on_again >= begin {
                    if off > begin
                        && let Some(before) = off.pred_opt()
                    {
                        left.push((begin, before));
                    }
                    first = on_again.succ_opt().filter(|next| *next <= last);
                }
                // It may reach into the next stretch.
                if on_again > last {
                    break;
                }
                others.next();
            }
            left.extend(first.map(|first| (first, last)));
        }
        Self { stretches: left }
    }

    /// The days between its first and its last day that are not in it.
    #[must_use]
    pub fn gaps(&self) -> Self {
        let pairs = self.stretches.iter().zip(self.stretches.iter().skip(1));
        let gaps =
            pairs.filter_map(|((_, last), (next, _))| Some((last.succ_opt()?, next.pred_opt()?)));
        Self {
            stretches: gaps.collect(),
        }
    }

    /// How many days there are in it.
    pub fn days(&self) -> i64 {
        self.stretches.iter().copied().map(days_of).sum()
    }

    /// How long it is: the whole calendar months of each stretch, counted from its first day, and the
    /// days left over; 30 of those are a month, 12 months a year.
    pub fn length(&self) -> Length {
        let (mut months, mut days) = (0_u32, 0_u32);
        for &(first, last) in &self.stretches {
            let (whole, left) = months_and_days(first, last);
            months = months.saturating_add(whole);
            days = days.saturating_add(left);
        }
        months = months.saturating_add(days / DAYS_OF_MONTH);
        Length {
            years: months / 12,
            months: months % 12,
            days: days % DAYS_OF_MONTH,
        }
    }
}

/// How many days a stretch has, both ends included.
pub fn days_of((first, last): (NaiveDate, NaiveDate)) -> i64 {
    (last - first).num_days() + 1
}

/// The whole months from a day to another, both included, and the days left over. A month ends the day
/// before the day with the number of the first one, or of the last that month has.
fn months_and_days(first: NaiveDate, last: NaiveDate) -> (u32, u32) {
    let Some(end) = last.checked_add_days(Days::new(1)) else {
        return (0, 0);
    };
    // Never too many, and at most two too few.
    let days = u32::try_from((end - first).num_days()).unwrap_or(0);
    let mut months = days / 31;
    let after = |months| first.checked_add_months(Months::new(months));
    while after(months + 1).is_some_and(|day| day <= end) {
        months += 1;
    }
    let left = after(months).map_or(0, |day| (end - day).num_days());
    (months, u32::try_from(left).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{Datelike as _, Days, NaiveDate};
    use proptest::prelude::*;

    use super::{DaySet, Length};
    use crate::ruleset::fixture::day;

    fn each(stretches: &[(NaiveDate, NaiveDate)]) -> BTreeSet<NaiveDate> {
        let days = stretches
            .iter()
            .flat_map(|(first, last)| first.iter_days().take_while(|day| day <= last));
        days.collect()
    }

    fn stretches() -> impl Strategy<Value = Vec<(NaiveDate, NaiveDate)>> {
        let stretch = (0_u64..90, 0_u64..30).prop_map(|(first, length)| {
            let first = day("2024-01-20") + Days::new(first);
            (first, first + Days::new(length))
        });
        prop::collection::vec(stretch, 0..6)
    }

    /// The day so many months on: the same number, or the last that the month has, found by trying.
    fn months_on(from: NaiveDate, months: u32) -> NaiveDate {
        let month = from.month0() + months;
        let year = from.year() + i32::try_from(month / 12).unwrap();
        (1..=from.day())
            .rev()
            .find_map(|day| NaiveDate::from_ymd_opt(year, month % 12 + 1, day))
            .unwrap()
    }

    proptest! {
        /// Held against a walk over every day of the stretch.
        #[test]
        fn months_are_those_a_walk_meets(first in 0_u64..1500, length in 0_u64..1500) {
            let first = day("2023-01-01") + Days::new(first);
            let (mut months, mut days) = (0, 0);
            for on in first.iter_days().skip(1).take(usize::try_from(length).unwrap() + 1) {
                days += 1;
                if on == months_on(first, months + 1) {
                    (months, days) = (months + 1, 0);
                }
            }
            let set = DaySet::of([(first, first + Days::new(length))]);
            let expected = Length {
                years: (months + days / 30) / 12,
                months: (months + days / 30) % 12,
                days: days % 30,
            };
            prop_assert_eq!(set.length(), expected);
        }

        #[test]
        fn sets_are_what_their_days_say(one in stretches(), other in stretches()) {
            let (days, others) = (each(&one), each(&other));
            let (set, without) = (DaySet::of(one), DaySet::of(other));
            prop_assert_eq!(each(set.stretches()), days.clone());
            prop_assert_eq!(set.days(), i64::try_from(days.len()).unwrap());
            let left = set.without(&without);
            prop_assert_eq!(each(left.stretches()), &days - &others);
            // Whatever way it came about, a set has one form.
            prop_assert_eq!(&left, &DaySet::of(left.stretches().to_vec()));
            let between = days.first().zip(days.last()).map(|(first, last)| (*first, *last));
            let all = each(&between.into_iter().collect::<Vec<_>>());
            prop_assert_eq!(each(set.gaps().stretches()), &all - &days);
        }
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        for (stretches, years, months, days) in [
            (&[][..], 0, 0, 0),
            (&[("2024-03-01", "2024-03-01")], 0, 0, 1),
            (&[("2024-03-01", "2025-02-28")], 1, 0, 0),
            (&[("2024-03-01", "2025-03-01")], 1, 0, 1),
            (&[("2024-02-29", "2025-02-27")], 1, 0, 0),
            (&[("2024-02-29", "2028-02-28")], 4, 0, 0),
            (&[("2024-01-31", "2024-02-28")], 0, 1, 0),
            (&[("2023-01-31", "2023-02-27")], 0, 1, 0),
            (&[("2024-01-31", "2024-03-30")], 0, 2, 0),
            (&[("2024-08-31", "2025-02-27")], 0, 6, 0),
            // 20 days and 15 days are a month and 5 days.
            (
                &[("2024-01-01", "2024-01-20"), ("2024-06-01", "2024-06-15")],
                0,
                1,
                5,
            ),
            (
                &[("2023-01-01", "2023-11-30"), ("2024-01-01", "2024-01-31")],
                1,
                0,
                0,
            ),
        ] {
            let set = DaySet::of(
                stretches
                    .iter()
                    .map(|(first, last)| (day(first), day(last))),
            );
            let expected = Length {
                years,
                months,
                days,
            };
            assert_eq!(set.length(), expected, "{stretches:?}");
        }
    }

    #[test]
    fn the_ends_of_time_are_no_trap() {
        let all = DaySet::of([(NaiveDate::MIN, NaiveDate::MAX)]);
        assert_eq!(all.length(), Length::default());
        assert!(all.days() > 0);
        assert!(all.without(&all).stretches().is_empty());
        assert!(all.gaps().stretches().is_empty());
        let long = DaySet::of([(day("1900-01-01"), day("2199-12-31"))]);
        assert_eq!(long.length().years, 300);
    }
}
