//! Gives what a profile knows by its old name its new one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use toml::Table;

use super::paper::mark_to;
use super::reminded::{reminder_to, told_to};
use super::{Profile, SavedAnswer, SavedValue, SetAside};
use crate::plan::{DateName, ReminderKey};
use crate::ruleset::{Migration, RuleSet, Thing, UNSURE};

/// Goes through the migrations that the person has not gone through yet.
///
/// Where something has the new name already, it stays, and what would get it keeps its old one: nobody
/// knows which of the two was said later.
pub(super) fn migrate(profile: &mut Profile, rules: &RuleSet) {
    for migration in rules.migrations_after(profile.migrated) {
        answers(profile, migration);
        for id in &mut profile.skipped {
            *id = renamed(migration, Thing::Question, id);
        }
        papers(profile, migration);
        reminders(profile, migration);
        for event in &mut profile.events {
            event.kind = renamed(migration, Thing::Event, &event.kind);
        }
        result(profile, migration);
    }
    profile.migrated = profile.migrated.max(rules.newest_migration());
}

fn renamed(migration: &Migration, thing: Thing, id: &str) -> String {
    migration.after(thing, "", id).to_owned()
}

/// A value by its new name; its question goes by its new name, too.
fn renamed_value(migration: &Migration, question: &str, value: SavedValue) -> SavedValue {
    match value {
        SavedValue::Text(text) if text != UNSURE => {
            SavedValue::Text(migration.after(Thing::Value, question, &text).to_owned())
        }
        other => other,
    }
}

fn renamed_gates(
    migration: &Migration,
    gates: BTreeMap<String, SavedValue>,
) -> BTreeMap<String, SavedValue> {
    let gates = gates.into_iter();
    gates
        .map(|(gate, value)| {
            let gate = renamed(migration, Thing::Question, &gate);
            let value = renamed_value(migration, &gate, value);
            (gate, value)
        })
        .collect()
}

/// The entries by their new keys, and those whose new key was taken by their old ones.
fn renamed_keys<K: Ord + Clone, V>(
    map: BTreeMap<K, V>,
    rename: impl Fn(&K) -> K,
) -> (BTreeMap<K, V>, Vec<(K, V)>) {
    let (mut kept, mut moved) = (BTreeMap::new(), Vec::new());
    for (key, value) in map {
        let new = rename(&key);
        if new == key {
            kept.insert(key, value);
        } else {
            moved.push((key, new, value));
        }
    }
    let mut left = Vec::new();
    for (old, new, value) in moved {
        match kept.entry(new) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(_) => left.push((old, value)),
        }
    }
    (kept, left)
}

fn answers(profile: &mut Profile, migration: &Migration) {
    for set_aside in &mut profile.set_aside {
        set_aside.question = renamed(migration, Thing::Question, &set_aside.question);
        let value = set_aside.value.clone();
        set_aside.value = renamed_value(migration, &set_aside.question, value);
        let gates = std::mem::take(&mut set_aside.given_when);
        set_aside.given_when = renamed_gates(migration, gates);
    }
    let answers = std::mem::take(&mut profile.answers);
    let (answers, left) = renamed_keys(answers, |id| renamed(migration, Thing::Question, id));
    let answers = answers.into_iter().map(|(question, answer)| {
        let answer = SavedAnswer {
            value: renamed_value(migration, &question, answer.value),
            given_when: renamed_gates(migration, answer.given_when),
        };
        (question, answer)
    });
    profile.answers = answers.collect();
    let edition = &profile.edition;
    let left = left.into_iter().map(|(question, answer)| SetAside {
        question,
        value: answer.value,
        given_when: answer.given_when,
        edition: edition.clone(),
    });
    profile.set_aside.extend(left);
    let given_when = std::mem::take(&mut profile.unknown.given_when);
    profile.unknown.given_when = renamed_table(migration, Thing::Question, given_when);
}

fn papers(profile: &mut Profile, migration: &Migration) {
    let papers = std::mem::take(&mut profile.papers);
    let (papers, left) = renamed_keys(papers, |id| renamed(migration, Thing::Material, id));
    profile.papers = papers;
    let ticks = std::mem::take(&mut profile.unknown.ticks);
    let mut ticks = renamed_table(migration, Thing::Material, ticks);
    ticks.extend(left.into_iter().map(|(id, mark)| (id, mark_to(&mark))));
    profile.unknown.ticks = ticks;
}

/// What is not understood gets its new name as well, where that is free.
fn renamed_table(migration: &Migration, thing: Thing, table: Table) -> Table {
    let map: BTreeMap<String, toml::Value> = table.into_iter().collect();
    let (map, left) = renamed_keys(map, |id| renamed(migration, thing, id));
    map.into_iter().chain(left).collect()
}

fn renamed_reminder(migration: &Migration, key: &ReminderKey) -> ReminderKey {
    ReminderKey {
        kind: renamed(migration, Thing::Reminder, &key.kind),
        ..key.clone()
    }
}

fn reminders(profile: &mut Profile, migration: &Migration) {
    let marks = std::mem::take(&mut profile.reminders);
    let (marks, left) = renamed_keys(marks, |key| renamed_reminder(migration, key));
    profile.reminders = marks;
    let left = left.into_iter();
    let left = left.map(|(key, mark)| (key.to_string(), reminder_to(mark)));
    profile.unknown.reminders.extend(left);
    let told = std::mem::take(&mut profile.calendar);
    let (told, left) = renamed_keys(told, |key| renamed_reminder(migration, key));
    profile.calendar = told;
    let left = left.into_iter();
    let left = left.map(|(key, told)| (key.to_string(), told_to(told)));
    profile.unknown.calendar.extend(left);
}

/// The remembered result is told in the new names, so that another name is no difference.
fn result(profile: &mut Profile, migration: &Migration) {
    let Some(result) = &mut profile.result else {
        return;
    };
    let remembered = &mut result.remembered;
    let materials = std::mem::take(&mut remembered.materials);
    let (materials, _) = renamed_keys(materials, |id| renamed(migration, Thing::Material, id));
    remembered.materials = materials;
    let dates = std::mem::take(&mut remembered.dates);
    let (dates, _) = renamed_keys(dates, |name| match name {
        DateName::Reminder(key) => DateName::Reminder(renamed_reminder(migration, key)),
        other => other.clone(),
    });
    remembered.dates = dates;
}
