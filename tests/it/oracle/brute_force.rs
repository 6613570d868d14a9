//! A person whose answers are partly open, judged by completing them in every way that matters.

use chrono::NaiveDate;

use super::questions::{
    CONDITION_COUNT, CONDITIONS, CONTRACT_ENDS, DELIVERY, ISSUED_ON, LEASE_ENDS, MATERIAL_COUNT,
    QUESTION_COUNT, values_that_matter,
};
use super::rules::{
    EMPLOYMENT_QUESTIONS, HALF_YEAR_QUESTIONS, NEED_RULES, Parts, RESIDENCE_QUESTIONS,
    SCOPE_QUESTIONS, STUDY_QUESTIONS, Scope, Since, TALENT_QUESTIONS, employment, half_year,
    needed, residence, scope, study, talent,
};
use super::{Answer, Judgement, Need, Person, Standing, State, Value, Verdict, changes};

/// Judges a person.
pub fn judge(person: &Person) -> Judgement {
    let possible = Possible::of(person);
    let said = [0, 1].map(|standard| possible.standings(standard, person.on));
    let standings = [0, 1].map(|standard| together(&said[standard]));
    let conditions: [State; CONDITION_COUNT] =
        std::array::from_fn(|condition| condition_state(person, condition));
    Judgement {
        standings,
        possible: [0, 1]
            .map(|standard| distinct(said[standard].iter().map(|standing| standing.verdict))),
        because: std::array::from_fn(|condition| because(person, condition, conditions[condition])),
        conditions,
        materials: std::array::from_fn(|material| need(person, material)),
        next: questions_left(person, &possible, &said[1]).next(),
        unsure: (0..QUESTION_COUNT)
            .filter(|&q| person.answers[q] == Some(Answer::Unsure) && !person.is_off_path(q))
            .collect(),
        ignored: (0..QUESTION_COUNT)
            .filter(|&q| person.answers[q].is_some() && person.is_off_path(q))
            .collect(),
        changes: changes::changes(person, &possible, standings),
    }
}

pub fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for item in items {
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen
}

/// Visits every completion of `questions`. A gate stands before what it gates; what a completed gate
/// puts off the path has no effect and is not completed.
pub fn each_completion(person: &mut Person, questions: &[usize], visit: &mut dyn FnMut(&Person)) {
    let Some((&question, rest)) = questions.split_first() else {
        return visit(person);
    };
    if person.known(question).is_some() || person.is_off_path(question) {
        return each_completion(person, rest, visit);
    }
    let open = person.answers[question];
    for value in values_that_matter(question, person.on) {
        person.answers[question] = Some(Answer::Known(value));
        each_completion(person, rest, visit);
    }
    person.answers[question] = open;
}

/// What a rule says over all completions of `questions`, nothing twice.
pub fn outcomes<T: PartialEq>(
    person: &Person,
    questions: &[usize],
    rule: impl Fn(&Person) -> T,
) -> Vec<T> {
    let mut seen = Vec::new();
    each_completion(&mut person.clone(), questions, &mut |complete| {
        let outcome = rule(complete);
        if !seen.contains(&outcome) {
            seen.push(outcome);
        }
    });
    seen
}

/// What a rule says with one and with another value of `question`, the rest completed alike.
fn outcome_pairs<T: PartialEq + Copy>(
    person: &Person,
    questions: &[usize],
    question: usize,
    rule: impl Fn(&Person) -> T,
) -> Vec<(T, T)> {
    let mut pairs = Vec::new();
    let rest: Vec<usize> = questions
        .iter()
        .copied()
        .filter(|&q| q != question)
        .collect();
    // With the question itself open, what it gates stays on the path and is completed too.
    each_completion(&mut person.clone(), &rest, &mut |complete| {
        let outcomes = outcomes(complete, &[question], &rule);
        for (position, &left) in outcomes.iter().enumerate() {
            for &right in &outcomes[position + 1..] {
                if !pairs.contains(&(left, right)) {
                    pairs.push((left, right));
                }
            }
        }
    });
    pairs
}

/// What each part of the verdicts can come out as.
#[derive(Debug, Clone)]
pub struct Possible {
    pub scope: Vec<[Scope; 2]>,
    pub talent: Vec<Since>,
    pub half_year: Vec<Since>,
    pub employment: Vec<[Since; 2]>,
    pub residence: Vec<[Since; 2]>,
    pub study: Vec<Since>,
}

