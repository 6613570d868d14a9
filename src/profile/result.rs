//! The result as a profile remembers it, and its TOML: short, since thousands are read at once.
//!
//! ```toml
//! [result]
//! on = 2026-11-22
//! edition = "2026.11"
//! answers = "k3Xf"
//!
//! [result.standards]
//! guide = "eligible"
//! law = "not-yet 2027-02-28"
//!
//! [result.conditions]
//! met = ["guide/employment"]
//! open = ["law/talent"]
//!
//! [result.papers]
//! needed = ["id-card"]
//!
//! [result.dates]
//! "step/submit" = "2027-03-01 ~"
//! "step/review" = "2027-03-04 2027-03-10 ~"
//!
//! [result.rules]
//! condition = "9dKqLm1v"
//! ```

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::{Table, Value};

use super::happened::{Keys, day, event_to};
use super::{Profile, SavedValue, record_of};
use crate::assess::{ConditionState, Engine, MaterialState, Verdict};
use crate::case::as_of;
use crate::plan::{DateName, Remembered, RememberedDate, RememberedStanding, Span, judged};
use crate::ruleset::{RuleDigests, RuleKind};
use crate::text::Fingerprint;

const ON: &str = "on";
const EDITION: &str = "edition";
const ANSWERS: &str = "answers";
const STANDARDS: &str = "standards";
const CONDITIONS: &str = "conditions";
const PAPERS: &str = "papers";
const DATES: &str = "dates";
const RULES: &str = "rules";

/// Behind days that hang on working days of a year without a published notice.
const ESTIMATE: &str = "~";

const CONDITION_STATES: [ConditionState; 4] = [
    ConditionState::Met,
    ConditionState::Unmet,
    ConditionState::Open,
    ConditionState::NotApplicable,
];
/// A paper that was not needed is not remembered.
const MATERIAL_STATES: [MaterialState; 2] = [MaterialState::Needed, MaterialState::Open];
const VERDICTS: [Verdict; 5] = [
    Verdict::Eligible,
    Verdict::NotYet,
    Verdict::Open,
    Verdict::NotNeeded,
    Verdict::Elsewhere,
];

/// The result of the last save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedResult {
    /// What the rules said.
    pub remembered: Remembered,
    /// The fingerprint of the answers it was told from. Who changes answers without telling anew, an older
    /// version of the program or somebody with an editor, leaves another one.
    pub(super) answers: String,
}

/// Notes in the profile what the rules say of the person on a day.
pub fn note_result(profile: &mut Profile, engine: &Engine, on: NaiveDate) {
    let record = record_of(profile, engine.rules()).record;
    let known = as_of(engine.rules(), &record, &profile.events, on);
    let judged = judged(engine, &known, on);
    note_remembered(profile, judged.remembered(engine.rules()));
}

/// Notes in the profile what the rules said of it as it is.
pub fn note_remembered(profile: &mut Profile, remembered: Remembered) {
    profile.result = Some(SavedResult {
        remembered,
        answers: fingerprint(profile),
    });
}

impl Profile {
    /// Changes what the result is told from, without telling it anew: one that was true of this person before
    /// stays, with its day.
    pub fn with_result_kept<T>(&mut self, change: impl FnOnce(&mut Self) -> T) -> T {
        let was_theirs = self.result.as_ref().is_some_and(|it| it.is_of(self));
        let changed = change(self);
        if was_theirs && let Some(result) = self.result.take() {
            note_remembered(self, result.remembered);
        }
        changed
    }
}

/// Tells the answers of a profile from other ones.
pub(super) fn fingerprint(profile: &Profile) -> String {
    let mut fingerprint = Fingerprint::default();
    for (question, answer) in &profile.answers {
        fingerprint.add(question);
        fingerprint.add(&Value::from(answer.value.clone()).to_string());
    }
    for event in &profile.events {
        fingerprint.add(&event_to(event).to_string());
    }
    fingerprint.text()
}

/// The result, with the keys of the table that are not understood; nothing unless all of the others is.
pub(super) fn result_from(table: &Table) -> Option<(SavedResult, Table)> {
    let mut keys = Keys {
        left: table.clone(),
    };
    let result = SavedResult {
        remembered: Remembered {
            on: keys.day(ON)??,
            edition: keys.text(EDITION)?,
            standings: standings_from(keys.table(STANDARDS)?)?,
            conditions: states_from(
                keys.table(CONDITIONS)?,
                &CONDITION_STATES,
                ConditionState::id,
            )?,
            materials: states_from(keys.table(PAPERS)?, &MATERIAL_STATES, MaterialState::id)?,
            dates: dates_from(keys.table(DATES)?)?,
            rules: digests_from(keys.table(RULES)?)?,
        },
        answers: keys.text(ANSWERS)?,
    };
    Some((result, keys.left))
}

