//! TOML → [`Profile`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

use super::happened::{event_from, period_from};
use super::model::Unknown;
use super::paper::mark_from;
use super::reminded::{mark_of_reminder, told_from};
use super::result::result_from;
use super::set_aside::set_aside_from;
use super::table::table_in;
use super::{Fault, Profile, ProfileProblem, SavedAnswer, SavedValue};
use crate::i18n::Lang;
use crate::plan::{PaperMark, ReminderKey};

/// The format this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

impl Profile {
    /// Reads a profile. What it does not understand is kept and written back.
    pub fn parse(text: &str) -> Result<Self, ProfileProblem> {
        if text.trim().is_empty() {
            return Err(ProfileProblem::Damaged(Fault::Empty));
        }
        let keys = table_in(text).map_err(|error| not_toml(text, &error))?;
        Reader { text, keys }.checked()
    }

    /// Reads a profile from its keys. A fault is on line 1: there are none.
    pub(super) fn from_keys(keys: Table) -> Result<Self, ProfileProblem> {
        Reader { text: "", keys }.checked()
    }
}

/// The keys of a profile that have not been understood yet.
struct Reader<'a> {
    text: &'a str,
    keys: Table,
}

impl Reader<'_> {
    fn checked(mut self) -> Result<Profile, ProfileProblem> {
        self.check_version()?;
        self.profile().map_err(ProfileProblem::Damaged)
    }

    /// Before anything else: a newer format may mean anything by the other keys.
    fn check_version(&mut self) -> Result<(), ProfileProblem> {
        match self.keys.remove("version") {
            Some(Value::Integer(VERSION)) => Ok(()),
            Some(Value::Integer(version)) if version > VERSION => {
                Err(ProfileProblem::Newer { version })
            }
            Some(_) => Err(ProfileProblem::Damaged(self.wrong_type(&["version"]))),
            None => Err(ProfileProblem::Damaged(Fault::MissingKey {
                key: "version",
            })),
        }
    }

    fn profile(mut self) -> Result<Profile, Fault> {
        let id = self.required_text("id")?;
        let name = self.optional_text("name")?.filter(|name| !name.is_empty());
        let uid = self.optional_text("uid")?;
        let group = self.optional_text("group")?;
        let created_on = self.required_date("created-on")?;
        let saved_on = self.required_date("saved-on")?;
        let rule_set = self.required_text("rule-set")?;
        let edition = self.required_text("edition")?;
        let (lang, unknown_lang) = self.lang();
        let skipped = self.skipped()?;
        let every_way = self.optional_bool("every-way")?;
        let finished = self.optional_bool("finished")?;
        let (papers, unknown_ticks) = self.papers()?;
        let (answers, unknown_given_when) = self.answers()?;
        let (events, unknown_events) = sorted(self.entries("event")?, event_from);
        let (periods, unknown_periods) = sorted(self.entries("period")?, period_from);
        let (reminders, unknown_reminders) = keyed(self.section("reminders")?, mark_of_reminder);
        let (calendar, unknown_calendar) = keyed(self.section("calendar")?, told_from);
        let migrated = self.migrated()?;
        let (set_aside, unknown_set_aside) = sorted(self.entries("set-aside")?, set_aside_from);
        let result = self.section("result")?;
        let (result, unknown_result) = match result_from(&result) {
            Some((known, unknown)) => (Some(known), unknown),
            None => (None, result),
        };
        Ok(Profile {
            id,
            name,
            uid,
            group,
            created_on,
            saved_on,
            rule_set,
            edition,
            lang,
            answers,
            skipped,
            every_way,
            finished,
            papers,
            events,
            periods,
            reminders,
            calendar,
            set_aside,
            migrated,
            result,
            unknown: Unknown {
                keys: self.keys,
                lang: unknown_lang,
                ticks: unknown_ticks,
                given_when: unknown_given_when,
                events: unknown_events,
                periods: unknown_periods,
                reminders: unknown_reminders,
                calendar: unknown_calendar,
                set_aside: unknown_set_aside,
                result: unknown_result,
            },
        })
    }

    fn required_text(&mut self, key: &'static str) -> Result<String, Fault> {
        self.optional_text(key)?.ok_or(Fault::MissingKey { key })
    }

    fn optional_text(&mut self, key: &'static str) -> Result<Option<String>, Fault> {
        match self.keys.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong_type(&[key])),
        }
    }

    fn optional_bool(&mut self, key: &'static str) -> Result<bool, Fault> {
        match self.keys.remove(key) {
            None => Ok(false),
            Some(Value::Boolean(yes)) => Ok(yes),
            Some(_) => Err(self.wrong_type(&[key])),
        }
    }

    /// The number of the last migration gone through; none left out.
    fn migrated(&mut self) -> Result<u32, Fault> {
        match self.keys.remove("migrated") {
            None => Ok(0),
            Some(Value::Integer(number)) => {
                u32::try_from(number).map_err(|_| self.wrong_type(&["migrated"]))
            }
            Some(_) => Err(self.wrong_type(&["migrated"])),
        }
    }

    fn required_date(&mut self, key: &'static str) -> Result<NaiveDate, Fault> {
        let value = self.keys.remove(key).ok_or(Fault::MissingKey { key })?;
        match SavedValue::from(value) {
            SavedValue::Date(date) => Ok(date),
            _ => Err(self.wrong_type(&[key])),
        }
    }

    /// The language, or whatever stands there that is none this version speaks.
    fn lang(&mut self) -> (Option<Lang>, Option<Value>) {
        let Some(value) = self.keys.remove("lang") else {
            return (None, None);
        };
        match value.as_str().and_then(|code| code.parse().ok()) {
            Some(lang) => (Some(lang), None),
            None => (None, Some(value)),
        }
    }

    fn skipped(&mut self) -> Result<Vec<String>, Fault> {
        let values = match self.keys.remove("skipped") {
            None => return Ok(Vec::new()),
            Some(Value::Array(values)) => values,
            Some(_) => return Err(self.wrong_type(&["skipped"])),
        };
        values
            .into_iter()
            .map(|value| match value {
                Value::String(id) => Ok(id),
                _ => Err(self.wrong_type(&["skipped"])),
            })
            .collect()
    }

    fn papers(&mut self) -> Result<(BTreeMap<String, PaperMark>, Table), Fault> {
        let mut papers = BTreeMap::new();
        let mut unknown = Table::new();
        for (id, value) in self.section("ticks")? {
            if let Some(mark) = mark_from(&value) {
                papers.insert(id, mark);
            } else {
                unknown.insert(id, value);
            }
        }
        Ok((papers, unknown))
    }

    fn answers(&mut self) -> Result<(BTreeMap<String, SavedAnswer>, Table), Fault> {
        let mut given_when = self.section("given-when")?;
        let mut answers = BTreeMap::new();
        for (question, value) in self.section("answers")? {
            let given_when = match given_when.remove(&question) {
                None => Table::new(),
                Some(Value::Table(gates)) => gates,
                Some(_) => return Err(self.wrong_type(&["given-when", &question])),
            };
            let answer = SavedAnswer {
                value: value.into(),
                given_when: given_when
                    .into_iter()
                    .map(|(gate, value)| (gate, value.into()))
                    .collect(),
            };
            answers.insert(question, answer);
        }
        Ok((answers, given_when))
    }

    /// The entries of a list of tables.
    fn entries(&mut self, key: &'static str) -> Result<Vec<Value>, Fault> {
        match self.keys.remove(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(entries)) => Ok(entries),
            Some(_) => Err(self.wrong_type(&[key])),
        }
    }

    fn section(&mut self, key: &'static str) -> Result<Table, Fault> {
        match self.keys.remove(key) {
            None => Ok(Table::new()),
            Some(Value::Table(table)) => Ok(table),
            Some(_) => Err(self.wrong_type(&[key])),
        }
    }

    fn wrong_type(&self, path: &[&str]) -> Fault {
        Fault::WrongType {
            key: path.join("."),
            line: line_of_key(self.text, path).unwrap_or(1),
        }
    }
}

