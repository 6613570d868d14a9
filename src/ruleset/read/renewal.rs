//! `[renewal]`: when and how a permit is renewed.

use super::super::model::{RenewalRule, Window};
use super::super::problem;
use super::names::Names;
use crate::diagnostic::read::{Table, Value};
use crate::i18n::Bilingual;

/// A permit year is at most so many months long, and a window opens at most so long before.
const MOST_MONTHS: u32 = 1200;
const MOST_DAYS: u32 = 3650;

pub(super) fn renewal<'t>(mut table: Table<'t>, names: &Names<'t>) -> Option<RenewalRule> {
    let issued_on = table
        .require("issued-on")
        .and_then(|value| names.date_question(&value));
    let every_months = table
        .require("every-months")
        .and_then(|value| value.integer(1, i64::from(MOST_MONTHS)))
        .and_then(|months| u32::try_from(months).ok());
    let rule = RenewalRule {
        when: table.condition("when", names),
        issued_on: issued_on.unwrap_or_default(),
        every_months: every_months.unwrap_or(1),
        opens: opens(&mut table, names),
        text: filled_in(&mut table, "text", &["opens", "last-working-day"]),
        late: filled_in(&mut table, "late", &["expires"]),
        counts_on: filled_in(&mut table, "counts-on", &["date"]),
        may_refuse: filled_in(&mut table, "may-refuse", &[]),
        unknown: filled_in(&mut table, "unknown", &[]),
        citations: table.citations(names),
    };
    table.finish();
    issued_on.and(every_months).map(|_| rule)
}

/// The windows by standard, in the order of standards.
fn opens(table: &mut Table<'_>, names: &Names<'_>) -> Vec<(usize, Window)> {
    let Some(value) = table.require("opens") else {
        return Vec::new();
    };
    let Some(table) = value.table() else {
        return Vec::new();
    };
    if table.is_empty() {
        value.report(problem::nothing_listed("个标准", "standard"));
    }
    let mut opens = Vec::new();
    for (key, value) in table.in_order() {
        let key_place = value.at(key.span());
        let standard = names.standards.resolve_name(&key_place, key.get_ref());
        let window = window(&value);
        if let (Some(standard), Some(window)) = (standard, window) {
            opens.push((standard, window));
        }
    }
    opens.sort_by_key(|&(standard, _)| standard);
    opens
}

fn window(value: &Value<'_>) -> Option<Window> {
    let mut table = value.table()?;
    let days = table.take("days-before");
    let months = table.take("months-before");
    table.finish();
    match (days, months) {
        (Some(days), None) => days.count(MOST_DAYS).map(Window::DaysBefore),
        (None, Some(months)) => months.count(MOST_MONTHS).map(Window::MonthsBefore),
        _ => {
            let form = "{ days-before = 30 } / { months-before = 1 }";
            value.report(problem::bad_form("{ … }", form));
            None
        }
    }
}

/// A text in which days are put in for names in braces.
fn filled_in(table: &mut Table<'_>, key: &'static str, known: &[&str]) -> Bilingual {
    let Some(value) = table.require(key) else {
        return Bilingual::default();
    };
    let text = value.text();
    for text in [&text.zh, &text.en] {
        for name in placeholders(text) {
            if !known.contains(&name) {
                let known = known.iter().copied();
                value.report(problem::unknown_placeholder(name, known));
            }
        }
    }
    text
}

/// The names in braces; a brace without a partner counts as one too.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .map(|rest| match rest.split_once('}') {
            Some((name, _)) => name,
            None => rest,
        })
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn placeholders_are_names_in_braces() {
        for (text, names) in [
            ("", vec![]),
            ("plain", vec![]),
            ("{date}", vec!["date"]),
            (
                "从{opens}起到{last-working-day}。",
                vec!["opens", "last-working-day"],
            ),
            ("open {never closed", vec!["never closed"]),
            ("{}", vec![""]),
        ] {
            assert_eq!(placeholders(text).collect::<Vec<_>>(), names, "{text}");
        }
    }
}
