//! One line of a batch: a person as a JSON object.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashMap;
use serde::de::{DeserializeSeed, Deserializer as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::{
    AnswerProblem, Answers, Question, RawAnswer, RuleSet, parse_answer, parse_day,
};

/// What lines of a batch are read with.
#[derive(Debug)]
pub(super) struct PersonReader<'r> {
    rules: &'r RuleSet,
    questions: FxHashMap<&'r str, usize>,
    lang: Lang,
}

/// What one line holds. Kept from line to line.
#[derive(Debug)]
pub(super) struct Person<'l> {
    /// The id as it came.
    pub(super) id: Option<&'l str>,
    /// The line's own day.
    pub(super) on: Option<NaiveDate>,
}

/// What is wrong with a line, with its id where it is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadLine<'l> {
    pub(super) id: Option<&'l str>,
    pub(super) message: String,
}

impl<'r> PersonReader<'r> {
    pub(super) fn new(rules: &'r RuleSet, lang: Lang) -> Self {
        let questions = rules.questions.iter().enumerate();
        Self {
            questions: questions
                .map(|(index, question)| (question.id.as_str(), index))
                .collect(),
            rules,
            lang,
        }
    }

    /// Reads a line; the answers go into `answers`, which need not be empty before.
    pub(super) fn read<'l>(
        &self,
        line: &'l [u8],
        answers: &mut Answers,
    ) -> Result<Person<'l>, BadLine<'l>> {
        answers.clear();
        let mut reading = Reading {
            reader: self,
            answers,
            id: None,
            on: None,
            seen: Seen::default(),
            problems: Vec::new(),
        };
        let mut json = serde_json::Deserializer::from_slice(line);
        let read = json.deserialize_any(&mut reading).and_then(|()| json.end());
        if let Err(error) = read {
            reading.problems.push(self.not_json(line, &error));
        }
        let Reading {
            id, on, problems, ..
        } = reading;
        let id = id.map(RawValue::get);
        if problems.is_empty() {
            Ok(Person { id, on })
        } else {
            Err(BadLine {
                id,
                message: in_sentences(&problems, self.lang),
            })
        }
    }

    fn not_json(&self, line: &[u8], error: &serde_json::Error) -> String {
        if std::str::from_utf8(line).is_err() {
            return tr(self.lang, "batch-not-utf8");
        }
        if error.is_data() {
            return tr(self.lang, "batch-not-an-object");
        }
        let column = i64::try_from(error.column()).unwrap_or(i64::MAX);
        tr_with(self.lang, "batch-not-json", &[("column", column.into())])
    }
}

/// One after the other, each with a full stop.
fn in_sentences(problems: &[String], lang: Lang) -> String {
    let (stop, space) = match lang {
        Lang::Zh => ('。', ""),
        Lang::En => ('.', " "),
    };
    let mut text = String::new();
    for problem in problems {
        if !text.is_empty() {
            text.push_str(space);
        }
        text.push_str(problem);
        if !problem.ends_with([stop, '?', '？']) {
            text.push(stop);
        }
    }
    text
}

/// Which keys a line has had, without allocating for up to 128 questions.
#[derive(Debug, Default)]
struct Seen {
    first: u128,
    others: Vec<usize>,
}

impl Seen {
    /// Notes a key; false when it was there already.
    fn insert(&mut self, key: usize) -> bool {
        if key < 128 {
            let bit = 1_u128 << key;
            let new = self.first & bit == 0;
            self.first |= bit;
            new
        } else {
            let new = !self.others.contains(&key);
            self.others.push(key);
            new
        }
    }
}

struct Reading<'a, 'r, 'l> {
    reader: &'a PersonReader<'r>,
    answers: &'a mut Answers,
    id: Option<&'l RawValue>,
    on: Option<NaiveDate>,
    seen: Seen,
    problems: Vec<String>,
}

/// The keys beside the questions, numbered before them.
const ID: usize = 0;
const ON: usize = 1;
const QUESTIONS: usize = 2;

impl<'l> Visitor<'l> for &mut Reading<'_, '_, 'l> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Key(key)) = map.next_key()? {
            match key.as_ref() {
                "id" => {
                    self.note(ID, "id");
                    let id: &RawValue = map.next_value()?;
                    self.take_id(id);
                }
                "on" => {
                    self.note(ON, "on");
                    let on = map.next_value_seed(Raw(|raw: Option<RawAnswer<'_>>| day_of(raw)))?;
                    match on {
                        Ok(on) => self.on = on,
                        Err(()) => self.problems.push(tr(self.reader.lang, "batch-bad-on")),
                    }
                }
                id => self.answer(id, &mut map)?,
            }
        }
        Ok(())
    }
}