impl Possible {
    /// Every part over all completions.
    pub fn of(person: &Person) -> Self {
        Self {
            scope: outcomes(person, SCOPE_QUESTIONS, scope),
            talent: outcomes(person, TALENT_QUESTIONS, talent),
            half_year: outcomes(person, HALF_YEAR_QUESTIONS, half_year),
            employment: outcomes(person, EMPLOYMENT_QUESTIONS, employment),
            residence: outcomes(person, RESIDENCE_QUESTIONS, residence),
            study: outcomes(person, STUDY_QUESTIONS, study),
        }
    }

    /// The same for somebody who goes by one way, as if there were no other.
    pub fn by_way(&self, way: &str) -> Self {
        let mut possible = self.clone();
        if way != "talent" {
            possible.talent = vec![None];
        }
        if way != "employment" {
            possible.employment = vec![[None; 2]];
        }
        if way != "residence" {
            possible.residence = vec![[None; 2]];
        }
        if way != "study" {
            possible.study = vec![None];
        }
        possible
    }

    /// All ways in which the parts come together, in a fixed order.
    fn combinations(&self) -> impl Iterator<Item = Parts> + '_ {
        self.scope.iter().flat_map(move |&scope| {
            self.talent.iter().flat_map(move |&talent| {
                self.half_year.iter().flat_map(move |&half_year| {
                    self.employment.iter().flat_map(move |&employment| {
                        self.residence.iter().flat_map(move |&residence| {
                            self.study.iter().map(move |&study| Parts {
                                scope,
                                talent,
                                half_year,
                                employment,
                                residence,
                                study,
                            })
                        })
                    })
                })
            })
        })
    }

    /// Everything a standard may say.
    pub fn standings(&self, standard: usize, on: NaiveDate) -> Vec<Standing> {
        distinct(
            self.combinations()
                .map(|parts| parts.standing(standard, on)),
        )
    }

    /// For each two outcomes that two values of `question` bring about: all that can be, once with
    /// the one and once with the other.
    fn moved_by(&self, person: &Person, question: usize) -> Vec<(Self, Self)> {
        macro_rules! moved {
            ($questions:expr, $part:ident) => {
                if $questions.contains(&question) {
                    return outcome_pairs(person, $questions, question, $part)
                        .into_iter()
                        .map(|(left, right)| {
                            let with = |outcome| Self {
                                $part: vec![outcome],
                                ..self.clone()
                            };
                            (with(left), with(right))
                        })
                        .collect();
                }
            };
        }
        moved!(SCOPE_QUESTIONS, scope);
        moved!(TALENT_QUESTIONS, talent);
        moved!(HALF_YEAR_QUESTIONS, half_year);
        moved!(EMPLOYMENT_QUESTIONS, employment);
        moved!(RESIDENCE_QUESTIONS, residence);
        moved!(STUDY_QUESTIONS, study);
        Vec::new()
    }
}

/// What a standard says with some answers open, from everything it may say.
pub fn together(all: &[Standing]) -> Standing {
    let first = all[0];
    Standing {
        verdict: if all.iter().all(|other| other.verdict == first.verdict) {
            first.verdict
        } else {
            Verdict::Open
        },
        // Of several verdicts none has a day or an office that all others share.
        from: first
            .from
            .filter(|_| all.iter().all(|other| other.from == first.from)),
        route: first
            .route
            .filter(|_| all.iter().all(|other| other.route == first.route)),
    }
}

/// The questions each condition looks at and its rule, scope left aside.
fn condition_rule(condition: usize) -> (&'static [usize], fn(&Person) -> Since) {
    match CONDITIONS[condition] {
        (0, "employment") => (EMPLOYMENT_QUESTIONS, |p| employment(p)[0]),
        (1, "employment") => (EMPLOYMENT_QUESTIONS, |p| employment(p)[1]),
        (0, "residence") => (RESIDENCE_QUESTIONS, |p| residence(p)[0]),
        (1, "residence") => (RESIDENCE_QUESTIONS, |p| residence(p)[1]),
        (1, "talent") => (TALENT_QUESTIONS, talent),
        (1, "half-year") => (HALF_YEAR_QUESTIONS, half_year),
        _ => (STUDY_QUESTIONS, study),
    }
}

/// Whether a condition is met, over all completions of what it looks at.
fn possible_met(person: &Person, condition: usize) -> Vec<bool> {
    let (questions, rule) = condition_rule(condition);
    outcomes(person, questions, |complete| {
        rule(complete).is_some_and(|since| since <= person.on)
    })
}

