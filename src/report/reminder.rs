//! What a reminder is about.

use super::words;
use crate::i18n::{Lang, tr_with};
use crate::plan::Reminder;
use crate::ruleset::RuleSet;

/// What to remember, with its day: `Friday 2027-02-19: The endorsement is due soon, in 14 days (2027-03-05)`.
pub fn reminder_said(rules: &RuleSet, reminder: &Reminder, lang: Lang) -> Option<String> {
    let variables = [
        ("day", words::day(lang, reminder.on).into()),
        ("what", what(rules, reminder, lang)?.into()),
    ];
    Some(tr_with(lang, "report-reminder", &variables))
}

/// What was missed, with its day.
pub fn missed_said(rules: &RuleSet, reminder: &Reminder, lang: Lang) -> Option<String> {
    let variables = [
        ("day", words::day(lang, reminder.on).into()),
        ("what", what_was_missed(rules, reminder, lang)?.into()),
    ];
    Some(tr_with(lang, "report-reminder", &variables))
}

/// What to remember; for a reminder ahead of its day, also in how many days and on which.
pub(super) fn what(rules: &RuleSet, reminder: &Reminder, lang: Lang) -> Option<String> {
    let rule = rules.process.reminders.get(reminder.rule)?;
    let title = words::said(&rule.title, lang);
    if reminder.target <= reminder.on {
        return Some(title);
    }
    let days = (reminder.target - reminder.on).num_days();
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
