//! A saved person in a few words.

use chrono::NaiveDate;

use crate::app::message::Person;
use crate::config::Role;
use crate::i18n::{Lang, tr_with};
use crate::ui::look::Look;
use crate::ui::page::Text;

/// What somebody is called among others, with their family or dormitory, and with their number where
/// somebody else is called the same. Of a damaged file only the number is known.
pub(in crate::ui) fn name(person: &Person, lang: Lang) -> String {
    called(person, person.namesake, lang)
}

/// What somebody is called, with their number.
pub(in crate::ui) fn name_and_number(person: &Person, lang: Lang) -> String {
    called(person, true, lang)
}

fn called(person: &Person, numbered: bool, lang: Lang) -> String {
    if person.damaged {
        return damaged_said(person, lang);
    }
    let name = person.name.clone().unwrap_or_else(|| {
        let variables = [("begun", person.created_on.to_string().into())];
        tr_with(lang, "person-unnamed", &variables)
    });
    let key = match (&person.group, numbered) {
        (None, false) => return name,
        (None, true) => "person-numbered",
        (Some(_), false) => "person-in-group",
        (Some(_), true) => "person-numbered-in-group",
    };
    let group = person.group.as_deref().unwrap_or_default();
    let variables = [
        ("name", name.into()),
        ("id", person.id.as_str().into()),
        ("group", group.into()),
    ];
    tr_with(lang, key, &variables)
}

/// At which stage somebody is; until that is known, how far they have come with the questions.
pub(in crate::ui) fn stage(person: &Person, lang: Lang) -> String {
    let stage = person.standing.as_ref();
    let stage = stage.and_then(|standing| standing.said_stage(lang));
    stage.unwrap_or_else(|| answers(person, lang))
}

/// How far somebody has come with the questions.
fn answers(person: &Person, lang: Lang) -> String {
    let variables = [
        ("saved", person.saved_on.to_string().into()),
        ("answers", person.answers.into()),
    ];
    tr_with(lang, "person-answers", &variables)
}

/// What comes next for somebody, or where nothing does how far they have come with the questions; nothing
/// until that is known.
pub(in crate::ui) fn next(person: &Person, lang: Lang, on: NaiveDate) -> Option<String> {
    let standing = person.standing.as_ref()?;
    let next = standing.said_next(lang, on);
    Some(next.unwrap_or_else(|| answers(person, lang)))
}

/// Somebody in one line: name, stage, what comes next.
pub(in crate::ui) fn line(person: &Person, lang: Lang, on: NaiveDate) -> String {
    let (name, stage) = (name(person, lang), stage(person, lang));
    let variables = |next: String| {
        [
            ("name", name.into()),
            ("stage", stage.into()),
            ("next", next.into()),
        ]
    };
    match next(person, lang, on) {
        Some(next) => tr_with(lang, "person-line", &variables(next)),
        None => tr_with(lang, "person-line-yet", &variables(String::new())),
    }
}

/// Somebody whose file is damaged.
pub(in crate::ui) fn damaged(person: &Person, lang: Lang, look: &Look) -> Text {
    Text::of(Role::Warning, damaged_said(person, lang)).signed(look.symbols.unmet, Role::Bad)
}

fn damaged_said(person: &Person, lang: Lang) -> String {
    let variables = [("id", person.id.as_str().into())];
    tr_with(lang, "interview-damaged-person", &variables)
}
