//! Days worth remembering.

use super::composer::Composer;
use super::model::{Group, Item, Role, Section, SectionKind, Subject};
use crate::plan::Reminder;
use crate::report::{reminder as reminding, words};

/// The reminders, by date.
pub(super) fn section(composer: &mut Composer<'_>) -> Option<Section> {
    let report = composer.report;
    let heading = composer.words("report-reminders");
    let mut section = Section::new(SectionKind::Reminders, heading);
    let items: Vec<Item> = report
        .plan
        .reminders
        .iter()
        .enumerate()
        .filter_map(|(at, reminder)| item(composer, at, reminder))
        .collect();
    if !items.is_empty() {
        section.groups.push(Group {
            columns: vec![
                composer.words("report-column-day"),
                composer.words("report-column-reminder"),
                composer.words("report-column-action"),
            ],
            items,
            ..Group::default()
        });
    }
    section.if_any()
}

fn item(composer: &Composer<'_>, at: usize, reminder: &Reminder) -> Option<Item> {
    let report = composer.report;
    let rule = report.rules.process.reminders.get(reminder.rule)?;
    let day = words::day_or_estimate(composer.lang, reminder.on, reminder.estimate);
    let what = reminding::what(report.rules, reminder, composer.lang)?;
    let text = composer.tell("report-reminder", &[("day", &day), ("what", &what)]);
    let mut item = Item::new(Subject::Reminder(at), text);
    let action = composer.said(&rule.text);
    item.cells = vec![day, what, action.clone()];
    item.detail(Role::Action, action);
    Some(item)
}
