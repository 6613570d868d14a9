//! Whether one answer passes one test.

use chrono::{Days, Months, NaiveDate};

use crate::ruleset::{AgeComparison, AgeTest, AgeUnit, Answer, Test};

/// Whether a known answer passes on the day asked about; an answer of another kind does not.
pub(super) fn passes(test: &Test, answer: Answer, on: NaiveDate) -> bool {
    match (test, answer) {
        (Test::OneOf(choices), Answer::Choice(choice)) => choices.contains(&choice),
        (Test::YesNo(wanted), Answer::YesNo(given)) => *wanted == given,
        (Test::Number(range), Answer::Number(number)) => {
            range.min.is_none_or(|min| min <= number) && range.max.is_none_or(|max| number <= max)
        }
        (Test::Date(range), Answer::Date(day)) => range.contains(day),
        (Test::Age(age), Answer::Date(day)) => is_of_age(*age, day, on),
        _ => false,
    }
}

fn is_of_age(age: AgeTest, since: NaiveDate, on: NaiveDate) -> bool {
    let reached = match age.unit {
        AgeUnit::Days => since.checked_add_days(Days::new(u64::from(age.count))),
        AgeUnit::Months => since.checked_add_months(Months::new(age.count)),
        AgeUnit::Years => age
            .count
            .checked_mul(12)
            .and_then(|months| since.checked_add_months(Months::new(months))),
    };
    // A day beyond the end of all dates is later than any day asked about.
    match age.comparison {
        AgeComparison::MoreThan => reached.is_some_and(|reached| on > reached),
        AgeComparison::AtLeast => reached.is_some_and(|reached| on >= reached),
        AgeComparison::LessThan => reached.is_none_or(|reached| on < reached),
        AgeComparison::AtMost => reached.is_none_or(|reached| on <= reached),
    }
}

#[cfg(test)]
mod tests {
    use super::passes;
    use crate::ruleset::fixture::day;
    use crate::ruleset::{AgeComparison, AgeTest, AgeUnit, Answer, DateRange, NumberRange, Test};

    #[test]
    fn answers_pass_by_kind() {
        let range = |first: Option<&str>, last: Option<&str>| DateRange {
            first: first.map(day),
            last: last.map(day),
        };
        let number = |min, max| Test::Number(NumberRange { min, max });
        for (test, answer, expected) in [
            (Test::OneOf(vec![0, 2]), Answer::Choice(2), true),
            (Test::OneOf(vec![0, 2]), Answer::Choice(1), false),
            (Test::YesNo(false), Answer::YesNo(false), true),
            (number(Some(12), None), Answer::Number(12), true),
            (number(Some(12), None), Answer::Number(11), false),
            (number(None, Some(12)), Answer::Number(12), true),
            (number(None, Some(12)), Answer::Number(13), false),
            (
                Test::Date(range(Some("2027-01-01"), None)),
                Answer::Date(day("2027-01-01")),
                true,
            ),
            (
                Test::Date(range(None, Some("2027-01-01"))),
                Answer::Date(day("2027-01-02")),
                false,
            ),
            (Test::YesNo(true), Answer::Choice(1), false),
        ] {
            assert_eq!(
                passes(&test, answer, day("2026-11-22")),
                expected,
                "{test:?} of {answer:?}"
            );
        }
    }

    #[test]
    fn ages_are_counted_from_the_answer() {
        use AgeComparison::{AtLeast, AtMost, LessThan, MoreThan};
        use AgeUnit::{Days, Months, Years};
        for (since, unit, count, on, more, same) in [
            ("2026-05-22", Months, 6, "2026-11-22", false, true),
            ("2026-05-22", Months, 6, "2026-11-23", true, false),
            ("2026-05-22", Months, 6, "2026-11-21", false, false),
            ("2026-08-31", Months, 6, "2027-02-28", false, true),
            ("2026-08-31", Months, 6, "2027-03-01", true, false),
            ("2023-08-31", Months, 6, "2024-02-29", false, true),
            ("2025-08-29", Months, 6, "2026-02-28", false, true),
            ("2025-08-30", Months, 6, "2026-03-01", true, false),
            ("2025-08-31", Months, 6, "2026-02-28", false, true),
            ("2024-02-29", Years, 1, "2025-02-28", false, true),
            ("2024-02-29", Years, 4, "2028-02-29", false, true),
            ("2026-11-20", Days, 30, "2026-12-20", false, true),
            ("2026-11-20", Days, u32::MAX, "2199-12-31", false, false),
            ("2026-11-20", Months, u32::MAX, "2199-12-31", false, false),
            ("2026-11-20", Years, u32::MAX, "2199-12-31", false, false),
        ] {
            for (comparison, expected) in [
                (MoreThan, more),
                (AtLeast, more || same),
                (LessThan, !more && !same),
                (AtMost, !more),
            ] {
                let age = AgeTest {
                    unit,
                    comparison,
                    count,
                };
                assert_eq!(
                    passes(&Test::Age(age), Answer::Date(day(since)), day(on)),
                    expected,
                    "{age:?} of {since} on {on}"
                );
            }
        }
    }
}
