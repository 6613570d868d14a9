//! Of whom a note is said.

use crate::assess::{Assessment, Verdict, truth};
use crate::plan::Plan;
use crate::ruleset::{Answers, Note, RuleSet};

/// Whether a note is to be said of a person: one of the ways it names must hold for certain.
pub fn applies(
    note: &Note,
    rules: &RuleSet,
    answers: &Answers,
    assessment: &Assessment,
    plan: &Plan,
) -> bool {
    let applies = &note.applies;
    let standing = |standard: usize| assessment.standings.get(standard);
    applies.always
        || applies.timeline && !plan.timeline.is_empty()
        || applies
            .in_scope
            .iter()
            .filter_map(|of| standing(*of))
            .any(|standing| standing.possible.may_apply())
        || applies
            .eligible
            .and_then(standing)
            .is_some_and(|standing| standing.verdict == Verdict::Eligible)
        || applies
            .when
            .as_ref()
            .is_some_and(|when| truth(rules, when, answers, assessment.on) == Some(true))
}

#[cfg(test)]
mod tests {
    use super::applies;
    use crate::report::fixture::{Person, rules};

    fn notes_of(person: &Person) -> Vec<&'static str> {
        rules()
            .notes
            .iter()
            .filter(|note| {
                applies(
                    note,
                    rules(),
                    &person.answers,
                    &person.assessment,
                    &person.plan,
                )
            })
            .map(|note| note.id.as_str())
            .collect()
    }

    #[test]
    fn notes_are_said_of_those_they_concern() {
        let example =
            |other: &[(&str, &str)]| notes_of(&Person::like_the_example(other, "2026-11-22"));
        for (other, said, unsaid) in [
            (
                &[][..],
                &["D1", "D2", "D3", "D4", "D6", "D9"][..],
                &["D5", "D7", "D8", "D13", "D14", "D21"][..],
            ),
            (
                &[("work", "\"none\""), ("home", "\"employer-dormitory\"")],
                &["D1", "D5"],
                &["D4", "D6"],
            ),
            (
                &[("work", "\"unsure\""), ("home", "\"unsure\"")],
                &["D1"],
                &["D4", "D5", "D6", "D9"],
            ),
            (&[("permit", "\"valid\"")], &["D7", "D8", "D22"], &["D13"]),
            (&[("permit", "\"lost\"")], &["D10", "D11"], &["D7", "D8"]),
            (
                &[("applicant", "\"foreign\"")],
                &["D14"],
                &[
                    "D1", "D2", "D3", "D9", "D11", "D12", "D13", "D17", "D18", "D23",
                ],
            ),
            (
                &[("applicant", "\"hong-kong-macao-taiwan\"")],
                &["D10", "D11", "D12", "D13", "D17"],
                &["D1", "D9", "D14"],
            ),
            (
                &[("hukou", "\"hangzhou-county\"")],
                &["D1", "D21"],
                &["D13"],
            ),
            (&[("talent", "true")], &["D9", "D20"], &["D13"]),
        ] {
            let notes = example(other);
            for id in said {
                assert!(notes.contains(id), "{id} of {other:?}: {notes:?}");
            }
            for id in unsaid {
                assert!(!notes.contains(id), "{id} of {other:?}: {notes:?}");
            }
        }
    }
}
