//! The questions with their gates, and the names of conditions and papers, in order.

use chrono::{Days, Months, NaiveDate, TimeDelta};

use super::Value;

pub const APPLICANT: usize = 0;
pub const HUKOU: usize = 1;
pub const LIVES_IN: usize = 2;
pub const UNDER_16: usize = 3;
pub const PERMIT: usize = 4;
pub const ISSUED_ON: usize = 5;
pub const REGISTERED: usize = 6;
pub const REGISTERED_ON: usize = 7;
pub const WORK: usize = 8;
pub const CONTRACT_VALID: usize = 9;
pub const CONTRACT_ENDS: usize = 10;
pub const LICENCE_VALID: usize = 11;
pub const SOCIAL_SECURITY_CERTIFICATE: usize = 12;
pub const SOCIAL_INSURANCE_MONTHS: usize = 13;
pub const HOME: usize = 14;
pub const LEASE_FILED: usize = 15;
pub const LEASE_ENDS: usize = 16;
pub const STUDY: usize = 17;
pub const TALENT: usize = 18;
pub const CHANNEL: usize = 19;
pub const DELIVERY: usize = 20;

pub const QUESTION_COUNT: usize = 21;

/// What a question can be answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Choice(&'static [&'static str]),
    YesNo,
    Number,
    Date,
}

/// Id and kind of each question.
pub const QUESTIONS: [(&str, Kind); QUESTION_COUNT] = [
    (
        "applicant",
        Kind::Choice(&["mainland", "hong-kong-macao-taiwan", "foreign"]),
    ),
    (
        "hukou",
        Kind::Choice(&["hangzhou-urban", "hangzhou-county", "elsewhere"]),
    ),
    ("lives-in", Kind::Choice(&["urban", "county", "outside"])),
    ("under-16", Kind::YesNo),
    (
        "permit",
        Kind::Choice(&["none", "valid", "lapsed", "damaged", "lost"]),
    ),
    ("issued-on", Kind::Date),
    ("registered", Kind::YesNo),
    ("registered-on", Kind::Date),
    (
        "work",
        Kind::Choice(&["contract", "business", "flexible", "none"]),
    ),
    ("contract-valid", Kind::YesNo),
    ("contract-ends", Kind::Date),
    ("licence-valid", Kind::YesNo),
    ("social-security-certificate", Kind::YesNo),
    ("social-insurance-months", Kind::Number),
    (
        "home",
        Kind::Choice(&[
            "own",
            "rent",
            "employer-dormitory",
            "school-dormitory",
            "family-or-friends",
            "other",
        ]),
    ),
    ("lease-filed", Kind::YesNo),
    ("lease-ends", Kind::Date),
    ("study", Kind::Choice(&["full-time", "other", "none"])),
    ("talent", Kind::YesNo),
    ("channel", Kind::Choice(&["online", "in-person"])),
    ("delivery", Kind::Choice(&["mail", "pick-up"])),
];

pub const CONDITION_COUNT: usize = 8;

/// Standard (0 guide, 1 law) and id of each condition.
pub const CONDITIONS: [(usize, &str); CONDITION_COUNT] = [
    (0, "employment"),
    (0, "residence"),
    (0, "study"),
    (1, "talent"),
    (1, "half-year"),
    (1, "employment"),
    (1, "residence"),
    (1, "study"),
];

pub const MATERIAL_COUNT: usize = 23;

/// Id of each paper.
pub const MATERIALS: [&str; MATERIAL_COUNT] = [
    "id-card",
    "travel-pass",
    "application-form",
    "photo-prints",
    "photo-jpg",
    "registration-voucher",
    "lease",
    "lease-filing-certificate",
    "landlord-id-copy",
    "community-stamp",
    "property-certificate",
    "employer-accommodation-certificate",
    "school-accommodation-certificate",
    "host-accommodation-proof",
    "kinship-proof",
    "labour-contract",
    "business-licence",
    "social-security-certificate",
    "social-insurance-record",
    "enrolment-certificate",
    "talent-recognition",
    "guardian-id",
    "current-permit",
];

/// A question and the values with which it opens another.
pub type Gate = (usize, fn(Value) -> bool);

/// The question that decides whether this one is asked, and the values with which it is.
pub fn gate(question: usize) -> Option<Gate> {
    match question {
        HUKOU => Some((APPLICANT, |v| v == Value::Choice("mainland"))),
        ISSUED_ON => Some((PERMIT, |v| v == Value::Choice("valid"))),
        REGISTERED_ON => Some((REGISTERED, |v| v == Value::YesNo(true))),
        CONTRACT_VALID | CONTRACT_ENDS => Some((WORK, |v| v == Value::Choice("contract"))),
        LICENCE_VALID => Some((WORK, |v| v == Value::Choice("business"))),
        SOCIAL_SECURITY_CERTIFICATE => Some((WORK, |v| v == Value::Choice("flexible"))),
        SOCIAL_INSURANCE_MONTHS => Some((WORK, |v| v != Value::Choice("none"))),
        LEASE_FILED | LEASE_ENDS => Some((HOME, |v| v == Value::Choice("rent"))),
        _ => None,
    }
}

/// First and last day that can be given.
pub fn date_range() -> (NaiveDate, NaiveDate) {
    (
        NaiveDate::from_ymd_opt(1900, 1, 1).expect("a real day"),
        NaiveDate::from_ymd_opt(2199, 12, 31).expect("a real day"),
    )
}

/// The first day after six calendar months from `day`, the end of a shorter month standing for a day it lacks.
pub fn half_year_after(day: NaiveDate) -> NaiveDate {
    (day + Months::new(6)) + Days::new(1)
}

/// Values of a question such that every way the rules tell its values apart shows between two of them.
pub fn values_that_matter(question: usize, on: NaiveDate) -> Vec<Value> {
    match QUESTIONS[question].1 {
        Kind::Choice(values) => values.iter().map(|value| Value::Choice(value)).collect(),
        Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        Kind::Number => [0, 11, 12, 1200].map(Value::Number).to_vec(),
        Kind::Date => {
            let (first, last) = date_range();
            // Half a year ago the half-year turns from met to unmet, give or take the days that a
            // shorter month clamps. Every unmet day brings a `from` of its own, so two will do.
            let about = on - Months::new(6);
            let near = (-4..=4).filter_map(|days| about.checked_add_signed(TimeDelta::days(days)));
            let turn = near.filter(|&day| {
                half_year_after(day) <= on && half_year_after(day + Days::new(1)) > on
            });
            let mut days: Vec<NaiveDate> = turn
                .flat_map(|last_met| [last_met, last_met + Days::new(1)])
                .chain([first, on, last])
                .filter(|day| (first..=last).contains(day))
                .collect();
            days.sort_unstable();
            days.dedup();
            days.into_iter().map(Value::Date).collect()
        }
    }
}
