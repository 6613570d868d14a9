//! A profile in few bytes: what lists and reminders want to know of thousands of people at once.
//!
//! Papers, what calendars were told and what this version does not understand are left out, so what is
//! read back is never saved. Texts that many people share (ids of questions, of values, of rule sets)
//! stand as numbers of a table that everybody shares.

mod bytes;
mod symbols;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::{Table, Value};

use self::bytes::{Source, put_day, put_number, put_optional, put_signed, put_text};
use super::table::table_in;
use super::{Profile, SavedAnswer, SavedValue, SetAside};
use crate::case::Event;
use crate::i18n::Lang;
use crate::plan::{Period, ReminderKey, ReminderMark};

pub use symbols::{SymbolNumber, Symbols};

/// Which way profiles are written here. Bytes that were written another way must not be read: it counts up
/// with every change.
pub const LAYOUT: u32 = 2;

/// What a list says of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// What the person calls it; a draft has no name.
    pub name: Option<String>,
    /// The family or dormitory they belong to.
    pub group: Option<String>,
    /// The day on which it was begun.
    pub created_on: NaiveDate,
    /// The day of the last save.
    pub saved_on: NaiveDate,
    /// The id of its rule set.
    pub rule_set: String,
    /// How many answers it holds.
    pub answers: usize,
}

impl Brief {
    /// That of a profile.
    pub fn of(profile: &Profile) -> Self {
        Self {
            name: profile.name.clone(),
            group: profile.group.clone(),
            created_on: profile.created_on,
            saved_on: profile.saved_on,
            rule_set: profile.rule_set.clone(),
            answers: profile.answers.len(),
        }
    }
}

/// Appends a profile, all but its id.
pub fn write_compact(out: &mut Vec<u8>, symbols: &mut Symbols, profile: &Profile) {
    // Every field is named, so that a new one is thought of here: whatever what is due or where somebody
    // stands hangs on must be written.
    let Profile {
        id: _,
        name,
        created_on,
        saved_on,
        uid,
        group,
        rule_set,
        edition,
        lang,
        answers,
        skipped,
        every_way,
        finished,
        papers: _,
        events,
        periods,
        reminders,
        calendar: _,
        set_aside,
        migrated,
        // It is told of when somebody is opened or looked at again.
        result: _,
        unknown: _,
    } = profile;
    put_optional(out, name.as_deref(), put_text);
    put_optional(out, group.as_deref(), put_text);
    put_day(out, *created_on);
    put_day(out, *saved_on);
    let mut symbol = |out: &mut Vec<u8>, text: &str| put_number(out, symbols.number(text).into());
    symbol(out, rule_set);
    put_number(out, answers.len() as u64);
    // So much is read of everybody; what follows only of who is looked at.
    symbol(out, edition);
    put_optional(out, uid.as_deref(), put_text);
    symbol(out, lang.map_or("", Lang::code));
    out.push(u8::from(*every_way) | u8::from(*finished) << 1);
    for (question, SavedAnswer { value, given_when }) in answers {
        put_answer(out, &mut symbol, question, (value, given_when));
    }
    put_number(out, set_aside.len() as u64);
    for aside in set_aside {
        let SetAside {
            question,
            value,
            given_when,
            edition,
        } = aside;
        put_answer(out, &mut symbol, question, (value, given_when));
        symbol(out, edition);
    }
    put_number(out, u64::from(*migrated));
    put_number(out, skipped.len() as u64);
    for question in skipped {
        symbol(out, question);
    }
    put_number(out, events.len() as u64);
    for event in events {
        let Event {
            kind,
            on,
            dated,
            recorded_on,
            withdrawn_on,
        } = event;
        symbol(out, kind);
        put_day(out, *on);
        put_optional(out, *dated, put_day);
        put_day(out, *recorded_on);
        put_optional(out, *withdrawn_on, put_day);
    }
    put_number(out, periods.len() as u64);
    for period in periods {
        let Period {
            place,
            from,
            until,
            suspended,
        } = period;
        symbol(out, place);
        put_day(out, *from);
        put_optional(out, *until, put_day);
        out.push(u8::from(*suspended));
    }
    put_number(out, reminders.len() as u64);
    for (ReminderKey { kind, year, place }, mark) in reminders {
        symbol(out, kind);
        put_signed(out, i64::from(*year));
        put_number(out, u64::from(*place));
        let (tag, day) = match mark {
            ReminderMark::Done(day) => (0, day),
            ReminderMark::Snoozed(day) => (1, day),
        };
        out.push(tag);
        put_day(out, *day);
    }
}

fn put_answer(
    out: &mut Vec<u8>,
    symbol: &mut impl FnMut(&mut Vec<u8>, &str),
    question: &str,
    (value, given_when): (&SavedValue, &BTreeMap<String, SavedValue>),
) {
    symbol(out, question);
    put_value(out, symbol, value);
    put_number(out, given_when.len() as u64);
    for (gate, value) in given_when {
        symbol(out, gate);
        put_value(out, symbol, value);
    }
}

