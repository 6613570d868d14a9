//! [`Profile`] → TOML, in an order that reads well.

use std::collections::BTreeMap;

use serde::Serialize;
use toml::{Table, Value};

use super::happened::{event_to, period_to};
use super::paper::mark_to;
use super::reminded::{reminder_to, told_to};
use super::result::result_to;
use super::set_aside::set_aside_to;
use super::{Profile, SavedAnswer, SavedValue, VERSION};
use crate::plan::ReminderKey;

/// The file, key by key in the order in which they are written.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'a> {
    version: i64,
    id: &'a str,
    name: Option<&'a str>,
    uid: Option<&'a str>,
    group: Option<&'a str>,
    created_on: Value,
    saved_on: Value,
    rule_set: &'a str,
    edition: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    migrated: Option<u32>,
    lang: Option<Value>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    skipped: &'a [String],
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    every_way: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    finished: bool,
    #[serde(flatten)]
    unknown: &'a Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    answers: Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    given_when: Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    ticks: Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    reminders: Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    calendar: Table,
    #[serde(skip_serializing_if = "Table::is_empty")]
    result: Table,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    event: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    period: Vec<Value>,
}

impl Profile {
    /// The profile as the text of its file.
    #[allow(clippy::missing_panics_doc, reason = "the one panic cannot be reached")]
    pub fn to_toml(&self) -> String {
        let document = Document {
            version: VERSION,
            id: &self.id,
            name: self.name.as_deref(),
            uid: self.uid.as_deref(),
            group: self.group.as_deref(),
            created_on: SavedValue::Date(self.created_on).into(),
            saved_on: SavedValue::Date(self.saved_on).into(),
            rule_set: &self.rule_set,
            edition: &self.edition,
            migrated: (self.migrated > 0).then_some(self.migrated),
            lang: self.saved_lang(),
            skipped: &self.skipped,
            every_way: self.every_way,
            finished: self.finished,
            unknown: &self.unknown.keys,
            answers: self.saved_answers(),
            given_when: self.saved_gates(),
            ticks: self.saved_ticks(),
            reminders: keyed(&self.unknown.reminders, &self.reminders, reminder_to),
            calendar: keyed(&self.unknown.calendar, &self.calendar, told_to),
            result: self.result.as_ref().map_or_else(
                || self.unknown.result.clone(),
                |result| result_to(result, &self.unknown.result),
            ),
            set_aside: listed(&self.set_aside, &self.unknown.set_aside, set_aside_to),
            event: listed(&self.events, &self.unknown.events, event_to),
            period: listed(&self.periods, &self.unknown.periods, period_to),
        };
        toml::to_string(&document).expect("every part of it is a TOML value under a text key")
    }

    fn saved_lang(&self) -> Option<Value> {
        match self.lang {
            Some(lang) => Some(lang.code().into()),
            None => self.unknown.lang.clone(),
        }
    }

    fn saved_answers(&self) -> Table {
        let answers = self.answers.iter();
        answers
            .map(|(question, answer)| (question.clone(), answer.value.clone().into()))
            .collect()
    }

    fn saved_gates(&self) -> Table {
        let mut saved = self.unknown.given_when.clone();
        // Memory that was left over must not become the memory of an answer given since.
        saved.retain(|question, _| !self.answers.contains_key(question));
        for (question, SavedAnswer { given_when, .. }) in &self.answers {
            if !given_when.is_empty() {
                let gates = given_when.iter();
                let gates = gates.map(|(gate, value)| (gate.clone(), value.clone().into()));
                saved.insert(question.clone(), Value::Table(gates.collect()));
            }
        }
        saved
    }

    fn saved_ticks(&self) -> Table {
        let mut saved = self.unknown.ticks.clone();
        let papers = self.papers.iter();
        saved.extend(papers.map(|(id, mark)| (id.clone(), mark_to(mark))));
        saved
    }
}

/// The entries of a list, those that are not understood behind the others.
fn listed<T>(known: &[T], unknown: &[Value], written: fn(&T) -> Value) -> Vec<Value> {
    let known = known.iter().map(written);
    known.chain(unknown.iter().cloned()).collect()
}

