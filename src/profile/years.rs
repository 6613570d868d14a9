//! Years with a permit of one person.

use chrono::NaiveDate;

use super::Profile;
use crate::plan::{ResidenceYears, residence_years};
use crate::ruleset::RuleSet;

/// How long a person has held a permit up to a day; `None` where the rules know nothing of years.
pub fn years_of(profile: &Profile, rules: &RuleSet, on: NaiveDate) -> Option<ResidenceYears> {
    residence_years(rules, &profile.periods, &[], on)
}