/// The result as a profile writes it, with the keys that are not understood.
pub(super) fn result_to(result: &SavedResult, unknown: &Table) -> Table {
    let SavedResult {
        remembered,
        answers,
    } = result;
    let mut table = unknown.clone();
    let mut put = |key: &str, value: Value| {
        table.insert(key.to_owned(), value);
    };
    put(ON, day(remembered.on));
    put(EDITION, remembered.edition.clone().into());
    put(ANSWERS, answers.clone().into());
    for (key, inner) in [
        (STANDARDS, standings_to(&remembered.standings)),
        (
            CONDITIONS,
            states_to(
                &remembered.conditions,
                &CONDITION_STATES,
                ConditionState::id,
            ),
        ),
        (
            PAPERS,
            states_to(&remembered.materials, &MATERIAL_STATES, MaterialState::id),
        ),
        (DATES, dates_to(&remembered.dates)),
        (RULES, digests_to(&remembered.rules)),
    ] {
        if !inner.is_empty() {
            put(key, Value::Table(inner));
        }
    }
    table
}

fn standings_from(table: Table) -> Option<BTreeMap<String, RememberedStanding>> {
    let standings = table.into_iter();
    standings
        .map(|(id, value)| Some((id, standing_from(value.as_str()?)?)))
        .collect()
}

/// `not-yet 2027-02-28`, `elsewhere county-office`.
fn standing_from(text: &str) -> Option<RememberedStanding> {
    let mut words = text.split(' ');
    let verdict = words.next()?;
    let verdict = VERDICTS.into_iter().find(|it| it.id() == verdict)?;
    let word = words.next();
    let standing = match verdict {
        Verdict::NotYet => RememberedStanding {
            verdict,
            from: match word {
                None => None,
                Some(day) => Some(day.parse().ok()?),
            },
            route: None,
        },
        _ => RememberedStanding {
            verdict,
            from: None,
            route: word.map(str::to_owned),
        },
    };
    words.next().is_none().then_some(standing)
}

fn standings_to(standings: &BTreeMap<String, RememberedStanding>) -> Table {
    let text = |standing: &RememberedStanding| {
        let from = standing.from.map(|from| from.to_string());
        let words = [Some(standing.verdict.id().to_owned()), from];
        let words = words.into_iter().chain([standing.route.clone()]).flatten();
        words.collect::<Vec<_>>().join(" ")
    };
    let standings = standings.iter();
    standings
        .map(|(id, standing)| (id.clone(), text(standing).into()))
        .collect()
}

/// State → the things in it.
fn states_from<S: Copy>(
    mut table: Table,
    states: &[S],
    id: fn(S) -> &'static str,
) -> Option<BTreeMap<String, S>> {
    let mut things = BTreeMap::new();
    for state in states {
        let Some(listed) = table.remove(id(*state)) else {
            continue;
        };
        for thing in listed.as_array()? {
            things.insert(thing.as_str()?.to_owned(), *state);
        }
    }
    table.is_empty().then_some(things)
}

fn states_to<S: Copy + PartialEq>(
    things: &BTreeMap<String, S>,
    states: &[S],
    id: fn(S) -> &'static str,
) -> Table {
    let mut table = Table::new();
    for state in states {
        let in_it = things.iter().filter(|(_, is)| *is == state);
        let in_it: Vec<Value> = in_it.map(|(thing, _)| thing.clone().into()).collect();
        if !in_it.is_empty() {
            table.insert(id(*state).to_owned(), in_it.into());
        }
    }
    table
}

fn dates_from(table: Table) -> Option<BTreeMap<DateName, RememberedDate>> {
    let dates = table.into_iter();
    dates
        .map(|(name, value)| Some((name.parse().ok()?, date_from(value.as_str()?)?)))
        .collect()
}

