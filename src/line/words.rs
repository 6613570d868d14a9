//! What can be typed, and what is wrong with what was, in words.

use chrono::NaiveDate;

use super::parse::{Misread, zero_is_unsure};
use crate::assess::Refused;
use crate::i18n::{Lang, Value, tr, tr_with};
use crate::report;
use crate::ruleset::{Kind, Question, RuleSet};

/// A day as it is always written.
pub(super) fn day(day: NaiveDate) -> Value<'static> {
    day.to_string().into()
}

/// The labels of questions, in a row.
pub(super) fn labels(lang: Lang, rules: &RuleSet, questions: &[usize]) -> String {
    let labels = questions
        .iter()
        .filter_map(|index| rules.questions.get(*index));
    listed(lang, labels.map(|question| question.label.get(lang)))
}

/// Words in a row. They are set apart by more than a comma: labels and titles hold commas themselves.
pub(super) fn listed<'a>(lang: Lang, words: impl Iterator<Item = &'a str>) -> String {
    report::words::join(lang, words.map(str::to_owned))
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
    let unsure = numbered(0, &tr(lang, "line-choice-unsure"), None);
    match &question.kind {
        Kind::Choice(choices) => {
            let choices = choices.iter().enumerate().map(|(index, choice)| {
                let help = choice.help.as_ref().map(|help| help.get(lang));
                numbered(index + 1, choice.title.get(lang), help)
            });
            choices.chain([unsure]).collect()
        }
        Kind::YesNo => vec![
            numbered(1, &tr(lang, "line-choice-yes"), None),
            numbered(2, &tr(lang, "line-choice-no"), None),
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

/// What was wrong with what was typed, and what to type.
pub(super) fn misread(lang: Lang, question: &Question, misread: Misread) -> String {
    let unit = match &question.kind {
        Kind::Number { unit, .. } => unit.get(lang),
        _ => "",
    };
    match misread {
        Misread::Nothing => tr(lang, "line-nothing-typed"),
        Misread::NotAChoice { most } => {
            tr_with(lang, "line-not-a-choice", &[("most", most.into())])
        }
        Misread::NotYesNo => tr(lang, "line-not-yes-no"),
        Misread::NotANumber => tr_with(lang, "line-not-a-number", &[("unit", unit.into())]),
        Misread::NotADate => tr(lang, "line-not-a-date"),
        Misread::NoSuchDay => tr(lang, "line-no-such-day"),
    }
}

/// Why the interview did not take an answer, and what to type.
pub(super) fn refused(lang: Lang, refused: Refused) -> String {
    match refused {
        Refused::NotAsked => tr(lang, "line-not-asked"),
        Refused::WrongKind => tr(lang, "line-wrong-kind"),
        Refused::NumberOutOfRange { min, max } => {
            let variables = [
                ("min", min.to_string().into()),
                ("max", max.to_string().into()),
            ];
            tr_with(lang, "line-number-out-of-range", &variables)
        }
        Refused::DateOutOfRange { min, max } => {
            let variables = [("min", day(min)), ("max", day(max))];
            tr_with(lang, "line-date-out-of-range", &variables)
        }
        Refused::AfterToday { on } => tr_with(lang, "line-after-today", &[("day", day(on))]),
    }
}
