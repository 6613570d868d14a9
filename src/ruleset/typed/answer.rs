//! What a person types, as an answer.

use chrono::NaiveDate;

use super::date::date;
use super::fold::{fold, is_any};
use super::part::choice_with;
use crate::ruleset::{Answer, Choice, Kind, Question};

/// Why what was typed is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Nothing,
    /// Neither a number of the list nor one of its words.
    NotAChoice {
        /// The last number of the list.
        most: usize,
    },
    /// Neither yes nor no.
    NotYesNo,
    /// Not a whole number.
    NotANumber,
    /// Not a day.
    NotADate,
    /// A day that no calendar has.
    NoSuchDay,
    /// A day outside the centuries that dates are taken from.
    OutOfRange {
        /// The first day that is taken.
        min: NaiveDate,
        /// The last day that is taken.
        max: NaiveDate,
    },
}

const YES: &[&str] = &[
    "1", "yes", "y", "true", "是", "是的", "对", "对的", "有", "有的", "能", "可以", "办了",
];
const NO: &[&str] = &[
    "2",
    "no",
    "n",
    "false",
    "否",
    "不是",
    "不",
    "不对",
    "没有",
    "没",
    "无",
    "不能",
    "不可以",
    "没办",
    "未办",
];
const UNSURE: &[&str] = &[
    "unsure",
    "not sure",
    "i am not sure",
    "i'm not sure",
    "don't know",
    "dont know",
    "i don't know",
    "不确定",
    "不知道",
    "不清楚",
    "不一定",
    "拿不准",
];

/// Whether `0` means "not sure": always, except where it is a number that can be meant.
pub fn zero_is_unsure(question: &Question) -> bool {
    !matches!(&question.kind, Kind::Number { min, max, .. } if (*min..=*max).contains(&0))
}

/// The answer that was typed. Whether it lies in the question's range the interview says.
pub fn parse_answer(question: &Question, typed: &str, on: NaiveDate) -> Result<Answer, Misread> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Err(Misread::Nothing);
    }
    if is_any(&typed, UNSURE) || (typed == "0" && zero_is_unsure(question)) {
        return Ok(Answer::Unsure);
    }
    match &question.kind {
        Kind::Choice(choices) => choice(choices, &typed),
        Kind::YesNo => yes_or_no(&typed)
            .map(Answer::YesNo)
            .ok_or(Misread::NotYesNo),
        Kind::Number { unit, .. } => number(&typed, &[&unit.zh, &unit.en]),
        Kind::Date { .. } => date(&typed, on).map(Answer::Date),
    }
}

/// Yes or no, of a folded text; also where no question of a rule set is asked.
pub fn yes_or_no(typed: &str) -> Option<bool> {
    if is_any(typed, YES) {
        Some(true)
    } else if is_any(typed, NO) {
        Some(false)
    } else {
        None
    }
}

fn choice(choices: &[Choice], typed: &str) -> Result<Answer, Misread> {
    let numbered = typed
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1))
        .filter(|index| *index < choices.len());
    // What the list shows counts before what it means: a value may be called "2".
    let fits = |matches: &dyn Fn(&str) -> bool| {
        let mut fitting = choices.iter().enumerate().filter(|(_, choice)| {
            let texts = [&choice.id, &choice.title.zh, &choice.title.en];
            texts.iter().any(|text| matches(&fold(text)))
        });
        let first = fitting.next().map(|(index, _)| index);
        first.filter(|_| fitting.next().is_none())
    };
    numbered
        .or_else(|| fits(&|text| text == typed))
        .or_else(|| {
            // The beginning of one title and no other; a single letter is more likely a slip.
            let long_enough = typed.chars().nth(1).is_some();
            long_enough.then(|| fits(&|text| text.starts_with(typed)))?
        })
        .or_else(|| choice_with(choices, typed))
        .and_then(|index| u16::try_from(index).ok())
        .map(Answer::Choice)
        .ok_or(Misread::NotAChoice {
            most: choices.len(),
        })
}

/// A number, with or without its unit behind it.
fn number(typed: &str, units: &[&str]) -> Result<Answer, Misread> {
    let is_digit = |c: char| c.is_ascii_digit() || c == '-' || c == '+';
    let digits = typed.trim_start_matches(is_digit);
    let (digits, unit) = typed.split_at(typed.len() - digits.len());
    let unit = unit.trim();
    let fits = unit.is_empty()
        || units.iter().any(|known| {
            let known = fold(known);
            unit == known || known.strip_suffix('s') == Some(unit) || unit == first_of(&known)
        });
    let number = digits.parse().ok().filter(|_| fits);
    number.map(Answer::Number).ok_or(Misread::NotANumber)
}