/// `2027-03-01`, `2027-03-04 2027-03-10 ~`.
fn date_from(text: &str) -> Option<RememberedDate> {
    let mut words: Vec<&str> = text.split(' ').collect();
    let estimate = words.last() == Some(&ESTIMATE);
    if estimate {
        words.pop();
    }
    let (first, last) = match words.as_slice() {
        [one] => (one, one),
        [first, last] => (first, last),
        _ => return None,
    };
    let span = Span {
        first: first.parse().ok()?,
        last: last.parse().ok()?,
    };
    Some(RememberedDate { span, estimate })
}

fn dates_to(dates: &BTreeMap<DateName, RememberedDate>) -> Table {
    let text = |date: &RememberedDate| {
        let RememberedDate {
            span: Span { first, last },
            estimate,
        } = date;
        let mut text = first.to_string();
        if last != first {
            text = format!("{text} {last}");
        }
        if *estimate {
            text = format!("{text} {ESTIMATE}");
        }
        text
    };
    let dates = dates.iter();
    dates
        .map(|(name, date)| (name.to_string(), text(date).into()))
        .collect()
}

/// Nothing where there is a kind of rules that this version does not know.
fn digests_from(table: Table) -> Option<RuleDigests> {
    let mut digests = RuleDigests::default();
    for (name, value) in table {
        let text = value.as_str()?.to_owned();
        let kind = RuleKind::ALL.into_iter().find(|kind| kind.name() == name);
        if !digests.put(kind?, text) {
            return None;
        }
    }
    Some(digests)
}

fn digests_to(digests: &RuleDigests) -> Table {
    let kinds = RuleKind::ALL.into_iter();
    kinds
        .filter_map(|kind| Some((kind.name().to_owned(), digests.of_kind(kind)?.into())))
        .collect()
}

impl Keys {
    /// A table that may be left out; nothing where something else stands.
    fn table(&mut self, key: &str) -> Option<Table> {
        match self.left.remove(key) {
            None => Some(Table::new()),
            Some(Value::Table(table)) => Some(table),
            Some(_) => None,
        }
    }
}

impl SavedResult {
    /// Whether it was told from the answers as they are.
    pub(super) fn is_of(&self, profile: &Profile) -> bool {
        self.answers == fingerprint(profile)
    }
}

/// The answer as a person wrote it, without knowing its question.
impl std::fmt::Display for SavedValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Bool(yes) => yes.fmt(f),
            Self::Integer(number) => number.fmt(f),
            Self::Date(day) => day.fmt(f),
            Self::Other(value) => value.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::{result_from, result_to};

    const RESULT: &str = r#"
on = 2026-11-22
edition = "2026.11"
answers = "k3Xf"
standards = { guide = "eligible", law = "not-yet 2027-02-28", more = "elsewhere county-office" }
conditions = { met = ["guide/employment"], not-applicable = ["more/x"], open = ["law/talent"] }
papers = { needed = ["id-card", "lease"], open = ["photo-jpg"] }
dates = { "step/submit" = "2027-03-01 ~", "step/review" = "2027-03-04 2027-03-10 ~", expires = "2027-03-09", "expires/2027/1" = "2027-03-09" }
rules = { condition = "9dKqLm1v", calendar = "0000" }
"#;

    fn table(text: &str) -> Table {
        text.parse().expect("it is TOML")
    }

    #[test]
    fn a_result_comes_back_as_it_was() {
        let mut unknown = Table::new();
        unknown.insert("later".to_owned(), 1.into());
        for text in [RESULT.to_owned(), format!("{RESULT}later = 1")] {
            let read = table(&text);
            let (result, left) = result_from(&read).expect("it is understood");
            assert_eq!(left.is_empty(), !text.ends_with('1'));
            assert_eq!(result_to(&result, &left), read, "{text}");
        }
    }

    #[test]
    fn what_is_only_partly_understood_is_no_result() {
        for (from, to) in [
            ("on = 2026-11-22\n", ""),
            ("\"k3Xf\"", "1"),
            ("\"eligible\"", "\"maybe\""),
            ("not-yet 2027-02-28", "not-yet soon"),
            ("county-office\"", "county-office 2027-01-01\""),
            ("not-applicable = ", "not-known = "),
            ("[\"id-card\", \"lease\"]", "\"id-card\""),
            ("2027-03-01 ~", "2027-03-01 ~ ~"),
            ("expires = ", "expired = "),
            ("\"0000\"", "\"00\""),
            ("calendar = ", "moon = "),
        ] {
            let text = RESULT.replacen(from, to, 1);
            assert_ne!(text, RESULT, "{from}");
            assert_eq!(result_from(&table(&text)), None, "{to}");
        }
    }
}
