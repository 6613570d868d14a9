//! A profile as one line of JSON, and back, with nothing lost on the way.
//!
//! What JSON has no word for stands as an object with one key: `{"$date": "2026-11-22"}` for days and
//! times, `{"$float": "1.5"}` for numbers that are not whole, so that a text is never taken for a day.
//! A key of a profile that begins with `$` itself has another `$` before it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use toml::{Table, Value};

use super::table::table_in;
use super::{Profile, ProfileProblem};

const DATE: &str = "$date";
const FLOAT: &str = "$float";

/// Why a line could not be read as a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineProblem {
    /// It is not JSON, or not JSON that a profile can be written as.
    #[error("{0}")]
    NotJson(String),
    /// It is JSON, but no profile.
    #[error(transparent)]
    Profile(#[from] ProfileProblem),
}

impl Profile {
    /// The file of a profile as one line of JSON, under this id. Every key of the file is in it, those
    /// that this version does not understand included.
    pub fn json_line(text: &str, id: &str) -> Result<String, ProfileProblem> {
        Self::parse(text)?;
        // It has just been read.
        let mut keys = table_in(text).unwrap_or_default();
        keys.insert("id".to_owned(), id.into());
        Ok(json_of(&Value::Table(keys)).to_string())
    }

    /// The profile in a line of JSON.
    pub fn from_json_line(line: &str) -> Result<Self, LineProblem> {
        let mut source = serde_json::Deserializer::from_str(line);
        let read = Any.deserialize(&mut source);
        let value = read.and_then(|value| source.end().map(|()| value));
        match value {
            Ok(Value::Table(keys)) => Ok(Self::from_keys(keys)?),
            Ok(_) => Err(LineProblem::NotJson("not an object".to_owned())),
            Err(error) => Err(LineProblem::NotJson(error.to_string())),
        }
    }
}

fn json_of(value: &Value) -> serde_json::Value {
    let tagged = |tag: &str, text: String| {
        let keys = [(tag.to_owned(), serde_json::Value::String(text))];
        serde_json::Value::Object(keys.into_iter().collect())
    };
    match value {
        Value::String(text) => text.clone().into(),
        Value::Integer(number) => (*number).into(),
        Value::Boolean(yes) => (*yes).into(),
        Value::Float(number) => tagged(FLOAT, number.to_string()),
        Value::Datetime(moment) => tagged(DATE, moment.to_string()),
        Value::Array(values) => values.iter().map(json_of).collect(),
        Value::Table(keys) => {
            let keys = keys.iter().map(|(key, value)| {
                let key = match key.strip_prefix('$') {
                    Some(_) => format!("${key}"),
                    None => key.clone(),
                };
                (key, json_of(value))
            });
            serde_json::Value::Object(keys.collect())
        }
    }
}

/// Reads any value.
#[derive(Clone, Copy)]
struct Any;

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, true, false, a list or an object")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Value, E> {
        Ok(yes.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Value, E> {
        let number = i64::try_from(number).map_err(|_| E::custom("a number too large"))?;
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut keys = Table::new();
        let mut tagged = None;
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value_seed(Self)?;
            match (key.strip_prefix('$'), &value) {
                (None, _) => insert(&mut keys, key, value)?,
                (Some(inner), _) if inner.starts_with('$') => {
                    insert(&mut keys, inner.to_owned(), value)?;
                }
                (Some(_), Value::String(text)) if tagged.is_none() => {
                    tagged = Some(untagged(&key, text).ok_or_else(|| unknown(&key))?);
                }
                (Some(_), _) => return Err(unknown(&key)),
            }
        }
        match tagged {
            None => Ok(Value::Table(keys)),
            Some(value) if keys.is_empty() => Ok(value),
            Some(_) => Err(A::Error::custom("more than one key beside a key with $")),
        }
    }
}

fn insert<E: serde::de::Error>(keys: &mut Table, key: String, value: Value) -> Result<(), E> {
    if keys.contains_key(&key) {
        return Err(E::custom(format_args!("{key:?} is given twice")));
    }
    keys.insert(key, value);
    Ok(())
}

fn unknown<E: serde::de::Error>(key: &str) -> E {
    E::custom(format_args!("{key:?} is not understood"))
}

fn untagged(tag: &str, text: &str) -> Option<Value> {
    match tag {
        DATE => text.parse().ok().map(Value::Datetime),
        FLOAT => text.parse().ok().map(Value::Float),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::LineProblem;
    use crate::profile::Profile;
    use crate::profile::write::tests::{PLAIN, STRANGE, profiles};

    fn there_and_back(text: &str) -> String {
        let profile = Profile::parse(text).expect("it is sound");
        let line = Profile::json_line(text, &profile.id).expect("it is sound");
        assert!(!line.contains('\n'), "{line}");
        let again = Profile::from_json_line(&line).expect("it is a profile");
        again.to_toml()
    }

    #[test]
    fn nothing_is_lost_on_the_way() {
        for text in [PLAIN, STRANGE] {
            let written = Profile::parse(text).expect("it is sound").to_toml();
            assert_eq!(there_and_back(text), written);
            assert_eq!(there_and_back(&written), written);
        }
    }

    #[test]
    fn what_json_has_no_word_for_is_kept_apart() {
        let text = PLAIN.replace(
            "[answers]",
            "[odd]\nday = 2026-11-22\ntext = \"2026-11-22\"\ntime = 08:00:00\nmoment = 2026-05-22T08:30:00Z\n\
             a = 1.0\nb = inf\nc = nan\nd = -0.0\ne = 0.1\nf = 1\n\"$date\" = \"x\"\n\"$$\" = 1\n\
             deep = [[1, { \"$float\" = 2 }], []]\n[answers]",
        );
        let written = there_and_back(&text);
        let shown = |text: &str| format!("{:?}", text.parse::<toml::Table>().expect("it is TOML"));
        assert_eq!(shown(&written), shown(&text));
    }

    #[test]
    fn a_line_that_is_no_profile_is_explained() {
        for (line, said) in [
            ("", "EOF"),
            ("1", "not an object"),
            ("[]", "not an object"),
            ("{} {}", "trailing"),
            ("{\"a\": null}", "null"),
            ("{\"a\": 1, \"a\": 2}", "\"a\" is given twice"),
            ("{\"a\": 1.5}", "floating point"),
            ("{\"a\": 9223372036854775808}", "too large"),
            (
                "{\"a\": {\"$date\": \"soon\"}}",
                "\"$date\" is not understood",
            ),
            ("{\"a\": {\"$date\": 1}}", "\"$date\" is not understood"),
            ("{\"a\": {\"$time\": \"1\"}}", "\"$time\" is not understood"),
            ("{\"a\": {\"$float\": \"1.0\", \"b\": 1}}", "more than one"),
        ] {
            match Profile::from_json_line(line) {
                Err(LineProblem::NotJson(message)) => {
                    assert!(message.contains(said), "{line}: {message}");
                }
                other => panic!("{line}: {other:?}"),
            }
        }
        let endless = "[".repeat(300_000);
        assert!(Profile::from_json_line(&endless).is_err());
        assert!(matches!(
            Profile::from_json_line("{}"),
            Err(LineProblem::Profile(_))
        ));
    }

    proptest! {
        #[test]
        fn every_profile_comes_back(profile in profiles()) {
            let text = profile.to_toml();
            let line = Profile::json_line(&text, &profile.id).expect("it is sound");
            let again = Profile::from_json_line(&line);
            prop_assert_eq!(again.map(|again| again.to_toml()), Ok(text));
        }
    }
}