impl<'l> Reading<'_, '_, 'l> {
    /// Notes a key, and that it must not stand twice.
    fn note(&mut self, key: usize, name: &str) {
        if !self.seen.insert(key) {
            let lang = self.reader.lang;
            let twice = tr_with(lang, "batch-twice", &[("key", name.into())]);
            self.problems.push(twice);
        }
    }

    fn take_id(&mut self, id: &'l RawValue) {
        let is_id = id
            .get()
            .starts_with(|first: char| first == '"' || first == '-' || first.is_ascii_digit());
        if is_id {
            self.id = Some(id);
        } else {
            self.problems.push(tr(self.reader.lang, "batch-bad-id"));
        }
    }

    fn answer<A: MapAccess<'l>>(&mut self, id: &str, map: &mut A) -> Result<(), A::Error> {
        let reader = self.reader;
        let Some(&index) = reader.questions.get(id) else {
            map.next_value::<IgnoredAny>()?;
            let problem = AnswerProblem::unknown_question(&reader.rules.questions, id);
            self.problems.push(problem.describe(reader.lang));
            return Ok(());
        };
        self.note(QUESTIONS + index, id);
        let question: &Question = &reader.rules.questions[index];
        let answer = map.next_value_seed(Raw(|raw: Option<RawAnswer<'_>>| {
            raw.map(|raw| parse_answer(question, raw)).transpose()
        }))?;
        match answer {
            Ok(answer) => self.answers.set(index, answer),
            Err(problem) => self.problems.push(problem.describe(reader.lang)),
        }
        Ok(())
    }
}

/// The day of a line's `on`; `null` is none.
fn day_of(raw: Option<RawAnswer<'_>>) -> Result<Option<NaiveDate>, ()> {
    match raw {
        None => Ok(None),
        Some(RawAnswer::Text(text)) => parse_day(text)
            .filter(|day| (1900..=2199).contains(&day.year()))
            .map(Some)
            .ok_or(()),
        Some(_) => Err(()),
    }
}

/// A key, borrowed from the line where it has no escapes.
struct Key<'l>(Cow<'l, str>);

impl<'l> serde::Deserialize<'l> for Key<'l> {
    fn deserialize<D: serde::Deserializer<'l>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'l> Visitor<'l> for KeyVisitor {
            type Value = Key<'l>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_borrowed_str<E>(self, key: &'l str) -> Result<Key<'l>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }
            fn visit_str<E>(self, key: &str) -> Result<Key<'l>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

/// Hands a JSON value to a function without allocating; `None` is `null`.
struct Raw<F>(F);

impl<'l, T, F: FnOnce(Option<RawAnswer<'_>>) -> T> DeserializeSeed<'l> for Raw<F> {
    type Value = T;

    fn deserialize<D: serde::Deserializer<'l>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'l, T, F: FnOnce(Option<RawAnswer<'_>>) -> T> Visitor<'l> for Raw<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_bool<E>(self, value: bool) -> Result<T, E> {
        Ok((self.0)(Some(RawAnswer::Bool(value))))
    }

    fn visit_i64<E>(self, value: i64) -> Result<T, E> {
        Ok((self.0)(Some(RawAnswer::Integer(value))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<T, E> {
        // Anything this large lies outside every range.
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        Ok((self.0)(Some(RawAnswer::Integer(value))))
    }

    fn visit_f64<E>(self, value: f64) -> Result<T, E> {
        Ok((self.0)(Some(RawAnswer::Float(value))))
    }

    fn visit_str<E>(self, value: &str) -> Result<T, E> {
        Ok((self.0)(Some(RawAnswer::Text(value))))
    }

    fn visit_unit<E>(self) -> Result<T, E> {
        Ok((self.0)(None))
    }

    fn visit_seq<A: SeqAccess<'l>>(self, mut list: A) -> Result<T, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok((self.0)(Some(RawAnswer::Other)))
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<T, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok((self.0)(Some(RawAnswer::Other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_seen_once() {
        let mut seen = Seen::default();
        for key in [0, 1, 127, 128, 500] {
            assert!(seen.insert(key));
            assert!(!seen.insert(key));
        }
    }

    #[test]
    fn a_day_is_a_text_in_range() {
        assert_eq!(day_of(None), Ok(None));
        for bad in [
            RawAnswer::Text("2026-13-01"),
            RawAnswer::Text("1899-12-31"),
            RawAnswer::Text("2200-01-01"),
            RawAnswer::Text("2026-1-1"),
            RawAnswer::Integer(20_261_122),
        ] {
            assert_eq!(day_of(Some(bad)), Err(()), "{bad:?}");
        }
        let day = day_of(Some(RawAnswer::Text("2026-11-22")));
        assert_eq!(day, Ok(NaiveDate::from_ymd_opt(2026, 11, 22)));
    }
}
