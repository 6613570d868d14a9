//! What is due across many people as one JSON object.

use super::bytes::{push_bool, push_day, push_number, push_text};
use super::writer::list;
use crate::report::{Agenda, AgendaEntry, AgendaPerson, AgendaTrouble};

/// Appends an agenda: `{"on", "within", "due": […], "troubles": […]}`.
pub fn write_agenda(out: &mut Vec<u8>, agenda: &Agenda) {
    out.extend_from_slice(b"{\"on\":");
    push_day(out, agenda.watch.on);
    out.extend_from_slice(b",\"within\":");
    push_number(out, agenda.watch.within);
    out.extend_from_slice(b",\"due\":");
    list(out, &agenda.entries, |out, entry| due(out, agenda, entry));
    out.extend_from_slice(b",\"troubles\":");
    list(out, &agenda.troubles, trouble);
    out.push(b'}');
}

/// `{"profile","name","kind","key","on","estimate","overdue","target"}`; a draft has `null` for a name.
fn due(out: &mut Vec<u8>, agenda: &Agenda, entry: &AgendaEntry) {
    let (person, reminder) = (&entry.person, &entry.reminder);
    out.push(b'{');
    named(out, person);
    out.extend_from_slice(b",\"kind\":");
    push_text(out, entry.kind());
    out.extend_from_slice(b",\"key\":");
    push_text(out, &entry.key().to_string());
    out.extend_from_slice(b",\"on\":");
    push_day(out, reminder.on);
    out.extend_from_slice(b",\"estimate\":");
    push_bool(out, reminder.estimate);
    out.extend_from_slice(b",\"overdue\":");
    push_bool(out, agenda.watch.is_overdue(reminder));
    out.extend_from_slice(b",\"target\":");
    push_day(out, reminder.target);
    out.push(b'}');
}

/// `"profile","name"`; a draft has `null` for a name.
pub(super) fn named(out: &mut Vec<u8>, person: &AgendaPerson) {
    out.extend_from_slice(b"\"profile\":");
    push_text(out, &person.id);
    out.extend_from_slice(b",\"name\":");
    match &person.name {
        Some(name) => push_text(out, name),
        None => out.extend_from_slice(b"null"),
    }
}

pub(super) fn trouble(out: &mut Vec<u8>, trouble: &AgendaTrouble) {
    out.extend_from_slice(b"{\"profile\":");
    push_text(out, &trouble.id);
    out.extend_from_slice(b",\"error\":");
    push_text(out, &trouble.sentence);
    out.push(b'}');
}
