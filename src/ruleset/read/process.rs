//! `process.toml`: steps, errands, renewal, reminders.

use toml::de::DeValue;

use super::super::model::{Errand, Process, ReminderDay, ReminderRule, Step};
use super::super::problem;
use super::id::{IdForm, Ids};
use super::names::Names;
use super::renewal::renewal;
use super::schedule::Timeline;
use crate::diagnostic::read::{Table, Value};

/// Reads `process.toml`.
pub(in crate::ruleset) fn process<'t>(mut root: Table<'t>, names: &Names<'t>) -> Process {
    let steps = steps(&mut root, names);
    let errands = errands(&mut root, names);
    let has_renewal = root.has("renewal");
    let renewal = root
        .take("renewal")
        .and_then(|value| value.table())
        .and_then(|table| renewal(table, names));
    let process = Process {
        steps,
        errands,
        renewal,
        reminders: reminders(&mut root, has_renewal, names),
    };
    root.finish();
    process
}

fn steps<'t>(root: &mut Table<'t>, names: &Names<'t>) -> Vec<Step> {
    let mut ids = Ids::default();
    let mut timeline = Timeline::default();
    let mut steps = Vec::new();
    for mut table in root.tables("step") {
        steps.push(Step {
            id: ids.take(&mut table, "id", IdForm::Plain),
            title: table.text("title"),
            mode: table.text("mode"),
            duration: table.text("duration"),
            schedule: table
                .take("schedule")
                .and_then(|value| timeline.schedule(&value, names)),
            citations: table.citations(names),
        });
        table.finish();
    }
    steps
}

fn errands<'t>(root: &mut Table<'t>, names: &Names<'t>) -> Vec<Errand> {
    let mut ids = Ids::default();
    let mut errands = Vec::new();
    for mut table in root.tables("errand") {
        let before_verdict = table.optional_text("before-verdict");
        errands.push(Errand {
            id: ids.take(&mut table, "id", IdForm::Plain),
            when: table.condition("when", names),
            title: table.text("title"),
            text: table.text("text"),
            leads: table.flag("leads") || before_verdict.is_some(),
            before_verdict,
            may_refuse: table.optional_text("may-refuse"),
            citations: table.citations(names),
        });
        table.finish();
    }
    errands
}

fn reminders<'t>(root: &mut Table<'t>, has_renewal: bool, names: &Names<'t>) -> Vec<ReminderRule> {
    let mut ids = Ids::default();
    let mut reminders = Vec::new();
    for mut table in root.tables("reminder") {
        let day = table.require("day");
        reminders.push(ReminderRule {
            kind: ids.take(&mut table, "kind", IdForm::Plain),
            title: table.text("title"),
            text: table.text("text"),
            day: day
                .and_then(|value| reminder_day(&value, has_renewal, names))
                .unwrap_or(ReminderDay::Expires),
            days_before: days_before(table.take("days-before")),
            when: table.optional_condition("when", names),
        });
        table.finish();
    }
    reminders
}

const DAYS: [(&str, ReminderDay); 4] = [
    ("headline-from", ReminderDay::HeadlineFrom),
    ("renewal-opens", ReminderDay::RenewalOpens),
    ("last-working-day", ReminderDay::LastWorkingDay),
    ("expires", ReminderDay::Expires),
];

fn reminder_day(value: &Value<'_>, has_renewal: bool, names: &Names<'_>) -> Option<ReminderDay> {
    if matches!(value.toml, DeValue::Table(_)) {
        let mut table = value.table()?;
        let question = table
            .require("answer")
            .and_then(|value| names.date_question(&value));
        table.finish();
        return question.map(ReminderDay::Answer);
    }
    let day = value.word(&DAYS)?;
    if day != ReminderDay::HeadlineFrom && !has_renewal {
        value.report(problem::needs_renewal());
    }
    Some(day)
}

/// Reminders reach back no further than ten years.
const MOST_DAYS_BEFORE: u32 = 3650;

/// Most first, each once.
pub(super) fn days_before(value: Option<Value<'_>>) -> Vec<u32> {
    let Some(value) = value else {
        return vec![0];
    };
    let items = value.list().unwrap_or_default();
    if items.is_empty() && matches!(value.toml, DeValue::Array(_)) {
        value.report(problem::nothing_listed("个天数", "number of days"));
    }
    let mut days: Vec<u32> = items
        .iter()
        .filter_map(|item| item.count(MOST_DAYS_BEFORE))
        .collect();
    days.sort_unstable_by(|one, other| other.cmp(one));
    days.dedup();
    days
}
