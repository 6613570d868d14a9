//! Years with a permit of one person.

use chrono::NaiveDate;

use super::{Profile, fitted, record_of};
use crate::case::{Span, said, state};
use crate::plan::{Period, ResidenceYears, residence_years};
use crate::ruleset::RuleSet;

/// How long a person has held a permit up to a day, by what they wrote down and by the record of their
/// case; `None` where the rules know nothing of years.
pub fn years_of(profile: &Profile, rules: &RuleSet, on: NaiveDate) -> Option<ResidenceYears> {
    residence_years(rules, &profile.periods, &carried(profile, rules, on), on)
}

/// The periods that follow from the record of a case.
fn carried(profile: &Profile, rules: &RuleSet, on: NaiveDate) -> Vec<Period> {
    let places = rules.years.as_ref().map_or(&[][..], |years| &years.places);
    let place = places.iter().find(|place| place.carried);
    let (Some(place), false) = (place, profile.events.is_empty()) else {
        return Vec::new();
    };
    let profile = fitted(profile, rules);
    let record = record_of(&profile, rules).record;
    let Some(state) = state(rules, &profile.events, &said(&record, rules), on) else {
        return Vec::new();
    };
    let period = |span: &Span, suspended| Period {
        place: place.id.clone(),
        from: span.from,
        until: span.until,
        suspended,
    };
    let held = state.held.iter().map(|span| period(span, false));
    let suspended = state.suspended.iter().map(|span| period(span, true));
    held.chain(suspended).collect()
}
