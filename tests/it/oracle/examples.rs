//! The oracle itself held against people worked out by hand, and its shortcuts against none.

use chrono::{Days, NaiveDate};

use super::brute_force::{each_completion, with};
#[allow(clippy::wildcard_imports, reason = "most questions are named here")]
use super::questions::*;
use super::rules::{
    EMPLOYMENT_QUESTIONS, HALF_YEAR_QUESTIONS, Parts, RESIDENCE_QUESTIONS, SCOPE_QUESTIONS,
    STUDY_QUESTIONS, TALENT_QUESTIONS, employment, half_year, needed, residence, scope, study,
    talent,
};
use super::{
    Answer, CompletePerson, Need, Person, Standing, State, Value, Verdict, complete_person, judge,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn question(id: &str) -> usize {
    QUESTIONS
        .iter()
        .position(|(known, _)| *known == id)
        .unwrap_or_else(|| panic!("no question {id}"))
}

/// Reads "applicant=mainland registered=yes registered-on=2026-05-22 talent=unsure".
fn person(on: &str, answers: &str) -> Person {
    let mut person = Person::unknown(day(on));
    for pair in answers.split_whitespace() {
        let (id, text) = pair.split_once('=').expect("question=answer");
        let question = question(id);
        let value = match QUESTIONS[question].1 {
            _ if text == "unsure" => {
                person.answers[question] = Some(Answer::Unsure);
                continue;
            }
            Kind::Choice(values) => Value::Choice(
                values
                    .iter()
                    .find(|value| **value == text)
                    .unwrap_or_else(|| panic!("{pair}")),
            ),
            Kind::YesNo => Value::YesNo(text == "yes"),
            Kind::Number => Value::Number(text.parse().expect("a number")),
            Kind::Date => Value::Date(day(text)),
        };
        person.answers[question] = Some(Answer::Known(value));
    }
    person
}

/// "not-yet 2027-02-28", "elsewhere county-office", "open".
fn said(standing: Standing) -> String {
    let verdict = match standing.verdict {
        Verdict::Eligible => "eligible",
        Verdict::NotYet => "not-yet",
        Verdict::Open => "open",
        Verdict::NotNeeded => "not-needed",
        Verdict::Elsewhere => "elsewhere",
    };
    let from = standing.from.map(|day| format!(" {day}"));
    let route = standing.route.map(|route| format!(" {route}"));
    format!(
        "{verdict}{}{}",
        from.unwrap_or_default(),
        route.unwrap_or_default()
    )
}

const CONTRACT_EXAMPLE: &str = "applicant=mainland hukou=elsewhere lives-in=urban under-16=no \
    permit=none registered=yes registered-on=2026-08-27 work=contract contract-valid=yes \
    contract-ends=2027-01-31 social-insurance-months=14 home=rent lease-filed=no study=none \
    talent=no channel=online delivery=mail";

#[test]
fn the_person_of_the_contract() {
    let judged = judge(&person("2026-11-22", CONTRACT_EXAMPLE));
    assert_eq!(
        judged.standings.map(said),
        ["eligible", "not-yet 2027-02-28"]
    );
    assert_eq!(
        judged.conditions,
        [
            State::Met,
            State::Unmet,
            State::Unmet,
            State::Unmet,
            State::Unmet,
            State::Met,
            State::Unmet,
            State::Unmet
        ]
    );
    assert_eq!(judged.because[0], [WORK, CONTRACT_VALID]);
    assert_eq!(judged.because[1], [HOME, LEASE_FILED]);
    assert_eq!(judged.because[4], [REGISTERED_ON]);
    assert_eq!(judged.because[5], [WORK, SOCIAL_INSURANCE_MONTHS]);
    assert_eq!(judged.next, Some(LEASE_ENDS));
    assert_eq!(judged.changes, []);
    let papers: Vec<&str> = (0..MATERIAL_COUNT)
        .filter(|&paper| judged.materials[paper] == Need::Needed)
        .map(|paper| MATERIALS[paper])
        .collect();
    assert_eq!(
        papers,
        [
            "id-card",
            "application-form",
            "photo-jpg",
            "registration-voucher",
            "lease",
            "lease-filing-certificate",
            "landlord-id-copy",
            "community-stamp",
            "labour-contract",
            "social-insurance-record"
        ]
    );
    assert!(!judged.materials.contains(&Need::Open));
}

/// Day, answers, guide, law, next question.
const PEOPLE: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("nobody", "2026-11-22", "", "open", "open", "applicant"),
    (
        "a foreigner",
        "2026-11-22",
        "applicant=foreign",
        "elsewhere foreign-national",
        "elsewhere foreign-national",
        "none",
    ),
    (
        "route not settled",
        "2026-11-22",
        "applicant=hong-kong-macao-taiwan",
        "open",
        "elsewhere",
        "lives-in",
    ),
    (
        "E1 relatives",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban permit=none registered=yes registered-on=2026-01-05 work=none home=family-or-friends study=none talent=no",
        "not-yet",
        "eligible",
        "under-16",
    ),
    (
        "E3 before October 2023",
        "2023-09-30",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=yes registered-on=2023-01-05 work=flexible social-security-certificate=yes social-insurance-months=3 home=other study=none talent=no",
        "not-yet 2023-10-01",
        "not-yet",
        "under-16",
    ),
    (
        "E11 the last day of waiting",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=yes registered-on=2026-05-22 home=own talent=no",
        "eligible",
        "not-yet 2026-11-23",
        "under-16",
    ),
    (
        "E11 the day after",
        "2026-11-23",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=yes registered-on=2026-05-22 home=own talent=no",
        "eligible",
        "eligible",
        "under-16",
    ),
    (
        "E11 a month's end",
        "2027-02-28",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=yes registered-on=2026-08-31 home=own talent=no",
        "eligible",
        "not-yet 2027-03-01",
        "under-16",
    ),
    (
        "E12 county hukou",
        "2026-11-22",
        "applicant=mainland hukou=hangzhou-county lives-in=urban registered=yes registered-on=2026-01-05 home=own talent=no",
        "not-needed",
        "eligible",
        "under-16",
    ),
    (
        "E12 in the county",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=county home=own",
        "eligible",
        "elsewhere county-office",
        "under-16",
    ),
    (
        "E14 talent",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=no home=other work=none study=none talent=yes",
        "not-yet",
        "eligible",
        "under-16",
    ),
    (
        "talent alone",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban under-16=no permit=none registered=no work=none home=own study=none talent=unsure channel=online delivery=mail",
        "eligible",
        "open",
        "none",
    ),
];

