//! The day that is looked at, in words.

use chrono::{Datelike as _, NaiveDate};

use super::{moment, words};
use crate::assess::Interview;
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{DayKind, Moments};
use crate::ruleset::RuleSet;

/// The day that is looked at, and what changes on it and around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedAt {
    /// Which day it is, of what kind, and how far from the day asked about: a sentence each.
    pub day: Vec<String>,
    /// What is otherwise on it than on the day before, a sentence each; empty if nothing is.
    pub changes: Vec<String>,
    /// The next day on which something changes.
    pub next: Option<NaiveDate>,
    /// The last day before on which something changed.
    pub previous: Option<NaiveDate>,
}

/// What there is to say of the day an interview looks at.
pub fn looked_at(interview: &Interview, lang: Lang) -> LookedAt {
    let (rules, on) = (interview.engine().rules(), interview.on());
    let mut moments = Moments::new(interview.engine(), &interview.weighed().answers);
    let changes = moments.at(on).map(|at| {
        let (before, after) = (&at.before, &at.after);
        moment::between(lang, rules, before, after)
    });
    let mut day = vec![
        day_and_kind(rules, on, lang),
        distance(interview.asked_on(), on, lang),
    ];
    if !rules.calendar.is_published(on.year()) {
        day.push(tr(lang, "day-unpublished"));
    }
    LookedAt {
        day,
        changes: changes.unwrap_or_default(),
        next: moments.next(on).map(|moment| moment.day),
        previous: moments.previous(on).map(|moment| moment.day),
    }
}

/// What is otherwise on the day an interview looks at than on the day asked about, a sentence each.
pub fn compared(interview: &Interview, lang: Lang) -> Vec<String> {
    let mut moments = Moments::new(interview.engine(), &interview.weighed().answers);
    let before = moments.phase(interview.asked_on());
    let after = moments.phase(interview.on());
    moment::between(lang, interview.engine().rules(), &before, &after)
}

/// `Thursday 2026-10-01: a holiday (National Day).`
fn day_and_kind(rules: &RuleSet, on: NaiveDate, lang: Lang) -> String {
    let calendar = &rules.calendar;
    let kind = match DayKind::of(calendar, on) {
        DayKind::Working => tr(lang, "day-working"),
        DayKind::Weekend => tr(lang, "day-weekend"),
        DayKind::MakeUp => tr(lang, "day-make-up"),
        DayKind::Holiday => {
            let name = calendar.days_off().get(&on);
            let name = name.map_or_else(String::new, |name| words::said(name, lang));
            tr_with(lang, "day-holiday", &[("name", name.into())])
        }
    };
    let variables = [("day", words::day(lang, on).into()), ("kind", kind.into())];
    tr_with(lang, "day-looked-at", &variables)
}

/// How far the day is from the day asked about.
fn distance(asked_on: NaiveDate, on: NaiveDate, lang: Lang) -> String {
    let days = (on - asked_on).num_days();
    let key = match days {
        0 => return tr(lang, "day-asked-about"),
        1.. => "day-later",
        _ => "day-earlier",
    };
    let variables = [
        ("days", days.unsigned_abs().into()),
        ("asked", asked_on.to_string().into()),
    ];
    tr_with(lang, key, &variables)
}
