//! Month calendars: the days on which a permit can be endorsed.

use chrono::{Datelike as _, Days, Months as ChronoMonths, NaiveDate};

use super::day_sign;
use crate::config::Role;
use crate::plan::DayKind;
use crate::text::width::width;
use crate::ui::look::Look;
use crate::ui::wrapped::Span;

/// The columns of a day: its number between two signs.
const DAY: usize = 4;

/// Month calendars with a window of days in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Months {
    /// Every day of the months, without a gap, from the first of a month to the last of one.
    pub(in crate::ui) days: Vec<(NaiveDate, DayKind)>,
    /// The names of the weekdays, from Monday.
    pub(in crate::ui) weekdays: [String; 7],
    /// The first day of the window.
    pub(in crate::ui) opens: NaiveDate,
    /// Its last working day.
    pub(in crate::ui) last_working_day: NaiveDate,
    /// The end of the year of the permit.
    pub(in crate::ui) expires: NaiveDate,
}

impl Months {
    /// The days of whole months from one day to another; none where they are too many to be shown.
    pub(in crate::ui) fn span(first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let first = first.with_day(1)?;
        let last = last.with_day(1)?.checked_add_months(ChronoMonths::new(1))?;
        let last = last.checked_sub_days(Days::new(1))?;
        ((last - first).num_days() < 100).then_some((first, last))
    }

    pub(super) fn rows(&self, columns: usize, look: &Look) -> Vec<Vec<Span>> {
        if columns < 7 * DAY {
            return Vec::new();
        }
        let mut rows = Vec::new();
        let mut rest = self.days.as_slice();
        while let Some(((first, _), _)) = rest.split_first() {
            let length = rest
                .iter()
                .take_while(|(day, _)| (day.year(), day.month()) == (first.year(), first.month()))
                .count();
            let (month, later) = rest.split_at(length);
            rows.extend(self.month(month, look));
            rest = later;
        }
        rows
    }

    fn month(&self, days: &[(NaiveDate, DayKind)], look: &Look) -> Vec<Vec<Span>> {
        let Some((first, _)) = days.first() else {
            return Vec::new();
        };
        let title = first.format("%Y-%m").to_string();
        let weekdays = self.weekdays.iter().map(|name| {
            let blank = DAY.saturating_sub(1 + width(name));
            Span::new(format!("{}{name} ", " ".repeat(blank)), Role::Muted)
        });
        let mut rows = vec![vec![Span::new(title, Role::Title)], weekdays.collect()];
        let mut row = vec![Span::plain(
            " ".repeat(DAY * first.weekday().num_days_from_monday() as usize),
        )];
        for (day, kind) in days {
            if day.weekday().num_days_from_monday() == 0 && *day != *first {
                rows.push(std::mem::take(&mut row));
            }
            row.push(self.day(*day, *kind, look));
        }
        rows.push(row);
        rows
    }

    /// A day: its number with signs for what it is.
    fn day(&self, day: NaiveDate, kind: DayKind, look: &Look) -> Span {
        let number = day.day();
        let (sign, role) = day_sign(kind, look);
        let (before, after, role) = if day == self.last_working_day && day == self.expires {
            ("(", "]", Role::Chosen)
        } else if day == self.last_working_day {
            ("(", ")", Role::Chosen)
        } else if day == self.expires {
            ("[", "]", Role::Warning)
        } else if (self.opens..=self.last_working_day).contains(&day) {
            (
                "=",
                sign,
                if kind == DayKind::Working {
                    Role::Good
                } else {
                    role
                },
            )
        } else {
            (" ", sign, role)
        };
        Span::new(format!("{before}{number:>2}{after}"), role)
    }
}

#[cfg(test)]
mod tests {
    use super::Months;
    use crate::config::Settings;
    use crate::plan::DayKind;
    use crate::ruleset::fixture::{china, day};
    use crate::ui::look::{Look, Terminal};

    #[test]
    fn the_window_stands_in_its_months() {
        let (opens, expires) = (day("2026-09-30"), day("2026-10-03"));
        let (first, last) = Months::span(opens, expires).unwrap();
        let days = first.iter_days().take_while(|day| *day <= last);
        let months = Months {
            days: days.map(|day| (day, DayKind::of(&china(), day))).collect(),
            weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map(str::to_owned),
            opens: day("2026-09-24"),
            last_working_day: day("2026-09-30"),
            expires,
        };
        let look = Look::new(&Settings::default(), Terminal::default());
        let rows: Vec<String> = months
            .rows(40, &look)
            .iter()
            .map(|row| row.iter().map(|span| span.words.as_str()).collect())
            .collect();
        assert_eq!(
            rows[..11],
            [
                "2026-09",
                " Mo  Tu  We  Th  Fr  Sa  Su ",
                "      1   2   3   4   5·  6·",
                "  7   8   9  10  11  12· 13·",
                " 14  15  16  17  18  19· 20+",
                " 21  22  23 =24 =25*=26*=27*",
                "=28 =29 (30)",
                "2026-10",
                " Mo  Tu  We  Th  Fr  Sa  Su ",
                "              1*  2*[ 3]  4*",
                "  5*  6*  7*  8   9  10+ 11·",
            ]
        );
        assert!(months.rows(27, &look).is_empty());
    }

    #[test]
    fn too_many_months_are_told_in_words_alone() {
        assert_eq!(Months::span(day("2026-01-01"), day("2026-12-31")), None);
    }
}
