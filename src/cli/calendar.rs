//! Which calendar the working days come from, year by year, and what is missing in it.

use std::collections::BTreeMap;

use super::context::Context;
use crate::i18n::tr_with;
use crate::ruleset::{CalendarYear, WorkCalendar};
use crate::store::{Origin, RuleFolder};
use crate::text::clean;

/// Where the calendars of a rule set were found, by the names of their files.
pub(super) struct CalendarOrigins(BTreeMap<String, Origin>);

impl CalendarOrigins {
    /// By the names of the files.
    pub(super) fn new(calendars: impl IntoIterator<Item = (String, Origin)>) -> Self {
        Self(calendars.into_iter().collect())
    }

    /// Those of a rule set that is being read.
    pub(super) fn of(folder: &RuleFolder) -> Self {
        Self::new(folder.calendar_origins())
    }

    fn of_year(&self, year: &CalendarYear) -> Option<&Origin> {
        self.0.get(&year.file)
    }

    /// The years that do not come from the program itself, a sentence for each file.
    pub(super) fn others(&self, context: &Context, calendar: &WorkCalendar) -> Vec<String> {
        let others = self
            .0
            .iter()
            .filter(|(_, origin)| **origin != Origin::Embedded);
        others
            .filter_map(|(file, origin)| {
                let years = calendar.years().iter();
                let years: Vec<i32> = years
                    .filter(|(_, year)| year.file == *file)
                    .map(|(year, _)| *year)
                    .collect();
                // Whatever a file says of no year in force is not used.
                (!years.is_empty()).then(|| {
                    let variables = [
                        ("years", spans(&years).into()),
                        ("origin", context.said_origin(origin).into()),
                    ];
                    tr_with(context.lang(), "rules-calendar-from", &variables)
                })
            })
            .collect()
    }

    /// The years that no file speaks of though others around them do, each with the place to add it.
    pub(super) fn missing(&self, context: &Context, calendar: &WorkCalendar) -> Vec<String> {
        let missing = calendar.missing_years().into_iter();
        missing
            .filter_map(|year| {
                let place = calendar.place_after(year)?;
                let file = match self.of_year(place) {
                    Some(Origin::User(path) | Origin::Given(path)) => path.display().to_string(),
                    _ => place.file.clone(),
                };
                let variables = [
                    ("year", year.to_string().into()),
                    ("file", clean::one_line(&file).into()),
                    ("line", place.line.into()),
                ];
                Some(tr_with(
                    context.lang(),
                    "rules-calendar-missing",
                    &variables,
                ))
            })
            .collect()
    }
}

/// Of which years the notice has been published, and of which not yet.
pub(super) fn years_known(context: &Context, calendar: &WorkCalendar) -> String {
    let of = |published| {
        let years = calendar.years().iter();
        let years: Vec<i32> = years
            .filter(|(_, year)| year.published == published)
            .map(|(year, _)| *year)
            .collect();
        spans(&years)
    };
    let (published, provisional) = (of(true), of(false));
    let key = if provisional.is_empty() {
        "rules-calendar"
    } else {
        "rules-calendar-provisional"
    };
    let variables = [
        ("published", published.into()),
        ("provisional", provisional.into()),
    ];
    tr_with(context.lang(), key, &variables)
}

/// Years in ascending order as spans: `2023–2026, 2028`.
fn spans(years: &[i32]) -> String {
    let mut spans: Vec<(i32, i32)> = Vec::new();
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => spans.push((*year, *year)),
        }
    }
    let said = spans.into_iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    });
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn years_in_a_row_are_a_span() {
        for (years, said) in [
            (&[][..], ""),
            (&[2026], "2026"),
            (&[2023, 2024, 2025, 2028], "2023–2025, 2028"),
            (&[2023, 2025, 2026], "2023, 2025–2026"),
        ] {
            assert_eq!(spans(years), said);
        }
    }
}
