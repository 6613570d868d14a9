//! A day as people write it.

use chrono::NaiveDate;

use super::answer::Misread;
use super::fold::{fold, is_any};
use crate::diagnostic::read::{FIRST_DAY, LAST_DAY};

const TODAY: &[&str] = &["today", "今天", "今日"];

/// The day that a person typed, however they write it, where it answers no question with limits of its
/// own.
///
/// # Errors
///
/// Nothing was typed, it is no day, no calendar has it, or no file would take it.
pub fn parse_day(typed: &str, on: NaiveDate) -> Result<NaiveDate, Misread> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Err(Misread::Nothing);
    }
    let day = date(&folded, on)?;
    if (FIRST_DAY..=LAST_DAY).contains(&day) {
        return Ok(day);
    }
    Err(Misread::OutOfRange {
        min: FIRST_DAY,
        max: LAST_DAY,
    })
}

/// The day of a folded text: year, month and day in this order, however they are set apart; eight
/// digits; or the word for the day asked about.
pub(super) fn date(typed: &str, on: NaiveDate) -> Result<NaiveDate, Misread> {
    if is_any(typed, TODAY) {
        return Ok(on);
    }
    let spaced: String = typed
        .chars()
        .map(|c| match c {
            '年' | '月' | '-' | '/' | '.' | ',' => ' ',
            other => other,
        })
        .collect();
    let spaced = spaced.trim_end().trim_end_matches(['日', '号']);
    let mut parts: Vec<&str> = spaced.split_whitespace().collect();
    if let [digits] = parts.as_slice()
        && digits.len() == 8
        && let (Some(year), Some(month), Some(day)) =
            (digits.get(..4), digits.get(4..6), digits.get(6..))
    {
        parts = vec![year, month, day];
    }
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| digits_of(part)).collect();
    match (numbers.as_deref(), parts.first().map(|year| year.len())) {
        (Some([year, month, day]), Some(4)) => {
            let year = i32::try_from(*year).map_err(|_| Misread::NotADate)?;
            NaiveDate::from_ymd_opt(year, *month, *day).ok_or(Misread::NoSuchDay)
        }
        _ => Err(Misread::NotADate),
    }
}

fn digits_of(text: &str) -> Option<u32> {
    let digits = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{FIRST_DAY, LAST_DAY, date, parse_day};
    use crate::ruleset::typed::Misread;
    use crate::ruleset::typed::fold;

    #[test]
    fn dates_are_taken_as_people_write_them() {
        let on = day("2026-11-22");
        for typed in [
            "2026-05-22",
            "2026/5/22",
            "2026.5.22",
            "20260522",
            "2026年5月22日",
            "2026 年 05 月 22 号",
            "２０２６年５月２２日。",
            "2026－5－22",
            "2026，5，22",
            "2026 5 22",
        ] {
            assert_eq!(date(&fold(typed), on), Ok(day("2026-05-22")), "{typed}");
        }
        for (typed, expected) in [
            ("today", Ok(on)),
            ("今天", Ok(on)),
            ("2024-02-29", Ok(day("2024-02-29"))),
            ("2026-02-29", Err(Misread::NoSuchDay)),
            ("20261301", Err(Misread::NoSuchDay)),
            ("2026-0-0", Err(Misread::NoSuchDay)),
            ("22-05-2026", Err(Misread::NotADate)),
            ("26-5-22", Err(Misread::NotADate)),
            ("2026-05", Err(Misread::NotADate)),
            ("2026052", Err(Misread::NotADate)),
            ("2026日-5-22", Err(Misread::NotADate)),
            ("9999999999-1-1", Err(Misread::NotADate)),
            ("昨天", Err(Misread::NotADate)),
            ("2026五月22日", Err(Misread::NotADate)),
        ] {
            assert_eq!(date(&fold(typed), on), expected, "{typed}");
        }
    }

    #[test]
    fn no_day_is_taken_that_no_file_would_take() {
        let on = day("2026-11-22");
        let outside = Err(Misread::OutOfRange {
            min: FIRST_DAY,
            max: LAST_DAY,
        });
        for (typed, expected) in [
            ("1900-01-01", Ok(FIRST_DAY)),
            ("2199年12月31日", Ok(LAST_DAY)),
            ("1899-12-31", outside),
            ("2200-01-01", outside),
            ("0000-01-01", outside),
            ("9999-12-31", outside),
            (" ", Err(Misread::Nothing)),
            ("9999-02-29", Err(Misread::NoSuchDay)),
        ] {
            assert_eq!(parse_day(typed, on), expected, "{typed}");
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
}
