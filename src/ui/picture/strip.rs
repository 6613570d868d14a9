//! Bars over a strip of days: the steps of an application, as in a Gantt chart.

use chrono::{Datelike as _, Days, NaiveDate};

use super::day_sign;
use crate::config::Role;
use crate::plan::DayKind;
use crate::text::width::{pad, truncate, width};
use crate::ui::look::Look;
use crate::ui::wrapped::Span;

/// The columns of the names of the steps at most.
const WIDEST_NAME: usize = 24;

/// Bars over a strip of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Strip {
    /// The days, without a gap.
    pub(in crate::ui) days: Vec<(NaiveDate, DayKind)>,
    /// The day asked about.
    pub(in crate::ui) on: NaiveDate,
    /// A bar for each step.
    pub(in crate::ui) bars: Vec<Bar>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Bar {
    /// What it is.
    pub(in crate::ui) name: String,
    /// Its first day.
    pub(in crate::ui) first: NaiveDate,
    /// Its last day.
    pub(in crate::ui) last: NaiveDate,
    /// The day by which it must be done.
    pub(in crate::ui) ceiling: Option<NaiveDate>,
    /// The days may change: drawn hatched.
    pub(in crate::ui) estimate: bool,
}

impl Strip {
    /// The days a strip of these bars shows: from a few days before the first to the last.
    pub(in crate::ui) fn span(bars: &[Bar]) -> Option<(NaiveDate, NaiveDate)> {
        let first = bars.iter().map(|bar| bar.first).min()?;
        let last = bars
            .iter()
            .map(|bar| bar.ceiling.unwrap_or(bar.last).max(bar.last))
            .max()?;
        let first = first.checked_sub_days(Days::new(2)).unwrap_or(first);
        let last = last.checked_add_days(Days::new(1)).unwrap_or(last);
        // Two months fit into a window; what is longer is told in words alone.
        ((last - first).num_days() < 62).then_some((first, last))
    }

    pub(super) fn rows(&self, columns: usize, look: &Look) -> Vec<Vec<Span>> {
        let names = self.bars.iter().map(|bar| width(&bar.name));
        let name = names.max().unwrap_or(0).min(WIDEST_NAME).min(columns / 4) + 1;
        let room = columns.saturating_sub(name);
        let each = room.checked_div(self.days.len()).unwrap_or(0).min(3);
        if each == 0 {
            return Vec::new();
        }
        let line = |spans: Vec<Span>| {
            let mut row = vec![Span::plain(" ".repeat(name))];
            row.extend(spans);
            row
        };
        let mut rows = vec![line(vec![Span::new(self.months(each), Role::Muted)])];
        if each == 3 {
            rows.push(line(self.numbers(each)));
        }
        rows.push(line(self.kinds(each, look)));
        rows.extend(self.bars.iter().map(|bar| {
            let mut row = vec![Span::plain(pad(
                &shortened(&bar.name, name - 1, look),
                name,
            ))];
            row.push(Span::new(self.bar(bar, each, look), role_of(bar)));
            row
        }));
        rows
    }

    /// The months, each above its first day shown; the first of all gives way to one close behind it.
    fn months(&self, each: usize) -> String {
        let mut text = String::new();
        let begins = self.days.iter().position(|(day, _)| day.day() == 1);
        let has_room = begins.is_none_or(|at| at * each >= "2026-11 ".len());
        for (at, (day, _)) in self.days.iter().enumerate() {
            let is_named = day.day() == 1 || at == 0 && has_room;
            if is_named && width(&text) <= at * each {
                let blank = at * each - width(&text);
                text.push_str(&" ".repeat(blank));
                text.push_str(&day.format("%Y-%m ").to_string());
            }
        }
        truncate(&text, self.days.len() * each)
            .trim_end()
            .to_owned()
    }

    fn numbers(&self, each: usize) -> Vec<Span> {
        let number = |(day, _): &(NaiveDate, DayKind)| {
            let role = if *day == self.on {
                Role::Chosen
            } else {
                Role::Text
            };
            Span::new(format!("{:>each$}", day.day()), role)
        };
        self.days.iter().map(number).collect()
    }