/// Whether a standard applies, over all completions of what its rows look at.
fn possible_in_scope(person: &Person, standard: usize) -> Vec<bool> {
    outcomes(person, SCOPE_QUESTIONS, |complete| {
        scope(complete)[standard] == Scope::In
    })
}

fn condition_state(person: &Person, condition: usize) -> State {
    let in_scope = possible_in_scope(person, CONDITIONS[condition].0);
    let met = possible_met(person, condition);
    match (in_scope.as_slice(), met.as_slice()) {
        ([false], _) => State::NotApplicable,
        ([true], [true]) => State::Met,
        ([true], [false]) => State::Unmet,
        _ => State::Open,
    }
}

/// Drops answers from the last question to the first while what is left still settles the state.
fn because(person: &Person, condition: usize, state: State) -> Vec<usize> {
    let questions = match state {
        State::Open => return Vec::new(),
        State::NotApplicable => SCOPE_QUESTIONS,
        State::Met | State::Unmet => condition_rule(condition).0,
    };
    let settled = |left: &Person| match state {
        State::NotApplicable => possible_in_scope(left, CONDITIONS[condition].0) == [false],
        _ => possible_met(left, condition) == [state == State::Met],
    };
    let mut left = Person::unknown(person.on);
    for &question in questions {
        if person.known(question).is_some() && !person.is_off_path(question) {
            left.answers[question] = person.answers[question];
        }
    }
    for &question in questions.iter().rev() {
        let answer = left.answers[question].take();
        if !settled(&left) {
            left.answers[question] = answer;
        }
    }
    questions
        .iter()
        .copied()
        .filter(|&question| left.answers[question].is_some())
        .collect()
}

/// The questions a paper depends on.
fn material_questions(material: usize) -> Vec<usize> {
    let own = NEED_RULES[material].0;
    SCOPE_QUESTIONS.iter().chain(own).copied().collect()
}

fn need(person: &Person, material: usize) -> Need {
    let questions = material_questions(material);
    match outcomes(person, &questions, |p| needed(p, material)).as_slice() {
        [true] => Need::Needed,
        [false] => Need::NotNeeded,
        _ => Need::Open,
    }
}

/// The questions that are unanswered, asked, and can still tell two outcomes apart.
fn questions_left<'a>(
    person: &'a Person,
    possible: &'a Possible,
    law: &[Standing],
) -> impl Iterator<Item = usize> + 'a {
    let law_may_apply = law
        .iter()
        .any(|standing| matches!(standing.verdict, Verdict::Eligible | Verdict::NotYet));
    (0..QUESTION_COUNT)
        .filter(|&question| person.answers[question].is_none() && person.is_asked(question))
        .filter(move |&question| {
            moves_a_verdict(person, possible, question)
                || moves_a_paper(person, question)
                || law_may_apply
                    && [ISSUED_ON, CONTRACT_ENDS, LEASE_ENDS, DELIVERY].contains(&question)
        })
}

/// Every question that may be asked next if those before it are put off.
pub fn questions_to_ask(person: &Person) -> Vec<usize> {
    let possible = Possible::of(person);
    questions_left(person, &possible, &possible.standings(1, person.on)).collect()
}

/// Verdict, route and `from` of both standards as they are, and the law's with the half-year open.
fn moves_a_verdict(person: &Person, possible: &Possible, question: usize) -> bool {
    let said = |parts: Parts| {
        (
            parts.standing(0, person.on),
            parts.standing(1, person.on),
            parts.with_half_year(true).standing(1, person.on),
            parts.with_half_year(false).standing(1, person.on),
        )
    };
    possible
        .moved_by(person, question)
        .into_iter()
        .any(|(left, right)| {
            left.combinations()
                .zip(right.combinations())
                .any(|(left, right)| said(left) != said(right))
        })
}

fn moves_a_paper(person: &Person, question: usize) -> bool {
    (0..MATERIAL_COUNT).any(|material| {
        let questions = material_questions(material);
        questions.contains(&question)
            && !outcome_pairs(person, &questions, question, |p| needed(p, material)).is_empty()
    })
}

/// A person with one more answer.
pub fn with(person: &Person, question: usize, value: Value) -> Person {
    let mut changed = person.clone();
    changed.answers[question] = Some(Answer::Known(value));
    changed
}
