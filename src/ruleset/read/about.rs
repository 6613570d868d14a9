//! `about.toml`: identity, standards, routes, sources.

use chrono::NaiveDate;

use super::super::model::{About, Grade, Route, ScopeRow, ScopeVerdict, Source, Standard};
use super::super::problem;
use super::id::{IdForm, Ids};
use super::names::Names;
use crate::diagnostic::read::{FIRST_DAY, Table, Value};
use crate::i18n::Lang;

/// Reads `about.toml` of the folder `folder`.
pub(in crate::ruleset) fn about<'t>(mut root: Table<'t>, folder: &str, names: &Names<'t>) -> About {
    let id_value = root.take("id");
    let id = Ids::default().take(&mut root, "id", IdForm::Plain);
    if let Some(value) = id_value
        && !id.is_empty()
        && id != folder
    {
        value.report(problem::folder_name(&id, folder));
    }
    languages(&mut root);
    calendar_name(&mut root);
    let (checked_on, review_by) = review(&mut root);
    let about = About {
        id,
        title: root.text("title"),
        summary: root.text("summary"),
        edition: root.plain("edition"),
        checked_on,
        review_by,
        confirm: root.text("confirm"),
        cannot_check: root.text("cannot-check"),
        standards: standards(&mut root, names),
        routes: routes(&mut root, names),
        sources: sources(&mut root),
    };
    root.finish();
    about
}

/// The day of the last comparison with the sources, and the day by which the next one is due.
fn review(root: &mut Table<'_>) -> (NaiveDate, NaiveDate) {
    let checked_on = root.require("checked-on").and_then(|value| value.day());
    let review_by = root.require("review-by");
    let due = review_by.as_ref().and_then(Value::day);
    if let (Some(checked_on), Some(due), Some(value)) = (checked_on, due, &review_by)
        && due < checked_on
    {
        value.report(problem::wrong_order("checked-on", "review-by"));
    }
    (checked_on.unwrap_or(FIRST_DAY), due.unwrap_or(FIRST_DAY))
}

/// The calendar the rule set counts working days with, and where it is named.
pub(in crate::ruleset) fn calendar_name<'t>(root: &mut Table<'t>) -> Option<CalendarName<'t>> {
    let value = root.require("calendar")?;
    let name = value.string()?;
    Some(CalendarName { name, value })
}

/// See [`calendar_name`].
pub(in crate::ruleset) struct CalendarName<'t> {
    pub(in crate::ruleset) name: &'t str,
    value: Value<'t>,
}

impl CalendarName<'_> {
    /// Says that there is no such calendar.
    pub(in crate::ruleset) fn report_unknown<'a>(&self, known: impl IntoIterator<Item = &'a str>) {
        let noun = problem::Noun::Calendar;
        self.value
            .report(problem::unknown_name(noun, self.name, known));
    }
}

/// Both languages are always there; the key says so to a reader of the file.
fn languages(root: &mut Table<'_>) {
    let Some(value) = root.require("languages") else {
        return;
    };
    let words = Lang::ALL.map(|lang| (lang.code(), lang));
    let Some(items) = value.list() else {
        return;
    };
    let given: Vec<Lang> = items.iter().filter_map(|item| item.word(&words)).collect();
    if given.len() < items.len() {
        return;
    }
    for lang in Lang::ALL {
        if !given.contains(&lang) {
            value.report(problem::missing_translation(lang.code()));
        }
    }
}

fn standards<'t>(root: &mut Table<'t>, names: &Names<'t>) -> Vec<Standard> {
    let mut ids = Ids::default();
    let mut standards = Vec::new();
    for mut table in root.some_tables("standard") {
        let id = ids.take(&mut table, "id", IdForm::Plain);
        if let Some(value) = table.take("id")
            && !id.is_empty()
            && !names.standard_has_condition(&id)
        {
            value.report(problem::standard_without_conditions(&id));
        }
        standards.push(Standard {
            id,
            title: table.text("title"),
            summary: table.text("summary"),
            citations: table.citations(names),
            rows: table
                .tables("rows")
                .into_iter()
                .map(|row| scope_row(row, names))
                .collect(),
            eligible_when: table.condition("eligible-when", names),
        });
        table.finish();
    }
    standards
}

fn scope_row<'t>(mut table: Table<'t>, names: &Names<'t>) -> ScopeRow {
    let when = table.condition("when", names);
    let words = [("not-needed", false), ("elsewhere", true)];
    let elsewhere = table
        .require("verdict")
        .and_then(|value| value.word(&words));
    let verdict = match elsewhere {
        Some(true) => {
            let route = table
                .require("route")
                .and_then(|value| names.routes.resolve(&value));
            ScopeVerdict::Elsewhere(route.unwrap_or_default())
        }
        Some(false) => {
            table.refuse("route", "verdict = \"elsewhere\"");
            ScopeVerdict::NotNeeded
        }
        None => {
            table.take("route");
            ScopeVerdict::NotNeeded
        }
    };
    let row = ScopeRow {
        when,
        verdict,
        reason: table.text("reason"),
        citations: table.citations(names),
    };
    table.finish();
    row
}

fn routes<'t>(root: &mut Table<'t>, names: &Names<'t>) -> Vec<Route> {
    let mut ids = Ids::default();
    let mut routes = Vec::new();
    for mut table in root.tables("route") {
        routes.push(Route {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            text: table.text("text"),
            citations: table.citations(names),
        });
        table.finish();
    }
    routes
}

fn sources(root: &mut Table<'_>) -> Vec<Source> {
    let mut ids = Ids::default();
    let mut sources = Vec::new();
    for mut table in root.some_tables("source") {
        sources.push(Source {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            short: table.text("short"),
            grade: grade(&mut table),
            dated: table.optional_day("dated"),
            checked_on: table.day("checked-on"),
            address: table.optional_plain("address"),
        });
        table.finish();
    }
    sources
}

/// The grade of a source; the weakest where that is broken.
pub(super) fn grade(table: &mut Table<'_>) -> Grade {
    let letters = Grade::ALL.map(|grade| (grade.letter(), grade));
    table
        .require("grade")
        .and_then(|value| value.word(&letters))
        .unwrap_or(Grade::Weak)
}
