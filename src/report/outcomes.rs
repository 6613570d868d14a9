//! Both ends of a headline that hangs on one question.

use crate::assess::{Assessment, Depth, Engine, Scratch, Standing, Verdict, truth};
use crate::ruleset::{Answer, Answers};

/// What the headline would be if one open question were answered so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Index of the question.
    pub question: usize,
    /// The answer supposed.
    pub answer: Answer,
    /// What the headline would then be: settled.
    pub standing: Standing,
}

/// If the headline is open and one open question would settle it, whatever its answer: what each of
/// its answers would make of it. Otherwise nothing.
///
/// Only questions with few answers are tried (yes-no and choices): of a number or a day nobody could
/// be told every outcome in a sentence. `assessment` must be that of the same answers.
pub fn outcomes(engine: &Engine, answers: &Answers, assessment: &Assessment) -> Vec<Outcome> {
    if assessment.headline().verdict != Verdict::Open {
        return Vec::new();
    }
    let rules = engine.rules();
    let mut supposed = answers.clone();
    let mut scratch = Scratch::default();
    let mut then = Assessment::empty(assessment.on);
    for (question, asked) in rules.questions.iter().enumerate() {
        let given = answers.get(question);
        let is_open = given.is_none_or(|answer| !answer.is_known());
        if !is_open || truth(rules, &asked.asked_when, answers, assessment.on) != Some(true) {
            continue;
        }
        let mut found = Vec::new();
        let settles = asked.kind.few_answers().all(|answer| {
            supposed.set(question, Some(answer));
            engine.assess_into(
                &mut scratch,
                &supposed,
                assessment.on,
                Depth::Standings,
                &mut then,
            );
            let standing = *then.headline();
            found.push(Outcome {
                question,
                answer,
                standing,
            });
            standing.verdict != Verdict::Open
        });
        // Two questions cannot both settle it alone: then neither of them would matter.
        if settles && !found.is_empty() {
            return found;
        }
        supposed.set(question, given);
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::outcomes;
    use crate::report::fixture::{Person, engine, rules};

    fn told(other: &[(&str, &str)]) -> Vec<String> {
        let person = Person::like_the_example(other, "2026-11-22");
        outcomes(engine(), &person.answers, &person.assessment)
            .into_iter()
            .map(|outcome| {
                format!(
                    "{} {:?} {} {:?}",
                    rules().questions[outcome.question].id,
                    outcome.answer,
                    outcome.standing.verdict.id(),
                    outcome.standing.from.map(|day| day.to_string()),
                )
            })
            .collect()
    }

    #[test]
    fn both_ends_are_told_when_one_question_decides() {
        for (other, expected) in [
            (&[][..], &[][..]),
            (
                &[("talent", "\"unsure\"")],
                &[
                    "talent YesNo(false) not-yet Some(\"2027-02-28\")",
                    "talent YesNo(true) eligible None",
                ],
            ),
            (
                &[("talent", "")],
                &[
                    "talent YesNo(false) not-yet Some(\"2027-02-28\")",
                    "talent YesNo(true) eligible None",
                ],
            ),
            (
                &[
                    ("social-insurance-months", "3"),
                    ("registered-on", "2026-01-05"),
                    ("lease-filed", "\"unsure\""),
                ],
                &[
                    "lease-filed YesNo(false) not-yet None",
                    "lease-filed YesNo(true) eligible None",
                ],
            ),
            (
                &[("talent", "\"unsure\""), ("registered-on", "\"unsure\"")],
                &[],
            ),
            (&[("registered-on", "\"unsure\"")], &[]),
        ] {
            assert_eq!(told(other), expected, "{other:?}");
        }
    }
}
