//! What an answer must be: the value behind a question's id in a condition.

use toml::de::DeValue;

use super::super::model::{Choice, Kind, NumberRange, Test};
use super::super::problem;
use super::{date_test, question_kind};
use crate::diagnostic::read::Value;

/// The tests in `value` for a question; all of them must pass.
pub(super) fn test(value: &Value<'_>, question: &str, kind: &Kind) -> Vec<Test> {
    match (kind, value.toml) {
        (Kind::Choice(choices), DeValue::String(_) | DeValue::Array(_)) => {
            one_of(value, question, kind, choices).into_iter().collect()
        }
        (Kind::YesNo, DeValue::Boolean(answer)) => vec![Test::YesNo(*answer)],
        (Kind::Number { min, max, .. }, DeValue::Table(_)) => {
            number(value, *min, *max).into_iter().collect()
        }
        (Kind::Date { min, max, .. }, DeValue::Table(_)) => {
            date_test::date(value, question, kind, *min, *max)
        }
        _ => {
            value.report(problem::wrong_test(question, kind));
            Vec::new()
        }
    }
}

fn one_of(value: &Value<'_>, question: &str, kind: &Kind, choices: &[Choice]) -> Option<Test> {
    let items = value.one_or_more();
    if items.is_empty() {
        value.report(problem::nothing_listed("个答案", "value"));
    }
    let mut indices = Vec::with_capacity(items.len());
    for item in &items {
        let DeValue::String(text) = item.toml else {
            item.report(problem::wrong_test(question, kind));
            continue;
        };
        if let Some(index) = choices.iter().position(|choice| choice.id == *text) {
            indices.extend(u16::try_from(index));
        } else {
            let known = choices.iter().map(|choice| choice.id.as_str());
            item.report(problem::unknown_value(question, text, known));
        }
    }
    indices.sort_unstable();
    indices.dedup();
    // Nothing known in it: that has been said, and is no reason to say more.
    (!indices.is_empty()).then_some(Test::OneOf(indices))
}

fn number(value: &Value<'_>, min: i32, max: i32) -> Option<Test> {
    let mut table = value.table()?;
    if table.is_empty() {
        value.report(problem::nothing_listed("个范围", "end of a range"));
    }
    let mut broken = false;
    let mut end = |key, shift: i64| {
        let value = table.take(key)?;
        let number = value.integer(question_kind::LEAST, question_kind::MOST);
        let Some(number) = number else {
            broken = true;
            return None;
        };
        if number < i64::from(min) || number > i64::from(max) {
            value.report(problem::out_of_range(
                &number.to_string(),
                &min.to_string(),
                &max.to_string(),
            ));
            broken = true;
        }
        i32::try_from(number + shift).ok()
    };
    let at_least = end("at-least", 0);
    let more_than = end("more-than", 1);
    let at_most = end("at-most", 0);
    let less_than = end("less-than", -1);
    table.finish();
    let range = NumberRange {
        min: at_least.max(more_than),
        max: tighter(at_most, less_than),
    };
    let least = range.min.map_or(min, |least| least.max(min));
    let most = range.max.map_or(max, |most| most.min(max));
    if least > most && !broken {
        value.report(problem::empty_range());
    }
    Some(Test::Number(range))
}

/// The lesser of two upper ends, where a missing one is open.
pub(super) fn tighter<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
