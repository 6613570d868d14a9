//! The real program, as a process: exit codes, streams, files, faults.

mod answers;
mod batch;
mod batch_lines;
mod calendar;
mod changes;
mod compare;
mod contract;
mod faults;
mod followed;
mod form;
mod guide;
pub(crate) mod harness;
mod html;
mod ics;
mod interview;
mod kill;
mod kiosk_session;
mod people;
mod profiles;
mod record;
mod remind;
mod remind_mark;
mod remind_setup;
mod renamed;
mod resume;
mod rules;
mod stream;
mod talk;
mod tally;
mod usage;
mod years;

/// The day all tests ask about.
pub(crate) const ON: &str = "2026-11-22";

/// Lines as they are typed.
fn typed(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [*line, "\n"]).collect()
}
