//! The record of a case as one JSON object.

use chrono::NaiveDate;

use super::bytes::{push_bool, push_day, push_day_or_null, push_number, push_text};
use super::writer::list;
use crate::case::Event;
use crate::plan::Duty;
use crate::report::Happened;
use crate::ruleset::{Answer, Kind, RuleSet};

/// Appends the record of a case: `{"profile", "on", "stage", "since", "answers", "due", "events",
/// "possible"}`. `possible` are indices of events that can be recorded for the day asked about.
pub fn write_case(
    out: &mut Vec<u8>,
    rules: &RuleSet,
    (profile, on): (&str, NaiveDate),
    happened: Happened<'_>,
    possible: &[usize],
) {
    let state = happened.state;
    out.extend_from_slice(b"{\"profile\":");
    push_text(out, profile);
    out.extend_from_slice(b",\"on\":");
    push_day(out, on);
    out.extend_from_slice(b",\"stage\":");
    let now = rules.life.stages.get(state.stage);
    push_text(out, now.map_or("", |stage| &stage.id));
    out.extend_from_slice(b",\"since\":");
    push_day_or_null(out, state.since);
    out.extend_from_slice(b",\"answers\":");
    let mut first = true;
    out.push(b'{');
    for (question, answer) in &state.answers {
        let Some(rule) = rules.questions.get(*question) else {
            continue;
        };
        if !std::mem::take(&mut first) {
            out.push(b',');
        }
        push_text(out, &rule.id);
        out.push(b':');
        push_answer(out, &rule.kind, *answer);
    }
    out.extend_from_slice(b"},\"due\":");
    list(out, &state.facts.duties, |out, duty| {
        write_duty(out, rules, duty);
    });
    out.extend_from_slice(b",\"events\":");
    list(
        out,
        happened.events.iter().enumerate(),
        |out, (at, event)| {
            write_event(out, (at, event), !state.misfits.contains(&at));
        },
    );
    out.extend_from_slice(b",\"possible\":");
    let possible = possible.iter();
    let possible = possible.filter_map(|event| rules.life.events.get(*event));
    list(out, possible, |out, event| push_text(out, &event.id));
    out.push(b'}');
}

fn push_answer(out: &mut Vec<u8>, kind: &Kind, answer: Answer) {
    match (kind, answer) {
        (Kind::Choice(choices), Answer::Choice(at)) => {
            let choice = choices.get(usize::from(at));
            push_text(out, choice.map_or("", |choice| &choice.id));
        }
        (_, Answer::Date(day)) => push_day(out, day),
        (_, Answer::YesNo(yes)) => push_bool(out, yes),
        (_, Answer::Number(number)) => out.extend_from_slice(number.to_string().as_bytes()),
        _ => push_text(out, "unsure"),
    }
}

/// `{"event","on","due"}`.
fn write_duty(out: &mut Vec<u8>, rules: &RuleSet, duty: &Duty) {
    out.extend_from_slice(b"{\"event\":");
    let rule = rules.life.events.get(duty.event);
    push_text(out, rule.map_or("", |rule| &rule.id));
    out.extend_from_slice(b",\"on\":");
    push_day(out, duty.happened_on);
    out.extend_from_slice(b",\"due\":");
    push_day(out, duty.due);
    out.push(b'}');
}

/// `{"number","event","on","dated","recorded_on","withdrawn_on","fits"}`.
fn write_event(out: &mut Vec<u8>, (at, event): (usize, &Event), fits: bool) {
    out.extend_from_slice(b"{\"number\":");
    push_number(out, u32::try_from(at + 1).unwrap_or(u32::MAX));
    out.extend_from_slice(b",\"event\":");
    push_text(out, &event.kind);
    out.extend_from_slice(b",\"on\":");
    push_day(out, event.on);
    out.extend_from_slice(b",\"dated\":");
    push_day_or_null(out, event.dated);
    out.extend_from_slice(b",\"recorded_on\":");
    push_day(out, event.recorded_on);
    out.extend_from_slice(b",\"withdrawn_on\":");
    push_day_or_null(out, event.withdrawn_on);
    out.extend_from_slice(b",\"fits\":");
    push_bool(out, fits);
    out.push(b'}');
}
