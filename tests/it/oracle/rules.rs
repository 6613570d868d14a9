//! The rules of a complete person, part by part.
//!
//! Each part looks at questions no other part looks at, so completions of one part combine freely
//! with those of another. What the calendar can bring is given as the day *since* which it holds.

use chrono::NaiveDate;

use super::questions::{
    APPLICANT, CHANNEL, CONTRACT_VALID, HOME, HUKOU, LEASE_FILED, LICENCE_VALID, LIVES_IN, PERMIT,
    REGISTERED, REGISTERED_ON, SOCIAL_INSURANCE_MONTHS, SOCIAL_SECURITY_CERTIFICATE, STUDY, TALENT,
    UNDER_16, WORK, half_year_after,
};
use super::{Person, Standing, Value, Verdict};

/// The day since which something holds by the calendar alone; `None` never.
pub type Since = Option<NaiveDate>;

/// Held at all times.
pub const ALWAYS: Since = Some(NaiveDate::MIN);

fn always_if(holds: bool) -> Since {
    if holds { ALWAYS } else { None }
}

/// Whether a standard applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    In,
    Out(Verdict, Option<&'static str>),
}

/// Everything the verdicts look at, with the questions of each part. Guide first, then law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    pub scope: [Scope; 2],
    pub talent: Since,
    pub half_year: Since,
    pub employment: [Since; 2],
    pub residence: [Since; 2],
    pub study: Since,
}

pub const SCOPE_QUESTIONS: &[usize] = &[APPLICANT, HUKOU, LIVES_IN];
pub const TALENT_QUESTIONS: &[usize] = &[TALENT];
pub const HALF_YEAR_QUESTIONS: &[usize] = &[REGISTERED, REGISTERED_ON];
pub const EMPLOYMENT_QUESTIONS: &[usize] = &[
    WORK,
    CONTRACT_VALID,
    LICENCE_VALID,
    SOCIAL_SECURITY_CERTIFICATE,
    SOCIAL_INSURANCE_MONTHS,
];
pub const RESIDENCE_QUESTIONS: &[usize] = &[HOME, LEASE_FILED];
pub const STUDY_QUESTIONS: &[usize] = &[STUDY];

/// Who is in scope of the guide and of the law: rows from the top, the first that fits wins.
pub fn scope(person: &Person) -> [Scope; 2] {
    let elsewhere = |route| Scope::Out(Verdict::Elsewhere, Some(route));
    let not_needed = Scope::Out(Verdict::NotNeeded, None);
    if person.is(APPLICANT, "foreign") {
        return [elsewhere("foreign-national"); 2];
    }
    if person.is(LIVES_IN, "outside") {
        return [elsewhere("where-you-live"); 2];
    }
    if person.is(APPLICANT, "hong-kong-macao-taiwan") {
        return [Scope::In, elsewhere("hmt-residence-permit")];
    }
    let hukou_urban = person.is(HUKOU, "hangzhou-urban");
    let hukou_county = person.is(HUKOU, "hangzhou-county");
    if person.is(LIVES_IN, "county") {
        let guide = if hukou_urban || hukou_county {
            not_needed
        } else {
            Scope::In
        };
        return [guide, elsewhere("county-office")];
    }
    if hukou_urban {
        return [not_needed; 2];
    }
    if hukou_county {
        return [not_needed, Scope::In];
    }
    [Scope::In; 2]
}

pub fn talent(person: &Person) -> Since {
    always_if(person.yes(TALENT))
}

pub fn half_year(person: &Person) -> Since {
    match person.known(REGISTERED_ON) {
        Some(Value::Date(day)) if person.yes(REGISTERED) => Some(half_year_after(day)),
        _ => None,
    }
}

pub fn employment(person: &Person) -> [Since; 2] {
    let contract = person.is(WORK, "contract");
    let business = person.is(WORK, "business");
    let flexible = person.is(WORK, "flexible");
    let guide = if contract && person.yes(CONTRACT_VALID) || business && person.yes(LICENCE_VALID) {
        ALWAYS
    } else if flexible && person.yes(SOCIAL_SECURITY_CERTIFICATE) {
        NaiveDate::from_ymd_opt(2023, 10, 1)
    } else {
        None
    };
    let paid = matches!(person.known(SOCIAL_INSURANCE_MONTHS), Some(Value::Number(n)) if n >= 12);
    let law = always_if((contract || business || flexible) && paid);
    [guide, law]
}

