//! Where somebody stands, in a few words: their stage, and what comes next and when.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::{reminder as reminding, words};
use crate::i18n::{Lang, tr_with};
use crate::plan::Reminder;
use crate::ruleset::RuleSet;

/// Where somebody stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The rules they are judged by.
    pub rules: Arc<RuleSet>,
    /// The stage of their case, an index into `Life::stages`; none where the rules know no stages, and
    /// where nothing is on record of somebody who needs another document or none.
    pub stage: Option<usize>,
    /// The last of what is due to them, or what comes first within a year.
    pub next: Option<Reminder>,
    /// All that is due to them, and what comes within the days looked at.
    pub due: Vec<Reminder>,
}

impl Standing {
    /// The stable name of the stage.
    pub fn stage_id(&self) -> Option<&str> {
        let stage = self.rules.life.stages.get(self.stage?)?;
        Some(&stage.id)
    }

    /// What the stage is called.
    pub fn said_stage(&self, lang: Lang) -> Option<String> {
        let stage = self.rules.life.stages.get(self.stage?)?;
        Some(words::said(&stage.title, lang))
    }

    /// The stable name of what comes next.
    pub fn next_kind(&self) -> Option<&str> {
        let rule = self.next.as_ref()?.rule;
        let rule = self.rules.process.reminders.get(rule)?;
        Some(&rule.kind)
    }

    /// What comes next, and when: as seen on a day, which makes it overdue or not.
    pub fn said_next(&self, lang: Lang, on: NaiveDate) -> Option<String> {
        self.said(self.next.as_ref()?, lang, on)
    }

    /// What one of their reminders is about, and when it is.
    pub fn said(&self, next: &Reminder, lang: Lang, on: NaiveDate) -> Option<String> {
        let (key, what) = if next.on < on {
            let what = reminding::what_was_missed(&self.rules, next, lang)?;
            ("standing-overdue", what)
        } else {
            ("standing-next", reminding::what(&self.rules, next, lang)?)
        };
        let day = words::day_or_estimate(lang, next.on, next.estimate);
        let variables = [("day", day.into()), ("what", what.into())];
        Some(tr_with(lang, key, &variables))
    }

    /// How pressing what is due to them is, the most pressing least: what is due on the day, then what was
    /// missed, the latest first, then what comes.
    pub fn pressing(&self, on: NaiveDate) -> Option<impl Ord + use<>> {
        let due = self.due.iter().chain(&self.next);
        let rank = |day: NaiveDate| (day != on, day > on, (day - on).num_days().abs());
        due.map(|reminder| rank(reminder.on)).min()
    }

    /// Whether something is due to them in the month of a day, or was before.
    pub fn is_due_in_month_of(&self, on: NaiveDate) -> bool {
        let last = last_of_month(on);
        self.next.as_ref().is_some_and(|next| next.on <= last)
    }
}

/// The last day of the month of a day.
fn last_of_month(day: NaiveDate) -> NaiveDate {
    let days = u32::from(day.num_days_in_month());
    day.with_day(days).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::last_of_month;

    #[test]
    fn a_month_has_a_last_day() {
        for (day, last) in [
            ("2026-11-01", "2026-11-30"),
            ("2026-11-30", "2026-11-30"),
            ("2028-02-05", "2028-02-29"),
            ("2027-02-28", "2027-02-28"),
            ("2026-12-31", "2026-12-31"),
        ] {
            let day: chrono::NaiveDate = day.parse().unwrap();
            assert_eq!(last_of_month(day).to_string(), last);
        }
    }
}