/// The measure word of a Chinese unit: 个 of 个月.
fn first_of(unit: &str) -> &str {
    let measure = unit.chars().next().filter(|first| !first.is_ascii());
    measure.map_or("", |first| unit.get(..first.len_utf8()).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::{Misread, parse_answer};
    use crate::i18n::Bilingual;
    use crate::ruleset::fixture::{self, day};
    use crate::ruleset::{Answer, Choice, Expression, Kind, Question};

    const NOT_A_CHOICE: Misread = Misread::NotAChoice { most: 2 };

    #[test]
    fn choices_are_taken_by_number_id_and_title() {
        let home = question(Kind::Choice(vec![
            choice("own", "自己的房子", "My own home"),
            choice("rent", "租的房子（含转租）", "A rented home (sub-let, too)"),
        ]));
        for (typed, expected) in [
            ("1", Ok(Answer::Choice(0))),
            ("２", Ok(Answer::Choice(1))),
            (" 2. ", Ok(Answer::Choice(1))),
            ("（２）", Ok(Answer::Choice(1))),
            ("2）", Ok(Answer::Choice(1))),
            ("2、", Ok(Answer::Choice(1))),
            ("rent", Ok(Answer::Choice(1))),
            ("Ｒｅｎｔ", Ok(Answer::Choice(1))),
            ("自己的房子。", Ok(Answer::Choice(0))),
            ("租的房子(含转租)", Ok(Answer::Choice(1))),
            ("my OWN  home", Ok(Answer::Choice(0))),
            ("租的房子", Ok(Answer::Choice(1))),
            ("a rented", Ok(Answer::Choice(1))),
            ("租房", Ok(Answer::Choice(1))),
            ("转租", Ok(Answer::Choice(1))),
            ("m", Err(NOT_A_CHOICE)),
            ("home", Err(NOT_A_CHOICE)),
            ("0", Ok(Answer::Unsure)),
            ("０", Ok(Answer::Unsure)),
            ("不确定", Ok(Answer::Unsure)),
            ("Not sure.", Ok(Answer::Unsure)),
            ("don’t know", Ok(Answer::Unsure)),
            ("3", Err(NOT_A_CHOICE)),
            ("-1", Err(NOT_A_CHOICE)),
            ("99999999999999999999", Err(NOT_A_CHOICE)),
            ("1 2", Err(NOT_A_CHOICE)),
            ("tent", Err(NOT_A_CHOICE)),
            ("", Err(Misread::Nothing)),
            (" 。", Err(Misread::Nothing)),
        ] {
            check(&home, typed, expected);
        }
    }

    #[test]
    fn yes_and_no_have_many_words() {
        let filed = question(Kind::YesNo);
        for (typed, expected) in [
            (
                "1 １ yes Y y 是 是的 对 有 Yes. 是。",
                Ok(Answer::YesNo(true)),
            ),
            (
                "2 ２ no N 否 不是 不对 没有 没 不",
                Ok(Answer::YesNo(false)),
            ),
            ("0 unsure 不确定 不知道", Ok(Answer::Unsure)),
            ("3 maybe yess 是否", Err(Misread::NotYesNo)),
        ] {
            for typed in typed.split(' ') {
                check(&filed, typed, expected);
            }
        }
    }

    #[test]
    fn numbers_may_carry_their_unit() {
        let months = months(0);
        for (typed, expected) in [
            ("14", Ok(Answer::Number(14))),
            ("１４", Ok(Answer::Number(14))),
            ("14个月", Ok(Answer::Number(14))),
            ("14 个", Ok(Answer::Number(14))),
            ("14 months", Ok(Answer::Number(14))),
            ("1 Month.", Ok(Answer::Number(1))),
            ("-3", Ok(Answer::Number(-3))),
            ("0", Ok(Answer::Number(0))),
            ("unsure", Ok(Answer::Unsure)),
            ("14 years", Err(Misread::NotANumber)),
            ("14.5", Err(Misread::NotANumber)),
            ("1-4", Err(Misread::NotANumber)),
            ("--", Err(Misread::NotANumber)),
            ("十四", Err(Misread::NotANumber)),
            ("99999999999", Err(Misread::NotANumber)),
            ("个月", Err(Misread::NotANumber)),
        ] {
            check(&months, typed, expected);
        }
        check(&self::months(1), "0", Ok(Answer::Unsure));
    }

    #[test]
    fn a_beginning_that_two_titles_share_is_none() {
        let permit = question(Kind::Choice(vec![
            choice("none", "没有", "No"),
            choice("valid", "有，按时签注了", "Yes, endorsed"),
            choice("lapsed", "有，但错过了签注", "Yes, but missed"),
        ]));
        for (typed, expected) in [
            ("no", Ok(Answer::Choice(0))),
            ("没有", Ok(Answer::Choice(0))),
            ("有，但", Ok(Answer::Choice(2))),
            ("yes, e", Ok(Answer::Choice(1))),
            ("yes", Err(Misread::NotAChoice { most: 3 })),
            ("有，", Err(Misread::NotAChoice { most: 3 })),
            ("有", Err(Misread::NotAChoice { most: 3 })),
        ] {
            check(&permit, typed, expected);
        }
    }

    fn check(question: &Question, typed: &str, expected: Result<Answer, Misread>) {
        let answer = parse_answer(question, typed, day("2026-11-22"));
        assert_eq!(answer, expected, "{typed:?}");
    }

    fn months(min: i32) -> Question {
        question(Kind::Number {
            min,
            max: 1200,
            unit: bilingual("个月", "months"),
        })
    }

    fn bilingual(zh: &str, en: &str) -> Bilingual {
        Bilingual {
            zh: zh.to_owned(),
            en: en.to_owned(),
        }
    }

    fn choice(id: &str, zh: &str, en: &str) -> Choice {
        Choice {
            id: id.to_owned(),
            title: bilingual(zh, en),
            help: None,
        }
    }

    fn question(kind: Kind) -> Question {
        fixture::question("", kind, Expression::ALWAYS)
    }
}
