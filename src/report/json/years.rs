//! Years with a permit as one JSON object.

use super::bytes::{push_bool, push_day, push_number, push_text};
use super::writer::list;
use crate::plan::{Counts, DaySet, Entry, Length, PeriodProblem, ResidenceYears, Total, days_of};
use crate::ruleset::RuleSet;
use chrono::NaiveDate;

/// Appends the years of one person: `{"profile", "on", "standards": […], "places": […], "periods": […],
/// "overlaps": […], "gaps": […]}`. Periods are numbered from 1 in their order, also in `overlaps`.
pub fn write_years(out: &mut Vec<u8>, rules: &RuleSet, profile: &str, years: &ResidenceYears) {
    let places = rules.years.as_ref().map_or(&[][..], |rule| &rule.places);
    out.extend_from_slice(b"{\"profile\":");
    push_text(out, profile);
    out.extend_from_slice(b",\"on\":");
    push_day(out, years.on);
    out.extend_from_slice(b",\"standards\":");
    let standards = rules.about.standards.iter().zip(&years.standards);
    list(
        out,
        standards.enumerate(),
        |out, (at, (standard, total))| {
            open(out, &standard.id, total);
            out.extend_from_slice(b",\"apart\":");
            let apart = places.iter().filter(|place| !place.adds_up.contains(&at));
            list(out, apart, |out, place| push_text(out, &place.id));
            out.push(b'}');
        },
    );
    out.extend_from_slice(b",\"places\":");
    list(
        out,
        places.iter().zip(&years.places),
        |out, (place, total)| {
            open(out, &place.id, total);
            out.push(b'}');
        },
    );
    out.extend_from_slice(b",\"periods\":");
    list(out, years.entries.iter().enumerate(), |out, (at, entry)| {
        period(out, at + 1, entry);
    });
    out.extend_from_slice(b",\"overlaps\":");
    list(out, &years.overlaps, |out, overlap| {
        stretch(out, (overlap.from, overlap.until));
        out.extend_from_slice(b",\"periods\":");
        list(out, &overlap.entries, |out, at| push_number(out, at + 1));
        out.push(b'}');
    });
    out.extend_from_slice(b",\"gaps\":");
    gaps(out, &years.gaps);
    out.push(b'}');
}

/// `{"id", "days", "length": {"years", "months", "days"}, "suspended_days"`, not closed.
fn open(out: &mut Vec<u8>, id: &str, total: &Total) {
    let Length {
        years,
        months,
        days,
    } = total.length;
    out.extend_from_slice(b"{\"id\":");
    push_text(out, id);
    out.extend_from_slice(b",\"days\":");
    push_number(out, total.days.days());
    out.extend_from_slice(b",\"length\":{\"years\":");
    push_number(out, years);
    out.extend_from_slice(b",\"months\":");
    push_number(out, months);
    out.extend_from_slice(b",\"days\":");
    push_number(out, days);
    out.extend_from_slice(b"},\"suspended_days\":");
    push_number(out, total.suspended.days());
}

/// `{"number", "place", "from", "until", "suspended", "by_hand", "counts"}`; an open period has `null`
/// for an end.
fn period(out: &mut Vec<u8>, number: usize, entry: &Entry) {
    let period = &entry.period;
    out.extend_from_slice(b"{\"number\":");
    push_number(out, number);
    out.extend_from_slice(b",\"place\":");
    push_text(out, &period.place);
    out.extend_from_slice(b",\"from\":");
    push_day(out, period.from);
    out.extend_from_slice(b",\"until\":");
    match period.until {
        Some(until) => push_day(out, until),
        None => out.extend_from_slice(b"null"),
    }
    out.extend_from_slice(b",\"suspended\":");
    push_bool(out, period.suspended);
    out.extend_from_slice(b",\"by_hand\":");
    push_bool(out, entry.by_hand);
    out.extend_from_slice(b",\"counts\":");
    push_text(out, counts(entry.counts));
    out.push(b'}');
}

/// What comes of a period, as scripts know it.
const fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Until(_) => "counted",
        Counts::Suspended(_) => "suspended",
        Counts::Not(PeriodProblem::UnknownPlace) => "unknown-place",
        Counts::Not(PeriodProblem::Backwards) => "backwards",
        Counts::Not(PeriodProblem::Future | PeriodProblem::EndsInFuture) => "future",
    }
}

fn gaps(out: &mut Vec<u8>, gaps: &DaySet) {
    list(out, gaps.stretches(), |out, gap| {
        stretch(out, *gap);
        out.push(b'}');
    });
}

/// `{"from", "until", "days"`, not closed.
fn stretch(out: &mut Vec<u8>, (from, until): (NaiveDate, NaiveDate)) {
    out.extend_from_slice(b"{\"from\":");
    push_day(out, from);
    out.extend_from_slice(b",\"until\":");
    push_day(out, until);
    out.extend_from_slice(b",\"days\":");
    push_number(out, days_of((from, until)));
}