/// The entries that are understood, and the others as they are.
fn sorted<T>(entries: Vec<Value>, understood: fn(&Value) -> Option<T>) -> (Vec<T>, Vec<Value>) {
    let mut known = Vec::with_capacity(entries.len());
    let mut unknown = Vec::new();
    for entry in entries {
        match understood(&entry) {
            Some(entry) => known.push(entry),
            None => unknown.push(entry),
        }
    }
    (known, unknown)
}

/// The entries of a table by reminder, and the others as they are.
fn keyed<T>(
    entries: Table,
    understood: fn(&Value) -> Option<T>,
) -> (BTreeMap<ReminderKey, T>, Table) {
    let mut known = BTreeMap::new();
    let mut unknown = Table::new();
    for (key, value) in entries {
        let parsed = key.parse::<ReminderKey>().ok();
        // Only what is written back as it came is understood.
        let parsed = parsed.filter(|parsed| parsed.to_string() == key);
        match (parsed, understood(&value)) {
            (Some(parsed), Some(entry)) => {
                known.insert(parsed, entry);
            }
            _ => {
                unknown.insert(key, value);
            }
        }
    }
    (known, unknown)
}

fn not_toml(text: &str, error: &toml::de::Error) -> ProfileProblem {
    ProfileProblem::Damaged(Fault::NotToml {
        line: line_at(text, error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    })
}

/// The line that holds this byte, counting from 1.
fn line_at(text: &str, offset: usize) -> usize {
    let before = text.bytes().take(offset);
    1 + before.filter(|byte| *byte == b'\n').count()
}

/// The line of a key's value; read again with places, which only a fault has need of.
fn line_of_key(text: &str, path: &[&str]) -> Option<usize> {
    let document = DeTable::parse(text).ok()?;
    let mut table = document.get_ref();
    let mut offset = 0;
    for key in path {
        let value = table.get(*key)?;
        offset = value.span().start;
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            _ => break,
        }
    }
    Some(line_at(text, offset))
}