pub fn residence(person: &Person) -> [Since; 2] {
    let own_or_filed = person.is(HOME, "own") || person.is(HOME, "rent") && person.yes(LEASE_FILED);
    let lodging = person.is(HOME, "employer-dormitory") || person.is(HOME, "family-or-friends");
    [always_if(own_or_filed), always_if(own_or_filed || lodging)]
}

pub fn study(person: &Person) -> Since {
    always_if(person.is(STUDY, "full-time"))
}

/// The earlier of two days, `None` being never.
fn either(left: Since, right: Since) -> Since {
    match (left, right) {
        (Some(left), Some(right)) => Some(left.min(right)),
        (day, None) | (None, day) => day,
    }
}

/// The later of two days, `None` being never.
fn both(left: Since, right: Since) -> Since {
    Some(left?.max(right?))
}

impl Parts {
    /// Since when the standard, applying, says `Eligible`.
    fn eligible_since(&self, standard: usize) -> Since {
        let ways = either(
            either(self.employment[standard], self.residence[standard]),
            self.study,
        );
        if standard == 0 {
            ways
        } else {
            either(self.talent, both(self.half_year, ways))
        }
    }

    /// What the standard says of this complete person.
    pub fn standing(&self, standard: usize, on: NaiveDate) -> Standing {
        let standing = |verdict, from, route| Standing {
            verdict,
            from,
            route,
        };
        match self.scope[standard] {
            Scope::Out(verdict, route) => standing(verdict, None, route),
            Scope::In => match self.eligible_since(standard) {
                Some(day) if day <= on => standing(Verdict::Eligible, None, None),
                from => standing(Verdict::NotYet, from, None),
            },
        }
    }

    /// The same with the half-year taken as given.
    pub fn with_half_year(self, met: bool) -> Self {
        Self {
            half_year: always_if(met),
            ..self
        }
    }
}

/// A paper's own questions, and whether it is needed by somebody in scope.
pub type NeedRule = (&'static [usize], fn(&Person) -> bool);

/// In the order of `MATERIALS`.
pub const NEED_RULES: [NeedRule; super::MATERIAL_COUNT] = [
    (&[], |p| p.is(APPLICANT, "mainland")),
    (&[], |p| p.is(APPLICANT, "hong-kong-macao-taiwan")),
    (&[], |_| true),
    (&[CHANNEL], |p| p.is(CHANNEL, "in-person")),
    (&[CHANNEL], |p| p.is(CHANNEL, "online")),
    (&[TALENT], |p| !p.yes(TALENT)),
    (&[HOME], |p| p.is(HOME, "rent")),
    (&[HOME], |p| p.is(HOME, "rent")),
    (&[HOME], |p| p.is(HOME, "rent")),
    (&[HOME], |p| p.is(HOME, "rent")),
    (&[HOME], |p| p.is(HOME, "own")),
    (&[HOME], |p| p.is(HOME, "employer-dormitory")),
    (&[HOME], |p| p.is(HOME, "school-dormitory")),
    (&[HOME], |p| p.is(HOME, "family-or-friends")),
    (&[UNDER_16, HOME], |p| {
        p.yes(UNDER_16) || p.is(HOME, "family-or-friends")
    }),
    (&[WORK], |p| p.is(WORK, "contract")),
    (&[WORK], |p| p.is(WORK, "business")),
    (&[WORK], |p| p.is(WORK, "flexible")),
    (&[WORK], |p| {
        p.is(WORK, "contract") || p.is(WORK, "business")
    }),
    (&[STUDY], |p| p.is(STUDY, "full-time")),
    (&[TALENT], |p| p.yes(TALENT)),
    (&[UNDER_16], |p| p.yes(UNDER_16)),
    (&[PERMIT], |p| {
        p.is(PERMIT, "valid") || p.is(PERMIT, "lapsed") || p.is(PERMIT, "damaged")
    }),
];

/// Whether a complete person must bring the paper: not if every standard puts them out of scope.
pub fn needed(person: &Person, material: usize) -> bool {
    scope(person).contains(&Scope::In) && NEED_RULES[material].1(person)
}
