//! Which one to three answers would make a standard say `Eligible`: every set is tried.

use std::cmp::Ordering;

use super::brute_force::{Possible, outcomes, together};
use super::questions::{Kind, QUESTIONS, REGISTERED, REGISTERED_ON};
use super::rules::{
    EMPLOYMENT_QUESTIONS, HALF_YEAR_QUESTIONS, RESIDENCE_QUESTIONS, STUDY_QUESTIONS, employment,
    half_year, residence, study,
};
use super::{Answer, Change, Person, Standing, Value, Verdict};

/// At most so many answers are changed together.
const MOST_ANSWERS: usize = 3;
/// At most so many changes are shown for each standard.
const MOST_CHANGES: usize = 8;

/// One answer changed; declaring residence gives two answers and counts as one.
type Step = Vec<(usize, Value)>;

/// Steps that stay within one part of the rules, and what that part can come out as after them.
struct Plan<T> {
    steps: Vec<Step>,
    part: Vec<T>,
}

/// The changes for each standard that says `NotYet` without a day.
pub fn changes(person: &Person, possible: &Possible, standings: [Standing; 2]) -> Vec<Change> {
    let mut all = Vec::new();
    for (standard, standing) in standings.into_iter().enumerate() {
        if standing.verdict == Verdict::NotYet && standing.from.is_none() {
            let as_it_is = Possible::clone;
            all.extend(changes_of(person, possible, standard, as_it_is));
        }
    }
    all
}

/// The changes that settle a standard as eligible, of what is possible taken as `reading` has it.
pub fn changes_of(
    person: &Person,
    possible: &Possible,
    standard: usize,
    reading: impl Fn(&Possible) -> Possible,
) -> Vec<Change> {
    let mut working: Vec<(Vec<Step>, Change)> = Vec::new();
    // A set of changes falls apart into what it does to each part; scope and talent nobody can choose.
    let declarations = plans(person, declaration(person), |p| {
        outcomes(p, HALF_YEAR_QUESTIONS, half_year)
    });
    let employments = plans(person, single_steps(person, EMPLOYMENT_QUESTIONS), |p| {
        outcomes(p, EMPLOYMENT_QUESTIONS, employment)
    });
    let residences = plans(person, single_steps(person, RESIDENCE_QUESTIONS), |p| {
        outcomes(p, RESIDENCE_QUESTIONS, residence)
    });
    let studies = plans(person, single_steps(person, STUDY_QUESTIONS), |p| {
        outcomes(p, STUDY_QUESTIONS, study)
    });
    for declared in &declarations {
        for worked in &employments {
            for lived in &residences {
                for studied in &studies {
                    let steps = [&declared.steps, &worked.steps, &lived.steps, &studied.steps];
                    let steps: Vec<Step> = steps.into_iter().flatten().cloned().collect();
                    if steps.is_empty() || steps.len() > MOST_ANSWERS {
                        continue;
                    }
                    let changed = Possible {
                        scope: possible.scope.clone(),
                        talent: possible.talent.clone(),
                        half_year: declared.part.clone(),
                        employment: worked.part.clone(),
                        residence: lived.part.clone(),
                        study: studied.part.clone(),
                    };
                    let changed = reading(&changed);
                    let standing = together(&changed.standings(standard, person.on));
                    let settled = standing.verdict == Verdict::Eligible
                        || standing.verdict == Verdict::NotYet && standing.from.is_some();
                    if settled {
                        let change = Change {
                            standard,
                            set: steps.concat(),
                            from: standing.from,
                        };
                        working.push((steps, change));
                    }
                }
            }
        }
    }
    let minimal = |steps: &[Step]| {
        !working.iter().any(|(other, _)| {
            other.len() < steps.len() && other.iter().all(|step| steps.contains(step))
        })
    };
    let mut smallest: Vec<&(Vec<Step>, Change)> =
        working.iter().filter(|(steps, _)| minimal(steps)).collect();
    smallest.sort_by(|left, right| {
        let order = left.0.len().cmp(&right.0.len());
        // `None` is at once and sorts before any day.
        order
            .then(left.1.from.cmp(&right.1.from))
            .then_with(|| in_order(&left.1.set, &right.1.set))
    });
    let shown = smallest.into_iter().take(MOST_CHANGES);
    shown.map(|(_, change)| change.clone()).collect()
}

/// By question, then by that question's value, then by the next pair.
fn in_order(left: &[(usize, Value)], right: &[(usize, Value)]) -> Ordering {
    let rank = |&(question, value): &(usize, Value)| {
        let position = match (QUESTIONS[question].1, value) {
            (Kind::Choice(values), Value::Choice(value)) => {
                values.iter().position(|&known| known == value)
            }
            (_, Value::YesNo(yes)) => Some(usize::from(!yes)),
            (_, Value::Number(number)) => usize::try_from(number).ok(),
            _ => None,
        };
        (question, position)
    };
    left.iter().map(rank).cmp(right.iter().map(rank))
}

/// Residence is declared on the day asked about, by whoever has not declared it.
fn declaration(person: &Person) -> Vec<Step> {
    if person.yes(REGISTERED) {
        return Vec::new();
    }
    vec![vec![
        (REGISTERED, Value::YesNo(true)),
        (REGISTERED_ON, Value::Date(person.on)),
    ]]
}

/// Every other answer to each of the questions.
fn single_steps(person: &Person, questions: &[usize]) -> Vec<Step> {
    let mut steps = Vec::new();
    for &question in questions {
        let values = match QUESTIONS[question].1 {
            Kind::Choice(values) => values.iter().map(|value| Value::Choice(value)).collect(),
            Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
            // The least of each class the rules tell apart.
            Kind::Number => vec![Value::Number(0), Value::Number(12)],
            Kind::Date => Vec::new(),
        };
        let other = |&value: &Value| person.known(question) != Some(value);
        steps.extend(
            values
                .into_iter()
                .filter(other)
                .map(|value| vec![(question, value)]),
        );
    }
    steps
}

/// All sets of up to three steps, no question twice, the empty set included.
fn plans<T>(person: &Person, steps: Vec<Step>, part: impl Fn(&Person) -> Vec<T>) -> Vec<Plan<T>> {
    let mut sets: Vec<Vec<Step>> = vec![Vec::new()];
    for step in steps {
        for position in 0..sets.len() {
            let mut longer = sets[position].clone();
            if longer.len() < MOST_ANSWERS && longer.iter().all(|other| other[0].0 != step[0].0) {
                longer.push(step.clone());
                sets.push(longer);
            }
        }
    }
    let apply = |steps: &[Step]| {
        let mut changed = person.clone();
        for &(question, value) in steps.iter().flatten() {
            changed.answers[question] = Some(Answer::Known(value));
        }
        changed
    };
    sets.into_iter()
        .map(|steps| Plan {
            part: part(&apply(&steps)),
            steps,
        })
        .collect()
}
