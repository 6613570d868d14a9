//! What is said around a question, in every face: its reasons, and what is wrong with what was typed.

use chrono::NaiveDate;

use super::citation::{Form, citations};
use super::saying::to_say;
use super::words::said;
use crate::assess::Refused;
use crate::i18n::{Lang, tr, tr_with};
use crate::ruleset::typed::Misread;
use crate::ruleset::{Kind, Question, RuleSet};

/// Why a question is asked, how to find the answer out, whom to ask, what to say there, and where
/// that is written: a line each.
pub fn why(rules: &RuleSet, question: &Question, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = [
        ("interview-why", &question.why),
        ("report-find-out", &question.find_out),
        ("report-ask-whom", &question.ask_whom),
    ]
    .into_iter()
    .map(|(key, text)| tr_with(lang, key, &[("text", said(text, lang).into())]))
    .chain(to_say(&question.say, lang))
    .collect();
    let sources = citations(rules, &question.citations, Form::Full, lang);
    if !sources.is_empty() {
        lines.push(tr_with(
            lang,
            "report-sources-of",
            &[("sources", sources.into())],
        ));
    }
    lines
}

/// What to look at on the papers in hand, if the rules say so.
pub fn look_at(question: &Question, lang: Lang) -> Vec<String> {
    question.look_at.iter().map(|it| said(it, lang)).collect()
}

/// What people often get wrong, each with where it is written, if it is.
pub fn mistakes(rules: &RuleSet, question: &Question, lang: Lang) -> Vec<String> {
    let mistakes = question.mistakes.iter().map(|mistake| {
        let text = said(&mistake.text, lang);
        let sources = citations(rules, &mistake.citations, Form::Brief, lang);
        if sources.is_empty() {
            return text;
        }
        let variables = [("text", text.into()), ("sources", sources.into())];
        tr_with(lang, "report-mistake-cited", &variables)
    });
    mistakes.collect()
}

/// How many questions there are at most, and how long they take: two questions a minute, for somebody
/// who has the papers at hand.
pub fn how_long(lang: Lang, most: usize) -> String {
    let minutes = most.div_ceil(2).max(1);
    let variables = [("most", most.into()), ("minutes", minutes.into())];
    tr_with(lang, "interview-how-long", &variables)
}

/// What was wrong with what was typed, and what to type.
pub fn misread(lang: Lang, question: &Question, misread: Misread) -> String {
    let unit = match &question.kind {
        Kind::Number { unit, .. } => said(unit, lang),
        _ => String::new(),
    };
    match misread {
        Misread::Nothing => tr(lang, "interview-nothing-typed"),
        Misread::NotAChoice { most } => {
            tr_with(lang, "interview-not-a-choice", &[("most", most.into())])
        }
        Misread::NotYesNo => tr(lang, "interview-not-yes-no"),
        Misread::NotANumber => tr_with(lang, "interview-not-a-number", &[("unit", unit.into())]),
        Misread::NotADate => tr(lang, "interview-not-a-date"),
        Misread::NoSuchDay => tr(lang, "interview-no-such-day"),
        Misread::OutOfRange { min, max } => date_out_of_range(lang, min, max),
    }
}

/// What was wrong with what was typed as a day.
pub fn misread_day(lang: Lang, misread: Misread) -> String {
    match misread {
        Misread::Nothing => tr(lang, "interview-nothing-typed"),
        Misread::NoSuchDay => tr(lang, "interview-no-such-day"),
        Misread::OutOfRange { min, max } => date_out_of_range(lang, min, max),
        _ => tr(lang, "interview-not-a-date"),
    }
}

fn date_out_of_range(lang: Lang, min: NaiveDate, max: NaiveDate) -> String {
    let variables = [
        ("min", min.to_string().into()),
        ("max", max.to_string().into()),
    ];
    tr_with(lang, "interview-date-out-of-range", &variables)
}

/// Why the interview did not take an answer, and what to type.
pub fn refused(lang: Lang, refused: Refused) -> String {
    match refused {
        Refused::NotAsked => tr(lang, "interview-not-asked"),
        Refused::Held => tr(lang, "interview-held"),
        Refused::WrongKind => tr(lang, "interview-wrong-kind"),
        Refused::NumberOutOfRange { min, max } => {
            let variables = [
                ("min", min.to_string().into()),
                ("max", max.to_string().into()),
            ];
            tr_with(lang, "interview-number-out-of-range", &variables)
        }
        Refused::DateOutOfRange { min, max } => date_out_of_range(lang, min, max),
        Refused::AfterToday { on } => {
            let variables = [("day", on.to_string().into())];
            tr_with(lang, "interview-after-today", &variables)
        }
    }
}
