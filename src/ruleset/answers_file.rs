//! One person's answers as a flat TOML table: question id = answer.

use std::cell::RefCell;

use super::answer_problem::AnswerProblem;
use super::answer_text::parse_answer;
use super::model::{Answers, RuleSet};
use super::problem;
use super::read::{Document, Sink, raw_answer};
use crate::diagnostic::{Problems, SourceFile};

/// Reads the answers in a file, or says everything that is wrong with it.
///
/// A key that is left out is unanswered; an empty file is a person of whom nothing is known.
pub fn read_answers_toml(rules: &RuleSet, file: &SourceFile) -> Result<Answers, Problems> {
    let sink: Sink = RefCell::default();
    let mut answers = Answers::new(rules.questions.len());
    let document = Document::open(file, &sink);
    for (key, value) in document.root().in_order() {
        let id = key.get_ref().as_ref();
        match rules
            .question(id)
            .and_then(|index| Some((index, rules.questions.get(index)?)))
        {
            None => {
                let reason = AnswerProblem::unknown_question(&rules.questions, id);
                value
                    .log()
                    .report(Some(key.span()), problem::answer(&reason));
            }
            Some(_) if value.is_no_day() => {}
            Some((index, question)) => match parse_answer(question, raw_answer(value.get())) {
                Ok(answer) => answers.set(index, Some(answer)),
                Err(reason) => value.report(problem::answer(&reason)),
            },
        }
    }
    drop(document);
    let diagnostics = sink.into_inner();
    if diagnostics.is_empty() {
        Ok(answers)
    } else {
        Err(Problems::new(diagnostics, vec![file.clone()]))
    }
}

#[cfg(test)]
mod tests {
    use super::read_answers_toml;
    use crate::ruleset::tests::sample;
    use crate::ruleset::{Answer, SourceFile, load};

    #[test]
    fn answers_are_read_by_question() {
        let rules = load(&sample::good()).unwrap();
        let text = "home = \"rent\"\nunder-16 = \"no\"\nmonths = 12.0\nregistered = \"unsure\"\n";
        let answers = read_answers_toml(&rules, &SourceFile::new("me.toml", text)).unwrap();
        let given: Vec<_> = answers.given().collect();
        assert_eq!(
            given,
            [
                (1, Answer::YesNo(false)),
                (2, Answer::Unsure),
                (4, Answer::Choice(1)),
                (5, Answer::Number(12)),
            ]
        );
        let nothing = read_answers_toml(&rules, &SourceFile::new("me.toml", "")).unwrap();
        assert_eq!(nothing.given().count(), 0);
    }

    #[test]
    fn everything_wrong_is_told_with_its_line() {
        let rules = load(&sample::good()).unwrap();
        for (text, expected) in [
            ("hoem = \"own\"\n", &[("unknown-question", 1, 1)][..]),
            (
                "on = 2026-11-22\nhome = \"rents\"\nmonths = \"12\"\nregistered-on = 2026-01-01T10:00:00\n",
                &[
                    ("unknown-question", 1, 1),
                    ("unknown-value", 2, 8),
                    ("wrong-type", 3, 10),
                    ("wrong-type", 4, 17),
                ],
            ),
            ("registered-on = 10:00:00", &[("wrong-type", 1, 17)]),
            ("registered-on = 2026-02-30", &[("syntax", 1, 17)]),
            (
                "registered-on = 2026-02-30\nhoem = 2026-13-01\nmonths = 1201\n",
                &[
                    ("syntax", 1, 17),
                    ("unknown-question", 2, 1),
                    ("syntax", 2, 8),
                    ("out-of-range", 3, 10),
                ],
            ),
            ("home = \"own\"\nhome = \"rent\"\n", &[("syntax", 2, 1)]),
            ("home = { own = true }\n", &[("wrong-type", 1, 8)]),
            ("home.own = true\n", &[("wrong-type", 1, 1)]),
            ("[home]\n", &[("wrong-type", 1, 1)]),
            (
                "months = 99999999999999999999\n",
                &[("out-of-range", 1, 10)],
            ),
            ("months = 1201\n", &[("out-of-range", 1, 10)]),
        ] {
            let problems = read_answers_toml(&rules, &SourceFile::new("me.toml", text));
            let problems = problems.expect_err("it is broken");
            let found: Vec<_> = problems
                .diagnostics()
                .iter()
                .map(|found| {
                    let (line, column) = problems.line_and_column(found).unwrap();
                    (found.code.as_str(), line, column)
                })
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
