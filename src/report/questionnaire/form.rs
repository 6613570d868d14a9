//! What the form asks, question by question.

use super::UNANSWERED;
use crate::i18n::{Bilingual, Lang, tr, tr_with};
use crate::report::words::listed;
use crate::ruleset::typed::zero_is_unsure;
use crate::ruleset::{Expression, Kind, NumberRange, Question, RuleSet, Test};
use crate::text::clean;

/// A day, to be written in.
const DAY: &str = "____-__-__";

/// One question of the form.
pub(super) struct Item {
    /// Its number, from 1.
    pub(super) number: usize,
    pub(super) title: Bilingual,
    /// Of whom it is asked, where not of everyone.
    pub(super) gate: Option<Bilingual>,
    /// What may be marked: what is typed for it, and its words.
    pub(super) options: Vec<(String, Bilingual)>,
    /// What is to be written, where nothing is to be marked.
    pub(super) blank: Option<Bilingual>,
    /// Beside the question: its help, why it is asked, how to find out.
    pub(super) notes: Vec<Bilingual>,
    /// The empty box of the strip.
    pub(super) strip: &'static str,
}

/// All questions, in order.
pub(super) fn items(rules: &RuleSet) -> Vec<Item> {
    let questions = rules.questions.iter().enumerate();
    questions
        .map(|(index, question)| item(rules, index, question))
        .collect()
}

fn item(rules: &RuleSet, index: usize, question: &Question) -> Item {
    let mut options = Vec::new();
    let mut blank = None;
    let mut strip = "[  ]";
    match &question.kind {
        Kind::Choice(choices) => {
            for (number, choice) in (1..).zip(choices) {
                let words = Bilingual::of(|lang| choice_words(choice, lang));
                options.push((format!("{number}"), words));
            }
        }
        Kind::YesNo => {
            for (code, key) in [("1", "interview-choice-yes"), ("2", "interview-choice-no")] {
                options.push((code.to_owned(), Bilingual::of(|lang| tr(lang, key))));
            }
        }
        Kind::Number { min, max, unit } => {
            strip = "[____]";
            blank = Some(Bilingual::of(|lang| {
                let variables = [
                    ("unit", clean::one_line(unit.get(lang)).into()),
                    ("min", min.to_string().into()),
                    ("max", max.to_string().into()),
                ];
                tr_with(lang, "form-number", &variables)
            }));
        }
        Kind::Date { .. } => {
            strip = "[____-__-__]";
            blank = Some(Bilingual::of(|lang| {
                tr_with(lang, "form-date", &[("blank", DAY.into())])
            }));
        }
    }
    let unsure = if zero_is_unsure(question) { "0" } else { "?" };
    let words = Bilingual::of(|lang| tr(lang, "interview-choice-unsure"));
    options.push((unsure.to_owned(), words));
    let mut notes: Vec<Bilingual> = question.help.iter().map(one_line).collect();
    for (key, text) in [
        ("form-why", &question.why),
        ("form-find-out", &question.find_out),
    ] {
        notes.push(Bilingual::of(|lang| {
            let variables = [("text", clean::one_line(text.get(lang)).into())];
            tr_with(lang, key, &variables)
        }));
    }
    Item {
        number: index + 1,
        title: one_line(&question.title),
        gate: gate(rules, question),
        options,
        blank,
        notes,
        strip,
    }
}

fn one_line(text: &Bilingual) -> Bilingual {
    Bilingual::of(|lang| clean::one_line(text.get(lang)))
}

fn choice_words(choice: &crate::ruleset::Choice, lang: Lang) -> String {
    let title = clean::one_line(choice.title.get(lang));
    match &choice.help {
        Some(help) => {
            let help = clean::one_line(help.get(lang));
            let variables = [("title", title.into()), ("help", help.into())];
            tr_with(lang, "form-choice-help", &variables)
        }
        None => title,
    }
}

/// "Only if question 4 is yes". Of everyone: nothing.
fn gate(rules: &RuleSet, question: &Question) -> Option<Bilingual> {
    if question.asked_when == Expression::ALWAYS {
        return None;
    }
    Some(Bilingual::of(|lang| {
        let when = said(rules, &question.asked_when, lang);
        let variables = [("when", when.into()), ("unanswered", UNANSWERED.into())];
        tr_with(lang, "form-only-if", &variables)
    }))
}

