//! What a reminder is about.

use chrono::NaiveDate;

use super::{Report, words};
use crate::assess::truth;
use crate::i18n::{Lang, tr_with};
use crate::plan::Reminder;
use crate::ruleset::{Answer, ReminderDay};

/// What to remember; for a reminder ahead of its day, also in how many days and on which.
pub(super) fn what(report: &Report<'_>, reminder: &Reminder, lang: Lang) -> Option<String> {
    let rule = report.rules.process.reminders.get(reminder.rule)?;
    let title = words::said(&rule.title, lang);
    let Some(target) = target(report, rule.day).filter(|target| *target > reminder.on) else {
        return Some(title);
    };
    let days = (target - reminder.on).num_days().to_string();
    let variables = [
        ("title", title.into()),
        ("days", days.into()),
        ("target", target.to_string().into()),
    ];
    Some(tr_with(lang, "report-reminder-ahead", &variables))
}

/// The day a reminder hangs on.
fn target(report: &Report<'_>, day: ReminderDay) -> Option<NaiveDate> {
    let renewal = report.plan.renewal.as_ref();
    match day {
        ReminderDay::HeadlineFrom => report.assessment.headline().from,
        ReminderDay::RenewalOpens => renewal?.opens_latest(),
        ReminderDay::LastWorkingDay => Some(renewal?.last_working_day),
        ReminderDay::Expires => Some(renewal?.expires),
        ReminderDay::Answer(question) => day_answered(report, question),
    }
}

/// The day answered to a date question that is asked of the person.
fn day_answered(report: &Report<'_>, question: usize) -> Option<NaiveDate> {
    let Some(Answer::Date(day)) = report.answers.get(question) else {
        return None;
    };
    let asked_when = &report.rules.questions.get(question)?.asked_when;
    let asked = truth(
        report.rules,
        asked_when,
        report.answers,
        report.assessment.on,
    );
    (asked == Some(true)).then_some(day)
}