    fn kinds(&self, each: usize, look: &Look) -> Vec<Span> {
        let sign = |(day, kind): &(NaiveDate, DayKind)| {
            let (sign, role) = if *day == self.on {
                ("@", Role::Chosen)
            } else {
                day_sign(*kind, look)
            };
            Span::new(format!("{sign:>each$}"), role)
        };
        self.days.iter().map(sign).collect()
    }

    fn bar(&self, bar: &Bar, each: usize, look: &Look) -> String {
        let full = if bar.estimate {
            look.symbols.hatched
        } else {
            look.symbols.full
        };
        let mut text = String::new();
        for (day, _) in &self.days {
            let sign = if (bar.first..=bar.last).contains(day) {
                full
            } else if bar.ceiling == Some(*day) {
                "|"
            } else {
                " "
            };
            if sign == full {
                text.push_str(&sign.repeat(each));
            } else {
                text.push_str(&" ".repeat(each - 1));
                text.push_str(sign);
            }
        }
        text.trim_end().to_owned()
    }
}

/// A name in so many columns, with a sign where it is cut.
fn shortened(name: &str, columns: usize, look: &Look) -> String {
    if width(name) <= columns {
        return name.to_owned();
    }
    let kept = truncate(name, columns.saturating_sub(1));
    format!("{}{}", kept.trim_end(), look.symbols.cut)
}

const fn role_of(bar: &Bar) -> Role {
    if bar.estimate {
        Role::Estimate
    } else {
        Role::Good
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, Strip};
    use crate::config::Settings;
    use crate::plan::DayKind;
    use crate::ruleset::fixture::{china, day};
    use crate::ui::look::{Look, Terminal};

    fn bar(name: &str, first: &str, last: &str, ceiling: Option<&str>, estimate: bool) -> Bar {
        Bar {
            name: name.to_owned(),
            first: day(first),
            last: day(last),
            ceiling: ceiling.map(day),
            estimate,
        }
    }

    fn drawn(bars: Vec<Bar>, on: &str, columns: usize) -> Vec<String> {
        let (first, last) = Strip::span(&bars).unwrap();
        let days = first.iter_days().take_while(|day| *day <= last);
        let strip = Strip {
            days: days.map(|day| (day, DayKind::of(&china(), day))).collect(),
            on: day(on),
            bars,
        };
        let look = Look::new(&Settings::default(), Terminal::default());
        let text = |row: &Vec<crate::ui::wrapped::Span>| {
            let words: String = row.iter().map(|span| span.words.as_str()).collect();
            words.trim_end().to_owned()
        };
        strip.rows(columns, &look).iter().map(text).collect()
    }

    #[test]
    fn bars_stand_below_their_days() {
        let bars = vec![
            bar("Submit", "2026-09-30", "2026-09-30", None, false),
            bar(
                "Review",
                "2026-10-10",
                "2026-10-15",
                Some("2026-10-15"),
                true,
            ),
        ];
        assert_eq!(
            drawn(bars, "2026-09-29", 70),
            [
                "       2026-09  2026-10",
                "        28 29 30  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16",
                "            @     *  *  *  *  *  *  *        +  ·",
                "Submit       ███",
                "Review                                     ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒",
            ]
        );
    }

    #[test]
    fn a_narrow_window_has_a_column_a_day_and_a_tiny_one_no_picture() {
        let bars = || {
            vec![bar(
                "Receive the card",
                "2026-11-26",
                "2026-12-04",
                Some("2026-12-08"),
                false,
            )]
        };
        assert_eq!(
            drawn(bars(), "2026-11-22", 36),
            [
                "                 2026-12",
                "              ··     ··",
                "Receive…    █████████   |",
            ]
        );
        assert!(drawn(bars(), "2026-11-22", 12).is_empty());
    }

    #[test]
    fn what_takes_months_is_told_in_words_alone() {
        assert_eq!(
            Strip::span(&[bar("a", "2026-01-01", "2026-06-01", None, false)]),
            None
        );
        assert_eq!(Strip::span(&[]), None);
    }
}