#[test]
fn people_by_hand() {
    for (who, on, answers, guide, law, next) in PEOPLE {
        let judged = judge(&person(on, answers));
        assert_eq!(judged.standings.map(said), [*guide, *law], "{who}");
        let asked = judged.next.map_or("none", |question| QUESTIONS[question].0);
        assert_eq!(asked, *next, "{who}");
    }
}

/// Day, answers, changes as "standard: question=value … @ day".
const CHANGES: &[(&str, &str, &str, &[&str])] = &[
    (
        "not registered, nothing to show",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=no work=none home=other study=none talent=no",
        &[
            "0: home=own @ now",
            "0: study=full-time @ now",
            "0: work=contract contract-valid=yes @ now",
            "0: work=business licence-valid=yes @ now",
            "0: work=flexible social-security-certificate=yes @ now",
            "0: home=rent lease-filed=yes @ now",
            "1: registered=yes registered-on=2026-11-22 home=own @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 home=employer-dormitory @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 home=family-or-friends @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 study=full-time @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 work=contract social-insurance-months=12 @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 work=business social-insurance-months=12 @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 work=flexible social-insurance-months=12 @ 2027-05-23",
            "1: registered=yes registered-on=2026-11-22 home=rent lease-filed=yes @ 2027-05-23",
        ],
    ),
    (
        "kept answers count",
        "2026-11-22",
        "applicant=mainland hukou=elsewhere lives-in=urban registered=yes registered-on=2026-10-01 work=none social-insurance-months=20 home=other lease-filed=yes study=none talent=no",
        &[
            "0: home=own @ now",
            "0: home=rent @ now",
            "0: study=full-time @ now",
            "0: work=contract contract-valid=yes @ now",
            "0: work=business licence-valid=yes @ now",
            "0: work=flexible social-security-certificate=yes @ now",
            "1: work=contract @ 2027-04-02",
            "1: work=business @ 2027-04-02",
            "1: work=flexible @ 2027-04-02",
            "1: home=own @ 2027-04-02",
            "1: home=rent @ 2027-04-02",
            "1: home=employer-dormitory @ 2027-04-02",
            "1: home=family-or-friends @ 2027-04-02",
            "1: study=full-time @ 2027-04-02",
        ],
    ),
];

#[test]
fn changes_by_hand() {
    for (who, on, answers, expected) in CHANGES {
        let changes = judge(&person(on, answers)).changes;
        let found: Vec<String> = changes
            .iter()
            .map(|change| {
                let set: Vec<String> = change
                    .set
                    .iter()
                    .map(|&(question, value)| {
                        let value = match value {
                            Value::Choice(value) => value.to_owned(),
                            Value::YesNo(yes) => if yes { "yes" } else { "no" }.to_owned(),
                            Value::Number(number) => number.to_string(),
                            Value::Date(day) => day.to_string(),
                        };
                        format!("{}={value}", QUESTIONS[question].0)
                    })
                    .collect();
                let from = change.from.map_or("now".to_owned(), |day| day.to_string());
                format!("{}: {} @ {from}", change.standard, set.join(" "))
            })
            .collect();
        assert_eq!(found, *expected, "{who}");
    }
}

