//! The strip: places as rows over an axis of years, in signs.

use super::period::place;
use crate::i18n::{Lang, tr_with};
use crate::plan::{Held, ResidenceYears, YearsColumns};
use crate::ruleset::RuleSet;
use crate::text::width::{pad, truncate, width};

/// Below so many columns there is nothing to be seen.
const FEWEST_COLUMNS: usize = 8;

/// A strip, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    columns: YearsColumns,
    /// The columns before the first month.
    left: usize,
    /// A row for each place with anything in it: its title and what its columns hold.
    rows: Vec<(String, Vec<Held>)>,
}

/// The signs a strip is drawn with, each one column wide.
#[derive(Debug, Clone, Copy)]
pub struct StripSigns<'s> {
    /// Time that counts.
    pub counted: &'s str,
    /// Time that was suspended.
    pub suspended: &'s str,
    /// Time without a permit.
    pub nothing: &'s str,
}

impl StripSigns<'_> {
    const fn of(&self, held: Held) -> &str {
        match held {
            Held::Counted => self.counted,
            Held::Suspended => self.suspended,
            Held::Nothing => self.nothing,
        }
    }
}

/// The strip in so many columns; none where there is nothing to draw or no room for it.
pub fn years_strip(
    rules: &RuleSet,
    years: &ResidenceYears,
    lang: Lang,
    columns: usize,
) -> Option<Strip> {
    let places = &rules.years.as_ref()?.places;
    let held = places.iter().zip(&years.places);
    let held: Vec<_> = held
        .filter(|(_, total)| total.days.days() + total.suspended.days() > 0)
        .collect();
    let titles: Vec<String> = held
        .iter()
        .map(|(known, _)| place(rules, &known.id, lang))
        .collect();
    let widest = titles.iter().map(|title| width(title)).max()?;
    // Titles take at most a third of the room.
    let left = widest.min(columns / 3) + 1;
    let room = columns
        .checked_sub(left)
        .filter(|room| *room >= FEWEST_COLUMNS)?;
    let columns = YearsColumns::of(years, room)?;
    let rows = titles.into_iter().zip(held);
    let rows = rows.map(|(title, (_, total))| {
        let title = truncate(&title, left - 1).to_owned();
        (title, columns.held(total))
    });
    Some(Strip {
        columns,
        left,
        rows: rows.collect(),
    })
}

impl Strip {
    /// The axis: the years, each above its first column, as far as they have room.
    pub fn axis(&self) -> String {
        let mut axis = " ".repeat(self.left);
        let mut free = 0;
        for (column, year) in self.columns.years() {
            let label = year.to_string();
            if column >= free && column + label.len() <= self.columns.count() {
                axis.push_str(&" ".repeat((self.left + column).saturating_sub(axis.len())));
                axis.push_str(&label);
                free = column + label.len() + 1;
            }
        }
        axis
    }

    /// The rows: the title of a place, as wide as all of them, and what its columns hold.
    pub fn rows(&self) -> impl Iterator<Item = (String, &[Held])> {
        let rows = self.rows.iter();
        rows.map(|(title, held)| (pad(title, self.left), held.as_slice()))
    }

    /// All of it in lines.
    pub fn lines(&self, signs: &StripSigns<'_>) -> Vec<String> {
        let rows = self.rows().map(|(title, held)| {
            let signs = held.iter().map(|held| signs.of(*held));
            format!("{title}{}", signs.collect::<String>())
        });
        [self.axis()].into_iter().chain(rows).collect()
    }

    /// What the signs mean, and what a column stands for.
    pub fn legend(&self, signs: &StripSigns<'_>, lang: Lang) -> String {
        let variables = [
            ("counted", signs.counted.to_owned().into()),
            ("suspended", signs.suspended.to_owned().into()),
            ("nothing", signs.nothing.to_owned().into()),
            ("months", i64::from(self.columns.months()).into()),
        ];
        tr_with(lang, "years-legend", &variables)
    }
}
