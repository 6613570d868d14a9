//! What a reminder is about.

use chrono::NaiveDate;

use super::{Report, words};
use crate::assess::truth;
use crate::i18n::{Lang, tr_with};
use crate::plan::Reminder;
use crate::ruleset::{Answer, RuleSet};

/// What to remember; for a reminder ahead of its day, also in how many days and on which.
pub(super) fn what(rules: &RuleSet, reminder: &Reminder, lang: Lang) -> Option<String> {
    let rule = rules.process.reminders.get(reminder.rule)?;
    let title = words::said(&rule.title, lang);
    if reminder.target <= reminder.on {
        return Some(title);
    }
    let days = (reminder.target - reminder.on).num_days().to_string();
    let variables = [
        ("title", title.into()),
        ("days", days.into()),
        ("target", reminder.target.to_string().into()),
    ];
    Some(tr_with(lang, "report-reminder-ahead", &variables))
}

/// What a reminder that was missed is about; for one ahead of its day, also on which day that is. How
/// many days it was ahead of it is no use to anybody any more.
pub(super) fn what_was_missed(rules: &RuleSet, reminder: &Reminder, lang: Lang) -> Option<String> {
    let rule = rules.process.reminders.get(reminder.rule)?;
    let title = words::said(&rule.title, lang);
    if reminder.target <= reminder.on {
        return Some(title);
    }
    let variables = [
        ("title", title.into()),
        ("target", words::day(lang, reminder.target).into()),
    ];
    Some(tr_with(lang, "remind-missed-ahead", &variables))
}

/// The day answered to a date question that is asked of the person.
pub(super) fn day_answered(report: &Report<'_>, question: usize) -> Option<NaiveDate> {
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
