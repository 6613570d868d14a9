//! A day as people write it.

use chrono::NaiveDate;

use super::answer::Misread;
use super::fold::{fold, is_any};

const TODAY: &[&str] = &["today", "今天", "今日"];

/// The day that a person typed, however they write it.
///
/// # Errors
///
/// Nothing was typed, it is no day, or no calendar has it.
pub fn parse_day(typed: &str, on: NaiveDate) -> Result<NaiveDate, Misread> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Err(Misread::Nothing);
    }
    date(&folded, on)
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

    use super::date;
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

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
}
