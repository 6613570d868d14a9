//! Saved people and where they stand as one JSON object.

use chrono::NaiveDate;

use super::agenda::trouble;
use super::bytes::{push_bool, push_day, push_number, push_text};
use super::writer::list;
use crate::plan::Reminder;
use crate::report::{AgendaTrouble, Standing};

/// One saved person.
#[derive(Debug, Clone, Copy)]
pub struct RosterPerson<'a> {
    /// Stable name among the others.
    pub id: &'a str,
    /// What they call it; a draft has no name.
    pub name: Option<&'a str>,
    /// The family or dormitory they belong to.
    pub group: Option<&'a str>,
    /// The day on which it was begun.
    pub created_on: NaiveDate,
    /// The day of the last save.
    pub saved_on: NaiveDate,
    /// The id of their rule set.
    pub rule_set: &'a str,
    /// How many answers there are.
    pub answers: usize,
    /// Where they stand; nothing where their rules are not there.
    pub standing: Option<&'a Standing>,
}

/// Appends saved people: `{"on", "people": […], "troubles": […]}`.
pub fn write_roster(
    out: &mut Vec<u8>,
    on: NaiveDate,
    people: &[RosterPerson<'_>],
    troubles: &[AgendaTrouble],
) {
    out.extend_from_slice(b"{\"on\":");
    push_day(out, on);
    out.extend_from_slice(b",\"people\":");
    list(out, people, |out, one| person(out, on, one));
    out.extend_from_slice(b",\"troubles\":");
    list(out, troubles, trouble);
    out.push(b'}');
}

/// `{"profile","name","group","created_on","saved_on","rule_set","answers","stage","next"}`, the next as
/// `{"kind","on","estimate","overdue","target"}`; what is not there is `null`.
fn person(out: &mut Vec<u8>, on: NaiveDate, person: &RosterPerson<'_>) {
    out.extend_from_slice(b"{\"profile\":");
    push_text(out, person.id);
    for (key, text) in [("name", person.name), ("group", person.group)] {
        optional(out, key, text);
    }
    out.extend_from_slice(b",\"created_on\":");
    push_day(out, person.created_on);
    out.extend_from_slice(b",\"saved_on\":");
    push_day(out, person.saved_on);
    out.extend_from_slice(b",\"rule_set\":");
    push_text(out, person.rule_set);
    out.extend_from_slice(b",\"answers\":");
    push_number(out, u32::try_from(person.answers).unwrap_or(u32::MAX));
    optional(out, "stage", person.standing.and_then(Standing::stage_id));
    out.extend_from_slice(b",\"next\":");
    let next = person
        .standing
        .and_then(|standing| Some((standing.next_kind()?, standing.next.as_ref()?)));
    match next {
        Some((kind, reminder)) => next_in(out, on, kind, reminder),
        None => out.extend_from_slice(b"null"),
    }
    out.push(b'}');
}

fn next_in(out: &mut Vec<u8>, on: NaiveDate, kind: &str, reminder: &Reminder) {
    out.extend_from_slice(b"{\"kind\":");
    push_text(out, kind);
    out.extend_from_slice(b",\"on\":");
    push_day(out, reminder.on);
    out.extend_from_slice(b",\"estimate\":");
    push_bool(out, reminder.estimate);
    out.extend_from_slice(b",\"overdue\":");
    push_bool(out, reminder.on < on);
    out.extend_from_slice(b",\"target\":");
    push_day(out, reminder.target);
    out.push(b'}');
}

fn optional(out: &mut Vec<u8>, key: &str, text: Option<&str>) {
    out.extend_from_slice(b",\"");
    out.extend_from_slice(key.as_bytes());
    out.extend_from_slice(b"\":");
    match text {
        Some(text) => push_text(out, text),
        None => out.extend_from_slice(b"null"),
    }
}