const TEXT: u8 = 0;
const NO: u8 = 1;
const YES: u8 = 2;
const INTEGER: u8 = 3;
const DATE: u8 = 4;
const OTHER: u8 = 5;

fn put_value(out: &mut Vec<u8>, symbol: &mut impl FnMut(&mut Vec<u8>, &str), value: &SavedValue) {
    match value {
        SavedValue::Text(text) => {
            out.push(TEXT);
            symbol(out, text);
        }
        SavedValue::Bool(yes) => out.push(if *yes { YES } else { NO }),
        SavedValue::Integer(number) => {
            out.push(INTEGER);
            put_signed(out, *number);
        }
        SavedValue::Date(day) => {
            out.push(DATE);
            put_day(out, *day);
        }
        SavedValue::Other(value) => {
            out.push(OTHER);
            let table = Table::from_iter([(OTHER_KEY.to_owned(), value.clone())]);
            put_text(out, &table.to_string());
        }
    }
}

/// What a value of no answer stands under, as TOML.
const OTHER_KEY: &str = "value";

/// What a list says of the person that stands in these bytes; nothing if they are no profile.
pub fn read_brief(bytes: &[u8], symbols: &Symbols) -> Option<Brief> {
    brief(&mut Source::new(bytes, symbols))
}

/// The profile that stands in these bytes, under this id and without what is left out; nothing if they
/// are none.
pub fn read_compact(bytes: &[u8], symbols: &Symbols, id: &str) -> Option<Profile> {
    let mut source = Source::new(bytes, symbols);
    let profile = profile(&mut source, id)?;
    source.is_at_end().then_some(profile)
}

/// The numbers of the table that a profile in these bytes uses, each as often as it does.
pub fn numbers_in(bytes: &[u8], symbols: &Symbols) -> Option<Vec<SymbolNumber>> {
    let mut source = Source::new(bytes, symbols);
    source.note_numbers();
    profile(&mut source, "")?;
    Some(source.into_numbers())
}

fn brief(source: &mut Source<'_>) -> Option<Brief> {
    Some(Brief {
        name: source.optional(Source::text)?.map(str::to_owned),
        group: source.optional(Source::text)?.map(str::to_owned),
        created_on: source.day()?,
        saved_on: source.day()?,
        rule_set: source.symbol()?.to_owned(),
        answers: source.count()?,
    })
}

fn profile(source: &mut Source<'_>, id: &str) -> Option<Profile> {
    let brief = brief(source)?;
    let edition = source.symbol()?;
    let mut profile = Profile::new(&brief.rule_set, edition, brief.created_on);
    id.clone_into(&mut profile.id);
    profile.name = brief.name;
    profile.group = brief.group;
    profile.saved_on = brief.saved_on;
    profile.uid = source.optional(Source::text)?.map(str::to_owned);
    profile.lang = match source.symbol()? {
        "" => None,
        code => Some(code.parse().ok()?),
    };
    let flags = source.byte()?;
    profile.every_way = flags & 1 != 0;
    profile.finished = flags & 2 != 0;
    // They stand in order, which a map is made of with less work.
    let answers: Option<Vec<_>> = (0..brief.answers).map(|_| answer(source)).collect();
    profile.answers = BTreeMap::from_iter(answers?);
    profile.set_aside = source.list(set_aside)?;
    profile.migrated = source.number()?.try_into().ok()?;
    profile.skipped = source.list(|source| source.symbol().map(str::to_owned))?;
    profile.events = source.list(event)?;
    profile.periods = source.list(period)?;
    profile.reminders = source.list(reminder)?.into_iter().collect();
    Some(profile)
}

fn answer(source: &mut Source<'_>) -> Option<(String, SavedAnswer)> {
    let question = source.symbol()?.to_owned();
    let value = value(source)?;
    let gates = source.list(|source| {
        let gate = source.symbol()?.to_owned();
        Some((gate, self::value(source)?))
    })?;
    let given_when = gates.into_iter().collect();
    Some((question, SavedAnswer { value, given_when }))
}

fn set_aside(source: &mut Source<'_>) -> Option<SetAside> {
    let (question, SavedAnswer { value, given_when }) = answer(source)?;
    Some(SetAside {
        question,
        value,
        given_when,
        edition: source.symbol()?.to_owned(),
    })
}

fn value(source: &mut Source<'_>) -> Option<SavedValue> {
    Some(match source.byte()? {
        TEXT => SavedValue::Text(source.symbol()?.to_owned()),
        NO => SavedValue::Bool(false),
        YES => SavedValue::Bool(true),
        INTEGER => SavedValue::Integer(source.signed()?),
        DATE => SavedValue::Date(source.day()?),
        OTHER => {
            let mut table = table_in(source.text()?).ok()?;
            let value: Value = table.remove(OTHER_KEY)?;
            SavedValue::Other(value)
        }
        _ => return None,
    })
}