fn said(rules: &RuleSet, when: &Expression, lang: Lang) -> String {
    match when {
        Expression::All(parts) => joined(rules, parts, "form-and", lang),
        Expression::Any(parts) => joined(rules, parts, "form-or", lang),
        Expression::Not(part) => {
            let part = said(rules, part, lang);
            tr_with(lang, "form-not", &[("part", part.into())])
        }
        Expression::Question { question, test } => tested(rules, *question, test, lang),
        // No gate of a form can be told so on paper; the interview asks them.
        Expression::Holds(_) | Expression::InForce(_) => tr(lang, "form-otherwise"),
    }
}

fn joined(rules: &RuleSet, parts: &[Expression], word: &str, lang: Lang) -> String {
    let parts: Vec<String> = parts.iter().map(|part| said(rules, part, lang)).collect();
    parts.join(&format!("{0}{1}{0}", space(lang), tr(lang, word)))
}

const fn space(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => " ",
    }
}

/// "question 9 is “A labour contract” or “Flexible work”".
fn tested(rules: &RuleSet, question: usize, test: &Test, lang: Lang) -> String {
    let number = ("number", (question + 1).into());
    let is = |value: String| tr_with(lang, "form-is", &[number.clone(), ("value", value.into())]);
    match test {
        Test::YesNo(yes) => {
            let (code, key) = if *yes {
                (1, "interview-choice-yes")
            } else {
                (2, "interview-choice-no")
            };
            is(value(code, &tr(lang, key), lang))
        }
        Test::OneOf(values) => {
            let kind = rules.questions.get(question).map(|question| &question.kind);
            let choices = match kind {
                Some(Kind::Choice(choices)) => choices.as_slice(),
                _ => &[],
            };
            let words = values.iter().map(|value_index| {
                let title = choices.get(usize::from(*value_index));
                let title = title.map_or("", |choice| choice.title.get(lang));
                value(usize::from(*value_index) + 1, title, lang)
            });
            let or = format!("{0}{1}{0}", space(lang), tr(lang, "form-or"));
            is(words.collect::<Vec<_>>().join(&or))
        }
        Test::Number(NumberRange { min, max }) => between(
            number,
            (min.map(|it| it.to_string()), max.map(|it| it.to_string())),
            lang,
        ),
        Test::Date(range) => between(
            number,
            (
                range.first.map(|it| it.to_string()),
                range.last.map(|it| it.to_string()),
            ),
            lang,
        ),
        Test::Age(_) => tr_with(lang, "form-depends", &[number]),
    }
}

/// What is typed for a value, with its words: "1 (Yes)".
fn value(code: usize, title: &str, lang: Lang) -> String {
    let variables = [
        ("code", code.into()),
        ("title", clean::one_line(title).into()),
    ];
    tr_with(lang, "form-value", &variables)
}

fn between(
    number: (&str, crate::i18n::Value<'_>),
    (min, max): (Option<String>, Option<String>),
    lang: Lang,
) -> String {
    let ends = [("form-at-least", min), ("form-at-most", max)];
    let ends = ends.into_iter().filter_map(|(key, end)| {
        let end = end?;
        Some(tr_with(lang, key, &[number.clone(), ("end", end.into())]))
    });
    let ends: Vec<String> = ends.collect();
    if ends.is_empty() {
        return tr_with(lang, "form-depends", &[number]);
    }
    listed(lang, ends.iter().map(String::as_str))
}

/// What stands above the questions: what this is, of which rules, how to fill it in.
pub(super) fn opening(rules: &RuleSet) -> Vec<Bilingual> {
    let about = &rules.about;
    let edition = Bilingual::of(|lang| {
        let variables = [
            ("edition", clean::one_line(&about.edition).into()),
            ("checked", about.checked_on.to_string().into()),
        ];
        tr_with(lang, "form-edition", &variables)
    });
    let mut said = vec![edition];
    for key in ["interview-no-names", "form-how", "form-strip-how"] {
        said.push(Bilingual::of(|lang| tr(lang, key)));
    }
    said.push(one_line(&about.cannot_check));
    said.push(one_line(&about.confirm));
    said
}
