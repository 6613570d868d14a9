//! A TOML value as an answer.

use toml::de::DeValue;

use super::super::answer_text::RawAnswer;
use crate::diagnostic::read::day_of;

/// A whole number beyond 64 bits: out of any range, so that its last digits may be lost.
fn beyond(number: &str) -> RawAnswer<'static> {
    let number = number.parse().ok();
    number.map_or(RawAnswer::Integer(i64::MAX), RawAnswer::Float)
}

/// A TOML value as an answer not yet checked.
pub(in crate::ruleset) fn raw_answer<'t>(value: &'t DeValue<'_>) -> RawAnswer<'t> {
    match value {
        DeValue::String(text) => RawAnswer::Text(text),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| beyond(number.as_str()), RawAnswer::Integer),
        DeValue::Float(number) => number
            .as_str()
            .parse()
            .map_or(RawAnswer::Other, RawAnswer::Float),
        DeValue::Boolean(value) => RawAnswer::Bool(*value),
        DeValue::Datetime(datetime) => {
            day_of(datetime).map_or(RawAnswer::DateTime, RawAnswer::Date)
        }
        DeValue::Array(_) | DeValue::Table(_) => RawAnswer::Other,
    }
}