fn event(source: &mut Source<'_>) -> Option<Event> {
    Some(Event {
        kind: source.symbol()?.to_owned(),
        on: source.day()?,
        dated: source.optional(Source::day)?,
        recorded_on: source.day()?,
        withdrawn_on: source.optional(Source::day)?,
    })
}

fn period(source: &mut Source<'_>) -> Option<Period> {
    Some(Period {
        place: source.symbol()?.to_owned(),
        from: source.day()?,
        until: source.optional(Source::day)?,
        suspended: source.byte()? != 0,
    })
}

fn reminder(source: &mut Source<'_>) -> Option<(ReminderKey, ReminderMark)> {
    let key = ReminderKey {
        kind: source.symbol()?.to_owned(),
        year: source.signed()?.try_into().ok()?,
        place: source.number()?.try_into().ok()?,
    };
    let tag = source.byte()?;
    let day = source.day()?;
    let mark = match tag {
        0 => ReminderMark::Done(day),
        1 => ReminderMark::Snoozed(day),
        _ => return None,
    };
    Some((key, mark))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Brief, LAYOUT, Symbols, numbers_in, read_brief, read_compact, write_compact};
    use crate::profile::Profile;
    use crate::profile::write::tests::{STRANGE, profiles};

    /// What is left of a profile.
    fn without_what_is_left_out(mut profile: Profile) -> Profile {
        profile.papers.clear();
        profile.calendar.clear();
        profile.result = None;
        profile.unknown = crate::profile::model::Unknown::default();
        profile
    }

    fn written(profile: &Profile, symbols: &mut Symbols) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_compact(&mut bytes, symbols, profile);
        bytes
    }

    #[test]
    fn what_is_strange_comes_back_too() {
        let profile = Profile::parse(STRANGE).expect("it is sound");
        let mut symbols = Symbols::default();
        let bytes = written(&profile, &mut symbols);
        let read = read_compact(&bytes, &symbols, &profile.id);
        assert_eq!(read, Some(without_what_is_left_out(profile)));
    }

    /// Somebody with something of everything that is written.
    const FULL: &str = "version = 1\nid = \"1\"\nname = \"x\"\nuid = \"u\"\ngroup = \"g\"\n\
        created-on = 2026-10-01\nsaved-on = 2026-11-20\nrule-set = \"r\"\nedition = \"e\"\nlang = \"zh\"\n\
        migrated = 3\nskipped = [\"q\"]\nfinished = true\n[answers]\na = 1\nb = \"t\"\nc = true\n\
        d = 2026-01-02\n[given-when.a]\nb = \"t\"\n[reminders]\n\"k/2027/1\" = { done = 2027-02-20 }\n\
        [[event]]\nkind = \"v\"\non = 2026-12-10\nrecorded-on = 2026-12-10\n\
        [[period]]\nplace = \"p\"\nfrom = 2024-03-01\n";

    #[test]
    fn another_way_to_write_has_another_number() {
        let profile = Profile::parse(FULL).expect("it is sound");
        let bytes = written(&profile, &mut Symbols::default());
        let sum = bytes.iter().fold(0_u32, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
        });
        assert_eq!(
            (LAYOUT, sum),
            (2, 1_281_809_160),
            "whoever changes one changes the other"
        );
    }

    #[test]
    fn every_part_of_it_is_no_profile() {
        let profile = Profile::parse(STRANGE).expect("it is sound");
        let mut symbols = Symbols::default();
        let mut bytes = written(&profile, &mut symbols);
        for end in 0..bytes.len() {
            assert_eq!(read_compact(&bytes[..end], &symbols, ""), None, "{end}");
        }
        assert_eq!(read_compact(&bytes, &Symbols::default(), ""), None);
        bytes.push(0);
        assert_eq!(read_compact(&bytes, &symbols, ""), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(people in proptest::collection::vec(profiles(), 0..4)) {
            let mut symbols = Symbols::default();
            let bytes: Vec<_> = people.iter().map(|it| written(it, &mut symbols)).collect();
            for (bytes, profile) in bytes.iter().zip(&people) {
                prop_assert_eq!(read_brief(bytes, &symbols), Some(Brief::of(profile)));
                let read = read_compact(bytes, &symbols, &profile.id);
                prop_assert_eq!(read, Some(without_what_is_left_out(profile.clone())));
            }
            for bytes in &bytes {
                let numbers = numbers_in(bytes, &symbols).expect("it is a profile");
                symbols.release(&numbers);
            }
            prop_assert!(symbols.is_empty(), "nothing is left of anybody");
        }

        #[test]
        fn no_bytes_are_trusted(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut symbols = Symbols::default();
            let profile = Profile::parse(STRANGE).expect("it is sound");
            written(&profile, &mut symbols);
            let _ = read_compact(&bytes, &symbols, "");
        }
    }
}
