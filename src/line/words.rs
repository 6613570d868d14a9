//! What can be typed, in words.

use chrono::NaiveDate;

use crate::i18n::{Lang, Value, tr, tr_with};
use crate::ruleset::typed::zero_is_unsure;
use crate::ruleset::{Kind, Question};

/// A day as it is always written.
pub(super) fn day(day: NaiveDate) -> Value<'static> {
    day.to_string().into()
}

/// What can be typed as an answer: numbered choices, or the form of a number or a day.
pub(super) fn ways_to_answer(lang: Lang, question: &Question) -> Vec<String> {
    let numbered = |number: usize, title: &str, help: Option<&str>| {
        let variables = [
            ("number", number.into()),
            ("title", title.into()),
            ("help", help.unwrap_or_default().into()),
        ];
        match help {
            Some(_) => tr_with(lang, "line-choice-help", &variables),
            None => tr_with(lang, "line-choice", &variables[..2]),
        }
    };
    let unsure = numbered(0, &tr(lang, "interview-choice-unsure"), None);
    match &question.kind {
        Kind::Choice(choices) => {
            let choices = choices.iter().enumerate().map(|(index, choice)| {
                let help = choice.help.as_ref().map(|help| help.get(lang));
                numbered(index + 1, choice.title.get(lang), help)
            });
            choices.chain([unsure]).collect()
        }
        Kind::YesNo => vec![
            numbered(1, &tr(lang, "interview-choice-yes"), None),
            numbered(2, &tr(lang, "interview-choice-no"), None),
            unsure,
        ],
        Kind::Number { min, max, unit } => {
            let variables = [
                ("min", min.to_string().into()),
                ("max", max.to_string().into()),
                ("unit", unit.get(lang).into()),
                ("example", example_number(*min, *max).to_string().into()),
            ];
            let zero = if zero_is_unsure(question) {
                unsure
            } else {
                tr(lang, "line-type-unsure")
            };
            vec![tr_with(lang, "line-type-number", &variables), zero]
        }
        Kind::Date { past, .. } => {
            let form = tr(lang, "line-type-date");
            let past = past.then(|| tr(lang, "line-type-past"));
            [form].into_iter().chain(past).chain([unsure]).collect()
        }
    }
}

/// A number that is neither end of the range, to show the form.
fn example_number(min: i32, max: i32) -> i32 {
    14.clamp(min, max)
}