/// A small generator of its own, so that a failure comes back with its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("small")
    }

    fn person(&mut self, unanswered_in_ten: usize) -> Person {
        let days = ["2026-11-22", "2024-02-29", "2023-09-30", "2026-08-31"];
        let on = day(days[self.below(days.len())]);
        let mut person = Person::unknown(on);
        for question in 0..QUESTION_COUNT {
            if self.below(10) < unanswered_in_ten {
                continue;
            }
            let values = values_that_matter(question, on);
            let value = values[self.below(values.len())];
            person.answers[question] = Some(Answer::Known(value));
        }
        person
    }
}

fn parts(person: &Person) -> Parts {
    Parts {
        scope: scope(person),
        talent: talent(person),
        half_year: half_year(person),
        employment: employment(person),
        residence: residence(person),
        study: study(person),
    }
}

#[test]
fn two_ways_of_writing_the_rules_agree_on_complete_people() {
    let mut dice = Dice(20_261_122);
    for _ in 0..2_000 {
        let person = dice.person(0);
        let written_out = complete_person(&CompletePerson::read(&person), person.on);
        let judged = judge(&person);
        assert_eq!(
            judged.standings.map(|s| s.verdict),
            written_out.verdicts,
            "{person:?}"
        );
        assert_eq!(judged.conditions, written_out.conditions, "{person:?}");
        let materials = judged.materials.map(|need| need == Need::Needed);
        assert_eq!(materials, written_out.materials, "{person:?}");
    }
}

/// Completes everything together, part or no part.
#[test]
fn completing_part_by_part_is_completing_the_whole() {
    let mut dice = Dice(7);
    let mut questions: Vec<usize> = [
        SCOPE_QUESTIONS,
        HALF_YEAR_QUESTIONS,
        EMPLOYMENT_QUESTIONS,
        RESIDENCE_QUESTIONS,
        STUDY_QUESTIONS,
        TALENT_QUESTIONS,
    ]
    .concat();
    questions.extend([UNDER_16, PERMIT, CHANNEL]);
    questions.sort_unstable();
    for _ in 0..150 {
        let person = dice.person(2);
        let mut standings: [Vec<Standing>; 2] = [Vec::new(), Vec::new()];
        let mut papers: [Vec<bool>; MATERIAL_COUNT] = std::array::from_fn(|_| Vec::new());
        each_completion(&mut person.clone(), &questions, &mut |complete| {
            for standard in [0, 1] {
                let standing = parts(complete).standing(standard, person.on);
                if !standings[standard].contains(&standing) {
                    standings[standard].push(standing);
                }
            }
            for (paper, needs) in papers.iter_mut().enumerate() {
                let need = needed(complete, paper);
                if !needs.contains(&need) {
                    needs.push(need);
                }
            }
        });
        let judged = judge(&person);
        for standard in [0, 1] {
            let verdicts = &standings[standard];
            let open = verdicts.iter().any(|s| s.verdict != verdicts[0].verdict);
            assert_eq!(
                judged.standings[standard].verdict == Verdict::Open,
                open,
                "{person:?}"
            );
            if verdicts.len() == 1 {
                assert_eq!(judged.standings[standard], verdicts[0], "{person:?}");
            }
        }
        for (paper, needs) in papers.iter().enumerate() {
            assert_eq!(
                judged.materials[paper] == Need::Open,
                needs.len() == 2,
                "{person:?}"
            );
        }
    }
}

#[test]
fn every_change_works_and_no_part_of_it_does() {
    let mut dice = Dice(99);
    let mut seen = 0;
    for _ in 0..600 {
        let person = dice.person(2);
        for change in judge(&person).changes {
            let apply = |skip: Option<usize>| {
                let mut changed = person.clone();
                for &(question, value) in &change.set {
                    if Some(question) != skip {
                        changed = with(&changed, question, value);
                    }
                }
                judge(&changed).standings[change.standard]
            };
            let works = |s: Standing| {
                s.verdict == Verdict::Eligible || s.verdict == Verdict::NotYet && s.from.is_some()
            };
            let all = apply(None);
            assert!(works(all), "{person:?} {change:?}");
            assert_eq!(all.from, change.from);
            for &(question, _) in &change.set {
                // A kept day of registration would do as well as the day asked about.
                if question != REGISTERED_ON {
                    assert!(!works(apply(Some(question))), "{person:?} {change:?}");
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} changes looked at");
}

#[test]
fn the_half_year_turns_where_the_values_say() {
    let mut on = day("2023-01-01");
    while on < day("2028-12-31") {
        let days: Vec<NaiveDate> = values_that_matter(REGISTERED_ON, on)
            .into_iter()
            .filter_map(|value| match value {
                Value::Date(day) => Some(day),
                _ => None,
            })
            .collect();
        let turns = days.windows(2).filter(|pair| {
            pair[0] + Days::new(1) == pair[1]
                && half_year_after(pair[0]) <= on
                && half_year_after(pair[1]) > on
        });
        assert_eq!(turns.count(), 1, "{on}");
        on = on + Days::new(1);
    }
}
