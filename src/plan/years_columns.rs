//! A row of columns over the months of years with a permit, for a strip drawn of them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::day_set::DaySet;
use super::residence_years::{ResidenceYears, Total};

/// Columns of whole months each, from a January on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearsColumns {
    first: NaiveDate,
    months: u32,
    count: usize,
}

/// What a column holds of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// No permit.
    Nothing,
    /// Days that count.
    Counted,
    /// Days on which the permit was suspended, be there only one: it is not to be overlooked.
    Suspended,
}

/// So many months a column may stand for; each divides a year or is whole years.
const MONTHS: [u32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

impl YearsColumns {
    /// Columns for all that was held, in so much room; none where there is nothing, or no room for it.
    pub fn of(years: &ResidenceYears, room: usize) -> Option<Self> {
        let totals = || years.places.iter().flat_map(|it| [&it.days, &it.suspended]);
        let first = totals()
            .filter_map(|set| Some(set.stretches().first()?.0))
            .min()?;
        let last = totals()
            .filter_map(|set| Some(set.stretches().last()?.1))
            .max()?;
        let first = NaiveDate::from_ymd_opt(first.year(), 1, 1)?;
        let months = (last.year() - first.year()) * 12 + 12;
        let months_in_all = u32::try_from(months).ok()?;
        MONTHS.into_iter().find_map(|months| {
            let count = usize::try_from(months_in_all.div_ceil(months)).ok()?;
            (count <= room).then_some(Self {
                first,
                months,
                count,
            })
        })
    }

    /// How many columns there are.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// How many months a column stands for.
    pub const fn months(&self) -> u32 {
        self.months
    }

    /// The columns that begin a year, with it.
    pub fn years(&self) -> impl Iterator<Item = (usize, i32)> + '_ {
        (0..self.count).filter_map(|column| {
            let (first, _) = self.days(column)?;
            (first.month0() == 0).then_some((column, first.year()))
        })
    }

    /// What each column holds of a place.
    pub fn held(&self, total: &Total) -> Vec<Held> {
        let in_any = |set: &DaySet, column| {
            let Some((first, last)) = self.days(column) else {
                return false;
            };
            let stretches = set.stretches();
            let next = stretches.partition_point(|(_, end)| *end < first);
            stretches.get(next).is_some_and(|(begin, _)| *begin <= last)
        };
        let held = |column| {
            if in_any(&total.suspended, column) {
                Held::Suspended
            } else if in_any(&total.days, column) {
                Held::Counted
            } else {
                Held::Nothing
            }
        };
        (0..self.count).map(held).collect()
    }

    /// The days of a column.
    fn days(&self, column: usize) -> Option<(NaiveDate, NaiveDate)> {
        let months = u32::try_from(column).ok()?.checked_mul(self.months)?;
        let first = self.first.checked_add_months(Months::new(months))?;
        let next = first.checked_add_months(Months::new(self.months))?;
        Some((first, next.checked_sub_days(Days::new(1))?))
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, YearsColumns};
    use crate::plan::day_set::DaySet;
    use crate::plan::residence_years::{ResidenceYears, Total};
    use crate::ruleset::fixture::day;

    fn years(days: &[(&str, &str)], suspended: &[(&str, &str)]) -> ResidenceYears {
        let set = |stretches: &[(&str, &str)]| {
            DaySet::of(
                stretches
                    .iter()
                    .map(|(first, last)| (day(first), day(last))),
            )
        };
        ResidenceYears {
            on: day("2026-11-22"),
            entries: Vec::new(),
            places: vec![Total {
                days: set(days),
                suspended: set(suspended),
                ..Total::default()
            }],
            standards: Vec::new(),
            overlaps: Vec::new(),
            gaps: DaySet::default(),
        }
    }

    fn drawn(years: &ResidenceYears, columns: &YearsColumns) -> String {
        let held = columns.held(&years.places[0]).into_iter();
        held.map(|held| match held {
            Held::Nothing => '.',
            Held::Counted => '#',
            Held::Suspended => '/',
        })
        .collect()
    }

    #[test]
    fn columns_are_as_narrow_as_the_room_allows() {
        let years = years(
            &[("2024-03-31", "2024-06-01"), ("2024-06-03", "2025-01-01")],
            &[("2024-06-02", "2024-06-02")],
        );
        for (room, months, expected) in [
            (24, 1, "..###/#######..........."),
            (23, 2, ".#/####....."),
            (8, 3, "#/###..."),
            (2, 12, "/#"),
        ] {
            let columns = YearsColumns::of(&years, room).unwrap();
            assert_eq!(columns.months(), months, "{room}");
            assert!(columns.count() <= room);
            assert_eq!(drawn(&years, &columns), expected, "{room}");
        }
        assert_eq!(YearsColumns::of(&years, 0), None);
        let columns = YearsColumns::of(&years, 24).unwrap();
        assert_eq!(columns.years().collect::<Vec<_>>(), [(0, 2024), (12, 2025)]);
    }

    #[test]
    fn nothing_held_is_nothing_drawn_and_a_century_has_room() {
        assert_eq!(YearsColumns::of(&years(&[], &[]), 80), None);
        let long = years(&[("1900-01-01", "2199-12-31")], &[]);
        let columns = YearsColumns::of(&long, 60).unwrap();
        assert_eq!((columns.months(), columns.count()), (60, 60));
    }
}