/// The entries of a table by reminder, with those that are not understood.
fn keyed<T: Copy>(
    unknown: &Table,
    known: &BTreeMap<ReminderKey, T>,
    written: fn(T) -> Value,
) -> Table {
    let mut saved = unknown.clone();
    let known = known.iter();
    saved.extend(known.map(|(key, entry)| (key.to_string(), written(*entry))));
    saved
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    use crate::case::Event;
    use crate::i18n::Lang;
    use crate::plan::{PaperMark, PaperState, Period, ReminderKey, ReminderMark};
    use crate::profile::{Profile, SavedAnswer, SavedValue, SetAside, Told};

    pub(in crate::profile) const PLAIN: &str = r#"version = 1
id = "0001"
name = "妈妈"
created-on = 2026-11-20
saved-on = 2026-11-22
rule-set = "hangzhou-residence-permit"
edition = "2026.11"
lang = "zh"
skipped = ["talent", "study"]

[answers]
applicant = "mainland"
lease-filed = false
registered-on = 2026-05-22
social-insurance-months = 14

[given-when.lease-filed]
home = "rent"

[ticks]
id-card = "have"
"#;

    /// What a later version or a person with an editor may have added, at every level.
    pub(in crate::profile) const STRANGE: &str = r#"version = 1
id = "0002"
created-on = 2026-11-20
saved-on = 2026-11-22
rule-set = "hangzhou-residence-permit"
edition = "2026.11"
colour = "blue"
migrated = 3
lang = "fr"
answers."没有 this question" = [1, { deep = 2.5 }]
answers.home = "houseboat"
answers.seen-at = 2026-05-22T08:30:00Z
given-when.gone.home = "rent"
given-when.home.x.y = "z"
ticks.id-card = "have"
ticks.lease = "copy"
ticks.photo = 2

[reminders]
"renewal-opens/2027/1" = { done = 2027-02-20 }
"renewal-opens/2027/one" = 1
"expires/2027/1" = { done = "yes" }

[calendar]
"expires/2027/1" = { on = 2027-03-10, sequence = 1 }
"expires/2027/2" = 3

[result]
on = 2026-11-22
said = "much"

[[set-aside]]
question = "home"
value = "tent"
edition = "2026.05"

[[set-aside]]
question = "home"

[[event]]
kind = "received"
on = 2026-12-10
recorded-on = 2026-12-10

[[event]]
kind = "received"
on = "soon"

[[period]]
place = "hangzhou"
from = 2024-03-01
with = "mum"

[later]
a.b.c = [1979-05-27, 07:32:00]
"#;

    #[test]
    fn a_profile_reads_well() {
        let profile = Profile::parse(PLAIN).expect("it is sound");
        assert_eq!(profile.to_toml(), PLAIN);
    }

    #[test]
    fn what_is_not_understood_survives() {
        let profile = Profile::parse(STRANGE).expect("it is sound");
        assert_eq!(profile.lang, None);
        let written = profile.to_toml();
        let table = |text: &str| text.parse::<toml::Table>().expect("it is TOML");
        assert_eq!(table(&written), table(STRANGE), "{written}");
    }

    #[test]
    fn memory_left_over_is_not_given_to_a_new_answer() {
        let mut profile = Profile::parse(STRANGE).expect("it is sound");
        let answer = SavedAnswer {
            value: SavedValue::Bool(true),
            given_when: BTreeMap::new(),
        };
        profile.answers.insert("gone".to_owned(), answer.clone());
        profile.lang = Some(Lang::En);
        let again = Profile::parse(&profile.to_toml()).expect("it is sound");
        assert_eq!(again.answers["gone"], answer);
        assert_eq!(
            again.lang,
            Some(Lang::En),
            "a choice made since wins over one not understood"
        );
    }

    #[test]
    fn every_beginning_of_a_profile_is_opened_or_explained() {
        for text in [PLAIN, STRANGE] {
            for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
                round_trip_if_sound(&text[..end]);
            }
        }
    }

    #[test]
    fn random_damage_is_opened_or_explained() {
        let mut random = Random(0x6a75_7a68_7532_3032);
        let mut opened = 0;
        for _ in 0..2000 {
            let mut bytes = if random.below(2) == 0 { PLAIN } else { STRANGE }
                .as_bytes()
                .to_vec();
            for _ in 0..=random.below(4) {
                damage(&mut bytes, &mut random);
            }
            opened += usize::from(round_trip_if_sound(&String::from_utf8_lossy(&bytes)));
        }
        assert!(
            (1..2000).contains(&opened),
            "the damage is neither nothing nor everything"
        );
    }

    #[test]
    fn endless_nesting_is_explained() {
        const DEEP: usize = 300_000;
        let head = PLAIN.split("\n\n").next().unwrap();
        for nested in [
            format!("x = {}", "[".repeat(DEEP)),
            format!("x = {}", "{a=".repeat(DEEP)),
            format!("{}a = 1", "a.".repeat(DEEP)),
            format!("answers.{}a = 1", "a.".repeat(DEEP)),
            format!("[{}a]", "a.".repeat(DEEP)),
        ] {
            assert!(Profile::parse(&format!("{head}\n{nested}")).is_err());
        }
    }

    proptest! {
        #[test]
        fn what_is_saved_is_what_is_loaded(profile in profiles()) {
            prop_assert_eq!(Profile::parse(&profile.to_toml()), Ok(profile));
        }
    }

    fn round_trip_if_sound(text: &str) -> bool {
        let Ok(profile) = Profile::parse(text) else {
            return false;
        };
        assert_eq!(
            Profile::parse(&profile.to_toml()).as_ref(),
            Ok(&profile),
            "{text}"
        );
        true
    }

    fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
        let at = random.below(bytes.len());
        match random.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len()))),
            2 => bytes.insert(at, b"\"[]{}=.#\n\0x'1-"[random.below(14)]),
            3 => {
                let again = bytes[at..(at + random.below(60)).min(bytes.len())].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }

    /// Marsaglia's xorshift: the same damage on every run and every machine.
    struct Random(u64);

    impl Random {
        fn below(&mut self, bound: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 >> 33).expect("31 bits fit") % bound.max(1)
        }
    }

    pub(in crate::profile) fn profiles() -> impl Strategy<Value = Profile> {
        let id = "[a-z][a-z0-9-]{0,12}|.{0,6}|居住";
        let person = (
            any::<String>(),
            proptest::option::of(".{1,20}|妈妈"),
            days(),
            days(),
            proptest::option::of(proptest::sample::select(Lang::ALL.to_vec())),
        );
        let kept = (
            btree_map(id, (values(), btree_map(id, values(), 0..3)), 0..12),
            vec(id, 0..4),
            btree_map(id, marks(), 0..4),
        );
        let happened = (
            proptest::option::of("[0-9a-f]{32}"),
            proptest::option::of("王家|room 3"),
            vec(events(), 0..3),
            vec(periods(), 0..3),
            btree_map(keys(), reminder_marks(), 0..3),
            btree_map(keys(), told(), 0..3),
            vec(set_aside(), 0..3),
            0_u32..9,
        );
        (person, kept, happened).prop_map(
            |((id, name, created_on, saved_on, lang), (answers, skipped, papers), happened)| {
                let mut profile = Profile::new("hangzhou-residence-permit", "2026.11", created_on);
                profile.id = id;
                profile.name = name;
                profile.saved_on = saved_on;
                profile.lang = lang;
                profile.skipped = skipped;
                profile.papers = papers;
                (
                    profile.uid,
                    profile.group,
                    profile.events,
                    profile.periods,
                    profile.reminders,
                    profile.calendar,
                    profile.set_aside,
                    profile.migrated,
                ) = happened;
                profile.answers = answers
                    .into_iter()
                    .map(|(question, (value, given_when))| {
                        (question, SavedAnswer { value, given_when })
                    })
                    .collect();
                profile
            },
        )
    }

    fn values() -> impl Strategy<Value = SavedValue> {
        prop_oneof![
            any::<String>().prop_map(SavedValue::Text),
            any::<bool>().prop_map(SavedValue::Bool),
            any::<i64>().prop_map(SavedValue::Integer),
            days().prop_map(SavedValue::Date),
            (-1e9..1e9).prop_map(|number: f64| SavedValue::Other(number.into())),
            vec(any::<i64>(), 0..3).prop_map(|numbers| SavedValue::Other(numbers.into())),
        ]
    }

    fn set_aside() -> impl Strategy<Value = SetAside> {
        let gates = btree_map("[a-z]{1,6}", values(), 0..3);
        ("[a-z-]{1,9}", values(), gates, ".{0,9}").prop_map(
            |(question, value, given_when, edition)| SetAside {
                question,
                value,
                given_when,
                edition,
            },
        )
    }

    fn marks() -> impl Strategy<Value = PaperMark> {
        let states = proptest::sample::select(PaperState::ALL.to_vec());
        let note = proptest::option::of(".{1,20}|先问房东");
        let mark = (states, proptest::option::of(days()), note);
        mark.prop_map(|(state, expected, note)| PaperMark {
            state: Some(state),
            expected,
            note,
        })
    }

    fn events() -> impl Strategy<Value = Event> {
        let other = (proptest::option::of(days()), proptest::option::of(days()));
        ("[a-z-]{1,9}", days(), days(), other).prop_map(
            |(kind, on, recorded_on, (dated, withdrawn_on))| Event {
                kind,
                on,
                dated,
                recorded_on,
                withdrawn_on,
            },
        )
    }

    fn periods() -> impl Strategy<Value = Period> {
        let until = proptest::option::of(days());
        ("[a-z-]{1,9}", days(), until, any::<bool>()).prop_map(|(place, from, until, suspended)| {
            Period {
                place,
                from,
                until,
                suspended,
            }
        })
    }

    fn keys() -> impl Strategy<Value = ReminderKey> {
        ("[a-z][a-z/-]{0,9}", 1900..2200, 1_u32..9).prop_map(|(kind, year, place)| ReminderKey {
            kind,
            year,
            place,
        })
    }

    fn reminder_marks() -> impl Strategy<Value = ReminderMark> {
        prop_oneof![
            days().prop_map(ReminderMark::Done),
            days().prop_map(ReminderMark::Snoozed),
        ]
    }

    fn told() -> impl Strategy<Value = Told> {
        let told = (any::<bool>(), days(), 0_u32..9);
        told.prop_map(|(dropped, day, sequence)| Told {
            on: (!dropped).then_some(day),
            dropped_from: dropped.then_some(day),
            sequence,
        })
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0..110_000_u64).prop_map(|days| {
            let first = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day of the calendar");
            first + chrono::Days::new(days)
        })
    }
}
