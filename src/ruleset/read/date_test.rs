//! What a day must be: between days, or so long ago on the day asked about.

use chrono::{Days, NaiveDate};

use super::super::model::{AgeComparison, AgeTest, AgeUnit, DateRange, Kind, Test};
use super::super::problem;
use super::test::tighter;
use crate::diagnostic::read::Value;

/// Units, and the most of each that the program counts with: 300 years.
const UNITS: [(&str, AgeUnit, u32); 3] = [
    ("days-ago", AgeUnit::Days, 109_575),
    ("months-ago", AgeUnit::Months, 3_600),
    ("years-ago", AgeUnit::Years, 300),
];

const COMPARISONS: [(&str, AgeComparison); 4] = [
    ("more-than", AgeComparison::MoreThan),
    ("at-least", AgeComparison::AtLeast),
    ("less-than", AgeComparison::LessThan),
    ("at-most", AgeComparison::AtMost),
];

/// The tests of a date question whose answers lie from `min` to `max`.
pub(super) fn date(
    value: &Value<'_>,
    question: &str,
    kind: &Kind,
    min: NaiveDate,
    max: NaiveDate,
) -> Vec<Test> {
    let Some(mut table) = value.table() else {
        return Vec::new();
    };
    if table.is_empty() {
        value.report(problem::wrong_test(question, kind));
        return Vec::new();
    }
    let mut tests = Vec::new();
    let at_least = table.optional_day("at-least");
    let after = table
        .optional_day("after")
        .and_then(|day| day.checked_add_days(Days::new(1)));
    let at_most = table.optional_day("at-most");
    let before = table
        .optional_day("before")
        .and_then(|day| day.checked_sub_days(Days::new(1)));
    let range = DateRange {
        first: at_least.max(after),
        last: tighter(at_most, before),
    };
    if range != DateRange::default() {
        let first = range.first.map_or(min, |first| first.max(min));
        let last = range.last.map_or(max, |last| last.min(max));
        if first > last {
            value.report(problem::empty_range());
        }
        tests.push(Test::Date(range));
    }
    for (key, unit, most) in UNITS {
        if let Some(value) = table.take(key) {
            tests.extend(ages(&value, unit, most).into_iter().map(Test::Age));
        }
    }
    table.finish();
    tests
}

fn ages(value: &Value<'_>, unit: AgeUnit, most: u32) -> Vec<AgeTest> {
    let Some(mut table) = value.table() else {
        return Vec::new();
    };
    if table.is_empty() {
        value.report(problem::nothing_listed("个范围", "end of a range"));
    }
    let mut tests = Vec::new();
    for (key, comparison) in COMPARISONS {
        if let Some(count) = table.take(key).and_then(|value| value.count(most)) {
            tests.push(AgeTest {
                unit,
                comparison,
                count,
            });
        }
    }
    table.finish();
    if never_passes(&tests) {
        value.report(problem::empty_range());
    }
    tests
}

/// Whether no day passes all of them. Clamping at a month's end keeps days in order, so the counts decide.
fn never_passes(tests: &[AgeTest]) -> bool {
    tests.iter().any(|lower| {
        tests.iter().any(|upper| {
            use AgeComparison::{AtLeast, AtMost, LessThan, MoreThan};
            match (lower.comparison, upper.comparison) {
                (AtLeast, AtMost) => lower.count > upper.count,
                (MoreThan | AtLeast, LessThan) | (MoreThan, AtMost) => lower.count >= upper.count,
                _ => false,
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::model::AgeComparison::{AtLeast, AtMost, LessThan, MoreThan};
    use super::{AgeTest, AgeUnit, never_passes};

    #[test]
    fn contradicting_ages_never_pass() {
        for (lower, upper, never) in [
            ((AtLeast, 6), (AtMost, 6), false),
            ((AtLeast, 7), (AtMost, 6), true),
            ((AtLeast, 6), (LessThan, 6), true),
            ((AtLeast, 5), (LessThan, 6), false),
            ((MoreThan, 6), (AtMost, 6), true),
            ((MoreThan, 5), (AtMost, 6), false),
            ((MoreThan, 6), (AtLeast, 9), false),
        ] {
            let tests = [lower, upper].map(|(comparison, count)| AgeTest {
                unit: AgeUnit::Months,
                comparison,
                count,
            });
            assert_eq!(never_passes(&tests), never, "{lower:?} {upper:?}");
        }
    }
}
