//! Which answers make one condition of the rules true.

use chrono::NaiveDate;

use crate::assess::truth;
use crate::ruleset::{Answers, Expression, RuleSet};

/// The questions tested in an expression that holds whose answers make it so: with the others left
/// out it still holds, with any of these left out it is not certain. Nothing where it does not hold.
///
/// Found by leaving answers out from the last question to the first, as for conditions.
pub(super) fn deciding(
    rules: &RuleSet,
    holds: &Expression,
    answers: &Answers,
    on: NaiveDate,
) -> Vec<usize> {
    if truth(rules, holds, answers, on) != Some(true) {
        return Vec::new();
    }
    let mut tested = Vec::new();
    questions(rules, holds, &mut tested);
    tested.sort_unstable();
    tested.dedup();
    let mut kept = answers.clone();
    let mut deciding = Vec::new();
    for question in tested.into_iter().rev() {
        let given = kept.get(question);
        kept.set(question, None);
        if given.is_some() && truth(rules, holds, &kept, on) != Some(true) {
            kept.set(question, given);
            deciding.push(question);
        }
    }
    deciding.reverse();
    deciding
}

/// Every question tested in an expression or in the conditions it names.
fn questions(rules: &RuleSet, expression: &Expression, into: &mut Vec<usize>) {
    match expression {
        Expression::All(parts) | Expression::Any(parts) => {
            for part in parts {
                questions(rules, part, into);
            }
        }
        Expression::Not(part) => questions(rules, part, into),
        Expression::Question { question, .. } => into.push(*question),
        Expression::Holds(condition) => {
            // The rule-file check lets no circle pass, and no chain of more than 64.
            if let Some(condition) = rules.conditions.get(*condition) {
                questions(rules, &condition.met_when, into);
            }
        }
        Expression::InForce(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::deciding;
    use crate::report::fixture::{Person, rules};

    #[test]
    fn a_row_is_decided_by_its_own_answers() {
        let county = [("hukou", "\"hangzhou-urban\""), ("lives-in", "\"county\"")];
        let person = Person::like_the_example(&county, "2026-11-22");
        let decided = |standard: usize, row: usize| -> Vec<&str> {
            let when = &rules().about.standards[standard].rows[row].when;
            deciding(rules(), when, &person.answers, person.assessment.on)
                .into_iter()
                .map(|question| rules().questions[question].id.as_str())
                .collect()
        };
        // The county's own row of the law, though the hukou alone would settle the next one.
        assert_eq!(decided(1, 3), ["applicant", "lives-in"]);
        assert_eq!(decided(0, 2), ["applicant", "hukou", "lives-in"]);
        assert_eq!(decided(1, 0), [""; 0], "a row that does not hold");
    }
}
