//! A complete person in plain Rust: what a programmer who knew only Hangzhou would write.
//! The benches measure the engine against it.

use chrono::{Months, NaiveDate};

use super::questions::{
    APPLICANT, CHANNEL, CONDITION_COUNT, CONTRACT_VALID, HOME, HUKOU, LEASE_FILED, LICENCE_VALID,
    LIVES_IN, MATERIAL_COUNT, PERMIT, REGISTERED, REGISTERED_ON, SOCIAL_INSURANCE_MONTHS,
    SOCIAL_SECURITY_CERTIFICATE, STUDY, TALENT, UNDER_16, WORK,
};
use super::{Person, State, Value, Verdict};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applicant {
    Mainland,
    HongKongMacaoTaiwan,
    Foreign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hukou {
    HangzhouUrban,
    HangzhouCounty,
    Elsewhere,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LivesIn {
    Urban,
    County,
    Outside,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    None,
    Valid,
    Lapsed,
    Damaged,
    Lost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Contract,
    Business,
    Flexible,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    Own,
    Rent,
    EmployerDormitory,
    SchoolDormitory,
    FamilyOrFriends,
    Other,
}

/// Somebody who answered everything they were asked; what was not asked may hold anything.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // They are the answers to yes-no questions.
pub struct CompletePerson {
    pub applicant: Applicant,
    pub hukou: Hukou,
    pub lives_in: LivesIn,
    pub under_16: bool,
    pub permit: Permit,
    pub registered_on: Option<NaiveDate>,
    pub work: Work,
    pub contract_valid: bool,
    pub licence_valid: bool,
    pub social_security_certificate: bool,
    pub social_insurance_months: i32,
    pub home: Home,
    pub lease_filed: bool,
    pub full_time_study: bool,
    pub talent: bool,
    pub online: bool,
}

/// What is said of a complete person; nothing of it is ever open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompleteJudgement {
    /// Guide, law.
    pub verdicts: [Verdict; 2],
    /// In the order of `CONDITIONS`.
    pub conditions: [State; CONDITION_COUNT],
    /// In the order of `MATERIALS`: needed or not.
    pub materials: [bool; MATERIAL_COUNT],
}

/// Judges a complete person.
pub fn complete_person(person: &CompletePerson, on: NaiveDate) -> CompleteJudgement {
    let (guide_out, law_out) = outside(person);
    let lodging = matches!(person.home, Home::EmployerDormitory | Home::FamilyOrFriends);
    let stable_home = person.home == Home::Own || (person.home == Home::Rent && person.lease_filed);
    let guide_employment = match person.work {
        Work::Contract => person.contract_valid,
        Work::Business => person.licence_valid,
        Work::Flexible => {
            person.social_security_certificate
                && NaiveDate::from_ymd_opt(2023, 10, 1).is_some_and(|since| since <= on)
        }
        Work::None => false,
    };
    let law_employment = person.work != Work::None && person.social_insurance_months >= 12;
    let law_residence = stable_home || lodging;
    let half_year = person
        .registered_on
        .and_then(|day| day.checked_add_months(Months::new(6)))
        .is_some_and(|complete| on > complete);
    let study = person.full_time_study;

    let guide_state = |met| state(guide_out.is_none(), met);
    let law_state = |met| state(law_out.is_none(), met);
    let verdict = |met| {
        if met {
            Verdict::Eligible
        } else {
            Verdict::NotYet
        }
    };
    let law_ways = law_employment || law_residence || study;
    CompleteJudgement {
        verdicts: [
            guide_out.unwrap_or(verdict(guide_employment || stable_home || study)),
            law_out.unwrap_or(verdict(person.talent || (half_year && law_ways))),
        ],
        conditions: [
            guide_state(guide_employment),
            guide_state(stable_home),
            guide_state(study),
            law_state(person.talent),
            law_state(half_year),
            law_state(law_employment),
            law_state(law_residence),
            law_state(study),
        ],
        materials: if guide_out.is_some() && law_out.is_some() {
            [false; MATERIAL_COUNT]
        } else {
            materials(person)
        },
    }
}

fn outside(person: &CompletePerson) -> (Option<Verdict>, Option<Verdict>) {
    const ELSEWHERE: Option<Verdict> = Some(Verdict::Elsewhere);
    const NOT_NEEDED: Option<Verdict> = Some(Verdict::NotNeeded);
    match (person.applicant, person.lives_in, person.hukou) {
        (Applicant::Foreign, _, _) | (_, LivesIn::Outside, _) => (ELSEWHERE, ELSEWHERE),
        (Applicant::HongKongMacaoTaiwan, _, _)
        | (Applicant::Mainland, LivesIn::County, Hukou::Elsewhere) => (None, ELSEWHERE),
        (Applicant::Mainland, LivesIn::County, _) => (NOT_NEEDED, ELSEWHERE),
        (Applicant::Mainland, LivesIn::Urban, Hukou::HangzhouUrban) => (NOT_NEEDED, NOT_NEEDED),
        (Applicant::Mainland, LivesIn::Urban, Hukou::HangzhouCounty) => (NOT_NEEDED, None),
        (Applicant::Mainland, LivesIn::Urban, Hukou::Elsewhere) => (None, None),
    }
}

fn state(applies: bool, met: bool) -> State {
    match (applies, met) {
        (false, _) => State::NotApplicable,
        (true, true) => State::Met,
        (true, false) => State::Unmet,
    }
}

fn materials(person: &CompletePerson) -> [bool; MATERIAL_COUNT] {
    let rent = person.home == Home::Rent;
    let family = person.home == Home::FamilyOrFriends;
    let contract = person.work == Work::Contract;
    let business = person.work == Work::Business;
    [
        person.applicant == Applicant::Mainland,
        person.applicant == Applicant::HongKongMacaoTaiwan,
        true,
        !person.online,
        person.online,
        !person.talent,
        rent,
        rent,
        rent,
        rent,
        person.home == Home::Own,
        person.home == Home::EmployerDormitory,
        person.home == Home::SchoolDormitory,
        family,
        person.under_16 || family,
        contract,
        business,
        person.work == Work::Flexible,
        contract || business,
        person.full_time_study,
        person.talent,
        person.under_16,
        matches!(
            person.permit,
            Permit::Valid | Permit::Lapsed | Permit::Damaged
        ),
    ]
}

impl CompletePerson {
    /// Reads a person who answered everything they were asked.
    pub fn read(person: &Person) -> Self {
        let date = |question| match person.known(question) {
            Some(Value::Date(day)) => Some(day),
            _ => None,
        };
        Self {
            applicant: match person.known(APPLICANT) {
                Some(Value::Choice("mainland")) => Applicant::Mainland,
                Some(Value::Choice("foreign")) => Applicant::Foreign,
                _ => Applicant::HongKongMacaoTaiwan,
            },
            hukou: match person.known(HUKOU) {
                Some(Value::Choice("hangzhou-urban")) => Hukou::HangzhouUrban,
                Some(Value::Choice("hangzhou-county")) => Hukou::HangzhouCounty,
                _ => Hukou::Elsewhere,
            },
            lives_in: match person.known(LIVES_IN) {
                Some(Value::Choice("urban")) => LivesIn::Urban,
                Some(Value::Choice("county")) => LivesIn::County,
                _ => LivesIn::Outside,
            },
            under_16: person.yes(UNDER_16),
            permit: match person.known(PERMIT) {
                Some(Value::Choice("valid")) => Permit::Valid,
                Some(Value::Choice("lapsed")) => Permit::Lapsed,
                Some(Value::Choice("damaged")) => Permit::Damaged,
                Some(Value::Choice("lost")) => Permit::Lost,
                _ => Permit::None,
            },
            registered_on: date(REGISTERED_ON).filter(|_| person.yes(REGISTERED)),
            work: match person.known(WORK) {
                Some(Value::Choice("contract")) => Work::Contract,
                Some(Value::Choice("business")) => Work::Business,
                Some(Value::Choice("flexible")) => Work::Flexible,
                _ => Work::None,
            },
            contract_valid: person.yes(CONTRACT_VALID),
            licence_valid: person.yes(LICENCE_VALID),
            social_security_certificate: person.yes(SOCIAL_SECURITY_CERTIFICATE),
            social_insurance_months: match person.known(SOCIAL_INSURANCE_MONTHS) {
                Some(Value::Number(months)) => months,
                _ => 0,
            },
            home: match person.known(HOME) {
                Some(Value::Choice("own")) => Home::Own,
                Some(Value::Choice("rent")) => Home::Rent,
                Some(Value::Choice("employer-dormitory")) => Home::EmployerDormitory,
                Some(Value::Choice("school-dormitory")) => Home::SchoolDormitory,
                Some(Value::Choice("family-or-friends")) => Home::FamilyOrFriends,
                _ => Home::Other,
            },
            lease_filed: person.yes(LEASE_FILED),
            full_time_study: person.is(STUDY, "full-time"),
            talent: person.yes(TALENT),
            online: person.is(CHANNEL, "online"),
        }
    }
}
