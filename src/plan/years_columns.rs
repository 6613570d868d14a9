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
