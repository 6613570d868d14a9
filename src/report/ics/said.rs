//! What an event says. Both languages: a calendar is read on many devices, and by the whole family.

use super::CalendarPerson;
use crate::i18n::{Lang, tr, tr_with};
use crate::plan::{CalendarEvent, Reminder};
use crate::report::{reminder as reminding, words};
use crate::ruleset::{ReminderRule, RuleSet};
use crate::text::clean::one_line;

/// The heading of an event, on one line.
pub(super) fn summary(
    person: &CalendarPerson,
    called: Option<&str>,
    told: &CalendarEvent,
) -> String {
    let summary = both(person.lang, |lang| summary_in(person, told, lang));
    match called {
        Some(called) => {
            let variables = [
                ("person", one_line(called).into()),
                ("summary", summary.into()),
            ];
            tr_with(person.lang, "calendar-of", &variables)
        }
        None => summary,
    }
}

/// The heading of an event in one language.
pub(super) fn summary_in(person: &CalendarPerson, told: &CalendarEvent, lang: Lang) -> String {
    let what = title(&person.rules, told, lang);
    // Many calendars show what is cancelled like everything else.
    let key = match &told.reminder {
        None => "calendar-summary-dropped",
        Some(reminder) if reminder.estimate => "calendar-summary-estimate",
        Some(_) => "calendar-summary",
    };
    tr_with(lang, key, &[("what", what.into())])
}

/// What to do then, and how sure the day is; a paragraph for each language.
pub(super) fn description(person: &CalendarPerson, told: &CalendarEvent) -> String {
    [person.lang, person.lang.other()]
        .map(|lang| paragraph(&person.rules, told, lang))
        .join("\n\n")
}

/// A text in one language and then in the other.
pub(super) fn both(lang: Lang, text: impl Fn(Lang) -> String) -> String {
    [lang, lang.other()].map(text).join(" · ")
}

/// What it is about. What a calendar is to drop may be of a kind that the rules no longer know.
fn title(rules: &RuleSet, told: &CalendarEvent, lang: Lang) -> String {
    let title = match &told.reminder {
        Some(reminder) => reminding::what(rules, reminder, lang),
        None => rule(rules, told).map(|rule| words::said(&rule.title, lang)),
    };
    title.unwrap_or_else(|| tr(lang, "calendar-reminder"))
}

fn paragraph(rules: &RuleSet, told: &CalendarEvent, lang: Lang) -> String {
    let Some(reminder) = &told.reminder else {
        return tr(lang, "calendar-dropped");
    };
    let mut sentences = Vec::new();
    if let Some(rule) = rule(rules, told) {
        sentences.push(words::said(&rule.text, lang));
    }
    if reminder.estimate {
        sentences.push(estimate(reminder, lang));
    }
    if told.on > reminder.on {
        let variables = [("day", words::day(lang, reminder.on).into())];
        sentences.push(tr_with(lang, "calendar-put-off", &variables));
    }
    sentences.push(tr(lang, "calendar-confirm"));
    sentences.join("\n")
}

/// That the day is an estimate, and which day that is.
fn estimate(reminder: &Reminder, lang: Lang) -> String {
    let variables = [("day", words::day(lang, reminder.target).into())];
    tr_with(lang, "calendar-estimate", &variables)
}

fn rule<'a>(rules: &'a RuleSet, told: &CalendarEvent) -> Option<&'a ReminderRule> {
    let mut rules = rules.process.reminders.iter();
    rules.find(|rule| rule.kind == told.key.kind)
}