#[cfg(test)]
mod tests {
    use super::{Fault, Profile, ProfileProblem};
    use crate::i18n::Lang;
    use crate::plan::PaperState;
    use crate::profile::SavedValue;
    use chrono::NaiveDate;

    const HEAD: &str = "version = 1\nid = \"0001\"\ncreated-on = 2026-11-20\nsaved-on = 2026-11-22\n\
                        rule-set = \"hangzhou-residence-permit\"\nedition = \"2026.11\"\n";

    #[test]
    fn a_profile_says_who_it_is() {
        let text = format!(
            "{HEAD}name = \"妈妈\"\nlang = \"zh\"\nskipped = [\"talent\", \"study\"]\n\
             [answers]\napplicant = \"mainland\"\nregistered = true\nregistered-on = 2026-05-22\n\
             social-insurance-months = 14\nlease-filed = false\n\
             [given-when.lease-filed]\nhome = \"rent\"\n[ticks]\nid-card = \"have\"\n"
        );
        let profile = Profile::parse(&text).expect("it is sound");
        assert_eq!(profile.id, "0001");
        assert_eq!(profile.name.as_deref(), Some("妈妈"));
        assert_eq!(profile.lang, Some(Lang::Zh));
        assert_eq!(profile.skipped, ["talent", "study"]);
        assert_eq!(profile.created_on, day(2026, 11, 20));
        let have = Some(PaperState::Have);
        assert_eq!(profile.paper("id-card").state, have);
        let value = |question: &str| profile.answers[question].value.clone();
        assert_eq!(value("applicant"), SavedValue::Text("mainland".to_owned()));
        assert_eq!(value("registered"), SavedValue::Bool(true));
        assert_eq!(value("registered-on"), SavedValue::Date(day(2026, 5, 22)));
        assert_eq!(value("social-insurance-months"), SavedValue::Integer(14));
        assert_eq!(
            profile.answers["lease-filed"].given_when["home"],
            SavedValue::Text("rent".to_owned())
        );
        assert!(profile.answers["applicant"].given_when.is_empty());
    }

    #[test]
    fn a_damaged_profile_is_explained_with_its_place() {
        let wrong = |key: &str, line| Fault::WrongType {
            key: key.to_owned(),
            line,
        };
        for (text, fault) in [
            (String::new(), Fault::Empty),
            (" \n\n".to_owned(), Fault::Empty),
            (
                "name = \"x\"".to_owned(),
                Fault::MissingKey { key: "version" },
            ),
            ("version = 1".to_owned(), Fault::MissingKey { key: "id" }),
            ("version = \"1\"".to_owned(), wrong("version", 1)),
            ("version = 0".to_owned(), wrong("version", 1)),
            (
                HEAD.replace("edition", "edit"),
                Fault::MissingKey { key: "edition" },
            ),
            (
                HEAD.replace("2026-11-22", "\"today\""),
                wrong("saved-on", 4),
            ),
            (
                HEAD.replace("2026-11-22", "2026-11-22T08:00:00"),
                wrong("saved-on", 4),
            ),
            (format!("{HEAD}name = 5"), wrong("name", 7)),
            (format!("{HEAD}skipped = [\"a\", 1]"), wrong("skipped", 7)),
            (format!("{HEAD}answers = 1"), wrong("answers", 7)),
            (format!("{HEAD}ticks = []"), wrong("ticks", 7)),
            (
                format!("{HEAD}[answers]\na = 1\n[given-when]\na = 2"),
                wrong("given-when.a", 10),
            ),
        ] {
            assert_eq!(
                Profile::parse(&text),
                Err(ProfileProblem::Damaged(fault)),
                "{text}"
            );
        }
        for (text, expected) in [("version = ", 1), ("version = 1\n\nname = \"x\nid = 1", 3)] {
            let Err(ProfileProblem::Damaged(Fault::NotToml { line, .. })) = Profile::parse(text)
            else {
                panic!("{text} was understood");
            };
            assert_eq!(line, expected, "{text}");
        }
    }

    #[test]
    fn a_newer_format_is_not_damage() {
        let text = "version = 2\nanswers = \"stored elsewhere\"";
        assert_eq!(
            Profile::parse(text),
            Err(ProfileProblem::Newer { version: 2 })
        );
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }
}
