//! A period, a length of time and a place in words.

use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{Length, Period, PeriodProblem};
use crate::report::words::said;
use crate::ruleset::RuleSet;
use crate::text::clean::one_line;

/// A place by its id; one the rules do not know is called by that.
pub fn place(rules: &RuleSet, id: &str, lang: Lang) -> String {
    let known = rules.years.as_ref().and_then(|rule| rule.place(id));
    known.map_or_else(|| one_line(id), |place| said(&place.title, lang))
}

/// A period: `Hangzhou, 2024-03-01 to 2025-08-31`, `Hangzhou, since 2024-03-01`.
pub fn period(rules: &RuleSet, period: &Period, lang: Lang) -> String {
    let key = match period.until {
        Some(_) => "years-period",
        None => "years-period-open",
    };
    let variables = [
        ("place", place(rules, &period.place, lang).into()),
        ("from", period.from.to_string().into()),
        ("until", until(period, lang).into()),
    ];
    tr_with(lang, key, &variables)
}

/// The last day of a period, or that it goes on.
pub(super) fn until(period: &Period, lang: Lang) -> String {
    match period.until {
        Some(until) => until.to_string(),
        None => tr(lang, "years-open"),
    }
}

/// So much time: `3 years 2 months 5 days`; what is none of it is left out.
pub fn length(length: Length, lang: Lang) -> String {
    let parts = [
        ("years-years", length.years),
        ("years-months", length.months),
        ("years-days", length.days),
    ];
    let said =
        |(key, count): (&str, u32)| tr_with(lang, key, &[("count", i64::from(count).into())]);
    let there: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(said)
        .collect();
    if there.is_empty() {
        return said(("years-days", 0));
    }
    there.join(" ")
}

/// What is wrong with a period that was typed, and what to do.
pub fn period_problem(
    rules: &RuleSet,
    period: &Period,
    problem: PeriodProblem,
    lang: Lang,
) -> String {
    let variables = [
        ("place", one_line(&period.place).into()),
        ("places", place_ids(rules).into()),
        ("from", period.from.to_string().into()),
        ("until", until(period, lang).into()),
    ];
    let key = match problem {
        PeriodProblem::UnknownPlace => "years-no-such-place",
        PeriodProblem::Backwards => "years-backwards",
        PeriodProblem::Future => "years-future",
        PeriodProblem::EndsInFuture => "years-ends-in-future",
    };
    tr_with(lang, key, &variables)
}

/// The ids of all places.
pub fn place_ids(rules: &RuleSet) -> String {
    let places = rules.years.iter().flat_map(|rule| &rule.places);
    let ids: Vec<&str> = places.map(|place| place.id.as_str()).collect();
    ids.join(", ")
}
